"""Records of the registry as documents: plain sentences that state what a record states, and no more."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from corpus.ctdl.record import Amount, Record, from_json
from corpus.ctdl.terms import AGREEMENT, CREDENTIALS, PATHWAY, POLICY, PRINCIPAL, VALUE
from corpus.document import Kind
from corpus.readers.block import Block, Reading, Said, Shape, Unreadable
from corpus.readers.html_said import is_web_address

Held = Mapping[str, Record]


def read_ctdl(content: bytes) -> list[Reading]:
    """A document for each certificate, degree, transfer value, agreement, policy and pathway; raises Unreadable."""
    records = from_json(content)
    held = {record.id: record for record in records if record.id}
    found = [record for record in records if record.type in PRINCIPAL]
    readings = [_reading(record, held) for record in found]
    readings = [reading for reading in readings if len(reading.blocks) > 1]
    if not readings:
        raise Unreadable("the file holds no certificate, master's degree, transfer value, agreement, policy or pathway")
    return readings


def _reading(record: Record, held: Held) -> Reading:
    said = list(_sentences(record, held))
    title = record.name or _title(record, held)
    blocks = (Block(Shape.HEADING, title, level=1), *(Block(Shape.PARAGRAPH, text) for text in said if text))
    terms = ("ceterms:ownedBy", "ceterms:offeredBy", "ceterms:receivingOrganization")
    names = tuple(name for term in terms for name in _named(record, term, held))
    page = record.texts.get("ceterms:subjectWebpage") or record.id
    effective = record.texts.get("ceterms:dateEffective")
    facts = Said(
        title=title,
        institutions=names,
        certain=bool(names),
        kind=str(_kind(record)),
        url=page if is_web_address(page) else None,
        as_of=f"effective {effective}" if effective else None,
    )
    return Reading(blocks, facts, own_words=True)


def _kind(record: Record) -> Kind:
    if record.type in CREDENTIALS:
        return Kind.MASTERS if "Master" in record.type else Kind.CERTIFICATE
    return Kind.PATHWAY if record.type == PATHWAY else Kind.TRANSFER_POLICY


def _title(record: Record, held: Held) -> str:
    kinds = {VALUE: "Transfer value", AGREEMENT: "Transfer agreement", POLICY: "Prior learning policy"}
    ends = [*_named(record, "ceterms:transferValueFrom", held), *_named(record, "ceterms:sendingOrganization", held)]
    return f"{kinds.get(record.type, 'Record')} from {_listed(ends)}" if ends else kinds.get(record.type, "Record")


def _sentences(record: Record, held: Held) -> Iterator[str]:
    if record.type in CREDENTIALS:
        yield from _credential(record, held)
    elif record.type == VALUE:
        yield from _value(record, held)
    elif record.type == AGREEMENT:
        yield from _agreement(record, held)
    elif record.type == PATHWAY:
        yield from _pathway(record, held)
    yield _closed(record.texts.get("ceterms:description", ""))
    for part in record.parts.get("ceterms:hasStructuredStatement", ()):
        yield _closed(part.texts.get("ceterms:statementText", ""))
    if method := record.texts.get("ceterms:learningRecognitionMethodType"):
        yield f"The way in which learning is recognized is {_concept(method)}."


def _credential(record: Record, held: Held) -> Iterator[str]:
    sort = "master's degree" if "Master" in record.type else "certificate"
    owners = _named(record, "ceterms:offeredBy", held) or _named(record, "ceterms:ownedBy", held)
    yield f"{record.name} is a {sort} of {_listed(owners)}." if owners else f"{record.name} is a {sort}."
    for term, verb in (("ceterms:requires", "requires"), ("ceterms:recommends", "recommends")):
        for part in record.parts.get(term, ()):
            yield from _condition(record.name, verb, part, held)
    for target in _named(record, "ceterms:isPreparationFor", held):
        yield f"{record.name} is preparation for {target}."
    for target in _named(record, "ceterms:isAdvancedStandingFor", held):
        yield f"{record.name} gives advanced standing for {target}."


def _condition(name: str, verb: str, part: Record, held: Held) -> Iterator[str]:
    if amount := part.amounts.get("ceterms:creditValue"):
        yield f"{name} {verb} {_amount(amount)}." if _amount(amount) else ""
    for target in _named(part, "ceterms:targetCredential", held):
        yield f"{name} {verb} {target}."
    for term in ("ceterms:condition", "ceterms:description"):
        if text := part.texts.get(term):
            yield f"{name} {verb}: {_closed(text)}"


def _value(record: Record, held: Held) -> Iterator[str]:
    amount = _amount(record.amounts.get("ceterms:transferValue", Amount()))
    owners = _listed(_named(record, "ceterms:ownedBy", held))
    sources = _listed(_named(record, "ceterms:transferValueFrom", held))
    targets = _listed(_named(record, "ceterms:transferValueFor", held))
    if amount:
        ways = f"{f' for {sources}' if sources else ''}{f' toward {targets}' if targets else ''}"
        yield f"{owners or 'The record'} states a transfer value of {amount}{ways}."
    for part in record.parts.get("ceterms:requires", ()):
        yield from _condition("The transfer value", "requires", part, held)


def _agreement(record: Record, held: Held) -> Iterator[str]:
    sides = [
        [*_named(record, f"ceterms:{side}Program", held), *_named(record, f"ceterms:{side}Organization", held)]
        for side in ("sending", "receiving")
    ]
    if all(sides):
        sending, receiving = (" of ".join(side) for side in sides)
        yield f"A transfer agreement lets credit go from {sending} to {receiving}."
    for identifier in record.links.get("ceterms:hasTransferValueProfile", ()):
        if profile := held.get(identifier):
            yield from _value(profile, held)


def _pathway(record: Record, held: Held) -> Iterator[str]:
    waiting = list(record.links.get("ceterms:hasDestinationComponent", ()))
    for target in _named(record, "ceterms:hasDestinationComponent", held):
        yield f"The pathway {record.name} leads to {target}."
    seen: set[str] = set()
    while waiting:
        identifier = waiting.pop(0)
        component = held.get(identifier)
        if component is None or identifier in seen:
            continue
        seen.add(identifier)
        for before in _named(component, "ceterms:precededBy", held):
            yield f"In the pathway {record.name}, {before} comes before {component.name}."
        waiting += component.links.get("ceterms:precededBy", ())
        for part in component.parts.get("ceterms:hasCondition", ()):
            names = _named(part, "ceterms:targetComponent", held)
            count = part.texts.get("ceterms:requiredNumber")
            if names and count:
                yield f"In the pathway {record.name}, {component.name} takes {count} of these: {', '.join(names)}."
            waiting += part.links.get("ceterms:targetComponent", ())


def _named(record: Record, term: str, held: Held) -> list[str]:
    """The names of what a record leads to, as far as the file holds them."""
    names = (held[one].name for one in record.links.get(term, ()) if one in held)
    return [name for name in names if name]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)


def _amount(amount: Amount) -> str:
    """An amount in words: "3 to 6 semester hours at the lower division level"."""
    if amount.least is None and amount.most is None:
        return ""
    unit = _concept(amount.unit) if amount.unit else "credit"
    low, high = (_figure(bound) if bound is not None else "" for bound in (amount.least, amount.most))
    open_end = f"at least {low}" if low else f"at most {high}"
    figure = low if low == high else f"{low} to {high}" if low and high else open_end
    level = f" at the {_concept(amount.level)}" if amount.level else ""
    return f"{figure} {unit}{'' if figure == '1' else 's'}{level}"


def _figure(value: Fraction) -> str:
    return f"{float(value):g}"


def _concept(concept: str) -> str:
    """A concept's own words: creditUnit:SemesterHour is "semester hour"."""
    words = re.split(r"[:/#]", concept)[-1]
    return " ".join(re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", words)).lower() or concept


def _closed(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
