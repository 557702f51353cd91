"""Sources that disagree, newer and older versions, and the questions asked back, over a small library."""

from dataclasses import replace
from datetime import date

import pytest

from advisor.advisor import Advisor
from advisor.question import Question, Turn
from advisor.reply import Answer, Clarification, Conflict, Reply, Verdict, status, text
from corpus.document import Document
from corpus.names import Elsewhere
from corpus.rules import Credential, Origin
from tests.advisor.in_memory import advisor_of, assert_well_made
from tests.advisor.made_up import cap, document

CEDAR = "Cedarville University"


def disputed(*dates: date | None) -> Advisor:
    """An advisor over two pages with different caps."""
    pages = [
        document(
            rules=[cap(limit, sentence=f"Cedarville University accepts at most {limit} outside transfer credits.")],
            institution=CEDAR, name=f"cedar-{limit}", valid_from=since,
        )
        for limit, since in zip((6, 9), dates, strict=True)
    ]  # fmt: skip
    return advisor_of(*pages)


ON_LIMIT = Question("how many outside credits can i transfer into the master's at cedarville university?")


def test_two_undated_pages_that_disagree_are_both_quoted() -> None:
    reply = disputed(None, None).ask(ON_LIMIT).reply
    assert isinstance(reply, Conflict)
    assert text(reply).startswith("The sources differ")
    (subject,) = reply.disagreements
    quotes = {citation.number: citation.quote for citation in reply.citations}
    assert [quotes[position.citation] for position in subject.positions] == [p.statement for p in subject.positions]
    assert {citation.document_id for citation in reply.citations} == {"cedar-6", "cedar-9"}


@pytest.mark.parametrize(("dates", "newer"), [((None, date(2025, 8, 1)), 9), ((date(2025, 8, 1), date(2020, 8, 1)), 6)])
def test_a_newer_page_comes_first_and_the_older_one_is_mentioned(dates: tuple[date | None, date], newer: int) -> None:
    reply = disputed(*dates).ask(ON_LIMIT).reply
    assert isinstance(reply, Answer)
    assert reply.citations[0].document_id == f"cedar-{newer}"
    assert "older version" in text(reply)


def test_the_verdict_rests_on_the_newer_page() -> None:
    question = "i have 8 outside credits, can i use them all for the master's at cedarville university?"
    reply = disputed(None, date(2025, 8, 1)).ask(Question(question)).reply
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES


def asked(question: str, *pages: Document, history: tuple[Turn, ...] = ()) -> Reply:
    """The reply, which keeps the answer contract."""
    found = advisor_of(*pages).ask(Question(question, history=history))
    assert_well_made(found, *pages)
    return found.reply


LAW, NURSING = (
    document(
        rules=[cap(limit, sentence=f"The {unit} accepts at most {limit} outside transfer credits for a master's.")],
        institution=CEDAR, name=f"cedar-{limit}", unit=unit,
    )
    for unit, limit in (("College of Law", 6), ("College of Nursing", 9))
)  # fmt: skip
HOW_MANY = "how many outside credits can i transfer into a master's at cedarville university?"


def test_where_the_colleges_differ_the_question_is_which_and_the_option_resumes() -> None:
    reply = asked(HOW_MANY, LAW, NURSING)
    assert isinstance(reply, Clarification)
    assert set(reply.options) == {"College of Law", "College of Nursing"}
    assert {citation.document_id for citation in reply.citations} == {"cedar-6", "cedar-9"}
    turn = Turn(HOW_MANY, text(reply), status(reply))
    resumed = asked("College of Nursing", LAW, NURSING, history=(turn,))
    assert isinstance(resumed, Answer)
    assert resumed.citations[0].document_id == "cedar-9"


def test_where_the_colleges_agree_nothing_is_asked() -> None:
    same = replace(NURSING, rules=(replace(LAW.rules[0], sentence=NURSING.rules[0].sentence),))
    assert isinstance(asked(HOW_MANY, LAW, same), Answer)


def test_where_the_limit_depends_on_the_origin_the_question_is_where_it_was_earned() -> None:
    page = document(
        rules=[
            cap(6, sentence="Cedarville University accepts at most 6 outside credits for a master's degree."),
            cap(
                12, Origin.NONDEGREE, sentence="Cedarville University accepts at most 12 of its own non-degree credits."
            ),
        ],
        institution=CEDAR,
    )
    question = "can i use my 9 credits for the master's at cedarville university?"
    reply = asked(question, page)
    assert isinstance(reply, Clarification)
    assert len(reply.options) == 2
    verdicts = set()
    for option in reply.options:
        resumed = asked(option, page, history=(Turn(question, text(reply), status(reply)),))
        assert isinstance(resumed, Answer)
        verdicts.add(resumed.verdict)
    assert verdicts == {Verdict.PARTLY, Verdict.YES}


def test_pages_known_to_disagree_are_both_quoted_where_no_rule_is_typed() -> None:
    pages = [
        document(
            f"Cedarville University accepts at most {limit} outside transfer credits toward a master's degree.",
            institution=CEDAR, name=name, disagrees_with=(other,),
        )
        for limit, name, other in ((6, "one", "two"), (9, "two", "one"))
    ]  # fmt: skip
    reply = asked(HOW_MANY, *pages)
    assert isinstance(reply, Conflict)
    assert {citation.document_id for citation in reply.citations} == {"one", "two"}
    alone = asked(HOW_MANY, *(replace(page, disagrees_with=()) for page in pages))
    assert not isinstance(alone, Conflict)


def test_the_asker_who_names_the_older_figure_is_shown_both() -> None:
    question = "someone said 6 outside credits is the limit into the master's at cedarville university, right?"
    reply = disputed(None, date(2025, 8, 1)).ask(Question(question)).reply
    assert isinstance(reply, Conflict)
    first, second = reply.disagreements[0].positions
    assert ("at most 9" in first.statement, "at most 6" in second.statement) == (True, True)


def test_the_pools_of_a_policy_are_added_up_and_each_operand_is_cited() -> None:
    school = "Cedarville University"
    page = document(
        rules=[
            cap(12, Origin.PREADMISSION, sentence=f"{school} accepts at most 12 credits earned before admission."),
            cap(8, sentence=f"{school} accepts at most 8 credits from outside."),
            cap(12, Origin.NONDEGREE, sentence=f"{school} accepts at most 12 of its own non-degree credits."),
        ],
        institution=CEDAR,
    )
    reply = asked(
        "i have 8 outside credits and 6 non-degree credits, can i use all for the master's at cedarville university?",
        page,
    )
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.PARTLY
    assert reply.sentences[0].text == "Partly: 12 of your 14 credits."
    together, over = reply.calculations
    assert together.expression == "8 + 6 = 14"
    assert over.expression == "8 + 6 - 12 = 2"
    assert over.result == 2
    quotes = {citation.number: citation.quote for citation in reply.citations}
    assert [quotes[o.citation] for o in over.operands if o.citation] == [page.rules[0].sentence]
    assert {rule.sentence for rule in page.rules} <= set(quotes.values())


def test_an_institution_that_is_not_held_is_no_reason_to_answer_for_another() -> None:
    advisor = advisor_of(LAW, elsewhere=(Elsewhere("Faraway University", ()),))
    reply = advisor.ask(Question("how many outside credits does faraway university accept?")).reply
    assert "Faraway University" in text(reply)
    assert reply.citations == ()


@pytest.mark.parametrize("target", [Credential.CERTIFICATE, Credential.MASTERS])
def test_the_limit_of_another_credential_is_not_applied(target: Credential) -> None:
    page = document(
        rules=[cap(6, target=target, sentence="Cedarville University accepts at most 6 outside credits.")],
        institution=CEDAR,
    )
    question = "i have 4 credits from another school, can i use them for the master's at cedarville university?"
    reply = asked(question, page)
    given = reply.verdict if isinstance(reply, Answer) else None
    assert given is (Verdict.YES if target is Credential.MASTERS else None)


def test_a_single_question_is_answered_first_by_what_speaks_of_the_thing_it_names() -> None:
    page = document(
        "Cedarville University wants foreign transfer credits evaluated.",
        rules=[cap(9, sentence="Cedarville University accepts at most 9 transfer credits from other universities.")],
        institution=CEDAR,
    )
    reply = advisor_of(page).ask(Question("are transfer credits from abroad okay at cedarville university?")).reply
    assert isinstance(reply, Answer)
    assert "foreign" in reply.sentences[0].text


def test_what_a_message_lists_and_no_page_speaks_of_is_named_in_one_sentence() -> None:
    page = document(
        rules=[cap(9, sentence="Cedarville University accepts at most 9 transfer credits from other universities.")],
        institution=CEDAR,
    )
    said = text(
        advisor_of(page).ask(Question("cedarville university: transfer cap, minimum grade, GRE, tuition?")).reply
    )
    assert "at most 9" in said
    assert said.endswith(
        "The library does not say anything about grades, tests, or tuition and fees at Cedarville University."
    )


@pytest.mark.parametrize(
    "question",
    [
        "i have 8 outside credits. if cedarville university accepted 12, would they all count toward the master's?",
        "suppose the cap were 12: do my 8 outside credits count toward the master's at cedarville university?",
    ],
)
def test_where_another_rule_is_supposed_the_one_that_holds_is_quoted_and_nothing_judged(question: str) -> None:
    page = document(
        rules=[cap(6, sentence="Cedarville University accepts at most 6 outside credits for a master's.")],
        institution=CEDAR,
    )
    reply = asked(question, page)
    assert isinstance(reply, Answer)
    assert reply.verdict is None and not reply.calculations
    assert text(reply).startswith("What would follow from another rule, the library does not say")
    assert "at most 6 outside credits" in text(reply)
    judged = asked(question.replace("if cedarville university accepted 12", "at cedarville university"), page)
    assert "accepted 12" not in question or (isinstance(judged, Answer) and judged.verdict is Verdict.PARTLY)
