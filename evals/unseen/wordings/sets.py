"""The two sets of wordings: the drafting was mended on the first, and the second was kept aside."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.unseen.wordings import asides, outside, own, quality, second

Ways = tuple[str, ...]


@dataclass(frozen=True)
class Wordings:
    """How each limit is worded, and what stands beside it: by what it does to a limit, and under which heading."""

    credits: Ways
    courses: Ways
    third: Ways
    none: Ways
    certificate: Ways
    certificate_all: Ways
    certificate_none: Ways
    nondegree: Ways
    grade: Ways
    age: Ways
    reuse: Ways
    asides: Mapping[str, Ways]
    headed: tuple[tuple[str, str], ...]


SETS = {
    "first": Wordings(
        outside.CREDITS,
        outside.COURSES,
        outside.THIRD,
        outside.NONE,
        own.CERTIFICATE,
        own.CERTIFICATE_ALL,
        own.CERTIFICATE_NONE,
        own.NONDEGREE,
        quality.GRADE,
        quality.AGE,
        quality.REUSE,
        asides.KINDS,
        asides.HEADED,
    ),
    "second": Wordings(
        second.OUTSIDE_CREDITS,
        second.OUTSIDE_COURSES,
        second.OUTSIDE_THIRD,
        second.OUTSIDE_NONE,
        second.CERTIFICATE,
        second.CERTIFICATE_ALL,
        second.CERTIFICATE_NONE,
        second.NONDEGREE,
        second.GRADE,
        second.AGE,
        second.REUSE,
        second.ASIDES,
        second.HEADED,
    ),
}
