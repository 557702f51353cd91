"""A record of the registry, and a graph of them, to and from JSON-LD."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from corpus.ctdl.terms import TERMS, Sort
from corpus.readers.block import Unreadable
from corpus.readers.characters import plain

CONTEXT = "https://credreg.net/ctdl/schema/context/json"
MOST_RECORDS = 20_000


@dataclass(frozen=True)
class Amount:
    """An amount of credit: from `least` to `most`, one of them None where it is open, in a unit and at a level, both
    concepts of the registry."""

    least: Fraction | None = None
    most: Fraction | None = None
    unit: str | None = None
    level: str | None = None


@dataclass(frozen=True)
class Record:
    """A record: its texts, the ids that it names, its amounts and its parts, each by the term. `id` is empty for a part
    that nothing else names."""

    type: str
    id: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    amounts: Mapping[str, Amount] = field(default_factory=dict)
    parts: Mapping[str, tuple["Record", ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the record is called, or nothing."""
        return self.texts.get("ceterms:name", "")


def to_json(records: Iterable[Record]) -> str:
    """A graph of records as JSON-LD."""
    graph = [_node(record) for record in records]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)


def from_json(source: str | bytes) -> list[Record]:
    """The records of a graph; what has no term of ours is passed over. Raises Unreadable."""
    try:
        loaded = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise Unreadable("the file is not JSON") from error
    nodes = loaded.get("@graph", loaded) if isinstance(loaded, dict) else loaded
    nodes = nodes if isinstance(nodes, list) else [nodes]
    if len(nodes) > MOST_RECORDS:
        raise Unreadable(f"the file holds more than {MOST_RECORDS:,} records; cut it into parts")
    return [_record(node) for node in nodes if isinstance(node, dict) and isinstance(node.get("@type"), str | list)]


def _node(record: Record) -> dict[str, object]:
    node: dict[str, object] = {"@id": record.id} if record.id else {}
    node["@type"] = record.type
    for term, text in record.texts.items():
        sort = TERMS[term][0]
        node[term] = {"en": text} if sort is Sort.TEXT else int(text) if sort is Sort.NUMBER else text
    for term, ids in record.links.items():
        node[term] = list(ids)
    for term, amount in record.amounts.items():
        node[term] = _amount_node(amount)
    for term, parts in record.parts.items():
        node[term] = [_node(part) for part in parts]
    return node


def _amount_node(amount: Amount) -> dict[str, object]:
    node: dict[str, object] = {"@type": "ceterms:ValueProfile"}
    if amount.least is not None and amount.least == amount.most:
        node["schema:value"] = _number(amount.least)
    else:
        bounds = (("schema:minValue", amount.least), ("schema:maxValue", amount.most))
        node.update((term, _number(bound)) for term, bound in bounds if bound is not None)
    concepts = (("ceterms:creditUnitType", amount.unit), ("ceterms:creditLevelType", amount.level))
    node.update((term, concept) for term, concept in concepts if concept)
    return node


def _number(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


def _record(node: Mapping[str, object], expected: str = "") -> Record:
    texts: dict[str, str] = {}
    links: dict[str, tuple[str, ...]] = {}
    amounts: dict[str, Amount] = {}
    parts: dict[str, tuple[Record, ...]] = {}
    for term, value in node.items():
        if term not in TERMS:
            continue
        sort, _, targets = TERMS[term]
        if sort is Sort.LINK:
            links[term] = _ids(value)
        elif sort is Sort.AMOUNT:
            amounts[term] = _amount(value)
        elif sort is Sort.PART:
            parts[term] = tuple(_record(one, targets[0]) for one in _many(value) if isinstance(one, dict))
        elif text := _text(value):
            texts[term] = text
    kind = next((one for one in _many(node.get("@type")) if isinstance(one, str)), expected)
    return Record(kind, str(node.get("@id") or ""), texts, links, amounts, parts)


def _many(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _ids(value: object) -> tuple[str, ...]:
    found = (one.get("@id") if isinstance(one, dict) else one for one in _many(value))
    return tuple(one for one in found if isinstance(one, str))


def _text(value: object) -> str:
    """A text in English where there is one, else in the first language."""
    if isinstance(value, dict):
        if isinstance(value.get("@id"), str):
            return str(value["@id"])
        spoken = [text for language, text in value.items() if str(language).lower().startswith("en")]
        return _text(next(iter([*spoken, *value.values()]), ""))
    if isinstance(value, list):
        return " ".join(filter(None, (_text(one) for one in value)))
    return plain(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _amount(value: object) -> Amount:
    node = next((one for one in _many(value) if isinstance(one, dict)), {})
    exact = _fraction(node.get("schema:value"))
    least, most = _fraction(node.get("schema:minValue")), _fraction(node.get("schema:maxValue"))
    unit, level = _text(node.get("ceterms:creditUnitType")), _text(node.get("ceterms:creditLevelType"))
    return Amount(least if exact is None else exact, most if exact is None else exact, unit or None, level or None)


def _fraction(value: object) -> Fraction | None:
    figure = str(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else ""
    return Fraction(figure) if re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", figure) else None
