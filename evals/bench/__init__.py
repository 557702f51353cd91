"""The benchmarks of finding and of the service, and what they read off."""
