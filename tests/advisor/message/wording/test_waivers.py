"""A follow-up that names a way round a rule is not answered with the rule alone."""

from dataclasses import replace

import pytest

from advisor.message.wording.waivers import waiver_named, without_approval
from tests.advisor.made_up import lot, understood


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what if my deans agree?", True),
        ("what if I petition the dean?", True),
        ("and with approval of the department?", True),
        ("and if the director signs off?", True),
        ("what if my dean doesn't agree?", False),
        ("and without approval?", False),
        ("and with a B?", False),
    ],
)
def test_a_petition_or_an_approval_in_a_follow_up_is_a_way_round(question: str, named: bool) -> None:
    asked = understood(question, lot(6))
    assert waiver_named(replace(asked, follows=True)) is named
    assert not waiver_named(replace(asked, follows=False))


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("6 hours with a B without approval?", True),
        ("can i transfer 6 credits without anybody's permission?", True),
        ("no petition, do they just count?", True),
        ("i didn't ask for approval", True),
        ("6 hours with a B, with the dean's approval?", False),
        ("no problem with approval, 6 hours?", False),
    ],
)
def test_that_nobody_is_to_approve_is_read(question: str, denied: bool) -> None:
    assert without_approval(question) is denied
