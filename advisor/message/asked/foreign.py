"""Subjects that people ask about and that a library of catalogs and policies seldom holds."""

import re
from enum import StrEnum

from advisor.message.wording.asides import HARDSHIP


class Foreign(StrEnum):
    """A subject that people ask about and that a library of catalogs and policies seldom holds."""

    VISA = "visa and work permission"
    SALARY = "salaries and job prospects"
    ODDS = "the chance of being admitted"
    TUITION = "tuition and fees"
    HOUSING = "housing and campus life"
    RANKING = "rankings and which school is better"
    DATES = "application dates"
    APPLYING = "when to apply for admission"
    TEACHERS = "who teaches, and how they grade"
    OUTCOMES = "how many students finish"
    TAXES = "taxes"
    LEGAL = "legal matters"
    CONTACT = "how to reach a person"
    FORECAST = "what your own average will be"
    RECORD = "your own file: what was received, and where an application stands"


FOREIGN: dict[Foreign, tuple[re.Pattern[str], re.Pattern[str]]] = {
    subject: (re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE))
    for subject, asked, shown in (
        (Foreign.VISA, r"\bvisas?\b|\bf-?1\b|\bj-?1\b|\bcpt\b|\bopt\b|\bh-?1b\b|\bimmigration\b|\bi-?20\b|\bgreen card\b", r"\bvisa\b|\bF-1\b|\bJ-1\b|\bCPT\b|\bOPT\b"),
        (Foreign.SALARY, r"\bsalar(?:y|ies)\b|\bearn (?:more|per|a year|after)\b|\bmore will i earn\b|\bmake (?:more|per year)\b|\bpay raise\b|\bjob\b.{0,20}\b(?:get|market|prospect|offer|guarantee)|(?<!got )(?<!was )(?<!were )(?<!been )(?<!i am )(?<!i['’]m )\bhire[ds]?\b|\bemployab|\bpromot(?:ed|ion)\b|\bworth it\b|\bwages?\b|\broi\b|\b(?:starting|average|median) pay\b|\b(?:have|had|with|find|found|land(?:ed)?) (?:a |their )?jobs?\b.{0,15}\b(?:at|after|by|upon) grad|\bplacement rates?\b|\b(?:land|get|find|score)(?:ing|ting)? (?:a |an )?(?:\w+ )?jobs?\b|\b(?:what|how much)\b[^.?!]{0,30}\b(?:earn|make|paid)\b[^.?!]{0,20}? as an? (?!(?:[\w-]+ ){0,3}?(?:students?|learner|applicant|candidate|undergrad\w*|guest|visitor|participant)\b)", r"\bsalar|\bwage|\bearnings\b|\bemploy"),
        (Foreign.ODDS, r"\bodds\b|\b(?:my|the) chances?\b|\bchances of\b|\blikelihood\b|\bprobability\b|\b(?:accept|accepta?nce|admission|admissions|admit|admittance) rates?\b|\b(?:percent\w*|share|proportion|fraction)\b(?:(?!credit|unit|hour|course|class)[^.?!]){0,80}\b(?:is|are|get|gets|were|was|usually) (?:usually )?(?:admitted|accepted|let in|rejected|in(?= *\W*$))\b|\bhow many (?:of (?:the |those |their )?)?(?:students|applicants|people|candidates|graduates|finishers)\b[^.?!]{0,60}\b(?:get in|(?:is|are|get|were) (?:\w+ )?(?:admitted|accepted|rejected)|do they (?:take|admit|accept))\b|\bhow (?:likely|hard|competitive|selective)\b|\bwill i (?:get in(?:to)?|be (?:admitted|accepted)|get (?:admitted|accepted))\b", r"\bodds\b|\b(?:acceptance|admission) rate\b|\bchance|\bpercent\w* of (?:all |the )?applicants"),
        (Foreign.TUITION, r"\btuition\b|\bper[- ]credit (?:rate|cost|price|tuition)\b|\bhow much (?:does|will|would|is) .{0,60}\bcost\b|\bwhat does .{0,60}\bcost\b|\bcosts?\b.{0,40}\?|\bprice\b|\bfees?\b", r"\btuition\b|\bUSD\b|\$\s?\d|\bfees?\b|\bcost"),
        (Foreign.HOUSING, r"\bhousing\b|\bdorms?\b|\bparking\b|\b(?:where|can|could|may|how|do|does) (?:\S+ ){0,4}?park(?= (?:at|on|in|near|my)\b)|\bcafeteria\b|\bmeal plan\b|\bweather\b|\bgym\b|\bfootball\b|\brestaurants?\b|\brecipe\b", r"\bhousing\b|\bdorm|\bparking\b"),
        (Foreign.RANKING, r"\b(?:cert\w*|program|school|degree|master\'?s?|university)\b[^.?!]{0,40}\bbetter than (?:the|an?|that)\b(?! [abcd][+-]?\b)|\brank(?:ing|ed|s)?\b|\bbest (?:school|university|program|one)\b|\bmost prestigious\b|\bbetter (?:school|university|reputation)\b|\brespected\b|\breputation\b", r"\brank"),
        (Foreign.DATES, r"\bdeadlines?\b|\bdue dates?\b|\bwhen (?:is|are) .{0,40}\bdue\b", r"\bdeadline|\b(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bdays\b"),
        (Foreign.CONTACT, r"\b(?:professors?|faculty|instructors?|teachers?|profs?|advisors?|directors?|deans?|staff|chairs?)(?:['’]s?)? (?:e-?mails?|phone(?: numbers?)?|contacts?|contact (?:info\w*|details)|numbers|office hours|names and (?:e-?mails?|numbers))\b|\b(?:e-?mail(?: address(?:es)?)?|phone numbers?|contact (?:info\w*|details)|office hours) (?:of|for) (?:the |a |my |all )?(?:\w+ )?(?:professors?|faculty|instructors?|profs?|advisors?|directors?|deans?|staff)\b", r"@|\be-?mail\b|\bphone\b"),
        (Foreign.FORECAST, r"\bwhat (?:will|would|is|does) my (?:cumulative |overall |new |final )?gpa (?:be|become|come to|look like)\b|\bhow (?:much )?(?:will|would) (?:\S+ ){1,6}(?:raise|lower|change|affect|hurt|help|bring (?:up|down)) my (?:cumulative |overall )?gpa\b", r"(?!)"),
        (Foreign.RECORD, r"\b(?:did|do|does|has|have) (?:\S+ ){1,5}(?:get|got|gotten|receive|received|have|seen?) my (?:official )?(?:transcripts?|application|petition|request|letters?|documents?|payment)\b|\bstatus of my\b|\bmy (?:application|petition|transfer request|transcript)s? (?:status|been (?:received|approved|processed)|go(?:ne)? through|arrived?)\b", r"(?!)"),
        (Foreign.APPLYING, r"\b(?:application|admissions?) (?:\w+ )?(?:deadlines?|due dates?|cut-?offs?|windows?|cycles?)\b|\b(?:deadlines?|due dates?|last (?:day|date)|cut-?off) (?:for (?:admissions?|(?:\w+ )?applications?)(?! for graduation| to graduate)|to apply\b[^.?!]{0,60}\bfor (?:the )?(?:fall|spring|summer|winter|autumn)\b)|\bapplications? (?:are |is )?(?:due\b|opens?\b|closes?\b)|\bwhen (?:is|are) (?:the |my )?applications? due\b", r"\bapplication deadlines?\b|\bappl(?:y|ies|ications?|ying)\b(?! (?:to graduate|for graduation))[^.]*\b(?:by|until|before|after|deadlines?|due|no later than|days|rolling|any (?:time|point))\b|\bdeadlines?\b[^.]*\bappl"),
        (Foreign.TEACHERS, r"\b(?:which|what|who(?:['’]?s| is| are)?(?: the)?) (?:\w+ ){0,2}(?:professors?|profs?|instructors?|teachers?|lecturers?)\b(?![^.?!]{0,40}\b(?:approv|sign|agree|petition|ask|contact|permission))|\bwho(?:['’]?s| is)? (?:teach(?:es|ing)|taught|grades|grading)\b|\b(?:easy|easiest|easier|tough|toughest|hardest|strict|lenient|nicest|kindest|best|worst) (?:grad\w* )?(?:professors?|profs?|instructors?|teachers?|lecturers?|graders?)\b|\brate ?my ?prof\w*|\ban easy a\b", r"\btaught by (?!the)|\b(?:professors?|instructors?)\b[^.]*\b(?:teach|grade)"),
        (Foreign.OUTCOMES, r"^(?!.*\b(?:brief|survey|stud(?:y|ies)|report|article|research)\b).*?(?:\b(?:completion|graduation|retention|persistence|drop-?out|attrition) rates?\b|\b(?:what (?:share|percent\w*|fraction|proportion)|how many)\b(?:(?!credit|unit|hour|course|class)[^.?!]){0,60}\b(?:students?|people|learners|enrollees)\b(?:(?!credit|unit|hour|course|class)[^.?!]){0,60}\b(?:finish(?:ed)?|completed?|graduated?|drop(?:ped)? out|quit|fail(?:ed)?)\b)", r"\b(?:completion|graduation|retention|attrition) rates?\b|(?:%|\bpercent) of (?:all |the |its )?(?:\w+ ){0,3}(?:students|learners|graduates|people)\b"),
        (Foreign.TAXES, r"\b(?:my|your|his|her|their|our|the|on|file|filing|federal|state|income) taxes\b|\btax(?:able|[- ](?:deduct\w*|breaks?|write[- ]?offs?|returns?|free|benefits?|purposes))\b|\bwrit(?:e|ing) (?:(?:it|this|that|(?:the |my )?\w+) )?off\b|\bdeductibles?\b|\bdeduct (?:it|this|that|the|my)\b|\b1098(?:-?t)?\b|\bthe irs\b", r"\btax(?:es|able| deduct)|\bdeductible\b|\b1098"),
        (Foreign.LEGAL, r"\b(?:i|we|he|she|they|to|can|could|should|would|and|or) sue\b|\bsuing\b|\b(?:my|need|get|hire|call|ask|see) (?:an? |the )?(?:lawyer|attorney)\b|\blawsuits?\b|\blegally\b|\blegal(?:ly)? (?:advice|binding|action|claim|case|grounds|recourse|obliged|required to)\b|\bbreach(?:ed|es|ing)?\b[^.?!]{0,20}\bcontract|\b(?:broke|broken|break|violat\w+) (?:an?|the|their|my|our|this) contract\b|\b(?:take|go|going|taking|see|sees) (?:\w+ ){0,4}?(?:to|in) court\b|\bmalpractice\b|\bhave a (?:legal )?case (?:if|against)\b", r"(?!)"),
    )
}  # fmt: skip
"""A foreign subject is refused unless a sentence in scope shows that the library does speak of it."""


def foreign(text: str) -> tuple[Foreign, ...]:
    """The foreign subjects that a question names."""
    asked = HARDSHIP.sub(" ", text)
    return tuple(subject for subject, (pattern, _) in FOREIGN.items() if pattern.search(asked))


def shows_foreign(subject: Foreign, sentence: str) -> bool:
    """Whether a sentence speaks of a foreign subject."""
    return bool(FOREIGN[subject][1].search(sentence))
