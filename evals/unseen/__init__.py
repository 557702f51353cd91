"""Forty pages of invented universities, added as anybody's pages, signed unread, and asked about."""
