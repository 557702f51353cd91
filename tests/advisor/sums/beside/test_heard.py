"""Which messages keep a sum that was worked out, and which say something that may change it."""

from fractions import Fraction

import pytest

from advisor.finding import Finding, Source, Sum, Term
from advisor.sums.beside.heard import summed
from tests.advisor.made_up import document, lot, understood

PAGE = Source(document("At least two thirds must be earned in residence."), "At least two thirds")
TERMS = (Term("share", Fraction(2, 3), "", PAGE), Term("size", Fraction(33), "credits", None))
WORKED = Finding("22.", (PAGE,), None, (Sum("there", "two thirds of 33 = 22", Fraction(22), "credits", TERMS),))


@pytest.mark.parametrize(
    "question",
    [
        "33 credits, two thirds residency: give me the two numbers please",
        "33 credits: how many in residence, and how many does that leave?",
        "33 credits with the residency of two-thirds, at best how many?",
        "33 credits, some of my older courses are past it. how many?",
        "33 credits. how many there, going by the two thirds thing?",
        "33 credits. how many there? as an actual number, not a percent",
        "33 credits, spread over 3 semesters. how many there? i got 21",
        "33 credits, no advanced standing given so far. how many there?",
        "33 credits rather than doing both separately, how many?",
        "33 credits under the general rule, bc of my twins. how many?",
        "33 credits. i figure half is done like for the iMSM folks. how many?",
    ],
)
def test_what_is_said_of_the_sum_itself_keeps_it(question: str) -> None:
    assert summed(understood(question, size=33), [WORKED]) == [WORKED]


@pytest.mark.parametrize(
    "question",
    [
        "33 credits, half residency: give me the two numbers please",
        "33 credits. how many there, going by the half rule?",
        "33 credits. as an actual number, but not the residency they waived",
        "33 credits, 50% residency: give me the two numbers please",
        "33 credits with a residency of three quarters: how many?",
        "33 credits, but they waived the residency. how many?",
        "33 credits, my sister asks how many",
        "33 credits. they raised the limit, how many?",
        "33 credits. imagine no residency: how many?",
        "33 credits. if the cap were higher, how many?",
        "33 credits. half is done. how many?",
        "33 credits, some of my courses failed. how many?",
        "33 credits, it does not leave anything. how many?",
    ],
)
def test_what_may_change_the_sum_takes_it_away(question: str) -> None:
    assert summed(understood(question, size=33), [WORKED]) == []


@pytest.mark.parametrize(
    "course", ["3-hr courses", "3 hour classes", "3-credit courses", "3cr courses", "3-unit course"]
)
def test_the_size_of_a_course_is_taken_for_no_credit_that_is_left(course: str) -> None:
    left = (Term("size", Fraction(33), "credits", None), Term("credits that count", Fraction(3), "credits", None))
    rest = Finding("30.", (PAGE,), None, (Sum("credits left", "33 - 3 = 30", Fraction(30), "credits", left),))
    asked = f"i have three {course}, 33 credits in all. how many are left?"
    assert summed(understood(asked, lot(3), size=33), [rest]) == []


@pytest.mark.parametrize(("each", "kept"), [("4cr", True), ("4-credit", True), ("3-credit", False)])
def test_the_size_of_a_course_that_the_sum_has_too_keeps_it(each: str, kept: bool) -> None:
    courses = (Term("remain", Fraction(9), "courses", PAGE), Term("done", Fraction(2), "courses", None))
    sums = (
        Sum("credits left", "(9 - 2) × 4 = 28", Fraction(28), "credits", (*courses, Term("", Fraction(4), "", PAGE))),
        Sum("courses left", "9 - 2 = 7", Fraction(7), "courses", courses),
    )
    rest = Finding("7 courses, 28 credits.", (PAGE,), None, sums)
    found = summed(understood(f"since then i passed two {each} classes. how many are left?"), [rest])
    assert bool(found) is kept


def test_a_share_that_is_told_tells_which_of_two_limits_is_asked_about() -> None:
    def limit(share: int) -> Finding:
        terms = (Term("share", Fraction(share), "%", PAGE), Term("size", Fraction(20), "credits", None))
        result = Fraction(share * 20, 100)
        return Finding(
            f"At most {result}.",
            (PAGE,),
            None,
            (Sum("the share", f"{share}% of 20 = {result}", result, "credits", terms),),
        )

    both = [limit(20), limit(40)]
    assert summed(understood("20 credits, how many transfer (20%)?", size=20), both) == both[:1]
    assert summed(understood("20 credits, how many transfer?", size=20), both) == both
