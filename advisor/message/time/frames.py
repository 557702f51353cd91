"""Whether each grade and each year stands in words that say it of the credit: "with a B in both", "taken in fall 2021".

What may stand beside a grade is finite. What takes it back is not: a B that was wanted, promised, missed or taken
away, that all but one course has, or that is to come; a room, an invoice or a class of 2018. So only what is known to
be harmless may stand there, and anything else keeps a verdict back (decision 53).
"""

import re
from collections.abc import Iterator

from advisor.message.credit.loose_grades import WITH_THE_REST
from advisor.message.time.moment import MONTH

_GRADE = re.compile(
    r"(?<![\w'’+-])(?<!\w\.)(?:[ABCD](?:\s?[+–−-](?!\w)|\s?minus(?:es)?\b|\s?plus\b)?(?:['’]?s)?(?![\w'’+]|\.\w|&|-\w)|"
    r"[abcd]\s?(?:[+–−-](?!\w)|minus(?:es)?\b|plus\b)(?:['’]?s)?)"
)
_CREDIT = r"(?:hours?|hrs?|credits?|creds?|units?|courses?|crs|class|classes|cr|sh|seminars?|coursework|electives?)"
_EDGES = re.compile(
    r"[.?!;:()\[\]\"“”–—\n]|\s{2,}|,(?!\s*(?:and |or )?(?:an? )?[ABCD](?!\w))|\s-\s|"
    rf"(?<![A-Za-z]){_CREDIT}\b|\b(?:19|20)\d\d\b|\b(?:transfer\w*|toward\w*|into|count\w*|years?|yrs?|ago|old|never|used|because|bc|although|though|"
    r"ended up|from another program|from (?:an?|my|the|another) (?:\w+ ){0,2}?(?:school|uni\w*|college|institution|place)|from|elsewhere|outside|another (?:\w+ )?(?:school|uni\w*|college|institution|place)|at (?:an?|my|some|the (?:last|previous|other|old|former)) "
    r"(?:\w+ ){0,2}?(?:school|uni\w*|college|institution|place|there|here)|my advisor|advisor|one year|"
    r"last (?:year|fall|spring|summer)|this year|my friend says \d+ max)\b|"
    r"\benough to (?:bring|move|carry|put|get)(?= (?:in |over )?(?:an? |one |the |my |that |this )?(?:course|class)\b)|"
    r"\bfor (?:its|the|their|your) (?=(?:(?:non-?\s?)?thesis )?(?:master['’]?s?|degree|certificate|cert)"
    r"(?-i: (?:of|in) [A-Z]\w+(?: (?:in|and|of) [A-Z]\w+| [A-Z]\w+)*)?(?: with(?:out)? a thesis| program| degree)?"
    r"(?:\W*[.?!;,]|\s*$|\s{2}| (?:at|there|here)\b))|"
    r"\bbe (?=(?:applied|put|brought|moved|shared|double[- ]counted) (?:in|to|with|toward)+"
    r"(?: (?:the|my|an?|its|our|their)(?: [\w-]+)?)?(?: (?:master|degree|certificate|cert\b|(?-i:M[AS]\b|MBA|MSN))|\s{2}))|"
    r"\b(?:and|plus) (?=(?:i|we|they|it|none|nothing|no|not|never|only|\d|all (?:of )?(?:it|them)|everything|the|my|"
    r"from|is|was|are|were|can|taken|earned|wants?|would|start)\b)",
    re.IGNORECASE,
)
"""What ends the words beside a grade: a mark, a name that is blanked out, the credit itself, or another thing that is
told of it."""
_BESIDE_A_GRADE = frozenset(
    """
    a an the they they're theyre my i i've ive i'd im i'm me in with was were is are of or and to on at as for it them
    these those that this have has had got get gets earned received made make gave given came come out back ended up
    scored passed show shows say says transcript status everywhere all both each every everything straight solid flat
    plain least better higher above over nothing none below under lower than worse grade grades graded mark marks
    letter lowest worst level one one's two three four five six seven eight nine ten either whole entire where grad
    graduate degree certificate cert already completed finished masters master's ms ma mba mpa nondegree non pre
    admission student stu advisee she he work pathway first second lol haha low ok okay good fine enough accepted
    accept accepts acceptable take takes taken took do did does will would can could may be been too high right yes no
    yo well always not what an' still also just even so far then but w w/ & + / = equals plus minus from their our
    your his her its there here itself campus rest others remaining equivalent apiece throughout beneath
    nonmatriculated nonadmitted really together
    """.split()  # noqa: SIM905
)
_OF_ONE_COURSE = re.compile(
    r"\b(?:took|taken|completed|finished|did) (?:an? |the |my )?(?:[\w&-]+ )?[\w&-]+ "
    r"(?=as an?\b|and (?:got|earned|received|made)\b|in\b)|"
    r"\bin (?:an? |the |my )?(?:[\w&-]+ ){0,2}[\w&-]+\s*$|\bmy (?:\w+ ){1,2}(?=grade\b)|^\s*\w+ (?=was an?\b)|\bnot proud of it\b",
    re.IGNORECASE,
)
"""The subject of a single course: "a B- in patho"."""
_PUT = re.compile(
    r"\b(?:is|was|be)(?: (?:the|my|an?|that))? (?=[ABCD][+-]? (?:really |even |still )?(?:a problem|an issue|in the way)\b)|"
    r"(?<=[ABCD+-] )(?:really |even |still )?(?:a problem|an issue|in the way)\b(?: or (?:will|would|does|is) it(?: still)? "
    r"(?:pass|ok|okay|fine|enough|good enough)(?=\W*$))?|"
    r"\b(?:does|do|will|would|can|could) (?:an? |the |my |that )?(?=[ABCD](?:[+-]| minus| plus)? (?:even |still )?pass\W*$)|"
    r"(?<=[ABCD+-] )(?:even |still )?pass(?=\W*$)(?<!or pass)|"
    r"(?<=an )(?:incoming|admitted)(?= (?:grad(?:uate)? )?(?:student|applicant)\b)|"
    r"(?:(?<=a )|(?<=the )|(?<=our )|(?<=my ))(?:incoming|new|newly admitted|prospective|admitted|current)"
    r"(?= (?:grad(?:uate)? )?(?:student|applicant)\b)|"
    r"\b(?:is|was) (?:the |my |an? |that )?(?=[ABCD](?:[+-]| minus| plus)? (?:really )?an? deal-?breaker\b)|"
    r"(?<=[ABCD+-] )(?:really )?an? deal-?breaker\b|"
    r"\b(?:worry|worried|nervous|anxious|concerned) about (?=(?:an? |the |my )?[ABCD](?:[+-]| minus| plus)? in one \s*$)|"
    r"\bin spite of (?:the|my|her|his) (?=[ABC])|\bwhat if\b|\bevery single\b|\bin hand\b|\bif that (?:matters|helps)\b|\bor is\b",
    re.IGNORECASE,
)
"""What puts a grade as the one to judge."""
_HAD = re.compile(
    r"\bonly (?:have|had|has|got|made|earned|received|managed)(?= an? | ?[A-Da-d](?![\w]))|"
    r"\b(?:(?:so|which is|that is|still|also) )*(?:in|inside|within|part of) the(?:\s+[\w-]+){0,5}?\s+system\b|"
    r"\b(?:all the way|all around|all round|all through|across the board|throughout)\b"
    r"(?=\W*(?:$|[.,;:?!)]|and\b|plus\b))|"
    r"(?<=[ABCD]['’]s )only(?=\W*(?:$|[.,;:?!)]))|\b(?:each|every) (?:time|one)(?=\W*(?:$|[.,;:?!)]))|"
    r"\band recent(?: throughout)?(?=\W*(?:$|[.,;:?!)]))|"
    r"\b(?:is|are)(?: then)? (?:out|no good|too low|dead)(?=(?:,? (?:i guess|i suppose|i assume|then|right|or not))*\W*\?)"
    r"(?:,? (?:i guess|i suppose|i assume|then|right|or not))*",
    re.IGNORECASE,
)
"""Phrases of having a grade in all of the credit, and of supposing that one is too low, as a question."""
_HEARSAY = re.compile(
    r"\b(?:an?|my|the|some) (?:\w+ )?(?:classmate|friend|roommate|coworker|colleague|advis[eo]r)(?: friend)? (?:says?|said|"
    r"swears|claims?|thinks|told me)(?: that)? (?:an? )?[ABCD](?:[+-]| minus| plus)? (?:never|does not|doesn['’]t|won['’]t|"
    r"can['’]t|cannot) (?:transfer|count|move|go|come)s?(?: (?:anywhere|in|over))?(?=\W*(?:$|[.;?!]))|"
    r"\b(?:an?|my|the|some) (?:\w+ )?(?:classmate|friend|roommate|coworker|colleague|advis[eo]r)(?: friend)? (?:says?|said|"
    r"swears|claims?|thinks|told me)(?: that)? (?:(?:only )?[AB] only|only (?:an? )?[AB])(?=\W*(?:$|[.;?!]))",
    re.IGNORECASE,
)
"""What somebody says of such grades at large, which has no say."""
_TAKEN_BACK = re.compile(
    r"\b(?:will|can|could|would|should|might|may|to|gonna|hope to) (?:\w+ )?(?:get|have|earn|make|receive|be|score)\b"
    r"(?=[^?]*$)|\b(?:should|could|would|might) have\b|\b(?:no longer|only one|just one|but one|all but|when|until|unless)\b|"
    r"\btaken (?:away|back|off)\b|\b(?:in|for) the (?:first|last|second)\b|(?<!too )\blow (?=[ABC]\b)|\bor so\b|\bevery other\b|\b(?:yet|still) to come\b|"
    r"\b(?:want|need|wish|hope)\w*\b",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(r"\w+&\w+")
"""A school's short name with its sign: "A&T"."""
_ARTICLE = re.compile(
    r"A (?!(?:and|or|in|for|from|on|at|with|to|average|grades?|minus|plus|both|each|every\w*|work|is|was|as|all|of|but|then)\b)"
    r"[a-z]{3,}"
)
"""What opens a sentence as a word, not as a grade: "A student of mine"."""
_WORDS = re.compile(r"[A-Za-z'’/&+=]+")


def grade_unframed(text: str, single: bool = False) -> bool:
    """Whether something stands beside a grade that may take it back. `text` is the message with the names of schools
    and programs blanked out; the subject of a `single` course may stand there too."""
    return any(_is_unframed(words, single) for words in _beside_grades(text))


def _is_unframed(words: str, single: bool) -> bool:
    if _TAKEN_BACK.search(words):
        return True
    words = _PUT.sub(" ", words)
    bare = _OF_ONE_COURSE.sub(" ", words) if single else words
    said = (word.lower().replace("’", "'") for word in _WORDS.findall(_GRADE.sub(" ", bare)))
    return any(word not in _BESIDE_A_GRADE for word in said if not _SHORT_NAME.fullmatch(word))


def _beside_grades(text: str) -> Iterator[str]:
    """The words around each grade, up to what ends them."""
    for told in (WITH_THE_REST, _HEARSAY):
        text = told.sub(lambda match: " " * len(match.group()), text)
    text = _HAD.sub(lambda match: " , "[: len(match.group())].ljust(len(match.group())), text)
    edges = [0, *(at for match in _EDGES.finditer(text) for at in match.span()), len(text)]
    for match in _GRADE.finditer(text):
        if _ARTICLE.match(text, match.start()) and re.search(r"(?:^|[.?!:;]\s+|\n)$", text[: match.start()]):
            continue
        start = max(edge for edge in edges if edge <= match.start())
        end = min((edge for edge in edges if edge >= match.end()), default=len(text))
        yield text[start:end]


_YEAR = re.compile(r"(?<!\d)(?<!\d[/–-])(?:19|20)\d\d(?!\d)(?![/–-]\d)")
_MONTH = rf"(?:{MONTH})\.?"
_BEFORE_YEAR = re.compile(
    rf"(?:^|[(,;:.]|\b(?:in|from|during|back in|spring|summer|fall|autumn|winter|year|{_MONTH}|{_MONTH} \d{{1,2}},?|term|semester|"
    r"taken|took|earned|completed|finished|done|of|and|to|through|until|by|the|under|using|as of|starting|graduating|graduate|"
    rf"admitted|matriculating|award(?:ed)?|completion|conferred|start|enrolling|applying|[ABC][+-]?|{_CREDIT}|ended|begin|beginning|"
    r"for|at|ay|transfer|finishing|finish|finishes|ending|last|early|late|mid|all|both|everything)|-)\s*$",
    re.IGNORECASE,
)
_NOT_OF_CREDIT = re.compile(
    r"\b(?:class|textbook|book|cohort|edition of the|batch|version|model|calendar|census|budget) of\s*$|"
    r"\b(?:before|prior to|since|after|pre|by|until|from before)\W*(?:\w+ )?$",
    re.IGNORECASE,
)
_AFTER_YEAR = re.compile(
    r"^\W*(?:on\b|onwards?\b|or (?:later|earlier|so|before|after)\b|and (?:later|earlier|before)\b|cohort\b|edition\b|ish\b)",
    re.I,
)
_GAP = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a)[- ]?(?:year|yr)s?[- ](?:gap|break|pause|career|hiatus|off|away|passed|apart)\b|"
    r"\b(?:out of school|off|away|gap of|break of|passed|raised (?:my )?kids)(?: for)? (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years?|yrs?)\b|"
    r"\bit['’]?s been (?:over |about |almost )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years?|yrs?)\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years (?:passed|off|away)\b|\boutdated\b|"
    r"\b\d+ ?(?:-|–|to|and|or) ?\d+ (?:years?|yrs?)(?: old)?\b|\bfirst one\b",
    re.IGNORECASE,
)
"""A span that the credit may be older by, or that its ages lie in."""


_BY_THEN = re.compile(r"\bwill be (?:\w+ ){1,3}years? old when\b", re.IGNORECASE)
"""An age at a day to come, which says how old the credit is only where it is known what day that is."""
_AND_LATER = re.compile(r"\b((?:from|since) (?:19|20)\d\d)(?: on(?:wards?)?| and later| or later)\b", re.IGNORECASE)


def year_unframed(text: str, oldest: bool = False, anchored: bool = False) -> bool:
    """Whether a year, or a span of years, stands in words that do not say it of the credit, or that leave open how old
    the credit is; with `oldest`, credit "from 2023 on" is all told by its oldest, and `anchored` says that it is known
    to which day each age is counted."""
    if oldest:
        text = _AND_LATER.sub(lambda match: match[1].ljust(len(match.group())), text)
    if not anchored and _BY_THEN.search(text):
        return True
    return bool(_GAP.search(text)) or any(_is_loose(text, match) for match in _YEAR.finditer(text))


def _is_loose(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if _NOT_OF_CREDIT.search(before) or _AFTER_YEAR.match(after):
        return True
    return not _BEFORE_YEAR.search(before)
