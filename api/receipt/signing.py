"""The key that receipts are signed with: made on first use, readable by the service alone."""

import base64
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

FILE = "receipt-signing-key.pem"


class SigningKeyUnusable(Exception):
    """The key cannot be read or made; the message names the file and says what to do."""


class WrongPublicKey(ValueError):
    """A text that is no public key; the message says where to get one."""


def signing_key(home: Path) -> Ed25519PrivateKey:
    """The key of a home, made there where there is none yet; raises SigningKeyUnusable."""
    path = home / FILE
    try:
        if not path.exists():
            _make(path)
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise SigningKeyUnusable(
            f"{path} cannot be used ({error}); put it back, or move it away for a new one"
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningKeyUnusable(f"{path} holds no Ed25519 key; move it away for a new one")
    return key


def _make(path: Path) -> None:
    """A new key, whole or not at all; where two processes make one, the first stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    # Made with mode 0600, whatever the umask is.
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{FILE}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(made, path)
    finally:
        os.unlink(made)


def public_text(key: Ed25519PublicKey) -> str:
    """A public key as 44 characters of base64."""
    return base64.b64encode(key.public_bytes_raw()).decode()


def read_public_key(text: str) -> Ed25519PublicKey:
    """A public key from its base64; raises WrongPublicKey."""
    try:
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(text.strip(), validate=True))
    except ValueError as error:
        raise WrongPublicKey("this is no public key: `pathway receipt key` prints one, of 44 characters") from error


def sign(key: Ed25519PrivateKey, text: str) -> str:
    """The signature of a text, in base64."""
    return base64.b64encode(key.sign(text.encode())).decode()


def is_signed(key: Ed25519PublicKey, text: str, signature: str) -> bool:
    """Whether a signature in base64 is of this text and this key."""
    try:
        key.verify(base64.b64decode(signature, validate=True), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
