"""Checking a receipt: is it what was signed, and do its sources still say the same?"""

import html
import re
from dataclasses import dataclass
from enum import StrEnum

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError

from api.receipt.content import ReceiptContent, SourcePart, sha256
from api.receipt.page import CONTENT_NAME, SIGNATURE_NAME, page
from api.receipt.signing import is_signed, public_text
from corpus.library import Library


@dataclass(frozen=True)
class Genuine:
    """The file is byte for byte what the holder of the key made."""

    content: ReceiptContent


@dataclass(frozen=True)
class NotGenuine:
    """The file is not what the holder of the key made; `reason` says how that is known."""

    reason: str


class Standing(StrEnum):
    """What has become of a source."""

    SAME = "unchanged"
    AROUND = "the document changed; the cited sentence stands in it as it did"
    CHANGED = "the document changed, and the cited sentence stands in it no more"
    GONE = "the library holds this document no more"


def verify(file: bytes, key: Ed25519PublicKey) -> Genuine | NotGenuine:
    """Whether a file is a receipt as it was made.

    Its content is read out of it and its signature checked, and then the page is made anew from that content: what is
    shown, and every other byte, must be what the content gives.
    """
    try:
        text = file.decode()
    except UnicodeDecodeError:
        return NotGenuine("it is no receipt: its bytes are not UTF-8")
    embedded, signature = _meta(text, CONTENT_NAME), _meta(text, SIGNATURE_NAME)
    if embedded is None or signature is None:
        return NotGenuine("it is no receipt: it holds no signed content")
    try:
        content = ReceiptContent.model_validate_json(embedded)
    except ValidationError:
        return NotGenuine("its content was changed: it is not in the form of a receipt")
    if content.key != public_text(key):
        return NotGenuine(
            f"it names the key {content.key}, not {public_text(key)}; where another deployment made it, "
            "get that one's key from there, not from the receipt, and give it with --key"
        )
    if content.canonical() != embedded or not is_signed(key, embedded, signature):
        return NotGenuine("its content was changed: the signature is not of this content")
    if page(content, signature).encode() != file:
        return NotGenuine("the page was changed: it does not show what was signed")
    return Genuine(content)


def standing(source: SourcePart, library: Library) -> Standing:
    """What has become of a source in a library."""
    document = library.get(source.document_id)
    if document is None:
        return Standing.GONE
    if sha256(document.text) == source.document_sha256:
        return Standing.SAME
    return Standing.AROUND if source.quote in document.text else Standing.CHANGED


def _meta(text: str, name: str) -> str | None:
    found = re.search(rf'<meta name="{name}" content="([^"]*)">', text)
    return html.unescape(found[1]) if found else None
