"""The newest version first among the sentences that are quoted."""

from collections.abc import Sequence

from advisor.evidence.quotes import Candidate
from advisor.finding import HeldRule
from advisor.message.time.period import Period
from advisor.rules.disputes import settle


def behind_the_newer(quotes: Sequence[Candidate], period: Period | None = None) -> list[Candidate]:
    """The quotes in their order, but each that states a cap which another of them replaced right behind that one."""
    held = [HeldRule(quote.document, rule) for quote in quotes for rule in quote.rules]
    ordered = list(quotes)
    for pair in settle(held, period).superseded:
        sources = [quote.source for quote in ordered]
        newer, older = sources.index(pair.newer.source), sources.index(pair.older.source)
        if older < newer:
            ordered.insert(newer, ordered.pop(older))
    return ordered
