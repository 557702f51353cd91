"""How much of a known text is read back from each format."""
