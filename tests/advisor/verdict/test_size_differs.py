"""The asker's size is counted with, and the page's is shown beside it where it is another one."""

from fractions import Fraction

import pytest

from advisor.finding import Finding, Source, Sum, Term
from advisor.verdict.size_differs import beside_stated_size
from corpus.rules import Credential, Size
from tests.advisor.made_up import document, named, understood

PAGE = document(rules=[Size("size", "It takes 36 credits.", Credential.MASTERS, Fraction(36), Fraction(36))])


def worked(size: int, source: Source | None = None, label: str = "size") -> Finding:
    """A third of a size."""
    terms = (Term(label, Fraction(size), "credits", source),)
    return Finding("A third.", (), None, (Sum("cap", f"{size} / 3", Fraction(size, 3), "credits", terms),))


def test_both_sizes_are_shown_where_the_asker_tells_another_than_the_page() -> None:
    found = beside_stated_size(worked(33), understood("?", size=33), named(PAGE))
    assert found.text == "A third. That is with the 33 that you tell; the page states 36."
    assert [source.sentence for source in found.sources] == ["It takes 36 credits."]
    assert found.sums == worked(33).sums


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (worked(36), 36),
        (worked(36, Source(PAGE, "It takes 36 credits.")), None),
        (worked(33, label="credits brought"), 33),
        (Finding("No sum.", ()), 33),
    ],
    ids=["the same", "the page's own", "no size", "no sum"],
)
def test_one_size_is_shown_where_there_is_no_other(finding: Finding, told: int | None) -> None:
    assert beside_stated_size(finding, understood("?", size=told), named(PAGE)) == finding
