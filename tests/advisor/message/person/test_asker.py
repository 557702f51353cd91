"""What a text says of who asks."""

from fractions import Fraction

import pytest

from advisor.message.person.asker import asker, average
from corpus.rules import Standing


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("i finish with a 3.5", "3.5"),
        ("my gpa is 2.75", "2.75"),
        ("2.9 GPA, can i get in", "2.9"),
        ("with an average of 3.25 overall", "3.25"),
        ("a cumulative gpa of 3.0", "3.0"),
        ("if i graduate with a 3.1", "3.1"),
        ("I have a 3.4 gpa", "3.4"),
        ("got 2.4 gpa in the certificate", "2.4"),
        ("does it need a minimum gpa of 3.0?", None),
        ("about a 3.0 gpa", None),
        ("i have 4.5 credits", None),
        ("gpa 3.1 there and a 2.8 gpa here", None),
        ("a 12 credit degree", None),
    ],
)
def test_an_average_is_read_where_one_is_the_askers(text: str, points: str | None) -> None:
    assert average(text) == (None if points is None else Fraction(points))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("i have 6 years of experience", 6),
        ("five yrs work experience", 5),
        ("no experience", 0),
        ("i worked as a nurse for 3 years", 3),
        ("it needs 3 years of experience", None),
        ("my credit is 6 years old", None),
    ],
)
def test_years_of_work_are_read(text: str, years: int | None) -> None:
    assert asker(text).experience == (None if years is None else Fraction(years))


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("can i get aid for the certificate only?", Standing.CERTIFICATE_ONLY),
        ("the cert is the only thing im enrolled in", Standing.CERTIFICATE_ONLY),
        ("solely in a certificate, not in a degree", Standing.CERTIFICATE_ONLY),
        ("i'm a grad student there", Standing.DEGREE_STUDENT),
        ("i am also in a master's degree", Standing.DEGREE_STUDENT),
        ("alongside my MBA", Standing.DEGREE_STUDENT),
        ("already in the MS", Standing.DEGREE_STUDENT),
        ("as a non-degree student", Standing.NONDEGREE),
        ("I'm still an undergrad", Standing.UNDERGRADUATE),
        ("after i graduate", Standing.GRADUATED),
        ("took all the courses but never applied", Standing.COURSEWORK_DONE),
    ],
)
def test_what_the_asker_is_is_read(text: str, standing: Standing) -> None:
    assert asker(text).standings == {standing}


@pytest.mark.parametrize("text", ["I was a graduate student", "a former grad student", "I used to be a grad student"])
def test_who_was_a_student_is_none(text: str) -> None:
    assert asker(text).standings == frozenset()


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("without a bachelor's degree", Standing.BACHELOR),
        ("i never finished my bachelor's", Standing.BACHELOR),
        ("I am an undergrad", Standing.BACHELOR),
        ("without a master's", Standing.MASTERS),
        ("i only have a bachelor's", Standing.MASTERS),
        ("i was never admitted", Standing.ADMITTED),
    ],
)
def test_what_the_asker_lacks_is_read(text: str, standing: Standing) -> None:
    assert asker(text).lacks == {standing}


def test_nothing_is_read_from_a_question_on_credit() -> None:
    said = asker("can i transfer 9 outside credits with a B into the master's at KU?")
    assert (said.average, said.experience, said.standings, said.lacks) == (None, None, frozenset(), frozenset())


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("can I do it without a bachelor's?", True),
        ("can I do it without a bachelor's degree in hand?", True),
        ("can I do it without a bachelor's in health?", False),
        ("I have no bachelor's degree in statistics", False),
        ("I have no undergraduate degree", True),
    ],
)
def test_who_lacks_a_degree_in_one_field_may_have_one_in_another(text: str, lacks: bool) -> None:
    assert (Standing.BACHELOR in asker(text).lacks) is lacks


def test_who_lacks_a_masters_in_one_field_may_have_one_in_another() -> None:
    assert Standing.MASTERS in asker("without a master's, can I get it?").lacks
    assert Standing.MASTERS not in asker("without a master's in law, can I get it?").lacks
