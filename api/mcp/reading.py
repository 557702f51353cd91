"""What one call of a tool reads: the service, as an audience may see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mcp.server.mcpserver.exceptions import ToolError

from advisor.bootstrap import Service
from advisor.compose import Bibliography
from advisor.finding import Source
from api.bodies.replies import citation_body
from api.bodies.schemas import CitationBody
from api.library.institutions import institutions_named
from api.library.passages import Passages
from api.library.ready import Ready
from corpus.document import Audience, Document


@dataclass(frozen=True)
class Reading:
    """The service for the length of one call."""

    service: Service
    audience: Audience = Audience.STUDENT

    def document(self, document_id: str) -> Document:
        """A document that this audience may read; raises ToolError."""
        found = self.service.advisor.library.get(document_id)
        if found is None or not found.readable_by(self.audience):
            raise ToolError(f"The library holds no document {document_id!r}. search_policies gives ids of documents.")
        return found

    def institution(self, name: str) -> str:
        """The institution of the library that a name means; raises ToolError."""
        advisor = self.service.advisor
        chosen = institutions_named(name, advisor.library, advisor.gazetteer, self.audience)
        if not chosen:
            raise ToolError(f"The library holds nothing of {name!r}. Leave the institution out to search all of it.")
        if len(chosen) > 1:
            raise ToolError(f"{name!r} may mean {' or '.join(chosen)}. Give the whole name of one of them.")
        return chosen[0]

    def citations(self, sources: Iterable[Source]) -> list[CitationBody]:
        """The places of some sentences, numbered in their order."""
        bibliography = Bibliography(Passages(self.service.advisor.library))
        for source in sources:
            bibliography.number(source)
        return [citation_body(citation) for citation in bibliography.citations]


def loaded(ready: Ready, patience: float = 0.0) -> Service:
    """The service, waited for so many seconds at most; raises ToolError while it is not there."""
    ready.wait(patience)
    if ready.service is not None:
        return ready.service
    if ready.failure:
        raise ToolError("The service could not start; whoever runs it sees why with `pathway doctor`.")
    raise ToolError("The library is still loading. Call again in a few seconds.")
