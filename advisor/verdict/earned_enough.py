"""Whether as much is earned at the institution as it wants: "24 of the 30 units at Long Beach, is that enough?"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure, Quantity
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.message.unread.only_words import says_only
from advisor.message.wording.touching import stems, touches
from advisor.reply import Verdict
from advisor.rules.residency import share_sum
from advisor.rules.resident import earned_there
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes, known_sizes
from advisor.rules.wording import UNITS, speaker
from corpus.amounts import Base, Credits, Unit
from corpus.rules import Credential, Residency
from corpus.sentences import alone

_THERE = r"(?:(?:at|from|in|with)(?: the)?\s{3,}|there\b|here\b|with us\b|in residence\b)"
_DONE = r"(?:taken|earned|done|completed|finished)"
_TOLD_AFTER = re.compile(
    rf"\s*(?:(?:will|would|are|were|is|be|being|come|coming|all|already|i|we|have|['’]ve)\b ?)*(?:{_DONE} )?{_THERE}|"
    r"\s*of (?:my|the|an?|its|our|this|that|their) \d+[- ]\w+ [\w\s'’&-]{0,90}?\b(?:at|from|in)(?: the)?\s{3,}",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:earn(?:ing|ed)?|tak(?:e|ing|en)|do(?:ing|ne)?|complet(?:e|ing|ed)|finish(?:ing|ed)?)"
    r"(?: (?:just|only))*\s*\Z|\b(?:just|only|about|of)\s*\Z|"
    r"\A\s*\Z|[,:;]\s*\Z|\b(?:do|does|is|are|will|would)\s*\Z",
    re.IGNORECASE,
)
"""What stands before credit that is earned, and not before credit that is brought or held."""
_ASKED = re.compile(
    r"\bresiden(?:cy|ce|t)\b|\bto be? (?:earned|taken|done|completed) (?:there|here)\b|"
    r"\b(?:must|has to|have to|needs? to) be? (?:earned|taken|done|completed) (?:there|here)\b|"
    r"\b(?:just|only) (?=[^.?!;]{0,80}\bitself\b)",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\b(?:enough|meet|meets|met|satisf\w+|cover|covers|hit|hits|ok|okay|good|fine|get away with)\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"(?:\band |\bplus |\bwith |\+ ?|, ?)*\b(?:the )?(?:rest|remainder|others|remaining (?:credits|hours|units|ones))"
    r"(?: (?:of (?:it|them)|comes?|coming|would be|will be|is|are|done|taken))*"
    r" (?:from |at )?(?:outside|elsewhere|some(?:where|place) else|(?:an)?other (?:schools?|universit(?:y|ies)))\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:transfer\w*|outside|elsewhere|some(?:where|place) else|(?:an)?other|bring\w*|brought|non-?\s?degree|"
    r"extension|"
    r"continuing|exam|test(?:ed|ing)?|waive\w*|portfolio|prior learning|dropp?\w*|fail\w*|withdr\w*|retak\w*|repeat\w*|"
    r"tuition|in-state|out-of-state|not|never|without|n['’]t|before (?:i|my|being|admission|formal)|undergrad\w*|"
    r"bachelor\w*|thesis|audit\w*|minus|except|fewer|less|more than|how (?:many|much)|"
    r"had|would (?:it|that|this|those|they) have|petition\w*|exceptions?|graduation|to graduate|and for)\b",
    re.IGNORECASE,
)
"""What makes credit another than that earned there, or leaves open how much of it there is."""
_AFTER_ADMISSION = re.compile(
    r"\b(?:all|they|those|these|it|each|every one)\b[^.?!;]{0,40}\bafter (?:formal |my |the |being |i was |getting )?"
    r"admi(?:ssion|tted)\b",
    re.IGNORECASE,
)
_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _ELSEWHERE.pattern,
        r"\bresiden(?:cy|ce|t)(?: (?:wise|requirements?|rules?|minimum))?\b|\bin residence\b|\bmin(?:imum)?\b",
        rf"\b(?:what |that )?(?:(?:must|has|have|needs?) )?(?:to )?b(?:e)? {_DONE}\b|\b{_DONE}\b",
        r"\b(?:is|are) more (?:required|needed)\b|\bget away with\b|\b(?:cover|hit|meet|satisfy|meets|satisfies|met)\b",
        r"\b(?:taken |earned |they would be |those would be |all |of mine |there )*"
        r"after (?:(?:formal|my|the) )*admission(?: to the (?:certificate|degree|program|master['’]?s))?\b",
        r"\b(?:with us|of mine|itself|course credits)\b",
    )
)


_ASKED_IN = (
    "a admission after all an and are at away b be before by can cert certificate chk completed course cover "
    "covers credit credits degree do does done earn earned earning else elsewhere enough enuf fine finished for "
    "formal from get good grad grad-level graduate has have here hit hits hour hours how hrs i i'd i'll i'm i've "
    "if in is it it's its itself just many master's masters meet meets met min mine minimum more much must my "
    "need needed needs of ok okay on only or our out outside quarter remainder required requirement requirements "
    "requires residence residency rest rule s satisfied satisfies satisfy semester somewhere student study t take "
    "taken takes taking that the their there these they thinkin thinking this those to total unit units us we "
    "what will wise with would you your "
)
_DEGREES = "ma mba med meng mfa mpa mph ms mse msn msw"
_WORDS = frozenset(f"{_ASKED_IN} {_DEGREES} them each every one being".split())
"""The words in which it is asked whether enough is earned there. Any other may say what makes it other credit, another
program or a condition ("of extended education", "in the wrong program", "assuming I get in"), however plain it is."""


def _in_another_system(understood: Understanding, rule: Residency) -> bool:
    """Whether the message counts in the other system of credit than the rule."""
    said = set(re.findall(r"\b(?:semester|quarter)(?=[- ](?:credit|hour|unit))", understood.question.lower()))
    return bool(said - {"quarter" if rule.unit is Unit.QUARTER else "semester"})


def asks_of_enough(understood: Understanding) -> bool:
    """Whether it is asked if enough is earned at the institution itself."""
    text = understood.unnamed
    return bool(_ASKED.search(text) and _ENOUGH.search(text))


def earned_enough(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether the one amount that is told as earned there reaches what must be; None where anything leaves it open."""
    told = _told(understood)
    graded = understood.grades or any(lot.grade or lot.age or lot.traits for lot in understood.holdings)
    if told is None or graded or understood.schools.named > 1 or not says_only(understood, _WORDS, scope.named):
        return None
    held = _rules(understood, scope)
    if not held or _set_elsewhere(understood, held):
        return None
    size = _size(understood)
    sizes = Sizes({Base.PROGRAM: size}) if size else known_sizes(understood, scope)
    found = _held_against(told, held, sizes, understood)
    numbers = (told.value, *sizes.values())
    return found if found and heard(understood, _READ, numbers) else None


def _rules(understood: Understanding, scope: Scope) -> tuple[HeldRule, ...]:
    """What is to be earned there of the credential that is spoken of: a program that is named by itself is of the kind
    that its page rules on."""
    text, held = understood.question, scope.own_rules(lambda rule: isinstance(rule, Residency))
    kinds = {one.rule.target for one in held if isinstance(one.rule, Residency)}
    told = {kind for kind, words in _KINDS.items() if re.search(words, text, re.IGNORECASE)}
    if told:
        kinds &= told
    elif not scope.place.documents:
        kinds &= {understood.target} if understood.target else set()
    if len(told) > 1 or Credential.DOCTORATE in told:
        return ()
    return tuple(one for one in held if isinstance(one.rule, Residency) and kinds == {one.rule.target})


_KINDS = {
    Credential.MICROCREDENTIAL: r"\bmicro-?cred",
    Credential.CERTIFICATE: r"\bcert",
    Credential.MASTERS: r"\bmaster|\bdegree\b",
    Credential.DOCTORATE: r"\bph\.?d|\bdoctora|\bed\.?d\b|\bdnp\b",
}


def _size(understood: Understanding) -> Fraction | None:
    """The size that is joined to its noun, as in "a 12-credit certificate", where one is told."""
    text = understood.unnamed
    sizes = {one.value for one in quantities(text) if _is_size(text, one)}
    return sizes.pop() if len(sizes) == 1 else None


def _told(understood: Understanding) -> Quantity | None:
    """The one amount of credit that the message tells as earned at the institution."""
    text = _ELSEWHERE.sub(lambda match: " " * len(match.group()), understood.unnamed)
    if not asks_of_enough(understood) or _OTHERWISE.search(_ASKED.sub(" ", text)):
        return None
    amounts = [one for one in quantities(text) if one.measure is Measure.CREDITS and not _is_size(text, one)]
    if len(amounts) != 1:
        return None
    (one,) = amounts
    before, after = re.split(r"[.?!;]", text[: one.start])[-1], re.split(r"[.?!;]", text[one.end :])[0]
    return one if _TAKES.search(before) and _TOLD_AFTER.match(after) else None


def _is_size(text: str, one: Quantity) -> bool:
    """Whether a number is joined to its noun, as sizes are: "a 12-credit certificate"."""
    return bool(re.match(r"[\d.]+-", text[one.start :]))


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


def _held_against(told: Quantity, held: Sequence[HeldRule], sizes: Sizes, understood: Understanding) -> Finding | None:
    least: list[tuple[HeldRule, Residency, Fraction]] = []
    for one in held:
        assert isinstance(one.rule, Residency)
        value = one.rule.amount.credits if isinstance(one.rule.amount, Credits) else earned_there(one.rule, sizes)
        if value is None or one.rule.but or _in_another_system(understood, one.rule):
            return None
        least.append((one, one.rule, value))
    short = next(((one, rule, value) for one, rule, value in least if told.value < value), None)
    if short:
        return _finding(Verdict.NO, told, *short, sizes)
    after = any(rule.after_admission for _, rule, _ in least)
    if after and not _AFTER_ADMISSION.search(understood.question):
        return None
    more = any(_WITH_MORE.search(rule.sentence) for _, rule, _ in least)
    if more or told.value > sizes.get(Base.PROGRAM, told.value):
        return None
    return _finding(Verdict.YES, told, *max(least, key=lambda each: each[2]), sizes)


_WITH_MORE = re.compile(
    r"\bwith (?:at least|all)\b|"
    r"\b(?:engineering|science|nursing|business|core|major) (?:credits|hours|units|courses)\b",
    re.IGNORECASE,
)
"""A further condition on what is earned there, in the same sentence: "18 engineering credits"."""


def _finding(
    verdict: Verdict,
    told: Quantity,
    held: HeldRule,
    rule: Residency,
    least: Fraction,
    sizes: Sizes,
) -> Finding:
    noun = UNITS[rule.unit]
    after = " after admission" if rule.after_admission else ""
    must = f"at least {counted(least, noun)} must be earned{after} at {speaker(held.document)}"
    sums = share_sum(held, rule, sizes, least) if Base.PROGRAM in sizes else ()
    if verdict is Verdict.YES:
        text = f"Yes: {must}, and {number(told.value)} are."
        return Finding(text, (held.source,), verdict, sums, (held.source,))
    over = least - told.value
    expression = f"{number(least)} - {number(told.value)} = {number(over)}"
    terms = (
        Term("to be earned there", least, f"{noun}s", held.source if isinstance(rule.amount, Credits) else None),
        Term("earned there", told.value, f"{noun}s", None),
    )
    text = f"No: {must}, and of these {expression} would be missing."
    missing = Sum("missing there", expression, over, f"{noun}s", terms)
    return Finding(text, (held.source,), verdict, (*sums, missing), (held.source,))
