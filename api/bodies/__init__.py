"""The bodies of requests and responses, and how replies, documents and plans are put into them."""
