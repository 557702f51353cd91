"""Figures set side by side: added up, compared, held against a cap, or put into another unit."""
