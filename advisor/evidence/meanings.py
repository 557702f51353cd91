"""What a word of the field means: that it is asked, and the sentences that tell."""

import re

_TERM = r"(?:an? |the |some )?(?P<term>[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,3}?)"
_ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:what do (?:you|they) mean by|what(?:['’]?s| is) meant by|define|explain|(?:the )?meaning of) "
        rf"{_TERM}\W*$",
        rf"\bwhat(?:['’]?s| is| are| does| do|s)? {_TERM}(?: (?:even |actually |really )?means?)?\W*$",
        rf"\bhow (?:does|do) {_TERM} (?:even |actually |really )?works?\W*$",
    )
)
_OTHER = _TERM.replace("<term>", "<other>")
_BESIDE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bdifferen(?:ce|t)s? (?:between|of) {_TERM} (?:and|vs\.?|versus) {_OTHER}\W*$",
        rf"\b(?:is|are) {_TERM} (?:the same(?: thing)?(?: as)?|different from|any different from) {_OTHER}\W*$",
        rf"\bhow (?:is|are|does|do) {_TERM} (?:different|differ) from {_OTHER}\W*$",
    )
)
_DEFINED = re.compile(
    r"^(?:an? |the )?(?P<term>[\w'’-]+(?: (?!that\b)[\w'’-]+){0,4}?)(?: \([^)]*\))? (?:means|is) |"
    r"\b(?P<told>[\w'’-]+),? which means\b|\bthat (?P<that>[\w'’-]+) means\b|"
    r"\bdescribes (?P<described>[\w'’-]+(?: [\w'’-]+)?) as\b",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"^the difference between (?P<term>[^,]+?) and (?P<other>[^,]+?) is\b", re.IGNORECASE)
_ADDS_NOTHING = frozenset({
    "regular", "normal", "plain", "standard", "ordinary", "typical", "graduate", "grad", "credit", "credits", "degree",
    "a", "an", "the",
})  # fmt: skip
_SPELT = dict.fromkeys(("cert", "certs", "credential", "credentials", "program", "programs"), "certificate")
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)'|'(?!\w)")
_ENDING = re.compile(r"(?:able|ing|ion|ed|es|s|e)$")


def terms_asked(question: str) -> tuple[str, ...]:
    """The words of which it is asked what they mean, or how they differ; empty where another thing is asked."""
    question = " ".join(_QUOTED.sub(" ", question).split())
    for pattern in _BESIDE:
        beside = pattern.search(question)
        if beside:
            return beside["term"], beside["other"]
    asked = next((found for pattern in _ASKED if (found := pattern.search(question))), None)
    return (asked["term"],) if asked else ()


def defines(question: str, sentence: str) -> bool:
    """Whether it is asked what a word means, or how two differ, and a sentence tells."""
    terms = [stems for term in terms_asked(question) if (stems := _stems(term))]
    between = _DIFFERENCE.match(sentence)
    if between:
        return len(terms) > 1 and {_stems(between["term"]), _stems(between["other"])} == set(terms)
    told = [stems for found in _DEFINED.finditer(sentence) for one in found.groups() if one and (stems := _stems(one))]
    return any(set(asked) == set(one) or _begins(asked, one) for asked in terms for one in told)


def is_definition(sentence: str) -> bool:
    """Whether a sentence only tells what a word means."""
    return bool(_DIFFERENCE.match(sentence)) or bool(_DEFINED.match(sentence))


def _begins(asked: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Whether a single word is what tells one kind of certificate from others: "stackable"."""
    return len(asked) == 1 and told == (*asked, *_stems("certificate"))


def _stems(term: str) -> tuple[str, ...]:
    """The words of a term without their endings and without those that add nothing."""
    words = (word.replace("’", "'").removesuffix("'s") for word in term.lower().replace("-", "").split())
    return tuple(_ENDING.sub("", _SPELT.get(word, word)) for word in words if word not in _ADDS_NOTHING)
