"""The query language: words, "phrases", ``-not``, ``or``, parentheses and fields, as a typed tree."""
