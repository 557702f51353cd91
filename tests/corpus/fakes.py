"""Made-up documents for the tests of the corpus, and the real ones."""

from functools import cache

from corpus.library import Library, load_library, shipped_library_path

HEAD = """\
id: made-up-transfer
kind: transfer_policy
institution: Example University
title: Transfer credit
source_url: https://example.edu/transfer
source_title: Transfer credit
wording: own
as_of: null
"""
SENTENCE = "Example University accepts at most 9 transfer credits toward a master's degree."
CAP = f"""\
- rule: cap
  origin: outside
  target: masters
  amount: {{credits: 9}}
  sentence: {SENTENCE}
"""


@cache
def shipped() -> Library:
    """The library that ships; it never changes, so it is read once."""
    return load_library(shipped_library_path())


def markdown(rules: str = "", more: str = "", text: str = SENTENCE) -> str:
    """A document's file: `more` goes into the front matter, `rules` is a YAML list."""
    listed = f"rules:\n{rules}" if rules else ""
    return f"---\n{HEAD}{more}{listed}---\n{text}\n"
