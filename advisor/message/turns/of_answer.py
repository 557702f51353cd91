"""A follow-up that asks nothing new but how the last answer is known: "says who?", "is that still current?"."""

import re

_OF_ANSWER = re.compile(
    r"\W*(?:(?:and|but|so|ok|okay|wait|hm+|um+|really|sorry)\W+)*(?:"
    r"says who|who says(?: so| that)?|"
    r"where (?:does it say|do you (?:see|get)|did you (?:find|get|read)|is) (?:that|this|it)(?: from)?|"
    r"(?:what(?:['’]s| is) (?:the|your) )?source|"
    r"(?:which|what) (?:page|document|source)(?: (?:is|says) (?:that|this|it))?|"
    r"is (?:that|this|it)(?: still)? (?:current|up to date|"
    r"the (?:latest|newest|current)(?: version| rule| policy| one)?)|"
    r"are (?:you|u) (?:really )?sure(?: (?:about|of) (?:that|this))?|"
    r"how (?:do|did|would) (?:you|u) (?:know|get)(?: (?:that|this))?|why(?: is that| so| not)?)\W*",
    re.IGNORECASE,
)


def is_of_answer(text: str) -> bool:
    """Whether a message asks only where the answer before comes from."""
    return bool(_OF_ANSWER.fullmatch(text))
