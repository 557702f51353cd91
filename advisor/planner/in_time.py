"""The stated deadlines that a pathway has to keep: what is to be done, in the words of the rule."""

from collections.abc import Sequence

from advisor.finding import Finding, HeldRule
from advisor.planner.filling import Filled
from advisor.planner.judged import Judged
from corpus.rules import Act, Credential, Deadline, Origin

_ACTS = {
    Act.REQUEST_TRANSFER: "The transfer of credit has to be asked for in time",
    Act.REQUEST_PRIOR_LEARNING: "Credit for prior learning has to be asked for in time",
    Act.APPEAL_TRANSFER: "A decision on the transfer of credit has to be appealed in time",
    Act.SEND_TRANSCRIPTS: "Transcripts have to be there in time",
    Act.JOIN_CERTIFICATE: "The certificate has to be joined in time",
    Act.ANNOUNCE_CERTIFICATE: "The certificate has to be announced in time",
    Act.FINISH_CERTIFICATE: "The certificate has to be finished in time",
    Act.JOIN_DEGREE: "The degree has to be joined in time",
    Act.SHARE_CERTIFICATE: "The certificate's courses have to be applied to the degree in time",
}
_OF_A_CERTIFICATE = frozenset({
    Act.JOIN_CERTIFICATE, Act.ANNOUNCE_CERTIFICATE, Act.FINISH_CERTIFICATE, Act.JOIN_DEGREE, Act.SHARE_CERTIFICATE,
})  # fmt: skip


def in_time(
    lots: Sequence[Judged], filled: Filled, rules: Sequence[HeldRule], target: Credential
) -> tuple[Finding, ...]:
    """The deadlines on what a pathway does: on transfer where credit from elsewhere counts, on certificates where one
    is taken or its credit counts."""
    counted = {lot.holding.origin for place, lot in enumerate(lots) if filled.counts[place]}
    found = []
    for held in rules:
        rule = held.rule
        if isinstance(rule, Deadline) and _bears(rule.act, counted, target):
            some = " (in some situations)" if rule.when else ""
            text = f"{_ACTS[rule.act]}{some}: {rule.sentence}"
            found.append(Finding(text, (held.source,), None, (), (held.source,)))
    return tuple(found)


def _bears(act: Act, counted: set[Origin | None], target: Credential) -> bool:
    if act in _OF_A_CERTIFICATE:
        return Origin.CERTIFICATE in counted or target is Credential.CERTIFICATE
    if act is Act.REQUEST_PRIOR_LEARNING:
        return Origin.PRIOR_LEARNING in counted
    return bool(counted)
