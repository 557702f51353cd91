"""Receipts: an answer with all it rests on, as a signed file that opens as a page and can be checked later."""
