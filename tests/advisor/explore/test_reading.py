"""Exploring questions read surely, or not at all."""

from fractions import Fraction

import pytest

from advisor.explore.reading import asks_for_judgement, read
from advisor.explore.wish import Aged, Bound, Capped, Graded, Online, Priced, Shelf, Side, Sized, Stacking, Whole, Wish
from advisor.names.gazetteer import Gazetteer
from corpus.library import Library
from corpus.names import Names
from corpus.rules import Credential, Origin
from tests.advisor.made_up import document

ARDEN, BRIGHT = "Arden University", "Brightwater University"
NAMES = Gazetteer(
    Library([document("a", name="a", institution=ARDEN), document("b", name="b", institution=BRIGHT)]), Names()
)


def wish(text: str) -> Wish | None:
    reading = read(text, NAMES.find(text))
    return reading.wish if reading else None


def bound(side: Side, value: int) -> Bound:
    return Bound(side, Fraction(value))


def test_the_target_of_stacking_is_told_from_the_certificates_own_field() -> None:
    assert wish("which certificates stack into a data science master's") == Wish(
        Shelf.CERTIFICATES, criteria=(Stacking(("data", "science")),)
    )
    assert wish("are there data science certificates that stack into an MBA?") == Wish(
        Shelf.CERTIFICATES, ("data", "science"), (Stacking(("mba",)),)
    )


@pytest.mark.parametrize(
    ("text", "side", "value"),
    [
        ("who takes 12 credits or more", Side.AT_LEAST, 12),
        ("which schools accept at least nine transfer credits?", Side.AT_LEAST, 9),
        ("who accepts more than 9 outside credits", Side.MORE, 9),
        ("which universities accept no more than 6 outside credits", Side.AT_MOST, 6),
        ("who takes 12 credits", Side.AT_LEAST, 12),
    ],
)
def test_a_cap_is_read_with_its_side(text: str, side: Side, value: int) -> None:
    asked = wish(text)
    assert asked is not None
    assert asked.limit == Capped(bound(side, value), "credit", Origin.OUTSIDE, Credential.MASTERS)


def test_a_cap_into_a_certificate_is_one_on_certificates() -> None:
    asked = wish("which schools take 6 transfer credits into a certificate")
    assert asked is not None
    assert asked.limit == Capped(bound(Side.AT_LEAST, 6), "credit", Origin.OUTSIDE, Credential.CERTIFICATE)


def test_ages_and_grades_are_limits() -> None:
    old, grade = wish("who accepts credits older than 8 years?"), wish("which schools take a B- in transfer?")
    assert old == Wish(Shelf.LIMITS, limit=Aged(bound(Side.MORE, 8), Credential.MASTERS))
    assert grade == Wish(Shelf.LIMITS, limit=Graded("B-", Credential.MASTERS))


@pytest.mark.parametrize(
    "text",
    [
        "Which schools let me use the whole certificate in the master's?",
        "which universities let all certificate credits count toward a master's",
        "who takes an entire graduate certificate into a degree",
    ],
)
def test_a_certificate_that_counts_whole_is_a_limit(text: str) -> None:
    assert wish(text) == Wish(Shelf.LIMITS, limit=Whole(Credential.MASTERS))


@pytest.mark.parametrize(
    "text",
    [
        "which schools don't let the whole certificate count toward the master's",
        "which schools let half the certificate count toward a master's",
        "which schools take a whole certificate from elsewhere",
    ],
)
def test_what_is_said_otherwise_of_a_whole_certificate_is_not_read_as_that(text: str) -> None:
    asked = wish(text)
    assert asked is None or not isinstance(asked.limit, Whole)


def test_sizes_prices_and_online_study_are_asked_of_programs() -> None:
    assert wish("show me online certificates with 12 credits or less") == Wish(
        Shelf.CERTIFICATES, criteria=(Sized(bound(Side.AT_MOST, 12), "credit"), Online())
    )
    assert wish("any master's under $500 per credit?") == Wish(
        Shelf.MASTERS, criteria=(Priced(bound(Side.LESS, 500), "credit"),)
    )


def test_an_occupation_is_a_field() -> None:
    assert wish("i'm a nurse, what fits") == Wish(Shelf.PROGRAMS, ("nurse",))


def test_institutions_are_taken_in_or_left_out() -> None:
    inside = wish(f"which certificates at {ARDEN} stack into nursing")
    outside = wish(f"which universities other than {BRIGHT} accept a B-")
    assert inside is not None
    assert inside.within == {ARDEN}
    assert outside is not None
    assert outside.without == {BRIGHT}
    assert not outside.within


@pytest.mark.parametrize(
    "text",
    [
        "Will my 12 credits transfer?",
        "does the data science certificate stack into the MS?",
        "which certificates are the best",
        "which schools take 12 credits or 18 units but not nursing ones",
        f"which schools take 12 credits from {ARDEN}",
        f"which schools take certificates from {ARDEN}",
        f"which certificates can i have from {ARDEN}",
        f"how many credits is the {ARDEN} certificate",
        "how many graduate credits does a data science certificate have",
        f"who takes 12 credits at {ARDEN}",
        "which certificates are not online",
        "which certificates stack into an MBA and how much do they cost?",
        "what is a stackable certificate",
        "what are the requirements for certificates",
        "which schools require at least 12 credits at the institution",
        "which masters accept 12 credits from a certificate",
        "who accepts 6 certificate credits toward a master's",
        "how many credits does a certificate have",
        "",
    ],
)
def test_what_is_no_list_or_has_more_to_it_is_not_read(text: str) -> None:
    assert wish(text) is None


def test_the_librarys_own_programs_of_a_school_are_a_list() -> None:
    for text in (
        f"what grad certificates do you have from {ARDEN}",
        f"which certs do you know from the {ARDEN}",
        f"how many certificates do you hold from {ARDEN}?",
    ):
        asked = wish(text)
        assert asked is not None and asked.within == frozenset({ARDEN}) and asked.shelf is Shelf.CERTIFICATES


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("which certificates are the best", True),
        ("what certificates pay the most after graduation?", True),
        ("which certificates stack into an MBA", False),
        ("how do students best use a certificate", False),
        ("cheapest master's you know of?", True),
        ("what is the quickest certificate", True),
        ("cheapest way to pay for it", False),
    ],
)
def test_a_list_by_judgement_is_told_from_one_by_figures(text: str, judged: bool) -> None:
    assert asks_for_judgement(text) is judged


@pytest.mark.parametrize(
    "text",
    [
        "list each nursing (MSN) transfer cap in your library, school by school.",
        "show me all nursing transfer caps",
        "what are the transfer limits for nursing masters, all schools you have",
        "give me every nursing transfer credit limit, please",
    ],
)
def test_all_limits_of_a_field_may_be_wanted(text: str) -> None:
    some = Capped(bound(Side.MORE, 0), "credit", Origin.OUTSIDE, Credential.MASTERS)
    assert wish(text) == Wish(Shelf.LIMITS, ("nursing",), limit=some)


@pytest.mark.parametrize(
    "text",
    [
        "how does each transfer cap work at Arden?",
        "is the transfer cap 9 for all programs at Arden?",
        "do all transfer limits include non-degree credit?",
        "what is the transfer cap?",
    ],
)
def test_one_limit_and_how_it_works_is_no_list(text: str) -> None:
    assert wish(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "which Arden University certs feed into their data science masters? list pls",
        "show me the Arden University certs i could later put into the data science masters",
        "which certificates at Arden University can be moved into the MS in data science?",
    ],
)
def test_what_stacks_is_asked_in_other_verbs_and_with_a_please(text: str) -> None:
    assert wish(text) == Wish(Shelf.CERTIFICATES, criteria=(Stacking(("data", "science")),), within=frozenset({ARDEN}))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("online masters in cybersecurity", Wish(Shelf.MASTERS, ("cybersecurity",), (Online(),))),
        (
            "masters degrees with 30 credits in data science",
            Wish(Shelf.MASTERS, ("data", "science"), (Sized(bound(Side.EXACTLY, 30), "credit"),)),
        ),
    ],
)
def test_a_list_may_be_asked_for_by_its_name_alone(text: str, wanted: Wish) -> None:
    assert wish(text) == wanted


@pytest.mark.parametrize(
    "text", ["my certificate in gis, does it stack", "what tracks are there in the gis certificate", "two certificates"]
)
def test_one_program_by_its_name_is_no_list(text: str) -> None:
    assert wish(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "How many credits does Arden University accept from other institutions toward a graduate degree?",
        "How many credits from other institutions does Arden University accept?",
        "What does Arden University accept from other institutions?",
        "how many hours will Arden University take from another accredited university",
    ],
)
def test_schools_that_credit_comes_from_are_not_the_schools_of_a_list(text: str) -> None:
    assert wish(text) is None


def test_a_list_may_be_of_schools_that_take_credit_from_others() -> None:
    asked = wish("which schools accept at least 12 credits from other institutions toward a master's?")
    assert asked is not None
    assert asked == wish("which schools accept at least 12 outside credits toward a master's?")


def test_programs_take_a_grade_as_schools_do_and_credits_as_their_size() -> None:
    assert wish("Which programs take a B-?") == Wish(Shelf.LIMITS, limit=Graded("B-", Credential.MASTERS))
    assert wish("which certificates take a B-?") == Wish(Shelf.LIMITS, limit=Graded("B-", Credential.CERTIFICATE))
    asked = wish("which programs take 30 credits?")
    assert asked is None or asked.limit is None


def test_how_many_credits_is_no_list_where_a_school_stands_before_what_takes_them() -> None:
    assert wish("How many hours does Arden University's leadership certificate take from other schools?") is None
    assert wish("how many certificates does Arden University have?") is not None
