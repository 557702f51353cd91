"""What is said of one program or unit decides for no other of its school, and not for the school at large."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from advisor.finding import Finding
from advisor.message.understand import understand
from advisor.message.understanding import Place
from advisor.question import Question
from advisor.rules.scope import scope_of
from advisor.verdict.consider import consider
from corpus.document import Audience, Document
from corpus.library import Library, load_library, shipped_library_path
from corpus.rules import AdmissionEffect, Eligibility, MinimumAverage, Permission
from tests.advisor.reading import shipped_gazetteer

ASKED = (
    "Can I do the certificate and the master's at the same time?",
    "Can I still get the certificate after I graduated?",
    "Is the certificate awarded automatically?",
    "Can one course count for both the certificate and the master's?",
    "Can one course serve two certificates?",
    "Is financial aid available for the certificate alone?",
    "Do I need the GRE?",
    "I have a 2.9 GPA. Can I get into the certificate?",
    "I have a 2.9 GPA. Can I get into the master's?",
    "I have four Bs in the certificate. Am I admitted to the master's automatically?",
    "Does non-credit work count toward the degree?",
    "I'm a graduate student. Can I enroll in the certificate?",
    "Do 6 credits from my certificate count toward the master's?",
    "Do 6 outside credits with an A count toward the master's?",
)
"""A question for each kind of rule that is typed for parts of institutions, naming none of them."""


@cache
def library() -> Library:
    """The shipped library."""
    return load_library(shipped_library_path())


def of_a_part(document: Document) -> bool:
    """Whether a document is of a program or unit and says who or what is let in, or which acts are."""
    deciding = (Permission, Eligibility, AdmissionEffect, MinimumAverage)
    return bool(document.program or document.unit) and any(isinstance(rule, deciding) for rule in document.rules)


SCHOOLS = sorted({document.institution for document in library() if of_a_part(document)})


def findings(place: Place) -> Iterator[Finding]:
    """What each question finds where a place is asked about."""
    scope = scope_of(library(), place, Audience.STUDENT)
    for asked in ASKED:
        understood = understand(Question(f"{place.institution}: {asked}"), shipped_gazetteer(), date(2026, 11, 27))
        yield from consider(understood, scope).findings


@pytest.mark.parametrize("school", SCHOOLS)
def test_no_finding_rests_on_a_part_that_was_not_named(school: str) -> None:
    parts = [document for document in library() if document.institution == school and document.program]
    for place in (Place(school), *(Place(school, (), (part.id,)) for part in parts)):
        for finding in findings(place):
            resting = [source.document for source in finding.reasons if source.document.id not in place.documents]
            assert not finding.verdict or all(page.program is None and page.unit is None for page in resting), finding


def test_what_is_said_of_a_part_decides_where_the_part_is_named() -> None:
    decided = {
        source.document.id
        for document in library()
        if of_a_part(document)
        for finding in findings(Place(document.institution, (), (document.id,)))
        for source in finding.reasons
    }
    assert {"gwu-cs-security-cert", "albany-rockefeller-certs", "ou-dsa-certificate", "gmu-gis-certificate"} <= decided
