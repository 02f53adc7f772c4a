"""What is kept: feeds, articles, mentions and the reader's own marks, in SQLite."""
