"""What one deployment is made of beside the advisor, by its settings."""
