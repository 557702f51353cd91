"""When there is no answer, and what is said instead."""

from dataclasses import replace

import pytest

from advisor.evidence.quotes import Candidate
from advisor.evidence.silence import (
    WEAKEST,
    beside_the_point,
    not_answered,
    not_held,
    not_ours,
    not_spoken_of,
    other_field,
)
from advisor.message.asked.aspects import Aspect
from advisor.message.asked.foreign import Foreign
from advisor.message.credit.credit import Holding
from advisor.message.understanding import Place
from advisor.rules.scope import Scope
from corpus.document import Document
from corpus.rules import Origin
from index.search import Hit
from index.split import split
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import SCHOOL, document, general, lot, named, understood

VISA = replace(understood("do i get a visa?"), foreign=(Foreign.VISA,))
TUITION = replace(understood("what is the tuition?"), foreign=(Foreign.TUITION,))


def ranked(page: Document, score: float = 1.0) -> list[Candidate]:
    """The sentences of a page, each with one score."""
    return [Candidate(page, passage, score, score, 1) for passage in split(page)]


def answered(page: Document, *aspects: Aspect, score: float = 1.0, follows: bool = False) -> str | None:
    """What is said not to be said of some aspects by a page."""
    asked = understood("what about it?", aspects=frozenset(aspects), follows=follows)
    silence = not_answered(asked, ranked(page, score), general(page), passages_of(page))
    return silence.subject if silence else None


def test_a_foreign_subject_is_not_ours_where_no_institution_is_named() -> None:
    silence = not_ours(replace(VISA, places=()))
    assert silence is not None
    assert "visa" in silence.subject
    assert not_ours(VISA) is None
    assert not_ours(replace(VISA, places=(), unheld=("Faraway",))) is None
    assert not_ours(understood("do they count?", places=())) is None


@pytest.mark.parametrize(("aspects", "foreign"), [({Aspect.CAP}, False), ({Aspect.PRICE}, True), (set(), True)])
def test_a_question_of_ours_that_only_mentions_fees_is_ours(aspects: set[Aspect], foreign: bool) -> None:
    question = replace(TUITION, places=(), aspects=frozenset(aspects))
    assert (not_ours(question) is not None) is foreign


def test_a_visa_stays_foreign_whatever_else_is_asked() -> None:
    assert not_ours(replace(VISA, places=(), aspects=frozenset({Aspect.CAP}))) is not None


@pytest.mark.parametrize("places", [(), (Place(SCHOOL),)])
def test_legal_advice_is_not_given_whatever_the_pages_say(places: tuple[Place, ...]) -> None:
    asked = replace(understood("can i sue?", places=places), foreign=(Foreign.LEGAL,), aspects=frozenset({Aspect.CAP}))
    silence = not_ours(asked) or not_spoken_of(asked, ["The MA in Legal Studies has 36 credits."], [])
    assert silence is not None
    assert "lawyer" in silence.advice


MILITARY = replace(understood("do you take JST credits?", aspects=frozenset({Aspect.CAP})), foreign=(Foreign.MILITARY,))


def test_a_kind_of_credit_that_no_sentence_speaks_of_is_refused_though_a_limit_is_held() -> None:
    silence = not_spoken_of(MILITARY, ["At most 6 transfer credits count."], [])
    assert silence is not None
    assert "military" in silence.subject
    assert not_spoken_of(MILITARY, ["Credit for military training counts."], []) is None


def test_where_credit_is_told_its_rules_are_asked() -> None:
    assert not_spoken_of(replace(MILITARY, holdings=(lot(6),)), ["At most 6 transfer credits count."], []) is None


def test_what_each_school_answers_for_itself_is_no_refusal_without_one() -> None:
    assert not_ours(replace(MILITARY, places=())) is None


def test_an_institution_that_is_not_held_is_named() -> None:
    silence = not_held(understood("at faraway?", places=(), unheld=("Faraway University",)))
    assert silence is not None
    assert "Faraway University" in silence.subject
    assert silence.nearest == ()
    assert not_held(understood("from faraway to here?", unheld=("Faraway University",))) is None
    assert not_held(understood("?", places=())) is None


def test_a_foreign_subject_is_spoken_of_where_a_sentence_shows_it() -> None:
    page = document("Students keep their books.")
    found = [Hit(split(page)[0], page, 1.0)]
    silence = not_spoken_of(VISA, ["Students keep their books."], found)
    assert silence is not None
    assert SCHOOL in silence.subject
    assert [source.sentence for source in silence.nearest] == ["Students keep their books."]
    assert not_spoken_of(VISA, ["An F-1 visa needs full-time study."], found) is None
    assert not_spoken_of(understood("do they count?"), [], found) is None


@pytest.mark.parametrize(
    ("sentence", "aspects", "subject"),
    [
        ("Books are free.", (Aspect.AID,), "financial aid"),
        ("Financial aid is for degree students.", (Aspect.AID,), None),
        ("Books are free.", (Aspect.AID, Aspect.CAP), "financial aid"),
        ("Financial aid is for degree students.", (Aspect.AID, Aspect.TEST), None),
        ("Books are free.", (Aspect.CAP,), None),
    ],
)
def test_an_aspect_that_no_sentence_speaks_of_is_not_answered(
    sentence: str, aspects: tuple[Aspect, ...], subject: str | None
) -> None:
    said = answered(document(sentence), *aspects)
    assert (said is None) if subject is None else (said is not None and subject in said and SCHOOL in said)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("is the certificate here better, and which is more respected?", "rankings"),
        ("which has the better reputation?", "rankings"),
        ("which takes more credit?", None),
        ("which is the best one for my 9 credits?", None),
    ],
)
def test_esteem_is_not_ours_whatever_else_is_asked(question: str, subject: str | None) -> None:
    asked = replace(understood(question), foreign=(Foreign.RANKING,), aspects=frozenset({Aspect.CAP}))
    silence = not_spoken_of(asked, ["Nine credits count."], [])
    assert (silence is None) if subject is None else (silence is not None and subject in silence.subject)


@pytest.mark.parametrize(
    ("sentence", "refused"),
    [
        ("Admission asks for calculus, and business calculus is not accepted.", False),
        ("Admission asks for statistics.", True),
    ],
)
def test_a_grade_that_is_only_told_does_not_silence_the_page_of_the_program(sentence: str, refused: bool) -> None:
    page = document(sentence)
    asked = understood(
        "i did business calculus, A in both. fine?",
        lot(grade="A"),
        aspects=frozenset({Aspect.GRADE}),
        content=frozenset({"business", "calculus"}),
    )
    silence = not_answered(asked, ranked(page), named(page), passages_of(page))
    assert (silence is not None) is refused
    assert not_answered(asked, ranked(page), general(page), passages_of(page)) is not None


def test_a_follow_up_is_not_refused_for_an_aspect_that_it_takes_over() -> None:
    assert answered(document("Books are free."), Aspect.AID, follows=True) is None


@pytest.mark.parametrize(("score", "weak"), [(WEAKEST - 0.01, True), (WEAKEST, False)])
def test_a_sentence_too_far_from_the_question_answers_nothing(score: float, weak: bool) -> None:
    assert (answered(document("Books are free."), Aspect.CAP, score=score) is not None) is weak


def test_where_nothing_was_found_nothing_is_answered() -> None:
    assert not_answered(understood("what?"), [], None, {}) is not None


def test_what_the_source_leaves_open_is_said_with_its_sentence() -> None:
    page = document("The page does not state the limit.")
    silence = not_answered(understood("what is the limit?"), ranked(page), general(page), passages_of(page))
    assert silence is not None
    assert silence.quoted
    assert [source.sentence for source in silence.nearest] == ["The page does not state the limit."]
    assert [source.sentence for source in silence.nearest] == ["The page does not state the limit."]


@pytest.mark.parametrize(("sentence", "open_"), [("Own courses count.", True), ("Transfer credit counts.", False)])
def test_credit_from_elsewhere_is_not_answered_by_a_page_that_speaks_of_none(sentence: str, open_: bool) -> None:
    page, asked = document(sentence), understood("how many?", lot(), aspects=frozenset({Aspect.CAP}))
    assert (not_answered(asked, ranked(page), general(page), passages_of(page)) is not None) is open_


@pytest.mark.parametrize(("word", "beside"), [("zeppelin", True), ("books", False)])
def test_a_question_of_no_aspect_must_share_a_telling_word(word: str, beside: bool) -> None:
    page, asked = document("Books are free."), understood("what of it?", content=frozenset({word}))
    assert (not_answered(asked, ranked(page), general(page), passages_of(page)) is not None) is beside


@pytest.mark.parametrize(("question", "word"), [("nondegree credits", "nondegree"), ("outside credits ms", "outside")])
def test_credit_of_a_known_origin_is_our_subject_in_whatever_words(question: str, word: str) -> None:
    page = document("It accepts at most 9 credits from other institutions.")
    asked = replace(understood(question, lot(origin=Origin.OUTSIDE)), content=frozenset({word}))
    assert not_answered(asked, ranked(page), general(page), passages_of(page)) is None


def test_the_title_of_a_page_may_share_the_word_that_its_sentences_lack() -> None:
    page = replace(document("Each certificate is conferred on request."), title="Notes on Policy 1.4")
    asked = replace(understood("policy 1.4"), content=frozenset({"policy"}))
    assert not_answered(asked, ranked(page), general(page), passages_of(page)) is None


@pytest.mark.parametrize(("question", "field"), [("does Stanford Law accept 6 credits?", "law"), ("6 credits?", None)])
def test_a_school_of_another_field_is_not_answered_with_the_rules_of_one_that_is_held(
    question: str, field: str | None
) -> None:
    page = document("At most 6 credits transfer.", unit="Department of Electrical Engineering")
    scope = Scope(Place(page.institution), (), (), (page,))
    assert other_field(understood(question), scope) == field


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is the certificate online?", "anything about what is taught online at"),
        ("does the online certificate take 6 credits?", None),
    ],
)
def test_how_something_is_taught_is_not_answered_by_a_page_that_does_not_say(question: str, said: str | None) -> None:
    page = document("At most 6 credits count.")
    asked = replace(understood(question, aspects=frozenset({Aspect.DELIVERY})), content=frozenset())
    silence = not_answered(asked, ranked(page), general(page), passages_of(page))
    assert (silence.subject if silence else None) == (said and f"{said} {SCHOOL}")


@pytest.mark.parametrize(
    ("subject", "sentence", "silent"),
    [
        (Foreign.APPLYING, "A student must apply to graduate before the end of the last term.", True),
        (Foreign.APPLYING, "A course taken more than 7 years before the application for admission is too old.", True),
        (Foreign.APPLYING, "The application deadlines are August 1 for fall and April 1 for summer.", False),
        (Foreign.APPLYING, "Students may apply to the MBA at any point.", False),
        (Foreign.TEACHERS, "The certificate is taught online.", True),
        (Foreign.TEACHERS, "All courses are taught by professors.", False),
        (Foreign.TAXES, "The fee is 37 USD.", True),
        (Foreign.OUTCOMES, "Students complete 30 credits.", True),
        (Foreign.OUTCOMES, "The completion rate is 60 percent.", False),
    ],
)
def test_such_a_subject_is_refused_only_where_nothing_held_speaks_of_it(
    subject: Foreign, sentence: str, silent: bool
) -> None:
    asked = replace(understood("?"), foreign=(subject,))
    assert (not_spoken_of(asked, [sentence], []) is not None) is silent


def test_how_many_finish_may_be_asked_of_the_field_as_a_whole() -> None:
    assert not_ours(replace(understood("completion rates?", places=()), foreign=(Foreign.OUTCOMES,))) is None


@pytest.mark.parametrize(
    ("question", "credit", "beside"),
    [
        ("does the certificate have an internship?", lot(origin=Origin.CERTIFICATE), True),
        ("does the certificate have an internship?", lot(3, origin=Origin.CERTIFICATE), False),
        ("does the school take internship credits?", lot(origin=Origin.OUTSIDE), False),
        ("i did the certificate. does the internship fit in?", lot(origin=Origin.CERTIFICATE), False),
    ],
)
def test_a_certificate_that_is_only_named_is_no_credit_that_is_asked_about(
    question: str, credit: Holding, beside: bool
) -> None:
    page = document("The certificate takes 12 credits.")
    asked = understood(question, credit, aspects=frozenset({Aspect.CAP}), content=frozenset({"internship"}))
    assert beside_the_point(asked, ranked(page)) is beside


def test_how_a_program_is_added_need_not_stand_on_its_page() -> None:
    page = document("Students of the degree cannot take the certificate.")
    asked = replace(understood("can i tack on the certificate?"), content=frozenset({"tack"}))
    assert not beside_the_point(asked, ranked(page))
    assert beside_the_point(replace(asked, content=frozenset({"tack", "skiing"})), ranked(page))


def test_a_term_to_begin_in_is_answered_only_where_a_sentence_tells_one() -> None:
    asked = understood("Can I start the certificate in May?")
    assert beside_the_point(asked, ranked(document("The certificate takes 12 credits.")))
    assert not beside_the_point(asked, ranked(document("Students can start the certificate in the fall only.")))


def test_who_waives_a_test_is_asked_of_the_test() -> None:
    assert answered(document("Arden takes 12 credits."), Aspect.APPEAL, Aspect.TEST) == (
        f"anything about tests at {SCHOOL}"
    )
