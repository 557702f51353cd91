"""Who asks, and what of them is personal."""
