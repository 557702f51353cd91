"""Institutions by any of the names that they go by: "UNH", "missouri s&t", with a typing error or two."""

from dataclasses import dataclass

from advisor.names.gazetteer import Gazetteer
from corpus.document import Audience, Document
from corpus.library import Library


def institutions_named(
    name: str, library: Library, gazetteer: Gazetteer, audience: Audience = Audience.ADVISOR
) -> list[str]:
    """The institutions of what an audience may read that a name may mean, as the library spells them; a name that is
    written in full means that one alone."""
    held = {document.institution for document in library if document.readable_by(audience)}
    whole = {one for one in held if one.casefold() == name.strip().casefold()}
    meant = {each for mention in gazetteer.find(name) for each in mention.institutions}
    return sorted(whole or meant & held)


@dataclass(frozen=True)
class Wanted:
    """Words that narrow a list of documents: an institution by any of its names, and words that stand in the text."""

    institutions: frozenset[str]
    beside: tuple[str, ...]
    """The words that name no institution."""
    words: tuple[str, ...]

    def fits(self, document: Document, text: str) -> bool:
        """Whether a document, with what of it is looked through, is one of those."""
        said = text.casefold()
        if all(word in said for word in self.words):
            return True
        return document.institution in self.institutions and all(word in said for word in self.beside)


def wanted(text: str, gazetteer: Gazetteer) -> Wanted:
    """What somebody wrote to narrow a list."""
    named = [mention for mention in gazetteer.find(text) if mention.sort == "institution"]
    rest = text
    for mention in sorted(named, key=lambda one: one.start, reverse=True):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    institutions = frozenset(each for mention in named for each in mention.institutions)
    return Wanted(institutions, tuple(rest.casefold().split()), tuple(text.casefold().split()))
