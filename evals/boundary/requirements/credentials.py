"""How many credentials one course may serve."""

from evals.boundary.oracle import Expected
from evals.boundary.requirements.requirement import Requirement, Side

FRAMES = (
    "Can the same course count toward {uses} at {place}?",
    "I have a course that fits {uses} at {place}. May it be counted in each of them?",
    "Is it allowed to use one class for {uses} at {place}?",
    "A student wants one of our courses ({place}) applied to {uses}. Is that within the rules?",
    "May {place} credit a single course to {uses}?",
    "At {place}, would one course be permitted to serve {uses}?",
    "1 class for {uses} at {place}, is that ok?",
    "can i double dip a class into {uses} @ {place}",
    "{place}: same course, {uses}, legit?",
    "wanna reuse one course for {uses} at {place}, will they let me",
    "does {place} let u count one course for {uses}?",
    "one course towards {uses}.. does {place} allow that",
)

TWO = "a certificate and a master's"
TWO_CERTIFICATES = "two graduate certificates"
THREE = "two certificates and a master's"
THREE_CERTIFICATES = "three different certificates"
FOUR = "three certificates and a master's, so four credentials"


def _serves(record: str, names: str, **expected: Expected) -> Requirement:
    uses = {
        "two": TWO,
        "two_certificates": TWO_CERTIFICATES,
        "three": THREE,
        "three_certificates": THREE_CERTIFICATES,
        "four": FOUR,
    }
    sides = tuple(Side({"uses": uses[name]}, value) for name, value in expected.items())
    split = tuple(names.split("|"))
    return Requirement(record, split[0], split, ("",), sides)


YES, NO, NOT_YES = Expected.YES, Expected.NO, Expected.NOT_YES

CREDENTIALS = (
    _serves(
        "arizona-stack-faq", "University of Arizona|UArizona|U of Arizona", three=NO, three_certificates=NO, four=NO
    ),
    _serves("wvu-certificates", "West Virginia University|WVU", three=NO, three_certificates=NO, four=NO),
    _serves("vt-certificate-credit", "Virginia Tech|Va Tech|VT", two=YES, three=NO, three_certificates=NO, four=NO),
    _serves("ut-austin-certificates", "UT Austin|University of Texas at Austin", two=YES, two_certificates=NO),
    _serves("mst-certificate-rule", "Missouri S&T|Mo S&T", two=YES, two_certificates=NO, three=NO),
    _serves("umgc-certificate-requirements", "UMGC|University of Maryland Global Campus", two_certificates=NO),
    _serves(
        "iu-college-reuse", "the IU College of Arts and Sciences|IU Bloomington's College of Arts and Sciences", two=NO
    ),
    _serves("pdx-course-overlap", "Portland State|Portland State University", two=YES),
    _serves("mtu-certificates", "Michigan Tech|MTU", two=YES),
    _serves("umd-certificate-policy", "UMD College Park|University of Maryland, College Park", three=NOT_YES),
)
