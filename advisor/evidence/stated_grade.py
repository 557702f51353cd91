"""The grade that a sentence asks for where no typed rule does, held against the one that a question describes."""

import re
from collections.abc import Sequence

from advisor.evidence.quotes import Candidate
from advisor.finding import Finding
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.roles import Role
from advisor.message.asked.several import asks_of_two_credentials, asks_what_is_said
from advisor.message.asked.wanted import asks_of_credit
from advisor.message.credit.credit import at_least
from advisor.message.credit.in_the_degree import in_the_degree
from advisor.message.credit.loose_grades import lowest_at_least, uneven_grades
from advisor.message.credit.qualities import grades_in
from advisor.message.time.frames import grade_unframed
from advisor.message.understanding import Understanding
from advisor.message.unread.misread import parted
from advisor.message.unread.residue import residue
from advisor.message.wording.telling_words import is_telling
from advisor.reply import Verdict
from advisor.rules.wording import article
from advisor.verdict.barred import told_of_a_part

_MANY = re.compile(r"\b(?:[5-9]|1\d) (?:\w+ )?(?:hours?|credits?|units?|hrs)\b", re.IGNORECASE)
"""More credit than of one course."""
_ASKS_ELSE = re.compile(r"\b(?:sit|take|repeat|redo) (?:it|them|that|this) again\b|\boffice hours\b", re.IGNORECASE)
"""Another try, or a teacher's time, of which a grade that is too low says nothing."""
_STATED_GRADE = re.compile(r"\b([ABC][+-]?)(?: \([^)]*\))? or (?:better|higher|above)\b")


def below_stated_grade(understood: Understanding, ranked: Sequence[Candidate]) -> Finding | None:
    """A "no" where the best sentence of the school asked about, which the credit does not leave, wants a better grade
    than the one told."""
    lots = [lot for lot in understood.holdings if lot.grade]
    if not lots or not ranked or not understood.places or not (understood.asks_permission or understood.follows):
        return None
    best = ranked[0]
    if {place.institution for place in understood.places} & understood.schools.left:
        return None
    stated = _STATED_GRADE.search(best.passage.text)
    grade = lots[0].grade
    excused = re.search(r"\b(?:unless|except\w*|or with|other than|exclud\w+|for which)\b", best.passage.text)
    if (
        not stated
        or excused
        or grade is None
        or at_least(grade, stated.group(1))
        or len(lots) > 1
        or in_the_degree(understood)
        or asks_of_two_credentials(understood.question)
        or asks_what_is_said(understood.question)
        or understood.divided
        or parted(understood)
        or told_of_a_part(understood)
        or any(one.role is Role.SUBSET for one in quantities(understood.question))
        or uneven_grades(understood.question)
        or lowest_at_least(understood.question)
        or any(at_least(other, stated.group(1)) for other in grades_in(understood.question))
        or any(map(is_telling, residue(understood, for_no=True)))
        or not asks_of_credit(understood.question)
        or _ASKS_ELSE.search(understood.question)
        or grade_unframed(understood.unnamed, single=not _MANY.search(understood.question))
    ):
        return None
    text = f"No: {article(grade)} is below the {stated.group(1)} that the rule asks for."
    return Finding(text, (best.source,), Verdict.NO, (), (best.source,))
