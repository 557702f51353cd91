"""The size that a page states beside the one that the asker tells: the asker's is counted with, and both are shown."""

from dataclasses import replace

from advisor.finding import Finding, number
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import size_of_named
from corpus.amounts import Base
from corpus.rules import Credential, Size


def beside_stated_size(finding: Finding, understood: Understanding, scope: Scope) -> Finding:
    """A finding that was worked out with the size told, with the size that the page of the program named states, where
    that is another one."""
    target = understood.target or Credential.MASTERS
    own = understood.certificate_size if target is Credential.CERTIFICATE else None
    told = own or understood.sizes.get(Base.PROGRAM)
    held = size_of_named(understood, scope, target)
    if told is None or held is None or not isinstance(held.rule, Size) or held.rule.least == told:
        return finding
    terms = (term for worked in finding.sums for term in worked.terms)
    if not any(term.value == told and term.source is None and term.label in _SIZES for term in terms):
        return finding
    text = f"{finding.text} That is with the {number(told)} that you tell; the page states {number(held.rule.least)}."
    sources, reasons = (tuple(dict.fromkeys((*each, held.source))) for each in (finding.sources, finding.reasons))
    return replace(finding, text=text, sources=sources, reasons=reasons)


_SIZES = frozenset(("size", "size of the degree"))
"""What sums call the size of the credential."""
