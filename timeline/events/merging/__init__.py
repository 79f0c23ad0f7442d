"""Which tellings are one event: what each says made comparable, how alike two are, which go together."""
