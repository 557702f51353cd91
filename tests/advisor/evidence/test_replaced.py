"""Of two versions that are quoted the newest comes first."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from advisor.evidence.quotes import Candidate
from advisor.evidence.replaced import behind_the_newer
from corpus.document import Document
from corpus.rules import Origin
from index.split import split
from tests.advisor.made_up import cap, document


def stating(name: str, credits: int, origin: Origin = Origin.OUTSIDE) -> Document:
    """A page with one cap, without a date."""
    return document(name=name, rules=[cap(credits, origin, sentence=f"At most {credits} credits count ({name}).")])


OLD = stating("old", 6)
NEW = replace(stating("new", 12), valid_from=date(2025, 10, 9))
OTHER = stating("other", 3, Origin.CERTIFICATE)


def quoted(*pages: Document) -> list[Candidate]:
    """The one sentence of each page."""
    return [Candidate(page, passage, 1.0, 1.0, 0) for page in pages for passage in split(page)]


@pytest.mark.parametrize("pages", list(permutations((OLD, NEW, OTHER))))
def test_a_replaced_cap_stands_behind_the_one_that_replaced_it(pages: tuple[Document, ...]) -> None:
    ordered = [quote.document.id for quote in behind_the_newer(quoted(*pages))]
    assert ordered.index("new") < ordered.index("old")
    assert sorted(ordered) == ["new", "old", "other"]


@pytest.mark.parametrize("pages", [(NEW, OLD), (OTHER, NEW), (OLD, OTHER), (OLD, stating("undated", 9))])
def test_what_was_not_replaced_or_stands_right_keeps_its_place(pages: tuple[Document, ...]) -> None:
    quotes = quoted(*pages)
    assert behind_the_newer(quotes) == quotes
