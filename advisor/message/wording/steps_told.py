"""What people say of steps and of time around a deadline: beside the stage that they are at it tells nothing more."""

import re

_YEARS = r"(?:\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|seven|eight)(?: and a half)?"
_DIRECTOR = r"(?:(?:the|my) )?(?:certificate['’]?s? )?director\b(?: in writing)?"
STEPS_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bnobody told me(?: to apply(?: first)?)?\b|\b(?:but |and )?i? ?(?:did not|didn['’]?t|never) "
        r"(?:sent?|apply|applied)\b(?: (?:the|an?|any) (?:\w+ )?application)?",
        r"\b(?:too late|late|in time|deadline|still|yet|now)\b|\bwait(?:ed|ing)?(?: (?:too|so) long)?\b",
        rf"\b(?:a (?:bit|little) )?(?:over|more than|under|less than|about|almost)? ?\b{_YEARS} (?:year|yr|"
        r"month|semester|term)s?(?: and a half)? ago\b",
        r"\b(?:my |the |in my |in the )?(?:first|second|last|final|1st|2nd|next) (?:semester|term|year)\b",
        r"\b(?:only |just )?(?:one|1|two|2) (?:class|course)(?:es|s)? (?:away|short|left)\b|"
        r"\bmove over\b|\b(?:over )?(?:in)?to switch\b|\bswitch (?:over )?(?:in)?to\b|\bapply\b|\bwrap up\b",
        r"\b(?:just )?never (?:sent(?: in)?|did|filed|submitted|asked for|turned in) (?:any |the |a |my )?"
        r"(?:transfer )?(?:request|paperwork|form|petition|application)s?\b|\bhad nothing to send\b",
        r"\b(?:send|evaluate|look at|review|process|file|hand in|turn in|put in)\b",
        r"\b(?:in)?to (?:the |an? )?(?:ma|ms|mba|master\w*|degree)? ?instead\b",
        r"\bwithout (?:noticing|knowing|realizing)\b|\b(?:i )?(?:did not|didn['’]?t) know\b|\bnot in time\b|"
        r"\bnever (?:applied|admitted|joined)\b|\bnot too (?:late|early)\b",
        r"\b(?:just )?(?:found out|decided|noticed|realized|heard)\b",
        rf"\b(?:never )?(?:notif(?:y|ied)|tell|told|inform(?:ed)?) {_DIRECTOR}",
        r"\b(?:i['’]?m |am |is |are )?not (?:yet )?(?:been )?admitted"
        r"(?: (?:in)?to (?:the|a|my|this) cert\w*)?(?: yet)?\b",
        r"\bretroactive\w*|\bafterwards?\b|\bportfolio\b|"
        r"\bconferred in (?:\w+ )?(?:19|20)\d\d\b|\bso (?:it['’]?s|its|that it is) out of the way\b",
    )
)
