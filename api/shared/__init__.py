"""What several workers share, in Redis: limits, and the answers to posts that are sent again."""
