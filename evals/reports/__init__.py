"""What came of a run: printed, as a page, and held against its goals."""
