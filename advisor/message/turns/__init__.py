"""What a message means with those before it."""
