"""A sentence on one credential says nothing of another, and is not quoted as if it did."""

from dataclasses import replace

import pytest

from advisor.evidence.ends import at_asked_end, end_asked, is_of_another_end, other_end_held
from advisor.evidence.quotes import Candidate
from advisor.message.asked.aspects import Aspect, asked
from advisor.message.understanding import Understanding
from corpus.document import Document, Kind
from corpus.rules import Credential, Origin
from index.split import split
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, general, lot, named, understood

INTO_CERTIFICATE = "Example University accepts at most 3 transfer credits into a graduate certificate."
INTO_MASTERS = "Example University accepts at most 9 transfer credits toward a master's degree."
INTO_DOCTORATE = "Example University accepts at most 30 credits from a prior master's degree toward the doctorate."
INTO_DOCTORATE_ALONE = "Example University accepts at most 24 transfer credits into a PhD."
INTO_ANY = "Example University accepts at most 6 transfer credits."
GRADE = "Example University accepts transfer credit only with a grade of B or better."


def on(question: str, target: Credential | None = Credential.MASTERS) -> Understanding:
    """A question with what it asks about."""
    return understood(question, aspects=asked(question), target=target)


def ranked(page: Document) -> list[Candidate]:
    """The sentences of a page in their order."""
    return [Candidate(page, passage, 1.0, 1.0, 1) for passage in split(page)]


def quoted(question: str, target: Credential | None, *sentences: str) -> list[str]:
    """The sentences that are left of a page."""
    return [one.passage.text for one in at_asked_end(on(question, target), ranked(document(*sentences)))]


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        (INTO_CERTIFICATE, {Credential.MASTERS, Credential.DOCTORATE}),
        (INTO_MASTERS, {Credential.CERTIFICATE, Credential.DOCTORATE}),
        (INTO_DOCTORATE, {Credential.CERTIFICATE, Credential.MASTERS}),
        (INTO_ANY, set()),
        ("At most 12 credits count toward a graduate degree.", {Credential.CERTIFICATE}),
        ("Certificate credit may transfer to a degree.", set()),
        ("Courses of a certificate may count toward the master's degree.", {Credential.DOCTORATE}),
        (
            "No transfer credit goes into a certificate if it was used for another degree.",
            {Credential.MASTERS, Credential.DOCTORATE},
        ),
        ("A certificate may be pursued concurrent with a degree.", {Credential.MASTERS, Credential.DOCTORATE}),
    ],
)
def test_a_sentence_is_on_another_end_where_it_names_credentials_and_not_the_one_meant(
    sentence: str, others: set[Credential]
) -> None:
    ends = (Credential.MASTERS, Credential.CERTIFICATE, Credential.DOCTORATE)
    assert {end for end in ends if is_of_another_end(sentence, end)} == others
    assert not is_of_another_end(sentence, Credential.ANY)


@pytest.mark.parametrize(
    ("question", "target", "end"),
    [
        ("how many credits into the master's?", Credential.MASTERS, Credential.MASTERS),
        ("transfer limit for an MBA", Credential.MASTERS, Credential.MASTERS),
        ("what transfers into the certificate?", Credential.CERTIFICATE, Credential.CERTIFICATE),
        ("how many credits into the phd?", Credential.DOCTORATE, Credential.DOCTORATE),
        ("how many credits transfer?", None, None),
        ("how many credits from elsewhere into masters programs?", Credential.MASTERS, Credential.MASTERS),
        ("i have a phd, how many credits transfer?", Credential.DOCTORATE, None),
        ("i have a master's degree, how many credits transfer?", Credential.MASTERS, None),
        ("how much of the certificate counts in the master's?", Credential.MASTERS, None),
        ("can it count if it was used for another degree?", Credential.MASTERS, None),
        ("what goes into the certificate once i have the degree?", Credential.CERTIFICATE, None),
        ("what is the fee for a master's vs a diploma?", Credential.MASTERS, None),
    ],
)
def test_the_end_asked_is_the_one_that_is_named_alone(
    question: str, target: Credential | None, end: Credential | None
) -> None:
    assert end_asked(on(question, target)) is end


def test_credit_of_a_certificate_is_asked_of_both_ends() -> None:
    question = understood("how many go into the master's?", lot(9, origin=Origin.CERTIFICATE))
    assert end_asked(question) is None


def test_where_only_another_end_is_held_that_is_said() -> None:
    page = document(INTO_CERTIFICATE, "The courses are generally eligible to count toward the related degree.")
    asking = understood(
        "max transfer credits into the master's?", lot(origin=Origin.OUTSIDE), aspects=frozenset({Aspect.CAP})
    )
    said = other_end_held(asking, general(page), passages_of(page))
    assert said == "this of a master's degree at Example University, only of certificates"
    stacking = replace(asking, aspects=asking.aspects | {Aspect.STACK})
    assert other_end_held(stacking, general(page), passages_of(page)) == said


@pytest.mark.parametrize("sentence", [INTO_MASTERS, INTO_ANY])
def test_nothing_is_said_where_a_sentence_may_be_on_the_end_asked(sentence: str) -> None:
    page = document(INTO_CERTIFICATE, sentence)
    assert other_end_held(on("max transfer credits into the master's?"), general(page), passages_of(page)) is None


def test_degrees_are_what_is_held_beside_a_certificate() -> None:
    page = document(INTO_MASTERS)
    asking = on("max credits into the certificate?", Credential.CERTIFICATE)
    said = other_end_held(asking, general(page), passages_of(page))
    assert said == "this of a certificate at Example University, only of degrees"


def test_a_brief_and_a_certificate_that_is_named_are_left_to_the_quotes() -> None:
    brief = document(INTO_CERTIFICATE, kind=Kind.BRIEF)
    asking = on("max transfer credits into the master's?")
    assert other_end_held(asking, general(brief), passages_of(brief)) is None
    page = document(INTO_CERTIFICATE, kind=Kind.CERTIFICATE, program="GIS")
    assert other_end_held(asking, named(page), passages_of(page)) is None
    assert other_end_held(asking, general(page), passages_of(page)) is not None


def test_the_sentences_on_another_end_are_left_out() -> None:
    pages = (INTO_CERTIFICATE, INTO_MASTERS, GRADE)
    assert quoted("max transfer credits into the master's?", Credential.MASTERS, *pages) == [INTO_MASTERS, GRADE]
    assert quoted("max credits into the certificate?", Credential.CERTIFICATE, *pages) == [INTO_CERTIFICATE, GRADE]
    assert quoted("max transfer credits?", None, *pages) == list(pages)


def test_they_stay_where_nothing_else_settles_what_is_asked() -> None:
    pages = (INTO_CERTIFICATE, "Example University has graduate programs.")
    assert quoted("max transfer credits into the master's?", Credential.MASTERS, *pages) == list(pages)


def test_a_doctorate_that_nobody_speaks_of_is_left_out() -> None:
    pages = (INTO_MASTERS, "At most 30 credits count toward a doctoral degree.")
    assert quoted("max transfer credits?", None, *pages) == [INTO_MASTERS]
    assert quoted("max transfer credits into a master's or a doctorate?", None, *pages) == list(pages)


def test_a_doctorate_that_the_asker_has_is_none_that_somebody_speaks_of() -> None:
    assert quoted("I have a PhD. What is the transfer limit?", None, INTO_DOCTORATE_ALONE, INTO_ANY) == [INTO_ANY]
    assert quoted("What is the transfer limit for the PhD?", None, INTO_DOCTORATE_ALONE, INTO_ANY) == [
        INTO_DOCTORATE_ALONE,
        INTO_ANY,
    ]
