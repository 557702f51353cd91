"""What `pathway doctor` looks at."""
