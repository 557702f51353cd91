"""What is counted of every reply, one small function each: nothing here asks a model."""
