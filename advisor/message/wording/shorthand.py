"""What advisors and students write short, spelt out before anything else is read: "stu w/ 9 cr, adv stats, b4 matric".

One table for everything that reads: a course is a course wherever amounts, grades, kinds of credit or leave are looked
for. A short form with two meanings is spelt out only where the words around it decide.
"""

import re

from advisor.message.time.moment import MONTH

_TABLE = """
stu student | stus students | studs students | stdnt student | stdnts students | studnt student
prof professor | profs professors | coord coordinator | advsr advisor | dept department | depts departments | ppl people
hubby husband | gf girlfriend | bf boyfriend | bday birthday | hubbys husband's
creds credits | crds credits | crdts credits | sems semesters | qtrs quarters | clss class | cls class
deg degree | degs degrees | mstrs master's | mstr's master's | bach bachelor's | ug undergraduate | ugrad undergraduate
undergr undergraduate | frosh freshman | soph sophomore | prog program | progs programs | pgm program | pgms programs
reqs requirements | reqd required | req'd required | reqt requirement | reqts requirements | prereqs prerequisites
elec elective | elecs electives | grad'd graduated | coursewk coursework | crswk coursework
xfer transfer | xfr transfer | tfr transfer | trf transfer | xfers transfers | xfered transferred | xferred transferred
xfer'd transferred | xfr'd transferred | xferring transferring | xferable transferable | transf transfer
matric matriculation | matric'd matriculated | nonmatric non-matriculated | nondeg non-degree | ndeg non-degree
preadm pre-admission | preadmit pre-admission | adm admission | acad academic | accred accredited | eval evaluation
lvl level | lvls levels | ea each | incl including | excl excluding | equiv equivalent | elig eligible
inelig ineligible | regd registered | reg'd registered | approx approximately | avg average
betw between | btwn between | w/out without | w/o without | w/in within | b/c because | bcuz because | becuz because
cuz because | coz because | b4 before | tho though | altho although | abt about | frm from | twd toward | twds toward
bk back | alot a lot | smth something | evry every | esp especially | prob probably | probs probably | prolly probably
def definitely | deff definitely | defs definitely | obv obviously | obvs obviously | rly really
sry sorry | srry sorry | cdn canadian
tmrw tomorrow | tmr tomorrow | 2moro tomorrow | tonite tonight | nite night | nites nights | rite right | gr8 great
hv have | hav have | wld would | cld could | shld should | wud would | cud could | shud should | ok'd approved
okd approved | ok'ed approved | okayed approved | apprvd approved | appr'd approved | accptd accepted | acptd accepted
wrk work | wrkd worked | wrking working | dbl double | 2day today | 2gether together
trnscpt transcript | tscript transcript | govt government | fam family | jk just kidding | nvm never mind
engr engineering | eng'g engineering | engg engineering | mgmt management | mgt management | mktg marketing
acctg accounting | psych psychology | anthro anthropology | sped special education | intl international
edu education | admin administration | dev development | poli political | nurs nursing | fnp family nurse practitioner
pmhnp psychiatric nurse practitioner | agnp adult nurse practitioner | crna nurse anesthetist | prac practicum
practica practicums | incompl incomplete | w/d withdrew | wd'd withdrew | wd withdrew | ce continuing education
univ's university's | govts government's | yrs' years | sch school | schs schools | coll college | skool school
1st first | 2nd second | 3rd third | 4th fourth | 5th fifth | intro introduction | orgl organizational
diffs differences | ty thanks | thx thanks | thnx thanks | tnx thanks | tysm thanks | plse please
plss please | plzz please | kk okay
"""
_PLAIN = dict(entry.strip().split(" ", 1) for line in _TABLE.strip().splitlines() for entry in line.split("|"))
_KEPT_IN_CAPITALS = frozenset({"ce", "wd", "def", "dev", "poli", "prob", "bach", "ea", "esp", "ug", "sch", "hv", "adm"})
"""Short forms that are a school's initials or something else where they stand in capitals."""
_WORD = re.compile(
    rf"(?<![\w/.'’-])(?:{'|'.join(sorted(map(re.escape, _PLAIN), key=len, reverse=True))})(?![\w'’/]|-\w|\.\w)",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen)"
_CREDIT = r"(?:cr|crs|credits?|hrs?|hours?|units?|courses?|class(?:es)?|coursework|work|seminars?|qh|sh)\b"
_WHO = r"(?:my|the|an?|our|your|his|her|their|old|new|grad|faculty|academic)"
_COURSES = re.compile(rf"(?P<before>\b{_NUMBER}[- ]|\b\w+ |^)?\bcrs\b", re.IGNORECASE)
_CREDITS_BESIDE = re.compile(r"\d[- ]?cr\b|\d (?:credits?|hrs?|hours?|units?)\b", re.IGNORECASE)
_ONE_COURSE = re.compile(
    r"\b(?:a|an|one|1|first|last|second|third|earliest|oldest|final|each|every|this|that|another|either|single)"
    r"(?: [\w-]+)?[- ]$",
    re.IGNORECASE,
)
_TOLD_APART = (
    # what a short form means by its neighbours
    (rf"\b(?P<who>{_WHO}) adv\b", r"\g<who> advisor"),
    (r"\badv\b\.?(?= standing\b| [a-z]{4,})", "advanced"),
    (rf"\breg\b\.?(?= (?:grad\w* )?{_CREDIT})", "regular"),
    (r"\breg\b\.?(?= accredited)", "regionally"),
    (rf"\bgr\b\.?(?= (?:{_CREDIT}|cert\w*|level|school|student))", "graduate"),
    (r"\bgr\b(?= (?:is|was|of|[ABCD]\b))|(?<=lowest )gr\b|(?<=min )gr\b", "grade"),
    (
        r"(?<!the )(?<!what )(?<!what['’]s )(?<!a )(?<!any )(?<!big )\bdiff\b|"
        r"\bdiff\b(?= (?:univ|uni|school|college))",
        "different",
    ),
    (r"(?<!in )\bnd\b(?= (?:crs?|credits|hrs|hours|units|courses|classes|student|status|grad)\b)", "non-degree"),
    (r"(?<=\d )mos?\b\.?(?= (?:ago|old|back)\b|\W*$)", "months"),
    (r"(?<=\d )wks?\b\.?", "weeks"),
    (r"(?<=\d)\s?y/?o\b", " years old"),
    (r"(?-i:\bSCHs?\b)|(?<=\d )school\b", "semester credit hours"),
    (r"\b(?-i:AY)(?= ?(?:19|20)\d\d)", "academic year"),
    (r"\b(?:the )?(?-i:AY)(?= before (?:i|we|he|she|they)\b)", "the year"),
    (
        r"(?P<where>\b(?:from|at|of) (?:(?-i:[A-Z][a-z]+) (?-i:St)\b(?!\.? [A-Z])(?!['’])|"
        r"[a-z]{4,} st\b(?= (?:\d|two|three|in|and|with|last|for)\b|\s?[,;?!(+&]|\.?$)))",
        lambda found: f"{found['where']}ate",
    ),
    (r"(?P<number>\b\d+|\b(?:an|one|two|three)) (?-i:AYs?)\b", r"\g<number> academic years"),
    (r"\b(?:cont(?:inuing)?|con)\.? ed\b\.?", "continuing education"),
    (r"\b(?:indep|ind)\.? stud(?:y|ies)\b", "independent study"),
    (r"\bprof(?:ession|essor)?(?:al|['’]?l)?\.? dev(?:elopment)?\b", "professional development"),
    (r"\b(?P<unit>(?:college|school|department|faculty) of) ed\b\.?", r"\g<unit> education"),
    (r"\bpre[- ](?:adm|admit)\b\.?", "pre-admission"),
    (r"\bnon[- ]deg\b\.?", "non-degree"),
    (r"\bnon[- ]?matric\b\.?", "non-matriculated"),
    (r"\b(?P<kind>non|pre|post)[- ](?P<what>matric)\b\.?", r"\g<kind>-matriculation"),
    (r"(?<!an )(?<!as )(?<!a )(?<!my )(?<!the )\b(?-i:rn)\b(?=\W*(?:$|[.,;:!?)]| and\b| but\b))", "right now"),
    (r"\bft\b(?= (?:job|student|work))|(?<=working )ft\b", "full time"),
    (r"\b(?-i:FA|F)['’]?(?P<year>[012]\d)\b", r"fall 20\g<year>"),
    (r"\b(?-i:SP|Spr)['’]?(?P<year>[012]\d)\b", r"spring 20\g<year>"),
    (r"\b(?-i:SU|Sum)['’]?(?P<year>[012]\d)\b", r"summer 20\g<year>"),
    (
        rf"\b(?P<month>{MONTH}|spring|summer|fall|autumn|winter|since|from|in|of)\.? ?"
        r"['’](?P<year>[012]\d)\b(?![\d'’])",
        r"\g<month> 20\g<year>",
    ),
    (r"\bw/(?=\s?\S)", "with "),
    (r"(?<=[a-z,] )n(?= [a-z])", "and"),
    (
        r"\b(?P<short>cr|crs|hr|hrs|yr|yrs|univ|dept|sem|qtr|cert|deg|incl|equiv|max|min|no|mo|mos)\."
        r"(?=,| (?:each|from|of|at|in|grad\w*|class\w*|courses?|old|ago|with|and|or|toward|taken|earned)\b)",
        r"\g<short>",
    ),
)  # fmt: skip
_APART = tuple((re.compile(pattern, re.IGNORECASE), plain) for pattern, plain in _TOLD_APART)
_SOUNDS = re.compile(
    r"\s*(?<![\w'’-])(?:(?:ha){2,}h?|(?:he){2,}|l+o+l+|lolz|lmf?ao+|rofl|ya+y+|yippee|woo+(?:t|hoo+)?|yikes|ugh+|phew|whew|"
    r"argh+|oops|oof|wow+|jeez|geez|eek|hmm+|aw+|omg|omfg|smh|ngl|tbh|imho|imo|fwiw|fyi|ikr|tia|iirc|"
    r"afaik|lmk|asap|xoxo|xd)(?![\w'’-])",
    re.IGNORECASE,
)
"""Sounds and manners, which tell nothing. What takes something back ("jk", "nvm") is spelt out instead."""
_NUMBERED = re.compile(
    r"\A\W*[a-z]\d{1,2}\s?[:)]\s+"
    r"(?!.*\b(?:visas?|online|work|(?:part|full)[- ]time|international|enroll?|opt|cpt|status)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""The number of a question in a list: "q1: how many transfer", "f1: ..." where nothing beside it is of a visa."""
_FACES = re.compile(
    r"\s*(?:[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50\u2B55][\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50\uFE0F\u200D\s]*|(?<=\s)(?:[:;]['’]?-?[)(DP]|<3|\^_?\^)(?!\w))"
)
"""Emoji, and faces made of marks."""


def spelt_out(text: str) -> str:
    """A message with its short forms spelt out, and without faces and sounds."""
    said = _FACES.sub(lambda face: _mark(text, face), _NUMBERED.sub("", text))
    said = _SOUNDS.sub("", said)
    said = _WORD.sub(_in_full, said)
    said = _COURSES.sub(_courses_or_credits, said)
    for pattern, plain in _APART:
        said = pattern.sub(plain, said)
    plain = re.sub(r"[ \t]{2,}", " ", said).strip().lstrip(", ")
    return plain if said != text and plain else text


def _mark(text: str, face: re.Match[str]) -> str:
    """What stands for a face: the end of a sentence, where the words before it have none of their own."""
    before = text[: face.start()].rstrip()
    return ". " if before and before[-1].isalnum() and text[face.end() :].strip() else " "


def _in_full(match: re.Match[str]) -> str:
    short = match.group()
    if short.isupper() and short.lower() in _KEPT_IN_CAPITALS:
        return short
    return _PLAIN[short.lower()]


def _courses_or_credits(match: re.Match[str]) -> str:
    """What "crs" is: credits right behind a number, unless the message counts its credits in another word."""
    before = match["before"] or ""
    counted = re.fullmatch(rf"{_NUMBER}[- ]", before, re.IGNORECASE)
    rest = match.string[: match.start()] + match.string[match.end() :]
    if counted and before.strip("- ").lower() not in ("1", "one") and not _CREDITS_BESIDE.search(rest):
        return f"{before}credits"
    single = _ONE_COURSE.search(match.string[: match.start()] + before) or before.lower().endswith("cr ")
    return f"{before}{'course' if single else 'courses'}"
