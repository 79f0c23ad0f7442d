"""Literal rows only: the words of time. Adding a name is adding one row."""
