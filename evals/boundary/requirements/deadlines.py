"""By when a student has to ask for credit, to hand something in, or to join."""

from evals.boundary.oracle import Expected
from evals.boundary.requirements.requirement import Requirement, Side

ASK_FRAMES = (
    "Can I still file {what} for the {program} at {place} {when}?",
    "May a student in the {program} at {place} hand in {what} {when}?",
    "If I submit {what} {when}, does {place} still allow it for the {program}?",
    "Our advisee in the {program} ({place}) wants to file {what} {when}. Is that in time?",
    "I have been putting this off. Would {place} take {what} for the {program} {when}?",
    "Does the {program} at {place} let students file {what} {when}?",
    "{place}, {program}: {what} {when}, still ok?",
    "can i put in {what} {when} at {place}? its for the {program}",
    "{what} {when} for the {place} {program}, allowed?",
    "am i on time if i send {what} {when}, {program} at {place}",
    "wanna hand in {what} {when}, {place} {program}, do they take it",
    "{program} @ {place}.. {what} {when}, can i?",
)

JOIN_FRAMES = (
    "Can I still apply for the {program} at {place} {when}?",
    "Would {place} admit me to the {program} {when}?",
    "May a student join the {program} at {place} {when}?",
    "An advisee wants to add the {program} ({place}) {when}. Is that still possible?",
    "I never declared it. Can I get into the {program} at {place} {when}?",
    "Does {place} let students apply to the {program} {when}?",
    "{place} {program}, apply {when}, still ok?",
    "can i sign up 4 the {program} at {place} {when}",
    "so if i apply {when} does {place} still take me in the {program}?",
    "joining the {program} {when}, does {place} allow that",
    "am i allowed to apply to {place}s {program} {when}?",
    "{program} at {place}: want to join {when}, possible?",
)

YES, NO, NOT_YES = Expected.YES, Expected.NO, Expected.NOT_YES
TRANSFER = "the transfer credit request"


def _by(record: str, names: str, program: str, what: str, sides: dict[str, Expected], told: str = "") -> Requirement:
    split = tuple(names.split("|"))
    told_sides = tuple(Side({"what": what, "when": when}, expected) for when, expected in sides.items())
    return Requirement(record, split[0], split, tuple(program.split("|")), told_sides, told)


ASK = (
    _by(
        "umd-ece-transfer",
        "UMD ECE|Maryland ECE|the ECE department at UMD College Park",
        "MS|master's",
        TRANSFER,
        {"in my first semester": YES, "in my second semester": NO, "in my third semester": NO},
    ),
    _by(
        "uncp-transfer",
        "UNC Pembroke|UNCP",
        "master's|grad degree",
        TRANSFER,
        {
            "eleven months after I first enrolled": YES,
            "6 months after my first enrollment": YES,
            "thirteen months after I first enrolled": NO,
            "two years after my first enrollment": NO,
        },
    ),
    _by(
        "wgu-mha-transfer",
        "WGU|Western Governors University",
        "MHA",
        "my transcripts for transfer credit",
        {"after my first term has started": NO, "in my second term": NO},
    ),
    _by(
        "johnjay-transfer-2015",
        "John Jay|John Jay College",
        "master's|grad degree",
        TRANSFER,
        {"in my first semester": YES, "in my third semester": NO},
    ),
    _by(
        "neu-bouve-transfer",
        "Bouvé|Northeastern Bouve|Northeastern's Bouvé College",
        "master's",
        "the transfer credit petition",
        {"in the last semester before I graduate": NO, "before I have matriculated": NO},
    ),
    _by(
        "wpi-business-transfer",
        "WPI Business School|WPI Business",
        "master's|MS",
        TRANSFER,
        {"in my final semester": NO},
    ),
    _by(
        "rutgers-sgs-transfer",
        "Rutgers' School of Graduate Studies|Rutgers SGS",
        "master's",
        TRANSFER,
        {"with 6 credits completed there": NO, "before I have done 9 credits there": NO},
    ),
    _by(
        "umn-duluth-prior-learning",
        "University of Minnesota Duluth|UMD Duluth",
        "graduate program|master's",
        "the request for prior learning credit",
        {
            "in my second semester": NO,
            "in my third semester": NO,
            "four years after the experience": NO,
            "three years and one day after the experience": NO,
        },
    ),
    _by(
        "wagner-transfer",
        "Wagner College|Wagner",
        "graduate nursing program",
        "my transcripts for transfer credit",
        {"after I have applied": NOT_YES},
    ),
    _by(
        "cofc-transfer",
        "College of Charleston|the University of Charleston, South Carolina",
        "master's",
        "an appeal of a transfer credit decision",
        {"14 days after it": YES, "15 days after it": YES, "16 days after it": NO, "a month after it": NO},
    ),
    _by(
        "dayton-certificates",
        "University of Dayton|Dayton",
        "graduate certificate|grad cert",
        "the written notice to the certificate director",
        {
            "with 4 of the 12 certificate hours done": YES,
            "with 5 of the 12 certificate hours done": YES,
            "with 7 of the 12 certificate hours done": NO,
            "with 9 of the 12 certificate hours done": NO,
        },
        "I am a degree student there.",
    ),
)

JOIN = (
    _by(
        "utd-jsom-certificates",
        "UT Dallas Jindal|the Jindal School at UT Dallas",
        "graduate certificate|grad certificate",
        "",
        {"after finishing all of the certificate coursework": NO, "once all certificate courses are done": NO},
    ),
    _by(
        "usf-certificate-to-degree",
        "USF Sarasota-Manatee|USFSM",
        "business graduate certificate|business grad cert",
        "",
        {
            "after completing the second certificate course": NO,
            "with three certificate courses finished": NO,
            "with one certificate course finished": YES,
        },
    ),
    _by(
        "ou-dsa-certificate",
        "University of Oklahoma|OU Norman",
        "Data Science and Analytics certificate|DSA certificate",
        "",
        {"after finishing all the required credits": NO, "with 15 of the 15 credits done": NO},
    ),
    _by(
        "gwu-elliott-certificate",
        "the Elliott School|GW Elliott",
        "MA out of my certificate",
        "",
        {"after 10 certificate credits": NO, "after completing 12 certificate credits": NO},
    ),
    _by(
        "purdue-business-certs",
        "Purdue's Daniels School of Business|Purdue Daniels",
        "online graduate certificate",
        "",
        {"during my first semester there": NO, "in my last semester there": NO},
        "I am a current student there.",
    ),
    _by(
        "purdue-business-certs",
        "Purdue's Daniels School of Business|Purdue Daniels",
        "online graduate certificate",
        "",
        {
            "four years after I graduated there": YES,
            "5 years after I graduated there": YES,
            "six years after I graduated there": NO,
        },
        "I am an alum and want to finish one that I began.",
    ),
)
