"""The language: from Arabic words to what they say about time, and back; no events."""
