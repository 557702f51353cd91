"""A claim is no stronger than its text."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.strength import too_strong


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The courses will count.", "The courses may count."),
        ("The courses count.", "The courses may count."),
        ("You'll find a job.", "Certificates lead to jobs."),
        ("No more than one will count.", "At most one may count."),
        ("Courses always count in full.", "All courses count."),
        ("The courses may count.", "The courses will count."),
        ("You'll get in with 9 credits.", "The certificate requires 9 credits."),
        ("Admission is guaranteed.", "The certificate leads to admission."),
        ("With two courses you are in.", "Students earn entry through two courses."),
        ("The credits are as good as transferred.", "The credits fit under the cap."),
        ("The approval is only a formality.", "The request needs approval."),
        ("It is awarded automatically.", "It is awarded on completion."),
        ("All courses count.", "Some courses count."),
        ("Nothing short of a B may do.", "It requires a grade of B or better."),
        ("You must ask an adviser.", "You should ask an adviser."),
        ("It takes two years.", "It typically takes two years."),
        ("The credits transfer.", "The credits transfer only if the student is admitted."),
        ("Any certificate brings credit.", "A certificate of the college brings credit."),
    ],
)
def test_what_is_stronger_than_its_text_is_found(claim: str, text: str) -> None:
    assert too_strong(claim, text, clauses_of(text)) is not None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The courses might count.", "The courses may count."),
        ("Nothing but the contents could be read.", "Only the contents were readable."),
        ("A C keeps you out, however high the GPA is.", "A C keeps you out, even if the GPA is high."),
        ("Whether it applies is up to the department.", "The department decides if it applies."),
        ("It charges $37 every semester.", "It charges $37 per semester."),
        ("It won't let credit go past 12 credits.", "It caps credit at 12 credits."),
        ("Nothing below a B will transfer.", "It accepts credit only for courses with a grade of B."),
        ("For some of them nothing short of a master's will do.", "Some require a master's degree."),
        ("It is no assurance that you'll be admitted.", "It does not guarantee admission."),
        ("You'll read two deadlines there.", "The page states two deadlines."),
        ("The college keeps it on its own website.", "It is on the website of the college."),
        ("The certificate's credits go over in full.", "All credits of the certificate transfer."),
        ("A course graded under B won't be taken.", "It accepts credit only with a grade of B or better."),
        ("You do not need a B in every one.", "It does not require a B in each course."),
        ("For all sorts of reasons they study.", "They study for a variety of reasons."),
        ("You'll need 9 credits.", "The certificate requires 9 credits."),
        ("It won't take more than 9 credits.", "It accepts at most 9 credits."),
        ("You can count the courses.", "The courses may be counted."),
        ("Admission is guaranteed.", "Admission is guaranteed."),
        ("The program that you are in counts.", "The program that a student is in counts."),
        ("It comes to 15 credits in all.", "It takes 15 credits."),
        ("If you are admitted, the credits transfer.", "The credits transfer only if the student is admitted."),
    ],
)
def test_what_is_as_strong_as_its_text_passes(claim: str, text: str) -> None:
    assert too_strong(claim, text, clauses_of(text)) is None
