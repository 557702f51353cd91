"""What is remembered of conversations and their answers: for a while in memory, or stored."""
