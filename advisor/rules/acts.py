"""The acts that policies allow or forbid outright: the words that ask about each, and the answer in words."""

import re
from dataclasses import dataclass

from corpus.rules import Topic


@dataclass(frozen=True)
class Act:
    """`read` are the words of the act, taken off before the rest of the message is read; `unlike` tells that another
    act is meant."""

    asked: re.Pattern[str]
    no: str
    yes: str | None
    read: re.Pattern[str]
    unlike: re.Pattern[str] | None


def _act(asked: str, no: str, yes: str | None = None, read: str | None = None, unlike: str | None = None) -> Act:
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in (asked, read or asked)]
    return Act(patterns[0], no, yes, patterns[1], re.compile(unlike, re.IGNORECASE) if unlike else None)


_REQUIRED = r"\b(?:required|mandatory|compulsory|core)\b"
_SOMEBODYS = r"(?:(?:the|my|her|his|their|our|an?|\w+['’]s) )*(?:[\w-]+ ){0,2}?"
_MASTERS = r"(?:master['’]?s?|degree|mba|mph|mpa|msn|mha|ms|ma)"
_CREDIT = r"(?:credits?|cr|crs|hours|units|courses|classes|coursework|they|them|those|these|it|that)"
_CREDIT_GOES = (
    rf"(?:\b(?:can|could|may|do|does|will|would)\b[^?]*\b(?:bring|carry|move|transfer|use|apply|count) (?:over )?(?:(?:the|my|her|his|those|these|that|all|both|two|of) )*{_CREDIT}\b|"
    rf"\b(?:can|could|may|do|does|will|would) (?:(?:the|my|her|his|those|these|that|all|both|two|of|from|earned|admissions?|pathway) )*{_CREDIT}\b[^?]{{0,50}}?\b(?:come|go|move|transfer|used|apply|applied|count)\b)"
)
"""A question whether credit goes somewhere."""
_UNDERGRADUATE = r"\b(?:undergrad\w*(?:[- ]level)?|(?:upper|senior|junior)[- ](?:division|level)|[34]00[- ]level)\b"
ACTS: dict[Topic, Act] = {
    Topic.CONCURRENT_ENROLMENT: _act(
        r"\b(?:same time|simultaneous\w*|concurrent\w*|at once|on the side|alongside|while (?:i'?m )?(?:in|doing|enrolled))\b",
        "the certificate and the degree may not be pursued at the same time",
        "the certificate and the degree may be pursued at the same time",
        read=r"\b(?:same time|simultaneous\w*|concurrent\w*|at once|on the side|alongside)\b|\b(?:two|both|one) (?=(?:graduate )?(?:programs?|degrees?)\b)",
        unlike=r"^(?!.*\b(?:both|ms|ma|mba|m[a-z]{2}|master\w*|degrees?|programs?|ph\.?d|graduate stud\w+)\b)",
    ),
    Topic.RETROACTIVE_AWARD: _act(
        r"\b(?:retroactive\w*|after (?:i )?(?:graduat\w+|finish\w*)|already (?:graduated|finished|completed)|never (?:actually )?applied|still get (?:it|the cert))\b",
        "the certificate cannot be had after its coursework or the degree is finished",
    ),
    Topic.AUTOMATIC_AWARD: _act(
        r"\b(?:automatic\w*|by itself|shows? up|without (?:(?:my|me|his|her|their) )?applying(?! for (?!it\b))|need to apply (?:for|to get)|have to apply (?:for|to get))\b",
        "the certificate is not awarded by itself; it has to be applied for",
        read=r"\b(?:automatic\w*|by itself|shows? up|need to apply (?:for|to get)|have to apply (?:for|to get))\b|\bwithout (?:(?:my|me|his|her|their) )?applying(?: (?:for it|to graduate))?\b|\bhopes? to (?:receive|get)\b|\bonce (?:the|my|all) (?:courses|classes) are done\b",
    ),
    Topic.THIRD_CREDENTIAL: _act(
        r"\b(?:three|3|triple)\b(?!-?(?: |-)(?:(?:transfer(?:red)?|outside|external|graduate|grad|semester|quarter|extension|undergraduate|elective|core|more|other|of (?:the|my)) ){0,3}(?:units?|credits?|cr\b|hours?|hrs?|courses?|classes)).{0,30}\b(?:things|programs?|credentials?|certs?|certificates?|times|count\w*)\b|\btriple\b|\bthird (?:certificate|cert|credential|time)\b|\b3rd (?:cert\w*|credential|time)\b|"
        r"\b(?:one|1|same|single|an?) (?:of our )?(?:course|class)(?:es|s)?\b[^.?!;]{0,60}\b(?:two|2) (?:[\w-]+ )?cert\w*(?: and|,| plus| \+) (?:an?|the|my|one) (?:\w+ )?(?:master\w*|degree|ms|ma)\b|"
        r"\bfour credentials\b",
        "a course may not count for a third credential",
        read=r"\b(?:three|3|four|4|third|3rd|two|2|second|2nd|another|other|more|triple\w*) (?:(?:different|separate|distinct) )?(?=(?:things?|programs?|credentials?|stackable|cert\w*|times?)\b)|"
        r"\btriple[- ]?(?:count\w*|dip\w*)?|\bthings?\b|\btimes?\b|\bplan\b|\bexact\b|\brequired\b|\bagain\b",
        unlike=r"\b(?:three|3) (?:courses?|classes|credits?|hours?|units?)\b|\bneed\b|\b(?:one|1) (?:course|class) each\b|\bhave (?:been )?counted\b",
    ),
    Topic.SUBSTITUTION: _act(r"\bsubstitut\w*|\bswap\b|\breplace (?:a|one|the) (?:course|class)", "substitutions are not allowed",
        read=r"\bsubstitut\w*|\bswap\w*|\breplac\w+|\b(?:for |with )?(?:an)?other (?:one|course|class)\b|\b(?:for |with )?a different (?:one|course|class)\b",
        unlike=r"\b(?:swap|replace|substitute) (?:a|one|the|my|this) (?:[\w-]+ ){0,2}?cert|\bsubstitute (?:teach|instruct)"),
    Topic.REVALIDATE_TRANSFERRED: _act(
        r"\b(?:re-?validat\w*|validat\w*|renew\w*)\b.{0,80}\b(?:transfer\w*|outside|another (?:school|university))\b|\b(?:transfer\w*|outside)\b.{0,180}\b(?:re-?validat\w*|validat\w*)\b",
        "expired transfer credit cannot be validated again",
        read=r"\b(?:re-?)?validat\w*|\brenew\w*|\bexpired?\b|\b(?:(?:i['’]?m |i am )?(?:willing|ready|happy) to )?(?:take |pass |sit )?(?:(?:by|with|w/|through|via) ?)?(?:(?:an?|the|their) )?(?:written )?(?:exam|test)\b|\bpast (?:completion|the limit)\b|\bolder\b|"
        r"\banother (?:school|university|college|institution)\b|\b(?:be |go |is )?(?:over|past|beyond) the (?:\w+ )?limit\b|\b(?:like|as|the way) (?:my|a) (?:friend|classmate|coworker|colleague|roommate) (?:did|does|could)\b(?: (?:for|with) (?:hers|his|theirs))?|"
        r"\b(?:\d+(?:\.5)?|[a-z]+)(?: and a half)? years? (?:from|after|since) (?:when|the time) i (?:completed|took|finished|passed) (?:it|them|that)\b",
        unlike=r"\b(?:my|his|her|their|our) own\b|\boutside exam",
    ),
    Topic.USE_ELSEWHERE: _act(
        r"\b(?:other|another|different) (?:program|degree|master)s?\b.{0,40}\b(?:use|apply|count|instead)|\buse (?:it|them|the credits?) (?:for|in|toward) (?:another|a different|other)|"
        rf"^(?=.*{_CREDIT_GOES}).*(?:\b(?:an?other|different|other) (?:[\w'’-]+ ){{0,2}}?(?:program|degree|master['’]?s?|ms|ma|mba)\b|\b(?:in|into|for|toward) (?:the|an?) (?:\w+ ){{0,3}}?(?:master['’]?s?|ms|ma|mba)\b[^.?!]{{0,30}} instead\b)",
        "the credit may not be used in other programs",
        read=r"\b(?:other|another|different)\b|\binstead\b|\btwo\b|\bearn (?:your|my) way\b|\bearned[- ]admissions?\b|\bpathway\b|\b(?:kinda |sort of )?chang(?:e|es|ed|ing) (?:my|her|his|their) mind\b|\bprefers?\b|"
        r"\b(?:decides?|decided)\b|\bi['’]d rather (?:do|go for|take|have)\b|\bgo for\b|\b(?:8|eight)[- ]week\b|\b(?:with me|along)\b|\bsay i pass\b|\bif (?:i|she|he|they) (?:do not|don['’]?t|does not|doesn['’]?t|did not|didn['’]?t) (?:end up|stay|continue|go on|go) (?:in|into|with|on)\b|\b(?:both|all|the) (?:of (?:the|them|those))?",
        unlike=r"\binstead of\b|\bfrom (?:an?other|a different|some other|other)\b|\b(?:into|toward|for) the (?:pathway|earned)|\bat (?:an?other|a different|some other)\b|\b(?:start|begin|finish|complete|earn|hold|have) (?:an?other|a different)\b",
    ),
    Topic.PASS_FAIL: _act(r"\bpass[ /-]?(?:or[ -])?(?:no[- ]?)?(?:fail|pass)\b|\b(?:a|just|only|marked|graded) (?:an? )?pass\b|\bpass grades?\b|\bcredit/no|\bP grade|\bungraded\b", "pass/fail courses are not accepted"),
    Topic.LATE_REQUEST: _act(r"\b(?:late|after (?:i|the|my) (?:start|first|term)|1st term|2nd term|second term|second semester|miss(?:ed)? the deadline|only get there)\b", "credit asked for after the stated time is not given"),
    Topic.TRANSFER_GRADES_IN_GPA: _act(
        r"\b(?:in(?:to)?|affect|count (?:in|toward)|raise|lower|hurt|help|part of) (?:my |the )?(?:graduate )?gpa\b|\bgrades? (?:from .{0,30} )?(?:transfer|count)\b",
        "transfer grades do not enter the grade point average",
        "transfer grades do enter the grade point average",
        read=r"\b(?:cumulative |overall |graduate )?gpa\b|\baffect\w*|\braise\b|\bhurt\b|\blower\b|\bpart of\b|\bfrom (?:another|the other|other|my old|my previous) (?:school|university|college|institution)s?\b",
        unlike=r"\bgpa (?:at|from|of|with|for) (?:my|the|an?)\b",
    ),
    Topic.TEST_OUT_FOR_CREDIT: _act(r"\btest(?:ing)? out\b", "testing out of a course gives no credit",
        read=r"\bpass the testing out\b|\bbecause i (?:have )?worked with (?:this|it|that)(?: for)? (?:many|several|some|\d+) years\b|\b\d+ fewer\b|\btwo\b|\bboth\b|\btest(?:ing|ed)? out\b|\balready know\b|\bknow already\b|\bthe content of\b"),
    Topic.NONCREDIT_LEARNING: _act(r"\bnon-?credit\b|\bcoursera (?:certificate|specialization)|\bmooc|\bfree version\b|\baudit", "non-credit learning gives no credit by itself",
        read=r"\bnon-?credit\b(?: (?:version|one|courses?))?|\bcoursera\b|\bmoocs?\b|\bfree(?:-?ish)?\b|\bversion\b|\baudit\w*|\bmonthly\b|\bsubscription\b|\bpaid\b|\bcompletion\b|\bcs\b",
        unlike=r"\bfor[- ]credit\b"),
    Topic.UNDERGRADUATE_LEVEL: _act(
        r"\bundergrad\w*[- ](?:level )?(?:course|class|credit|hour|unit|work|level|stuff)\w*|\b(?:course|class|credit)\w* (?:\w+ ){0,3}?(?:from|at|of) (?:\w+ )?undergrad\w*|"
        r"\b(?:upper|senior|junior)[- ](?:division|level)\b|\b[34]00[- ]level\b",
        "undergraduate-level courses do not count",
        unlike=r"\b(?:senior|junior|upper)[- ]level grad",
        read=r"\b(?:\d|two|three) (?=(?:upper|undergrad))|\bundergrad\w*\b|\b(?:upper|senior|junior)[- ](?:division|level)\b|\b[34]00[- ]level\b|\bbasically the same stuff\b",
    ),
    Topic.TRANSFER_UNDERGRADUATE_LEVEL: _act(
        rf"^(?=.*\b(?:transfer\w*|bring|from (?:an?other|a different|my old|some other|outside)|elsewhere|outside)\b).*{_UNDERGRADUATE}",
        "undergraduate-level courses are not accepted in transfer",
        read=rf"\b(?:\d|one|two|three) (?=(?:upper|undergrad|[34]00))|{_UNDERGRADUATE}|\b(?:from|at) (?:an?other|a different|my old|some other) (?:school|university|college|institution)\b|\b(?:doable|(?:try|trying|want|hoping) to (?=transfer|bring))",
        unlike=r"\b(?:not|n['’]t|instead|rather than|no) (?:an? )?(?:\w+ )?(?:undergrad\w*|[34]00)|\b[5-9]00[- ]level\b",
    ),
    Topic.SHARE_BETWEEN_CERTIFICATES: _act(
        r"\b(?:two|2|2nd|both|second|another) (?:(?!school|college|institution|university|in|into|for|to|at|from|toward|the)\w+ ){0,3}?cert\w*|\b(?:two|2|both) of (?:those|these|the|their) cert\w*|\bbetween (?:the )?(?:two )?cert\w*|\bmore than one cert\w*",
        "the same course may not serve two certificates",
        "the same course may serve two certificates",
        read=r"\b(?:two|2|2nd|second|another|other|both|more than one)(?= (?:[\w-]+ ){0,3}?cert)|\b(?:two|2|both) of (?=(?:those|these|the|their) cert)|\bmore than one\b",
        unlike=r"\bdifferent (?:courses?|classes|credits?)\b",
    ),
    Topic.SHARE_WITH_DEGREE: _act(
        r"\b(?:count|use|apply|share|double)\w*\b.{0,60}\b(?:both|master|degree|twice|two)\b|\bdouble[- ](?:dip|count)\w*|"
        r"\b(?:serve|work|sit|belong|fulfil)\w* (?:(?:for|in|on|as|toward|part of) )*both\b|"
        r"\bcert\w*\b.{0,30}\b(?:and|also|plus)\b.{0,30}\b(?:ma|ms|mba|master\w*|degree)\b|"
        r"\bcert\w*\b.{0,120}\b(?:completed|done|did|took|taken|finished) (?:inside|within|in|for|during|as part of) (?:the|my|her|his) (?:\w+ ){0,2}?(?:master['’]?s?|degree)\b.{0,40}\b(?:count|ticked off|checked off|carry over)\b",
        "its courses may not count for the certificate and a degree",
        "its courses may count for the certificate and a degree",
        read=r"\b(?:just )?(?:get )?(?:ticked|checked) off\b|\b(?:two|three|four|\d) (?:of the )?(?=(?:courses|classes) (?:on|in|of) its list)|\binside my\b|\bdouble[- ]?(?:dip|count)\w*|\btwice\b|\bboth\b",
        unlike=r"\b(?:two|2|second|another) (?:master\w*|degrees|ms|mas)\b|\bthes[ie]s\b",
    ),
    Topic.SHARE_REQUIRED_COURSE: _act(
        rf"^(?=.*\b(?:count(?:ed)?|double|shared?|used?|serve|apply|applied|ok(?:ay)?|fine|allowed|possible|go)\b).*"
        rf"(?:{_REQUIRED}(?: course| class)? (?:in|by|for|of|on) both\b|\bboth (?:programs |of them )?(?:require|list it as required)\b|"
        rf"{_REQUIRED}(?: course| class)? (?:in|by|for|of|on) {_SOMEBODYS}{_MASTERS}\b.{{0,40}}\b(?:{_REQUIRED}.{{0,20}}cert|too\b|also\b|as well\b)|"
        rf"{_REQUIRED}(?: course| class)? (?:in|by|for|of|on) {_SOMEBODYS}cert\w*\b.{{0,40}}\b{_REQUIRED}.{{0,20}}{_MASTERS})",
        "a course that both require may not count for the certificate and the degree",
        read=rf"{_REQUIRED}(?: (?:again|too|also|as well))?|\b(?:,? ?and )?not an elective\b|\bboth (?:programs |of them )?(?:require|list it as required)\b|\bboth\b|\btwice\b|\bdouble[- ]?(?:dip|count)\w*|\bone of (?:the|my|those|these|its) (?:two|three|four|five|six|\d)\b|"
        r"\b(?:adding|adds|to add)\b|\b(?:which |that )?(?:belongs to|is (?:in|of|from)|in|from) (?:another|a different|the same) (?:department|dept)\b",
        unlike=rf"(?:\b(?:not|never|neither|only|unless|un)|n['’]t)(?:[ -]\w+){{0,2}}?[ -]?{_REQUIRED}|{_REQUIRED} (?:in|by|for) (?:only|just|one|neither)|\bnot (?:in |by |for )?both|\b(?:elective|optional) (?:in|for|of) (?:the|my|one|both|her|his)|\bprerequisit",
    ),
    Topic.RAISE_AVERAGE: _act(
        r"\b(?:take|tack on|add|do|enrol\w* in) (?:on )?(?:(?:an?|one|two|some|another|more|extra|additional|other) )+(?:class|course)(?:es|s)?\b.{0,12}\b(?:to|so|and) (?:(?:that|i|can|would|that'd) )*(?:raise|pull|bring|lift|boost|fix|push|get) .{0,25}?(?:\bgpa\b|\baverage\b|\b[23]\.\d+)|"
        r"\b(?:raise|pull|bring|lift|boost|fix|push|get) (?:up )?(?:(?:my|the|her|his|it|that|cert\w*|overall) )*(?:gpa|average)\b.{0,12}\b(?:with|by (?:taking|adding|doing)) (?:(?:an?|one|two|some|another|more|extra|additional|other) )+(?:class|course)",
        "no extra classes may be taken to raise the average",
        read=r"\b(?:take|tack on|add|do|enrol\w* in) (?:on )?(?:(?:an?|one|two|some|another|more|extra|additional|other) )+(?:class|course)(?:es|s)?\b|\b(?:raise|pull|bring|lift|fix|boost)\b|\b(?:my |the |her |his )?(?:cert\w* )?(?:gpa|average)\b|\b(?:came|comes|come) out\b|\bextra\b|\bup to\b|\b[23]\.\d+\b|\bugh\b",
        unlike=r"\b(?:admi\w+|apply\w*|get in(?:to)?|accepted|undergrad\w*|bachelor\w*)\b",
    ),
}  # fmt: skip
