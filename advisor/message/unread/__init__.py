"""What a message says that nothing read."""
