"""Questions with two ends, of which the second asks whether credit counts, and remarks on what is yet to do.

"Do I lose anything, or does all of it count?" turns on its second end: the first asks the same the other way round, and
its words ("lose", "more than", "start over") say nothing of the credit.
"""

import re

_ASKED_TOO = (
    r"(?=[^?.!;]*,? or (?:can|could|may|might|do|does|will|would|is|are) "
    r"(?:it all|i (?:still )?(?:use|keep|count|apply|put|transfer|bring)|we (?:use|apply|count)|"
    r"(?:all|both|every\w*|they|it|these|those|my|the|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b)[^?.!;]*\?)"
)
"""The second end of a question, which asks whether credit counts."""
_BY_COMING = (
    r"(?=,? or\b|,? (?:if|when|by) (?:(?:i|we|she|he|they) )?(?:come|comes|coming|go|goes|going|transfer|switch|move|"
    r"start|apply|enter|enroll?|bring|join)\w*\b)"
)
"""What may be lost by: coming with the credit. Any other condition ("if 3 of them were a C") is one on the credit."""
_CERTIFICATE = r"(?:[\w&-]+ ){0,5}?(?:certificate|cert|degree|master['’]?s|program|curriculum|list|plan)"
TWO_ENDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "do I lose anything if ..., or does all of it count?"
        r"\b(?:do|would|will|must|should) (?:i|we|she|he|they) (?:really |just |still )*(?:have to |need to )?"
        rf"(?:lose (?:anything|any(?: of (?:it|them))?)|start (?:all )?over(?: again| from scratch)?|"
        rf"begin (?:all )?over|(?:repeat|redo) (?:it all|everything|anything)){_BY_COMING}{_ASKED_TOO}",
        # "is 12 credits more than the degree will take, or may I use all of it?"
        rf"\bmore than (?=[^?.!;,]{{1,90}}\b(?:take|takes|accept|accepts|allow|allows|count|counts)\b){_ASKED_TOO}",
        # "half the certificate looks familiar", "I'd only have to take a few more classes if ..."
        rf"\bhalf (?:of )?(?:the|that|this) (?=(?:{_CERTIFICATE}| {{2,}}) *(?:looks|sounds|seems|feels|reads) (?:\w+ )?"
        r"(?:familiar|alike|the same|like (?:old|known)))|"
        r"(?:^|(?<=[.!?;] ))(?:i|we)(?:['’]d| would) (?:only |just |then )*(?:have to|need to) "
        r"(?:take|do) (?:only |just )?(?:a few|few) more (?:classes|courses|credits)(?= if\b)",
        # who the student is that is asked about
        r"(?<! know )(?<! ask )\bwho (?=(?:was|is|has been|got|were) (?:(?:just|now|recently|since|already|newly) )*"
        r"(?:been )?(?:admitted|accepted)\b)",
    )
)  # fmt: skip
