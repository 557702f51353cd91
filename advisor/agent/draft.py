"""What a model hands in: claims with the identifiers of what they rest on."""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from advisor.gate.gate import Claim


class NoDraft(Exception):
    """The model ended without claims; the message says how."""


class DraftClaim(BaseModel):
    """One sentence for the person who asks, resting on the quotes and findings that it cites."""

    model_config = ConfigDict(extra="ignore")

    text: Annotated[str, Field(description="One plain sentence without citation marks.", max_length=600)]
    cites: Annotated[list[str], Field(description='Identifiers of the quotes and findings it rests on, like "Q1".')]


class Draft(BaseModel):
    """The claims that should stand beside the quotes and findings, the most useful first."""

    claims: Annotated[list[DraftClaim], Field(max_length=8)]


_MARK = re.compile(r"\[([A-Z]?\d{1,2})\]")
_SENTENCE = re.compile(r"[^\[\]]+?(?:\s*\[[A-Z]?\d{1,2}\])+\s*[.?!]?")


def claims_of(draft: Draft) -> list[Claim]:
    """The claims of a draft, each a sentence with its identifiers."""
    return [Claim(_sentence(claim.text), tuple(_identifier(cite) for cite in claim.cites)) for claim in draft.claims]


def claims_in(text: str) -> list[Claim]:
    """The sentences of a text that end in bracketed identifiers ("... a B or better [1][2]."); others are left out."""
    found = []
    for match in _SENTENCE.finditer(text):
        sentence = _MARK.sub("", match.group())
        found.append(Claim(_sentence(sentence), tuple(dict.fromkeys(_MARK.findall(match.group())))))
    return found


def _sentence(text: str) -> str:
    plain = " ".join(_MARK.sub("", text).split())
    plain = re.sub(r"\s+([.,;:])", r"\1", plain).strip()
    return plain if not plain or plain.endswith((".", "?", "!", ".”")) else plain + "."


def _identifier(cite: str) -> str:
    return cite.strip().strip("[]").upper()
