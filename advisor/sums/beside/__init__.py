"""What a message tells beside the figures of a sum, and whether a sum may be given beside it."""
