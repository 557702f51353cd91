"""A claim does not widen what its text says of some cases."""

import pytest

from advisor.gate.widened import widened


@pytest.mark.parametrize(
    ("claim", "text", "word"),
    [
        ("Whenever you upgrade, progress carries over.", "Progress carries over in an upgrade window.", "whenever"),
        ("Ask in the first semester, however long ago it was.", "Students ask in their first semester.", "however "),
        ("One C counts, whichever school you study in.", "In the engineering school one C counts.", "whichever"),
        ("Courses count, finished or not.", "Finished courses count.", "finished or not"),
        ("It takes credit with or without accreditation.", "It takes accredited credit.", "with or without"),
        ("Other courses count either way.", "Other courses count only if no degree has used them.", "either way"),
        ("It used to be an engineering degree.", "One page calls it an engineering degree.", "used to be"),
        ("Anything but the contents could be read.", "Only the contents could be read.", "anything but"),
        ("Courses of the earlier degree count.", "Courses other than those of the earlier degree count.", "other than"),
    ],
)
def test_what_is_wider_than_its_text_is_found(claim: str, text: str, word: str) -> None:
    assert widened(claim, text) == word


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("A grade below B is refused, however high the GPA.", "A grade below B is refused, even if the GPA is high."),
        ("It is refused, used for it or not.", "It is refused, even if it was not used for it."),
        ("It used to be a diploma.", "It was a diploma until 2020."),
        ("Courses from outside that degree count.", "Courses other than those of that degree count."),
        ("However, courses count.", "Courses count."),
    ],
)
def test_what_its_text_gives_as_wide_is_not(claim: str, text: str) -> None:
    assert widened(claim, text) is None
