"""Questions in students' words are read slot by slot."""

from fractions import Fraction

import pytest

from advisor.message.credit.credit import Age, Holding, Use
from advisor.message.credit.direction import into_certificate
from advisor.question import Turn
from corpus.amounts import Base, Unit
from corpus.rules import Anchor, Credential, Origin, Situation, Stage
from tests.advisor.reading import read

M, C = Credential.MASTERS, Credential.CERTIFICATE
OUT, NON, CERT, MAST, DEG = Origin.OUTSIDE, Origin.NONDEGREE, Origin.CERTIFICATE, Origin.MASTERS, Origin.DEGREE


@pytest.mark.parametrize(
    ("text", "school", "amount", "origin", "target"),
    [
        ("can i use 12 credits from my UNH grad cert in a masters there?", "University of New Hampshire", 12, CERT, M),
        ("At Clemson can my 12 cert hours be used toward the masters?", "Clemson University", 12, CERT, M),
        ("Virgina Tech: is 9 hrs of cert credit ok for a masters", "Virginia Tech", 9, CERT, M),
        ("can gwu elliott count 12 credits from its certificate in a ma", "George Washington University", 12, CERT, M),
        (
            "If I start the certificate at Dayton, can I apply 9 credits to the masters",
            "University of Dayton",
            9,
            CERT,
            M,
        ),
        (
            "im a current mba student at UIUC, can my 12 certificate credits count",
            "University of Illinois Urbana-Champaign",
            12,
            CERT,
            M,
        ),
        ("a dozen credits from my own Denver University cert to a masters", "University of Denver", 12, CERT, M),
        (
            "Can I use 12 credits from my Gies certificate in the iMBA?",
            "University of Illinois Urbana-Champaign",
            12,
            CERT,
            M,
        ),
        ("wanna put all 15 cert credits in the MS, ball state", "Ball State University", 15, CERT, M),
        (
            "im doing a certificate at WVU, can i use the same 9 hours for a second cert there",
            "West Virginia University",
            9,
            CERT,
            C,
        ),
        ("I took 9 credits at Purdue as a nondegree student, do they count?", "Purdue University", 9, NON, None),
        ("stanford ee ndo 18 units count?", "Stanford University", 18, NON, None),
        ("uw-madison 12 credits prior coursework as special student", "University of Wisconsin-Madison", 12, NON, None),
        ("9 credits at nyu steinhardt with a B as nonmatriculated", "New York University", 9, NON, None),
        ("I took 9 credits at WVU before applying, right for the ma?", "West Virginia University", 9, NON, M),
        ("is 6 credits from Liberty ok to bring into WVU's masters?", "West Virginia University", 6, OUT, M),
        ("Does Case accept 9 transfer credits into the MSN?", "Case Western Reserve University", 9, OUT, M),
        ("from WGU into Wagner, 12 credits, MSN?", "Wagner College", 12, OUT, M),
        ("i earned 9 credits at SNHU. would UNH take them?", "University of New Hampshire", 9, OUT, None),
        ("can u hawaii manoa take 9 outside credits in a cert", "University of Hawaii at Manoa", 9, OUT, C),
        (
            "non-thesis MS at UMD ECE: how many of my 9 outside credits will they take?",
            "University of Maryland, College Park",
            9,
            OUT,
            M,
        ),
        ("will Harvard take 12 of the 18 credits I earned at MIT?", "Harvard University", 12, OUT, None),
        (
            "i hold a masters from UMN, can i use 8 credits of it in a 2nd masters there?",
            "University of Minnesota Twin Cities",
            8,
            MAST,
            M,
        ),
        ("does Norwich take 6 credits from my first masters", "Norwich University", 6, MAST, M),
        (
            "I finished my MBA at Pitt; can 6 credits of it count for a certificate at Pitt?",
            "University of Pittsburgh",
            6,
            DEG,
            C,
        ),
        ("UMN Duluth: 6 credits by portfolio ok?", "University of Minnesota Duluth", 6, Origin.PRIOR_LEARNING, None),
        ("9 of those 15 cert credits at UNH, ok toward MPH?", "University of New Hampshire", 9, CERT, M),
        ("how many transfer credits does Ohio State take for a masters", "Ohio State University", None, OUT, M),
        ("do transfer credits count to the ut tyler ms", "University of Texas at Tyler", None, OUT, M),
        ("is the cap at FSU 12 hours?", "Florida State University", None, None, None),
    ],
)
def test_credit_its_school_origin_and_target(
    text: str, school: str, amount: int | None, origin: Origin | None, target: Credential | None
) -> None:
    understood = read(text)
    assert understood.institutions == (school,)
    assert [(lot.amount, lot.origin) for lot in understood.holdings] == [(amount, origin)]
    assert understood.target is target


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        (
            "virginia tech 9 credits 6 yrs old when i apply",
            Holding(amount=Fraction(9), age=Age(Fraction(6), Anchor.APPLICATION)),
        ),
        (
            "VT: do my 12 credits, 6 years old when I graduate, still count",
            Holding(amount=Fraction(12), age=Age(Fraction(6), Anchor.GRADUATION)),
        ),
        ("umgc 12 credits 8 years old, ok?", Holding(amount=Fraction(12), age=Age(Fraction(8)))),
        (
            "does rit take 9 credits, grade B, from 3 yrs ago",
            Holding(amount=Fraction(9), grade="B", age=Age(Fraction(3))),
        ),
        ("northestern khoury 8 quarter credits w a B-", Holding(Fraction(8), Unit.QUARTER, grade="B-")),
        ("gmu econ: my 9 credits were already used for my bachelor's", Holding(Fraction(9), used_for=Use.BACHELOR)),
        ("9 credits at uofl, never used for anything, C+", Holding(Fraction(9), grade="C+", used_for=Use.NOTHING)),
        (
            "penn state, 6 credits from another campus",
            Holding(Fraction(6), origin=OUT, situations=frozenset({Situation.OWN_SYSTEM})),
        ),
        (
            "unf: 3 classes elsewhere two years ago with a C+",
            Holding(courses=3, origin=OUT, grade="C+", age=Age(Fraction(2))),
        ),
        ("12 SH at montana state, straight As", Holding(Fraction(12), Unit.SEMESTER, grade="A")),
        ("NAU 9 credits, half a year old", Holding(Fraction(9), age=Age(Fraction(1, 2)))),
        ("clemson: a couple of classes, grade B+", Holding(courses=2, grade="B+")),
    ],
)
def test_what_is_said_of_the_credit_itself(text: str, lot: Holding) -> None:
    assert read(text).holdings == (lot,)


def test_several_lots_of_one_question() -> None:
    understood = read("can I count 9 credits of nondegree and 6 credits from Texas State toward my MS at UNL?")
    assert understood.institutions == ("University of Nebraska-Lincoln",)
    assert [(lot.amount, lot.origin) for lot in understood.holdings] == [(Fraction(9), NON), (Fraction(6), OUT)]


@pytest.mark.parametrize(
    ("text", "program", "certificate"),
    [
        ("at Iowa, 15 hour certificate into a 30 hour ms - can all of it count?", 30, 15),
        ("UIS: 12 credits from my cert, MPH is 42 hours", 42, None),
        ("does pitt let me put 15 cert credits in a 30 credit masters", 30, None),
        ("whats left for the ms after the 12 credit cert at UF", None, 12),
        ("Does UNH take it?", None, None),
    ],
)
def test_sizes_of_programs(text: str, program: int | None, certificate: int | None) -> None:
    understood = read(text)
    assert (understood.sizes.get(Base.PROGRAM), understood.certificate_size) == (program, certificate)


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("I graduated from UNH's certificate, do all 12 roll in?", Situation.ALUMNUS),
        ("i have a 3.8 gpa at UNH", Situation.HIGH_GPA),
        ("non-thesis MS at Clemson", Situation.NONTHESIS),
        ("thesis MS at Clemson", Situation.THESIS),
        ("i'm a current mba student at UIUC", Situation.CURRENT_STUDENT),
        ("keep the cert and get the MS at Colorado State", Situation.CERTIFICATE_KEPT),
        ("drop my cert for the MA at GW", Situation.CERTIFICATE_GIVEN_UP),
    ],
)
def test_the_askers_circumstances(text: str, situation: Situation) -> None:
    assert situation in read(text).situations


def test_a_nonthesis_program_is_no_thesis_program() -> None:
    assert Situation.THESIS not in read("non-thesis MS at Clemson").situations


def test_a_list_of_grades_is_kept() -> None:
    understood = read("I've got A, A, C in three courses of the Johns Hopkins cert")
    assert understood.grades == ("A", "A", "C")
    assert understood.holdings[0].courses == 3


def test_credit_alone_is_asked_about_as_to_whether_it_counts() -> None:
    assert {aspect.value for aspect in read("9 nondegree credits ok at UIC?").aspects} == {"cap"}


@pytest.mark.parametrize(("text", "permission"), [("9 credits ok at UIC?", True), ("how many at UIC?", False)])
def test_leave_is_told_from_a_figure(text: str, permission: bool) -> None:
    assert read(text).asks_permission is permission


def test_credits_earned_in_the_degree_are_not_credit_to_be_brought() -> None:
    asked = read("Rutgers SGS: I have earned 12 credits so far. Can I transfer 9 credits from NYU into the master's?")
    assert [lot.amount for lot in asked.holdings] == [9]
    assert asked.progress.earned == 12


def test_a_stage_is_read_of_the_institution_asked_about() -> None:
    assert read("In my second semester at John Jay, can I transfer 6 credits?").progress.first is Stage.LATER_TERM
    assert read("In my second semester at Hunter, can I transfer 6 credits to John Jay?").progress.first is None


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Oakland University certificate transfer 6 hours?", OUT),
        ("Missouri S&T certificate 12 credits, transfer 6 credits?", OUT),
        ("Oakland University: transfer 6 hours of my certificate into a second certificate?", CERT),
    ],
)
def test_credit_to_be_transferred_into_the_only_certificate_named_comes_from_outside(text: str, origin: Origin) -> None:
    assert {lot.origin for lot in read(text).holdings} == {origin}


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("SJSU: I did a master's at a different school. I took an extra class during that degree, it was awarded", OUT),
        ("SJSU: I did a master's at Duke, it was awarded. I took an extra class during that degree", OUT),
    ],
)
def test_credit_beside_a_degree_of_another_school_comes_from_there(text: str, origin: Origin) -> None:
    assert {lot.origin for lot in read(text).holdings} == {origin}


def test_a_certificate_that_is_begun_takes_outside_credit_and_a_post_masters_one_is_no_masters() -> None:
    for text in (
        "I am starting a certificate at Oakland University and have six graduate hours from another university",
        "Goldfarb post-master's cert: 9 hrs from elsewhere",
    ):
        understood = read(text)
        assert understood.target is C and into_certificate(understood)


def test_credit_that_somebody_brings_is_none_of_the_certificate_named_in_front() -> None:
    brought = read("Belhaven Leadership certificate: I bring 3 hours with a B. Do they count?")
    assert [lot.origin for lot in brought.holdings] == [Origin.OUTSIDE]
    of_it = read("I bring 3 hours of the Leadership certificate at Belhaven. Do they count for the certificate?")
    assert [lot.origin for lot in of_it.holdings] == [Origin.CERTIFICATE]


def test_a_certificate_in_the_place_of_a_masters_takes_the_same_credit() -> None:
    before = Turn("Northeastern College of Professional Studies, how much transfers into the master's?", "Up to 12.")
    after = read("and if its just a certificate there not a masters", before)
    assert (after.target, [lot.origin for lot in after.holdings]) == (Credential.CERTIFICATE, [Origin.OUTSIDE])
