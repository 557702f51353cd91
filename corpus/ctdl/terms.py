"""The terms of CTDL that are read and written, each with the classes that it is used on and what it leads to.

A test holds them against the published schema where that is at hand.
"""

from enum import StrEnum

CREDENTIALS = (
    "ceterms:AcademicCertificate",
    "ceterms:Certificate",
    "ceterms:PostBaccalaureateCertificate",
    "ceterms:MasterDegree",
    "ceterms:MasterOfArtsDegree",
    "ceterms:MasterOfScienceDegree",
)
LEARNING = ("ceterms:LearningProgram", "ceterms:Course")
ORGANIZATIONS = ("ceterms:CredentialOrganization", "ceterms:QACredentialOrganization")
COMPONENTS = ("ceterms:CredentialComponent", "ceterms:CourseComponent", "ceterms:BasicComponent")
VALUE, AGREEMENT = "ceterms:TransferValueProfile", "ceterms:TransferAgreement"
POLICY, PATHWAY = "ceterms:PriorLearningPolicy", "ceterms:Pathway"
CONDITION, STEP, STATEMENT = "ceterms:ConditionProfile", "ceterms:ComponentCondition", "ceterms:StructuredStatement"
AMOUNT = "ceterms:ValueProfile"
PRINCIPAL = (*CREDENTIALS, VALUE, AGREEMENT, POLICY, PATHWAY)
"""The classes whose records become documents; the others are parts of these, or named by them."""

_HELD = (*CREDENTIALS, *LEARNING)
_OWNED = (*_HELD, VALUE, POLICY, AGREEMENT, PATHWAY)
_NAMED = (*_OWNED, *ORGANIZATIONS, *COMPONENTS, CONDITION, STEP, STATEMENT)


class Sort(StrEnum):
    """What the value of a term is."""

    TEXT = "rdf:langString"
    ADDRESS = "xsd:anyURI"
    STRING = "xsd:string"
    DATE = "xsd:date"
    NUMBER = "xsd:integer"
    CONCEPT = "skos:Concept"
    AMOUNT = "ceterms:ValueProfile"
    PART = "part"
    LINK = "link"


Term = tuple[Sort, tuple[str, ...], tuple[str, ...]]
"""The sort of a term's value, the classes that have the term, and for links and parts the classes it leads to."""

TERMS: dict[str, Term] = {
    "ceterms:name": (Sort.TEXT, _NAMED, ()),
    "ceterms:description": (Sort.TEXT, _NAMED, ()),
    "ceterms:ctid": (Sort.STRING, (*_OWNED, *ORGANIZATIONS, *COMPONENTS), ()),
    "ceterms:subjectWebpage": (Sort.ADDRESS, (*_OWNED, *ORGANIZATIONS, CONDITION), ()),
    "ceterms:dateEffective": (Sort.DATE, (*_HELD, AGREEMENT, POLICY, CONDITION), ()),
    "ceterms:statementText": (Sort.TEXT, (STATEMENT,), ()),
    "ceterms:condition": (Sort.TEXT, (CONDITION,), ()),
    "ceterms:requiredNumber": (Sort.NUMBER, (STEP,), ()),
    "ceterms:learningRecognitionMethodType": (Sort.CONCEPT, (POLICY, AGREEMENT), ()),
    "ceterms:creditValue": (Sort.AMOUNT, (CONDITION, *LEARNING), ()),
    "ceterms:transferValue": (Sort.AMOUNT, (VALUE,), ()),
    "ceterms:ownedBy": (Sort.LINK, (*_HELD, VALUE, POLICY, AGREEMENT, PATHWAY), ORGANIZATIONS),
    "ceterms:offeredBy": (Sort.LINK, (*_HELD, PATHWAY), ORGANIZATIONS),
    "ceterms:sendingOrganization": (Sort.LINK, (AGREEMENT,), ("ceterms:CredentialOrganization",)),
    "ceterms:receivingOrganization": (Sort.LINK, (AGREEMENT,), ("ceterms:CredentialOrganization",)),
    "ceterms:sendingProgram": (Sort.LINK, (AGREEMENT,), ("ceterms:LearningProgram",)),
    "ceterms:receivingProgram": (Sort.LINK, (AGREEMENT,), ("ceterms:LearningProgram",)),
    "ceterms:hasTransferValueProfile": (Sort.LINK, (AGREEMENT,), (VALUE,)),
    "ceterms:transferValueFrom": (Sort.LINK, (VALUE,), _HELD),
    "ceterms:transferValueFor": (Sort.LINK, (VALUE,), _HELD),
    "ceterms:isPreparationFor": (Sort.LINK, _HELD, _HELD),
    "ceterms:isAdvancedStandingFor": (Sort.LINK, _HELD, _HELD),
    "ceterms:hasDestinationComponent": (Sort.LINK, (PATHWAY,), COMPONENTS),
    "ceterms:precededBy": (Sort.LINK, COMPONENTS, COMPONENTS),
    "ceterms:targetComponent": (Sort.LINK, (STEP,), COMPONENTS),
    "ceterms:targetCredential": (Sort.LINK, (CONDITION,), CREDENTIALS),
    "ceterms:proxyFor": (Sort.ADDRESS, COMPONENTS, ()),
    "ceterms:requires": (Sort.PART, (*_HELD, VALUE), (CONDITION,)),
    "ceterms:recommends": (Sort.PART, _HELD, (CONDITION,)),
    "ceterms:hasCondition": (Sort.PART, (*COMPONENTS, STEP), (STEP,)),
    "ceterms:hasStructuredStatement": (Sort.PART, (POLICY, AGREEMENT), (STATEMENT,)),
}
AMOUNT_TERMS = (
    "schema:value",
    "schema:minValue",
    "schema:maxValue",
    "ceterms:creditUnitType",
    "ceterms:creditLevelType",
)
"""The terms of a ValueProfile."""
