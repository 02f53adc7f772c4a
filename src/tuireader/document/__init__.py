"""Markup becomes clean text with its structure."""
