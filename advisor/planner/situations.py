"""The ways to a program in situations that were not said, where a rule for one of them lets more count."""

from collections.abc import Sequence
from dataclasses import replace

from advisor.finding import Finding, HeldRule
from advisor.planner.pathway import Pathway, Stage
from advisor.planner.student import Student
from advisor.planner.way import Way
from corpus.rules import Cap, Situation

_OPPOSED = (
    {Situation.THESIS, Situation.NONTHESIS},
    {Situation.CERTIFICATE_KEPT, Situation.CERTIFICATE_GIVEN_UP},
    {Situation.CURRENT_STUDENT, Situation.ALUMNUS},
)
"""Situations that are never both the same student's."""
_OF_THE_CREDIT = frozenset({
    Situation.OWN_SYSTEM, Situation.AFTER_MATRICULATION, Situation.EXCHANGE, Situation.CONTINUING_EDUCATION,
})  # fmt: skip
"""Situations of one lot and not of the student: to suppose one for all of the credit would be a guess."""


def other_situations(way: Way) -> tuple[tuple[HeldRule, Student], ...]:
    """The caps for a situation that was not said and that may be the student's, each with the student in it."""
    held = {(h.document.id, h.rule): h for lot in way.lots for h in lot.elsewhere}
    caps = sorted(held.values(), key=lambda h: (h.document.id, h.rule.sentence))
    known = way.student.situations
    return tuple(
        (one, replace(way.student, situations=known | set(one.rule.when)))
        for one in caps
        if isinstance(one.rule, Cap) and _may_be(set(one.rule.when), known)
    )


def _may_be(when: set[Situation], known: frozenset[Situation]) -> bool:
    supposed = when | known
    return not when & _OF_THE_CREDIT and not any(pair <= supposed for pair in _OPPOSED)


def supposed(laid: Sequence[Pathway], rule: HeldRule, beyond: Sequence[Pathway]) -> list[Pathway]:
    """The pathways in a supposed situation that let more count than those laid out without it, under the condition
    that it is the student's."""
    most = max((pathway.counted for pathway in beyond), default=None)
    text = f"You are in the situation that this rule is for: {rule.rule.sentence}"
    condition = Finding(text, (rule.source,), None, (), (rule.source,))
    more = [pathway for pathway in laid if most is not None and pathway.counted > most]
    return [
        replace(pathway, provided=(condition, *pathway.provided), stages=_hedged(pathway.stages)) for pathway in more
    ]


def _hedged(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """The steps, each of which rests on the situation, up to the credential itself."""
    rest = ", if that is your situation"
    return (*(replace(stage, detail=f"{stage.detail}{rest}") for stage in stages[:-1]), *stages[-1:])
