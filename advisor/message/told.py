"""A message as it is read: without its asides, resumed after a question back, and with the message that it follows."""

from dataclasses import dataclass, replace

from advisor.message.asides import without_asides
from advisor.message.aspects import asked
from advisor.message.follow_up import LEANS, counted, resized
from advisor.message.located import located
from advisor.message.phrasing import resume
from advisor.message.places import places_of, ruled_out, without_refused
from advisor.message.pointing_back import put_back
from advisor.message.shorthand import spelt_out
from advisor.message.understanding import Place
from advisor.names.gazetteer import Gazetteer, Mention
from advisor.question import Question


@dataclass(frozen=True)
class Told:
    """What a message tells, in words.

    `text` is what to read, `before` the message that it follows, if any, and `context` both. `names` are the names in
    the text but for those ruled out, which `found` has too. `places`, `choices` and `unheld` are what it is about (see
    `Understanding`). `counts_before` says whether a bare number took the unit of the one before.
    """

    question: Question
    text: str
    before: str | None
    context: str
    found: list[Mention]
    names: list[Mention]
    places: tuple[Place, ...]
    choices: tuple[str, ...]
    unheld: tuple[str, ...]
    counts_before: bool
    earlier: tuple[Mention, ...] = ()
    """The names of schools that stand in the message before and that it is not about: its credit may be from there."""
    asked_before: tuple[Mention, ...] = ()
    """Those that it is about."""


def told(question: Question, gazetteer: Gazetteer) -> Told:
    """Take a message up in the light of its history."""
    earlier = tuple(replace(turn, question=spelt_out(turn.question)) for turn in question.history)
    question = replace(question, text=without_asides(spelt_out(question.text)), history=earlier)
    opened = question.text
    if earlier:
        question = replace(question, text=put_back(opened, earlier[-1].question))
    text = resume(question)
    found = gazetteer.find(text)
    names = [mention for mention in found if not ruled_out(text, mention)]
    places, choices, unheld = located(question, text, names, gazetteer)
    places = without_refused(places, [mention for mention in found if mention not in names])
    before = question.history[-1].question if _follows(question, opened, text, names) else None
    counts_before = before is not None and counted(text, before) != text
    filled = text if before is None else resized(counted(text, before), before)
    if filled != text:
        text = filled
        names = [mention for mention in gazetteer.find(text) if not ruled_out(text, mention)]
    context = text if before is None else f"{before} {text}"
    apart, here = ((), ()) if before is None else _named_before(before, places, gazetteer)
    return Told(question, text, before, context, found, names, places, choices, unheld, counts_before, apart, here)


def _named_before(
    before: str, places: tuple[Place, ...], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The names in the message before of what it is not about, and of what it is about or this one is."""
    names = [mention for mention in gazetteer.find(before) if not ruled_out(before, mention)]
    spoken_of, _, _ = places_of(before, names)
    about = {place.institution for place in (*places, *spoken_of)}
    here = tuple(mention for mention in names if about & set(mention.institutions))
    return tuple(mention for mention in names if mention not in here), here


def _follows(question: Question, opened: str, resumed: str, names: list[Mention]) -> bool:
    """Whether a question leans on the one before it: it names no institution, opens so, or asks nothing by itself. How
    it `opened` is not in its text any more."""
    named = any(mention.sort == "institution" for mention in names)
    return bool(question.history) and (not named or bool(LEANS.search(opened)) or not asked(resumed))
