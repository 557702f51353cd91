"""What a message says of its credit in the words of the very rules that are applied to it: "they would be electives",
where electives are what the cap is for, and "it is not the physician assistant program", where that alone is excepted.

Such a statement is met, or denies what nothing here turns on. It is taken out of the message before it is asked what
was left unread of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from advisor.message.asked.clauses import told_sentences
from advisor.message.understanding import Understanding
from advisor.verdict.groups import Group
from advisor.verdict.not_excluded import none_pooled, not_excluded
from advisor.verdict.steps_met import steps_met
from corpus.document import Document
from corpus.rules import Cap, Origin
from corpus.sentences import alone

_WHOLE = (
    r"(?:they|these|those|it|this|all(?: of (?:it|them|these|those))?|"
    r"(?:all )?(?:of )?(?:the|my|these|those) (?:credits?|courses?|classes|hours|units)|"
    r"(?:the|my) (?:other|old|former|previous) (?:school|university|college|institution))"
)
_TOLD = re.compile(
    rf"(?:and )?(?:{_WHOLE} (?:(?:would|will) (?:all )?be|(?:are|were|is|was)(?: all)?)"
    r"(?P<denied> not(?: an?| the)?| no)?|"
    r"(?:i|we|she|he) (?:took|did|earned|completed|finished) (?:all of )?(?:them|it|these|those)) (?P<what>[^\d]+)",
    re.IGNORECASE,
)
"""All of the credit, or the school that it comes from, and what is said of it."""
_PIECES = re.compile(r"(?=(?:,|(?<!,)) and (?:they|it|all|the|my|i|these|those) )", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:except|excluding|exceptions?|unless|but|other than|if|not|no|never|cannot|without|or)\b.*",
    re.IGNORECASE,
)
"""From where on a sentence speaks of other credit than that which it lets count."""
_EXCEPTED = re.compile(r"\b(?:except|excluding|other than)\b(?P<what>.*)", re.IGNORECASE)
_ONLY = re.compile(r"\bonly (?:from|as|in|at|through|for) (?P<what>[^,;]*)", re.IGNORECASE)
_GRADE = re.compile(r"(?<!\w)[A-DF][+-]?(?!\w)")
_LITTLE = frozenset(
    """
    a an the it them they these those this that all of my her his our in at from as for to with on by through
    school schools university universities college colleges institution institutions source sources credit credits
    course courses class classes hour hours unit units taken
    """.split()  # noqa: SIM905
)
"""Words that say nothing of the credit by themselves."""
_OF_MUCH = frozenset("maste degre certi gradu trans accep appro count".split())  # noqa: SIM905
"""What nearly every rule on credit speaks of, by the first letters."""

_ASKED_OF_ALL = frozenset({"accre"})
"""What schools have to be, which is denied as beside nothing."""


def without_met(understood: Understanding, group: Group | None, documents: tuple[Document, ...]) -> Understanding:
    """A message without the statements that meet what the rules applied to its credit ask for, or that deny what they
    except."""
    if group is None:
        return understood
    met = [piece for piece in _pieces(understood.question) if _is_met(piece, group, documents)]
    met += _beside_credit(understood.question, group, documents)
    if not met:
        return understood
    question, unnamed, words = understood.question, understood.unnamed, set[str]()
    for piece in met:
        question, unnamed = _without(piece, question, unnamed)
        words |= {word.lower() for word in re.findall(r"[A-Za-z]+", piece)}
    kept = {word.lower() for word in re.findall(r"[A-Za-z]+", question)}
    content = frozenset(word for word in understood.content if word not in words - kept)
    return replace(understood, question=question, unnamed=unnamed, content=content)


def _without(piece: str, question: str, unnamed: str) -> tuple[str, str]:
    """A message as it stands and with its names blanked out, both without a piece of it."""
    if len(question) != len(unnamed):
        return question.replace(piece, " " * len(piece)), unnamed.replace(piece, " " * len(piece))
    at = question.find(piece)
    while at >= 0:
        end = at + len(piece)
        question, unnamed = (text[:at] + " " * len(piece) + text[end:] for text in (question, unnamed))
        at = question.find(piece, end)
    return question, unnamed


def _beside_credit(question: str, group: Group, documents: tuple[Document, ...]) -> Iterator[str]:
    """What a message tells of steps, and of what its credit is not, as the pages ask for it."""
    applied = [pool.held for pool in group.result.pools]
    pages = dict.fromkeys((*(held.document for held in applied), *documents))
    lines = [line for page in pages for line in alone(page.text)]
    yield from steps_met(question, lines)
    yield from not_excluded(question, lines, [_TURNS.sub(" ", held.rule.sentence) for held in applied])
    pooled = [held.rule for held in applied if isinstance(held.rule, Cap) and held.rule.origin is Origin.PREADMISSION]
    yield from none_pooled(question, [rule.sentence for rule in pooled])


def _pieces(text: str) -> Iterator[str]:
    """What is told and not asked, statement by statement."""
    for span in told_sentences(text):
        for piece in _PIECES.split(text[slice(*span)].strip()):
            yield piece.strip(" .!,;")


def _is_met(piece: str, group: Group, documents: tuple[Document, ...]) -> bool:
    told = _TOLD.fullmatch(piece)
    words = _stems(told["what"]) if told else set()
    if told is None or not words or _GRADE.search(piece):
        return False
    applied = [pool.held.rule.sentence for pool in group.result.pools]
    pages = dict.fromkeys((*(pool.held.document for pool in group.result.pools), *documents))
    lines = [line for page in pages for line in alone(page.text)]
    let = {stem for sentence in applied for stem in _stems(_TURNS.sub(" ", sentence))} - _OF_MUCH
    if told["denied"] is None:
        asked = {stem for line in lines if (only := _ONLY.search(line)) for stem in _stems(only["what"])}
        return words <= let | (asked - _OF_MUCH)
    excepted = [_stems(found["what"]) for one in applied if (found := _EXCEPTED.search(one))]
    elsewhere = [_stems(r.sentence) for page in pages for r in page.rules if isinstance(r, Cap) and r.when]
    apart = [*excepted, *(stems for stems in elsewhere if not stems <= let)]
    return not words & (let | _OF_MUCH | _ASKED_OF_ALL) and any(words <= stems for stems in apart)


def _stems(text: str) -> set[str]:
    """The words of a text that say something, by their first five letters."""
    return {word[:5] for word in re.findall(r"[a-z]+", text.lower()) if word not in _LITTLE}
