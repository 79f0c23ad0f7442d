"""One function per wording; importing this package registers them all."""
