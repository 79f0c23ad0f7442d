"""What happened: documents, what their dated clauses tell, and which tellings are one event."""
