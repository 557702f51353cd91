"""A sentence cut into clauses, each with what the gate compares: figures, denials and content words."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from advisor.gate.bounds import REFUSED, TURNED
from advisor.gate.figures import Figure, figures_of
from advisor.gate.numbers import COUNTED
from advisor.gate.plain import plainly
from advisor.gate.words import content, stem, words_of


@dataclass(frozen=True)
class Clause:
    """One clause: its figures with negations worked in, the words denied in it, and its content words."""

    text: str
    figures: tuple[Figure, ...]
    denials: tuple[tuple[str, ...], ...]
    """Of each negation the stems of the words that it denies; none for one that is a verb itself, like "exclude"."""
    words: tuple[str, ...]
    spent: bool = False
    """Whether one more negation was worked into a figure ("not older than 6 years")."""
    excepted: int = 0
    """How many of its negations make an exception."""

    @property
    def denied(self) -> bool:
        """Whether the clause says no; "not unless" says yes."""
        return len(self.denials) % 2 == 1 if self.doubled else bool(self.denials)

    @property
    def doubled(self) -> bool:
        """Whether one of its negations is an exception or exclusion, which turns another one round ("not unless")."""
        return len(self.denials) > 1 and () in self.denials


DENIED = 3
"""How many words after a negation are looked at to tell what it denies: "not, as a rule, accepted" needs three."""

_SPLIT = re.compile(
    r""";\s+ | :\s+ | ,\s+(?:so|and|which|with|plus|after\ which)\s+(?!nothing\ (?:more|else)\b)
    | ,?\s+(?:(?<!nothing\ )but|although|(?:even\ )?though|while|whereas|yet|because|since|and\ so)\s+
    | ,?\s+and(?:\ that)?\s+(?=(?:you|it|they|must|is|are|may|might|can(?:not|'t)?|do(?:es)?|need(?:s)?|has|have|not|no(?!thing)|only|never|leaves|counts|takes|requires|accepts|allows|excludes|transfers|asks|gives|grants|lets|wants|runs|bars|rejects|refuses|sets|carries|comes|costs|goes|makes|means|lasts|ends)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANSWER = re.compile(r"^\W*(?:[^:.;]{3,80}:\s+)?(?:yes|no|partly)\b\s*[,:;.-]\s*", re.IGNORECASE)
"""The yes or no that a sentence opens with, which says nothing of its own: what follows says it again."""
_COMPARISON = re.compile(
    r"\b(?:no|not|never|cannot|nothing)(?= (?:more|greater|higher|older|later|longer|fewer|less|lower|smaller|shorter) than\b)"
    r"|\b(?:not|never|cannot|can't)(?= (?:exceed|go (?:beyond|over|above|past)|surpass)\b)"
    rf"|\b(?:not|never)(?= (?:beyond|over|above|below|under) (?:the |an? )?(?:{COUNTED}|[a-d][+-]?(?!\w)|year|third|quarter))"
    r"|(?:,|\b(?:and|but))? ?(?<!whichever is )\b(?:no|not|nothing)(?= (?:more|else|longer|other way|earlier|sooner|beyond that)\b(?! than)(?=\W*(?:$|[,;:.]| in\b| for\b| at\b)))"
    rf"|\bnot(?= only\b[^.;]*\bbut\b)|\bno(?= matter\b)|\bnothing (?:but|beyond|other than|else than)\b(?! {COUNTED})|\bno\.|\bnot\b(?= and not without)|\bwith(?:out)? or with(?:out)?\b|\bwhether or not\b"
    r"|\bdo(?:n't| not)(?= (?:forget|overlook|miss|confuse|mistake|mix up|let (?:it|this|that) slip)\b)|(?<=\bor )not\b(?=\W*(?:$|,))"
    r"|\beven if (?:[\w'-]+ ){1,3}?(?:not|never)\b|\beven if (?:[\w'-]+ ){1,2}?\w+n't\b"
    r"|(?<=\bonly )(?:in exceptional cases|exceptionally|by (?:way of )?exception|as an exception)\b|\bin exceptional cases(?= only\b)"
)
_EXCEPTED = ("except", "apart", "aside", "unless")
_TOO = re.compile(r"too (?!far|late)\w+")
"""Says no where the clause has a figure ("a B- is too low"), and says it of nothing by itself ("never gets too old")."""
_NAMED = r"(?! (?:[\w'-]+ ){0,3}exceptions?\b)"
"""Of "apart from one exception" the exception is counted, and not what goes before it."""
_DENIAL = re.compile(
    rf"\b(?:not|never|cannot|no|none|nobody|nothing|neither|without|unless|except(?:ion(?:al(?:ly)?|s)?|ed|ing)?|(?<!stands )(?<!stand )(?<!set )apart from{_NAMED}|(?<!exception )(?<!exceptions )aside{_NAMED}|other than|rather than|otherwise|non-?existent)\b|n't\b"
)
_PLAIN = re.compile(r"not|never|cannot|no|none|nobody|nothing|neither|n't")
_EXCLUSION = re.compile(
    r"\b(?:exclud\w+|exclusion|le(?:ave|aves|aving|ft) (?:\w+ ){0,3}?out|rul(?:e|es|ed|ing) (?!is |are |come |comes )(?:\w+ )?out\b(?! of)|turn(?:s|ed|ing)? (?:\w+ )?(?:away|down)|"
    r"refus\w+|reject\w*|barr?(?:s|ed)?|prohibit\w*|forbid\w*|disallow\w*|den(?:y|ies|ied|ial)|ineligible|"
    r"fall(?:s|ing)? short|ke(?:ep|eps|pt)\b(?! in mind)[^.;]{0,100}?\bout\b|shut(?:s)? (?:\w+ ){0,4}?out|closed to|off limits|declin\w+|unable|impossible|"
    r"paus(?:e|es|ed)|on hold|disqualif\w*|ban(?:s|ned)?|off the table|(?:is|are) out\b(?! of)|out of the question|stays? out|(?:is|are) not out\b(?! of)|exempt|"
    r"non-?transferable|untransferable|block(?:s|ed)?|suspend\w*|fails? to|lacks?|instead of|free of|skips?|waiv\w+|unavailable|neglect\w*|worthless|lost|loses?|losing|wasted?|in vain|useless|stays? behind|leaves? (?:\w+ )?behind|from scratch|silent|leav(?:e|es|ing) (?:it )?open|left open|too (?:old|late(?= to)|far|low|long|many|much|few|early|weak|short)|"
    r"(?:is|are|be|goes?|went) over the (?:limit|cap|ceiling|maximum)|(?:is|are|be) left over|"
    r"outside (?:of )?(?:the|this|that|its) (?:[\w-]+ ){0,2}(?:limit|period|window)|"
    r"closed(?= to (?:everyone|anyone|all) (?:but|except)))\b"
)
_PASSED_OVER = (
    "be been being any a an the to at all it its their your also necessarily yet in of for by itself themselves "
    "automatically currently every each only have has had must may can used on with without this these "
    "those as from do get go come other otherwise possible available open given taken mean"
)
_SKIPPED = frozenset(_PASSED_OVER.split())


_OPENING = re.compile(
    r"\W*(?:with |at |for )?(?:anything |credit |a grade |work |coursework )?(?:below|under|over|past|above|beyond|more than|less than|older than|lower than|after)\b"
)


_CONDITION = re.compile(r"\W*(?:once|if|when|where|as soon as)\b[^,]*$")
"""What goes before a figure in a condition, whose consequence says yes or no of it ("Once it is past 7 years, it won't count")."""
_ASIDE = re.compile(r", (?:(?!not\b|no\b|or\b|and\b)[\w.+'-]+ ){0,3}[\w.+'-]+,(?= )")


def clauses_of(text: str) -> list[Clause]:
    """The clauses of a sentence, at least one."""
    figures = figures_of(text)
    plain = plainly(text)
    answer = _ANSWER.match(text)
    opening = answer.end() if answer and len(content(text[answer.end() :])) > 1 else 0
    inner = (match.span() for match in _SPLIT.finditer(plain, opening))
    cuts = [opening, *(position for span in inner for position in span), len(text)]
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if text[a:b].strip()]
    spans = _whole_enough(text, spans)
    return [_clause(text, plain, figures, start, end) for start, end in spans]


def _whole_enough(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces of fewer than three content words join the piece before them, or the next at the beginning."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (len(content(text[start:end])) < 3 or len(content(text[joined[-1][0] : joined[-1][1]])) < 3):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined or [(0, len(text))]


def _clause(text: str, plain: str, figures: list[Figure], start: int, end: int) -> Clause:
    part = plain[start:end]
    masked = _COMPARISON.sub(lambda match: " " * len(match.group()), part)
    found = [match for match in _DENIAL.finditer(masked) if not _paired(masked, match)]
    found = [match for place, match in enumerate(found) if match.group() != "other than" or place]
    denials = [_denied_words(masked, match.end()) if _PLAIN.fullmatch(match.group()) else () for match in found]
    inside = [figure for figure in figures if start <= figure.start < end]
    denials += [() for match in _EXCLUSION.finditer(masked) if inside or not _TOO.fullmatch(match.group())]
    excepted = sum(match.group().startswith(_EXCEPTED) for match in found)
    spent = False
    turning = [figure for figure in inside if figure.bound in TURNED and _is_turned(figure, masked, start)]
    if denials and turning:
        inside = [replace(figure, bound=TURNED[figure.bound]) if figure in turning else figure for figure in inside]
        denials, spent = denials[1:], True
    refused = [figure for figure in inside if denials and _is_refused(figure, part, start)]
    if refused:
        inside = [replace(figure, bound=REFUSED[figure.bound]) if figure in refused else figure for figure in inside]
        denials, spent = denials[1:], True
    return Clause(text[start:end], tuple(inside), tuple(denials), tuple(content(text[start:end])), spent, excepted)


def _is_turned(figure: Figure, part: str, start: int) -> bool:
    """Whether a negation goes with a figure: before it, or after it with no comma between, unless the clause opens
    with the figure ("Below a B, no course counts")."""
    before = part[: figure.start - start]
    if any(pattern.search(before) for pattern in (_DENIAL, _EXCLUSION)):
        return True
    after = _ASIDE.sub(" ", part[figure.end - start :])
    opens = _CONDITION.match(before) or (len(content(before)) <= 1 and _OPENING.match(before))
    if not opens or _OPENING.search(after):
        after = re.split(r",\s", after, maxsplit=1)[0]
    return any(pattern.search(after) is not None for pattern in (_DENIAL, _EXCLUSION))


_NOT_OVER = re.compile(r"\b(?:that|which) (?:is|are|was|were) (?:not|no|never) (?:\w+ ){1,2}$")


def _is_refused(figure: Figure, part: str, start: int) -> bool:
    """Whether what is refused has a ceiling or floor of its own: "turns down credit that is not over 5 years old"."""
    found = _NOT_OVER.search(part[: figure.start - start]) if figure.bound in REFUSED else None
    return found is not None and any(pattern.search(part[: found.start()]) for pattern in (_DENIAL, _EXCLUSION))


def _paired(text: str, match: re.Match[str]) -> bool:
    """Whether a "no" only takes up a "not" before it ("not ... and no ..." says no twice, "no, not" once)."""
    return match.group() == "no" and text[match.end() :].lstrip().startswith(",")


def _denied_words(text: str, position: int) -> tuple[str, ...]:
    """The first words with a meaning after a negation: what it denies is among them."""
    words = (word for word in words_of(text[position : position + 80]) if word not in _SKIPPED)
    return tuple(islice((stem(part) for word in words for part in re.split("[-/]", word) if part), DENIED))
