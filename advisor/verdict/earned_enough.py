"""Whether as much is earned at the institution as it wants: "24 of the 30 units at Long Beach, is that enough?"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.understanding import Understanding
from advisor.message.unread.only_words import says_only
from advisor.message.wording.touching import stems, touches
from advisor.reply import Verdict
from advisor.rules.residency import share_sum
from advisor.rules.resident import least_there
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes, known_sizes
from advisor.rules.wording import UNITS, speaker
from advisor.verdict.rest_elsewhere import comes_in, in_another_system, too_much_elsewhere
from advisor.verdict.told_there import ELSEWHERE, Earned, earned_there_told
from corpus.amounts import Base, Credits, Limit
from corpus.rules import Credential, Residency
from corpus.sentences import alone

_ASKED = re.compile(
    r"\bresiden(?:cy|ce|t)\b|\bto be? (?:earned|taken|done|completed) (?:there|here)\b|"
    r"\b(?:must|has to|have to|needs? to) be? (?:earned|taken|done|completed) (?:there|here)\b|"
    r"\b(?:just|only) (?=[^.?!;]{0,80}\bitself\b)",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\b(?:enough|sufficient|adequate|meet|meets|met|satisf\w+|fulfil\w*|cover|covers|hit|hits|ok|okay|good|fine|"
    r"get away with)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:outside|elsewhere|somewhere|else|other|transfer\w*|extension|continuing|how (?:many|much)|"
    r"would[^.?!;]*\bhave)\b|(?<=\w) if\b",
    re.IGNORECASE,
)
"""What makes credit another than that earned there, or leaves open how much of it there is, among words that a name or
the question may have."""
_AFTER_ADMISSION = re.compile(
    r"\b(?:all|they|those|these|it|each|every one)\b[^.?!;]{0,40}\bafter (?:formal |my |the |being |i was |getting )?"
    r"admi(?:ssion|tted)\b",
    re.IGNORECASE,
)
_ASKED_IN = (
    "a adequate admission after all am an and are at away b be being by can cert certificate chk complete "
    "completed completing course cover covers cr credit credits degree degree's do does doing done each earn "
    "earned earning else elsewhere enough enuf every fine finish finished for formal from fulfil fulfill "
    "fulfilled fulfills fulfils get good grad grad-level graduate has have here hit hits hour hours how hr hrs i "
    "i'd i'll i'm i've if in is it it's its itself just ma many master's masters mba me med meet meets meng met "
    "mfa min mine minimum more mpa mph ms mse msn msw much must my need needed needs of ok okay on one only or "
    "our out outside quarter remainder required requirement requirements requires residence residency rest rule s "
    "satisfied satisfies satisfy say semester somewhere student study sufficient t take taken takes taking that "
    "the their them there these they thinkin thinking this those to total unit units us we what which will wise "
    "with would you your "
)
_WORDS = frozenset(_ASKED_IN.split())
"""The words in which it is asked whether enough is earned there. Any other may say what makes it other credit, another
program or a condition ("of extended education", "in the wrong program", "assuming I get in"), however plain it is."""


def asks_of_enough(understood: Understanding) -> bool:
    """Whether it is asked if enough is earned at the institution itself."""
    text = understood.unnamed
    return bool(_ASKED.search(text) and _ENOUGH.search(text))


def earned_enough(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether the one amount that is told as earned there reaches what must be; None where anything leaves it open."""
    told = _told(understood)
    graded = understood.grades or any(lot.grade or lot.age or lot.traits for lot in understood.holdings)
    if told is None or graded or understood.schools.named > 1 or not _says_only_that(understood, scope):
        return None
    kinds = _kinds(understood, scope)
    held = scope.own_rules(lambda rule: isinstance(rule, Residency) and rule.target in kinds)
    caps = () if held else scope.own_rules(lambda rule: comes_in(rule) and rule.target in kinds)
    if len(kinds) != 1 or not (held or caps) or _set_elsewhere(understood, held or caps):
        return None
    if caps:
        return too_much_elsewhere(told, caps, understood)
    sizes = Sizes({Base.PROGRAM: told.size}) if told.size else known_sizes(understood, scope)
    return _held_against(told.credits, held, sizes, understood)


def _says_only_that(understood: Understanding, scope: Scope) -> bool:
    """Whether nothing is said but what such a question is asked in, and what the rules want of the credit."""
    held = scope.own_rules(lambda rule: isinstance(rule, Residency))
    wanted = {word for one in held for more in _WITH_MORE.findall(one.rule.sentence.lower()) for word in more.split()}
    return says_only(understood, _WORDS | wanted, scope.named)


def _told(understood: Understanding) -> Earned | None:
    """What the message tells as earned at the institution, where it asks whether that is enough."""
    if not asks_of_enough(understood) or _OTHERWISE.search(_ASKED.sub(" ", ELSEWHERE.sub(" ", understood.unnamed))):
        return None
    return earned_there_told(understood.unnamed)


def _kinds(understood: Understanding, scope: Scope) -> frozenset[Credential]:
    """The credential that is spoken of: a program that is named by itself is of the kind that its page rules on."""
    told = {kind for kind, words in _KINDS.items() if re.search(words, understood.question, re.IGNORECASE)}
    if len(told) > 1 or Credential.DOCTORATE in told:
        return frozenset()
    if not told and scope.place.documents:
        held = scope.own_rules(lambda rule: isinstance(rule, Residency))
        return frozenset(one.rule.target for one in held if isinstance(one.rule, Residency))
    return frozenset(told or ({understood.target} if understood.target else ()))


_KINDS = {
    Credential.MICROCREDENTIAL: r"\bmicro-?cred",
    Credential.CERTIFICATE: r"\bcert",
    Credential.MASTERS: r"\bmaster|\bdegree\b",
    Credential.DOCTORATE: r"\bph\.?d|\bdoctora|\bed\.?d\b|\bdnp\b",
}


def _set_elsewhere(understood: Understanding, held: Sequence[HeldRule]) -> bool:
    """Whether another sentence of these pages sets what is to be earned there for what the message names."""
    typed = {rule.sentence for one in held for rule in one.document.rules}
    lines = {line for one in held for line in alone(one.document.text) if line not in typed}
    said = understood.question
    of_all = stems(" ".join([*(one.document.institution for one in held), _OF_ALL]))
    named = (line for line in lines if touches(line, said, of_all) or _names_one(line, said))
    return any(_ASKED.search(line) or re.search(r"\bat least \d+", line) for line in named)


_OF_ALL = "least taken earned done completed residency residence itself rule minimum requires required elsewhere"
"""Words of every sentence on what is to be earned there."""


def _names_one(line: str, said: str) -> bool:
    """Whether a sentence has a name in capitals that the message has: "the MSW has its own rule"."""
    return any(re.search(rf"\b{name}\b", said) for name in re.findall(r"\b[A-Z]{2,5}\b", line))


@dataclass(frozen=True)
class _Least:
    """What a rule wants to be earned there for the sizes known."""

    held: HeldRule
    rule: Residency
    limit: Limit
    credits: Fraction

    def is_reached(self, told: Fraction) -> bool:
        """Whether so much is enough."""
        return told > self.credits if self.limit.exclusive else told >= self.credits


def _held_against(told: Fraction, held: Sequence[HeldRule], sizes: Sizes, understood: Understanding) -> Finding | None:
    least: list[_Least] = []
    for one in held:
        assert isinstance(one.rule, Residency)
        limit = least_there(one.rule, sizes)
        if limit is None or limit.credits is None or one.rule.but or in_another_system(understood, one.rule.unit):
            return None
        least.append(_Least(one, one.rule, limit, limit.credits))
    short = next((one for one in least if not one.is_reached(told)), None)
    if short:
        return _finding(Verdict.NO, told, short, sizes)
    after = any(one.rule.after_admission for one in least)
    if after and not _AFTER_ADMISSION.search(understood.question):
        return None
    if any(_wants_more(one.rule.sentence, understood) for one in least) or told > sizes.get(Base.PROGRAM, told):
        return None
    return _finding(Verdict.YES, told, max(least, key=lambda one: one.credits), sizes)


_WITH_MORE = re.compile(
    r"\bwith (?:at least|all)\b|"
    r"\b(?:engineering|science|nursing|business|core|major) (?:credits|hours|units|courses)\b",
    re.IGNORECASE,
)
"""A further condition on what is earned there, in the same sentence: "18 engineering credits"."""


def _wants_more(sentence: str, understood: Understanding) -> bool:
    """Whether a sentence has a further condition, of which the message does not say that all meet it."""
    more = _WITH_MORE.findall(sentence)
    said = (rf"\b(?:are|would be|will be)(?: all)?(?: the)? (?:(?-i:[A-Z])\S* )*{re.escape(one)}\b" for one in more)
    text = re.sub(r"[^.!;]*\?|[^.?!;]*\bif\b[^.?!;]*", " ", understood.question)
    return not all(re.search(pattern, text, re.IGNORECASE) for pattern in said)


def _finding(verdict: Verdict, told: Fraction, least: _Least, sizes: Sizes) -> Finding:
    held, rule = least.held, least.rule
    noun = UNITS[rule.unit]
    after = " after admission" if rule.after_admission else ""
    how = "more than" if least.limit.exclusive else "at least"
    must = f"{how} {counted(least.credits, noun)} must be earned{after} at {speaker(held.document)}"
    sums = share_sum(held, rule, sizes, least.credits) if Base.PROGRAM in sizes else ()
    over = least.credits - told
    if verdict is Verdict.YES or least.limit.exclusive:
        but = "and" if verdict is Verdict.YES else "and only"
        text = f"{verdict.value.capitalize()}: {must}, {but} {number(told)} {'is' if told == 1 else 'are'}."
        return Finding(text, (held.source,), verdict, sums, (held.source,))
    expression = f"{number(least.credits)} - {number(told)} = {number(over)}"
    source = held.source if isinstance(rule.amount, Credits) else None
    terms = (
        Term("to be earned there", least.credits, f"{noun}s", source),
        Term("earned there", told, f"{noun}s", None),
    )
    text = f"No: {must}, and of these {expression} would be missing."
    missing = Sum("missing there", expression, over, f"{noun}s", terms)
    return Finding(text, (held.source,), verdict, (*sums, missing), (held.source,))
