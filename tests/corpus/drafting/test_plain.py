"""What is signed without being read is worded plainly, and stands where nothing takes it back."""

from dataclasses import replace
from fractions import Fraction

import pytest

from corpus.amounts import Credits
from corpus.document import Document
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule
from corpus.rules import Cap
from tests.corpus.drafting.pages import page

CAP = "Master's students may transfer up to 12 credits from other universities."


def unread(document: Document) -> list[str]:
    """The sentences of which a rule may be signed without reading it."""
    return [w.sentence for w in waiting(document, ()) if isinstance(w.item, DraftedRule) and w.obscure is None]


@pytest.mark.parametrize(
    "sentence",
    [
        CAP,
        "Transfer credit toward a master's degree is limited to nine semester hours, with the approval of the dean.",
        "A maximum of 6 credits taken as a non-degree student may be applied to a master's degree.",
        "Courses with a grade below B may not be transferred to a master's degree.",
        "Credits older than six years at the time of admission are not accepted in transfer to a master's degree.",
    ],
)
def test_a_plain_limit_may_be_signed_unread(sentence: str) -> None:
    assert unread(page("## Transfer credit", sentence)) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        ("Master's students in counseling may transfer up to 12 credits from other universities.",),
        ("The online master's in analytics takes up to 12 transfer credits.",),
        ("Veterans may transfer up to 12 credits toward a master's degree.",),
        ("There is no rule that up to 12 transfer credits count toward a master's degree.",),
        ("Under the 2016-2017 catalog, up to 12 transfer credits count toward a master's degree.",),
        ("Up to 12 credits from other universities were accepted in a master's program.",),
        ("Many universities accept up to 12 transfer credits toward a master's degree.",),
        ("Students with a GPA of 3.5 may transfer up to 12 credits to a master's degree.",),
        ("Students who hold a degree from another university may transfer up to 12 credits to a master's degree.",),
        ("Students may transfer up to 12 credits to a master's degree if they earned a certificate.",),
        ("Students pursuing a second master's degree may transfer up to 12 credits from other universities.",),
        ("Up to 12 credits may be transferred to a master's degree unless the program requires more work.",),
        ("## Rules of 2010", CAP),
        ("## Nursing students", CAP),
        ("## Sample petition", CAP),
        (f"{CAP} This option ended last spring.",),
        (f"{CAP} This limit does not apply any more.",),
        ("Nursing students.", CAP),
    ],
)
def test_what_may_be_of_a_few_or_of_the_past_is_left_to_a_reader(lines: tuple[str, ...]) -> None:
    assert unread(page("## Transfer credit", *lines)) == []


def test_a_page_of_another_matter_is_left_to_a_reader() -> None:
    assert unread(replace(page(CAP), title="Exchange with partner schools")) == []


def test_a_sentence_with_a_footnote_is_drafted_and_read_before_it_is_signed() -> None:
    noted = page(
        "Up to 9 credits (note: Six in the School of Law) from other institutions may count toward a master's degree."
    )
    (waits,) = waiting(noted, ())
    assert isinstance(waits.item, DraftedRule) and waits.obscure
    assert isinstance(waits.item.rule, Cap) and waits.item.rule.amount == Credits(Fraction(9))


def test_a_next_sentence_that_denies_another_figure_takes_nothing_back() -> None:
    rule = "A master's student may transfer up to 7 credits from another university."
    for denied, obscure in ((17, False), (7, True)):
        document = page(f"{rule} It is not the case that {denied} credits can be transferred to a master's degree.")
        (one,) = [held for held in waiting(document, ()) if held.sentence == rule]
        assert bool(one.obscure) is obscure
