"""The pipeline: fetch, parse, clean, decide, extract, save. It knows no interface; progress goes out by callback."""
