"""Parts of a size: what limits in percent come to for it, and what a part is in percent of it."""
