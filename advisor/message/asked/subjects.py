"""Words of one aspect that only tell of what another one is asked, or are told beside the question: in them nothing is
asked of it."""

import re

from advisor.message.wording.credentials import CERTIFICATE, MASTERS
from corpus.figures import AMOUNT


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_CREDIT = r"(?:credits?|hours?|units?|courses?|class(?:es)?|coursework|them|these|those|it)\b"
_NAMED = r"(?:mba|imba|ms|ma|mha|msn|mscs|mph|mpa|meng)\b"
NO_CAP = _words(
    r"\b(?:transfer(?:red)? )?(?:credits?['’]? )?(?:age|time|grade) limits?\b",
    r"\b(?:what|which|lowest|min(?:imum)?)\b[^.?!,;]{0,20}\bgrades?\b[^.?!,;]{0,40}?\btransfer(?:red|s|able)?\b",
    r"\b(?:deadlines?|who (?:\w+ )?(?:approves?|signs?|decides?)|appeal\w*)\b[^.?!,;]{0,40}?"
    r"\btransfer(?:red|s|able)?\b",
    r"\b(?:\w+|\d+)[- ]years? (?:limit|cap|max\w*)\b",
    r"\blimits? (?:on|for|of) (?:\w+ )?(?:old|older|grades?|age|time|years?)\b",
    r"\bmax\w* (?:\w+ )?(?:age|years?|time)\b|\b(?:years?|age|time)\b[^.?!,;]{0,30}\bmax(?:imum)?\b",
    r"\blimits?\b(?= (?:of|on|for) [3-9]00[- ]level)",
    r"\bhow (?:many|much) (?:(?:total|credit|semester|quarter|graduate) )*(?:credits?|hours?|hrs|units?|courses|"
    r"classes) (?:does|do|did|will|would) (?:(?:an?|the|your|their|its|that|this|one) )?(?:[\w'’&.-]+ ){0,8}?"
    rf"(?:{CERTIFICATE}|{MASTERS}|\bdegrees?\b|\bprograms?\b)(?: (?:at|in|of|from) [\w'’&. -]{{2,60}}?)? "
    r"take(?=\W*(?:$|[?.!;,]|and\b|to (?:finish|complete|earn|get)\b|in total\b|altogether\b))",
)
"""A limit of age, of time, of grades or of level, and a transfer of which the grade, the day, or who decides is asked:
no cap, nor are the credits that a program takes to finish."""
NO_PRICE = _words(
    r"\b(?:before|after|once|until|when|since|because|as|if|who|that|which|already|have|had|will) "
    r"(?:\w+(?:['’]\w+)? ){0,4}?(?:pay|pays|paid|paying)\b[^.?!,;:]{0,30}",
    r"\btuition (?:benefit|assistance|waiver|remission|reimbursement)s?\b",
)
"""Payment told beside the question ("before I pay the deposit"), which asks for no price."""
HOW_MUCH = _words(r"\b(?:how much|what)\b.{0,60}\bpa(?:y|id|ying)\b")
NO_APPEAL = _words(
    r"\bhow (?:many|much)\b[^.?!]{0,60}?\bapproved?\b",
    r"\b(?:created|founded|approved|approval|new)(?:,| in| since)? (?:19|20)\d\d(?: approval)?\b|"
    r"\b(?:19|20)\d\d approval\b",
    r"\b(?:is|are) (?:it|that|this|they|all of (?:it|them)|(?:the|my|this) (?:whole )?request) approvable\b",
)
"""How much somebody may approve, and whether it can be, which ask for a cap; and when something was approved."""
NO_DURATION = _words(
    r"\bhow long\b(?=[^.?!]{0,60}\bin (?:credits?|hours|units|courses)\b)",
    r"\bhow long\b(?=[^.?!]{0,50}\b(?:physically|in person|on[- ](?:the )?campus|on[- ]site|at the campus)\b)",
)
"""A length in credits, which is a size, and the time to be spent on campus."""
NO_ADMISSION = _words(
    r"\b(?:years?|months?|credits?|courses?|taken|took|earned|done|finished|\w+ed) (?:\w+ ){0,2}?"
    r"(?:before|after|since|until|when|prior to|without) (?:[\w'’]+ ){0,4}?(?:admi(?:tted|ssion)|enrol\w*|accepted|"
    r"joined|applied)\b(?: (?:me|us))?",
    r"\bw(?:/o|ithout) (?:being|getting|formally being) admitted\b",
    r"(?<!can )(?<!could )(?<!will )(?<!would )(?<!may )(?<!do )(?<!does )(?<!must )(?<!should )"
    r"(?<!am )(?<!was )(?<!get )"
    r"\b(?:i|we|he|she)(?:['’]?m| am| was| were| is|['’]ve been|['’]s| have been| has been| got| had been)?"
    r"(?: (?:about to|going to|now|already|just|only|recently|to))* "
    r"(?:be |been |get )?(?:admitted|accepted|enrolled)\b",
    rf"\bappl(?:y|ying) (?:[\w'’]+ ){{0,2}}?{_CREDIT}",
    r"\b(?:aid|loan|funding|scholarship) (?:eligib\w*|qualif\w*)",
    r"\beligib\w* for (?:\w+ ){0,2}?(?:aid|loans?|funding)\b",
    r"\b(?:concurrent|simultaneous|dual|cert\w*|lapsed|only thing i(?:['’]?m| am)) enrol\w*",
)
"""Admission as what dates or tells of credit, credit that is applied, and eligibility for aid."""
NO_AWARD = _words(
    r"\btranscripts?\b(?= (?:shows?|showed|from|with|has|have|will)\b"
    r"(?! (?:show|say|list|have|the cert|it|that|both|up)\b))",
    r"\b(?:send|sends|sent|submit\w*|mail|request|order)\b[^.?!,;]{0,20}\btranscripts?\b",
    r"\b(?:[A-F][+-]?(?:['’]s)?|credits?|courses?|classes) (?:is |are |was |were )?on my transcript\b",
    r"\bhas my transcript\b",
    r"\b(?:my|a|an|the) (?:grad(?:uate)? )?diploma\b(?= (?:is |was )?(?:from|in|of)\b)",
)
"""A transcript that shows what was done, and a diploma that is held."""
NO_LEVEL = _words(
    r"\b(?:all |both |every(?:thing)? |at |of )*(?:the )?grad(?:uate)?[- ]level\b",
    r"\bundergrad(?:uate)? students?\b|\bas an undergrad(?:uate)?\b",
)
"""Credit that is of the level of a graduate program, and who is an undergraduate."""
NO_DELIVERY = _words(rf"\bonline (?={_NAMED})|\b(?:numbers?|figures?|seen|read|looked|found|says?) online\b")
"""What a program is called, and where something was read."""
BARE_NUMBER = _words(
    r"\bhow (?:many|much) (?:\w+ )?(?:credits?|hours?|courses|classes|units)\b(?!.{0,15}\b(?:total|required)\b)",
    r"\b(?:minimum|(?:largest )?number of \w+)\b",
)
"""A number that is asked for, whatever it is of."""
HOW_MANY = _words(
    r"\bhow (?:many|much)\b|\bmax\w*\b|\bmost\b|\blimits?\b|\bcaps?\b|\bceilings?\b|\ball\b|\bmore\b",
    r"\b(?:do|can|will|would) (?:\w+ )?(?:credits|hours|units|courses|classes) transfer(?=,? and (?:what|which|how)\b)",
)
"""What asks for a cap, and not only whether something is transferred or taken: also that alone, where another question
is joined to it."""
OF_CREDIT = _words(
    rf"\b{AMOUNT} (?:[\w-]+ ){{0,3}}?(?:credits?|hours?|hrs?|units?|cr|courses|classes)\b",
)
"""Credit that is told, of which a cap may let only a part count."""
NO_PROGRAM = _words(
    r"\bnon-?credit\b|\bmoocs?\b|\bcontinuing (?:studies|ed)|\bexperience\b|\bportfolio\b|\bprior learning\b|"
    r"\btest(?:ing|ed|s)? out\b|\bbadge|\bcredit for\b|\bfor credit\b"
)
"""Learning that is no credit: a name of a platform may as well be that of a program that gives credit."""
