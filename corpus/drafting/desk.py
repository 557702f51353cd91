"""What lies on the desk of the person who signs: drafts and untyped limits of a document that nobody decided on."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from corpus.contradictions import contradictions
from corpus.document import Document
from corpus.drafting.draft import DraftedRule, NotDrafted, drafting_of
from corpus.drafting.plain import obscured
from corpus.drafting.statement import statements
from corpus.drafting.sure import carries, of_each
from corpus.rules import Rule
from corpus.rules.written import written
from corpus.sentences import HEADING
from corpus.signing import Decision, Verdict, grounds, standing

_MARKS = re.compile(r"(?m)^#{1,6} ")


@dataclass(frozen=True)
class Waiting:
    """One thing to decide: a draft, or a limit that nobody typed. `lapsed` is an earlier decision on a rule like it
    whose sentence has changed since; `obscure` is why the sentence is to be read before anything of it is signed."""

    document: Document
    item: DraftedRule | NotDrafted
    lapsed: Decision | None
    obscure: str | None = None

    @property
    def sentence(self) -> str:
        """The sentence as it stands in the document."""
        return self.document.text[self.item.start : self.item.end]

    @property
    def heading(self) -> str:
        """The nearest heading above the sentence; empty where there is none."""
        above = HEADING.findall(self.document.text[: self.item.start])
        return unmarked(above[-1]).strip() if above else ""

    @property
    def before(self) -> str:
        """A little of the text before the sentence, without the marks of headings."""
        return unmarked(self.document.text[: self.item.start]).rstrip()[-160:]

    @property
    def after(self) -> str:
        """A little of the text after the sentence, without the marks of headings."""
        return unmarked(self.document.text[self.item.end :]).lstrip()[:160]


def unmarked(text: str) -> str:
    """A text as people read it, without the marks that make a line of it a heading."""
    return _MARKS.sub("", text)


def waiting(document: Document, decisions: Iterable[Decision], proposed: Iterable[DraftedRule] = ()) -> list[Waiting]:
    """What is left to decide on a document, in the order of its text. `proposed` are drafts from elsewhere than the
    patterns, a model's for example."""
    stands = standing(document, decisions)
    decided = {_key(one.sentence, one.rule) for one in stands.holding}
    settled = {one.sentence for one in stands.holding}
    drafting = drafting_of(replace(document, rules=()))
    drafts = {draft.rule: draft for draft in (*proposed, *drafting.drafts)}
    open_drafts = [
        draft
        for draft in drafts.values()
        if draft.rule not in document.rules and _key(draft.rule.sentence, written(draft.rule)) not in decided
    ]
    spoken = {rule.sentence for rule in document.rules} | {draft.rule.sentence for draft in drafts.values()}
    untyped = [one for one in drafting.untyped if one.sentence not in settled | spoken]
    items: list[DraftedRule | NotDrafted] = [*open_drafts, *untyped]
    items.sort(key=lambda item: item.start)
    read = list(statements(document))
    of = of_each((draft.start, draft.rule) for draft in drafting.drafts)
    obscure, carried = obscured(document, read, of), obscured(document, read, of, carried=True)
    return [
        Waiting(
            document,
            item,
            _lapsed(item, stands.lapsed),
            (carried if isinstance(item, DraftedRule) and carries(item.rule) else obscure).get(item.start),
        )
        for item in items
    ]


def contradicted(waits: Iterable[Waiting]) -> frozenset[Rule]:
    """The rules of a document, drafted and standing, that cannot all hold. All of `waits` are of one document."""
    held = list(waits)
    if not held:
        return frozenset()
    drafts = tuple(one.item.rule for one in held if isinstance(one.item, DraftedRule))
    whole = replace(held[0].document, rules=(*held[0].document.rules, *drafts))
    return frozenset(rule for pair in contradictions([whole]) for rule in (pair.rule, pair.other))


def signed(waits: Waiting, rule: Rule, by: str, at: datetime) -> tuple[Decision, ...]:
    """The decisions that sign `rule` on a sentence: where it is not the draft as it stood, that one is rejected."""
    decision = Decision(
        verdict=Verdict.SIGNED, sentence=waits.sentence, rests_on=_grounds(waits), by=by, at=at, rule=written(rule)
    )
    if isinstance(waits.item, DraftedRule) and waits.item.rule != rule:
        return (rejected(waits, by, at), decision)
    return (decision,)


def rejected(waits: Waiting, by: str, at: datetime) -> Decision:
    """The decision that a draft is wrong, or that a sentence carries no rule."""
    rule = written(waits.item.rule) if isinstance(waits.item, DraftedRule) else None
    return Decision(
        verdict=Verdict.REJECTED, sentence=waits.sentence, rests_on=_grounds(waits), by=by, at=at, rule=rule
    )


def _grounds(waits: Waiting) -> str:
    return grounds(waits.document)[waits.sentence]


def _key(sentence: str, rule: dict[str, object] | None) -> tuple[str, str]:
    return sentence, json.dumps(rule, sort_keys=True)


def _lapsed(item: DraftedRule | NotDrafted, lapsed: Iterable[Decision]) -> Decision | None:
    """The last lapsed signature on a rule of the same kind and direction."""
    if isinstance(item, NotDrafted):
        return None
    mine = written(item.rule)
    alike = [one for one in lapsed if one.rule and all(one.rule.get(name) == mine.get(name) for name in _DIRECTION)]
    return alike[-1] if alike else None


_DIRECTION = ("rule", "origin", "target", "topic", "act", "credential")
