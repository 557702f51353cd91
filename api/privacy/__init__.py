"""What a deployment keeps of what people type, and who else gets it."""
