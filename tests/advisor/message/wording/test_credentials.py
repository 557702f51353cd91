"""What names a credential, and what only looks like one."""

import re

import pytest

from advisor.message.credit.direction import credited_to, only_doctorate_named
from advisor.message.wording.credentials import CERTIFICATE, DEGREE, DOCTORATE, HELD_DOCTORATE, MASTERS
from corpus.rules import Credential


def named(text: str) -> set[str]:
    """The kinds of credential of which a text has a name."""
    kinds = {"certificate": CERTIFICATE, "masters": MASTERS, "doctorate": DOCTORATE, "degree": DEGREE}
    return {kind for kind, pattern in kinds.items() if re.search(pattern, text, re.IGNORECASE)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("my cert and the MSN", {"certificate", "masters"}),
        ("the masters' rules, an M.S., an M.Ed. and an iMBA", {"masters"}),
        ("a DNP, an EdD or a Doctor of Nursing", {"doctorate"}),
        ("toward a degree", {"degree"}),
        ("12 non-degree credits, taken as a non degree student in nondegree status", set()),
        ("a GRE, MAT or GMAT score", set()),
        ("the MAT program", {"masters"}),
    ],
)
def test_credentials_are_told_by_their_names(text: str, kinds: set[str]) -> None:
    assert named(text) == kinds


def test_non_degree_credit_names_no_degree_that_credit_goes_into() -> None:
    assert credited_to("9 non-degree credits toward the PhD", ()) is Credential.DOCTORATE
    assert only_doctorate_named("9 non-degree credits toward the PhD")
    assert credited_to("can I use 9 non-degree credits", ()) is None


@pytest.mark.parametrize("text", ["I have a PhD", "with a PhD already", "I finished my doctorate", "she holds an EdD"])
def test_a_doctorate_that_somebody_has_is_not_what_credit_goes_into(text: str) -> None:
    assert HELD_DOCTORATE.search(text)
    assert credited_to(f"{text}. What is the transfer limit?", ()) is None


@pytest.mark.parametrize(
    "text",
    ["does that hold for the PhD?", "I have a PhD program in mind", "transfer limit for the PhD?", "I'm a PhD student"],
)
def test_a_doctorate_that_is_wanted_or_that_somebody_is_in_is(text: str) -> None:
    assert credited_to(text, ()) is Credential.DOCTORATE
