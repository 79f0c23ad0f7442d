"""A sentence taken apart: tokens, the readings of its words, its verbs and clauses."""
