"""The shapes of the sections of a lexicon module."""

from __future__ import annotations

from dataclasses import dataclass, field
