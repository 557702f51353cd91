"""A short follow-up on a thing that no page of the place speaks of: "and Canvas?", "what about Zorbland"."""

import re
from collections.abc import Mapping, Sequence

from advisor.message.asked.aspects import asked
from advisor.message.understanding import Understanding
from advisor.message.wording.plain_words import PLAIN_WORDS
from advisor.rules.scope import Scope
from index.split import Passage

_TOPIC = re.compile(
    r"\W*(?:(?:and|but|so|ok|okay|then)\W+)*(?:(?:what|how) about|and|(?:is (?:it|that) )?(?:the )?same"
    r" (?:for|at|with|in))"
    r"\s+(?:the |my |an? |at |in )*(?P<topic>[A-Za-z][\w'’-]{3,}(?: [A-Za-z][\w'’-]{2,}){0,2})"
    r"(?: (?:then|too|instead|as well))?\W*",
    re.IGNORECASE,
)
_STEM = 5
"""Letters of a word by which a page speaks of it."""


def topic_unspoken(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether a follow-up asks about a thing and nothing else, of words that are neither the field's nor in any page
    of the place: what the question before was answered with says nothing of it."""
    found = _TOPIC.fullmatch(understood.unnamed) if understood.follows else None
    if found is None or asked(found["topic"]):
        return False
    words = {word.lower() for word in found["topic"].split()}
    if words & PLAIN_WORDS:
        return False
    texts = " ".join(passage.text.lower() for page in scope.documents for passage in passages[page.id])
    return not any(word[:_STEM] in texts for word in words)
