"""A quote as one says it to somebody who knows which school is meant: without the school's name, which costs a small
model a quarter of what it can read in time and leads it to write names."""

import re

from corpus.document import Document, Kind


def without_school(sentence: str, document: Document, names: tuple[str, ...]) -> str:
    """The sentence with the names of its institution dropped, or replaced by "the university"; a college or
    department keeps its name, since its rule is not the university's. Briefs and notes are of bodies that are no
    school, and keep their names."""
    if document.kind in (Kind.BRIEF, Kind.NOTE):
        return sentence
    known = sorted({document.institution, *names}, key=len, reverse=True)
    name = f"(?:{'|'.join(_pattern(each) for each in known)})"
    whole = rf"{name}(?:(?:['’]s|,| at|, now)(?: the)? {name})*"
    plain = re.sub(rf"\b(?:[Tt]he )?{name}['’]s (?=[A-Z])", "", sentence)
    plain = re.sub(rf"\b([Tt]he )?{name} (?=(?:College|School|Department|Division|Institute)\b)", r"\1", plain)
    plain = re.sub(rf"^(?:At|In|Under) (?:the )?{whole},? (?!['’])", "", plain)
    plain = re.sub(rf",? (?:at|in) (?:the )?{whole}(?=[ .,;)])(?! [A-Z])", "", plain)
    plain = re.sub(rf"\b([Aa])n? {name}(?= )", r"\1", plain)
    plain = re.sub(rf"^(?:The )?{whole}(?=\W)(?! [A-Z])", "The university", plain)
    plain = re.sub(rf"\b(?:the )?{whole}(?=\W)(?! [A-Z])", "the university", plain)
    return plain[:1].upper() + plain[1:]


def _pattern(name: str) -> str:
    """A name as it stands in a sentence: one with a comma in it has another behind it."""
    return re.escape(name) + (",?" if "," in name else "")
