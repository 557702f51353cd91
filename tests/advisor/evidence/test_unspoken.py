"""Credit of a direction that no sentence held speaks of."""

from dataclasses import replace

import pytest

from advisor.evidence.unspoken import certificate_unspoken
from advisor.message.aspects import Aspect
from corpus.rules import Credential, Origin
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, general, lot, understood

ASKED = replace(
    understood("how many certificate credits go in?", lot(origin=Origin.CERTIFICATE), aspects=frozenset({Aspect.CAP})),
    target=Credential.MASTERS,
)


@pytest.mark.parametrize(
    ("sentence", "unspoken"),
    [
        ("The school requires at least 9 hours for a certificate.", True),
        ("Certificate credits may count toward a master's degree.", False),
        ("At most 9 transfer credits are accepted.", False),
    ],
)
def test_how_much_of_a_certificate_counts_is_unspoken_where_nothing_moves(sentence: str, unspoken: bool) -> None:
    page = document(sentence)
    assert certificate_unspoken(ASKED, general(page), passages_of(page)) is unspoken


def test_only_a_question_for_how_much_is_refused_for_it() -> None:
    page = document("The school requires at least 9 hours for a certificate.")
    whether = replace(ASKED, question="can i use them?")
    assert not certificate_unspoken(whether, general(page), passages_of(page))
