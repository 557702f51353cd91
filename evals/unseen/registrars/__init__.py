"""Twenty-four pages of invented universities in registrars' prose, written before the drafting was looked at."""
