"""The version of the extraction; apart, so that asking for it costs nothing."""

# Raise it with every change that finds other things in the same text: stored articles are then read again.
VERSION = 5
