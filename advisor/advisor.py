"""The advisor: a question in, a consultation out, step by step."""

import re
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from advisor.admission import below_stated_grade
from advisor.aspects import Aspect, Foreign, shows, shows_foreign
from advisor.compose import LONG, SHORT, Bibliography, Limits, Piece, calculations, computed, fit, quote
from advisor.consider import Considered, consider
from advisor.courtesy import is_chore, is_command, is_distress, is_small_talk
from advisor.finding import Finding, Source
from advisor.gazetteer import Gazetteer
from advisor.languages import NOTICE, english
from advisor.question import Question
from advisor.quotes import Candidate, candidates, choose
from advisor.refusals import Desk, ask_back, comfort, decline, greet, refuse
from advisor.reply import (
    Answer,
    Citation,
    Conflict,
    Consultation,
    Disagreement,
    Origin,
    Position,
    Reply,
    Sentence,
    Timings,
    Verdict,
)
from advisor.scope import Scope, scope_of
from advisor.understand import Understanding, parts_of_places, understand
from advisor.versions import disagreement, newest_first, versions_differ
from corpus.document import Audience
from corpus.figures import digits
from corpus.library import Library
from index.search import Hit, Index, rank_documents
from index.search import Scope as SearchScope
from index.split import Passage

WEAKEST = 0.30
"""The fused score below which the best sentence has nothing to do with the question; see docs/decisions/0005."""

FIGURE = 0.08
"""What a figure adds to a sentence where a part of the question asks for one."""


@dataclass(frozen=True)
class Started:
    """The advisor is at work; `text` says on what."""

    text: str


@dataclass(frozen=True)
class Found:
    """Citations found so far."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Computed:
    """A finding, ready to be shown."""

    sentence: Sentence
    verdict: Verdict | None


@dataclass(frozen=True)
class Written:
    """A quote or a checked sentence, ready to be shown."""

    sentence: Sentence


Step = Started | Found | Computed | Written | Consultation


class Advisor:
    """Answers questions from one library and its index."""

    def __init__(
        self,
        library: Library,
        index: Index,
        gazetteer: Gazetteer,
        passages: Mapping[str, Sequence[Passage]],
        index_version: str,
        desk: Desk | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._library = library
        self._index = index
        self._gazetteer = gazetteer
        self._passages = passages
        self._version = index_version
        self._desk = desk or Desk()
        self._clock = clock

    @property
    def library(self) -> Library:
        """The documents that answers come from."""
        return self._library

    @property
    def index_version(self) -> str:
        """The snapshot that answers come from."""
        return self._version

    def ask(self, question: Question) -> Consultation:
        """The consultation on a question: the last step of watching it."""
        last: Step | None = None
        for last in self.watch(question):
            pass
        assert isinstance(last, Consultation), "watching ends in a consultation"
        return last

    def watch(self, question: Question) -> Iterator[Step]:
        """The steps of a consultation as they happen, the consultation last."""
        yield Started("Looking in the library")
        consultation = self._consult(question)
        reply = consultation.reply
        if reply.citations:
            yield Found(reply.citations)
        for sentence in reply.sentences:
            if sentence.origin is Origin.FINDING:
                yield Computed(sentence, reply.verdict if isinstance(reply, Answer) else None)
            else:
                yield Written(sentence)
        yield consultation

    def _consult(self, question: Question) -> Consultation:
        started = self._clock()
        marks = {"understand": 0.0, "retrieve": 0.0, "compute": 0.0, "compose": 0.0}
        reading, foreign_language = english(question)
        courteous = self._courtesy(reading)
        if courteous is not None:
            return self._done(courteous, (), (), marks, started)
        understood = understand(reading, self._gazetteer)
        marks["understand"] = self._clock() - started
        work = _Work(self._library, self._index, self._passages, self._desk, question.audience, understood)
        hits = work.search()
        marks["retrieve"] = self._clock() - started - marks["understand"]
        reply = work.reply(hits)
        marks["compose"] = self._clock() - started - marks["understand"] - marks["retrieve"]
        if foreign_language:
            reply = replace(reply, sentences=(*reply.sentences, NOTICE))
        ranked = tuple(document.id for document, _ in rank_documents(hits))
        return self._done(reply, reply.citations, ranked, marks, started)

    def _courtesy(self, question: Question) -> Reply | None:
        text = question.text
        if is_distress(text):
            return comfort(self._desk)
        if is_small_talk(text):
            return greet()
        if is_chore(text):
            return decline(self._desk)
        if is_command(text):
            named = [m for m in self._gazetteer.find(text) if m.sort == "institution"]
            return None if named and not re.search(r"[<>]|prompt|instruction", text, re.IGNORECASE) else decline(self._desk)
        return None

    def _done(
        self, reply: Reply, evidence: tuple[Citation, ...], ranked: tuple[str, ...], marks: dict[str, float], started: float
    ) -> Consultation:
        total = (self._clock() - started) * 1000
        timings = Timings(
            understand=marks["understand"] * 1000,
            retrieve=marks["retrieve"] * 1000,
            compose=marks["compose"] * 1000,
            first_evidence=total,
            total=total,
        )
        return Consultation(uuid.uuid4().hex, reply, evidence, ranked, timings, self._version, "none")


class _Work:
    """One question at work: search, compute, compose."""

    def __init__(
        self,
        library: Library,
        index: Index,
        passages: Mapping[str, Sequence[Passage]],
        desk: Desk,
        audience: Audience,
        understood: Understanding,
    ) -> None:
        self._library = library
        self._index = index
        self._passages = passages
        self._desk = desk
        self._audience = audience
        self._understood = understood
        self._bibliography = Bibliography(passages)

    def search(self) -> list[Hit]:
        """The passages for the question, within the institutions that it names."""
        scope = SearchScope(self._audience, self._understood.institutions)
        return self._index.search(self._understood.text, scope, limit=60)

    def reply(self, hits: list[Hit]) -> Reply:
        """The reply to the question."""
        understood = self._understood
        early = self._before_rules(hits)
        if early is not None:
            return early
        scopes = [scope_of(self._library, place, self._audience) for place in parts_of_places(understood)]
        considered = [consider(understood, scope) for scope in scopes]
        for result in considered:
            if result.ask:
                sources = [held.source for held in result.relevant]
                return ask_back(result.ask.question, result.ask.options, list(dict.fromkeys(sources)), self._bibliography)
        if len(scopes) > 1:
            return self._comparison(hits, scopes, considered)
        scope, result = (scopes[0], considered[0]) if scopes else (None, Considered((), ()))
        ranked = candidates(understood, hits, scope, result.relevant, self._passages)
        conflict = disagreement(understood, ranked, result, self._library, self._audience, self._passages, self._index)
        if conflict:
            return self._conflict(conflict, result)
        if not result.findings:
            low = below_stated_grade(understood, ranked)
            if low:
                result = replace(result, findings=(low,))
        if not result.findings:
            silence = self._silence(ranked, scope)
            if silence is not None:
                return silence
        return self._answer(ranked, result)

    def _before_rules(self, hits: list[Hit]) -> Reply | None:
        """The replies that need no rules: unknown or unclear institutions, and subjects that are not ours."""
        understood, bibliography = self._understood, self._bibliography
        foreign = self._foreign()
        if foreign and not understood.places and not understood.unheld:
            reason = "Please ask the office that is in charge of it."
            return refuse(f"anything about {foreign[0]}", reason, (), bibliography, self._desk)
        if understood.choices:
            return ask_back("Which institution do you mean?", understood.choices, (), bibliography)
        unknown = [name for name in understood.unheld if not understood.places]
        if unknown:
            reason = f"It holds nothing of {unknown[0]}; please ask its graduate school."
            return refuse(f"what {unknown[0]} does", reason, (), bibliography, self._desk)
        scope = [scope_of(self._library, place, self._audience) for place in understood.places]
        sentences = [p.text for s in scope for d in s.documents for p in self._passages[d.id]]
        for subject in foreign:
            if not any(shows_foreign(subject, sentence) for sentence in sentences):
                office = "the program's admissions office or the office that is in charge of it"
                where = f" at {understood.institutions[0]}" if understood.institutions else ""
                nearest = [Source(hits[0].document, hits[0].passage.text)] if hits and understood.places else []
                return refuse(f"anything about {subject}{where}", f"Please ask {office}.", nearest, bibliography, self._desk)
        if not understood.places and self._needs_institution(hits):
            question = "Which university and which master's degree or certificate is it? The rules depend on the school."
            return ask_back(question, self._institutions_for(hits), (), bibliography)
        return None

    def _foreign(self) -> tuple[Foreign, ...]:
        """The foreign subjects asked about, unless the question is about something of ours and only mentions one."""
        near = {Aspect.PRICE, Aspect.ADMISSION, Aspect.INTERNATIONAL, Aspect.GRADE, Aspect.STACK, Aspect.DELIVERY, Aspect.SIZE, Aspect.CONCURRENT}
        ours = self._understood.aspects - near
        lasting = (Foreign.VISA, Foreign.ODDS, Foreign.SALARY)
        return tuple(subject for subject in self._understood.foreign if not ours or subject in lasting)

    def _needs_institution(self, hits: list[Hit]) -> bool:
        """Whether a question without an institution is about one: it asks for a rule, and not about research."""
        understood = self._understood
        general = re.compile(
            r"\b(?:percent\w*|share of|survey\w*|respondents?|brief|report\w*|research|study|studies|students who|employers?|conversation starters?|nationally|"
            r"ncrn|credential engine|ctdl|microcredentials? project|funded|grant|who (?:paid|wrote|funded)|what (?:is|are) (?:a |an |the )?(?:stack\w*|microcred\w*|graduate cert\w*|micromasters))\b",
            re.IGNORECASE,
        )
        if general.search(understood.question):
            return False
        return bool(understood.aspects) and bool(re.search(r"\b(?:i|i'?m|i'?ve|my|me|can|do|does|is|how|what|student|advisee)\b", understood.question, re.IGNORECASE))

    def _institutions_for(self, hits: list[Hit]) -> list[str]:
        return list(dict.fromkeys(hit.document.institution for hit in hits if hit.document.kind not in ("brief", "note")))[:6]

    def _silence(self, ranked: list[Candidate], scope: Scope | None) -> Reply | None:
        """A refusal where nothing held speaks of what is asked, else None."""
        understood = self._understood
        telling = understood.aspects & SPECIFIC
        held = [(d, p.text) for d in scope.documents for p in self._passages[d.id]] if scope else []
        missing = [
            aspect
            for aspect in sorted(telling)
            if held and not understood.follows and not any(shows(aspect, text, tuple(r for r in d.rules if r.sentence == text)) for d, text in held)
        ]
        best = ranked[0] if ranked else None
        if best and _UNREADABLE.search(best.passage.text):
            return refuse("that", f"The source itself leaves it open: {best.passage.text}", [best.source], self._bibliography, self._desk)
        weak = best is None or best.score < WEAKEST or (scope is None and best.search < WEAKEST) or self._beside_the_point(ranked)
        if not weak and not (missing and len(missing) == len(telling)):
            return None
        where = f" at {understood.institutions[0]}" if understood.institutions else ""
        what = f"anything about {_phrase(missing[0])}{where}" if missing else f"anything on this{where}"
        nearest = [best.source] if best and scope and best.score >= WEAKEST else []
        return refuse(what, "Please ask the program's graduate school or an advisor.", nearest, self._bibliography, self._desk)

    def _beside_the_point(self, ranked: list[Candidate]) -> bool:
        """Whether a question of no known aspect shares no telling word with the sentences that would answer it."""
        understood = self._understood
        if understood.aspects or not understood.content or understood.follows:
            return False
        stems = {word[:5] for word in understood.content}
        texts = " ".join(candidate.passage.text.lower() for candidate in ranked[:8])
        return not any(re.search(rf"\b{stem}", texts) for stem in stems)

    def _answer(self, ranked: list[Candidate], result: Considered) -> Answer:
        findings = newest_first(result)
        verdict = next((f.verdict for f in findings if f.verdict), None)
        if not findings:
            findings = versions_differ(self._understood, ranked)
        pieces = [piece for finding in findings for piece in computed(finding)]
        pieces += [quote(source) for finding in findings for source in finding.reasons]
        pieces += [quote(source) for source in result.lead]
        pieces += [quote(candidate.source) for candidate in self._chosen(ranked)]
        return self._compose(pieces, findings, verdict, SHORT)

    def _chosen(self, ranked: list[Candidate]) -> list[Candidate]:
        """The sentences to quote: of several questions in one message each has its best sentence first."""
        chosen = choose(ranked, SHORT.sentences)
        if len(self._understood.parts) < 2 or not chosen:
            return chosen
        firsts: list[Candidate] = []
        same = [candidate for candidate in ranked if candidate.document.id == ranked[0].document.id]
        for part in self._understood.parts:
            scores = self._index.similarity(part, [candidate.passage for candidate in same])
            figures = bool(re.search(r"\b(?:how (?:many|much|old|long)|what (?:percent\w*|share)|when)\b", part, re.IGNORECASE))
            marks = [score + FIGURE * (figures and bool(digits(c.passage.text))) for score, c in zip(scores, same, strict=True)]
            firsts.append(same[max(range(len(same)), key=marks.__getitem__)])
        return list(dict.fromkeys([*firsts, *chosen]))

    def _comparison(self, hits: list[Hit], scopes: list[Scope], considered: list[Considered]) -> Answer:
        """Each institution's part in turn; no verdict, since the parts may differ."""
        pieces: list[Piece] = []
        findings: list[Finding] = []
        share = max(2, LONG.sentences // len(scopes) - 1)
        for scope, result in zip(scopes, considered, strict=True):
            here = {document.id for document in scope.named or scope.documents}
            own = [hit for hit in hits if hit.document.id in here] or [
                hit for hit in hits if hit.document.institution == scope.place.institution
            ]
            ranked = candidates(self._understood, own, scope, result.relevant, self._passages)
            for finding in result.findings:
                named = _for_comparison(finding, _label(scope))
                findings.append(named)
                pieces += computed(named)
            reasons = [quote(source) for finding in result.findings for source in finding.reasons]
            quotes = [quote(candidate.source) for candidate in choose(ranked, share)]
            pieces += list(dict.fromkeys([*reasons, *quotes]))[:share]
        return self._compose(pieces, findings, None, LONG)

    def _compose(
        self, pieces: Sequence[Piece], findings: Sequence[Finding], verdict: Verdict | None, limits: Limits
    ) -> Answer:
        sentences = fit(pieces, limits, self._bibliography)
        sums = calculations((s for finding in findings for s in finding.sums), self._bibliography)
        return Answer(sentences, tuple(self._bibliography.citations), verdict, sums)

    def _conflict(self, sides: Sequence[Candidate], result: Considered) -> Conflict:
        subject = sides[0].document.title
        lead = Piece("The sources differ.", Origin.FINDING, tuple(side.source for side in sides), must=True)
        pieces = [lead, *(replace(quote(side.source), must=True) for side in sides)]
        sums = [finding for finding in result.findings if finding.sums and finding.verdict is None]
        pieces += [piece for finding in sums for piece in computed(finding)]
        closing = "Which one holds may depend on your catalog year, so please confirm with the institution."
        pieces.append(Piece(closing, Origin.FINDING, (), must=True))
        sentences = fit(pieces, LONG, self._bibliography)
        positions = tuple(Position(side.passage.text, self._bibliography.number(side.source)) for side in sides)
        worked = calculations((s for finding in sums for s in finding.sums), self._bibliography)
        return Conflict(sentences, tuple(self._bibliography.citations), (Disagreement(subject, positions),), worked)


_UNREADABLE = re.compile(r"\bnot (?:in the )?readable\b|\bdoes not state\b|\bwas not (?:in|readable)\b|\bwithout the number", re.IGNORECASE)
"""A sentence that says that the source leaves something open."""

SPECIFIC = frozenset(
    {
        Aspect.AID, Aspect.TEST, Aspect.PRICE, Aspect.APPEAL, Aspect.AGE, Aspect.GRADE, Aspect.CONCURRENT, Aspect.PASS_FAIL, Aspect.EXPIRED,
        Aspect.INTERNATIONAL, Aspect.SUBSTITUTION, Aspect.DURATION, Aspect.CONVERSION,
    }
)  # fmt: skip
"""Aspects that a question names on purpose: where no sentence held speaks of any of them, there is no answer."""

_PHRASES = {
    Aspect.AID: "financial aid", Aspect.TEST: "tests", Aspect.PRICE: "prices", Aspect.APPEAL: "appeals and approvals", Aspect.AGE: "the age of credit",
    Aspect.GRADE: "grades", Aspect.CONCURRENT: "taking both at the same time", Aspect.PASS_FAIL: "pass/fail courses", Aspect.EXPIRED: "expired credit",
    Aspect.INTERNATIONAL: "international students", Aspect.SUBSTITUTION: "substitutions", Aspect.DURATION: "time limits", Aspect.CONVERSION: "converting credits",
}  # fmt: skip


def _phrase(aspect: Aspect) -> str:
    return _PHRASES.get(aspect, str(aspect))


def _label(scope: Scope) -> str:
    """What a part of a comparison is called: the institution, or its unit or program where one is meant."""
    parts = [*scope.place.units, *(d.program or d.title for d in scope.named if d.id in scope.place.documents)]
    return parts[0] if len(parts) == 1 else scope.place.institution


def _for_comparison(finding: Finding, institution: str) -> Finding:
    """A finding that opens with its institution instead of a verdict."""
    text = re.sub(r"^(Yes|No|Partly)\b", lambda match: match.group().lower(), finding.text)
    return replace(finding, text=f"{institution}: {text}", verdict=None)


