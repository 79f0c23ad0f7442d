"""What happened: documents, what their dated clauses tell, and which tellings are one event.

`extraction` reads a document, `teller` one sentence of it: `sentences/` takes it apart, `heads/` finds the verb or
noun that a date belongs to, `what/` chooses its words, `who/` its subject, `when/` the dates that count, last or name
a life, `senses` and `status` its kind and status. `deduplication`, with `merging/`, says which tellings are one event.
The words of the language stand in `lexicon/`.
"""
