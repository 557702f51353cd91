"""An advisor over a few made-up documents that are held in memory."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.advisor import Advisor
from advisor.compose import LONG, SHORT
from advisor.names.gazetteer import Gazetteer
from advisor.pen import Pen
from advisor.refusals import Desk
from advisor.reply import Conflict, Consultation, text
from advisor.trace import Tracer, Untraced
from corpus.document import Audience, Document
from corpus.library import Library
from corpus.names import Elsewhere, Names
from index.embed import Vectors
from index.search import Index
from index.split import Passage, split
from tests.index.fakes import WordEmbedder


@dataclass(frozen=True)
class InMemory:
    """Both searches over passages in memory: dense by vectors, keyword by common words."""

    library: Library
    passages: Sequence[Passage]
    embedder: WordEmbedder

    def nearest(
        self,
        query: Vectors | str,
        limit: int,
        audience: Audience,
        institutions: Sequence[str] = (),
        kinds: Sequence[str] = (),
    ) -> list[tuple[str, float]]:
        vector = self.embedder.embed([query])[0] if isinstance(query, str) else query
        pages = {page.id: page for page in self.library if page.readable_by(audience)}
        open_to = [p for p in self.passages if p.document_id in pages]
        here = [p for p in open_to if not institutions or pages[p.document_id].institution in institutions]
        scored = [(p.id, float(self.embedder.embed([p.text])[0] @ vector)) for p in here]
        return sorted(scored, key=lambda pair: -pair[1])[:limit]

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        return {p.id: self.embedder.embed([p.text])[0] for p in self.passages if p.id in ids}


def index_of(*documents: Document) -> Index:
    """The index of some documents, held in memory."""
    library, pieces = Library(documents), [passage for page in documents for passage in split(page)]
    memory = InMemory(library, pieces, WordEmbedder())
    return Index(library, pieces, memory, memory, memory.embedder)


def passages_of(*documents: Document) -> dict[str, list[Passage]]:
    """The sentences of some documents."""
    return {page.id: split(page) for page in documents}


def advisor_of(
    *documents: Document,
    elsewhere: tuple[Elsewhere, ...] = (),
    pen: Pen | None = None,
    tracer: Tracer = Untraced,
) -> Advisor:
    """An advisor over some documents, and a pen if one is given."""
    library, desk = Library(documents), Desk("desk@example.edu")
    gazetteer, passages = Gazetteer(library, Names(), elsewhere), passages_of(*documents)
    return Advisor(library, index_of(*documents), gazetteer, passages, "v1", desk, pen, tracer=tracer)


def assert_well_made(consultation: Consultation, *documents: Document) -> None:
    """A reply keeps the answer contract: length, numbering, and quotes that stand where they say."""
    reply, pages = consultation.reply, {page.id: page for page in documents}
    long = isinstance(reply, Conflict) or len({citation.institution for citation in reply.citations}) > 1
    limits = LONG if long else SHORT
    assert len(text(reply)) <= limits.characters
    assert len(reply.sentences) <= limits.sentences
    used = list(dict.fromkeys(number for sentence in reply.sentences for number in sentence.citations))
    assert used == list(range(1, len(used) + 1))
    assert [citation.number for citation in reply.citations] == list(range(1, len(reply.citations) + 1))
    for citation in reply.citations:
        assert pages[citation.document_id].text[citation.start : citation.end] == citation.quote
