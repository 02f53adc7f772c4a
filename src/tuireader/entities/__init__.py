"""What is found in a text: companies, organisations, people, money and quotes."""
