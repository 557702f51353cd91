"""What a message tells beside its case: the asker's life, and what somebody else says that the rule is.

Neither describes credit, and both are full of words and numbers: "covid made me lose a job", "my friend says 9 max".
Read as a part of the case they keep back a verdict, or pass for a grade, an age or an amount. Only what surely is an
aside is taken out: a clause with a subject and a word of life in it and no word of the case, a report of a rule and
nothing more, or a letter's forms.
"""

import re

from corpus.figures import AMOUNT, WORDS

_WHO = r"(?:i|i['’]?m|i['’]?ve|we|life|covid|please|sorry|apologies|(?:my|our|the|his|her) (?:\w+ )?\w+)"
_JOINTS = re.compile(
    rf"((?<=[.!?;\n])\s+|(?:,|\s[-–—])\s+(?=(?:(?:and|but|so|because|since|as|while|then) )*{_WHO}\b)|,\s+(?=been )|"
    rf"(?<!wife)(?<!husband)(?<!partner)(?<!family)\s+(?=(?:and|but|because|since|so|while|then) {_WHO} \w))",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"\W*(?:(?:and|but|so|also|because|since|as|while|then|well|dear \w+,?|hi|hello) )*(?:i hope\b|it has been a\b|"
    rf"it['’]s been a\b|{_WHO}\b(?= \w)|(?:\w+ )?(?:nurse|teacher|mom|dad|veteran|engineer|parent) here\b)",
    re.IGNORECASE,
)
_OCCUPATION = (
    r"(?:engineer|accountant|bookkeeper|banker|barista|bartender|carpenter|cashier|chef|clerk|consultant|cook|designer|"
    r"developer|programmer|analyst|electrician|firefighter|paramedic|hairdresser|journalist|librarian|machinist|mechanic|"
    r"nurse|pharmacist|photographer|pilot|plumber|realtor|receptionist|salesman|salesperson|scientist|secretary|"
    r"technician|waiter|waitress|freelancer|vet tech)"
)
_LIFE = re.compile(
    rf"\bi(?:['’]?m| am| work as| was) (?:currently )?an? (?:[\w-]+ ){{0,2}}?{_OCCUPATION}\b|"
    r"\bi work (?:at|for|in) (?:an?|the) (?:\w+ )?"
    r"(?:startup|bank|firm|hospital|factory|restaurant|warehouse|shop|store)\b|"
    r"\b(?:jobs?|work(?:s|ed|ing)? (?:full|part|nights?|days|weekends|shifts?|two|as an? \w+|at (?:the|a))|boss|"
    r"promot(?:ed|ion)|laid off|fired|unemployed|retir(?:ed|ing)|kids?|children|baby|twins|toddler|daughter|son|wife|"
    r"husband|married|divorced?|pregnant|maternity|family|parents?|mom|dad|mother|father|house|rent|mortgage|"
    r"(?:re)?located|moved|covid|pandemic|sick|illness|cancer|surgery|hospital|"
    r"money|savings|broke|tired|stressed|nervous|anxious|excited|busy|life|autumn|e-?mail|forgive|sorry|apologi\w+|"
    r"delay|nurse here|teacher here|veteran here|mom here|dad here|parent here|engineer here|coach(?:es)?|carpool\w*|"
    r"commut\w+)\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:credit|course|class|transfer|count|grade|gpa|degree|cert|master|bachelor|doctor|phd|mba|program|school|univ|"
    r"uni\b|college|campus|institut|semester|quarter|term\b|unit|hour|hrs?\b|diploma|transcript|accredit|exam|test|"
    r"thesis|capstone|intern|practic|clinic|syllab|enrol|admi|matricul|appl[iy]|regist|graduat|finish|complet|earn|"
    r"took|tak|pass|fail|drop|withdr|repeat|retak|learn|stud|train|portfolio|experienc|prior|rule|polic|limit|cap\b|"
    r"max|allow|permit|accept|approv|tuition|cost|fee|pay|paid|aid\b|loan|scholar|visa|deadline|\d)\w*|"
    r"\b(?:it(?!['’]s been| has been)|its|them|they|their|these|those|that|ones?|all|both|half|none|everything|nothing|"
    r"anything|something|says?|said|told|tells|heard|rest|mine|hers|theirs|same|did|does|do so|got (?:an?|the)|gave|"
    r"given)\b|"
    rf"\b(?:{'|'.join(word for word in WORDS if word not in ('one', 'two'))})\b|"
    r"\bthis\b(?! (?:e-?mail|fall|spring|year))",
    re.IGNORECASE,
)
"""Words of the case, and those that may stand for its credit: a clause with one of them is no aside."""
_FAMILY = re.compile(
    rf"\b{AMOUNT} (?:little |small |young )?(?:kids|children|boys|girls|daughters|sons|jobs)\b|"
    rf"\b(?:mom|dad|mother|father|parent) (?:of|to) {AMOUNT}\b(?! (?:credit|hour|unit|course|class))",
    re.IGNORECASE,
)
"""A number of people or jobs, which is none of credit."""
_EVENTS = re.compile(
    rf"\b(?:had a baby|baby|twins|covid|pandemic|divorced?|laid off|(?:got )?sick|cancer|surgery|pregnan\w+|"
    rf"{AMOUNT} kids|life (?:happened|got)|long story)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\b(?:my|his|her|our|their|your)\b|['’]s\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()?]{3,80})\)")
_WHILE = re.compile(
    r",?\s+while (?:also |still )?(?:working|raising|caring|living|juggling|recovering|pregnant|being pregnant)\b"
    r"(?P<inside>[^,.;?!()]{0,50}?)(?=[,.;?!)]|\s*$| and (?:i|now|then)\b)",
    re.IGNORECASE,
)
"""What somebody did beside what is told, joined on without a subject."""

_SAYS = (
    r"\b(?:(?:(?:my|an?|our|some|the|one|another)(?: old| own)?(?: \w+)?|advisor|church|work) )?"
    r"(?:friends?|buddy|roommate|roomate|class ?mates?|co-?workers?|colleagues?|prof|professor|boss|dad|mom|brother|"
    r"sister|cousin|somebody|someone|people|everyone|everybody|guy|i)(?: (?:in|at|from) (?:the|my) \w+)? "
    r"(?:(?:keeps?|always) )?(?:says?|said|tells? me|told me|thinks?|claims?|claimed|swears?|heard|saying|telling me)"
    r"(?: that)? "
)
_LIMIT = (
    rf"(?:{AMOUNT} (?:(?:is|are|was) )?(?:the |their )?(?:max(?:imum)?|limit|cap|tops)|"
    rf"(?:the |their )?(?:max(?:imum)?|limit|cap) (?:is|was) {AMOUNT}|"
    rf"(?:only|at most|up to|no more than|max) {AMOUNT}(?: (?:credits?|hours?|units?|courses?|classes))?"
    r"(?: (?:can|may|will|would|are|is)(?: be)? (?:transfer|count|go|allowed|accepted|permitted|taken)(?:red|ed|s)?)?|"
    rf"(?:stuff|anything|everything|credits?|courses?|classes)? ?older than {AMOUNT}(?: (?:years?|yrs?))? "
    r"(?:is|are|['’]s) (?:dead|out|gone|no good|useless|worthless|not (?:accepted|allowed|ok(?:ay)?))|"
    r"(?:an? )?(?-i:[ABC])(?:[+-]| minus| plus)?(?: only| minimum| or (?:better|higher|above))?)"
)
_REPORT = re.compile(
    rf"{_SAYS}{_LIMIT}(?: and {_LIMIT})?(?: (?:period|tops|max|flat))?(?=\W*(?:$|[.,;!?)])| (?:so|but) )[.,;!]?",
    re.IGNORECASE,
)
_FORMS = re.compile(
    r"\A\W*dear [\w ]{1,30}[,:]|"
    r"\b(?:kindly|please) (?:advise|let me know|confirm)(?: me)?(?: whether this is (?:possible|right|so))?"
    r"(?=[.!?]|$)[.!]?|"
    r"\b(?:with (?:many |best )?(?:thanks|regards)|best regards|sincerely|thanks|thank you)(?: in advance)?,?"
    r"(?: [A-Z]\w*\.?){0,2}\W*\Z",
    re.IGNORECASE,
)
HARDSHIP = re.compile(
    r"(?:(?<=[.!?;,] )|\A)(?:and |but |because |since |as )?(?:(?:a|the|my|our|getting a) )?"
    r"(?:visas?|housing|dorms?|weather|tuition|"
    r"immigration) (?:is|are|was|would be|will be) (?:(?:not|so|very|too|really|quite|always) )*"
    r"(?:easy|hard|difficult|tricky|expensive|complicated|a (?:problem|pain|hassle|nightmare))"
    r"(?: to get)?(?: for (?:us|me|him|her|them))?(?=[^\w?]*(?:[.!;]|\Z))",
    re.IGNORECASE,
)
"""What somebody says of their troubles, which is no question."""
_ENDS = re.compile(r"^.*?(?=[.!;\n]*\s*$)", re.DOTALL)
"""A clause but for the mark that ends it, which still parts what stands before from what comes after."""
_IS_IT_SO = re.compile(
    r"\b(?:is (?:that|this|it|he|she)|are they|was (?:he|she|that)|be) (?:\w+ )?(?:right|true|correct|so|wrong)\b|"
    r"\b(?:right|true|correct|wrong)\s*\?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"\b{AMOUNT}\b|(?-i:\b[ABC]\b)", re.IGNORECASE)


_TUITION = re.compile(r"\btuition\b", re.IGNORECASE)


def without_asides(text: str) -> str:
    """The message without what it tells beside its case; the whole message where nothing of the case would be left, or
    where it asks for tuition: what somebody pays may go by where they work and live."""
    if _TUITION.search(text):
        return text
    plain = _BRACKETS.sub(_without_events, _WHILE.sub(_without_beside, _FORMS.sub(" ", HARDSHIP.sub(" ", text))))
    left = plain if _CASE.search(plain) else text
    if not _IS_IT_SO.search(text):
        without = _REPORT.sub(" ", left)
        left = without if _AMOUNT.search(without) and _CASE.search(without) else left
    first, *rest = _JOINTS.split(left)
    clauses = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    beside = [is_aside(clause) for _, clause in clauses]
    if left == text and not any(beside):
        return text
    if not any(_is_of_case(clause) for (_, clause), aside in zip(clauses, beside, strict=True) if not aside):
        return left.strip()
    said = ""
    for (joint, clause), aside in zip(clauses, beside, strict=True):
        if not aside:  # what an aside parted stays apart
            said += f"{joint}{clause}" if clause[:5].lower() != "then " else f"{joint.replace(',', ';')}{clause}"
        elif said and said[-1] not in ".!?;":
            said += _ENDS.sub("", clause)
    return said.strip()


def _without_events(bracketed: re.Match[str]) -> str:
    """Nothing in place of brackets that tell what happened in a life, and are of nobody's credit."""
    inside = bracketed["inside"]
    told = _EVENTS.search(inside) and not _WHOSE.search(inside) and not _is_of_case(inside)
    return "" if told else bracketed.group()


def _without_beside(beside: re.Match[str]) -> str:
    return beside.group() if _is_of_case(beside["inside"]) else ""


def _is_of_case(clause: str) -> bool:
    return bool(_CASE.search(_FAMILY.sub(" ", clause)))


def is_aside(clause: str) -> bool:
    """Whether a clause tells of a life and of nothing else; a question never does."""
    if clause.rstrip().endswith("?"):
        return False
    return bool(_OPENS.match(clause) and _LIFE.search(clause)) and not _is_of_case(clause)
