"""The credential that a plain question names, and whether a sentence is on it."""

import pytest

from advisor.message.plainly.credentials import CREDENTIALS, Named, named_once, speaks_of
from advisor.message.plainly.spoken import taken_apart
from corpus.rules import Credential


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("grad cert", Named(Credential.CERTIFICATE)),
        ("business graduate certificate", Named(Credential.CERTIFICATE, "business")),
        ("master's", Named(Credential.MASTERS)),
        ("grad degree", Named(Credential.MASTERS)),
        ("", Named()),
        ("certificate, master's", None),
    ],
)
def test_one_credential_is_named_by_its_kind(text: str, named: Named | None) -> None:
    spoken = taken_apart(text, CREDENTIALS)
    assert spoken is not None and named_once(spoken) == named


@pytest.mark.parametrize("text", ["second certificate", "no certificate", "doctorate", "business nursing certificate"])
def test_another_credential_is_no_such_name(text: str) -> None:
    assert taken_apart(text, CREDENTIALS) is None


def test_a_sentence_speaks_of_the_kind_that_it_names_or_of_any() -> None:
    certificate, masters = Named(Credential.CERTIFICATE), Named(Credential.MASTERS)
    assert speaks_of("A student files it in the first term.", certificate)
    assert not speaks_of("Students of the MS file it in the first term.", certificate)
    assert speaks_of("Students of the MS file it in the first term.", masters)
    assert not speaks_of("Certificate students file it: for the certificate.", masters)


def test_a_word_before_the_certificate_has_to_stand_in_the_sentence() -> None:
    business = Named(Credential.CERTIFICATE, "business")
    assert speaks_of("Students join a business graduate certificate early.", business)
    assert not speaks_of("Students of business join a graduate certificate early.", business)
