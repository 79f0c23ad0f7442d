"""When it was: what counts from other events, lasts, is entered in annals or stands in brackets as a life span."""
