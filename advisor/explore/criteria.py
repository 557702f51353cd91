"""What a question asks of the rows of a list: stacking, size, price, online study, or a limit on credit."""

import re
from fractions import Fraction
from typing import Literal

from advisor.explore.wish import (
    Aged,
    Bound,
    Capped,
    Criterion,
    Graded,
    Limit,
    Online,
    Priced,
    Shelf,
    Side,
    Sized,
    Stacking,
    Whole,
)
from advisor.names.spellings import words_of
from corpus.figures import WORDS, number_of
from corpus.rules import Credential, Origin

CLAUSES = re.compile(r"\b(?:or|but|not|no|without|never|nor|how much|why|when|don't|doesn't|cheap\w*|best)\b|n't\b")
"""What would make a question say more than was read."""

_N = r"(?P<n>\d+(?:\.\d+)?|" + "|".join(WORDS) + r")"
_BEFORE = (
    r"(?P<before>at least|a minimum of|min(?:imum)?|no (?:less|fewer) than|more than|over|at most|no more than|up to|"
    r"a maximum of|max(?:imum)?|fewer than|less than|under|below|exactly)? ?"
)
_AFTER = r"(?P<after>\+| ?(?:or|and) (?:more|above|over|less|fewer|under|below|shorter|smaller|longer))?"
_UNIT = r"[ -]?(?P<unit>semester credits?|credit hours?|credits?|cr|hours?|units?|courses?|classes)"
_OF = r"(?: of)?(?: (?:transfer|outside|external|transferred|non-?degree))*"
_KIND = r"(?: (?:transfer|outside|external|non-?degree|graduate|grad))*"
_AMOUNT = re.compile(
    rf"\b{_BEFORE}{_N}(?P<plus>\+| or more| or less| or fewer)?{_KIND}{_UNIT}{_OF}(?: credits?)?{_AFTER}"
)
_TAKES = re.compile(r"\b(?:takes?|accepts?|accepting|allows?|lets?|transfer\w*|bring|outside|external|non-?degree)\b")
_OF_CERTIFICATE = re.compile(r"\bcert\w* credits?\b|\bfrom (?:an? |the |my )?(?:\w+ )?cert")
_WHOLE = re.compile(
    r"\b(?:(?:(?:the|an?|my|your|their|its) )?(?:whole|entire|full|complete) (?:grad(?:uate)? )?cert\w*(?: credits?)?|"
    r"(?:all|every|100 ?%|everything)(?: of| from| in)?(?: (?:the|an?|my|your|their|its))?(?: (?:credits?|courses?|"
    r"hours|units|work))?(?: (?:of|from|in))?(?: (?:the|an?|my|your|their|its))? (?:grad(?:uate)? )?cert\w*"
    r"(?: (?:credits?|courses?|hours|units))?)\b(?= )"
)
"""All that a certificate is worth."""
_INTO_DEGREE = re.compile(
    r"\b(?:into|toward|towards|to|for|in)\b (?:(?:an?|the|their|its|my|any) )?(?:master|ms\b|degree)"
)
_USES = re.compile(
    r"\b(?:use|used|uses|apply|applied|applies|put|go|goes|double|doubled|reuse|reused|counts?|counted|transfer\w*|"
    r"stacks?|moves?|moved|rolls?|rolled|carry|carried|be)\b"
)
_SOME = re.compile(
    r"\b(?:(?P<no>(?:take|accept|allow)s? no|(?:don't|won't|doesn't|do not|does not) (?:take|accept|allow)(?: any)?)|"
    r"(?:takes?|accepts?|allows?)(?: any| some)?) (?:transfer|outside|external) credits?\b"
)
_OUTSIDE = re.compile(r"\b(?:transfer\w*|outside|external|elsewhere|accepts?|accepting|non-?degree|bring)\b")
_SCHOOLS = re.compile(
    r"\b(?:who|anyone|anybody|where|schools?|universit(?:y|ies)|colleges?|places?|institutions?|unis?)\b"
)
_TAKE = re.compile(r"\b(?:programs?|degrees?|masters?|master's|certificates?|certs?)\b(?: \w+){0,4} takes?\b")
"""That programs take something in, which is said of a grade of credit as of schools."""
_AGE = re.compile(
    rf"\b(?P<older>older than|more than|over|at least|up to)? ?{_N}(?P<plus>\+)?[ -]years?"
    r"(?:[ -]old\b| of age\b| or older\b|(?<=older) )?"
)
_GRADE = re.compile(
    r"\b(?:an? |grades? of (?:an? )?|with (?:an? )?)"
    r"(?P<grade>[ABC](?:[+-]|(?: minus| plus)\b)?|[bc](?:[+-]|(?: minus| plus)\b))(?![\w'])(?: grades?)?"
)
_TARGET = re.compile(
    r"\b(?:into|toward|towards|to|for|in)\b (?:(?:a|an|the|their|its|any|some) )?(?:\w+ )?"
    r"(?P<what>cert\w*|master\S*|ms\b|ma\b|degrees?)"
)
_STACK = re.compile(
    r"\b(?:that |which )?(?:(?:i|we|she|he|they|one|students?) )?(?:can |could |may |will )?"
    r"(?:(?:later|then|afterwards) )?"
    r"(?:(?:be )?(?:stack|build|count|feed|lead|fold|roll|apply|transfer)(?:s|ed)?(?: up)?"
    r" (?:into|toward|towards|to|on to|onto)|"
    r"(?<!to )(?:be )?(?:put|move|bring|carry|carried|moved) (?:into|toward|towards)) "
    r"(?P<target>.*)$"
)
_STACKABLE = re.compile(r"\b(?:(?:that|which) )?(?:stack|stacks|stackable|stacking)\b(?: up)?")
_SPENT = re.compile(
    r"\b(?:(?P<before>under|below|less than|at most|up to|no more than|cheaper than|max(?:imum)?) )?"
    r"\$ ?(?P<n>\d[\d,]*(?:\.\d+)?)(?P<k>k)?(?: ?(?:usd|dollars))?(?: (?:or|and) (?:less|under|below))?"
    r"(?:(?: ?/ ?| per | an? | each )(?P<per>credit(?: hour)?|course|class))?(?: in total| altogether| total)?"
)
_ONLINE = re.compile(
    r"\b(?:(?P<fully>fully|entirely|completely|100%|all|totally)[ -])?(?:online|on-line|from home|remote|remotely)\b"
)
_MASTERS = frozenset({"ms", "ma", "master", "masters", "degree", "degrees", "program", "programs", "a", "an", "the",
    "in", "of", "s", "my", "their", "its", "some", "any", "graduate", "school", "for", "one", "same",
    "at"})  # fmt: skip
_SIDES = {
    "at least": Side.AT_LEAST, "a minimum of": Side.AT_LEAST, "min": Side.AT_LEAST, "minimum": Side.AT_LEAST,
    "no less than": Side.AT_LEAST, "no fewer than": Side.AT_LEAST, "more than": Side.MORE, "over": Side.MORE,
    "at most": Side.AT_MOST, "no more than": Side.AT_MOST, "a maximum of": Side.AT_MOST, "max": Side.AT_MOST,
    "maximum": Side.AT_MOST, "fewer than": Side.LESS, "less than": Side.LESS, "under": Side.LESS,
    "below": Side.LESS, "exactly": Side.EXACTLY, "cheaper than": Side.LESS, "up to": Side.AT_MOST,
}  # fmt: skip


EVERY_LIMIT = re.compile(
    r"\b(?:transfer|outside)(?:[ -]credits?)? (?:caps?|limits?|maximums?|ceilings?|max)\b"
    r"(?=.*\b(?:each|every|all|by school|"
    r"(?:per|for each) school|by program|you (?:have|hold|know)|(?:your|the) library)\b)|"
    r"\b(?:each|every|all)\b(?: (?:of )?(?:the|your))?(?: [\w()]+){0,3} (?:transfer|outside)(?:[ -]credits?)? "
    r"(?:caps?|limits?|maximums?|ceilings?)\b"
)
"""That all limits on outside credit are wanted, whatever they are: "list each nursing transfer cap"."""
_LIMITS_WANTED = re.compile(
    r"\b(?:transfer|outside|credits?|caps?|limits?|maximums?|ceilings?|max|school by school|by school|library|every|"
    r"each)\b"
)


def limit_of(low: str, text: str, shelf: Shelf) -> tuple[Limit | None, str]:
    """The limit on credit that a question asks for, and the question without it."""
    schools = bool(_SCHOOLS.search(low))
    whole = _WHOLE.search(low)
    if whole and schools and _INTO_DEGREE.search(low, whole.end()):
        return Whole(Credential.MASTERS), _USES.sub(" ", _without(low, whole))
    if _OF_CERTIFICATE.search(low):
        return None, low
    graded = _GRADE.search(text) if len(text) == len(low) else None
    if not _TAKES.search(low) or not (schools or _OUTSIDE.search(low) or (graded and _TAKE.search(low))):
        return None, low
    target = _target(low, shelf)
    if target is None:
        return None, low
    if EVERY_LIMIT.search(low) and not _AMOUNT.search(low):
        return Capped(Bound(Side.MORE, Fraction(0)), "credit", Origin.OUTSIDE, target), _LIMITS_WANTED.sub(" ", low)
    aged = _AGE.search(low)
    if aged and ("old" in low):
        more = aged.group("older") in ("older than", "more than", "over")
        bound = Bound(Side.MORE if more else Side.AT_LEAST, number_of(aged.group("n")))
        low = re.sub(r"\b(?:years?|old|older)\b", " ", _without(low, aged))
        return Aged(bound, target), low
    if graded and not _AMOUNT.search(low):
        grade = graded.group("grade").upper().replace(" MINUS", "-").replace(" PLUS", "+")
        low = re.sub(r"\b(?:grades?|course|courses|class|classes|better)\b", " ", _without(low, graded))
        return Graded(grade, target), low
    amount = _AMOUNT.search(low)
    some = _SOME.search(low)
    if amount is None and some:
        bound = Bound(Side.AT_MOST, Fraction(0)) if some.group("no") else Bound(Side.MORE, Fraction(0))
        return Capped(bound, "credit", Origin.OUTSIDE, target), _without(low, some)
    if amount is None or amount.group("unit").startswith(("course", "class")):
        return None, low
    origin = Origin.NONDEGREE if re.search(r"\bnon-?degree\b", low) else Origin.OUTSIDE
    unit: Literal["credit", "unit"] = "unit" if amount.group("unit").startswith("unit") else "credit"
    bound = _bound(amount, Side.AT_LEAST)
    if amount.group("before") == "up to":
        bound = Bound(Side.AT_LEAST, bound.value)
    low = re.sub(r"\b(?:non-?degree)\b", " ", _without(low, amount))
    return Capped(bound, unit, origin, target), low


def programs_met(low: str, shelf: Shelf) -> tuple[tuple[Criterion, ...], str]:
    """What a question asks of programs, and the question without it."""
    found: list[Criterion] = []
    spent = _SPENT.search(low)
    if spent:
        value = number_of(spent.group("n").replace(",", "")) * (1000 if spent.group("k") else 1)
        per = spent.group("per") or "whole"
        side = _SIDES.get(spent.group("before") or "at most", Side.AT_MOST)
        by: Literal["credit", "course", "whole"] = (
            "whole" if per == "whole" else "credit" if per.startswith("credit") else "course"
        )
        found.append(Priced(Bound(side, value), by))
        low = re.sub(r"\b(?:costs?|costing|tuition|price[ds]?)\b", " ", _without(low, spent))
    amount = _AMOUNT.search(low)
    if amount and shelf is not Shelf.PROGRAMS and not _SCHOOLS.search(low) and not _OUTSIDE.search(low):
        unit = amount.group("unit")
        kind: Literal["credit", "unit", "course"] = (
            "course" if unit.startswith(("course", "class")) else "unit" if unit.startswith("unit") else "credit"
        )
        found.append(Sized(_bound(amount, Side.EXACTLY), kind))
        low = re.sub(r"\b(?:requires?|needs?|long)\b", " ", _without(low, amount))
    online = _ONLINE.search(low)
    if online:
        found.append(Online(online.group("fully") is not None))
        low = re.sub(r"\b(?:offered|taught|delivered|done|finished|completed|study|100%)\b", " ", _without(low, online))
    stack = _STACK.search(low)
    if stack and shelf is not Shelf.MASTERS:
        target = [word for word in words_of(stack.group("target")) if word not in _MASTERS]
        found.append(Stacking(tuple(target)))
        low = _without(low, stack)
    elif shelf is not Shelf.MASTERS and _STACKABLE.search(low):
        found.append(Stacking())
        low = _STACKABLE.sub(" ", low)
    return tuple(found), low


def _target(low: str, shelf: Shelf) -> Credential | None:
    """What the credit is to count toward; a master's degree where schools are asked about and nothing else is said."""
    toward = [m.group("what") for m in _TARGET.finditer(low)]
    kinds = {Credential.CERTIFICATE if what.startswith("cert") else Credential.MASTERS for what in toward}
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds:
        return None
    return Credential.CERTIFICATE if shelf is Shelf.CERTIFICATES else Credential.MASTERS


def _bound(found: re.Match[str], bare: Side) -> Bound:
    value = number_of(found.group("n"))
    after = f"{found.group('after') or ''} {found.group('plus') or ''}"
    if "+" in after or re.search(r"more|above|over|longer", after):
        return Bound(Side.AT_LEAST, value)
    if re.search(r"less|fewer|under|below|shorter|smaller", after):
        return Bound(Side.AT_MOST, value)
    return Bound(_SIDES.get(found.group("before") or "", bare), value)


def _without(low: str, found: re.Match[str]) -> str:
    return f"{low[: found.start()]}{' ' * (found.end() - found.start())}{low[found.end() :]}"
