"""Event words by kind, the words that carry grammar, and the names of places."""
