"""What is told of the service at work: its log, its counts, its traces."""
