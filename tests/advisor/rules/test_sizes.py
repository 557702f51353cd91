"""The size of the credential that credit is to count toward: the asker's figure, else that of a named page."""

from fractions import Fraction

import pytest

from advisor.message.understanding import Place, Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes, known_sizes, size_of_named, sizes_told
from corpus.amounts import Base
from corpus.document import Document
from corpus.rules import Credential, Size
from tests.advisor.made_up import SCHOOL, document, named, understood

MASTERS, CERTIFICATE = Credential.MASTERS, Credential.CERTIFICATE
ASKED = understood("can i bring 9 credits?")
THIRTY = Size("size", "The master's degree has 30 credits.", MASTERS, Fraction(30), Fraction(30))


def size(least: int, most: int | None, program: str | None = None) -> Size:
    """The size of a master's degree."""
    said = f"The master's degree takes {least} to {most} credits."
    return Size("size", said, MASTERS, Fraction(least), None if most is None else Fraction(most), program=program)


@pytest.mark.parametrize(
    ("question", "page", "size"),
    [
        (understood("?", size=33), document(rules=[THIRTY]), 33),
        (understood("?"), document(rules=[THIRTY]), 30),
        (understood("?", target=None), document(rules=[THIRTY]), None),
        (understood("?", target=Credential.CERTIFICATE), document(rules=[THIRTY]), None),
        (understood("?", target=Credential.CERTIFICATE, size=30, certificate_size=12), document(rules=[THIRTY]), 12),
    ],
)
def test_the_size_is_the_askers_else_the_named_programs(
    question: Understanding, page: Document, size: int | None
) -> None:
    sizes = known_sizes(question, named(page))
    assert sizes.program == size
    assert (sizes.stated is not None) is (size == 30)


@pytest.mark.parametrize("most", [None, Fraction(36)])
def test_a_size_that_is_a_range_serves_no_sum(most: Fraction | None) -> None:
    loose = Size("size", "It has 30 credits or more, 36 at most.", Credential.MASTERS, Fraction(30), most)
    assert known_sizes(understood("?"), named(document(rules=[loose]))) == Sizes()


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("a certificate of the minimum size, how much may transfer?", 12),
        ("the biggest one you have: how much may transfer?", 18),
        ("how much may transfer into the certificate?", None),
    ],
)
def test_the_least_or_the_largest_size_is_the_one_that_the_page_states(question: str, size: int | None) -> None:
    range_ = Size("size", "It has 12 to 18 credits.", Credential.CERTIFICATE, Fraction(12), Fraction(18))
    asked = understood(question, target=Credential.CERTIFICATE)
    sizes = known_sizes(asked, named(document(rules=[range_])))
    assert sizes.program == size
    assert (sizes.stated is None) is (size is None)


def test_at_least_so_many_credits_state_no_largest_size() -> None:
    open_end = Size("size", "It has at least 12 credits.", Credential.CERTIFICATE, Fraction(12), None)
    asked = understood("the biggest size, how much may transfer?", target=Credential.CERTIFICATE)
    assert known_sizes(asked, named(document(rules=[open_end]))) == Sizes()


@pytest.mark.parametrize(
    ("told", "target", "kept"), [(15, MASTERS, None), (29, MASTERS, None), (30, MASTERS, 30), (15, CERTIFICATE, 15)]
)
def test_a_size_too_small_for_a_degree_is_none_of_a_degree(told: int, target: Credential, kept: int | None) -> None:
    asked = understood("a program with so many: how many transfer?", size=told, target=target)
    assert sizes_told(asked).program == kept
    assert known_sizes(asked, named(document(rules=[THIRTY]))).program == kept


@pytest.mark.parametrize(
    "question",
    [
        "i left a 40 credit MS, how many transfer here?",
        "my old program was a 40 credit MS, how many transfer here?",
        "coming from a 40-credit master's: how many transfer?",
        "my first degree had 40 credits. how many transfer?",
    ],
)
def test_the_size_of_a_program_that_was_left_is_none_of_the_next(question: str) -> None:
    assert sizes_told(understood(question, size=40)) == Sizes()


@pytest.mark.parametrize(
    "question",
    ["a 40 credit MS, how many transfer?", "i left for a new one of 40 credits: how many transfer?"],
)
def test_the_size_of_the_program_that_is_asked_about_is_told(question: str) -> None:
    assert sizes_told(understood(question, size=40)) == Sizes({Base.PROGRAM: Fraction(40)})


@pytest.mark.parametrize(
    ("rules", "credits"),
    [
        ([size(36, 36)], 36),
        ([size(36, 36), size(30, None)], 36),
        ([size(36, 36), size(40, None)], None),
        ([size(36, 36), size(30, 36)], None),
        ([size(36, 36), size(30, 30)], None),
        ([size(30, 36)], None),
        ([size(36, None)], None),
        ([size(36, 36, "Law MS")], 36),
        ([size(36, 36, "another MS")], None),
        ([size(36, 36), size(31, 31, "another MS")], 36),
    ],
    ids=[
        "exact", "a floor under it", "a floor over it", "a range beside it", "two tracks", "a range", "at least",
        "its own name", "another program", "another program beside it",
    ],
)  # fmt: skip
def test_a_page_states_a_size_only_where_it_states_one(rules: list[Size], credits: int | None) -> None:
    held = size_of_named(ASKED, named(document(rules=rules, program="Law MS")), MASTERS)
    assert (held.rule.least if held and isinstance(held.rule, Size) else None) == credits


def test_of_two_programs_that_are_named_neither_gives_its_size() -> None:
    law, arts = (document(rules=[size(36, 36)], name=name, program=name) for name in ("Law MS", "Arts MA"))
    assert size_of_named(ASKED, named(law, arts), MASTERS) is None
    assert size_of_named(ASKED, named(law), MASTERS) is not None


def test_pages_that_are_not_named_give_no_size() -> None:
    general = Scope(Place(SCHOOL), (), (document(rules=[THIRTY]),), ())
    assert size_of_named(ASKED, general, MASTERS) is None
    unit = document(rules=[THIRTY], name="unit", unit="Law")
    assert size_of_named(ASKED, Scope(Place(SCHOOL, ("Law",)), (unit,), (), ()), MASTERS) is None


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("9 credits into the Law MS or the one in arts?", False),
        ("9 credits into the Law MS instead of the arts degree?", False),
        ("is it 9 or 12 credits into the Law MS?", True),
    ],
)
def test_beside_a_second_program_no_size_is_taken(question: str, known: bool) -> None:
    page = named(document(rules=[THIRTY], program="Law MS"))
    assert (size_of_named(understood(question), page, MASTERS) is not None) is known
    assert bool(known_sizes(understood(question), page)) is known
