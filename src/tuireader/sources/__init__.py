"""Bytes come in: files, folders, feeds and pages."""
