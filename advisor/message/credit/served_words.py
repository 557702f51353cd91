"""The pieces of patterns that tell what credit has served for."""

import re

DEGREE = (
    r"(?:bachelor\w*(?:['’]s)?|undergrad\w*|master['’]?s?|doctorate|degree|mba|mpa|mph|msn|mha|mfa|msw|meng|"
    r"m\.?ed\b\.?|m\.?s\b\.?|m\.?a\b\.?|ph\.?d\b\.?|credential|diploma)"
)
CREDENTIAL = rf"(?P<{{name}}>{DEGREE}|certificates?|certs?)\b"
DONE = (
    r"(?:finished|completed|conferred|awarded|earned|previous|prior|earlier|former|old|past|"
    r"first(?! (?:enrol|regist|start|admi|appl|enter|began|took))|existing|graduated)"
)
FINISHED = (
    r"(?:finished|completed|earned|graduated (?:with|from|in)|hold|held|got(?! (?:in|into|accepted|admitted|"
    r"(?:prior |an? |the |written )*(?:ok|okay|approval|approved|permission|leave|consent))\b)|"
    r"received|did|have(?! (?:been|to|applied|started|yet|just|not)\b)|was awarded|obtained)"
)
WHO = r"(?:i|we|he|she|they|(?:the|this|our|an?) (?:student|advisee|applicant))"
NO_MODAL = r"(?<!can )(?<!may )(?<!could )(?<!will )(?<!would )(?<!must )(?<!might )(?<!should )(?<!do )(?<!if )"
ALREADY = r"(?:(?:already|have|had|has|since|also|['’]ve|['’]d) )*"
WORDS = r"(?:[\w'’-]+(?:\.[\w'’-]+)* )"
COUNTED = r"(?:used|counted|credited|put|spent|served|utili[sz]ed|included|claimed|needed|consumed|cashed in)"
TOWARD = r"(?:for|toward|towards|in|to|on|onto|into|within|as part of)"


def named(pattern: str, name: str = "credential") -> str:
    """A pattern in which the name of a credential is spelt out, as a group of that name."""
    return pattern.replace("CREDENTIAL", CREDENTIAL.format(name=name))


COURSEWORK = (
    r"(?:credits?|crs?|hrs?|courses?|classes|class|course|coursework|work|hours|units|them|those|these|it|ones)"
)
NEVER_IN = re.compile(
    r"\bnever (?:(?:been|went|gone|was|were|put|placed|landed|ended up|made it|got) )?(?:in|into|in to|on|onto|on "
    r"to|part of|"
    r"toward|towards|for) (?:an?|any|my|another|some) (?:other )?(?:degree|credential|certificate|cert|diploma|"
    r"master['’]?s?)"
    r"(?: elsewhere| there| before)?|"
    r"\b(?:no|not(?: a)?) part of (?:an?|any|another) (?:other )?(?:(?:completed|finished|conferred|awarded) )?"
    r"(?:degree|credential|certificate|cert|diploma|master['’]?s?)(?: degree)?\b",
    re.IGNORECASE,
)
"""That credit went into nothing: "never in a degree", "never went toward a certificate"."""
