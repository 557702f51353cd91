"""Questions to which one verdict is no answer: what a page speaks of, and a grade for two credentials at once."""

import re

_SOMETHING = r"(?:anything|something|nothing|much|a (?:word|rule|policy)|any (?:rules?|policy|word)|rules?)"
_WHAT_IS_SAID = re.compile(
    rf"\b(?:say|says|state|states|have|has|hold|holds|got|find|know|knows) {_SOMETHING} (?:on|about|of|regarding)\b|"
    rf"\b(?:is|was|are) there {_SOMETHING} (?:said |stated |written )?(?:on|about|regarding)\b|"
    r"\b(?:does|do|did|if|whether) (?:[\w'’&-]+ ){1,6}?(?:mention|mentions|address|addresses|speak of|speaks of|"
    r"talk about|talks about|touch on|touches on)\b",
    re.IGNORECASE,
)
_DEGREE = r"(?:master\w*|degree|m\.?[as]\.?|mba|mph|mpa|msn|mgis|meng|med)\b"
_INTO = r"(?:in|for|into|towards?) (?:(?:the|an?|my|that|their|its|your) )?(?:[\w'’&-]+ ){0,4}?"
_COUNTS = r"\b(?:ok(?:ay)?|fine|enough|good|valid|acceptable|accepted|allowed|passing|works?|counts?|suffices?|do) "
_FOR_BOTH = re.compile(
    rf"{_COUNTS}{_INTO}(?:cert\w*\b(?=[^.!;]{{0,40}}\band\b[^.!;]{{0,40}}\b{_INTO}{_DEGREE})|"
    rf"{_DEGREE}(?=[^.!;]{{0,40}}\band\b[^.!;]{{0,40}}\b{_INTO}cert))",
    re.IGNORECASE,
)

_OF_ONES_OWN = r"(?:(?:the|an?|my|that|their|its|your) )?(?:[\w'’&-]+ ){0,3}?"
_BOTH_TAKE = re.compile(
    rf"\b(?:do|does|will|would|can|could|is|are) {_OF_ONES_OWN}(?:(?P<cert>cert\w*)|{_DEGREE})[^.!;]{{0,50}}?"
    r"\b(?:and|or)(?: (?:so|also|then|would|will|does|do|can|could|is))* "
    rf"{_OF_ONES_OWN}(?(cert){_DEGREE}|cert\w*)",
    re.IGNORECASE,
)
"""Both credentials as what takes it in: "does the certificate accept it and would the master's?"."""


def asks_what_is_said(question: str) -> bool:
    """Whether a message asks if a page speaks of something: a "no" to that something would deny that it does."""
    return bool(_WHAT_IS_SAID.search(question))


def asks_of_two_credentials(question: str) -> bool:
    """Whether a message asks if credit is good enough for a certificate and for a degree, each for itself."""
    return bool(_FOR_BOTH.search(question) or _BOTH_TAKE.search(question))
