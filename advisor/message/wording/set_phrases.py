"""Phrases of a message that are read where they stand, though a word of them by itself would tell something: "over the
limit", "not sure", "a statute of limitations"."""

import re

from corpus.figures import AMOUNT, WORDS

_N = rf"(?:{AMOUNT}|an?)"
_AGES = (
    r"(?:\b(?:nothing|none|neither)(?: of (?:it|them))?(?: is| are| was| were)? (?=(?:older|more) than ))?"
    r"(?:\b(?:(?:just|only|barely|a (?:bit|little)|slightly) )?(?:(?:over|under|more than|less than|at least|at most|"
    r"up to|older than|no more than|not more than|almost|about|around|exactly|nearly|within|in|inside|all|both) )+)?"
    rf"(?:the )?(?:last |past )?\b{_N}[ -]?(?:full |academic |calendar )?"
    r"(?:(?:years?|yrs?|yr|months?)\b|(?:semesters?|terms?) (?=ago|back|old|prior|earlier))"
    rf"(?: and (?:a half|{_N} months?))?(?:[ -]olds?\b| ago\b| back\b| prior\b| earlier\b)?(?: now\b)?"
)
_BELOW = r"(?:below|under|lower than|less than|worse than)"
_KINDS = r"(?:clinicals?|internships?|practic\w+|thesis|capstones?|workshops?|advanced standing|degree)"
_MOVES = (
    r"(?:(?:re-?)?us(?:e|ing)|bring(?:ing)?|transfer(?:ring)?|count(?:ing)?|apply(?:ing)?|put(?:ting)?|mov(?:e|ing)|"
    r"start(?:ing)?|enroll?(?:ing)?|graduat(?:e|ing)|finish(?:ing)?)\b"
)
_NAMED_BY = r"(?:(?!\b(?:courses?|class\w*|credits?|hours?|units?|from)\b)[A-Za-z'’&. -]){0,80}?"
_I_THINK = r"i (?:thought|think|figured?|assumed?|guess(?:ed)?)(?: that)?"
_AGAINST = (
    r"(?:eat into|count against|count (?:toward|towards|in|for)|touch|use up|fall under|go against|come out of) "
    r"(?:the|that|their|this) (?:\w+ )?(?:\d+ )?(?:credits? |hours? |units? )?(?:limit|cap|max(?:imum)?)\b"
)
_OFFICE = (
    r"(?:the|my|our|their) (?:\w+ )?(?:college|department|program|school|director|advis[eo]r|coordinator|office|dean)"
)
_SOMEBODY = (
    r"(?:friend|buddy|roommate|classmate|co-?worker|colleague|professor|prof|boss|manager|advis[eo]r|counselor|dad|mom|"
    r"father|mother|brother|sister|cousin|uncle|aunt|wife|husband|partner|neighbou?r|recruiter)"
)
SET_PHRASES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _AGES,
        r"(?:(?<=\d )|(?<=credits )|(?<=hours )|(?<=units )|(?<=courses )|(?<=them )|(?<=they ))"
        r"follow (?:me|us|her|him)(?=\W*(?:$|[?.!]))",
        r"\b(?:(?:come|carr(?:y|ie)|bring|move|transfer|take|roll|c[ao]me)(?:s|d|es)?|taken|taking|brought|"
        r"bringing|moved|"
        r"moving|transferr(?:ed|ing)|carrying|get|got|getting) "
        rf"(?:(?:it|them|all|that|those|these|everything|of|the|my|both|{AMOUNT}|credits?|hours?|hrs|units?|courses?|"
        rf"classes) )*"
        rf"(?:over|along|across|with me)\b(?! (?:\d|(?:an?|the (?:last|past|course)|many|several|"
        rf"{'|'.join(WORDS)})\b))",
        r"\b(?:over|under|within|inside) the (?:limit|cap|max\w*)\b|\bdo they work\b",
        r"\bout of (?=(?:the|my|her|his|their|our) (?:\w+ )?(?:master['’]?s?|masters|degree|ms|ma|mba|cert\w*)\b)|"
        r"\bmostly (?=A['’]?s? (?:and|with|plus|but) (?:an?|one|two|some|a few) B\b)|\bbetween jobs\b",
        r"\b(?:read(?:ing)?|hear(?:d|ing)?|see(?:ing)?|saw|told|thought)\b[^.?!;\d]{0,30}\b(?:limit|cap|max\w*) "
        r"(?:is|was|of) \d+(?=\W*$|[.?!;,])",
        r"\b(?:the|my|our) (?:department|dept|program|school) has no (?:extra|stricter|further|additional|other|"
        r"special) "
        r"(?:rules?|polic(?:y|ies))(?: (?:about|on|for|of its own on) (?:it|this|that))?\b",
        r"\bgo(?:es)? over\b(?! (?:the|my|it|them|this|that|\d))",
        r"\b(?:i['’]?d|i would|i) (?:love|like|prefer|rather|hope) (?:to )?not (?:to |have to )*(?:repeat|redo|"
        r"retake)\b",
        r"\b(?:told me|tells? me|said|says|say|heard)\b[^.?!;]{0,30}\b(?:only |max |up to )?\d+ "
        r"(?:can|could|may|is|are|max|count|tops)",
        r"\b(?:thinking|how|what|strict|picky) about\b|\bout of luck\b|\b(?:wasn['’]t|not) sure about\b",
        rf"\b(?:hop(?:e|es|ing)|plan(?:s|ning)?) (?:to|on) {_MOVES}",
        r"\b(?:degree|study) plan\b|\b(?:no (?:clue|idea|rush)|not sure|idk)\b",
        r"\b(?:(?:do not|don['’]?t|can['’]?t|could not|couldn['’]?t) (?:know|find|tell|see))\b",
        r"\b(?:all (?:of (?:it|them))?|everything|the whole thing|both|the lot) or "
        r"(?:less|only some|only part|not (?:all|everything|both|quite))\b",
        r"\bover (?=(?:in)?to\b)|\bplan (?:is|for|of)\b|\bmy gpa is (?:fine|good|ok(?:ay)?)\b|"
        r"\bwithout being (?:in|admitted to|part of) (?:a|any) (?:program|degree)\b",
        r"\bwithout (?:redoing|repeating|retaking) (?:everything|it all|all of it|anything)\b|"
        r"\btried it out\b|\b(?:rather )?not repeat anything\b|\bhalf the (?:semester|term|time)\b|"
        r"\bmy (?:wife|husband|partner|spouse)['’]s (?:job|work|career)\b",
        r"\bor (?:is it |are |is |do |does |will |would )?(?:only |just )?(?:some|part)(?: of (?:them|it))?"
        r"(?: (?:fall off|wasted|lost|left out|go(?:es)? to waste))?(?=\W*$|\?)|\bhow much longer (?:this|it) takes?\b",
        r"\blong story\b|\bsister (?:campus|school|institution)\w*",
        r"\bnon[- ](?:degree|matriculated|thesis)\b",
        rf"\b(?:nothing|none|no grade|never|not|lowest|no) (?:\w+ ){{0,3}}?{_BELOW} (?=an? [ABCD]\b|[ABCD]\b)",
        r"\b(?:everything|all|each|every grade) (?:above|over) (?=an? (?:[ABCD]\b|\d\.))",
        r"\bno problem\b|\bor (?:no|not|nah)\b|\b, no\?",
        rf"\b(?:no|not an?|without) {_KINDS}(?: (?:or|and|nor) {_KINDS})*\b",
        r"\btoo (?:many|much|low|old|late|high)\b[^.?!;\d]{0,40}?\b(?:i guess|i suppose|i think|right)\b|"
        r"\bso (?:nothing|none(?: of (?:it|them))?|half (?:dies|is (?:lost|gone)))(?: counts?)?\W*\?|"
        r"\bam i (?:throwing|losing|wasting) \w+(?: away)?\b|"
        r"\bnot (?:an? )?[ABC](?:-| minus)(?!\w)|\blife happened\b|"
        r"\bstatute of limitations\b|\baccording to my (?:old )?\w+\b",
        r"\b(?:i(?:['’]d| had)?|my (?:company|employer|boss)) paid (?:good money )?for\b(?! some| any| other)|"
        r"\bnot proud of it\b|\bmeets? the (?:\w+['’]?s? )?gpa minimum\b|\bb4\b",
        r"\b(?:my|her|his) gpa (?:clears|meets|is above|is over) the (?:\w+['’]?s? )?minimum\b",
        # what opens a question, and what sets one lot beside another
        r"(?:^|(?<=[.?!;:] ))surely (?=[^.?!;]*\?)|(?:^|(?<=[.?!;:] ))full disclosure\b|\bin addition\b(?! to\b)",
        r"(?<=[ABC] )equivalent\b(?=\W*(?:$|[.,;:)]))",
        # what somebody thinks of studies before the degree, which has no say in credit after it
        r"\b(?:since |because )?(?:my|her|his) (?:bachelor['’]?s?|undergrad(?:uate)?)(?: (?:degree|gpa|grades?|"
        r"record))? (?:is|was|were|being) (?:(?:so|pretty|rather|kind of|a bit) )?"
        r"(?:weak|meh|bad|poor|low|terrible|mediocre|so-so)\b",
        r"\b(?:two|both|2|(?:(?:an?|the|my) )?pair) (?:of )?"
        r"(?:[\w'’-]+ ){0,4}?(?:certificates?|certs?|credentials|lists)\b",
        r"\bunder (?:(?:the|its|their|your|this|that) )?"
        r"(?=(?:rules?|policy|policies|catalog|bulletin|(?:19|20)\d\d)\b)",
        r"\b(?:19|20)\d\d[-/]\d\d(?:\d\d)?\b|\b(?:19|20)\d\d (?:faq|catalog|bulletin|rules?)\b",
        r"\bin spite of (?=the [ABCD]|my [ABCD]|that)",
        # what the asker takes the limit to be of, which the verdict answers
        rf"\b(?:so|{_I_THINK}) (?:they|it|those|these|that) "
        rf"(?:should|would|do|does|wo|did)(?:n['’]?t| not) {_AGAINST}",
        rf"(?:(?<=[.;,?!] )|\A|\b{_I_THINK}) ?the (?:\d+ )?(?:credits? |hours? |units? )?(?:limit|cap|max(?:imum)?) "
        r"(?:is |was |applie[sd] )?(?:only |just )(?:is |was |applie[sd] )?(?:for|to|on) (?:the )?"
        r"(?:outside|external|transfer)(?: (?:credits?|hours?|units?|work|ones))?\b",
        r"\bthe \d+ (?:credits? |hours? |units? )?(?:limit|cap|max(?:imum)?)\b",
        r"\bso i should be at \d+\b",
        # how far the asker is, and what they think of who taught
        r"\b(?:i['’]?m |i am )?(?:not|nowhere)(?: even)? (?:near|close to|in|at) (?:my|the|her|his) (?:final|last) "
        r"(?:semester|term|year|quarter)\b",
        r"\b(?:in )?(?:my )?(?:year (?:1|2|one|two)|(?:first|second) year) of (?=the\b|my\b|an?\b|our\b)|"
        r"\bnot (?:yet )?graduated\b",
        r"\bnot (?:yet )?conferred(?: yet)?\b",
        r"\b(?:prof|professor|instructor|teacher)s? (?:was|is|were) (?:so |really |just |kind of )?"
        r"(?:awful|terrible|horrible|mean|great|"
        r"amazing|boring|tough)\b(?=\W*(?:$|[.;?!)]))",
        r"\bformal(?:ly)? (?=admi)",
        r"\ball (?:around|round|the way|through)\b(?=\W*(?:$|[.,;?!)]|and\b|plus\b))",
        r"\b(?:my |her |his )?(?:teaching |nursing |teacher |rn )?licen[cs]e (?:has |had )?"
        r"(?:lapsed|expired|ran out)\b",
        r"\bfinal (?=marks?\b|grades?\b)|\bfound out\b",
        r"\bdouble duty\b",
        r"\b(?:on|of) (?:my|her|his|our|the|their|a) (?:study |degree )?plan\b",
        r"\btoo (?:low|bad|poor) a grade\b|\bso (?:nothing|none|zero)(?=\W*\?)",
        r"\b\d(?:st|nd|rd|th)\b (?=cert|master|degree|credential|program|one\b)",
        r"\b(?:nothing|none of (?:it|them|these|those)) (?:has|have|had|was|were) (?:ever |yet )?(?:been )?"
        r"re-?validated\b",
        # what is hoped for is the credential itself, never credit
        rf"\b(?:hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?) to (?:take|earn|do|get|pursue|complete|join|enter|add|finish) "
        rf"(?:an?|the|my|their|your|our)\b{_NAMED_BY}(?:\b(?:certificate|cert|master['’]?s|degree|program)\b| {{4}})"
        r"(?! *(?:courses?|class|credits?|hours?|units?))",
        r"\b(?:i|we)(?:['’]ve| have)? (?:finally |just |recently )?decided to "
        r"(?:go back|return|apply|start|pursue|enroll)",
        # an approval that a rule asks for
        r"\b(?:has|have|had) (?:already )?agreed (?:in writing )?to (?:accept|take|count) "
        r"(?=(?:the|my|them|it|those|these|all (?:of|the|my))\b)",
        rf"\b(?:(?:given|provided|assuming)(?: that)?|if) {_OFFICE} (?:approves?|agrees?|signs off)\b"
        r"(?! only| (?:on )?(?:half|some|part))",
        r"\b(?:program|department|school|college|office|director|committee|chair|dean|degree)"
        r"(?: (?!not\b|never\b|if\b|unless\b|only\b)\w+){0,5}? (?:is|are|was|seems) "
        r"(?:(?:also|fully|quite|more than) )?(?:willing|happy|ready|prepared|glad|going) to (?:approve|allow|accept|"
        r"sign off on|agree to) (?:(?:the|this|that|all of (?:it|them)|it|them|all)(?: (?:whole |full )?"
        r"(?:overlap|sharing|double[- ]counting|use))?)(?=\W*(?:$|[.,;?!)]))",
        r"(?<=\ba )approved (?=[\w-]+ )|(?<=\ban )approved (?=[\w-]+ )|(?<=\bthe )approved (?=[\w-]+ )",
        r"\bnot (?:yet )?(?:matriculated|admitted)(?: yet)?\b(?! (?:to|in|into|at|by)\b)",
        rf"\bnone (?:of (?:it|them|these|those) )?(?:is|are|was|were) (?:an? )?{_KINDS}"
        rf"(?:(?:,| or|, or) (?:an? )?{_KINDS})*\b",
        # what happened in a life besides
        r"\b(?:zero|no|little|not much) (?:free |spare )?time\b(?! (?:limits?|frames?))",
        r"\bi (?:teach|coach) (?:at |in )?(?:an? |the )?(?:middle|high|elementary|grade|primary|secondary)[ -]?school"
        r"(?: (?:music|math|art|english|history|science|spanish|band|choir|gym|pe|kids))?"
        r"(?=\W*(?:$|[.,;?!)]|and\b|so\b))",
        r"\bmy (?:kid|son|daughter|baby|mom|mum|dad|mother|father|wife|husband|partner) (?:was|is|got|has been|"
        r"fell|ended up|landed) (?:\w+ )?(?:sick|ill|in (?:the )?hospital|hospitali[sz]ed)\b",
        r"\b(?:have|has)n['’]?t (?:yet )?(?:filed|submitted|requested|sent in|turned in|asked for) "
        r"(?:anything|it|the (?:form|request|paperwork|petition))(?: yet)?\b",
        r"\b(?:planned|expected|anticipated) (?=(?:graduation|completion)\b)",
        r"\b(?:in |as an? |with )?post-?\s?bacc?(?:alaureate)? (?:status|students?|studies|study|standing)\b",
        r"\bnone (?:of (?:it|them) )?(?:(?:is|are|was|were|comes?|came) )?from\s+(?:[\w'’]+\s+){0,4}?own "
        r"(?:continuing education|extension|open university)\b",
        rf"\b{_N} (?:(?:little|small|young|more|new) )?(?:kids|children|babies|moves|deployments|surgeries|toddlers|"
        r"teenagers|jobs|layoffs|divorces)\b(?! (?:courses?|class|credits?))",
        r"\b(?:an|my|our) (?-i:RN|NP|LPN|CPA|PE)\b"
        r"(?= (?:entering|starting|wanting|applying|who|in|at|wants|asks|has|with)\b)",
        # what a question or a remark ends in
        r"(?:,|\s)\s*(?:isn['’]?t (?:it|that so)|aren['’]?t they|won['’]?t they|don['’]?t they|agreed|correct|right|"
        r"s[ií]|eh)"
        r"(?=\s*\?+)|\bno (?:joke|kidding|lie)\b|\bnot (?:gonna|going to) lie\b|\bdon['’]?t get me wrong\b",
        r"\b(?:nothing|none)(?: of (?:it|them|the \w+)| from the \w+)? (?:goes|go|went|going) to waste\b",
        # what somebody else says of it, which has no say
        rf"\b(?:my|our|an?) (?:\w+ )?{_SOMEBODY} (?:says?|said|thinks?|swears?|claims?|insists?|believes?|told me|"
        r"tells me|"
        r"is (?:sure|certain|convinced))\b(?! (?:that )?(?:she|he|her|his|hers|they|their)\b)",
        r"\b(?:has|have) (?:already )?approved (?=(?:the|this|that) (?:overlap|sharing|double|use)\b)",
        r"\b(?:program|degree|master['’]?s|ms|ma|mba|msn) (?:that |which )?(?:i|we|she|he) never "
        r"(?:finished|completed)\b",
        r"(?<=[0-4]\.\d) (?:or|and) (?:above|higher|better|up)\b",
        # what is hoped is that credit counts, never that it is earned
        r"\b(?:hop(?:e|es|ed|ing)|would be nice|i['’]d love)\b(?= (?:that |for )?"
        r"(?:(?!to\b|get|have\b|earn|finish|pass|complete|tak|do\b|if\b|i\b|she\b|he\b|enrol|regist|next)[\w'’]+ "
        r"){0,6}?"
        r"(?:(?:go|goes) (?:through|in|over|toward)|counts?\b|transfers?\b|carr(?:y|ies)\b|fits?\b|make it\b|come "
        r"(?:over|along)\b|"
        r"(?:be|get|gets) (?:counted|accepted|used|applied|taken|honou?red|reused)\b))",
        r"\bis (?:it|that|this|all (?:of )?(?:it|that|this))? ?realistic\b|\brealistic(?:ally)?\b(?= (?:to|that|"
        r"for)\b|\W*\?)",
        r"\b(?:gpa|average)\b(?:[^.?!;]|\.\d){0,30}?\b(?:over|above|beyond|higher than) (?:what|the one that|the "
        r"one) [^.?!;,]{0,40}?"
        r"(?:asks?(?: for)?|requires?|wants?|needs?)\b",
        r"\b(?:between|in|for|on|toward) (?:the|these|those) two\b(?! (?:schools|universities|colleges))",
        r"\bduring (?=(?:19|20)\d\d|(?:the |that |my )?(?:fall|spring|summer|winter)\b)",
        r"\bstill a (?:long|fair|good) way (?:to|from|off|before)(?: go| my)?(?: until| till)?\b",
        # a narrower rule that is told not to be there
        r"\b(?:the|my|our|their) (?:\w+ )?(?:department|dept|program|school|college) (?:has|sets|have|adds|imposes|"
        r"with) no "
        r"(?:extra|tighter|stricter|additional|other|further|own|special|separate|different) "
        r"(?:rules?|limits?|caps?|polic(?:y|ies)|requirements?)(?: (?:about|on|for) (?:it|this|that))?(?=\W*(?:$|"
        r"[.,;?!)]))",
        r"\b(?:has|have)n['’]?t (?:yet )?graduated(?: yet)?\b",
        # words of place and time
        r"\b(?:at|from|in) some (?:other )?(?=univ|school|college|place|institution)|"
        r"\bfrom some(?:where| place) else\b",
        r"\bpre[- ](?:admission|admissions|enrollment|matriculation|program)\b|\bpost[- ]?master['’]?s?\b",
        r"\bat nights?\b|\b(?:in the|this|every) (?:morning|evening|afternoon)s?\b|\b(?:on|over) (?:the )?weekends?\b",
        r"(?<=[0-4]\.\d)['’]?s\b",
        # where somebody lives, and who pays
        r"\b(?:we|my (?:family|wife|husband|partner)(?: and i)?) (?:then |just |have |had )?(?:moved|relocated) "
        r"(?:back )?(?:to|near|out to) (?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=\W*(?:$|[.,;?!)]|and\b|so\b))",
        r"\b(?:which |that )?(?:my|our) [\w'’-]+ (?:is|are|will be|was|were) (?:paying|covering)(?: for)?"
        r"(?=\W*(?:$|[.,;?!)]))",
        # a credential that was begun and left, of which the credit is whole
        r"\b(?:program|degree|master['’]?s|ms|ma|mba|msn)(?: elsewhere| there| somewhere else)? (?:that |which )?"
        r"(?:i|we|she|he) (?:left (?:it )?unfinished|did(?:n['’]t| not) (?:finish|complete))\b",
        r"\bnever (?:finished|completed) (?:that|the|my|this) (?:\w+ )?(?:degree|program|master['’]?s|ms|ma|mba)\b|"
        r"(?<=[(,;.] )never finished there\b|(?<=[(])never finished there\b|(?<=[,;.] i )never finished there\b",
    )
)
