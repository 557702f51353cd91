"""Subjects that people ask about and that a library of catalogs and policies seldom holds."""

import re
from enum import StrEnum

from advisor.message.asked.asking_part import asking_part
from advisor.message.wording.asides import HARDSHIP


class Foreign(StrEnum):
    """A subject that people ask about and that a library of catalogs and policies seldom holds."""

    VISA = "visa and work permission"
    SALARY = "salaries and job prospects"
    ODDS = "the chance of being admitted"
    TUITION = "tuition and fees"
    HOUSING = "housing and campus life"
    RANKING = "rankings and which school is better"
    CHOICE = "which one to choose"
    DATES = "application dates"
    APPLYING = "when to apply for admission"
    TEACHERS = "who teaches, and how they grade"
    OUTCOMES = "how many students finish"
    TAXES = "taxes"
    LEGAL = "legal matters"
    CONTACT = "how to reach a person"
    FORECAST = "what your own average will be"
    RECORD = "your own file: what was received, and where an application stands"
    MILITARY = "military credit"
    TRAINING = "training at work"
    ABROAD = "credit from abroad"
    TRANSCRIPTS = "which transcripts are wanted"
    SYLLABI = "syllabi"
    WORKSHOPS = "workshops"
    STEPS = "how that is applied for"
    PERSON = "whom to ask"
    DECISION = "how long a decision takes"
    FAILING = "failed courses"
    CHANGING = "changing the program"
    AVERAGE = "what transferred grades do to an average"
    PAPERS = "letters, statements and other papers of an application"
    STANDING = "standing, probation and dismissal"
    LEAVING = "withdrawing and refunds"
    AUDITING = "auditing courses"
    LOAD = "how much may be taken in a term"
    FINAL_EXAM = "exams at the end of a degree"
    CLASS_SIZE = "the size of classes"
    ORDERING = "how a transcript is ordered"
    RESEARCH = "credit of research and theses"


FOREIGN: dict[Foreign, tuple[re.Pattern[str], re.Pattern[str]]] = {
    subject: (re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE))
    for subject, asked, shown in (
        (Foreign.VISA, r"\bvisas?\b|\bf-?1\b|\bj-?1\b|\bcpt\b|\bopt\b|\bh-?1b\b|\bimmigration\b|\bi-?20\b|\bgreen card\b", r"\bvisa\b|\bF-1\b|\bJ-1\b|\bCPT\b|\bOPT\b"),
        (Foreign.SALARY, r"\bsalar(?:y|ies)\b|\bearn (?:more|per|a year|after)\b|\bmore will i earn\b|\bmake (?:more|per year)\b|\bpay raise\b|\bjob\b.{0,20}\b(?:get|market|prospect|offer|guarantee)|(?<!got )(?<!was )(?<!were )(?<!been )(?<!i am )(?<!i['’]m )\bhire[ds]?\b|\bemployab|\bpromot(?:ed|ion)\b|\bworth it\b|\bwages?\b|\broi\b|\b(?:starting|average|median) pay\b|\b(?:have|had|with|find|found|land(?:ed)?) (?:a |their )?jobs?\b.{0,15}\b(?:at|after|by|upon) grad|\bplacement rates?\b|\b(?:land|get|find|score)(?:ing|ting)? (?:a |an )?(?:\w+ )?jobs?\b|\b(?:what|how much)\b[^.?!]{0,30}\b(?:earn|make|paid)\b[^.?!]{0,20}? as an? (?!(?:[\w-]+ ){0,3}?(?:students?|learner|applicant|candidate|undergrad\w*|guest|visitor|participant)\b)", r"\bsalar|\bwage|\bearnings\b|\bemploy"),
        (Foreign.ODDS, r"\bodds\b|\b(?:my|the) chances?\b|\bchances of\b|\blikelihood\b|\bprobability\b|\b(?:accept|accepta?nce|admission|admissions|admit|admittance) rates?\b|\b(?:percent\w*|share|proportion|fraction)\b(?:(?!credit|unit|hour|course|class)[^.?!]){0,80}\b(?:is|are|get|gets|were|was|usually) (?:usually )?(?:admitted|accepted|let in|rejected|in(?= *\W*$))\b|\bhow many (?:of (?:the |those |their )?)?(?:students|applicants|people|candidates|graduates|finishers)\b[^.?!]{0,60}\b(?:get in|(?:is|are|get|were) (?:\w+ )?(?:admitted|accepted|rejected)|do they (?:take|admit|accept))\b|\bhow (?:likely|hard|competitive|selective)\b|\bwill i (?:get in(?:to)?|be (?:admitted|accepted)|get (?:admitted|accepted))\b", r"\bodds\b|\b(?:acceptance|admission) rate\b|\bchance|\bpercent\w* of (?:all |the )?applicants"),
        (Foreign.TUITION, r"\btuition\b|\bper[- ]credit (?:rate|cost|price|tuition)\b|\bhow much (?:does|will|would|is) .{0,60}\bcost\b|\bwhat does .{0,60}\bcost\b|\bcosts?\b.{0,40}\?|\bprice\b|\bfees?\b", r"\btuition\b|\bUSD\b|\$\s?\d|\bfees?\b|\bcost"),
        (Foreign.HOUSING, r"\bhousing\b|\bdorms?\b|\bparking\b|\b(?:where|can|could|may|how|do|does) (?:\S+ ){0,4}?park(?= (?:at|on|in|near|my)\b)|\bcafeteria\b|\bmeal plan\b|\bweather\b|\bgym\b|\bfootball\b|\brestaurants?\b|\brecipe\b", r"\bhousing\b|\bdorm|\bparking\b"),
        (Foreign.RANKING, r"\b(?:cert\w*|program|school|degree|master\'?s?|university)\b[^.?!]{0,40}\bbetter than (?:the|an?|that)\b(?! [abcd][+-]?\b)|\brank(?:ing|ed|s)?\b|\bbest (?:school|university|program|one)\b|\bmost prestigious\b|\bbetter (?:school|university|reputation)\b|\brespected\b|\breputation\b", r"\brank"),
        (Foreign.CHOICE, r"^(?!.*\b(?:cheap\w*|cost\w*|price\w*|fast\w*|quick\w*|short\w*|long\w*|credits?|gpa|gre|online|first|if|to|so)\b[^.?!]*\W*$).*\b(?:which|what) (?:one |school |uni\w* |college |of (?:them|the two|these|those|both) )?(?:should|shall|would) (?:i|we|you|she|he|they) (?:pick|choose|go (?:to|with|for)|recommend|take)\W*$", r"(?!)"),
        (Foreign.DATES, r"\bdeadlines?\b|\bdue dates?\b|\bwhen (?:is|are) .{0,40}\bdue\b", r"\bdeadline|\b(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bdays\b"),
        (Foreign.CONTACT, r"\b(?:professors?|faculty|instructors?|teachers?|profs?|advisors?|directors?|deans?|staff|chairs?)(?:['’]s?)? (?:e-?mails?|phone(?: numbers?)?|contacts?|contact (?:info\w*|details)|numbers|office hours|names and (?:e-?mails?|numbers))\b|\b(?:e-?mail(?: address(?:es)?)?|phone numbers?|contact (?:info\w*|details)|office hours) (?:of|for) (?:the |a |my |all )?(?:\w+ )?(?:professors?|faculty|instructors?|profs?|advisors?|directors?|deans?|staff)\b", r"@|\be-?mail\b|\bphone\b"),
        (Foreign.FORECAST, r"\bwhat (?:will|would|is|does) my (?:cumulative |overall |new |final )?gpa (?:be|become|come to|look like)\b|\bhow (?:much )?(?:will|would) (?:\S+ ){1,6}(?:raise|lower|change|affect|hurt|help|bring (?:up|down)) my (?:cumulative |overall )?gpa\b", r"(?!)"),
        (Foreign.RECORD, r"\b(?:did|do|does|has|have) (?:\S+ ){1,5}(?:get|got|gotten|receive|received|have|seen?) my (?:official )?(?:transcripts?|application|petition|request|letters?|documents?|payment)\b|\bstatus of my\b|\bmy (?:application|petition|transfer request|transcript)s? (?:status|been (?:received|approved|processed)|go(?:ne)? through|arrived?)\b", r"(?!)"),
        (Foreign.APPLYING, r"\b(?:application|admissions?) (?:\w+ )?(?:deadlines?|due dates?|cut-?offs?|windows?|cycles?)\b|\b(?:deadlines?|due dates?|last (?:day|date)|cut-?off) (?:for (?:admissions?|(?:\w+ )?applications?)(?! for graduation| to graduate)|to apply\b[^.?!]{0,60}\bfor (?:the )?(?:fall|spring|summer|winter|autumn)\b)|\bapplications? (?:are |is )?(?:due\b|opens?\b|closes?\b)|\bwhen (?:is|are) (?:the |my )?applications? due\b", r"\bapplication deadlines?\b|\bappl(?:y|ies|ications?|ying)\b(?! (?:to graduate|for graduation))[^.]*\b(?:by|until|before|after|deadlines?|due|no later than|days|rolling|any (?:time|point))\b|\bdeadlines?\b[^.]*\bappl"),
        (Foreign.TEACHERS, r"\b(?:which|what|who(?:['’]?s| is| are)?(?: the)?) (?:\w+ ){0,2}(?:professors?|profs?|instructors?|teachers?|lecturers?)\b(?![^.?!]{0,40}\b(?:approv|sign|agree|petition|ask|contact|permission))|\bwho(?:['’]?s| is)? (?:teach(?:es|ing)|taught|grades|grading)\b|\b(?:easy|easiest|easier|tough|toughest|hardest|strict|lenient|nicest|kindest|best|worst) (?:grad\w* )?(?:professors?|profs?|instructors?|teachers?|lecturers?|graders?)\b|\brate ?my ?prof\w*|\ban easy a\b", r"\btaught by (?!the)|\b(?:professors?|instructors?)\b[^.]*\b(?:teach|grade)"),
        (Foreign.OUTCOMES, r"^(?!.*\b(?:brief|survey|stud(?:y|ies)|report|article|research)\b).*?(?:\b(?:completion|graduation|retention|persistence|drop-?out|attrition) rates?\b|\b(?:what (?:share|percent\w*|fraction|proportion)|how many)\b(?:(?!credit|unit|hour|course|class)[^.?!]){0,60}\b(?:students?|people|learners|enrollees)\b(?:(?!credit|unit|hour|course|class)[^.?!]){0,60}\b(?:finish(?:ed)?|completed?|graduated?|drop(?:ped)? out|quit|fail(?:ed)?)\b)", r"\b(?:completion|graduation|retention|attrition) rates?\b|(?:%|\bpercent) of (?:all |the |its )?(?:\w+ ){0,3}(?:students|learners|graduates|people)\b"),
        (Foreign.TAXES, r"\b(?:my|your|his|her|their|our|the|on|file|filing|federal|state|income) taxes\b|\btax(?:able|[- ](?:deduct\w*|breaks?|write[- ]?offs?|returns?|free|benefits?|purposes))\b|\bwrit(?:e|ing) (?:(?:it|this|that|(?:the |my )?\w+) )?off\b|\bdeductibles?\b|\bdeduct (?:it|this|that|the|my)\b|\b1098(?:-?t)?\b|\bthe irs\b", r"\btax(?:es|able| deduct)|\bdeductible\b|\b1098"),
        (Foreign.LEGAL, r"\b(?:i|we|he|she|they|to|can|could|should|would|and|or) sue\b|\bsuing\b|\b(?:my|need|get|hire|call|ask|see) (?:an? |the )?(?:lawyer|attorney)\b|\blawsuits?\b|\blegally\b|\blegal(?:ly)? (?:advice|binding|action|claim|case|grounds|recourse|obliged|required to)\b|\bbreach(?:ed|es|ing)?\b[^.?!]{0,20}\bcontract|\b(?:broke|broken|break|violat\w+) (?:an?|the|their|my|our|this) contract\b|\b(?:take|go|going|taking|see|sees) (?:\w+ ){0,4}?(?:to|in) court\b|\bmalpractice\b|\bhave a (?:legal )?case (?:if|against)\b", r"(?!)"),
        (Foreign.MILITARY, r"\bJST\b|\bjoint services? transcripts?\b|\bmilitary (?:credits?|training|courses?|class(?:es)?|transcripts?|experience)\b|(?-i:\bACE\b) (?:credits?|transcripts?|recommend\w*)", r"\bJST\b|\bmilitary\b|(?-i:\bACE\b)|\bprior learning\b|\bexperience\b"),
        (Foreign.TRAINING, r"\b(?:company|employer|corporate|vendor|on[- ]the[- ]job|workplace|job|work)(?:['’]?s)? (?:\w+ )?training\b", r"\btraining\b|\bnon-?collegiate\b|\bprior learning\b|\bexperience\b|\bportfolio\b"),
        (Foreign.ABROAD, r"\bECTS\b|\b(?:european|foreign|canadian|indian|chinese|mexican|british|german|overseas) (?:\w+ )?(?:credits?|courses?|class(?:es)?|transcripts?)\b|\b(?:credits?|courses?|class(?:es)?) (?:\w+ )?(?:in|from) (?:canada|europe|india|china|mexico|england|germany|france|spain|japan|abroad|overseas|another country)\b", r"\bforeign\b|\binternational\b|\babroad\b|\baccredit|\bECTS\b|\bcountr(?:y|ies)\b|\bevaluation\b"),
        (Foreign.TRANSCRIPTS, r"\b(?:what|which|how many) (?:\w+ )?transcripts?\b|\b(?:need|requires?|want|send|accept) (?:my |an? |the |your )?(?:(?:un)?official |sealed |e-?)*transcripts?\b", r"\btranscripts?\b"),
        (Foreign.SYLLABI, r"\bsyllab(?:us|i|uses)\b|\bcourse descriptions?\b", r"\bsyllab\w+|\bcourse description|\bcontent\b|\bcatalog description"),
        (Foreign.WORKSHOPS, r"\bworkshops?(?:['’]s?)? (?:hours?|credits?|units?)\b|\b(?:do|does|will|would|can|could) (?:my |the |an? )?(?:\w+ )?workshops? (?:count|transfer|be used)\b", r"\bworkshops?\b|\binstitutes?\b|\bshort courses?\b|\bprofessional development\b|\bcontinuing education\b"),
        (Foreign.STEPS, r"^\W*(?:so |ok |and |hi |hello )*how (?:do|can|would|should|does) (?:i|we|you|one|he|she|an? \w+|my \w+) (?:apply for|request|ask for|submit|file|petition for|initiate) (?:an? |my |the |our )?(?:transfer|credits?|evaluation|review)\b|\b(?:what|which) (?:\w+ )?(?:forms?|paperwork|papers|documents?) (?:do|does|must|should|would|will|have|is|are)\b[^.?!]{0,40}\b(?:send|submit|need\w*|required?|file|provide|bring|hand in)\b", r"\b(?:forms?|petition\w*|submit\w*|submission|in writing|written request|request\w* (?:in|by|through|with|at|from|must|is|are)|transcripts?|letters?|resume|statement of)\b"),
        (Foreign.PERSON, r"\bwho(?:m)? (?:do|can|should|would|must|does|could) (?:i|we|you|she|he|they|an? \w+|my \w+) (?:even |have to |need to )?(?:talk|speak|write|reach out|e-?mail|contact|turn|go|see|call)\b", r"\badvis[eo]r|\b(?:director|coordinator|dean|registrar|provost|contact)\b"),
        (Foreign.DECISION, r"\bhow (?:long|many (?:days|weeks|months)|fast|quick(?:ly)?|soon) (?:does|do|will|would|is|are|until|before|can)\b[^.?!]{0,50}\b(?:evaluat\w+|review\w*|process(?:ed|ing)?|decision|decide[ds]?|hear (?:back|from|anything)|get back|posted|(?<!have to )(?:answer|respond|reply|replie)s?(?: to)?(?= (?:an?|my|the|your|his|her|our|us|me|people|applicants)\b|\W*$)|lets? (?:me|us|you|people|applicants) know)\b", r"\b(?:weeks?|business days|days|months?)\b[^.]*\b(?:evaluat\w+|review\w*|decision|decide|notif\w+|process\w*)|\b(?:evaluat\w+|review\w*|decision|decide|notif\w+|process\w*)\b[^.]*\b(?:weeks?|days|months?)\b"),
        (Foreign.FAILING, r"\b(?:if|when|suppose) (?:i|we|you|he|she|someone|somebody|a student|the student|my \w+) (?:fails?|flunks?)\b", r"\bfail\w*|\bdismiss\w*|\bprobation|\brepeat\w*|\bretake\w*|\bnot pass"),
        (Foreign.CHANGING, r"\b(?:chang\w+|switch\w*) (?:my |the |their |her |his )?(?:majors?|programs?|concentrations?|departments?)\b", r"\bchang\w+|\bswitch\w*|\banother program\b|\bdifferent program\b"),
        (Foreign.AVERAGE, r"\b(?:transfer\w*|outside) (?:\w+ )?grades?\b[^.?!]{0,30}\b(?:gpa|average)\b|\b(?:transfer\w*|outside) (?:credits?|courses?|class(?:es)?|work)\b[^.?!]{0,30}\b(?:count|show|go|figure|included?|calculated|affect|raise|lower|hurt|help)\w*[^.?!]{0,20}\b(?:gpa|average)\b", r"\b(?:transfer\w*|outside|elsewhere)\b[^.]*\bGPA\b|\bGPA\b[^.]*\b(?:transfer\w*|outside|elsewhere)\b|\btransfer\w*[^.]*\bgrades?\b[^.]*\b(?:not shown|not included|average)\b"),
        (Foreign.PAPERS, r"\b(?:letters?|statements?) of (?:rec\w*|reference|support|purpose|intent|interest)\b|\b(?:recommendation|reference) letters?\b|\bpersonal statements?\b|\b(?:need|want|require|write|send|submit|about)s? (?:an? |the |my )?(?:essays?|r[ée]sum[ée]s?|cv)\b", r"\bletters?\b|\brecommendations?\b|\breferences?\b|\bstatements?\b|\bessays?\b|\br[ée]sum[ée]s?\b|\bapplication (?:materials|file|packet)"),
        (Foreign.STANDING, r"\bgood (?:academic )?standing\b|\bprobation\b|\bdismiss(?:ed|al)\b|\bkick(?:ed)? (?:me |us )?out\b", r"\bstanding\b|\bprobation\b|\bdismiss"),
        (Foreign.LEAVING, r"\b(?:how late|until when|when|last day|deadline|how)\b[^.?!]{0,40}\b(?:withdraw(?:al)?|drop) \b|\brefund(?:s|ed|able)?\b|\b(?:money|tuition) back\b|\bleave of absence\b", r"\bwithdr|\brefund|\bon leave\b|\bleave of absence\b|\btime off\b|\bstop(?:ping)? out\b|\bdrop"),
        (Foreign.AUDITING, r"\baudit(?:ing)? (?:an? |the |one |this |that )?(?:\w+ )?(?:class(?:es)?|courses?|seminar)\b", r"\baudit"),
        (Foreign.LOAD, r"\bhow many (?:credits?|hours?|hrs|units?|courses|classes) (?:is|are|counts? as|makes?) (?:considered )?(?:full|part|half)[- ]time\b|\b(?:switch|change) (?:from )?(?:full|part)[- ]time\b|\b(?:limit|max\w*|how many|most)\b[^.?!]{0,40}\b(?:courses|classes|credits?|hours?|units?)\b[^.?!]{0,20}\b(?:can|may) (?:i |we |one |a student )?(?:take|register for|enrol\w* in)\b[^.?!]{0,12}\b(?:per|a|each|in (?:one|a)) (?:semester|term|quarter|summer)\b|\blimit (?:on )?(?:how many|the number of) (?:courses|classes|credits) (?:i|we|you|one|students?) (?:can |may )?takes? (?:per|a|each|in (?:one|a)) (?:semester|term|quarter|summer)\b", r"\b(?:full|part|half)[- ]time\b|\b(?:per|a|each) (?:semester|term|quarter)\b|\bcourse load\b"),
        (Foreign.FINAL_EXAM, r"^(?!.*\b(?:re)?validat)(?!.*\bold (?:course|class|credit)).*?(?:\b(?:comprehensive|qualifying|candidacy|exit|capstone) exam\w*\b|\boral (?:exam\w*|defen[cs]e)\b|\bcomps\b)", r"\bcomprehensive\b|\bqualifying exam|\bcandidacy\b|\boral\b|\bexit exam|\bfinal exam|\bdefen[cs]e\b"),
        (Foreign.CLASS_SIZE, r"\bhow (?:big|large|small) (?:is|are) (?:the |a |an )?(?:\w+ )?(?:class|classes|cohorts?|sections?|groups?)\b|\b(?:class|cohort) sizes?\b|\b(?:students|people) (?:per|in (?:a|each)) (?:class|course|section|cohort)\b", r"\bclass size|\bcohort|\bstudents (?:per|in each)\b"),
        (Foreign.ORDERING, r"\b(?:how|where) (?:do|can|would|could|should|must) (?:i|we|one|you) (?:order|get|request|buy|download) (?:an? |my |the )?(?:(?:un)?official )?(?:transcripts?|copy of my transcript)\b", r"\b(?:order\w*|request\w*)\b[^.]*\btranscripts?\b"),
        (Foreign.RESEARCH, r"\bhow (?:many|much) (?:credits?|hours?|units?) of (?:research|thesis|dissertation)\b|\bhow (?:many|much) (?:research|thesis|dissertation) (?:credits?|hours?|units?)\b|\b(?:do|does|can|will|would|may) (?:my |the )?(?:research|thesis|dissertation) (?:credits?|hours?|units?) (?:count|transfer|be)\b", r"\bresearch\b|\bthes[ei]s\b|\bdissertation"),
    )
}  # fmt: skip
"""A foreign subject is refused unless a sentence in scope shows that the library does speak of it."""


_OF_STUDY_LIFE = frozenset({
    Foreign.PAPERS, Foreign.STANDING, Foreign.LEAVING, Foreign.AUDITING, Foreign.LOAD, Foreign.FINAL_EXAM,
    Foreign.CLASS_SIZE, Foreign.ORDERING, Foreign.RESEARCH,
})  # fmt: skip
"""What people also tell of beside another question."""


def foreign(text: str) -> tuple[Foreign, ...]:
    """The foreign subjects that a question names; those of study life only where they are asked about."""
    named = HARDSHIP.sub(" ", text)
    asked = asking_part(named)
    return tuple(
        subject
        for subject, (pattern, _) in FOREIGN.items()
        if pattern.search(asked if subject in _OF_STUDY_LIFE else named)
    )


def shows_foreign(subject: Foreign, sentence: str) -> bool:
    """Whether a sentence speaks of a foreign subject."""
    return bool(FOREIGN[subject][1].search(sentence))
