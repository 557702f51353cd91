"""How much expired credit may be validated, for the size of the program."""

import re

from advisor.finding import Finding
from advisor.limits import cap_for_size
from advisor.scope import Scope
from advisor.understanding import Understanding
from corpus.rules import Cap, Origin

_ASKED = re.compile(r"\b(?:re-?)?validat\w*\b", re.IGNORECASE)


def validated(understood: Understanding, scope: Scope) -> list[Finding]:
    """What a cap on expired credit comes to, where validating it is asked about and the size is told."""
    if not _ASKED.search(understood.question) or not understood.sizes:
        return []
    caps = scope.rules(lambda rule: isinstance(rule, Cap) and rule.origin is Origin.EXPIRED)
    return [found for held in caps if (found := cap_for_size(held, understood.sizes))]
