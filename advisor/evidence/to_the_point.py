"""Leaving out what answers another question than was asked: an answer is read on a phone."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.evidence.quotes import Candidate
from advisor.finding import Finding
from advisor.message.asked.aspects import SIGNS, Aspect, states
from advisor.message.asked.listed import about
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from corpus.figures import figures

_PLAIN = frozenset({
    Aspect.CAP, Aspect.GRADE, Aspect.AGE, Aspect.REUSE, Aspect.SIZE, Aspect.PRICE, Aspect.CONVERSION, Aspect.AID,
    Aspect.TEST, Aspect.CONCURRENT, Aspect.DURATION, Aspect.SHARING, Aspect.SUBSTITUTION, Aspect.RESIDENCY,
    Aspect.EXPIRED, Aspect.PASS_FAIL, Aspect.INTERNATIONAL,
})  # fmt: skip
"""What is answered by a rule of its kind, and by no other."""
_BESIDE = frozenset({Aspect.STACK, Aspect.LEVEL})
"""What the words of a question on one of these often have beside it."""
_BROAD = re.compile(
    r"\bwhat\b(?! (?:is|are|['’]s) the (?:max|limit|cap|most))[^?.!]*"
    r"\b(?:accepts?|takes?|counts?|transfers?|recogni[sz]es?)\b|"
    r"\b(?:rules?|polic(?:y|ies)|conditions?|requirements?|terms|how does)\b",
    re.IGNORECASE,
)
"""That a question asks for all the terms on which credit is taken."""


def to_the_point(
    understood: Understanding, quotes: Sequence[Candidate], findings: Sequence[Finding] = ()
) -> list[Candidate]:
    """The quotes less those whose rules are all of kinds that nobody asked about. Nothing is left out where a part of
    the message does not say what it asks, where no quote rules on it, or beside a verdict that leaves something open;
    nor what states a number that a finding tells."""
    wanted = _wanted(understood)
    if not wanted or not _is_plain(understood, wanted, quotes, findings):
        return list(quotes)
    common = {word for word in understood.content if all(word in one.passage.text.lower() for one in quotes)}
    telling = understood.content - common
    told = frozenset(number for finding in findings for number in figures(finding.text))
    return [one for at, one in enumerate(quotes) if at == 0 or not _is_beside(one, wanted, telling, told)]


def _wanted(understood: Understanding) -> frozenset[Aspect]:
    """What is asked about; where an amount of credit is told, also how much of it counts, and where the size of a
    credential is, also how large it is."""
    amount = any(lot.amount or lot.courses for lot in understood.holdings)
    size = bool(understood.sizes or understood.certificate_size)
    told = frozenset({Aspect.CAP}) if amount else frozenset(), frozenset({Aspect.SIZE}) if size else frozenset()
    return understood.aspects.union(*told, *(about(part) for part in understood.parts))


def _is_plain(
    understood: Understanding, wanted: frozenset[Aspect], quotes: Sequence[Candidate], findings: Sequence[Finding]
) -> bool:
    """Whether each part of a message asks for what rules of one kind answer, and quotes have one of each; beside a "no"
    no other rule matters to what one part asks."""
    open_ended = understood.follows or _BROAD.search(understood.text)
    if open_ended or not all(about(part) for part in understood.parts):
        return False
    verdict = next((finding.verdict for finding in findings if finding.verdict), None)
    if verdict:
        return verdict is Verdict.NO and len(understood.parts) == 1
    ruled = [rule for one in quotes for rule in one.rules]
    return wanted <= _PLAIN | _BESIDE and all(any(map(SIGNS[a].rule, ruled)) for a in wanted & _PLAIN)


def _is_beside(one: Candidate, wanted: frozenset[Aspect], telling: frozenset[str], told: frozenset[Fraction]) -> bool:
    """Whether a sentence has rules, settles nothing that is asked, and has none of the telling words and of the numbers
    that are told."""
    sentence = one.passage.text
    if not one.rules or told & set(figures(sentence)) or any(word in sentence.lower() for word in telling):
        return False
    return not any(states(aspect, sentence, one.rules) for aspect in wanted)
