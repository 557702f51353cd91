"""The five tools as a model sees them: what each is for, and what its arguments mean."""

from collections.abc import Callable, Mapping
from typing import Any

from mcp.server.mcpserver import Context

from advisor.bootstrap import Service
from advisor.planner.request import PlanRequest
from api.bodies.schemas import AnswerBody
from api.mcp import check_transfer, get_document, plan_pathway, search_policies, verify_claim
from api.mcp.reading import Reading
from corpus.document import Audience

Headers = Mapping[str, str] | None
AudienceOf = Callable[[Headers], Audience]
"""Who calls, by the headers of the request; there are none over standard input."""

Call = Context[Any, Any]


class Tools:
    """The tools over a service, for whoever calls. `serving` gives the service, or raises ToolError."""

    def __init__(self, serving: Callable[[], Service], audience_of: AudienceOf) -> None:
        self._serving = serving
        self._audience_of = audience_of

    def _reading(self, call: Call) -> Reading:
        return Reading(self._serving(), self._audience_of(call.headers))

    def search_policies(
        self,
        call: Call,
        words: search_policies.Words,
        institution: search_policies.Institution = None,
        kinds: search_policies.Kinds = [],  # noqa: B006 - a default of the schema, which nothing changes
        limit: search_policies.Most = 8,
    ) -> search_policies.FoundBody:
        """Find sentences of universities' rules, catalogs and briefs on stacking certificates and transferring credit.
        Each is given word for word with its place, the best first."""
        return search_policies.search_policies(self._reading(call), words, institution, kinds, limit)

    def get_document(
        self, call: Call, document_id: get_document.DocumentId, offset: get_document.Offset = 0
    ) -> get_document.DocumentPage:
        """Read a document of the library, with the places of its sentences."""
        return get_document.get_document(self._reading(call), document_id, offset)

    def check_transfer(
        self,
        call: Call,
        question: check_transfer.Case,
        institution: check_transfer.School = None,
        catalog_year: check_transfer.Year = None,
    ) -> AnswerBody:
        """Apply the stored rules to somebody's credit: a verdict with the sum written out and the rules quoted, one
        question back where something decides that was not said, both sources where they differ, or a refusal."""
        return check_transfer.check_transfer(self._reading(call), question, institution, catalog_year)

    def plan_pathway(self, call: Call, wanted: PlanRequest) -> plan_pathway.PlanResult:
        """Lay out pathways to a master's degree or certificate side by side, for up to five programs or a field: what
        counts, what is left, terms, deadlines, cost, what breaks each, and what is not known. Give only what the
        person said."""
        return plan_pathway.plan_pathway(self._reading(call), wanted)

    def verify_claim(
        self,
        call: Call,
        sentence: verify_claim.Sentence,
        document_ids: verify_claim.Documents = [],  # noqa: B006 - as above
        citations: verify_claim.Spans = [],  # noqa: B006 - as above
    ) -> verify_claim.VerificationBody:
        """Lay a sentence beside what it cites, or beside the library: supported, contradicted or not stated, with the
        reason and the quote. Strict: a sentence in other words than its source's counts as not stated."""
        return verify_claim.verify_claim(self._reading(call), sentence, document_ids, citations)
