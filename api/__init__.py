"""The service: HTTP routes, events, the chat page, and the command line."""
