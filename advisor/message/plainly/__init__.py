"""Questions said plainly: every word of them is of a closed list of phrases, so that no other can turn them."""
