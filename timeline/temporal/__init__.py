"""Time itself, without any language: calendars, values, their notations, relations and feasts."""
