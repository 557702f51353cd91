"""The second key: of documents drawn by lot from the institutions that the patterns were not written on, each limit of
a family that is measured and with a sentence that stands in its document."""

from dataclasses import replace

from evals.drafting.hidden import LIMITS, policies
from evals.drafting.second import Page, Stated, drawn, load_second, second
from tests.corpus.fakes import shipped

SENTENCE = "Example University accepts at most 6 transfer credits toward a master's degree."
CAP: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 6}}


def test_it_is_of_the_documents_that_were_drawn() -> None:
    others = policies(shipped(), worked=False)
    assert {page.document for page in load_second()} == {document.id for document in others if drawn(document)}


def test_its_limits_stand_in_their_documents() -> None:
    text = {document.id: document.text for document in shipped()}
    for page in load_second():
        for rule in page.rules:
            assert rule.sentence in text[page.document]
            assert rule.rule in LIMITS


def test_drafts_and_typed_rules_are_held_against_it() -> None:
    document = replace(next(iter(shipped())), institution="Example University", text=f"{SENTENCE}\n", rules=())
    page = Page(document=document.id, limits=(Stated(sentence=SENTENCE, rules=(CAP,)),))
    untyped, typed = second([document], [page]), second([replace(document, rules=page.rules)], [page])
    assert untyped.drafts.fields.precision == untyped.drafts.fields.recall == 1
    assert untyped.by_typed.fields.precision == untyped.readers.fields.precision == 0
    assert typed.by_typed.fields.recall == typed.readers.fields.recall == 1
