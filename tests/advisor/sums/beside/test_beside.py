"""What a message tells beside a sum, by kind, and that a sum is not worked out beside what would turn it."""

import pytest

from advisor.message.understanding import Understanding
from advisor.sums.beside.beside import Beside, beside, turned_by
from tests.advisor.made_up import understood


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("they have raised the price", Beside.CHANGED),
        ("half of it is done", Beside.SHARE),
        ("30% of it", Beside.PERCENT),
        ("the rest of the credits", Beside.SPENT),
        ("i've done 12 of the 36", Beside.DONE),
        ("a certificate from another school", Beside.OTHER),
        ("i failed one", Beside.UNDONE),
        ("got a C in one class", Beside.GRADED),
        ("it was revalidated", Beside.WAIVED),
        ("with a grant", Beside.PAID),
        ("my uncle foots it", Beside.PAID),
        ("my job pays for one of them", Beside.PAID),
        ("one course went stale", Beside.UNDONE),
        ("two of them got struck off", Beside.UNDONE),
        ("it was bumped up this fall", Beside.CHANGED),
        ("what do i pay per term", Beside.BY_TERM),
        ("two graduate certificates", Beside.TWO),
        ("i keep the certificate", Beside.KEPT),
        ("i live in New Jersey", Beside.STATE),
        ("it isn't mine", Beside.DENIED),
    ],
)
def test_each_kind_is_known_by_its_words(text: str, kind: Beside) -> None:
    assert kind in beside(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thinking about a degree", Beside.UNSURE),
        ("what do i have to pay", Beside.SPENT),
        ("15 quarter credits", Beside.SHARE),
        ("both semesters", Beside.TWICE),
        ("a certificate", Beside.TWO),
        ("a course of the A list", Beside.GRADED),
        ("my knack for it is no use", Beside.UNDONE),
        ("on foot", Beside.PAID),
    ],
)
def test_words_that_only_look_like_a_kind_are_none(text: str, kind: Beside) -> None:
    assert kind not in beside(text)


def test_a_sum_is_not_worked_out_beside_what_turns_it_and_is_beside_anything_else() -> None:
    @turned_by(Beside.WAIVED, Beside.SHARE)
    def worked(understood: Understanding, figure: int) -> int | None:
        return figure

    assert worked(understood("how many are left after the transfer?"), 3) == 3
    assert worked(understood("how many are left if they waive it?"), 3) is None
    assert worked(understood("half is done. how many are left?"), 3) is None
