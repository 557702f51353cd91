"""One understood question at work: search, apply the rules, and compose the reply."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from advisor.compose import LONG, SHORT, Bibliography, Limits, Piece, calculations, computed, fit, length, quote
from advisor.elaborate import Material
from advisor.evidence.aspects_unspoken import SPECIFIC
from advisor.evidence.best_of_parts import best_of_parts
from advisor.evidence.ends import at_asked_end
from advisor.evidence.meanings import defines, is_definition, terms_asked
from advisor.evidence.other_ends import other_end
from advisor.evidence.parts_unspoken import parts_unspoken
from advisor.evidence.precedence import beside, closing
from advisor.evidence.quotes import Candidate, candidates, choose, facts_first, is_of_other_credit
from advisor.evidence.replaced import behind_the_newer
from advisor.evidence.side_by_side import side_by_side, telling
from advisor.evidence.silence import (
    ASK_SCHOOL,
    Silence,
    beside_the_point,
    not_answered,
    not_held,
    not_ours,
    not_spoken_of,
    other_field,
)
from advisor.evidence.stated_grade import below_stated_grade
from advisor.evidence.to_the_point import to_the_point
from advisor.evidence.versions import disagreement, newest_first, versions_differ
from advisor.finding import Finding, Source, number
from advisor.message.asked.aspects import shows
from advisor.message.asked.at_large import limits_asked, of_most
from advisor.message.asked.listed import about
from advisor.message.schools.places import parts_of_places
from advisor.message.understanding import Understanding
from advisor.proof.proof import Proved, proved
from advisor.proof.telling import Told
from advisor.refusals import Desk, ask_back, refuse
from advisor.reply import Answer, Conflict, Disagreement, Origin, Position, Reply, Verdict
from advisor.rules.scope import Scope, scope_of
from advisor.rules.wording import within
from advisor.verdict.asking import Ask, ambiguous_name, missing_institution, of_a_school_unnamed
from advisor.verdict.consider import Considered, consider
from advisor.verdict.parts import parts_with_limits
from advisor.verdict.which_program import which_program
from corpus.document import Audience, Kind
from corpus.library import Library
from index.search import Hit, Index
from index.search import Scope as SearchScope
from index.split import Passage

MOST_SOURCES = 10
"""Sentences beyond those quoted that a model may cite: the ones found best."""
_UP_TO = re.compile(r"\b(?:up to|at most|no more than|maximum of) (\d+)\b")
"""The figure of a limit. Where it is the asker's own and no reason of the verdict, it is another limit's."""


class Answering:
    """One question at work: search, compute, compose."""

    def __init__(
        self,
        library: Library,
        index: Index,
        passages: Mapping[str, Sequence[Passage]],
        desk: Desk,
        audience: Audience,
        understood: Understanding,
        clock: Callable[[], float],
    ) -> None:
        self._library = library
        self._index = index
        self._passages = passages
        self._desk = desk
        self._audience = audience
        self._understood = understood
        self._bibliography = Bibliography(passages)
        self._clock = clock
        self.compute = 0.0
        """Seconds that the rules took."""
        self.material: Material | None = None
        """What the answer was composed from; None before there is one."""

    def search(self) -> list[Hit]:
        """The passages for the question, within the institutions that it names; where it names none and is about the
        field at large, those of briefs that say so."""
        of_field = () if self._understood.institutions else self._of_the_field()
        found = list(of_field) or self._found(self._understood.text)
        named = self._understood.institutions
        return found if of_field or named else [hit for hit in found if not _only_defines(hit)]

    def _of_the_field(self) -> Sequence[Hit]:
        """What briefs say of a word that is asked about, else of what people and schools mostly do; else none."""
        understood, field = self._understood, self._library.of_the_field
        terms = terms_asked(understood.question)
        if terms:
            found = self._found(f"{' and '.join(terms)} means", field)
            meanings = [hit for hit in found if defines(understood.question, hit.passage.text)]
            if meanings:
                return meanings
        if not of_most(understood):
            return ()
        hits = [hit for hit in self._found(understood.text, field) if not is_definition(hit.passage.text)]
        limits = limits_asked(understood)
        spoken = not limits or any(shows(limit, hit.passage.text, ()) for hit in hits[:3] for limit in limits)
        return hits if hits and hits[0].score >= OF_THE_FIELD and spoken else ()

    def _found(self, text: str, within: tuple[str, ...] = ()) -> list[Hit]:
        scope = SearchScope(self._audience, within or self._understood.institutions)
        refused = {part for place in self._understood.places for part in place.refused}
        hits = self._index.search(text, scope, limit=60)
        return [hit for hit in hits if hit.document.id not in refused and hit.document.unit not in refused]

    def reply(self, hits: list[Hit], given: tuple[Finding, ...] = ()) -> Reply:
        """The reply to the question. Findings that are `given` stand where its own rules find nothing."""
        early = self._before_rules(hits)
        if early is not None:
            return early
        understood = self._understood
        scopes = [scope_of(self._library, place, self._audience) for place in parts_of_places(understood)]
        field = other_field(understood, scopes[0]) if len(scopes) == 1 else None
        if field:
            return self._refuse(Silence(f"anything about {field} at {within(scopes[0].place.institution)}", ASK_SCHOOL))
        end = other_end(understood, scopes[0], self._passages) if len(scopes) == 1 else None
        if end:
            return self._refuse(end)
        started = self._clock()
        considered = [consider(understood, scope) for scope in scopes]
        self.compute = self._clock() - started
        if understood.supposes:  # the rule that is held decides nothing where another one is supposed
            considered, given = (
                [replace(result, findings=(), undecided=False, beside=(), contested=()) for result in considered],
                (),
            )
        if len(scopes) > 1 and not all(result.ask for result in considered):
            return self._comparison(hits, scopes, considered)
        for result in considered:
            if result.ask:
                return self._ask(result.ask, [held.source for held in result.relevant])
        scope, result = (scopes[0], considered[0]) if scopes else (None, Considered((), ()))
        ranked = candidates(understood, hits, scope, result.relevant, self._passages)
        conflict = disagreement(understood, ranked, result, self._library, self._audience, self._passages, self._index)
        if conflict and not beside_the_point(understood, ranked):
            return self._conflict(conflict, result, scope)
        if not result.findings:
            low = None if understood.supposes else below_stated_grade(understood, ranked)
            result = replace(result, findings=self._proved((low,) if low else given))
        unspoken = self._unspoken
        partly = bool(unspoken)
        silence = None if result.findings else not_answered(understood, ranked, scope, self._passages, partly)
        if silence and understood.fuller:
            ranked = candidates(understood, self._found(understood.fuller), scope, result.relevant, self._passages)
            silence = not_answered(understood, ranked, scope, self._passages, partly)
        if silence:
            return self._refuse(silence)
        unnamed = None if scopes else of_a_school_unnamed(understood, hits)
        return self._ask(unnamed) if unnamed else self._answer(at_asked_end(understood, ranked), result, unspoken)

    @cached_property
    def _unspoken(self) -> Mapping[str, str]:
        """The parts of the message that nothing held speaks of, where it is about one place."""
        places = self._understood.places
        if len(places) != 1:
            return {}
        return parts_unspoken(self._understood, scope_of(self._library, places[0], self._audience), self._passages)

    def _before_rules(self, hits: list[Hit]) -> Reply | None:
        """The replies that need no rules: unknown or unclear institutions, and subjects that are not ours."""
        understood = self._understood
        foreign = not_ours(understood)
        if foreign:
            return self._refuse(foreign)
        unclear = ambiguous_name(understood)
        if unclear:
            return self._ask(unclear)
        scopes = [scope_of(self._library, place, self._audience) for place in understood.places]
        sentences = [p.text for scope in scopes for d in scope.documents for p in self._passages[d.id]]
        silence = not_held(understood) or (None if self._unspoken else not_spoken_of(understood, sentences, hits))
        if silence:
            return self._refuse(silence)
        program = which_program(understood, scopes[0]) if len(scopes) == 1 else None
        if program:
            return self._ask(*program)
        answered = {hit.document.institution for hit in hits} <= set(self._library.of_the_field)
        missing = None if hits and answered else missing_institution(understood, hits)
        return self._ask(missing) if missing else None

    def _ask(self, ask: Ask, sources: Sequence[Source] = ()) -> Reply:
        return ask_back(ask.question, ask.options, list(dict.fromkeys(sources)), self._bibliography)

    def _refuse(self, silence: Silence) -> Reply:
        return refuse(silence.subject, silence.advice, silence.nearest, self._bibliography, self._desk, silence.quoted)

    def _answer(self, ranked: list[Candidate], result: Considered, unspoken: Mapping[str, str]) -> Answer:
        """The answer. Of its parts that are `unspoken` of, it says that the library does not say."""
        findings = newest_first(result, self._understood.aspects, self._understood.as_of)
        verdict = next((f.verdict for f in findings if f.verdict), None)
        if not findings:
            findings = self._proved(versions_differ(self._understood, ranked))
        pieces = [_AS_IT_STANDS] if self._understood.supposes else []
        pieces += [piece for finding in findings for piece in computed(finding)]
        pieces += beside(result.beside, verdict is not None)
        pieces += [quote(source) for finding in findings for source in finding.reasons]
        pieces += [quote(source) for source in result.lead]
        if verdict:
            amounts = {number(lot.amount) for lot in self._understood.holdings if lot.amount}
            ranked = [one for one in ranked if not self._reads_otherwise(one, result, amounts)]
        chosen = to_the_point(self._understood, self._chosen(ranked, unspoken), findings)
        chosen = behind_the_newer(chosen, self._understood.as_of)
        pieces += [quote(candidate.source) for candidate in chosen]
        where = within(self._understood.places[0].institution) if self._understood.places else ""
        if unspoken:
            pieces.append(_not_said(list(dict.fromkeys(unspoken.values())), where))
        if not self._understood.supposes:
            self._keep(findings, ranked, SHORT)
        answer = self._compose(pieces, findings, verdict, SHORT)
        return replace(answer, undecided=result.undecided and not findings)

    def _reads_otherwise(self, candidate: Candidate, result: Considered, amounts: set[str]) -> bool:
        """Whether a sentence would read, beside a verdict, as if it were on the credit of these amounts."""
        sentence = candidate.passage.text
        allows = bool(amounts & set(_UP_TO.findall(sentence)))
        return allows or sentence in result.apart or is_of_other_credit(candidate, self._understood)

    def _keep(self, findings: Sequence[Proved], ranked: Sequence[Candidate], limits: Limits) -> None:
        sources = tuple(dict.fromkeys(candidate.source for candidate in ranked))[:MOST_SOURCES]
        self.material = Material(tuple(findings), sources, self._bibliography, limits)

    def _chosen(self, ranked: list[Candidate], unspoken: Mapping[str, str]) -> list[Candidate]:
        """The sentences to quote: of several questions in one message each has its best sentence first."""
        chosen = choose(ranked, SHORT.sentences, self._understood.content)
        parts = [part for part in self._understood.parts if part not in unspoken]
        if not chosen:
            return []
        alone = ranked[0].document.kind is not Kind.BRIEF and len(self._understood.parts) < 2
        alone = alone and not any(about(part) & set(SPECIFIC) for part in self._understood.parts)
        alone = alone or defines(self._understood.question, ranked[0].passage.text)
        firsts = [] if alone else best_of_parts(parts, ranked, self._index, self._passages)
        return facts_first(list(dict.fromkeys([*firsts, *chosen])), self._understood.question)

    def _comparison(self, hits: list[Hit], scopes: list[Scope], considered: list[Considered]) -> Answer:
        """Each institution's part in turn; no verdict, since the parts may differ."""
        parts: list[list[Piece]] = []
        findings: list[Proved] = []
        everything: list[Candidate] = []
        apart = len({scope.place.institution for scope in scopes}) > 1
        share = max(2, LONG.sentences // len(scopes) - (not apart))
        for scope, result in zip(scopes, considered, strict=True):
            name = scope.place.institution if apart else _label(scope)
            named = [_for_comparison(finding, name) for finding in result.findings]
            findings += named
            ranked = candidates(self._understood, _hits_of(scope, hits), scope, result.relevant, self._passages)
            everything += ranked[:MOST_SOURCES]
            reasons = [source for finding in result.findings for source in finding.reasons]
            chosen = [candidate.source for candidate in choose(ranked, share, self._understood.content)]
            first = telling(self._understood, result) if apart else []
            sources = list(dict.fromkeys([*first, *reasons, *chosen]))[: None if apart else share]
            judged = any(finding.verdict for finding in result.findings)
            both = beside(result.contested or result.beside, judged)
            parts.append([*(piece for finding in named for piece in computed(finding)), *both, *map(quote, sources)])
        self._keep(findings, everything, LONG)
        unheld = sum(length(_not_held_notice(name)) for name in self._understood.beside)
        limits = Limits(LONG.characters - unheld, LONG.sentences - len(self._understood.beside))
        lead = [_AS_IT_STANDS] if self._understood.supposes else []
        return self._compose([*lead, *side_by_side(parts, limits)], findings, None, LONG)

    def _compose(
        self, pieces: Sequence[Piece], findings: Sequence[Proved], verdict: Verdict | None, limits: Limits
    ) -> Answer:
        unheld = [_not_held_notice(name) for name in self._understood.beside]
        sentences = fit([*pieces, *unheld], limits, self._bibliography)
        verdict = None if unheld else verdict
        sums = calculations(findings, self._bibliography)
        return Answer(sentences, tuple(self._bibliography.citations), verdict, sums)

    def _proved(self, findings: Sequence[Finding]) -> tuple[Proved, ...]:
        return tuple(proved(findings, Told(self._understood.told, self._understood.today)))

    def _conflict(self, sides: Sequence[Candidate], result: Considered, scope: Scope | None) -> Conflict:
        subject = sides[0].document.institution
        lead = Piece("The sources differ.", Origin.FINDING, tuple(side.source for side in sides), must=True)
        pieces = [lead, *(replace(quote(side.source), must=True) for side in sides)]
        told = bool(result.contested)  # what else was found, such as that the program is closed
        sums = [finding for finding in result.findings if (finding.sums or told) and finding.verdict is None]
        pieces += [piece for finding in sums for piece in computed(finding)]
        said = [pair.said.source for pair in result.contested[:1] if pair.said]
        pieces += [replace(quote(source), must=True) for source in said]
        pieces.append(Piece(closing(result.contested), Origin.FINDING, (), must=True))
        if scope and parts_with_limits(self._understood, scope):
            pieces.append(Piece("Which college or program is it? Some have limits of their own.", Origin.FINDING, ()))
        sentences = fit(pieces, LONG, self._bibliography)
        positions = tuple(Position(side.passage.text, self._bibliography.number(side.source)) for side in sides)
        worked = calculations(sums, self._bibliography)
        return Conflict(sentences, tuple(self._bibliography.citations), (Disagreement(subject, positions),), worked)


def _hits_of(scope: Scope, hits: list[Hit]) -> list[Hit]:
    """What was found in the documents of a part, else in its institution."""
    here = {document.id for document in scope.named or scope.documents}
    own = [hit for hit in hits if hit.document.id in here]
    return own or [hit for hit in hits if hit.document.institution == scope.place.institution]


def _only_defines(hit: Hit) -> bool:
    """Whether a passage is of our own words for the rules, which answer nothing but what a word means."""
    return hit.document.kind is Kind.BRIEF and is_definition(hit.passage.text)


OF_THE_FIELD = 0.5
"""The fused score from which a sentence of a brief answers a question about the field: of thirty such questions put on
2026-11-29 those below it were on what no brief speaks of."""

_AS_IT_STANDS = Piece(
    "What would follow from another rule, the library does not say: it holds the rule as it stands.",
    Origin.FINDING,
    (),
    must=True,
)
"""What goes before the quotes where another rule is supposed than the one that they state."""


def _not_held_notice(institution: str) -> Piece:
    """That one of the schools asked about is not held, which is never passed over in silence."""
    return Piece(f"The library holds nothing of {within(institution)}.", Origin.FINDING, (), must=True)


def _not_said(subjects: Sequence[str], institution: str) -> Piece:
    """That some of the questions of a message have no answer, which is not passed over either."""
    *first, last = subjects
    several = f"{', '.join(first)}{',' if len(first) > 1 else ''} or {last}"
    about = several if first else last
    return Piece(f"The library does not say anything about {about} at {institution}.", Origin.FINDING, (), must=True)


def _label(scope: Scope) -> str:
    """What a part of a comparison is called: the institution, or its unit or program where one is meant."""
    parts = [*scope.place.units, *(d.program or d.title for d in scope.named if d.id in scope.place.documents)]
    return parts[0] if len(parts) == 1 else scope.place.institution


def _for_comparison(finding: Proved, institution: str) -> Proved:
    """A finding that opens with its institution instead of a verdict, and does not end with it once more; a unit or a
    program behind it stays."""
    said = re.sub(
        r"^(Yes|No|Partly)\b(:?)", lambda begins: begins[1].lower() + ("," if begins[2] else ""), finding.text
    )
    text = re.sub(rf" at {re.escape(within(institution))}(?P<part> \(.*\))?\.$", r"\g<part>.", said)
    return replace(finding, text=f"{institution}: {text}", verdict=None)
