"""The library as records of the registry: programs, what they stack into, transfer values, and pathways."""

from collections.abc import Iterable, Iterator

from corpus.amounts import Credits, Unit
from corpus.ctdl.record import Amount, Record
from corpus.ctdl.terms import CONDITION, PATHWAY, STEP, VALUE
from corpus.document import Document, Kind
from corpus.draft import slug
from corpus.rules import Cap, Size, Stack

_UNITS = {Unit.SEMESTER: "creditUnit:SemesterHour", Unit.QUARTER: "creditUnit:QuarterHour"}
_CREDENTIALS = {Kind.CERTIFICATE: "ceterms:AcademicCertificate", Kind.MASTERS: "ceterms:MasterDegree"}


def exported(documents: Iterable[Document]) -> list[Record]:
    """The records of some documents, in the order of their ids. A rule is written where the registry has a term for it:
    sizes, caps in credits, and what a certificate stacks into, each with its sentence."""
    found: dict[str, Record] = {}
    for document in sorted(documents, key=lambda document: document.id):
        for record in _records(document):
            # A degree that is only named must not stand before its own document.
            if record.id not in found or len(record.links) + len(record.parts) > len(found[record.id].links):
                found[record.id] = record
    return list(found.values())


def _records(document: Document) -> Iterator[Record]:
    owner = f"urn:organization:{slug(document.institution)}"
    yield Record("ceterms:CredentialOrganization", owner, {"ceterms:name": document.institution})
    for number, rule in enumerate(document.rules):
        if isinstance(rule, Cap) and isinstance(rule.amount, Credits) and not rule.when:
            yield _transfer_value(document, owner, number, rule)
    if document.kind not in _CREDENTIALS:
        return
    targets = [name for rule in document.rules if isinstance(rule, Stack) for name in rule.programs]
    credential = _credential(document, owner, targets)
    yield credential
    for name in dict.fromkeys(targets):
        yield Record("ceterms:MasterDegree", _degree(document, name), {"ceterms:name": name}, _owned(owner))
        yield from _pathway(document, owner, credential, name)


def _credential(document: Document, owner: str, targets: list[str]) -> Record:
    links = _owned(owner)
    if targets:
        links["ceterms:isPreparationFor"] = tuple(_degree(document, name) for name in dict.fromkeys(targets))
    sizes = [rule for rule in document.rules if isinstance(rule, Size) and rule.part == "total"]
    required = tuple(_required(rule) for rule in sizes if isinstance(rule.unit, Unit))
    texts = {"ceterms:name": document.program or document.title, **_page(document)}
    parts = {"ceterms:requires": required} if required else {}
    return Record(_CREDENTIALS[document.kind], _id(document), texts, links, parts=parts)


def _required(rule: Size) -> Record:
    unit = _UNITS.get(rule.unit) if isinstance(rule.unit, Unit) else None
    amounts = {"ceterms:creditValue": Amount(rule.least, rule.most if rule.most is not None else None, unit)}
    return Record(CONDITION, texts={"ceterms:description": rule.sentence}, amounts=amounts)


def _transfer_value(document: Document, owner: str, number: int, rule: Cap) -> Record:
    assert isinstance(rule.amount, Credits)
    links = {"ceterms:ownedBy": (owner,)}
    if document.kind in _CREDENTIALS:
        links["ceterms:transferValueFor"] = (_id(document),)
    amounts = {"ceterms:transferValue": Amount(None, rule.amount.credits, _UNITS.get(rule.unit))}
    texts = {"ceterms:name": document.title, "ceterms:description": rule.sentence, **_page(document)}
    return Record(VALUE, f"{_id(document)}:cap:{number}", texts, links, amounts)


def _pathway(document: Document, owner: str, credential: Record, name: str) -> Iterator[Record]:
    """A pathway with two components, of which the certificate comes before the degree."""
    key = f"{_id(document)}:{slug(name)}"
    first, last = f"{key}:certificate", f"{key}:degree"
    title = f"{credential.name} to {name}"
    links = {**_owned(owner), "ceterms:hasDestinationComponent": (last,)}
    yield Record(PATHWAY, f"{key}:pathway", {"ceterms:name": title, **_page(document)}, links)
    step = Record(STEP, texts={"ceterms:requiredNumber": "1"}, links={"ceterms:targetComponent": (first,)})
    texts = {"ceterms:name": name, "ceterms:proxyFor": _degree(document, name)}
    before = {"ceterms:precededBy": (first,)}
    yield Record("ceterms:CredentialComponent", last, texts, before, parts={"ceterms:hasCondition": (step,)})
    texts = {"ceterms:name": credential.name, "ceterms:proxyFor": credential.id}
    yield Record("ceterms:CredentialComponent", first, texts)


def _owned(owner: str) -> dict[str, tuple[str, ...]]:
    return {"ceterms:ownedBy": (owner,)}


def _page(document: Document) -> dict[str, str]:
    return {"ceterms:subjectWebpage": document.source_url} if document.source_url else {}


def _id(document: Document) -> str:
    return f"urn:document:{document.id}"


def _degree(document: Document, name: str) -> str:
    return f"urn:degree:{slug(document.institution)}:{slug(name)}"
