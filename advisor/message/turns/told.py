"""A message as it is read: without its asides, resumed after a question back, and with the message that it follows."""

from dataclasses import dataclass, replace

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.roles import SIZES, Role
from advisor.message.asked.aspects import asked
from advisor.message.person.courtesy import is_small_talk
from advisor.message.schools.in_play import with_schools
from advisor.message.schools.located import located
from advisor.message.schools.places import meant, places_of, without_refused
from advisor.message.turns.asked_again import asked_again
from advisor.message.turns.follow_up import LEANS, counted, resized
from advisor.message.turns.of_answer import is_of_answer
from advisor.message.turns.pointing_back import put_back
from advisor.message.turns.standing import as_age, is_waiting, names_number, standing
from advisor.message.turns.told_first import with_told_first
from advisor.message.turns.values import values_of
from advisor.message.understanding import Place
from advisor.message.wording.asides import without_asides
from advisor.message.wording.phrasing import asks_permission, resume
from advisor.message.wording.shorthand import spelt_out
from advisor.message.wording.supposed import supposed_limit, supposes_rule
from advisor.names.gazetteer import Gazetteer, Mention
from advisor.question import Question, Turn


@dataclass(frozen=True)
class Told:
    """What a message tells, in words.

    `text` is what to read, `before` the question that it follows, if any, with all that was told since, `last` the
    message right before, and `context` the text and the question before. `names` are the names in
    the text but for those ruled out, which `found` has too. `places`, `choices` and `unheld` are what it is about (see
    `Understanding`). `counts_before` says whether a bare number took the unit of the one before.
    """

    question: Question
    text: str
    before: str | None
    last: str | None
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
    supposes: bool = False
    """Whether it supposes another rule than the one that holds, or follows a question that does."""


def told(question: Question, gazetteer: Gazetteer) -> Told:
    """Take a message up in the light of its history. What asks only how an answer is known is the question that was
    answered, once more: its answer cites where it is from."""
    turns = tuple(turn for turn in question.history if not _adds_nothing(turn))
    if turns and is_of_answer(question.text):
        return told(replace(question, text=turns[-1].question, history=turns[:-1]), gazetteer)
    earlier = tuple(replace(turn, question=spelt_out(turn.question)) for turn in turns)
    opened = with_schools(without_asides(spelt_out(question.text)), earlier, gazetteer)

    whole = with_told_first(replace(question, text=opened, history=earlier), gazetteer)
    question, stands, is_whole = _meant(whole, gazetteer)
    text = resume(question)
    found = gazetteer.find(text)
    names = meant(text, found)
    places, choices, unheld = located(question, text, names, gazetteer)
    places = without_refused(places, [mention for mention in found if mention not in names])
    before = None if is_whole or not _follows(question, opened, text, names) else stands
    counts_before = before is not None and (counted(text, before) != text or _is_first_amount(text, before))
    filled = text if before is None else resized(counted(text, before), before)
    if filled != text:
        text = filled
        names = meant(text, gazetteer.find(text))
    last = None if before is None else question.history[-1].question
    context = text if before is None else f"{before} {text}"
    apart, here = ((), ()) if before is None else _named_before(before, places, gazetteer)
    supposes = any(_supposes(said, gazetteer) for said in (opened, before or ""))
    supposes = supposes or (stands is not None and _supposes_limit(opened, stands))
    return Told(
        question,
        text,
        before,
        last,
        context,
        found,
        names,
        places,
        choices,
        unheld,
        counts_before,
        apart,
        here,
        supposes,
    )


def _supposes(text: str, gazetteer: Gazetteer) -> bool:
    return supposes_rule(text, [(name.start, name.end) for name in gazetteer.find(text)])


def _supposes_limit(text: str, stands: str) -> bool:
    """Whether a message supposes another limit than was asked about in a question that tells no credit, and whose
    degree it cannot be the size of."""
    supposed = supposed_limit(text)
    told = quantities(stands)
    if supposed is None or any(one.role is Role.HELD for one in told):
        return False
    return all(one.role in SIZES and 2 * supposed <= one.value for one in told)


def _adds_nothing(turn: Turn) -> bool:
    """Whether a turn was thanks, or asked how the answer before it is known: the conversation is as it was."""
    return is_small_talk(turn.question) or is_of_answer(turn.question)


def _named_before(
    before: str, places: tuple[Place, ...], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The names in the message before of what it is not about, and of what it is about or this one is."""
    names = meant(before, gazetteer.find(before))
    spoken_of, _, _ = places_of(before, names)
    about = {place.institution for place in (*places, *spoken_of)}
    here = tuple(mention for mention in names if about & set(mention.institutions))
    return tuple(mention for mention in names if mention not in here), here


def _meant(question: Question, gazetteer: Gazetteer) -> tuple[Question, str | None, bool]:
    """A message with what it points back at in its place, the question that it comes after, and whether it is that
    question asked again. Values that are told and not asked about leave it a message that follows."""
    stands = _stands(question, gazetteer)
    if stands is None:
        return question, None, False
    again = None if is_waiting(question.history) else asked_again(question.text, stands, gazetteer)
    values = values_of(question.text)
    corrects = any(value.instead for value in values)
    if again is None or (values and not corrects and not asks_permission(again)):
        return replace(question, text=put_back(as_age(question.text, stands), stands)), stands, False
    return replace(question, text=again), stands, True


def _stands(question: Question, gazetteer: Gazetteer) -> str | None:
    """The question that a message comes after: the one that was answered with a question back, else the one that the
    conversation stands at."""
    if is_waiting(question.history):
        return question.history[-1].question
    taken_back = bool(question.history) and names_number(question.text, question.history[-1].question)
    return standing(question.history[:-1] if taken_back else question.history, gazetteer)


def _is_first_amount(text: str, before: str) -> bool:
    """Whether a message only tells how much credit there is, and the question before told no amount."""
    return bool(values_of(text)) and not quantities(before)


def _follows(question: Question, opened: str, resumed: str, names: list[Mention]) -> bool:
    """Whether a question leans on the one before it: it names no institution, opens so, or asks nothing by itself. How
    it `opened` is not in its text any more."""
    named = any(mention.sort == "institution" for mention in names)
    return bool(question.history) and (not named or bool(LEANS.search(opened)) or not asked(resumed))
