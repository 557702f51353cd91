"""What a sentence says beside its limit, in a place where no word can narrow it: how it is tied to the text, who approves,
why it is so, what somebody wishes.

Only the place makes such words harmless. "With the approval of the graduate provost" names who decides; the same words
behind "students of" would say for whom the limit holds. What is left over is looked at word by word (`plain.py`).
"""

import re

_OFFICE = (
    r"(?:(?:student|candidate|applicant|dean|director|department|program|school|college|university|degree|MAST|CERT|DEG|ORG)'?s?|ORG's|"
    r"associate|assistant|vice|provosts?|president|chancellor|registrars?|deans?|chairs?|chairpersons?|heads?|directors?|"
    r"coordinators?|advisers?|advisors?|advisory|supervisory|supervisors?|mentors?|professors?|major|faculty|committees?|"
    r"councils?|boards?|senate|office|graduate|school|college|department|departmental|program|studies|study|education|admissions?|"
    r"records|academic|affairs|research|enrollment|services|designees?|secretary|guidance|curriculum)"
)
_OF_OFFICES = rf"(?:(?:the|an?|his|her|his or her|their|your|both|its|appropriate|relevant|respective) )*{_OFFICE}(?:(?:,? (?:and|or|of|of the|for|in the|,)|,|/)? (?:(?:the|an?|his|her|their|your|its|of|for) )*{_OFFICE})*"
_ASSENT = r"(?:approvals?|consent|permission|recommendations?|agreement|endorsement|authorization|concurrence|review|evaluation|discretion|judgment|satisfaction)"
_APPROVED = re.compile(
    rf"\b(?P<head>(?:(?:prior|written|formal|explicit|express|joint|favorable) )*{_ASSENT}(?:,? (?:and|or) (?:the )?{_ASSENT})* (?:of|by|from)|"
    rf"(?:approved|recommended|authorized|endorsed|accepted|evaluated|reviewed|granted|awarded) by|(?:filed with|submitted to|made to|sent to|directed to|addressed to)) {_OF_OFFICES}\b"
)
_OPENERS = re.compile(
    r"^(?:(?:please )?(?:note|remember|be aware)(?: that)?|in addition|additionally|furthermore|moreover|finally|likewise|similarly|"
    r"in all cases|at all times|in any event|by policy|as a rule of ORG|(?:across|throughout) ORG|in short|in other words|that is|thus|accordingly),? "
)
_REASON = re.compile(r",? (?:because|so that) (?P<why>[^.;:]+)(?=[.]?$)")
_LIMITS = re.compile(
    r"\d|\b(?:only|unless|except\w*|if|not|no|never|cannot|who|whose|when|where|until|provided|some|certain|most|"
    r"students?|applicants?|candidates?|members?|employees?|staff|veterans?|residents?|tracks?|cohorts?|they|he|she|you)\b"
)
"""Words that limit a reason: with a kind of people in it, it may say for whom the limit holds."""
_WISHES = re.compile(
    r"\b(?P<who>you|they|who|students?|candidates?|applicants?) "
    r"(?:(?:would|may|might) (?:like|wish|want)|wants?|wish(?:es)?|plans?|intends?|chooses?|decides?|elects?) to (?=[a-z])"
)
"""What a student wishes; what a university hopes to do is no rule yet."""
_WELL = re.compile(r"\b(?:successfully|satisfactorily|officially|formally) (?=\w+(?:ed|en|it)\b)")
_AWARD = re.compile(
    r"\b(?P<not>(?:not|never|cannot)(?: be)? (?:awarded|conferred|granted|issued|posted)) (?:retroactively|automatically)\b|"
    r"\b(?P<act>(?:does|do|will|may|shall) not (?:award|confer|grant|issue) (?:an? |the )?CERT) retroactively\b|"
    r"\b(?P<time>at the same time|simultaneously|concurrently)(?=[.]?$)"
)
"""The words by which an act is told that a rule allows or forbids."""
_SETS = re.compile(
    rf"^(?:the )?{_OF_OFFICES}(?: of ORG)?(?: has| have)? (?:sets?|established|establishes|adopted|adopts|approved|applies|imposes|imposed|prescribes|prescribed) "
    r"(?=the following |these )"
)
"""How a line begins that leads up to a list of rules."""


def without_asides(said: str) -> str:
    """A sentence, or a line above it, as patterns read it, without what it says beside its limit."""
    said = _SETS.sub("", _OPENERS.sub("", said))
    said = _APPROVED.sub(lambda found: found["head"].split(" ")[-1], said)
    said = _AWARD.sub(lambda found: found["not"] or found["act"] or "", _WELL.sub("", _WISHES.sub(r"\g<who> ", said)))
    reason = _REASON.search(said)
    return said[: reason.start()] if reason and not _LIMITS.search(reason["why"]) else said
