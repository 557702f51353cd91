"""What was told before a question, in turns that ask nothing: it is of the question, as if it stood in one message."""

import re
from dataclasses import replace

from advisor.message.asked.clauses import is_of_credit, opens_as_question
from advisor.message.credit.qualities import grades_in
from advisor.message.turns.follow_up import LEANS
from advisor.names.gazetteer import Gazetteer
from advisor.question import Question, Turn

_OF_A_CASE = re.compile(
    r"\b(?:i|i['’]?(?:m|ve|d)|my|we|our|she|he|her|his|they|them|all|one|some|student|advisee)\b|"
    r"\b(?:course|courses|class|classes|credits|hours|grades) (?:is|are|was|were)\b",
    re.IGNORECASE,
)
"""That somebody's case is told, rather than a question put in a few words."""
_TO_THE_MACHINE = re.compile(
    r"\b(?:you|your|please|ignore|instructions?|reply|replies|answer|script|say)\b|[<>{}\[\]]", re.I
)
"""What is said to who answers, and tells of no case."""


def with_told_first(question: Question, gazetteer: Gazetteer) -> Question:
    """A question that is whole by itself, led by the turns right before it that only tell of a case."""
    about = _schools(question.text, gazetteer)
    if LEANS.match(question.text) or not about:
        return question
    history, text = list(question.history), question.text
    while history and _only_tells(history[-1]) and _schools(history[-1].question, gazetteer) <= about:
        text = f"{history.pop().question.rstrip(' .')}. {text}"
    return replace(question, text=text, history=tuple(history))


def _only_tells(turn: Turn) -> bool:
    """Whether a turn asks nothing, and tells of somebody's credit."""
    said = turn.question
    told = (is_of_credit(said) or grades_in(said)) and _OF_A_CASE.search(said) and not _TO_THE_MACHINE.search(said)
    return bool(told) and not opens_as_question(said)


def _schools(text: str, gazetteer: Gazetteer) -> set[str]:
    """The schools that a text names, by themselves or by a part of theirs."""
    return {one.institutions[0] for one in gazetteer.find(text) if one.institutions}
