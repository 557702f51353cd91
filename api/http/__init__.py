"""What holds for every request and response, whichever route it goes to."""
