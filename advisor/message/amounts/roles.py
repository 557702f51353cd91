"""What a number in a question is the size of, by the words around it."""

import re
from collections.abc import Sequence
from enum import StrEnum

from advisor.message.amounts.told_sizes import size_told
from corpus.figures import WORDS


class Role(StrEnum):
    """What a quantity is the size of: credit the asker holds, a program, the sum of what was said before, a
    part of it ("9 of those"), a limit that somebody claims ("is the cap 3 or 6 credits"), or the size of the credential
    spoken of before ("how many of those 15"), or an amount that was told already."""

    HELD = "held"
    MASTERS_SIZE = "masters_size"
    CERTIFICATE_SIZE = "certificate_size"
    GRADED_SIZE = "graded_size"
    TOTAL = "total"
    SUBSET = "subset"
    CLAIMED = "claimed"
    SIZE = "size"
    AGAIN = "again"


SIZES = (Role.MASTERS_SIZE, Role.CERTIFICATE_SIZE, Role.GRADED_SIZE, Role.SIZE)
"""What the size of a degree or a certificate is told as."""
_MASTERS = frozenset({
    "master", "masters", "master's", "ms", "ma", "mba", "mph", "mpa", "msn", "mha", "mgis", "med", "alm", "degree",
    "program", "plan", "meng", "mse", "imba", "phd", "doctorate", "edd", "dnp", "mfa", "mpp", "imsm", "imsa",
})  # fmt: skip
_SCIENCE = re.compile(r"ms(?!u\b|g\b|gs\b|p\b)[a-z]{1,4}")
"""A master of science by its short name: "MSBA", "MSIS"; "MSU" is a university."""
_CERTIFICATE = frozenset({"certificate", "cert", "certs", "certificates"})
_LINKS = frozenset({
    "thats", "that's", "its", "it's", "mine", "mine's", "mines",
    "is", "are", "of", "with", "requires", "needs", "has", "for", "total", "in", "all", "=", ":", ",", "(",
})  # fmt: skip
_STOPS = frozenset({
    "from", "i", "that", "which", "at", "into", "toward", "towards", "to", "and", "or", "plus", "with", "in", "on",
    "of", "as", "for", "earned", "taken", "took", "was", "were", "is", "are", "before", "after", "the", "a", "my",
    "their", "outside", "nondegree", "non", "does", "do", "can", "will", "count", "counts", "transfer",
    "transferred",
})  # fmt: skip
_CARRY = frozenset({
    "come", "comes", "coming",
    "bring", "bringing", "transfer", "transferring", "use", "reuse", "have", "has", "got", "move", "moving",
    "carry", "take", "taking", "add", "apply", "earned", "hold",
})  # fmt: skip
_KINDS = frozenset({"outside", "external", "nondegree", "lifelong", "own", "transfer", "internal"})
"""Words that make the number before them credit: "6 own and 6 outside"."""

_CLAIMS = frozenset({"limit", "cap", "max", "maximum", "says", "said", "calculated", "least", "allows", "permits"})
_LIMITS = frozenset({"limit", "cap", "max", "maximum", "ceiling"})
"""Nouns that make the number before them a limit: "the 9 credit limit"."""
_NEEDED = frozenset(
    {"need", "needs", "needed", "take", "require", "required", "left", "still", "than", "or", "about", "have", "how"}
)
"""Words by which "more" counts what is missing, not what is brought."""
_AFTER_MORE = frozenset({"from", "that", "which", "at", "i", ".", ",", ";", "?", "!", ")"})
"""What follows "9 more" where it stands for credit, not for some other thing."""
_TAKEN = frozenset({"i", "that", "which", "from", "taken", "took", "at", "as", "outside"})
_MOVED = frozenset({"carried", "transferred", "brought", "moved", "shared", "reused", "counted"})
_GOES = frozenset({"moves", "move", "moving", "moved", "goes", "go", "going", "switch", "switches", "switching"})
"""Who goes on to a degree "with 12 credits" brings them along."""
_LEAVES = frozenset({
    "left", "leave", "leaving", "quit", "quitting", "dropped", "dropping", "withdrew", "withdrawing", "exited",
    "exiting", "stopped", "finished", "finishing", "completed", "completing", "graduated", "coming", "came",
})  # fmt: skip
"""Who leaves a program "with 12 credits" takes them away: they are no size of it, nor of the one that is next."""
_ADJECTIVES = frozenset({"thesis", "non", "nonthesis", "online", "graduate", "grad", "-", "total", "residential"})


_TOLD = {"degree": Role.MASTERS_SIZE, "certificate": Role.CERTIFICATE_SIZE, None: Role.HELD}


def role_of(words: Sequence[str], first: int, last: int) -> Role:
    """The role of the number at `first` with its noun at `last`."""
    between = words[first:last]
    after = list(words[last + 1 : last + 5])
    brought = after[:1] == ["from"] and after[1:2] not in (["the"], ["my"], ["our"], ["this"], ["a"])
    if ("graded" in between and not brought) or after[:2] in (["are", "graded"], ["is", "graded"]):
        return Role.GRADED_SIZE
    if after[:1] == ["nondegree"] or [word for word in after if word != "-"][:2] == ["non", "degree"]:
        return Role.HELD
    while after and after[0] in _ADJECTIVES:
        after.pop(0)
    if after[:1] and after[0] in _LIMITS and words[max(0, first - 1) : first] == ["the"]:
        return Role.CLAIMED
    if after[:2] in (["is", "the"], ["are", "the"]) and after[2:3] and after[2] in _LIMITS:
        return Role.CLAIMED
    sized = _size_of_next(after) or _size_of_one_meant(words, first, after) or _size_by_itself(words, first, after)
    if sized:
        return sized
    if set(words[max(0, first - 5) : first]) & _CLAIMS and not (after and after[0] in _TAKEN):
        return Role.CLAIMED
    if _follows_all(words, first) and not {"outside", "external", "transfer", "of"} & set(between):
        return Role.TOTAL
    if (_KINDS | {"non", "certificate", "cert"}) & set(between):
        return Role.HELD
    return _size_of_previous(words, first, after) or _TOLD[size_told(words, first, last)]


def role_without_noun(words: Sequence[str], position: int) -> Role | None:
    """The role of a bare number: "9 of those", "6 out of 30", "all 12", "24 are graded", "the 9 cap"; None for any
    other."""
    after = list(words[position + 1 : position + 3])
    if after[:1] and after[0] in _LIMITS and words[max(0, position - 1) : position] == ["the"]:
        return Role.CLAIMED
    if _is_told_size(words, position):
        return Role.MASTERS_SIZE
    listed = {"credits", "credit", "hours", "hour", "units", "hrs"} & set(words[max(0, position - 9) : position])
    told_alike = "with" in words[max(0, position - 9) : position]  # "12 hours, 9 with a B" tells a part
    if after[:1] == ["with"] and listed and told_alike and words[position - 1 : position] in ([","], ["and"], ["plus"]):
        return Role.HELD
    if after == ["of", "advanced"] or (
        after[:1] == ["with"] and len(words[position]) < 3 and ":" in words[max(0, position - 9) : position]
    ):
        return Role.HELD
    if after in (["of", "those"], ["of", "them"], ["of", "these"], ["of", "which"]):
        graded = "graded" in words[position + 3 : position + 5] and not set(words[position + 3 : position + 5]) & {
            ",",
            ".",
        }
        return Role.GRADED_SIZE if graded else Role.SUBSET
    if _is_nondegree(words, position):
        return Role.HELD
    if is_carried(words, position) or (after and after[0] in _KINDS) or after in (["come", "from"], ["are", "from"]):
        return Role.HELD
    if list(words[max(0, position - 2) : position]) == ["out", "of"]:
        return Role.MASTERS_SIZE
    if _follows_all(words, position) or after in _IN_ALL or after[:1] in (["altogether"], ["combined"]):
        return Role.TOTAL
    before = list(words[max(0, position - 3) : position])
    if before[-2:] in (["of", "those"], ["of", "the"]) and after[:1] in (["could"], ["can"], ["may"], ["might"]):
        return Role.SIZE
    if before[-2:] in (["say", "it's"], ["say", "its"], ["if", "it's"], ["if", "its"]) or before == ["say", "it", "is"]:
        return Role.SIZE
    return Role.GRADED_SIZE if after in (["are", "graded"], ["is", "graded"]) else None


_SMALLEST_DEGREE, _LARGEST_DEGREE = 24, 120
"""Between these a bare number may be the size of a master's degree."""


def _is_told_size(words: Sequence[str], position: int) -> bool:
    """Whether a bare number is the size of a degree: "if my master's is 30", at the end of what is said."""
    told, ends = words[position], words[position + 1 : position + 2]
    if not told.isdigit() or not _SMALLEST_DEGREE <= int(told) <= _LARGEST_DEGREE:
        return False
    named = position > 1 and words[position - 1] in _HAS and _size_of(words[position - 2]) is Role.MASTERS_SIZE
    return named and (not ends or ends[0] in ".,;?!)")


def _is_nondegree(words: Sequence[str], position: int) -> bool:
    """Whether a bare number is of credit from before a degree: "6 non-degree and 6 transfer credits"."""
    kind = [word for word in words[position + 1 : position + 4] if word != "-"]
    return kind[:2] in (["non", "degree"], ["non", "matriculated"])


def _size_of_one_meant(words: Sequence[str], first: int, after: Sequence[str]) -> Role | None:
    """The credential named before that a size picks out: "the master's (the 30 credit one)"."""
    if after[:1] not in (["one"], ["version"], ["track"], ["option"], ["kind"], ["type"]):
        return None
    return next((sized for word in reversed(words[:first]) if (sized := _size_of(word))), None)


def _size_by_itself(words: Sequence[str], first: int, after: Sequence[str]) -> Role | None:
    """The program whose size stands apart, with no verb by which somebody has it: "..., 45 credits in my program."."""
    large = words[first].isdigit() and int(words[first]) >= _SMALLEST_DEGREE
    apart = not first or words[first - 1] in ".,;:!?("
    named = after[:1] == ["in"] and after[1:2] in (["my"], ["the"], ["our"], ["their"]) and after[2:3] in _WHOLES
    return Role.MASTERS_SIZE if large and apart and named and (not after[3:] or after[3] in ".,;:?!)") else None


_WHOLES = (["program"], ["degree"], ["plan"])


def _size_of_next(after: Sequence[str]) -> Role | None:
    """The credential that a quantity is the size of: "30 credit MS", "12 unit UA grad cert"."""
    for word in after[:4]:
        if sized := _size_of(word):
            return sized
        if word in _STOPS or not word[0].isalpha():
            return None
    return None


def _size_of_previous(words: Sequence[str], first: int, after: Sequence[str]) -> Role | None:
    """The credential whose size comes after it: "my certificate (12 credits)", "the MS requires 30 credits"."""
    if len(after) > 1 and after[0] == ")" and words[max(0, first - 1)] == "(":
        sized = _size_of(words[first - 2] if first > 1 else "")
        if sized:
            return sized
    if after and after[0] in _TAKEN | _MOVED | {"of", "worth", "short", "away"}:
        return None
    before = list(words[max(0, first - 4) : first])
    if before[-1:] == ["with"] and (_GOES & set(words[max(0, first - 12) : first]) or _leaves(words[:first])):
        return None
    asks = after[:2] == [",", "how"]
    if before[-1:] in ([","], [":"]) and not (
        after and (after[0] in ".?!;:" or "total" in after[:2] or _parts_follow(after) or asks)
    ):
        return None
    if before[-2:] in _WILL_HAVE:
        before = before[:-2]
    while before and before[-1] in _LINKS:
        before.pop()
    sized = _size_of(before[-1] if before else "") or _size_of_one_there(words, first)
    opened = sized is Role.CERTIFICATE_SIZE and "(" in words[max(0, first - 2) : first]
    return None if opened else sized


_WILL_HAVE = tuple([will, verb] for will in ("would", "will", "should") for verb in ("have", "be", "take", "need"))
_HAS = frozenset({"has", "is", "takes", "requires", "needs", "totals"})
_WHERE = frozenset({"at", "in", "of", "with"})
_BELONGS = frozenset({"in", "with", "for", "toward", "towards", "into", "of", "from", "on", "doing", "finished", "and"})


def _leaves(before: Sequence[str]) -> bool:
    """Whether the clause that these words end in tells that somebody leaves a program."""
    start = max((index for index, word in enumerate(before) if word in ".?!;:,"), default=-1)
    return bool(_LEAVES & set(before[start + 1 :]))


def _parts_follow(after: Sequence[str]) -> bool:
    """Whether a size is told apart next: "30 credits, 20 of them graded"."""
    return len(after) > 3 and after[0] == "," and after[1].isdigit() and after[2] in ("of", "are", "graded")


def _size_of_one_there(words: Sequence[str], first: int) -> Role | None:
    """The credential with its place whose size comes after the verb: "my master's at Ohio State has 36 credits"."""
    if not first or words[first - 1] not in _HAS:
        return None
    for index in range(first - 3, max(0, first - 11), -1):
        lettered = words[index + 1] == "&"  # "NC A&T" holds no article
        if (words[index] in _STOPS - _WHERE - {"the"} and not lettered) or words[index] in ".?!;:,":
            return None
        if _size_of(words[index]) and words[index + 1] in _WHERE:
            before = list(words[max(0, index - 3) : index])
            if before[-2:] in (["and", "the"], ["and", "my"], ["and", "our"]):  # a sentence of its own
                before = []
            return None if set(before) & _BELONGS else _size_of(words[index])
    return None


def _size_of(word: str) -> Role | None:
    if word in _MASTERS or _SCIENCE.fullmatch(word):
        return Role.MASTERS_SIZE
    return Role.CERTIFICATE_SIZE if word in _CERTIFICATE else None


def is_milestone(words: Sequence[str], position: int) -> bool:
    """Whether a number says how far somebody has come ("past my first 9 credits"), not what they hold."""
    before = list(words[max(0, position - 3) : position])
    return "first" in before[-1:] or before[-2:] in (["first", "the"], ["past", "the"], ["past", "my"])


def is_one_by_one(words: Sequence[str], position: int) -> bool:
    """Whether "one" stands for each course or for one of them ("every one of them", "one of those"), never for one
    credit."""
    return words[position] == "one" and (
        words[position + 1 : position + 2] == ["of"] or words[max(0, position - 1) : position] in (["every"], ["each"])
    )


def is_second_lot(words: Sequence[str], position: int) -> bool:
    """Whether a bare number is more of the credit named before it: "6 credits from Ohio and 3 from Kent"."""
    before = words[position - 1] if position else ""
    after = words[position + 1] if position + 1 < len(words) else ""
    if after == "more" and not set(words[max(0, position - 6) : position]) & _NEEDED:
        ends = words[position + 2] if position + 2 < len(words) else "."
        return (words[position].isdigit() or words[position] in WORDS) and ends in _AFTER_MORE
    if list(words[position + 1 : position + 3]) in _IN_ALL:
        return False
    if "." in words[position] and after == "in":
        return False  # points of a grade: "9 credits, 3.5 in each"
    if after == "as" and words[position + 2 : position + 3] in ([], ["and"], ["&"], ["+"], *map(list, ".,;:!?)")):
        return False  # letters: "9 credits, two as and one b"
    if before in ("also", "another") and position > 1:
        before = words[position - 2]
    if before in ("and", "plus", "+", "&") and after == "of" and _is_of_another_field(words, position):
        return True
    return before in ("and", "plus", "+", ",", "&") and after in _TAKEN | {"more", "in", "nondegree", "non", "own"}


def _is_of_another_field(words: Sequence[str], position: int) -> bool:
    """Whether a bare number is told as the credit before it is, each by its field: "5 credits of statistics and 3 of
    mathematics"."""
    field, told = words[position + 2 : position + 3], list(words[max(0, position - 5) : position - 1])
    if not field or not field[0].isalpha() or field[0] in _NO_FIELD or "of" not in told:
        return False
    at = told.index("of")
    return 0 < at < len(told) - 1 and told[at - 1] in _CREDITS and told[at + 1] not in _NO_FIELD


_CREDITS = frozenset(("credit", "credits", "hour", "hours", "hrs", "unit", "units"))
_NO_FIELD_WORDS = (
    "a an the my our his her their your its it this that them those these us you which whom what whatever all any some "
    "each both other another mine transfer c b d f"
)
_NO_FIELD = frozenset((*_NO_FIELD_WORDS.split(), *WORDS))
"""What stands behind "of" and is no field of study."""


_IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"], ["all", "together"])


def is_carried(words: Sequence[str], position: int) -> bool:
    """Whether a bare number is credit on the move: "bring 9 from Temple"."""
    before = set(words[max(0, position - 3) : position])
    after = next((word for word in words[position + 1 : position + 3] if word not in ("more", "others")), "")
    return bool(before & _CARRY) and after in ("from", "that", "which") and words[position].isdigit()


def _follows_all(words: Sequence[str], position: int) -> bool:
    before = list(words[max(0, position - 3) : position])
    pairs = (["all", "of"], ["all", "the"], ["all", "my"], ["those", "all"])
    return before[-1:] == ["all"] or before[-2:] in pairs
