"""The conversation with the person who signs: one draft at a time, each decision on the disk before the next."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path

from api.signing.page_review import drafts_of, sign_together
from api.signing.talk import Talk, Tally
from corpus.drafting.correcting import KINDS, Field, NotARule, fields_of, make_rule, read_field, shown
from corpus.drafting.desk import Waiting, contradicted, rejected, signed
from corpus.drafting.draft import DraftedRule, NotDrafted
from corpus.drafting.telling import told
from corpus.rules import Rule
from corpus.rules.written import written
from corpus.signing import Decision, record

_KEYS = (
    "[a]ccept  [c]orrect  [r]eject  [s]kip  [p]age: show and sign its drafts together  [h]eading: its drafts  [q]uit"
)
_UNTYPED_KEYS = "[t]ype a rule  [n]o rule in it  [s]kip  [q]uit"


class GivenUp(Exception):
    """The person gives a correction up; the draft waits as before."""


class Quit(Exception):
    """The person stops here; what was decided stays decided."""


def review(desk: Iterable[tuple[Path, Waiting]], by: str, talk: Talk, now: Callable[[], datetime]) -> Tally:
    """Show everything that waits and record what is decided, one at a time, until the end or until the person quits."""
    tally = Tally()
    waits = list(desk)
    done: set[int] = set()
    for number, (path, one) in enumerate(waits):
        try:
            while number not in done:
                _show(one, number + 1, len(waits), talk)
                key = _decide(path, one, by, talk, now, tally)
                done |= {number} if key is None else _together(key, waits[number:], by, talk, now, tally, number)
        except (Quit, EOFError, KeyboardInterrupt):
            tally.left += sum(1 for other in range(number, len(waits)) if other not in done)
            return tally
    return tally


def _together(
    key: str,
    waits: Sequence[tuple[Path, Waiting]],
    by: str,
    talk: Talk,
    now: Callable[[], datetime],
    tally: Tally,
    first: int,
) -> set[int]:
    """Sign the drafts of a page or heading together, from the first of `waits` on; the places of those signed."""
    path, one = waits[0]
    page = [other for place, other in waits if place == path]
    kept = sign_together(drafts_of(path, page, one.heading if key == "h" else None), by, talk, now)
    tally.signed += len(kept)
    return {first + index for index, (place, other) in enumerate(waits) if place == path and other in kept}


def accept_all(desk: Iterable[tuple[Path, Waiting]], by: str, talk: Talk, now: Callable[[], datetime]) -> Tally:
    """Sign every draft as it is whose sentence is worded plainly, but for those of a page that contradict one another
    or a rule that stands; the others and the limits that nobody typed are shown and left."""
    tally = Tally()
    for path, held in groupby(desk, key=lambda pair: pair[0]):
        waits = [one for _, one in held]
        plain = [one for one in waits if isinstance(one.item, DraftedRule) and not one.obscure]
        at_odds = contradicted(plain)
        kept = [one for one in plain if isinstance(one.item, DraftedRule) and one.item.rule not in at_odds]
        record(path, [decision for one in kept for decision in _as_drafted(one, by, now())])
        tally.signed += len(kept)
        for one in waits:
            if one not in kept:
                tally.left += 1
                talk.say(f"left: {one.document.id}: {_line(one.sentence)} ({_why_left(one)})")
    return tally


def _why_left(one: Waiting) -> str:
    if isinstance(one.item, NotDrafted):
        return one.item.reason
    return one.obscure or "it contradicts another rule of its page"


def _as_drafted(one: Waiting, by: str, at: datetime) -> tuple[Decision, ...]:
    return signed(one, one.item.rule, by, at) if isinstance(one.item, DraftedRule) else ()


def _show(one: Waiting, number: int, total: int, talk: Talk) -> None:
    document = one.document
    talk.say(f"\n[{number}/{total}] {document.institution}, {document.title}")
    talk.say(f"  {document.source_url}")
    if one.before:
        talk.say(f"  ... {_line(one.before)}")
    talk.say(f"  >>> {_line(one.sentence)}")
    if one.after:
        talk.say(f"  {_line(one.after)} ...")
    if isinstance(one.item, DraftedRule):
        read = {
            "sentence": "in the sentence",
            "heading": "with its heading",
            "page": "with the rest of the page",
            "model": "by the language model",
        }
        talk.say(f"  Draft: {told(one.item.rule)}")
        sure = f"{round(one.item.confidence * 100)} in 100 like it are right"
        talk.say(f"  Kind: {one.item.rule.rule}; read {read[one.item.basis]}; {sure}.")
    else:
        talk.say(f"  A limit that nobody typed: {one.item.reason}.")
    if one.lapsed:
        talk.say(f"  Signed by {one.lapsed.by} on {one.lapsed.at:%Y-%m-%d}, when the page said: {one.lapsed.sentence}")


def _decide(path: Path, one: Waiting, by: str, talk: Talk, now: Callable[[], datetime], tally: Tally) -> str | None:
    """Record what is decided on one thing that waits; `p` or `h` where its page or heading is to be signed together."""
    drafted = isinstance(one.item, DraftedRule)
    while True:
        key = talk.ask(f"  {_KEYS if drafted else _UNTYPED_KEYS}: ").strip().lower()[:1]
        if key == "q":
            raise Quit
        if key in ("p", "h") and drafted:
            return key
        if key == "s":
            tally.left += 1
            return None
        if (key == "r" and drafted) or (key == "n" and not drafted):
            record(path, (rejected(one, by, now()),))
            tally.rejected += 1
            return None
        rule = _rule_for(key, one, talk)
        if rule is not None:
            record(path, signed(one, rule, by, now()))
            tally.signed += 1
            return None


def _rule_for(key: str, one: Waiting, talk: Talk) -> Rule | None:
    """The rule that a key asks to sign; None where it was another key, or the correction was given up."""
    if isinstance(one.item, DraftedRule):
        if key == "a":
            return one.item.rule
        return _corrected(one.item.rule.rule, one.item.rule, one.sentence, talk) if key == "c" else None
    if key != "t":
        return None
    kind = talk.ask(f"  kind ({', '.join(sorted(KINDS))}): ").strip()
    if kind not in KINDS:
        talk.say("  There is no such kind.")
        return None
    return _corrected(kind, None, one.sentence, talk)


def _corrected(kind: str, rule: Rule | None, sentence: str, talk: Talk) -> Rule | None:
    """The rule with its fields written anew, each checked. Enter keeps a field, a dash empties it, `.` gives up."""
    talk.say("  Enter keeps what stands in brackets, - leaves a field out, . gives up.")
    values = written(rule) if rule else {}
    for field in fields_of(kind):
        try:
            _ask_field(field, values, shown(rule, field.name) if rule else "", talk)
        except GivenUp:
            return None
    try:
        made = make_rule(kind, values, sentence)
    except NotARule as error:
        talk.say(f"  That is no rule of this sentence: {error}.")
        return None
    talk.say(f"  Now: {told(made)}")
    return made if talk.ask("  Sign it? [y/n]: ").strip().lower().startswith("y") else None


def _ask_field(field: Field, values: dict[str, object], held: str, talk: Talk) -> None:
    """Write one field into `values`, asked for again until what is written may stand there; raises GivenUp."""
    choices = f" ({', '.join(field.choices)})" if field.choices else ""
    while True:
        text = talk.ask(f"  {field.name}{choices} [{held}]: ").strip()
        if text == ".":
            raise GivenUp
        if text == "-":
            values.pop(field.name, None)
            if not field.optional:
                values[field.name] = None
        if text in ("", "-"):
            return
        try:
            values[field.name] = read_field(field, text)
            return
        except NotARule as error:
            talk.say(f"  {error}.")


def _line(text: str) -> str:
    return " ".join(text.split())
