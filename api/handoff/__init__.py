"""The way to a person: where a question goes that its asker hands to an advisor, and how it gets there."""
