"""The places whose facts decide on credit between two certificates and from a first master's into a second."""

from evals.boundary.facts import Anchor, Direction, Place
from evals.boundary.wordings import (
    BETWEEN_CERTIFICATES,
    FIRST_TO_SECOND_MASTERS,
    age,
    at_most,
    courses,
    none,
    percent,
    third,
)

CERTIFICATES, MASTERS = Direction.CERTIFICATE_INTO_CERTIFICATE, Direction.MASTERS_INTO_MASTERS
QUARTER = ("quarter credits", "quarter hours")
GIES = ("Gies", "the Gies College of Business", "Gies at Illinois")
TIPPIE = ("Iowa's Tippie College", "Iowa Tippie", "Tippie")
SECOND = ("MS", "master's", "MA")

BETWEEN = (
    Place(
        "Missouri University of Science and Technology, between certificates",
        ("Missouri S&T", "Missouri University of Science and Technology", "Mo S&T"),
        (none("mst-certificate-rule", BETWEEN_CERTIFICATES),),
    ),
    Place(
        "University of Maryland Global Campus, between certificates",
        ("UMGC", "the University of Maryland Global Campus", "Maryland Global Campus"),
        (none("umgc-certificate-requirements", BETWEEN_CERTIFICATES),),
    ),
    Place(
        "University of Texas at Austin, between certificates",
        ("UT Austin", "the University of Texas at Austin", "Texas at Austin"),
        (none("ut-austin-certificates", BETWEEN_CERTIFICATES),),
    ),
    Place(
        "Indiana University Bloomington, College of Arts and Sciences, between credentials",
        ("IU Bloomington's College of Arts and Sciences", "the IU College of Arts and Sciences"),
        (none("iu-college-reuse", BETWEEN_CERTIFICATES), none("iu-college-reuse", FIRST_TO_SECOND_MASTERS)),
        masters=SECOND,
    ),
    Place(
        "Oakland University, another certificate into Nonprofit",
        ("Oakland University", "Oakland Univ", "Oakland University in Michigan"),
        (none("oakland-nonprofit-cert", BETWEEN_CERTIFICATES),),
        told={CERTIFICATES: "The new one is the Nonprofit Organization and Management certificate."},
    ),
    Place(
        "Northeastern University, College of Professional Studies, between credentials",
        ("Northeastern CPS", "Northeastern's College of Professional Studies", "CPS at Northeastern"),
        (
            at_most("neu-cps-multiple-credentials", BETWEEN_CERTIFICATES, 4, beyond=False),
            at_most("neu-cps-multiple-credentials", BETWEEN_CERTIFICATES, courses(1), beyond=False),
            age("neu-cps-multiple-credentials", BETWEEN_CERTIFICATES, 7, Anchor.NEW_CREDENTIAL),
            none("neu-cps-multiple-credentials", FIRST_TO_SECOND_MASTERS),
        ),
        masters=SECOND,
    ),
    Place(
        "University of Minnesota Twin Cities, Humphrey School, between certificates",
        ("the Humphrey School", "Humphrey at the U of Minnesota", "UMN Humphrey"),
        (at_most("umn-humphrey-transfer", BETWEEN_CERTIFICATES, 3),),
        certificate=("post-baccalaureate certificate", "postbac certificate"),
    ),
    Place(
        "West Virginia University, between certificates",
        ("West Virginia University", "WVU", "WVU Morgantown"),
        (
            at_most("wvu-certificates", BETWEEN_CERTIFICATES, 6),
            age("wvu-certificates", BETWEEN_CERTIFICATES, 8, Anchor.CERTIFICATE_AWARD),
        ),
    ),
    Place(
        "University of Arizona, between certificates",
        ("the University of Arizona", "UArizona", "U of Arizona"),
        (at_most("arizona-two-certificate-share", BETWEEN_CERTIFICATES, percent(20, 15, 20)),),
        units=("units",),
        told={CERTIFICATES: "Both certificates are of the same size."},
    ),
    Place(
        "University of South Florida, Sarasota-Manatee, between certificates",
        ("USF Sarasota-Manatee", "USFSM", "USF Sarasota"),
        (at_most("usf-certificate-to-degree", BETWEEN_CERTIFICATES, courses(1)),),
        certificate=("business graduate certificate", "business grad cert"),
        told={CERTIFICATES: "Both are business certificates."},
    ),
    Place(
        "Portland State University, two certificates of one stack",
        ("Portland State", "Portland State University", "Portland St"),
        (none("pdx-course-overlap", BETWEEN_CERTIFICATES),),
        units=QUARTER,
        told={CERTIFICATES: "Both certificates are components of the same stackable degree."},
    ),
    Place(
        "Oregon State University, MIME, second master's",
        ("Oregon State MIME", "OSU MIME", "MIME at Oregon State"),
        (at_most("oregonstate-mime-reuse", FIRST_TO_SECOND_MASTERS, 15),),
        masters=SECOND,
        units=QUARTER,
    ),
    Place(
        "University of Minnesota Twin Cities, second master's",
        ("the University of Minnesota", "UMN Twin Cities", "U of Minnesota"),
        (at_most("umn-second-masters", FIRST_TO_SECOND_MASTERS, 8, within=False, beyond=False),),
        masters=SECOND,
        units=("course credits",),
    ),
    Place(
        "Norwich University, second master's",
        ("Norwich University", "Norwich University Online", "Norwich Online"),
        (at_most("norwich-second-masters", FIRST_TO_SECOND_MASTERS, 12),),
        masters=SECOND,
        told={MASTERS: "The first one is completed."},
    ),
    Place(
        "Worcester Polytechnic Institute, Business School, second master's",
        ("WPI Business School", "the WPI Business School", "WPI Business"),
        (at_most("wpi-business-second-masters", FIRST_TO_SECOND_MASTERS, third(30, 36)),),
        masters=("MS", "master's"),
    ),
    Place(
        "University of Illinois Urbana-Champaign, Gies, from the iMSM",
        GIES,
        (at_most("gies-imba-stack", FIRST_TO_SECOND_MASTERS, 36),),
        masters=("iMBA", "online MBA (iMBA)"),
        told={MASTERS: "My first one is the iMSM, and I am admitted to the iMBA."},
    ),
    Place(
        "University of Illinois Urbana-Champaign, Gies, from the MSF",
        GIES,
        (at_most("gies-imba-stack", FIRST_TO_SECOND_MASTERS, 24),),
        masters=("iMBA", "online MBA (iMBA)"),
        told={MASTERS: "My first one is the MSF, and I am admitted to the iMBA."},
    ),
    Place(
        "University of Nebraska-Lincoln, second master's",
        ("the University of Nebraska-Lincoln", "UNL", "Nebraska-Lincoln"),
        (none("unl-second-masters", FIRST_TO_SECOND_MASTERS),),
        masters=SECOND,
        told={MASTERS: "The first degree is finished."},
    ),
    Place(
        "University of Denver, second master's",
        ("the University of Denver", "UDenver", "U of Denver"),
        (none("du-transfer", FIRST_TO_SECOND_MASTERS),),
        masters=SECOND,
        units=QUARTER,
        told={MASTERS: "The first degree is awarded."},
    ),
    Place(
        "Pennsylvania State University, Department of Plant Science, second degree",
        ("Penn State Plant Science", "PSU Plant Science", "the Plant Science department at Penn State"),
        (none("psu-previous-degree", FIRST_TO_SECOND_MASTERS),),
        masters=("MS", "master's"),
        told={MASTERS: "I completed the first one, and the two are no concurrent or integrated degrees."},
    ),
    Place(
        "University of Iowa, Tippie College of Business, current MBA students",
        TIPPIE,
        (at_most("iowa-business-analytics", FIRST_TO_SECOND_MASTERS, 9),),
        masters=("MS in Business Analytics", "business analytics MS"),
        units=("semester hours", "hours"),
        told={MASTERS: "The first one is the MBA, and I am still a current student in it."},
    ),
    Place(
        "University of Iowa, Tippie College of Business, MBA alumni",
        TIPPIE,
        (at_most("iowa-business-analytics", FIRST_TO_SECOND_MASTERS, 6, within=False, beyond=False),),
        masters=("MS in Business Analytics", "business analytics MS"),
        units=("semester hours", "hours"),
        told={MASTERS: "The first one is the MBA, and I have already graduated."},
    ),
)
