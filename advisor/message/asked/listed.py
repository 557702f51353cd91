"""What a message asks about by listing it: "transfer cap, minimum grade, time limit and tuition"."""

import re

from advisor.message.asked.aspects import Aspect, asked
from advisor.message.asked.foreign import Foreign, foreign

_JOINT = re.compile(
    r"\s*[,;]\s+(?:(?:and|plus|also|or)\s+)?(?:also\s+)?|\s+(?:and|plus|&|\+|/)\s+(?:also\s+)?", re.IGNORECASE
)
_NAMEABLE = frozenset({
    Aspect.CAP, Aspect.GRADE, Aspect.AGE, Aspect.SIZE, Aspect.PRICE, Aspect.CONVERSION, Aspect.AID, Aspect.TEST,
    Aspect.DURATION, Aspect.RESIDENCY, Aspect.PASS_FAIL, Aspect.NONCREDIT, Aspect.INTERNATIONAL, Aspect.SUBSTITUTION,
    Aspect.APPEAL, Aspect.TIMING, Aspect.DELIVERY,
})  # fmt: skip
"""What can be asked about by its name alone."""
_SAYS = re.compile(
    r"\d|\b[A-D][+-]?(?![\w'’])|"
    r"\b(?:i|i['’]?m|i['’]?ve|we|my|our|he|she|his|her|they|is|are|was|were|do|does|did|can|could|may|will|would|"
    r"should|must|have|has|had|took|got|count|counts|transfers|transfer(?= (?:in|to|into|from|over|my|the|it|them)\b)|"
    r"if|because|but|no|not|that|which|who|when|while|after|before)\b",
    re.IGNORECASE,
)
"""What says something, of credit or a person, and only names nothing."""
_HOW_MANY = re.compile(
    r"how (?:many|much)\W*|(?:[^.?!]*\b)?(?:transfer|(?:transfer|outside) (?:credits?|hours|units))\W*", re.IGNORECASE
)
_SIZE = re.compile(r"(?:[^.?!]*\b)?(?:credits|hours|units|courses|length)\W*", re.IGNORECASE)
"""How much counts, and how large something is, where a list has no more than the word for it."""
_MOST_WORDS = 7


def listed(part: str) -> tuple[str, ...]:
    """The things that a part of a message lists, each as a part of its own; the part itself where it lists none. What
    joins a thing that has no subject of its own ("arts and sciences") belongs to the one before it."""
    found, start = list[str](), 0
    known = frozenset[Aspect | Foreign]()
    for joint in _JOINT.finditer(part):
        before, rest = part[start : joint.start()], part[joint.end() :]
        own = frozenset().union(*map(_subjects, _JOINT.split(before))) - known
        if own and _lists(rest) and _subjects(_JOINT.split(rest)[0]) - known - own:
            found.append(before)
            known, start = known | own, joint.end()
    return (*found, part[start:])


def _lists(rest: str) -> bool:
    """Whether the rest of a part only names things."""
    return all(is_named(item) for item in _JOINT.split(rest))


def is_named(item: str) -> bool:
    """Whether words only name something that is asked about, and say nothing of it."""
    return bool(_HOW_MANY.match(item)) or (len(item.split()) <= _MOST_WORDS and not _SAYS.search(item))


def _subjects(item: str) -> frozenset[Aspect | Foreign]:
    return frozenset((about(item) & _NAMEABLE) | set(foreign(item)))


def about(item: str) -> frozenset[Aspect]:
    """What a part of a message asks about, be it a question or only a name."""
    pieces = [piece for piece in _JOINT.split(item) if is_named(piece) and not asked(piece)]
    return asked(item).union(*map(_counted, pieces))


def _counted(word: str) -> frozenset[Aspect]:
    """What a bare word that counts something asks for."""
    if _HOW_MANY.fullmatch(word):
        return frozenset({Aspect.CAP})
    return frozenset({Aspect.SIZE}) if _SIZE.fullmatch(word) else frozenset()
