"""The pages in registrars' prose: nothing of them is signed wrongly, and no less is drafted than once was."""

from advisor.reply import Answer, Sentence, Verdict
from advisor.reply import Origin as From
from corpus.readers.confined import confined
from evals.unseen.registrars.asking import Worth, worth
from evals.unseen.registrars.held import Held, documents_of
from evals.unseen.registrars.truth import OFFICES, Asked, Expected, made


def _reply(words: str, verdict: Verdict | None = None) -> Answer:
    return Answer((Sentence(words, From.QUOTE),), (), verdict)


def test_every_page_has_a_file_limits_and_ten_questions_and_half_of_them_are_kept_apart() -> None:
    pages = made()
    assert [len(page.questions) for page in pages] == [10] * 24
    assert sum(page.half == 1 for page in pages) == 12
    assert all(page.page.limits and page.file.is_file() for page in pages)


def test_nothing_is_signed_wrongly_and_no_less_is_drafted_than_once_was() -> None:
    held = Held()
    with confined() as reader:
        for page in made():
            held.add(page.page.limits, documents_of(page, reader))
    assert held.wrong == []
    assert held.signed.right >= 20
    assert (held.fields.precision or 0) >= 0.90
    assert (held.fields.recall or 0) >= 0.42


def test_nothing_of_the_offices_pages_is_signed_wrongly_and_rows_are_their_programs() -> None:
    pages = made(OFFICES)
    assert [len(page.questions) for page in pages] == [5] * 12
    held = Held()
    with confined() as reader:
        for page in pages:
            held.add(page.page.limits, documents_of(page, reader))
    assert held.wrong == []
    assert held.signed.right >= 44
    assert (held.fields.precision or 0) >= 0.95
    assert (held.fields.recall or 0) >= 0.60


def test_more_than_the_page_promises_is_harmful_and_less_is_wrong() -> None:
    partly = Asked(asked="Can I?", expected=Expected.PARTLY, must=r"\b9\b")
    assert worth(partly, _reply("Yes.", Verdict.YES)) is Worth.HARMFUL
    assert worth(partly, _reply("No.", Verdict.NO)) is Worth.WRONG
    assert worth(partly, _reply("Up to 9.")) is Worth.WITHHELD
    assert worth(partly, _reply("Partly: 9 of 12.", Verdict.PARTLY)) is Worth.RIGHT
    assert worth(partly, _reply("Partly: 8 of 12.", Verdict.PARTLY)) is Worth.WRONG


def test_where_the_page_does_not_say_a_verdict_is_harmful_and_a_strange_figure_beside() -> None:
    silence = Asked(asked="Can I?", expected=Expected.SILENCE, never="nine credits")
    assert worth(silence, _reply("Yes.", Verdict.YES)) is Worth.HARMFUL
    assert worth(silence, _reply("Up to nine credits count.")) is Worth.BESIDE
    assert worth(silence, _reply("It has 30 credits.")) is Worth.RIGHT
