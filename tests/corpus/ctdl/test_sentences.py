"""A record becomes sentences that state what it states."""

import json
from collections.abc import Mapping

import pytest

from corpus.ctdl.sentences import read_ctdl
from corpus.readers.block import Shape, Unreadable
from tests.corpus.readers.fakes import texts

SCHOOL = {"@id": "urn:u", "@type": "ceterms:CredentialOrganization", "ceterms:name": {"en": "Erewhon University"}}
DEGREE = {"@id": "urn:d", "@type": "ceterms:MasterDegree", "ceterms:name": "MS in Data", "ceterms:ownedBy": "urn:u"}
AMOUNT = {"@type": "ceterms:ValueProfile", "schema:value": 12, "ceterms:creditUnitType": "creditUnit:SemesterHour"}
CERTIFICATE = {
    "@id": "urn:c",
    "@type": "ceterms:AcademicCertificate",
    "ceterms:name": {"de": "Zertifikat", "en-US": "Data Certificate"},
    "ceterms:ownedBy": ["urn:u"],
    "ceterms:isPreparationFor": {"@id": "urn:d"},
    "ceterms:requires": {"@type": "ceterms:ConditionProfile", "ceterms:creditValue": AMOUNT},
    "ceterms:keyword": {"en": "passed over"},
}
VALUE = {
    "@id": "urn:v",
    "@type": "ceterms:TransferValueProfile",
    "ceterms:ownedBy": "urn:u",
    "ceterms:transferValue": {**AMOUNT, "schema:value": 3},
    "ceterms:transferValueFrom": "urn:c",
    "ceterms:transferValueFor": "urn:d",
}
POLICY = {
    "@type": "ceterms:PriorLearningPolicy",
    "ceterms:name": "Prior learning",
    "ceterms:hasStructuredStatement": {"ceterms:statementText": {"en": "Portfolios are assessed one by one."}},
}


def said(*nodes: Mapping[str, object]) -> list[list[str]]:
    content = json.dumps({"@graph": list(nodes)}).encode()
    return [texts(reading.blocks, Shape.PARAGRAPH) for reading in read_ctdl(content)]


def test_a_certificate_with_its_size_and_what_it_prepares_for() -> None:
    assert said(SCHOOL, CERTIFICATE, DEGREE)[0] == [
        "Data Certificate is a certificate of Erewhon University.",
        "Data Certificate requires 12 semester hours.",
        "Data Certificate is preparation for MS in Data.",
    ]


def test_a_transfer_value_names_both_ends() -> None:
    sentence = "Erewhon University states a transfer value of 3 semester hours for Data Certificate toward MS in Data."
    assert [sentence] in said(SCHOOL, CERTIFICATE, DEGREE, VALUE)


def test_a_statement_of_a_policy_stands_as_it_is() -> None:
    assert said(POLICY) == [["Portfolios are assessed one by one."]]


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"@graph": [{"@type": "ceterms:Job"}]}', b'"a"', b'{"@graph": 3}'])
def test_a_file_without_such_records_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read_ctdl(content)
