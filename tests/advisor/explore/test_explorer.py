"""Lists over a small made-up library: what fits, how many of how many, and what is cited."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from advisor.compose import SHORT
from advisor.explore.explorer import Explorer
from advisor.names.gazetteer import Gazetteer
from advisor.question import Question, Turn
from advisor.refusals import Desk
from advisor.reply import Answer, Origin, Refusal, Reply, text
from corpus.amounts import Base, Everything, Share, Unit
from corpus.document import Audience, Document, Kind
from corpus.library import Library
from corpus.names import Names
from corpus.rules import Origin as CreditOrigin
from corpus.rules import Rule, Situation, Stack, Status
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import cap, document

WHO = "who takes 12 credits or more"


def explorer(pages: Sequence[Document]) -> Explorer:
    library = Library(pages)
    return Explorer(library, Gazetteer(library, Names()), passages_of(*pages), Desk())


def ask(pages: Sequence[Document], question: str, audience: Audience = Audience.STUDENT) -> Reply | None:
    return explorer(pages).reply(Question(question, audience))


def school(number: int, *rules: Rule, audience: Audience = Audience.STUDENT) -> Document:
    return document(rules=rules, name=f"p{number}", institution=f"Arden{number} University", audience=audience)


def takes(number: int, credits: int) -> Document:
    place = f"Arden{number} University"
    return school(number, cap(credits, sentence=f"{place} accepts {credits} credits toward a master's degree."))


def certificate(number: int, program: str, into: str, *more: Rule) -> Document:
    place = f"Arden{number} University"
    stack = Stack("stack", f"The certificate of {place} stacks into the {into}.", (into,))
    return document(rules=(stack, *more), name=f"c{number}", institution=place, kind=Kind.CERTIFICATE, program=program)


def certificate_of(page: Document, name: str) -> Document:
    return replace(page, id=name)


def answered(reply: Reply | None) -> Answer:
    assert isinstance(reply, Answer)
    return reply


@given(st.lists(st.integers(1, 30), min_size=1, max_size=14), st.randoms())
def test_the_count_is_right_and_the_order_of_documents_does_not_matter(amounts: list[int], chance: object) -> None:
    pages = [takes(number, amount) for number, amount in enumerate(amounts)]
    shuffled = list(pages)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    reply = ask(pages, WHO)
    assert reply == ask(shuffled, WHO)
    fitting = sum(amount >= 12 for amount in amounts)
    if fitting:
        assert text(answered(reply)).startswith(f"{fitting} of the {len(amounts)} limit")
    else:
        assert isinstance(reply, Refusal)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=40))
def test_every_row_is_cited_and_the_limits_of_an_answer_are_kept(amounts: list[int]) -> None:
    pages = [takes(number, amount) for number, amount in enumerate(amounts)]
    reply = ask(pages, WHO)
    if not isinstance(reply, Answer):
        return
    assert len(text(reply)) <= SHORT.characters
    assert len(reply.sentences) <= SHORT.sentences
    assert reply.verdict is None
    for sentence in reply.sentences:
        assert sentence.origin in (Origin.FINDING, Origin.QUOTE)
        assert sentence.citations or "more fit" in sentence.text or "left out" in sentence.text
    for citation in reply.citations:
        page = next(page for page in pages if page.id == citation.document_id)
        assert page.text[citation.start : citation.end] == citation.quote
        assert amounts[pages.index(page)] >= 12


def test_the_highest_limit_comes_first() -> None:
    reply = answered(ask([takes(1, 12), takes(2, 18), takes(3, 15)], WHO))
    assert [citation.institution for citation in reply.citations] == [f"Arden{n} University" for n in (2, 3, 1)]


def test_a_limit_that_is_not_decided_is_left_out_and_said_to_be() -> None:
    pages = [
        takes(1, 12),
        school(
            2, cap(Share(Fraction(1, 2), Base.PROGRAM), sentence="Half of the master's degree may be outside credit.")
        ),
        school(3, cap(15, when=(Situation.THESIS,), sentence="With a thesis, 15 credits count toward the degree.")),
        school(4, cap(20, unit=Unit.QUARTER, sentence="At most 20 quarter credits count toward the degree.")),
    ]
    said = text(answered(ask(pages, WHO)))
    assert said.startswith("1 of the 4 limits held")
    assert "3 are left out" in said
    assert not any(f"Arden{number}" in said for number in (2, 3, 4))


def test_two_pages_of_one_school_that_differ_are_left_out() -> None:
    other = cap(15, sentence="Arden1 University accepts 15 credits toward a master's degree.")
    twin = document(rules=[other], name="twin", institution="Arden1 University")
    said = text(answered(ask([takes(1, 12), twin, takes(2, 12)], WHO)))
    assert said.startswith("1 of the 2 limits held")
    assert "Arden1" not in said


def test_a_row_with_a_condition_says_it() -> None:
    said = "Arden1 University accepts 12 credits toward a master's degree only as electives."
    assert said.rstrip(".") in text(answered(ask([school(1, cap(12, sentence=said))], WHO)))


def test_certificates_are_found_by_the_program_that_they_stack_into() -> None:
    pages = [
        certificate(1, "Statistics certificate", "MS in Spatial Data Science"),
        certificate(2, "Decision certificate", "MS in Data Science"),
        certificate(3, "Nursing certificate", "MSN"),
    ]
    reply = answered(ask(pages, "which certificates stack into a data science master's"))
    assert text(reply).startswith("2 of the 3 certificate programs held")
    assert [citation.document_id for citation in reply.citations] == ["c2", "c1"]


def test_a_closed_certificate_is_not_listed_and_a_paused_one_says_so() -> None:
    closed = Status("status", "It is no longer offered.", "closed")
    paused = Status("status", "New admissions are paused.", "paused")
    pages = [certificate(1, "A certificate", "MBA", closed), certificate(2, "B certificate", "MBA", paused)]
    said = text(answered(ask(pages, "which certificates stack into an mba")))
    assert said.startswith("1 of the 2 certificate programs held")
    assert "admits nobody now" in said


def test_nothing_found_is_a_refusal_that_says_of_how_many() -> None:
    reply = ask([certificate(1, "A certificate", "MBA")], "which certificates stack into a master's in astrophysics")
    assert isinstance(reply, Refusal)
    assert text(reply).startswith("The library does not say")
    assert "None of the 1 certificate program held" in text(reply)


def test_a_word_that_no_name_holds_is_read_only_where_a_field_must_stand() -> None:
    pages = [certificate(1, "A certificate", "MBA")]
    assert ask(pages, "i'm a policeman, what fits") is None
    assert ask(pages, "which certificates are quick") is None


def test_pages_for_advisors_are_listed_to_advisors_alone() -> None:
    hidden = school(2, cap(15, sentence="Arden2 University quietly accepts 15 credits."), audience=Audience.ADVISOR)
    pages = [takes(1, 12), hidden]
    assert text(answered(ask(pages, WHO))).startswith("1 of the 1 limit held")
    assert text(answered(ask(pages, WHO, Audience.ADVISOR))).startswith("2 of the 2 limits held")


def test_what_leans_on_the_list_before_is_not_answered_as_a_list_of_its_own() -> None:
    turn = Turn("which certificates stack into an mba", "1 of the 1 certificate programs held stacks into it.")
    exploring = explorer([certificate(1, "A certificate", "MBA")])
    assert exploring.reply(Question("and which certificates stack into an mba", history=(turn,))) is None
    assert exploring.reply(Question("which certificates stack into an mba", history=(turn,))) is not None


def test_what_only_a_judgement_could_list_is_refused() -> None:
    reply = ask([certificate(1, "A certificate", "MBA")], "which certificates are the best")
    assert isinstance(reply, Refusal)
    assert text(reply).startswith("The library does not say")
    assert not reply.citations


def test_pages_of_rules_are_listed_where_no_program_is_of_a_field() -> None:
    rule = cap(9, sentence="Arden1 University accepts 9 credits toward its nursing degree.")
    page = document(rules=[rule], name="rules", institution="Arden1 University", unit="Graduate Nursing")
    pages = [page, certificate(2, "A certificate", "MBA")]
    said = text(answered(ask(pages, "any certificates for nurses?")))
    assert said.startswith("1 of the 2 pages held on programs and credit is of this field; no certificate program held")
    assert rule.sentence.rstrip(".") in said
    assert ask(pages, "any certificates for pilots?") is None


def test_rows_beyond_those_set_out_are_named_with_their_figure() -> None:
    pages = [takes(number, 20 - number) for number in range(7)]
    assert "Arden6 University (at most 14 credits)" in text(answered(ask(pages, WHO)))


def test_within_one_school_what_stacks_into_a_program_is_listed_whole_where_one_is_of_the_field() -> None:
    pages = [certificate(1, "Web Mapping", "Master of Maps"), certificate(1, "Remote Sensing", "Master of Maps")]
    pages = [pages[0], certificate_of(pages[1], "c2")]
    listed = text(
        answered(ask(pages, "which mapping certificates of Arden1 University stack into the Master of Maps?"))
    )
    assert "Web Mapping" in listed
    assert "Remote Sensing" in listed
    assert not isinstance(
        ask(pages, "which nursing certificates of Arden1 University stack into the Master of Maps?"), Answer
    )


def test_certificates_that_count_whole_are_told_from_those_that_do_in_part() -> None:
    whole = cap(Everything(all=True), origin=CreditOrigin.CERTIFICATE, sentence="All credits of the certificate count.")
    part = cap(9, origin=CreditOrigin.CERTIFICATE, sentence="At most 9 credits of the certificate count.")
    pages = [
        document(rules=[whole], name="whole", institution="Whole University"),
        document(rules=[part], name="part", institution="Part University"),
        document(rules=[cap(9)], name="outside", institution="Outside University"),
    ]
    reply = explorer(pages).reply(Question("which schools let me use the whole certificate in the master's?"))
    assert isinstance(reply, Answer)
    assert "1 of the 2 limits" in text(reply)
    assert [citation.document_id for citation in reply.citations] == ["whole"]


def test_what_is_usual_is_told_of_all_that_state_a_figure() -> None:
    pages = [takes(number, credits) for number, credits in enumerate((9, 9, 9, 6, 12))]
    reply = answered(ask(pages, "how many outside credits do most schools accept?"))
    assert "at most 9 credits (3 of them)" in text(reply)
    assert "from at most 6 credits to at most 12 credits" in text(reply)


def test_what_is_usual_at_one_school_is_no_question_of_the_explorer() -> None:
    pages = [takes(number, credits) for number, credits in enumerate((9, 9, 9, 6, 12))]
    assert ask(pages, "how many outside credits does Arden1 University usually accept?") is None
