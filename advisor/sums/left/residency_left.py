"""What is still to be earned in residence once some of it is: "15 units done in residence, how many are left"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.amounts.nouns import CREDITS
from advisor.message.understanding import Understanding
from advisor.rules.residency import share_sum
from advisor.rules.resident import earned_there
from advisor.rules.sizes import Sizes
from advisor.rules.wording import UNITS
from advisor.sums.beside.beside import NOT_ALL_DONE, Beside, turned_by
from corpus.amounts import Credits, Share
from corpus.figures import NUMBER, number_of
from corpus.rules import Residency

_DO = r"(?:done|taken|took|earned|finished|completed|did)"
_THERE = r"in (?:residence|residency)(?! (?:at|in|for|with)\b)"
_DONE = re.compile(
    rf"\b(?P<some>{NUMBER}) {CREDITS} (?:(?:are|is|were|have|been|already|now) )*{_DO} {_THERE}\b|"
    rf"\b{_DO} (?:already )?(?P<also>{NUMBER}) {CREDITS} {_THERE}\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"\bhow (?:many|much)\b(?=[^.?!;]*\b(?:more|left|remain\w*|still)\b)(?=[^.?!;]*\b{_THERE}\b)", re.IGNORECASE
)


@turned_by(*NOT_ALL_DONE, Beside.DENIED, Beside.USED, Beside.SUPPOSED, Beside.CERTIFICATE)
def residency_left(understood: Understanding, resident: Sequence[HeldRule], sizes: Sizes) -> Finding | None:
    """The least to be earned there less what is told to be earned there; None where the rules state several figures, or
    as much is done already."""
    told = list(_DONE.finditer(understood.question))
    if len(told) != 1 or understood.schools.named > 1 or not _ASKED.search(understood.question):
        return None
    rules = [(held, held.rule) for held in resident if isinstance(held.rule, Residency)]
    of_it = [(held, rule) for held, rule in rules if rule.target is understood.target and not rule.after_admission]
    done = number_of(told[0]["some"] or told[0]["also"])
    if len(of_it) != 1:
        return None
    held, rule = of_it[0]
    least = earned_there(rule, sizes)
    return None if least is None or done >= least else _left(held, rule, least, done, sizes)


def _left(held: HeldRule, rule: Residency, least: Fraction, done: Fraction, sizes: Sizes) -> Finding:
    noun = UNITS[rule.unit]
    rest = least - done
    expression = f"{number(least)} - {number(done)} = {number(rest)}"
    source = held.source if isinstance(rule.amount, Credits) else None
    terms = (
        Term("to be earned there", least, f"{noun}s", source),
        Term("earned there", done, f"{noun}s", None),
    )
    worked = Sum("to earn there still", expression, rest, f"{noun}s", terms)
    text = f"{counted(rest, noun)} more must be earned in residence: {expression}."
    cited = sizes.stated if isinstance(rule.amount, Share) else None
    sources = (held.source, cited) if cited else (held.source,)
    return Finding(text, sources, None, (*share_sum(held, rule, sizes, least), worked), sources)
