"""The interface, on Textual."""

import os

# Milliseconds after which an escape sign is the key and not the beginning of another; Textual reads it when imported.
os.environ.setdefault("ESCDELAY", "40")
