"""What a claim says of both schools is what each of them says."""

from advisor.finding import Source
from advisor.gate.gate import Exhibit
from advisor.gate.shared import unshared
from corpus.library import Library


def exhibits(library: Library, *texts: str) -> list[Exhibit]:
    schools = {document.institution: document for document in library}
    pairs = zip(schools.values(), texts, strict=False)
    return [Exhibit(text, text, (Source(document, text),)) for document, text in pairs]


def test_what_only_one_of_both_schools_asks_for_is_found(library: Library) -> None:
    cited = exhibits(library, "It wants a course approved beforehand.", "It wants a grade of B.")
    assert unshared("Both schools want an outside course approved beforehand.", cited, "") is not None


def test_what_both_schools_ask_for_may_be_said_of_both(library: Library) -> None:
    cited = exhibits(library, "It wants each course approved beforehand.", "Courses are to be approved beforehand.")
    assert unshared("Both schools want courses approved beforehand.", cited, "") is None


def test_a_both_of_two_things_at_one_school_is_not_looked_at(library: Library) -> None:
    cited = exhibits(library, "It wants a grade of B and a GPA of 3.0.")
    assert unshared("Both programs want a grade of B and a form.", cited, "") is None
