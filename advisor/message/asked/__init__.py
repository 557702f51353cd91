"""What is asked: its aspects, its clauses, and subjects that are not ours."""
