"""Whose deed it is: subjects beside the verb, left out of it, or meant by a pronoun."""
