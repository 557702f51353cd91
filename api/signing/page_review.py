"""Signing all drafts of a page, or of a heading, at once: after each was shown with what may limit it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from api.signing.talk import Talk, Tally
from corpus.drafting.desk import Waiting, contradicted, signed
from corpus.drafting.draft import DraftedRule
from corpus.drafting.telling import told
from corpus.signing import record

_NUMBERS = re.compile(r"\d+(?:[ ,]+\d+)*")


@dataclass(frozen=True)
class Together:
    """The drafts of one page, or of one heading of it, that are shown and signed together. All are of one document."""

    path: Path
    waits: tuple[Waiting, ...]

    @property
    def at_odds(self) -> tuple[Waiting, ...]:
        """Those that contradict one another or a rule that stands: they are decided one by one."""
        rules = contradicted(self.waits)
        return tuple(one for one in self.waits if isinstance(one.item, DraftedRule) and one.item.rule in rules)


def drafts_of(path: Path, waits: Sequence[Waiting], heading: str | None = None) -> Together:
    """The drafts among what waits on a document, of one heading where that is named."""
    drafted = [one for one in waits if isinstance(one.item, DraftedRule)]
    return Together(path, tuple(one for one in drafted if heading is None or one.heading == heading))


def show(together: Together, talk: Talk) -> None:
    """Every draft with its number, its sentence as it stands, what it was read as, and the words to look at."""
    heading, sentence = None, ""
    for number, one in enumerate(together.waits, start=1):
        if not isinstance(one.item, DraftedRule):
            continue
        if number == 1:
            talk.say(f"\n{one.document.institution}, {one.document.title}\n  {one.document.source_url}")
        if one.heading != heading:
            heading = one.heading
            talk.say(f"\n  {heading or '(before the first heading)'}")
        if one.sentence != sentence:
            sentence = one.sentence
            talk.say(f"    “{' '.join(sentence.split())}”")
        talk.say(f"      {number}. {told(one.item.rule)}")
        if one in together.at_odds:
            talk.say("         It contradicts another rule of the page; it is left to be decided by itself.")
        elif one.obscure:
            talk.say(f"         Look twice: {one.obscure}.")


def sign_together(
    together: Together, by: str, talk: Talk, now: Callable[[], datetime], sure: bool = False
) -> tuple[Waiting, ...]:
    """Show the drafts, ask whether to sign all of them or all but some, and sign them at once; those that were signed.
    Without asking where `sure`. Raises EOFError where nobody is there to answer."""
    show(together, talk)
    at_odds = together.at_odds
    wanted = [one for one in together.waits if one not in at_odds]
    left = () if sure or not wanted else _left_out(together, len(wanted), talk)
    if left is None:
        return ()
    kept = tuple(one for one in wanted if together.waits.index(one) + 1 not in left)
    sign_kept(together, kept, by, now)
    return kept


def sign_kept(together: Together, kept: Iterable[Waiting], by: str, now: Callable[[], datetime]) -> None:
    """Sign those of the drafts that were kept, in one write."""
    decisions = [
        decision
        for one in kept
        if isinstance(one.item, DraftedRule)
        for decision in signed(one, one.item.rule, by, now())
    ]
    if decisions:
        record(together.path, decisions)


def accept_page(
    desk: Iterable[tuple[Path, Waiting]],
    heading: str | None,
    by: str,
    talk: Talk,
    now: Callable[[], datetime],
    sure: bool,
) -> Tally:
    """Show the drafts of each page, of one heading where that is named, and sign them together once somebody says so,
    or at once where they are `sure`; the others and the limits that nobody typed are left."""
    tally = Tally()
    for path, held in groupby(desk, key=lambda pair: pair[0]):
        waits = [one for _, one in held]
        kept = sign_together(drafts_of(path, waits, heading), by, talk, now, sure)
        tally.signed += len(kept)
        tally.left += len(waits) - len(kept)
    return tally


def _left_out(together: Together, count: int, talk: Talk) -> tuple[int, ...] | None:
    """The numbers that are not to be signed; None where nothing is."""
    while True:
        answer = talk.ask(f"\n  Sign these {count}? [y]es, [n]o, or the numbers to leave out: ").strip().lower()
        if answer[:1] in ("y", "n"):
            return () if answer[0] == "y" else None
        if _NUMBERS.fullmatch(answer):
            numbers = tuple(int(number) for number in re.findall(r"\d+", answer))
            wrong = [number for number in numbers if not 1 <= number <= len(together.waits)]
            if not wrong:
                return numbers
            talk.say(f"  There is no {wrong[0]} among them.")
