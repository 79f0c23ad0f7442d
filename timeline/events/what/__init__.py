"""The few words that tell the event: chosen, cut at good places, written, and refused where they tell nothing."""
