"""What a question asks about, and how a sentence or a rule shows that it speaks of that."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from advisor.message.asked import subjects
from advisor.message.asked.starting import ASKED as STARTING
from advisor.message.asked.starting import POSTPONED
from advisor.message.asked.starting import TOLD as STARTS
from corpus.rules import (
    AdmissionEffect,
    AgeLimit,
    Cap,
    Conversion,
    CourseLevel,
    CredentialsPerCourse,
    Effect,
    Eligibility,
    MinimumAverage,
    MinimumGrade,
    Permission,
    Price,
    Purpose,
    Residency,
    Reuse,
    Rule,
    Size,
    Stack,
    Standing,
    Status,
    TimeLimit,
    Topic,
)


class Aspect(StrEnum):
    """One thing that a question can be about."""

    CAP = "cap"
    GRADE = "grade"
    AGE = "age"
    REUSE = "reuse"
    SIZE = "size"
    LEFT = "left"
    PRICE = "price"
    CONVERSION = "conversion"
    AID = "aid"
    ADMISSION = "admission"
    TEST = "test"
    CONCURRENT = "concurrent"
    TIMING = "timing"
    APPEAL = "appeal"
    DURATION = "duration"
    STACK = "stack"
    STATUS = "status"
    SHARING = "sharing"
    SUBSTITUTION = "substitution"
    RESIDENCY = "residency"
    LEVEL = "level"
    DELIVERY = "delivery"
    AWARD = "award"
    EXPIRED = "expired"
    NONCREDIT = "noncredit"
    PASS_FAIL = "pass_fail"
    INTERNATIONAL = "international"
    GPA_EFFECT = "gpa_effect"


@dataclass(frozen=True)
class _Signs:
    asked: re.Pattern[str]
    shown: re.Pattern[str]
    rule: Callable[[Rule], bool]


def _signs(
    asked: str,
    shown: str,
    *rules: type,
    topics: tuple[Topic, ...] = (),
    of: Callable[[Rule], bool] = lambda rule: False,
) -> _Signs:
    def holds(rule: Rule) -> bool:
        if isinstance(rule, Permission):
            return rule.topic in topics
        return isinstance(rule, rules) or of(rule)

    return _Signs(re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE), holds)


_TESTS = (Effect.TEST_WAIVED, Effect.TEST_REQUIRED)


def _on_admission(rule: Rule) -> bool:
    """Whether a rule says who is admitted or may enrol."""
    if isinstance(rule, AdmissionEffect):
        return rule.effect not in _TESTS
    return isinstance(rule, Eligibility) and rule.purpose is Purpose.ENROL


def _while_in_degree(rule: Rule) -> bool:
    """Whether a rule says that students of a degree may enrol."""
    return isinstance(rule, Eligibility) and rule.standing is Standing.DEGREE_STUDENT


SIGNS: dict[Aspect, _Signs] = {
    Aspect.CAP: _signs(
        r"\bhow (?:many|much)\b(?:(?!\band wh)[^?]){0,70}\b(?:transfer|count|apply|bring|carry|move|share|reuse|use|come|comes|roll|put|over|accept|take|go|sit|"
        r"get|combine|overlap|into|toward|knock off|cover|put(?:ting)? in)|\bhow (?:many|much)\b.{0,40}\b(?:could|can|may|might) (?:be|come)\b|\bmax|\blimit|\bcap\b|\bceiling\b|\bcan all\b|\bdo all\b|\ball of (?:it|them)|\bmost (?:transfer|credit|that (?:may|can|could)|(?:i|they|you) (?:can|could|may))|"
        r"\b(?:accept|take)s?\b.{0,40}\b(?:transfer|credit|for a master)|\bhow (?:many|much) can\b|\bwhich gets more|\btransfer(?:able|red|s)?\b|"
        r"\bget (?:credit|anything) for\b|\bcarry over|\buse (?:all|them)\b|\bcount\b|\bgo in(?:to)?\b|\bwasted?\b|[,;:] (?:and )?how (?:many|much)\W*$",
        r"\bat most\b|\bup to\b|\bmaximum\b|\bno more than\b|\bdoes not (?:accept|allow)|\bno limit|\btransfer credit\b",
        Cap, CredentialsPerCourse, Reuse,
    ),
    Aspect.GRADE: _signs(
        r"(?<!good )(?<!great )(?<!solid )(?<!decent )(?<!fine )\bgrades?\b|\bgpa\b|\b[BC] ?[-−–+](?!\w)|\b[bc] ?(?:minus|plus)\b|\ba C\b|\bpassing\b|\bhow many (?-i:[BCD])['’]?s (?:count|can|may|are|is|do|will)\b",
        r"\bgrade|\b[ABC][+-]? (?:or better|in each)|\bGPA\b|\baverage\b",
        MinimumGrade, MinimumAverage,
    ),
    Aspect.AGE: _signs(
        r"\bhow old\b|\b(?:years?|yrs?)[- ]olds?\b|\byears? at\b|\bold (?:classes|courses|credits?)|\bolder\b|\bexpired?\b|\btoo old\b|\bage limits?\b|(?:^|[,;:/&] |\band )(?:the )?age\b|\byears? (?:ago|before)\b|"
        r"\btime limits?\b|\brecen|\bstale\b|\bhow long (?:are|is|do|does|will)\b.{0,40}\b(?:good|valid|last|count)|\b(?:until|till) when\b[^.?!]{0,40}\b(?:good|valid|count|use)|\bback then\b|\bfrom (?:19|20)\d\d\b|\b(?:transfer|credit|course|class|maximal|maximum|max) age\b|\bage (?:restriction|rule|of (?:an? |the |my )?(?:course|class|credit))|\bancient\b",
        r"\bolder than\b|\bwithin \w+ (?:academic |calendar )?years?\b|\byears? (?:before|ago)\b|\bage\b|\btime limit\b|\bexpire",
        AgeLimit, TimeLimit,
    ),
    Aspect.REUSE: _signs(
        r"\balready (?:used|counted|applied|have a|finished|earned)|\bused (?:for|toward)|\bdouble[- ]?(?:dip|count)|\btwice\b|\breuse|\bsecond master|"
        r"\bfirst master|\bother degree|\bprevious(?:ly)? (?:degree|master)|\bcompleted (?:degree|master)|\bfinished (?:my |a )?master",
        r"\bused\b|\bapplied to (?:another|any)|\banother degree\b|\bdouble|\bshare|\bsecond master|\bcompleted\b",
        Reuse, CredentialsPerCourse,
    ),
    Aspect.SIZE: _signs(
        r"\bhow (?:many|much) (?:\w+ ){0,2}(?:credits?|hours?|units?|courses|classes)\b.{0,30}\b(?:is|are|total|does|in|need|required|have)\b|\bhow (?:big|large|long) is\b|\bhow long is\b.{0,60}\bin (?:credits?|hours|units|courses)\b|\b(?:credits?|hours|units) total\b|"
        r"\bsize\b|\blength\b|\bminimum\b(?! (?:\w+ )?(?:grades?|gpa|average|letter|mark)\b)|\b(?:smallest|biggest|largest|shortest|longest) (?:grad\w* )?(?:cert|degree|master|program)|\btotal credits|\bnumber of (?:credits|hours|units|courses|classes)\b|[-–:,;/] ?(?:credits|hours|units|courses)(?=\W*$|[,;/?])|\bhow many (?:credits|hours|courses|classes)\b(?! can)|\bhow big\b|\bwhich\b.{0,30}\b(?:longest|shortest|biggest|smallest|longer|shorter|bigger|smaller)\b|\bbuilt\b|\bwhat(?:'s| is) (?:in|the)\b.{0,30}\b(?:require|curriculum)",
        r"\b\d+(?:\s?[-–]\s?\d+| to \d+)? (?:\w+ )?(?:credits?|hours?|units?)\b|\bcourses\b",
        Size,
    ),
    Aspect.LEFT: _signs(
        r"\bwhat(?:'?s| is) left\b|\b(?:left(?! (?:my|the|our|an?|that|his|her|their|with|over (?:from|when|after))\b)|remain(?:s|ing)?|still (?:need|have|owe)|to go(?! along| for| in| to)|more (?:credits|courses) (?:do|would|will)|(?:credits?|hours?|hrs|units?|courses|classes) (?:are |is )?(?:still )?ahead of)\b|\bafter (?:that|both|the|a|my)\b.{0,40}\bhow (?:much|many)",
        r"\bremain|\bleft\b|\btotals?\b|\bplus\b",
        Size, Stack,
    ),
    Aspect.PRICE: _signs(
        r"\bcosts?\b|\bprices?\b|\bowed?\b|\bbill(?:s|ed)? (?:me|us|you|students|people) (?:as|for|at)\b|\b(?:what|how much)\b[^.?!;]{0,25}\bfees?\b (?:come|add|amount)\b|\bleft to pay\b|\b(?:how much|what)\b.{0,50}\bpay\b|\b(?:do|does|must|would|will|should|have to|need to|got to|gonna|i|we) (?:\w+ )?pay\b|\bcharged?\b|\bhow much for (?:the )?(?:other|rest|remaining|last|whole|full|\d|one|two|three|four)\b|\bhow much money\b|\b(?:at|by|for) (?:the|that|this|its) (?:listed|stated|current|given|posted|per[- ]credit) (?:rate|price)\b|\bpay (?:less|more|extra|twice|again|for|per|by)\b|\btuition\b|\bfees?\b|\bexpensive\b|\bcheap|\$[\d$]|\bhow much (?:is|are) (?:the|a|it|one|this|that|each)\b(?!.{0,40}\b(?:credit|transfer|count|left|remain|stack|over))|\bhow much (?:does|will|would|do) .{0,40}\b(?:cost|pay|charge)",
        r"\bUSD\b|\$|\bfees?\b|\btuition\b|\bcosts?\b|\bprice",
        Price,
    ),
    Aspect.CONVERSION: _signs(
        r"\bconver|\bequivalen\w+ in \w+ (?:units|credits|hours)\b|\bquarter\b.{0,80}\bsemester\b|\bsemester\b.{0,80}\bquarter\b",
        r"\bconver|\breduced by one third|\btwo[- ]thirds|\bquarter credits?\b", Conversion,
    ),
    Aspect.AID: _signs(
        r"\baid\b|\bfafsa\b|\bloans?\b|\bscholarship|\bfunding\b|\bgi bill\b", r"\baid\b|\bloans?\b|\bscholarship|\bfunding\b",
        of=lambda rule: isinstance(rule, Eligibility) and rule.purpose is Purpose.AID,
    ),
    Aspect.ADMISSION: _signs(
        r"\bwithout (?:(?:being|having|holding|first|enrolled|admitted|in|to) )*(?:an? |my |any |the )?(?:\w+ )?(?:master|bachelor|degree|undergrad)|\badmi(?:t|ssion|tted)\b|\bget(?:s|ting)? (?:me )?in(?:to)?\b|\bguarantee|\bletters?\b|\brequirements? to (?:get|apply|enter)|\beligib|\bqualify\b|\bapply\b|"
        r"\bapplication\b|\blet (?:me|you) in\b|\b(?:am i|i['’]?m) in(?=\W*(?:$|[?.!]))|\bneed a (?:bachelor|degree)|\baccepted\b|\bprerequisite|\bjoin\b|\benrol",
        r"\badmi(?:t|ssion|tted)\b|\bapplication\b|\bapply\b|\beligible\b|\bbachelor|\bletters?\b|\bprerequisite|\benrol",
        MinimumAverage, of=_on_admission,
    ),
    Aspect.TEST: _signs(r"\bgre\b|\bgmat\b|\btoefl\b|\bielts\b|\btests?\b|\bexam\b", r"\bGRE\b|\bGMAT\b|\btests?\b|\bexam", of=lambda rule: isinstance(rule, AdmissionEffect) and rule.effect in _TESTS),
    Aspect.CONCURRENT: _signs(
        r"\bsame time\b|\bsimultan|\bconcurrent|\bat once\b|\bon the side\b|\balongside\b|\bwhile (?:i(?! only\b)|in|doing|enrolled)|\bboth at\b|\btwo programs\b|\bsame moment\b|\bin parallel\b|\balong with (?:the|a|my) (?:\w+ )?(?:ms|ma|mba|master|degree|cert)|\ben route\b",
        r"\bsame time\b|\bsimultan|\bconcurrent|\balongside\b|\bone graduate .{0,20}program at a time|\bwith or without a degree",
        topics=(Topic.CONCURRENT_ENROLMENT,), of=_while_in_degree,
    ),
    Aspect.TIMING: _signs(
        r"\bdeadline(?! to (?:be )?(?:finish|complete|done)\b)|\bby when\b|\bat (?:what|which) point\b|\bin (?:what|which) time\b|\bwhen (?:do|must|should|can|is|are)\b|\btoo late\b|\bhow soon\b|\blate\b|\bdefer(?:s|red|ring|ral)?\b|\bsit out\b|\b(?:hold|keep|save)s? (?:my|the|a|his|her|your) (?:spot|place|seat)\b|\bstart (?:a (?:term|semester|quarter|year) )?later\b|\bbefore (?:i|my|the) (?:start|term|finish)|\bwait\b|\bearly\b|"
        + STARTING
        + r"|"
        + POSTPONED
        + r"|"
        r"\bhow long (?:\w+ ){1,8}?take to (?:decide|review|process|evaluate|answer|respond|hear)\b|"
        r"\bafter (?:i|my|the) (?:start|term|finish|graduat)|\b(?:1st|2nd|first|second|last|final) (?:term|semester)",
        r"\bdeadline|\bfirst (?:term|semester)|\bbefore\b|\bafter\b|\bno later|\bas soon as\b|\bwithin \d+ (?:\w+ )?(?:days|weeks)|\bfinal (?:term|semester)|\bAugust|\bDecember|\b(?-i:May)\b|"
        r"\b(?:January|February|March|April|June|July|September|October|November) \d{1,2}\b|\b(?:apply|due|submit\w*|received|file\w*) (?:\w+ )?by\b|"
        + STARTS,
        topics=(Topic.LATE_REQUEST, Topic.RETROACTIVE_AWARD),
    ),
    Aspect.APPEAL: _signs(
        r"\bappeal|\bpetition|\bexceptions?\b|\bwaive|\bwho (?:decides|approves|do i ask)|\bapprov|\brejected\b|\bdenied\b|\bcomplain",
        r"\bappeal|\bpetition|\bexception|\bwaive|\bapprov|\bdean\b|\bprovost\b|\bdirector\b|\bdecide",
    ),
    Aspect.DURATION: _signs(
        r"\b(?:longer|shorter|more|less) than (?:an?|one|two|three|\d) (?:academic )?(?:years?|semesters?|months?)\b(?! (?:old|ago|before))|\bhow long\b|\btime limits?\b|\b(?:take|need|have) (?:me )?longer than\b|\bhow (?:many|much) (?:years|semesters|months)\b|\bfinish (?:in|within)|\bhow fast\b|\byears? (?:\w+ )?to finish\b|\byears?[- ]wise\b|\bput (?:a |any |some )?(?:clock|time limit) on\b|\bon a clock\b|\bdeadline to (?:be )?(?:finish|complete|done)\b|\bwhen (?:does|will) (?:it|the clock|my (?:clock|time)) (?:run out|expire|end)\b|\bmust (?:i|he|she|they) be finished\b",
        r"\byears?\b|\bsemesters?\b|\bmonths?\b|\btime limit\b", TimeLimit,
    ),
    Aspect.STACK: _signs(
        r"\bstack|\bfeeds? into\b|\broll\b|\b(?:carry|go|move|continue|proceed|walk|slide) (?:straight |right |directly )?(?:on|over) (?:straight |right |directly )?(?:in)?to (?:the|an?|my|their|your) (?:[\w-]+ ){0,2}?(?:master\S*|degree|program|m[abps]\w?|msw|msn|ms)\b|\bcount(?:s)? toward|\bpathway|\bladder|\bturn into|\blead(?:s)? to\b|\binto (?:the|a|one of|their)\b.{0,20}\bmaster",
        r"\bstack|\bbuilds? toward|\bcount toward|\bapplied to\b|\btoward the\b|\bpathway", Stack, Cap, topics=(Topic.SHARE_WITH_DEGREE, Topic.USE_ELSEWHERE),
    ),
    Aspect.STATUS: _signs(
        r"\bstill (?:offered|open|running|available|exist)|\bclosed\b|\bpaused\b|\boffered\b|\bdiscontinued|\bstart(?:ing)? (?:the|this|in)\b.{0,40}\b(?:fall|spring|summer)|\bgood plan\b|\bsign up\b",
        r"\bpaused\b|\bno longer offered\b|\bclosed\b|\bpending\b", Status,
    ),
    Aspect.SHARING: _signs(
        r"\bdouble[- ]?(?:dip|count)|\bshar(?:e|es|ed|ing)\b(?! (?:they|of|that))|\bboth\b.{0,60}\b(?:certs?|certificates?|credentials?|lists?|degrees?|master)|\boverlap|\btwo (?:grad(?:uate)? )?cert|\b2 cert|"
        r"\b(?:certs?|certificates?) and (?:the|a|my) master|\bthree (?:things|programs|credentials)|\bsecond certificate|\banother certificate|\bkeep the cert|\btwice\b|\bcount for\b",
        r"\bshare|\bdouble[- ]?count|\bboth\b|\btwo (?:certificates|programs|credentials)|\bcount (?:for|toward)|\btriple|\bin common\b|\banother certificate|\bapplied twice\b",
        CredentialsPerCourse, topics=(Topic.THIRD_CREDENTIAL, Topic.SHARE_BETWEEN_CERTIFICATES, Topic.SHARE_WITH_DEGREE),
    ),
    Aspect.SUBSTITUTION: _signs(r"\bsubstitut|\breplace|\bswap\b", r"\bsubstitut|\breplac|\bin place of\b|\binstead of a\b|\bwaives? (?:\w+ ){0,3}?(?:courses?|credits?|hours?)\b", topics=(Topic.SUBSTITUTION,)),
    Aspect.RESIDENCY: _signs(
        r"\bresiden(?:cy|ce)\b|\b(?:percent\w*|share|part|how (?:many|much))\b.{0,40}\b(?:to be )?(?:taken|earned|done|completed) at (?:the|your|this) (?:university|school|college)\b|\bhow (?:many|much)\b(?:.{0,50}|[^.?!]{0,90}) (?:have to|must|need to|got to) (?:(?:i|we|he|she|they) )?(?:take|do|earn|be|come)\b|\bleast\b.{0,60}\b(?:must|ha(?:s|ve) to|needs? to|got to) be (?:earned|taken|done|completed) (?:at|in)\b",
        r"\bresiden|\bearned at\b|\bat the university\b|\bat least\b.{0,40}\bcredits", Residency,
    ),
    Aspect.LEVEL: _signs(
        r"\bundergrad|\b[3-9]00[- ]level|\bcourse numbers?\b|\bnumbered\b|\bupper[- ]division|\blevel\b", r"\blevel\b|\bundergraduate|\bupper-division", CourseLevel, topics=(Topic.UNDERGRADUATE_LEVEL, Topic.TRANSFER_UNDERGRADUATE_LEVEL)
    ),
    Aspect.DELIVERY: _signs(r"\bonline\b|\bin person\b|\bphysically\b|\bon[- ](?:the )?campus\b|\bremote(?:ly)?\b(?! sens)|\bdistance\b", r"\bonline\b|\bon campus\b|\bin person\b|\bdistance\b"),
    Aspect.AWARD: _signs(
        r"\b(?:do|does|will|would) (?:they|it|the (?:school|university|registrar)) (?:\w+ )?(?:send|mail|award|issue|hand) (?:it|me|out|the)\b|\bautomatic|\bby itself\b|\bshow(?:s)? up\b|\bshow on\b|\btranscript|\bdiploma|\bretroactive|\bapply (?:now|to graduate|for graduation|for the cert)|\bstill get it\b|\bafter (?:i )?graduat",
        r"\bautomatic|\btranscript|\bdiploma|\bretroactive|\bapply to graduate|\bapply for\b|\bnot eligible\b|\bapplication for graduation|\bconfer",
        Status, topics=(Topic.AUTOMATIC_AWARD, Topic.RETROACTIVE_AWARD),
    ),
    Aspect.EXPIRED: _signs(
        r"\brevalidat|\bexpired\b|\blapsed\b|\breinstat|\bvalidat|\bold (?:courses|classes|credits?)\b.{0,40}\b(?:save|rescue|count again|fix|make)|\bget .{0,20}back\b",
        r"\brevalidat|\bvalidat|\bexpire|\blapse|\bout-of-date\b|\bexamination\b|\bpetition", topics=(Topic.REVALIDATE_OWN, Topic.REVALIDATE_TRANSFERRED),
    ),
    Aspect.NONCREDIT: _signs(
        r"\bnon-?credit\b|\bmooc|\bmicromasters|\bcoursera\b|\bcontinuing (?:studies|ed)|\bwork experience\b|\bportfolio\b|\bprior learning\b|\btest(?:ing|ed|s)? out\b|\bbadge",
        r"\bnon-?credit\b|\bMOOC|\bMicroMasters|\bCoursera\b|\bcontinuing|\bexperience\b|\bportfolio\b|\bprior learning\b|\btest(?:ing)? out\b",
        topics=(Topic.NONCREDIT_LEARNING, Topic.TEST_OUT_FOR_CREDIT),
    ),
    Aspect.PASS_FAIL: _signs(r"(?<!not )(?<!no )\bpass(?:/| ?or ?|[- ])?fail\b|\bpass/no|\bP grade|\bS grades?\b|\bsatisfactory\b|\bungraded\b|\bcredit/no", r"\bpass\b|\bfail\b|\bungraded\b|\bA/F\b|\bA/B/C\b|\b(?:and|or) S\b|\bletter[- ]grade", topics=(Topic.PASS_FAIL,)),
    Aspect.INTERNATIONAL: _signs(
        r"\binternational\b|\bf-?1\b|\bvisa\b|\bforeign\b|\babroad\b|\boverseas\b", r"\binternational\b|\bF-1\b|\bforeign\b|\babroad\b|\bcredential evaluat",
        topics=(Topic.INTERNATIONAL_STUDENTS,),
    ),
    Aspect.GPA_EFFECT: _signs(r"\b(?:into|in|affect|count in|enter) (?:my |the )?(?:cumulative |overall |master'?s )?gpa\b|\bgrades? transfer", r"\bGPA\b|\bgrades do\b|\bgrades are\b", topics=(Topic.TRANSFER_GRADES_IN_GPA,)),
}  # fmt: skip

_ASKED_APART = frozenset({Aspect.GRADE, Aspect.AGE, Aspect.APPEAL, Aspect.TIMING, Aspect.GPA_EFFECT, Aspect.CONCURRENT,
    Aspect.LEVEL, Aspect.DURATION})  # fmt: skip
"""What is asked of a transfer without how much of it counts."""
_NUMBERS = frozenset({Aspect.CAP, Aspect.LEFT, Aspect.RESIDENCY, Aspect.CONVERSION, Aspect.SHARING})
"""What a bare number may be asked for, beside a size."""


@lru_cache(maxsize=64)
def asked(text: str) -> frozenset[Aspect]:
    """The aspects that a question names. Words that only tell of what another aspect is asked of name none."""
    told = {
        Aspect.CAP: subjects.NO_CAP.sub(" ", text),
        Aspect.PRICE: text if subjects.HOW_MUCH.search(text) else subjects.NO_PRICE.sub(" ", text),
        Aspect.APPEAL: subjects.NO_APPEAL.sub(" ", text),
        Aspect.DURATION: subjects.NO_DURATION.sub(" ", text),
        Aspect.ADMISSION: subjects.NO_ADMISSION.sub(" ", text),
        Aspect.AWARD: subjects.NO_AWARD.sub(" ", text),
        Aspect.LEVEL: subjects.NO_LEVEL.sub(" ", text),
        Aspect.DELIVERY: subjects.NO_DELIVERY.sub(" ", text),
    }
    found = {aspect for aspect, signs in SIGNS.items() if signs.asked.search(told.get(aspect, text))}
    if found & _NUMBERS and not SIGNS[Aspect.SIZE].asked.search(subjects.BARE_NUMBER.sub(" ", text)):
        found.discard(Aspect.SIZE)
    if found & _ASKED_APART and not subjects.HOW_MANY.search(told[Aspect.CAP]) and not subjects.OF_CREDIT.search(text):
        found.discard(Aspect.CAP)
    if found - {Aspect.NONCREDIT, Aspect.CAP} and not subjects.NO_PROGRAM.search(text):
        found.discard(Aspect.NONCREDIT)
    return frozenset(found)


_LIMITS = re.compile(
    r"\bat most\b|\bup to\b|\bmaximum\b|\bno more than\b|\bdo(?:es)? not (?:accept|allow)|\bno limit|\bno \w+ credit",
    re.IGNORECASE,
)


def states(aspect: Aspect, sentence: str, rules: tuple[Rule, ...]) -> bool:
    """Whether a sentence settles an aspect: that it has the words "transfer credit" does not settle how much counts."""
    if aspect is Aspect.CAP:
        return any(SIGNS[aspect].rule(rule) for rule in rules) or bool(_LIMITS.search(sentence))
    return shows(aspect, sentence, rules)


def shows(aspect: Aspect, sentence: str, rules: tuple[Rule, ...]) -> bool:
    """Whether a sentence, or a rule that rests on it, speaks of an aspect."""
    signs = SIGNS[aspect]
    return any(signs.rule(rule) for rule in rules) or bool(signs.shown.search(sentence))
