"""Grade point averages that a credential needs for admission or for its award, held against the asker's."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule
from advisor.message.amounts.averages import OF_A_RULE
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard, unheard
from advisor.message.unread.only_words import is_only, says_only
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.wording import grade_points, speaker
from corpus.figures import figures
from corpus.rules import Credential, MinimumAverage, Rule

_AWARDED = re.compile(
    r"\b(?:award\w*|confer\w*|earn|receive|graduat\w*|pass|complete|finish\w*|get (?:the|my|a) (?:[\w-]+ "
    r"){0,2}?(?:cert\w*|degree))\b",
    re.IGNORECASE,
)


AVERAGE_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:(?:overall|cumulative|cum|undergrad(?:uate)?|final) )*(?:gpa|grade point average|average)\b(?:['’]s\b)?",
        r"\b(?:gpa[- ]?)?wise\b|\bqualify\b|\bgpa['’]s\b|\b(?:sitting|standing|stands?|sits?) at\b|\bso far\b",
        r"\b(?:(?:gpa|average|admission|their) )*(?:requirements?|requirments?|cut-?offs?|bar|threshold|minimum|min)\b",
        r"\b(?:required|needed|needs?)\b|\b(?:met|meets?|satisf(?:y|ies)|reach(?:es)?|clears?|enuf)\b|\b2(?= get\b)",
        r"\b(?:sufficient|adequate|acceptable|fulfil\w*|satisfied|(?:gonna )?cut it)\b|"
        r"\bpass(?:ing|es)?(?= (?:the )?gpa\b)|\b(?:above|below|under)(?= (?:the|their|what)\b)|"
        r"\b(?:ended up|right now|bachelor['’]s|rule|college|post-?bac\w*)\b",
        r"\bcumulative(?= [0-4]\.\d)|(?<=\d )(?:overall|cumulative)\b|\bmy grades (?:slipped|dipped|dropped)\b",
        r"\bchecking (?:a|the|my|our|her|his) (?:student['’]s )?file\b|\bprospective student\b",
        r"\b(?:in|over) (?:my|the|her|his|their) (?:last )?\d+ (?:[\w-]+ )?(?:credits?|hours|units)\b",
        r"\b(?:a )?(?:hard stop|deal-?breaker)\b|\binstant rejection\b|\btoo low\b|\bhigh enough\b|\baward\w*|"
        r"\bpass\b|\benroll?\b|\bapply\b",
        r"\bi(?: do)?(?:['’]ve| have)(?: been)? (?:a \w+ for )?(?:like |about )?\d+ (?:years?|yrs?)(?: of| as)?(?: "
        r"an?)?(?: [\w-]+){1,3}$",
        r"\bive been an? (?:\w+ ){1,3}for (?:like |about )?\d+ (?:years?|yrs?)\b",
    )
)  # fmt: skip
"""What is said of an average, which is read here."""


_ALONE = re.compile(
    r"\b(?:meet|meets|met|satisf(?:y|ies|ied)|fulfil\w*|clear|clears|reach|reaches|enough|enuf|sufficient|adequate|"
    r"acceptable|qualify|make it|too low|cut it|pass(?:es)? the gpa|(?:above|below|under) (?:the|their|what))\b|"
    r"\b(?:good|high|ok|okay|fine|do) (?:enough|enuf|for|to|2)\b|"
    r"\b(?:accept|take)s? (?:an? |that |my )?(?:[\d.]+ )?gpa\b",
    re.IGNORECASE,
)
"""That it is asked whether the average is enough, and nothing is asked beside it."""
_GETS = re.compile(
    r"\b(?:can|could|may|do|will|would|am) i\b"
    r"(?! (?:now |still |then )?(?:meet|clear|reach|satisfy|fulfil|qualify|make it|pass the gpa|above|below|under|"
    r"have (?:a |the )?(?:high|good) enough))",
    re.IGNORECASE,
)
"""That it is asked what the asker gets, which more than an average decides."""
_ADMITS = re.compile(r"\badmi(?:t|ssion|sion)\w*|\b(?:get|getting|let)(?: me)? in(?:to)?\b|\bapply to\b", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"\b(?:gpa|grade point|average|avg)\b", re.IGNORECASE)


def average_needed(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether the asker's average reaches what admission or the award asks for. Enough is a yes to the average where
    that alone is asked of, and no promise of anything else."""
    average = _told(understood)
    alone = bool(_ALONE.search(understood.question)) and not _GETS.search(understood.question)
    asked = understood.aspects & {Aspect.ADMISSION, Aspect.GRADE, Aspect.AWARD} or alone
    if average is None or not asked or any(lot.grade for lot in understood.holdings):
        return None
    found = _nearest(understood, scope)
    if any(lot.amount and not (found and lot.amount in _over(found[0])) for lot in understood.holdings):
        return None
    floors = {held.rule.average for held in found if isinstance(held.rule, MinimumAverage)}
    if len(floors) != 1 or (found[0].document in scope.others and not _of_all(found[0])):
        return None
    numbers = (average, *_over(found[0]))
    if not heard(understood, AVERAGE_READ, numbers):
        return None
    unlike = of_other_work(found[0], understood) or _may_change(understood) or not _same_work(found[0], understood)
    if unlike or not _is_told_plainly(found[0], understood):
        return None
    sure = alone and not unheard(understood, AVERAGE_READ, numbers) and _is_plain(found[0], understood)
    return _held_against(found[0], average, sure)


_OF_ALL = re.compile(
    r"\b(?:its|all|any|every|each) (?:of its )?graduate certificates?\b(?! (?:in|of)\b)", re.IGNORECASE
)


def _of_all(held: HeldRule) -> bool:
    """Whether the page of some programs says a rule of all of the institution's."""
    return bool(_OF_ALL.search(held.rule.sentence))


_ASKED_IN = (
    "a above accept acceptable adequate admision admission admissions admit admitted advisee advisor an and "
    "applicant applicants applied apply applying are as at average average's avg award awarded b baccalaureate "
    "bachelor's bachelors bar be before below by can cert certificate certs checking clear clears college coming "
    "complete completed completing credits cum cumulative current currently cut cutoff degree dipped do does done "
    "ended enough enuf far file final fine finish finished finishing for from fulfil fulfill fulfilled fulfills "
    "fulfils get gets getting go goes gonna good got gpa gpa's grad grade grades graduate graduation has have he "
    "her high highest his hours i i'm im in into is it it's its just last level looking low ma make meet meets "
    "met min mine minimum my nah need needed needs now of ok okay only or overall pass passing pbc point post "
    "post-bacc post-baccalaureate postbac postbacc postbaccalaureate program prospective qualify reach reaches "
    "required requirement requirements requirment right rule s satisfied satisfies satisfy she sits sitting "
    "slipped so stands still student sufficient t take takes that the their there they this to too uh under "
    "undergrad undergraduate up we what which will wise with would you your "
)
_WORDS = frozenset(_ASKED_IN.split())
"""The words in which it is asked whether an average is enough. Any other may say that it is over other work or is not
the last word ("in one semester", "across both programs", "could be"), however plain it is."""


def _is_plain(held: HeldRule, understood: Understanding) -> bool:
    """Whether nothing is said but the average, of what it is, and whether it is enough."""
    return says_only(understood, _WORDS | _of_rule(held), (held.document,))


def _of_rule(held: HeldRule) -> frozenset[str]:
    """The words of the degree that a rule is of, and of the work that its average is over."""
    assert isinstance(held.rule, MinimumAverage)
    degree = {"master's", "masters"} if held.rule.target is Credential.MASTERS else set()
    return frozenset(degree | set(re.findall(r"[a-z][a-z'-]*", (held.rule.over or "").lower())))


def _is_told_plainly(held: HeldRule, understood: Understanding) -> bool:
    """Whether what the average is over, as far as words beside it tell, is known: of a part of the work, or of a kind
    of it, nothing is to be said ("3.4 in my electives", "a 3.1 science GPA")."""
    beside = [span for found in _BESIDE.finditer(understood.unnamed) for span in found.groups() if span]
    return all(is_only(span, _WORDS | _of_rule(held) | _VERBS, (held.document,)) for span in beside)


_NOUN = r"(?:gpa|grade point(?: average)?|average|avg)"
_BESIDE = re.compile(
    rf"\b([a-z][\w'’-]*)\s+{_NOUN}\b|"
    rf"(?:\b{_NOUN}|[0-4]\.\d+)\s+((?:in|on|over|across|for|from|of|during|this|last|with)\s(?:[\w'’-]+\s?){{0,4}})|"
    rf"\b((?:in|on|over|across|for|from|during)\s(?:[\w'’-]+\s){{1,4}}?)"
    rf"(?:i|my|the|we|he|she)\b[^.?!;,:]{{0,20}}(?:{_NOUN}\b|[0-4]\.\d)",
    re.IGNORECASE,
)
"""The word before an average, and what follows it or leads to it by a preposition."""
_VERBS = frozenset(
    ("a", "an", "and", "but", "can", "could", "did", "i", "is", "it", "me", "or", "so", "that", "will", "would")
)


_CHANGES = re.compile(
    r"\b(?:to go|left|more (?:course|class)\w*|still (?:have|taking|in)|one more|last (?:course|class)|raised?|raising|"
    r"rose|retak\w*|across|both)\b|\b(?:was|used to be|went)\b[^.?!]*\bnow\b|"
    r"\b(?:was|were)\b[^.?!]{0,25}\b(?:when|before|until)\b|\bone (?:semester|term|year|course)\b",
    re.IGNORECASE,
)
"""That an average is not the last word, or is over a part."""
_DEGREE = r"(?:mba|msn|mph|mpa|ms|ma|master['’]?s?|doctora\w+)"
_OF_A_DEGREE = re.compile(
    rf"\b(?:gpa|average)\b (?:in|of|from|for) (?:my|the|an?|her|his) (?:[\w'’-]+ ){{0,3}}?{_DEGREE}\b|"
    rf"\b{_DEGREE} (?:gpa|average)\b|(?<!bachelor's )(?<!bachelors )\bdegree (?:gpa|average)\b|"
    r"\b(?:gpa|average)\b (?:in|of|from|for) (?:my|the|an?|her|his) degree\b",
    re.IGNORECASE,
)


def _may_change(understood: Understanding) -> bool:
    """Whether an average is not the last word, is one of two, or is a degree's where a certificate is asked about."""
    certificate = understood.target is Credential.CERTIFICATE or re.search(
        r"\bcert", understood.question, re.IGNORECASE
    )
    return (
        len({told.points for told in understood.figures.averages}) > 1
        or bool(_CHANGES.search(understood.question))
        or bool(certificate and _OF_A_DEGREE.search(understood.question))
    )


def of_other_work(held: HeldRule, understood: Understanding) -> bool:
    """Whether the average may be over other work than that which a rule means, or wanted for something else."""
    rule, said = held.rule, understood.question
    assert isinstance(rule, MinimumAverage)
    if _FOR_ELSE.search(said) or (_OVER_SOME.search(said) and not rule.over):
        return True
    return rule.purpose != "admission" and bool(_FROM_BEFORE.search(understood.unnamed))


_FOR_ELSE = re.compile(
    r"\b(?:honou?rs?|distinction|dean\w*|aid|scholarship\w*|assistant\w*|fellowship\w*|stay|remain|keep|standing|"
    r"probation|transfer\w*|honor\w*|have been|had|weighted|unweighted|round\w*|out of \d|if|unless|until)\b",
    re.IGNORECASE,
)
_OVER_SOME = re.compile(
    r"\b(?:in|over|for|from|of) (?:my|the|her|his|their|an?) (?:(?:first|last|second|final|spring|fall|summer) )+"
    r"(?:semester|term|year|quarter)\b|\b(?:in|over) (?:my|the|her|his|their) (?:last |first |final )?\d+ ",
    re.IGNORECASE,
)
"""An average over a part of the work."""
_FROM_BEFORE = re.compile(
    r"\b(?:undergrad\w*|bachelor\w*|college|high school|(?:old|former|previous|prior|other|another|last|different) "
    r"(?:school|univ\w*|college|program|degree)|elsewhere|transcripts?)\b",
    re.IGNORECASE,
)
"""Work from before, which no award counts."""


def _told(understood: Understanding) -> Fraction | None:
    """The asker's average: told as theirs, or the one such figure of a question that speaks of an average."""
    if understood.asker.average is not None or not _SPOKEN_OF.search(understood.question):
        return understood.asker.average
    figures = [told.points for told in understood.figures.averages]
    return figures[0] if len(figures) == 1 and not _OF_A_RULE.search(understood.question) else None


_OF_A_RULE = re.compile(rf"{OF_A_RULE.pattern.removesuffix('$')}[0-4]\.\d", re.IGNORECASE)
"""That the figure is what a rule asks for."""


def _nearest(understood: Understanding, scope: Scope) -> tuple[HeldRule, ...]:
    """The minimums for what is asked: the award, or admission; where neither is named, of whichever a page has one."""
    awarded, admits = _AWARDED.search(understood.question), _ADMITS.search(understood.question)
    if Aspect.ADMISSION in understood.aspects or admits:
        purposes: tuple[str, ...] = ("admission",)
    else:
        purposes = ("award",) if awarded or _ALONE.search(understood.question) else ("admission",)

    def wanted(rule: Rule) -> bool:
        if not isinstance(rule, MinimumAverage) or rule.purpose not in (*purposes, "unstated"):
            return False
        return _of_target(rule, understood)

    return scope.rules(wanted)


_CERTIFICATE = re.compile(r"\bcert|\bpbc\b|\bpost-?bacc", re.IGNORECASE)


def _of_target(rule: MinimumAverage, understood: Understanding) -> bool:
    """Whether a rule is of the credential spoken of."""
    if rule.target is Credential.CERTIFICATE and not _CERTIFICATE.search(understood.context):
        return any(place.documents for place in understood.places)
    if understood.target is not None:
        return rule.target is understood.target
    named = re.search(r"\bcert", understood.question, re.IGNORECASE)
    return rule.target is (Credential.CERTIFICATE if named else Credential.MASTERS)


def _over(held: HeldRule) -> list[Fraction]:
    """The number of credits or courses that a rule's average is over, which the asker may say too."""
    assert isinstance(held.rule, MinimumAverage)
    return sorted(figures(held.rule.over or ""))


def _held_against(held: HeldRule, average: Fraction, sure: bool) -> Finding:
    """An average against the rule's: "no" below it, unless the rule names an exception or is of other work; "yes", by
    the average, where that alone was asked of and all was read."""
    rule = held.rule
    assert isinstance(rule, MinimumAverage)
    over = f" {rule.over}" if rule.over and " " in rule.over else ""
    below = average < rule.average
    floor, end = grade_points(rule.average, rule.sentence), "the award" if rule.purpose == "award" else "admission"
    needed = f"the {floor} needed{over}" + (f" for {end}" if rule.purpose != "unstated" else "")
    verb = "is below" if below else "meets"
    text = f"an average of {grade_points(average)} {verb} {needed} at {speaker(held.document)}"
    excepted = below and rule.exception is not None and not _is_beyond(rule.exception, average, rule.average)
    if below and not excepted and (rule.purpose != "unstated" or sure):
        return Finding(f"No: {text}.", (held.source,), Verdict.NO, (), (held.source,))
    if not below and sure:
        return Finding(f"Yes, by the average: {text}.", (held.source,), Verdict.YES, (), (held.source,))
    end = f", {rule.exception}" if excepted else ""
    return Finding(f"{text[0].upper()}{text[1:]}{end}.", (held.source,), None, (), (held.source,))


def _is_beyond(exception: str, average: Fraction, needed: Fraction) -> bool:
    """Whether an exception is for averages down to one that is named, and this one is lower."""
    named = [Fraction(figure) for figure in re.findall(r"[0-4]\.\d+", exception)]
    return bool(named) and min(named) < needed and average < min(named)


def _same_work(held: HeldRule, understood: Understanding) -> bool:
    """Whether the asker's average is over the work that the rule's is over, as far as both say."""
    rule = held.rule
    assert isinstance(rule, MinimumAverage)
    said = understood.question.lower()
    return all(word in said for word in re.findall(r"[a-z]{5,}|\d+", (rule.over or "").lower()))
