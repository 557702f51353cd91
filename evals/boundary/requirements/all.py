"""The questions about every requirement."""

import random

from evals.boundary.requirements import (
    averages,
    averages_admitted,
    credentials,
    deadlines,
    enrolling,
    receiving,
    residency,
)
from evals.boundary.requirements.requirement import Requirement, RequirementQuestion, asked

FAMILIES: dict[str, tuple[tuple[Requirement, ...], tuple[str, ...]]] = {
    "average to be awarded": (averages.AWARD, averages.FRAMES),
    "average to be admitted": (averages_admitted.ADMISSION, averages_admitted.FRAMES),
    "residency": (residency.RESIDENCY, residency.FRAMES),
    "deadline to ask": (deadlines.ASK, deadlines.ASK_FRAMES),
    "deadline to join": (deadlines.JOIN, deadlines.JOIN_FRAMES),
    "eligible to enroll": (enrolling.ENROLL, enrolling.ENROLL_FRAMES),
    "eligible for aid": (receiving.AID, receiving.AID_FRAMES),
    "eligible to be awarded": (receiving.AWARD, receiving.AWARD_FRAMES),
    "grades that admit": (receiving.GRADES, receiving.GRADES_FRAMES),
    "credentials a course serves": (credentials.CREDENTIALS, credentials.FRAMES),
}
"""What is required, with the ways to ask about it, by the name of the family."""


def requirement_questions(seed: int) -> list[RequirementQuestion]:
    """All questions about requirements, the same ones in the same order for the same seed, no text twice."""
    chance = random.Random(seed)
    made = {
        question.text: question
        for family, (requirements, frames) in FAMILIES.items()
        for question in asked(family, requirements, frames, chance)
    }
    return list(made.values())
