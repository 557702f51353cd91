"""From rules to a verdict: which lots count, whether a yes or a no is safe, and the words for it."""
