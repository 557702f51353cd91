"""A text as patterns read it: small letters, plain quotes and dashes."""


def plainly(text: str) -> str:
    """A text in small letters with plain quotes and dashes, of the same length."""
    table = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
    return text.translate(table).lower()
