"""The grade point averages that a sentence asks for."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from corpus.drafting.direction import targets
from corpus.drafting.found import Found, Reading, Untold
from corpus.drafting.situations import EXCEPTION, open_condition, part_in
from corpus.drafting.statement import Statement
from corpus.rules import AdmissionEffect, Credential, Effect, MeanGrade, MinimumAverage

_AVERAGE = re.compile(
    r"\bgpa (?:of |is )?(?:at least |not (?:less|lower) than |no (?:less|lower) than |a minimum of )?(?P<average>[1-4](?:\.\d+)?)\b|\b(?P<second>[1-4]\.\d+) (?:or (?:better|higher|above) )?(?:\w+ ){0,2}?gpa\b|\baverage (?:required )?(?:[^,;]{0,50}? )?(?:of |is )(?:at least |not less than )?(?P<third>[1-4]\.\d+)\b|\bgpa[^,;]{0,60}? (?:of|is|least|than) (?P<fourth>[1-4](?:\.\d+)?)\b|\bgpa: ?(?P<fifth>[1-4](?:\.\d+)?)|\b(?:cumulative|overall|minimum|grade) average (?:of|is) (?:at least |not (?:less|lower) than |no (?:less|lower) than )?(?P<sixth>[1-4](?:\.\d+)?)\b|"
    r"\b(?P<seventh>[1-4]\.\d+)(?: or (?:better|higher|above))? (?:(?:cumulative|overall|grade|minimum) )*average\b|"
    r"\baverage (?:[^,;:]{0,50}? )?(?:at|be) (?:at least |not (?:less|lower) than )?(?P<eighth>[1-4]\.\d+)\b|"
    r"\b(?:gpa|average)\b[^:;|]{0,60}: ?(?:at least )?(?P<ninth>[1-4]\.\d+)\b"
)
_WANTED = re.compile(
    r"\b(?:must|shall|requires?|required|needs?|needed|minimum|at least|or (?:better|higher|above)|only|has to|have to|not|cannot)\b"
)
"""What makes of an average that is told one that is asked for."""
_BELOW_AVERAGE = re.compile(
    r"\b(?:gpa|average)\b[^,;]{0,30}? (?:is|are|falls?|remains?|of) (?:below|less than|lower than|under) (?:an? )?(?P<average>[1-4]\.\d+)\b"
    r"[^.;]{0,20}? (?:(?:will|may|shall|can|is|are) not|cannot) (?:be )?(?:awarded|granted|given|receive|graduate|earn|conferred|admitted)\b"
)
_NOBODY_BELOW = re.compile(
    r"\bno (?:student|applicant|candidate|one)\b[^.;]{0,80}\b(?:gpa|average) (?:of )?(?:below|under|lower than|less than) (?:an? )?(?P<average>[1-4]\.\d+)\b"
)
_ADMITTED = re.compile(
    r"\badmission|\badmit|\bappl(?:y|icants?|ication)\b|\bentr(?:y|ance)\b|\bBACH\b|\bundergraduate\b|\blast 60\b"
)
_OVER = re.compile(
    r"\b(?:in|over|on|for) (?:the|their|its|his or her) (?:last \d|plan of study|courses?\b|coursework|classes|undergraduate|major|graded|program)[^.,;]*"
)
_OF_THE_WHOLE = re.compile(
    r"\b(?:courses|coursework|classes) (?:of|in|for) (?:an?|the) (?:\w+ ){0,3}?(?:certificate|degree)\b"
)
"""All that a credential takes, and no part of it."""
_CERTIFICATE_WORK = re.compile(
    r"\bCERT (?:courses?|coursework|gpa|credits?|classes|work|average)|\b(?:courses?|coursework|gpa|complet\w+|finish\w*|earn\w*|grades?|average) (?:\w+ ){0,4}?(?:of|in|from|for) (?:\w+ ){0,3}?CERT\b|\bpathway courses?\b|\b(?:complet|finish|earn)\w*(?: \w+){0,5}? CERT\b"
)
_OTHER_AVERAGE = re.compile(
    r"\b(?:stacked|shared|carried)\b|\braise\b|\bteaching assistant|\bfinancial aid\b|\bscholarship|\bmajor gpa\b|\bhonors?\b|\btransfer credit\b|\bif the (?:overall )?|\bprobation|\bdismiss|\bup to \d+ credits|\bwaive"
)


def draft_averages(statement: Statement) -> Iterator[Reading]:
    """The grade point averages that a sentence asks for."""
    said = statement.said
    match = _BELOW_AVERAGE.search(said) or _NOBODY_BELOW.search(said) or _AVERAGE.search(said)
    if match is None or _OTHER_AVERAGE.search(said):
        return
    if (match.groupdict().get("seventh") or match.groupdict().get("eighth")) and not _WANTED.search(said):
        return
    average = Fraction(next(value for value in match.groups() if value))
    if average > 4:
        return
    found = targets(statement, said)
    if found is None or len(found.credentials) != 1:
        yield Untold("it does not say which credential the average is for")
        return
    if open_condition(said):
        yield Untold("it holds only under a condition, which no rule carries")
        return
    target = found.credentials[0]
    admitted = bool(_ADMITTED.search(said))
    if admitted and _CERTIFICATE_WORK.search(said) and target is not Credential.CERTIFICATE:
        mean = (MeanGrade(average),)
        yield Found(
            AdmissionEffect("admission_effect", statement.text, "certificate", Effect.AUTOMATIC, mean, may=True)
        )
        return
    purpose: Literal["admission", "award"] = "admission" if admitted else "award"
    over, exception = part_in(statement.text, _OVER), part_in(statement.text, EXCEPTION)
    over = None if over and _OF_THE_WHOLE.search(over) else over
    rule = MinimumAverage("minimum_average", statement.text, target, average, purpose, over, exception)
    yield Found(rule, found.basis)
