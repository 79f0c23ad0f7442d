"""Which verb or event noun a date belongs to, and the words that tell it."""
