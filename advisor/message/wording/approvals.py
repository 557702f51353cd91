"""An approval that a message tells of all the credit: a rule may ask for it, and no verdict turns on it, since each
"yes" leaves it to be given. One that is partial, conditional, refused or only hoped for is not read here."""

import re

from advisor.message.wording.borne_out import blank

_OFFICE = (
    r"(?:(?:graduate |program |department |academic )?(?:director|advis[eo]r|coordinator|committee|"
    r"chair(?:person)?|dean|"
    r"registrar|head|faculty|dgs)|(?:graduate |master['’]?s? |degree |ms |ma |mba )?(?:college|department|dept|program|"
    r"school|office))"
)
_WHOSE = r"(?:\b(?:the|my|our|their|her|his|its|this|that)(?: new| home)?|(?:(?<=[.;:,!] )|\A|\b(?:and|since|as)))"
_WHICH = (
    r"(?:['’]s (?:director|dean|office|committee)| (?:granting|awarding|offering|of|in|that grants|that awards) "
    r"(?:the |my |that )?(?:new )?(?:degree|master['’]?s?|program|school|college)| (?:that |which )?(?:i|she|he|"
    r"we)(?:['’]ve| have|['’]m| am)? "
    r"(?:joined|in|entered|joining|entering|applied to))?"
)
_THEN = (
    r"(?: (?:has|have|had|already|just|also|since|since then|long since|formally|officially|kindly|gladly|fully|now))*"
)
_AND_SO = (
    r"(?: (?:says|said|thinks|reviewed|checked|looked at|read|went through) [^.?!;,]{0,50}? and"
    r"(?: has| have| then| also)?)?"
)
_SAYS_YES = (
    r"(?:approve[sd]?|ok(?:ay)?['’]?(?:s|ed|d)?|sign(?:s|ed) off(?: on)?|cleared?|support(?:s|ed)?|endorse[sd]|"
    r"blesse[sd]|"
    r"agree[sd] (?:to|with)|accepted|back(?:s|ed)|vouche[sd] for|gave (?:(?:its|their|his|her|the|me the|us the) )?"
    r"(?:ok(?:ay)?|blessing|approval|green light|go-ahead|nod)(?: (?:to|for))?|"
    r"(?:is|are|was) (?:fully |very |all )?(?:supportive|on board|in favou?r|behind (?:it|me|this)|fine with|"
    r"ok(?:ay)? with|happy with)(?: of)?|"
    r"sa(?:id|ys) (?:(?:it['’]?s|it is|they['’]?re|they are|that['’]?s|all) )?(?:fine|ok(?:ay)?|yes|good)|said so)"
)
_ALL_OF_IT = (
    r"(?: (?:of )?(?:using |taking |moving |bringing |counting |sharing )?(?:it|them|this|that|these|those|everything|"
    r"(?:all|both|each)(?: (?:of (?:it|them|these|those)|\w+))?|(?:the|my|this|that|these|those|her|his) (?:\w+ ){0,2}?"
    r"(?:courses?|class(?:es)?|credits?|hours?|units?|petition|request|transfer|overlap|plan|substitution|move|"
    r"sharing|use))(?: all)?)?"
)
_BEFOREHAND = (
    r"(?: (?:in (?:advance|writing)|beforehand|already|ahead of time|up front|before (?:i|she|he) (?:took|take|"
    r"started|enrolled)"
    r"(?: (?:it|them))?|by (?:the |my |our |their )?(?:\w+ ){0,2}?(?:director|advis[eo]r|coordinator|committee|"
    r"chair|dean|"
    r"college|department|program|school)))"
)
_ENDS = r"(?=\W*(?:$|[.,;:?!)(]|and\b|so\b|which\b|toward|into\b|for\b|from\b|at\b|\s{3}|then\b|now\b))"
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WHOSE} ?(?:\w+ )?{_OFFICE}{_WHICH}{_THEN}{_AND_SO} {_SAYS_YES}{_ALL_OF_IT}{_BEFOREHAND}?{_ENDS}",
        # "9 credits approved beforehand", "the courses were all approved by my dean"
        rf"(?<=\bcredits )approved{_BEFOREHAND}|(?<=\bcourses )approved{_BEFOREHAND}|(?<=\bhours "
        rf")approved{_BEFOREHAND}|"
        rf"(?<=\bunits )approved{_BEFOREHAND}|(?<=\bclasses )approved{_BEFOREHAND}|"
        r"(?:(?<=\bthey )|(?<=\bit )|(?<=\bcredits )|(?<=\bcourses )|(?<=\bclasses )|(?<=\bhours )|(?<=\bunits ))"
        rf"(?:(?:all|both|each|already|since) )*(?:was|were|is|are|has been|have been|got) (?:(?:all|both|already|"
        rf"since|pre-?|formally) ?)*"
        rf"approved{_BEFOREHAND}?{_ENDS}",
        # "got approval in advance for two courses"
        rf"\b(?:got|have|had|obtained|received|with)(?: (?:the|my|full|written|prior|official))*(?: (?:\w+['’]s|"
        rf"\w+s['’]))? "
        rf"(?:approval|permission|consent|sign-?off)"
        rf"(?: (?:of|from) {_WHOSE} ?(?:\w+ )?{_OFFICE})?{_BEFOREHAND}?(?= for (?:all|both|the|my|these|those|\d|"
        rf"two|three|four|it|them)\b|\W*(?:$|[.,;:?!)]|and\b))",
        # "each was reviewed and found fine"
        r"\b(?:all|each|everything|both|they|it) (?:(?:was|were|is|are|has been|have been|got) )?(?:reviewed|"
        r"checked|vetted|"
        r"evaluated) and (?:found |judged )?(?:fine|ok(?:ay)?|good|approved|accepted|suitable)\b",
    )
)
_TAKES_BACK = re.compile(
    r"\b(?:no|not|never|nobody|none|neither|nor|only|just one|half|some|part|partly|most|few|rest|other|others|"
    r"another|if|"
    r"unless|until|once|when|provided|assuming|may|might|would|could|will|should|shall|hop\w+|expect\w*|think\w*|"
    r"suppose\w*|"
    r"probably|maybe|perhaps|almost|nearly|doubt\w*|verbal\w*|tentativ\w*|but|except|though|although|however|"
    r"instead|different|old|previous|former|later|then (?:took|changed)|revok\w*|withdr[ae]w\w*|revers\w*|chang\w*|"
    r"expir\w*|denied|"
    r"refus\w*|reject\w*|pending|waiting|yet|without|less|fewer|as long as)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What, in the sentence of an approval, may say that it is of less than all, or is none."""
_SENTENCE = re.compile(r"[^.?!;]*")


def without_approvals(text: str) -> str:
    """A text whose approvals are blanked out, letter for letter; `text` has the names blanked out."""
    for pattern in _TOLD:
        text = pattern.sub(lambda match: match.group() if _is_taken_back(match) else blank(match), text)
    return text


def _is_taken_back(match: re.Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    first = max((text.rfind(mark, 0, start) for mark in ".?!;"), default=-1) + 1
    rest = _SENTENCE.match(text, end)
    before, after = text[first:start], rest.group() if rest else ""
    return any(_TAKES_BACK.search(part) for part in (before[-60:], match.group(), after[:60]))
