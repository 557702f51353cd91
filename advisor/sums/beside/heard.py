"""Whether a message says something beside a sum that would change it: a denial, somebody else, a price that is not
the stated one."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Finding
from advisor.message.amounts.nouns import CREDITS
from advisor.message.amounts.shares import SHARE, share
from advisor.message.credit.reckoned import OWN_RECKONING
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import unheard
from advisor.message.wording.telling_words import is_telling
from advisor.rules.residency import ELSEWHERE
from advisor.sums.beside.beside import Beside, beside
from advisor.sums.beside.named import of_another
from advisor.sums.beside.system import of_another_system
from advisor.sums.beside.unused import unused
from advisor.sums.left.parts_left import NOTHING_ELSE
from advisor.sums.prices.bill import BILLED
from advisor.sums.prices.course_prices import NO_EXAM
from advisor.sums.together.both_named import NOT_SHARED
from advisor.sums.together.over_the_cap import ASKED_OVER
from advisor.sums.together.two_certificates import OF_BOTH, TWO

_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:grant|give)s? (?:(?:me|us|him|her|them) )?(?:the|an) extension\b|"
        r"\blatest (?=(?:possible )?(?:end|date)\b)|"
        r"\bmicro-?masters\b(?= (?:was|is|got|has been) (?:credited|accepted|granted|awarded)\b)",
        r"\b(?:no|without(?: any)?) (?:advanced standing|transfer credits?)"
        r"(?: (?:was|is|has been|been|given|granted|awarded|used|taken|so far|yet|to date))*(?=\W*(?:$|[.,;?!]))",
        r"\bthe (?:other|remaining|last) (?:\d|one|two|three|four|five|six)\b",
        r"\b(?:at |the )?(?:very )?(?:most|least|best case|maximum|max|minimum|fewest)\b|\bno matter what\b|\bin "
        r"general\b",
        r"\b(?:cost|price|fee|rate|cheaper|pay|owe|paid|per|total|save)s?\b|\b(?:listed|stated|old|going) (?:off|"
        r"by|prices?|rate)\b",
        r"\b(?:must|have to|has to|need to|remain\w*|left|still|owed?|even|when|worth|where|why|who|how long)\b",
        r"\bunder\s+(?:['’]s )?(?:(?!not\b)[\w'’-]+ ){0,4}?"
        r"(?:cap|ceiling|limit|max\w*|rules?|policy|bulletin|catalog)\b|"
        rf"{OWN_RECKONING.pattern}|"
        r"\b(?:(?:just|only|as|in|give me|i (?:want|need)) )*(?:an? |the )?(?:actual|real|exact|concrete|plain|hard) "
        r"(?:numbers?|figures?)\b|\bas (?:an? |the )?(?:number|figure)\b|"
        r"\b(?:not|rather than|instead of)(?: as)?(?: an?| the)? (?:percent\w*|%|share|fraction)(?!\w)|"
        r"\bnot percent\b|\bin numbers\b|\bunder\b(?= (?:it|the|a)\b)",
        r"\b(?:core|internship|capstone|electives?|thesis|exams?|seminar)\b|\bexpired?\b|\bvalidated?\b",
        r"\b(?:some|bunch|part) of (?:my|the|her|his)\b|\bmore\b|\bextra\b|\bfewer\b|\bnot (?:the )?(?:la|business "
        r"school)\b",
        r"\b(?:can['’]?t|cannot) (?:cover|meet)\b|\b(?:residency )?requirement\b|\bsome (?=other\b)|\babove "
        r"[0-4]\.\d\b|\bplan(?:ned)?\b|"
        r"\bover (?=in\b|(?:the )?(?:\d+|two|three|four|five|six|eight) (?:semesters|terms|years)\b)",
        r"\b(?:no|not any|without any) (?:other degree|single college)\b|\bnot the\b|\bonly if\b",
        r"\bif (?:they|it|the school|ball state) waives?\b|\bmight waive\b|\bwould waive\b|\bthey['’]?d waive\b|"
        r"\bwaives? (?=(?:the )?\d)",
        r"\bbachelor['’]?s?\b(?: degree)?(?: in [\w ]+?(?= so\b|,|\.|$))?|\btranscript review\b|\badvanced "
        r"standing\b|\breview\b",
        r"\b(?:half|(?:a|one|two)[ -](?:thirds?|quarters?)|quarter)(?= (?:of|can|may|done|taken|must|comes?|from)\b)",
        r"\bthe (?:two|both) together\b|\bon quarters\b|\brequired size\b|\bcoursera\b|\bboth ways\b",
        r"\bdeadlines?\b|\b(?:earliest|oldest|first)\b(?=\s+(?:['’]s )?(?:[\w'’]+\s+){0,3}?(?:class|course|crs)\b)|"
        r"\bdeploy\w*|"
        r"\bextension\b",
        r"\b(?:switched|changed|lost) (?:my )?(?:jobs?|apartments?|cars?)(?: (?:once|twice))?\b",
        r"\bat best\b|\bat (?:the )?best\b|\b(?:give me |i need |need )?(?:the )?(?:two|2|both) (?:numbers|figures)\b",
        rf"\bhow (?:many|much)(?: {CREDITS})? (?:does|would|do|will) (?:that|this|it|they) leave\b|"
        r"\bthe two\b(?= (?:(?:can|could|may|might) )?(?:share|overlap|have in common))|"
        r"\bin (?:full|whole)\b|\bthe other "
        r"(?:one|two|three|four)\b(?=[?.,]| (?:courses|classes)\b)",
        r"\b(?:\d+|(?:all|the|my|all the|all my)) required (?=(?:credits?|hours?|units?|courses|classes)\b)|"
        r"\bsome (?:of )?(?:(?:my|her|his|their|the) )?(?:own |older |old )?"
        r"(?=(?:courses?|classes|credits?|hours?|work) (?:\w+ )?(?:past|over|older|expired|beyond)\b)",
        r"\b(?:they|the school|ball state) (?:already )?waived (?:(?:me|us|him|her) )?(?=(?:the |my |those )?\d)",
        r"\b(?:i (?:figure|guess|assume|think) )?half (?:of it )?(?:is|['’]s) (?:done|there) (?:just )?(?:like|as) "
        r"(?:for |with )?the\W+(?:\w+ )?(?:folks|people|graduates|grads|students|ones)\b",
        r"\b(?:vs|versus|instead of|rather than|over|than) (?:(?:doing|taking|earning) (?:both|them|the two)|"
        r"(?:both|them|the two|each)(?= (?:degrees |programs )?(?:separately|apart|one after)))"
        r"(?: degrees| programs)?(?: (?:separately|apart|one after the other|one by one))?\b",
        r"\b(?-i:M[SA]) (?:in )?(?-i:[A-Z]{2})\b",
        r"\bmy undergrad(?:uate)?(?: degree| major)? (?:is|was) (?:in )?(?!not\b)[\w ]+?(?= so\b|,|\.|$)",
        r"\bold price sheet\b|\b(?:bc|because|on account) of (?:my|the|our) "
        r"(?:twins|kids?|children|baby|toddler|job|family|health|schedule)\b",
        r"\b(?:dual|joint)\b(?= (?:degree|program|(?-i:M[A-Z])))|"
        r"\b(?:spread|stretch(?:ed)?|split|drag(?:ged)?)(?: (?:it|this|that|them))? (?:out )?(?:over|across)\b"
        r"(?= (?:\d|two|three|four|five|six))|"
        r"\bknock out\b|\bpast \d+ (?:yrs?|years?)\b|\bwent past\b|\bunder (?:my|his|her|our) belt\b|"
        r"\bcontact (?:hours?|time)\b|\bhighest (?:combined|possible|total|number)\b|"
        r"\bhow (?:many|much)\b[^.?!,;]{0,40}\bfrom (?:an?other|a different) (?:school|uni\w*|college)\b|"
        r"\bpassed the\b|\bstay\b|\bagainst\b|\bfull\b",
    )
)  # fmt: skip
"""What is said of sums, which the pieces that work them out read."""


def summed(understood: Understanding, worked: Sequence[Finding]) -> list[Finding]:
    """The sums, where nothing is left of the message that is known to tell something; what stands in them was read
    whole already (decision 41), and a name or a number beside them is of the story."""
    if Beside.CHANGED in beside(understood.question) or _counts_twice(understood, worked):
        return []
    if unused(understood, worked) or of_another(understood, worked) or _contradict(worked):
        return []
    if of_another_system(understood, worked):
        return []
    billed = [finding for finding in worked if any(done.label == BILLED for done in finding.sums)]
    if billed:  # which words of a bill were read, the bill itself has checked
        return billed[:1]
    numbers = {term.value for finding in worked for done in finding.sums for term in done.terms}
    numbers |= {done.result for finding in worked for done in finding.sums}
    shares = {
        share(told["share"] or told["after"] or told["ruled"]) for told in _SHARE_THERE.finditer(understood.question)
    }
    if worked and not shares <= numbers | {number / 100 for number in numbers}:
        return []
    two = (TWO, NOT_SHARED) if any(done.label == OF_BOTH for finding in worked for done in finding.sums) else ()
    read = (*two, NO_EXAM, NOTHING_ELSE, ELSEWHERE, *_READ, _SHARE_THERE, ASKED_OVER)
    left = unheard(understood, read, numbers) if worked else frozenset()
    told = {word.lower() for word in left if not word[0].isdigit()}
    of_shares = (found[0].lower() for found in _SHARE_THERE.finditer(understood.question))
    told -= {word for words in of_shares for word in words.split()}
    return [] if any(is_telling(word) or word in _CHANGES for word in told) else _of_share(understood, worked)


def _of_share(understood: Understanding, worked: Sequence[Finding]) -> list[Finding]:
    """The sums, without those of limits of another share where a message tells the share that it asks about."""
    there = [found.span() for found in _SHARE_THERE.finditer(understood.question)]
    counted = (one for one in understood.figures.shares if one.counted)
    told = {one.of_one * 100 for one in counted if not any(start <= one.start < end for start, end in there)}
    shares = [
        {term.value for done in finding.sums for term in done.terms if term.label == "share" and term.unit == "%"}
        for finding in worked
    ]
    if not any(told & own for own in shares):
        return list(worked)
    return [finding for finding, own in zip(worked, shares, strict=True) if not own or own & told]


def _contradict(worked: Sequence[Finding]) -> bool:
    """Whether two sums of what is left come to different figures, so that one of them was not asked for."""
    left = {finding.text: {done.result for done in finding.sums if done.label == _LEFT} for finding in worked}
    told = [results for results in left.values() if results]
    return any(not results & told[0] for results in told[1:])


_LEFT = "credits left"


def _counts_twice(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """Whether a sum of what is left, or of its price, may take the size of a course for credit, or what is done for
    what is to come."""
    labels = {done.label for finding in worked for done in finding.sums}
    text = understood.question
    amounts = {lot.amount for lot in understood.holdings}
    taken = any(Fraction(found[1] or found[2]) in amounts for found in _EACH.finditer(text))
    of_one = (taken or _SIZE_OF_ONE.search(text)) and not _is_of_each(text, worked)
    of_one = of_one and "credits done" not in labels
    if "credits left" in labels and (of_one or (_DONE.search(text) and _BROUGHT.search(text))):
        return True
    return bool(_PRICE_OF_REST.search(text)) and bool(_DONE.search(text)) and "credits left" not in labels


_SHARE_THERE = re.compile(
    rf"\b(?P<share>{SHARE}) (?:(?:in|of) )?(?:residency|residence)\b|"
    rf"\b(?:residency|residence)(?: (?:is|of|at|rule|requirement))* (?P<after>{SHARE})|"
    rf"\b(?:going )?(?:by|per|under|with) (?:the|their|that|your) (?P<ruled>{SHARE})(?: (?:sharing|residency))? "
    r"(?:thing|rule|policy|requirement|limit|cap)\b",
    re.IGNORECASE,
)
"""The share to be earned there, as the message has it, which the sums must have too."""


def _is_of_each(text: str, worked: Sequence[Finding]) -> bool:
    """Whether the one size of a course that is told is that of each course that is left."""
    left = {done.label: done.result for finding in worked for done in finding.sums}
    told = {Fraction(found[1] or found[2]) for found in _EACH.finditer(text)}
    courses, credits = left.get("courses left"), left.get("credits left")
    return bool(courses and credits) and told == {(credits or 0) / (courses or 1)}


_EACH = re.compile(
    r"\b(\d)[- ]?(?:hour|hr|credit|cr|unit)s? (?:courses?|class(?:es)?)\b|"
    r"\b(?:courses?|class(?:es)?) (?:of|at|with) (\d) (?:hour|hr|credit|cr|unit)s? (?:each|apiece)\b",
    re.IGNORECASE,
)
_SIZE_OF_ONE = re.compile(
    r"\b(?:courses?|class(?:es)?) (?:is|are|of|has|have)?\s?\d|"
    r"\b\d[- ](?:hour|credit|unit) (?:courses?|classes)\b|"
    r"\bwork \d+ hours\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?<!must be )(?<!to be )(?:done|finished|completed|i['’]?ve taken|taken)\b", re.IGNORECASE)
_BROUGHT = re.compile(r"\b(?:transfer\w*|outside)\b", re.IGNORECASE)
_PRICE_OF_REST = re.compile(r"\b(?:cost|price|pay) of the (?:rest|remaining)\b|\bhow much more to pay\b", re.IGNORECASE)
_CHANGES = frozenset(("wrong", "scholarship", "discount", "grant", "refund", "sponsor", "suppose"))
"""Words by which a price or a limit would be another one."""
