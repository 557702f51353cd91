"""Whether more of a credential would come from elsewhere than may."""

from dataclasses import replace

import pytest

from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.verdict.earned_enough import earned_enough
from corpus.amounts import Unit
from corpus.rules import Cap, Credential, Origin, Situation
from tests.advisor.made_up import assert_sound, cap, document, general, understood

NAME = " " * 18


def judged(here: int, *rules: Cap, asked: str = "I'd earn {} credits of my 12-credit certificate at") -> Finding | None:
    text = f"{asked.format(here)} {NAME} itself. Is that enough for residency?"
    return earned_enough(
        replace(understood(text, target=Credential.CERTIFICATE), unnamed=text), general(document(rules=rules))
    )


def three(origin: Origin = Origin.OUTSIDE, **about: object) -> Cap:
    return replace(cap(3, origin, Credential.CERTIFICATE), **about)  # type: ignore[arg-type]


@pytest.mark.parametrize(("here", "verdict"), [(8, Verdict.NO), (9, None), (12, None)])
def test_more_than_may_come_in_is_a_no_and_within_it_nothing_is_said(here: int, verdict: Verdict | None) -> None:
    found = judged(here, three())
    assert (found.verdict if found else None) is verdict
    for worked in found.sums if found else ():
        assert_sound(worked)


def test_where_another_cap_may_hold_nothing_is_said() -> None:
    assert judged(8) is None
    assert judged(8, three(), three(sentence="At most 6 certificate credits.")) is None
    assert judged(8, three(Origin.NONDEGREE)) is None
    assert judged(8, three(when=(Situation.THESIS,))) is None
    assert (
        judged(8, three(unit=Unit.QUARTER), asked="I'd earn {} semester credits of my 12-credit certificate at") is None
    )
