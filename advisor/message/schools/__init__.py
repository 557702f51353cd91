"""Which schools and places a message names, and which of them it is about."""
