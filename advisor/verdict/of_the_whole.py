"""Where a finding rests on a rule of a part, and the institution as a whole states another one: which goes first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from advisor.finding import Finding, Source
from advisor.message.asked.aspects import SIGNS
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.precedence import Rivals, nearest, precedence, rivals
from advisor.rules.scope import Scope
from advisor.verdict.goes_first import within_share
from advisor.verdict.groups import Group
from advisor.verdict.versions import OF_CREDIT
from corpus.rules import GoesFirst, Precedence, Rule

_MOST = (Verdict.NO, Verdict.PARTLY, Verdict.YES)
"""The verdicts, by how much they promise."""


@dataclass(frozen=True)
class OfTheWhole:
    """The findings that stand, the rules that the whole sets otherwise, and those of them that decide and of which
    nobody says which goes first: then no verdict stands. `said` is that a part may set otherwise what holds for the
    whole, where no part is named."""

    findings: tuple[Finding, ...]
    beside: tuple[Rivals, ...] = ()
    contested: tuple[Rivals, ...] = ()
    said: tuple[Source, ...] = ()


def of_the_whole(
    findings: Sequence[Finding],
    understood: Understanding,
    scope: Scope,
    group: Group | None,
    again: Callable[[Scope], Sequence[Finding]],
) -> OfTheWhole:
    """What stands of some findings. `again` gives those of a scope in which the rules of a part are set aside."""
    judged = next((finding for finding in findings if finding.verdict), None)
    if not scope.named:
        return OfTheWhole(tuple(findings), said=_left_to_parts(judged, scope) if judged else ())
    if group and group.finding and judged and set(group.finding.reasons) & set(judged.reasons):
        if group.contested:
            return OfTheWhole(_without_verdict(findings), group.beside, group.contested)
        return OfTheWhole(tuple(findings), group.beside)
    rest = _resting(judged or next(iter(findings), None), scope)
    if not rest:
        return OfTheWhole(tuple(findings), () if judged else _asked(understood, scope, group))
    aside = tuple(pair.nearer for pair in rest)
    wider = tuple(again(replace(scope, set_aside=(*scope.set_aside, *aside))))
    return _weighed(tuple(findings), wider, rest[0])


def _resting(finding: Finding | None, scope: Scope) -> tuple[Rivals, ...]:
    """The rules of a part on which a finding rests and that the whole sets otherwise."""
    on = {*finding.sources, *finding.reasons} if finding else set()
    return tuple(pair for pair in _differing(scope, lambda rule: True) if pair.nearer.source in on) if on else ()


def _weighed(findings: tuple[Finding, ...], wider: tuple[Finding, ...], pair: Rivals) -> OfTheWhole:
    """What stands of findings by a rule of a part beside those by the rule of the whole."""
    by_part, by_whole = (next((one.verdict for one in each if one.verdict), None) for each in (findings, wider))
    stricter = by_whole is Verdict.NO if by_part is None else _promises_more(by_part, by_whole)
    if not stricter:
        return OfTheWhole(findings, (replace(pair, kept=by_part is not None),))
    if pair.first is GoesFirst.PART or (by_part is None and pair.first is not GoesFirst.STRICTER):
        return OfTheWhole(findings, (pair,))
    if by_whole and pair.first is GoesFirst.STRICTER:
        return OfTheWhole(wider, (pair,))
    return OfTheWhole(_without_verdict(findings), (pair,), (pair,))


def _left_to_parts(judged: Finding, scope: Scope) -> tuple[Source, ...]:
    """What says that a part may set otherwise what a verdict rests on, which promises something."""
    if judged.verdict is Verdict.NO:
        return ()
    resting = scope.of(scope.general, lambda rule: rule.sentence in {source.sentence for source in judged.reasons})
    said = (precedence([held], scope.general) for held in resting)
    return tuple(dict.fromkeys(held.source for held in said if held and not _is_of_both(held.rule)))[:1]


def _is_of_both(rule: Rule) -> bool:
    return isinstance(rule, Precedence) and rule.first is GoesFirst.STRICTER


def _asked(understood: Understanding, scope: Scope, group: Group | None) -> tuple[Rivals, ...]:
    """The first rules of the kinds asked about that the whole sets otherwise, where only what they say is asked."""
    kinds = [SIGNS[aspect].rule for aspect in understood.aspects]

    def wanted(rule: Rule) -> bool:
        return any(kind(rule) for kind in kinds)

    inside = [p for p in group.beside if wanted(p.nearer.rule) and not within_share(p)] if group else []
    return tuple([*inside, *_differing(scope, lambda rule: wanted(rule) and not isinstance(rule, OF_CREDIT))][:1])


def _differing(scope: Scope, wanted: Callable[[Rule], bool]) -> tuple[Rivals, ...]:
    pages = (*scope.named, *scope.general)
    held = scope.of(pages, wanted)
    found: list[Rivals] = []
    for family in dict.fromkeys(type(one.rule) for one in held):
        near, wide = nearest([one for one in held if type(one.rule) is family])
        found += rivals(near, wide, pages) if wide else ()
    return tuple(found)


def _promises_more(verdict: Verdict, other: Verdict | None) -> bool:
    """Whether a verdict promises more than another one, or than none."""
    return verdict is not Verdict.NO and (other is None or _MOST.index(verdict) > _MOST.index(other))


def _without_verdict(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.verdict is None)
