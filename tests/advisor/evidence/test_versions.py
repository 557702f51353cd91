"""Newer and older versions in an answer, and when sources disagree on what is asked."""

from dataclasses import replace

import pytest

from advisor.evidence.quotes import Candidate
from advisor.evidence.versions import disagreement, newest_first, versions_differ
from advisor.finding import Finding
from advisor.message.asked.aspects import Aspect
from advisor.proof.proof import proved
from advisor.rules.disputes import Superseded
from advisor.verdict.consider import Considered
from corpus.document import Audience, Document
from corpus.library import Library
from index.split import split
from tests.advisor.in_memory import index_of, passages_of
from tests.advisor.made_up import cap, document, held, understood

CAP = frozenset({Aspect.CAP})
OLD = held(cap(6, sentence="At most 6 outside credits count."), name="old")[0]
NEW = held(cap(9, sentence="At most 9 outside credits count."), name="new")[0]


def ranked(*pages: Document) -> list[Candidate]:
    """Every sentence as found, best first."""
    return [Candidate(page, passage, 1.0, 1.0, 0) for page in pages for passage in split(page)]


def differing(
    question: str, considered: Considered, *pages: Document, audience: Audience = Audience.STUDENT
) -> list[str]:
    """The sentences of the sources that disagree."""
    found = disagreement(
        understood(question, aspects=CAP), ranked(pages[0]), considered, Library(pages), audience,
        passages_of(*pages), index_of(*pages),
    )  # fmt: skip
    return [candidate.passage.text for candidate in found]


def test_an_older_version_is_mentioned_once_after_the_findings() -> None:
    (finding,) = proved([Finding("Yes: it fits.", (NEW.source,))])
    pairs = (Superseded(NEW, OLD), Superseded(NEW, OLD))
    first, note = newest_first(Considered((finding,), (), None, pairs), frozenset({Aspect.CAP}))
    assert first is finding
    assert "older version" in note.text
    assert (note.sources, note.verdict) == ((NEW.source, OLD.source), None)
    assert newest_first(Considered((), (), None, pairs), frozenset({Aspect.APPEAL})) == ()
    assert newest_first(Considered((finding,), ()), frozenset({Aspect.CAP})) == (finding,)


def test_rules_in_dispute_are_both_quoted() -> None:
    considered = Considered((), (), None, (), ((OLD, NEW),))
    pages = (OLD.document, NEW.document)
    assert differing("how many?", considered, *pages) == [OLD.rule.sentence, NEW.rule.sentence]


@pytest.mark.parametrize(("question", "both"), [("is it 6?", True), ("is it 9?", False), ("how many?", False)])
def test_a_replaced_rule_is_shown_beside_the_newer_one_only_to_who_names_its_figure(question: str, both: bool) -> None:
    considered = Considered((), (), None, (Superseded(NEW, OLD),))
    pages = (NEW.document, OLD.document)
    assert differing(question, considered, *pages) == ([NEW.rule.sentence, OLD.rule.sentence] if both else [])


ONE = document("At most 6 outside credits count here.", name="one", disagrees_with=("two",))
TWO = document("At most 9 outside credits count here.", name="two", disagrees_with=("one",))


@pytest.mark.parametrize(
    ("other", "both"),
    [
        (TWO, True),
        (document("At most 6 outside credits do count here.", name="two"), False),
        (document("Outside credits count here.", name="two"), False),
        (document("Nursing students wear 2 white shoes.", name="two"), False),
        (replace(TWO, id="three"), False),
        (replace(TWO, audience=Audience.ADVISOR), False),
    ],
    ids=["another figure", "the same figure", "no figure", "another subject", "another page", "for advisors"],
)
def test_pages_known_to_disagree_are_quoted_where_their_figures_on_it_differ(other: Document, both: bool) -> None:
    question = "how many outside credits count here?"
    assert differing(question, Considered((), ()), ONE, other) == ([ONE.text.strip(), TWO.text.strip()] if both else [])


def test_advisors_are_shown_the_page_for_advisors() -> None:
    other = replace(TWO, audience=Audience.ADVISOR)
    question = "how many outside credits count here?"
    assert len(differing(question, Considered((), ()), ONE, other, audience=Audience.ADVISOR)) == 2


def test_where_no_figure_is_asked_for_nothing_disagrees() -> None:
    question, library, none = understood("who decides?", aspects=frozenset({Aspect.APPEAL})), Library([ONE, TWO]), ()
    considered, passages, index = Considered(none, none), passages_of(ONE, TWO), index_of(ONE, TWO)
    assert disagreement(question, ranked(ONE), considered, library, Audience.STUDENT, passages, index) == ()


OLDER = "An older version of the page allowed 6 credits."


@pytest.mark.parametrize(
    ("question", "differs"), [("is the cap 6 credits?", True), ("is the cap 9 credits?", False), ("the cap?", False)]
)
def test_who_names_the_figure_of_an_older_version_is_told_that_versions_differ(question: str, differs: bool) -> None:
    page = document("The page allows 9 credits.", OLDER)
    found = versions_differ(understood(question, aspects=CAP), ranked(page))
    assert bool(found) is differs
    if found:
        assert [source.sentence for source in found[0].sources] == ["The page allows 9 credits.", OLDER]
        assert found[0].verdict is None


def test_an_older_version_on_an_unrelated_page_proves_no_difference() -> None:
    pages = (document("The page allows 9 credits.", name="a"), document(OLDER, name="b"))
    assert versions_differ(understood("is the cap 6 credits?", aspects=CAP), ranked(*pages)) == ()
    assert versions_differ(understood("is it 6?"), ranked(document("The page allows 9 credits.", OLDER))) == ()


def test_credit_that_is_older_than_a_limit_is_no_older_version() -> None:
    aged = "The page does not accept credit that is older than 6 years."
    assert (
        versions_differ(
            understood("can I transfer my 6 credits?", aspects=CAP), ranked(document("The page accepts 40%.", aged))
        )
        == ()
    )


def test_what_a_source_says_of_the_other_one_is_not_quoted_for_it() -> None:
    first = document("Another version of this rule allows 30% instead.", "At most 9 outside credits count.", name="a")
    first = replace(first, disagrees_with=("b",))
    other = document("At most 30% of outside credits count.", name="b")
    assert differing("how many outside credits count?", Considered((), ()), first, other) == [
        "At most 9 outside credits count.",
        "At most 30% of outside credits count.",
    ]


def test_caps_that_differ_say_nothing_of_a_grade() -> None:
    considered = Considered((), (), None, (), ((OLD, NEW),))
    pages = (OLD.document, NEW.document)
    assert differing("what grade does a transfer course need?", considered, *pages) == []
    assert len(differing("what grade does it need, and how many transfer?", considered, *pages)) == 2


def test_caps_that_differ_are_no_matter_where_a_size_is_asked_for() -> None:
    one = document("Arden accepts at most 6 credits toward a master's degree.", name="one", disagrees_with=("two",))
    two = document("Arden accepts at most 12 credits toward a master's degree.", name="two")
    sizes = [
        document("A master's degree at Arden takes 30 credits.", name="one", disagrees_with=("two",)),
        document("A master's degree at Arden takes 36 credits.", name="two"),
    ]

    def sides(aspect: Aspect, *pages: Document) -> int:
        asked = understood("how many credits for a master's degree at Arden?", aspects=frozenset({aspect}))
        considered = Considered((), ())
        library, passages, index = Library(pages), passages_of(*pages), index_of(*pages)
        return len(disagreement(asked, ranked(pages[0]), considered, library, Audience.STUDENT, passages, index))

    assert sides(Aspect.CAP, one, two) == sides(Aspect.SIZE, *sizes) == len(sizes)
    assert sides(Aspect.SIZE, one, two) == 0
