"""Whether a reply tells the figure that was asked for."""

import re

from advisor.reply import Answer, Conflict, Reply, text
from evals.boundary.asking import NUMBERS
from evals.boundary.judging import Mark
from evals.unseen.asked import FigureQuestion


def judge_figure(question: FigureQuestion, reply: Reply) -> Mark:
    """Right where the figure stands in the reply; wrong where an answer leaves it out."""
    if not isinstance(reply, Answer):
        return Mark.RIGHT if isinstance(reply, Conflict) and _tells(question, reply) else Mark.WITHHELD
    return Mark.RIGHT if _tells(question, reply) else Mark.WRONG


def _tells(question: FigureQuestion, reply: Reply) -> bool:
    figure = rf"\b(?:{question.number}|{NUMBERS[question.number]})\b"
    return bool(re.search(figure, text(reply), re.IGNORECASE))
