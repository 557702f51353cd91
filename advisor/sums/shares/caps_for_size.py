"""What the limits on the credit that a question describes come to for a known size."""

from collections.abc import Sequence
from dataclasses import replace

from advisor.finding import Finding, HeldRule
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size, fits
from advisor.rules.sizes import Sizes
from advisor.sums.shares.asked_of_size import BEFORE
from corpus.rules import Cap, Origin


def caps_for_size(understood: Understanding, rules: Sequence[HeldRule], sizes: Sizes) -> list[Finding]:
    """What each limit that fits comes to. One on all that is earned before admission, which nobody asked about, is told
    beside one on the very credit that is only where it is the smaller, and then says what it is on."""
    told = [
        (held.rule, worked)
        for held in rules
        if fits(held.rule, understood) and isinstance(held.rule, Cap) and (worked := cap_for_size(held, sizes))
    ]
    own = [worked for cap, worked in told if cap.origin is not Origin.PREADMISSION]
    if not own or BEFORE.search(understood.question):
        return [worked for _, worked in told]
    least = min(worked.sums[-1].result for worked in own)
    return [
        _labelled(worked) if cap.origin is Origin.PREADMISSION else worked
        for cap, worked in told
        if cap.origin is not Origin.PREADMISSION or worked.sums[-1].result < least
    ]


def _labelled(worked: Finding) -> Finding:
    """A limit with what it is on."""
    return replace(worked, text=worked.text.replace(":", " earned before admission:", 1))
