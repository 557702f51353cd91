"""The trained judges of support: trees over counted traits, and a small network that reads claim and texts."""
