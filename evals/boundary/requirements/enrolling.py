"""Who may enroll."""

from evals.boundary.oracle import Expected
from evals.boundary.requirements.requirement import Requirement, Side

ENROLL_FRAMES = (
    "I am {who}. Can I enroll in the {program} at {place}?",
    "Is {who} allowed to take the {program} at {place}?",
    "We have an inquiry from {who} about the {program} ({place}). May they enroll?",
    "Would {place} let {who} into the {program}?",
    "As {who}, am I eligible for the {program} at {place}?",
    "Does {place} open its {program} to {who}?",
    "{place} {program}, im {who}, can i join?",
    "can {who} sign up 4 the {program} at {place}",
    "{who} wanting into the {place} {program}.. possible?",
    "am i eligable for the {program} at {place}? im {who}",
    "{program} @ {place} for {who}, ok?",
    "hey im {who}, does {place} let me do the {program}",
)

YES, NO, NOT_YES = Expected.YES, Expected.NO, Expected.NOT_YES


def may(record: str, names: str, program: str, slot: str, sides: dict[str, Expected], **words: str) -> Requirement:
    """Whether somebody may, by what `slot` says of them."""
    split = tuple(names.split("|"))
    told = tuple(Side({slot: said, **words}, expected) for said, expected in sides.items())
    return Requirement(record, split[0], split, tuple(program.split("|")), told)


CERTIFICATE = "graduate certificate|grad certificate|grad cert"
ENROLL = (
    may(
        "wisc-capstone",
        "UW-Madison|University of Wisconsin-Madison",
        "capstone certificate",
        "who",
        {"a current graduate student there": NO, "a PhD student there": NO},
    ),
    may(
        "txstate-certificates",
        "Texas State|Texas State University",
        "Paralegal Studies certificate",
        "who",
        {
            "a student in another master's than the MA in Legal Studies": NO,
            "someone outside the MA in Legal Studies": NO,
        },
    ),
    may(
        "fsu-certificates",
        "Florida State|FSU",
        CERTIFICATE,
        "who",
        {"an undergraduate without a bachelor's degree yet": NO, "a senior who has not finished the bachelor's": NO},
    ),
    may(
        "uis-public-health-certs",
        "UIS|University of Illinois Springfield",
        "environmental health certificate",
        "who",
        {"an MPH student there": NO},
    ),
    may(
        "hes-alm-data-science",
        "Harvard Extension School|Harvard Extension",
        "ALM in Data Science",
        "who",
        {
            "someone who already holds a master's in data science": NO,
            "someone earning a master's in the same field": NO,
        },
    ),
    may(
        "csu-certificates",
        "Colorado State University|Colorado State",
        "residential graduate certificate",
        "who",
        {"an F-1 student who is not in a residential degree": NO},
    ),
    may(
        "mtu-certificates",
        "Michigan Tech|MTU",
        CERTIFICATE,
        "who",
        {"an international student who is not in a degree program": NO},
    ),
    may(
        "illinois-cert-advanced-study",
        "University of Illinois Urbana-Champaign|UIUC",
        "Certificate of Advanced Study",
        "who",
        {"someone without a master's degree": NO, "an applicant with only a bachelor's": NO},
    ),
    may(
        "gwu-cs-security-cert",
        "George Washington University|GWU",
        "Computer Security and Information Assurance certificate",
        "who",
        {"a student taking the MS in Computer Science at the same time": NO},
    ),
    may(
        "neu-cps-multiple-credentials",
        "Northeastern CPS|CPS at Northeastern",
        CERTIFICATE,
        "who",
        {"a student already enrolled in another graduate program there": NO},
    ),
    may(
        "unh-public-health-cert",
        "UNH|University of New Hampshire",
        "Public Health certificate",
        "who",
        {"a new applicant": NO, "someone new applying now": NO},
    ),
    may(
        "psu-geoapp-certificate",
        "Penn State World Campus|Penn State",
        "Geospatial Intelligence Applications certificate",
        "who",
        {"a new student": NO, "a new applicant": NO},
    ),
    may(
        "louisville-cyber-cert",
        "University of Louisville|UofL",
        "Cybersecurity certificate",
        "who",
        {"a non-degree student": YES, "a student in a graduate degree there": YES},
    ),
    may(
        "southalabama-idd-cert",
        "University of South Alabama|South Alabama",
        "Instructional Design and Development certificate",
        "who",
        {"a student in the IDD master's there": YES},
    ),
    may("odu-certificates", "Old Dominion|ODU", CERTIFICATE, "who", {"a student without a degree program": YES}),
    may(
        "pdx-cybersecurity-cert",
        "Portland State|Portland State University",
        "Cybersecurity certificate",
        "who",
        {"a student in the MS in Computer Science there": YES},
    ),
    may(
        "wichita-public-health-cert",
        "Wichita State|Wichita State University",
        "Public Health certificate",
        "who",
        {"a student in the MA in Aging Studies there": YES},
    ),
    may(
        "umgc-certificate-requirements",
        "UMGC|University of Maryland Global Campus",
        CERTIFICATE,
        "who",
        {"a student earning a degree there at the same time": YES},
    ),
)
