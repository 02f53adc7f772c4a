"""tuireader: a news reader for the terminal that marks companies, money and quotes as you read."""

__version__ = "0.1.0"
