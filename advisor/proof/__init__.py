"""Whether a sum holds: it is worked out anew, and each of its numbers is looked up where it is said to be from."""
