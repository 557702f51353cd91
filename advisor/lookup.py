"""What the agent's tools see of the library: the same search and the same rules as the advisor's own, for one
question and its audience."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from advisor.finding import Finding, Source
from advisor.gate.clauses import clauses_of
from advisor.gate.figures import Figure, figures_of
from advisor.gate.words import akin, content
from advisor.message.schools.places import parts_of_places
from advisor.message.understand import understand
from advisor.names.gazetteer import Gazetteer
from advisor.planner.pathway import Plan
from advisor.planner.planner import Planner
from advisor.planner.request import PlanRequest
from advisor.question import Question
from advisor.rules.scope import scope_of
from advisor.tellable import is_tellable
from advisor.verdict.consider import consider
from corpus.library import Library
from index.search import Index
from index.search import Scope as SearchScope
from index.split import Passage

MOST_SENTENCES = 8
"""Sentences that a search hands to the model: a screenful, some 250 words."""

MOST_OF_A_PLAN = 24
"""Sentences of a plan that are handed to the model, the pathways in their order."""

LONGEST_DOCUMENT = 40
"""Sentences of a document that are handed to the model; the longest document of the library has 41."""


class Lookup:
    """Looks things up for one question. A value or a name counts only if the person said it."""

    def __init__(
        self,
        question: Question,
        library: Library,
        index: Index,
        gazetteer: Gazetteer,
        passages: Mapping[str, Sequence[Passage]],
        today: date,
    ) -> None:
        self._question = question
        self._library = library
        self._index = index
        self._gazetteer = gazetteer
        self._passages = passages
        self._today = today

    def search(self, words: str) -> Sequence[Source]:
        """The sentences nearest in meaning that may be retold, of documents that this audience may read."""
        scope = SearchScope(self._question.audience)
        hits = self._index.search(words, scope, limit=MOST_SENTENCES)
        return [Source(hit.document, hit.passage.text) for hit in hits if is_tellable(hit.passage.text)]

    def document(self, identifier: str) -> Sequence[Source]:
        """The sentences of a document that may be retold; none where this audience has none of that name."""
        document = self._library.get(identifier)
        if document is None or not document.readable_by(self._question.audience):
            return []
        sentences = [passage.text for passage in self._passages[document.id] if is_tellable(passage.text)]
        return [Source(document, sentence) for sentence in sentences[:LONGEST_DOCUMENT]]

    def check(self, restated: str) -> Sequence[Finding]:
        """What the rules say to the question in other words; none where these leave out, change or add a value, a
        "not" or a school, or where the rules leave anything open."""
        if not restates(restated, self._question):
            return []
        said = " ".join([*(turn.question for turn in self._question.history), self._question.text])
        if not self._schools(restated) <= self._schools(said):
            return []
        understood = understand(Question(restated, self._question.audience), self._gazetteer, self._today)
        places = parts_of_places(understood)
        if len(places) != 1 or understood.beside:
            return []
        result = consider(understood, scope_of(self._library, places[0], self._question.audience))
        return [] if result.ask or result.disputed else result.findings

    def plan(self, wanted: PlanRequest) -> Sequence[Source]:
        """The sentences that a plan rests on and that may be retold, each once. Its figures stay behind: they hold
        under conditions that are listed beside them, and on values that the model may have made up."""
        plan = Planner(self._library, self._gazetteer).plan(wanted.to_wish())
        found = [source for source in dict.fromkeys(_rests_on(plan)) if is_tellable(source.sentence)]
        return found[:MOST_OF_A_PLAN]

    def _schools(self, text: str) -> set[str]:
        return {name for mention in self._gazetteer.find(text) for name in mention.institutions}


def _rests_on(plan: Plan) -> Iterator[Source]:
    """The sources of a plan's findings, pathway by pathway, then of what cannot be."""
    for pathway in plan.pathways:
        known = (pathway.left, pathway.terms, pathway.latest_finish, pathway.cost)
        yield from (source for lot in pathway.lots for source in lot.reason.sources)
        yield from (source for each in known if each for source in each.finding.sources)
        for finding in (*pathway.provided, *pathway.breaks, *pathway.unknown):
            yield from finding.sources
        yield from pathway.unread
    for barred in plan.infeasible:
        yield from barred.reason.sources


def restates(restated: str, question: Question) -> bool:
    """Whether a text says again what a person asked over several turns: every value that it has was said, every value
    of the last two turns is kept unless the last one has another of its unit, which takes its place where nothing is
    added, no "not" comes or goes, and no word of meaning is new."""
    turns = [*(turn.question for turn in question.history[-2:]), question.text]
    everything = " ".join([*(turn.question for turn in question.history), question.text])
    new, last = figures_of(restated), figures_of(question.text)
    if any(not _among(figure, figures_of(everything)) for figure in new):
        return False
    if not _ADDS.search(question.text) and any(_replaced(figure, turns[:-1], last) for figure in new):
        return False
    kept = [f for turn in turns[:-1] for f in figures_of(turn) if not any(f.unit == other.unit for other in last)]
    if any(not _among(figure, new) for figure in [*kept, *last]):
        return False
    said = set(content(everything))
    if any(not any(akin(word, other) for other in said) for word in content(_plain(restated))):
        return False
    denials = [sum(len(clause.denials) for clause in clauses_of(text)) for text in (restated, " ".join(turns))]
    return denials[0] == denials[1]


_ADDS = re.compile(r"\b(?:more|another|other|additional|extra|plus|also|too|as well|together|both)\b", re.IGNORECASE)
"""How a follow-up adds to what was said, where it would otherwise take its place."""


def _replaced(figure: Figure, before: Sequence[str], last: Sequence[Figure]) -> bool:
    """Whether a value comes from an earlier turn and the last one has another of its unit, and so takes its place."""
    said = [other for turn in before for other in figures_of(turn)]
    rivals = [other for other in last if figure.unit and other.unit == figure.unit]
    return bool(rivals) and not _among(figure, rivals) and _among(figure, said)


def _among(figure: Figure, others: Sequence[Figure]) -> bool:
    units = (figure.unit, "")
    return any(figure.value == other.value and (other.unit in units or not figure.unit) for other in others)


def _plain(text: str) -> str:
    """Without the words that only make a question whole."""
    return re.sub(
        r"(?i)\b(?:question|student|asks?|whether|wonder\w*|know|want|still|now|instead|what if|my)\b", " ", text
    )
