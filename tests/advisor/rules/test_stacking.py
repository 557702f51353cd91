"""A certificate goes into the degree that a message names only where a page says so of that degree."""

import pytest

from advisor.message.understanding import Place
from advisor.rules.scope import Scope
from advisor.rules.stacking import degrees_named, degrees_told, into_what_it_stacks
from corpus.rules import Origin, Stack
from tests.advisor.made_up import SCHOOL, cap, document, understood
from tests.advisor.reading import read

STACKS = Stack(
    "stack", "It builds toward two degrees.", ("MS in Computer Science", "Master of Healthcare Administration")
)
PAGE = document(rules=[STACKS], name="security", program="Security certificate")
WHOLE = document(rules=[cap(12, origin=Origin.CERTIFICATE, sentence="It goes into the sponsoring MS.")], name="whole")
SCOPE = Scope(Place(SCHOOL, (), ("security",)), (PAGE,), (WHOLE,), ())


@pytest.mark.parametrize(
    ("asked", "stacks"),
    [
        ("Can I use it in the MS in computer science?", True),
        ("Do the credits count toward the MHA?", True),
        ("Do the credits count toward the master's?", True),
        ("Do the credits count toward the MBA?", False),
        ("Can I use it in the MS in chemistry later?", False),
        ("Four Bs. Admission to history?", False),
    ],
)
def test_the_degree_is_one_that_a_page_names(asked: str, stacks: bool) -> None:
    assert into_what_it_stacks(understood(asked), SCOPE, [WHOLE]) is stacks


def test_an_online_degree_is_not_the_one_on_campus() -> None:
    online = document(rules=[cap(10, origin=Origin.CERTIFICATE)], name="mba", program="Online MBA")
    scope = Scope(Place(SCHOOL, (), ("mba",)), (online,), (), ())
    assert into_what_it_stacks(understood("Do 10 credits go into the MBA?"), scope, [online])
    assert not into_what_it_stacks(understood("Do 10 credits go into the on-campus MBA?"), scope, [online])


def test_the_degree_of_the_same_department_is_the_one_that_the_certificate_goes_into() -> None:
    assert degrees_named("automatic admission to the MS of that department?") == []
    assert degrees_named("admitted to the MS in the same department?") == []
    assert degrees_named("admitted to the MS in another department?") == ["another department"]
    assert [one.strip() for one in degrees_named("Does the Master of GIS accept that course?")] == ["GIS"]


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("9 hours of my certificate at Wichita State toward the Aging Studies master's?", ["Aging Studies"]),
        ("9 hours of my certificate at Wichita State toward the Aging Studies certificate?", []),
        ("9 hours of my certificate toward the Wichita State master's?", []),
        ("I was admitted to that MS through the certificate", []),
    ],
)
def test_a_degree_is_named_by_a_subject_before_its_noun(text: str, degrees: list[str]) -> None:
    assert degrees_told(read(text)) == degrees
