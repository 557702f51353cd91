"""Sentences in the manner of real catalogs, with their rules as a person typed them."""

from collections.abc import Iterable
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.rules import RULE

SETS = ("catalog-work", "catalog-measure")


class Case(BaseModel):
    """One sentence under its headings, outermost first; `untyped` when a limit in it must be shown as one that nobody
    typed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: str
    text: str
    rules: tuple[dict[str, object], ...]
    untyped: bool = False
    kind: Kind = Kind.TRANSFER_POLICY
    institution: str = "Larkfield State University"


def load_cases(name: str) -> tuple[Case, ...]:
    """The cases of one set."""
    text = files("evals.drafting").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Case, ...]).validate_python(yaml.safe_load(text))


def documents(cases: Iterable[Case]) -> list[Document]:
    """Each case as a page of its own, with its rules."""
    return [_document(number, case) for number, case in enumerate(cases)]


def _document(number: int, case: Case) -> Document:
    headings = [f"{'#' * depth} {words}" for depth, words in enumerate(case.heading.split(" / "), start=2)]
    return Document(
        id=f"case-{number}",
        kind=case.kind,
        institution="Harrow Point University" if "Harrow Point" in case.text else case.institution,
        unit=None,
        program=None,
        title="Graduate catalog",
        source_url="https://example.edu/catalog",
        source_title="Graduate catalog",
        wording=Wording.SOURCE,
        as_of=None,
        retrieved=None,
        catalog_year=None,
        valid_from=None,
        valid_to=None,
        authority=Authority.UNIVERSITY,
        audience=Audience.STUDENT,
        confidence="verified-in-text",
        disagrees_with=(),
        rules=tuple(RULE.validate_python({**rule, "sentence": case.text}) for rule in case.rules),
        text="\n\n".join([*headings, case.text]) + "\n",
    )
