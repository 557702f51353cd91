"""Who may read a document."""

from corpus.document import Audience
from tests.corpus.fakes import shipped

ADVISORS_ONLY = {"advisor-handoff-checklist", "advisor-reading-rules"}


def test_students_read_everything_but_the_two_documents_for_advisors() -> None:
    kept_back = {document.id for document in shipped() if not document.readable_by(Audience.STUDENT)}
    assert kept_back == ADVISORS_ONLY


def test_advisors_read_everything() -> None:
    assert all(document.readable_by(Audience.ADVISOR) for document in shipped())
