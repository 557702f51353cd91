"""The places whose facts decide, the universities "of" to Worcester."""

from evals.boundary.facts import Anchor, Direction, Grade, Place, Use
from evals.boundary.wordings import (
    ALL_TO_CERTIFICATE,
    CERTIFICATE,
    COURSEWORK,
    COURSEWORK_TO_CERTIFICATE,
    DEGREE_TO_CERTIFICATE,
    NONDEGREE,
    OUTSIDE,
    OUTSIDE_OR_DEGREE_TO_CERTIFICATE,
    OUTSIDE_TO_CERTIFICATE,
    POOL,
    age,
    age_not_anchored,
    age_with_exceptions,
    at_most,
    courses,
    credits_of,
    everything,
    grade,
    none,
    not_reused,
    percent,
    third,
)

QUARTER = ("quarter credits", "quarter hours")

U_TO_W = (
    Place(
        "University at Albany, Rockefeller College",
        ("UAlbany's Rockefeller College", "UAlbany Rockefeller", "Rockefeller College at Albany"),
        (everything("albany-rockefeller-certs", CERTIFICATE, 20),),
        masters=("MPA", "Master of Public Administration"),
    ),
    Place(
        "University of Arizona",
        ("the University of Arizona", "UArizona", "U of Arizona"),
        (
            at_most("arizona-grad-certificate-rules", OUTSIDE_TO_CERTIFICATE, 6, within=False, beyond=False),
            at_most("arizona-grad-certificate-rules", DEGREE_TO_CERTIFICATE, 6, within=False, beyond=False),
            grade("arizona-grad-certificate-rules", OUTSIDE_OR_DEGREE_TO_CERTIFICATE, Grade.C, within=False),
        ),
        units=("units",),
    ),
    Place(
        "University of British Columbia, Okanagan",
        ("UBC Okanagan", "UBCO", "UBC-O"),
        (
            at_most("ubco-transfer", OUTSIDE, credits_of(12, 30)),
            grade("ubco-transfer", OUTSIDE, Grade.B),
            age_not_anchored("ubco-transfer", OUTSIDE, 5, within=False),
            not_reused("ubco-transfer", OUTSIDE, Use.MASTERS, Use.CERTIFICATE),
        ),
        units=("credits",),
    ),
    Place(
        "University of Charleston, South Carolina",
        ("College of Charleston", "CofC", "the University of Charleston, South Carolina"),
        (
            at_most("cofc-transfer", OUTSIDE, 12),
            grade("cofc-transfer", OUTSIDE, Grade.B),
            at_most("cofc-transfer", OUTSIDE_TO_CERTIFICATE, 6),
            grade("cofc-transfer", OUTSIDE_TO_CERTIFICATE, Grade.B),
        ),
    ),
    Place(
        "University of Colorado Denver",
        ("CU Denver", "the University of Colorado Denver", "CU-Denver"),
        (
            at_most("ucdenver-nondegree", POOL, 12),
            grade("ucdenver-certificate", CERTIFICATE, Grade.B_MINUS),
        ),
        told={Direction.CERTIFICATE_INTO_MASTERS: "It is a 5000-level course and fits the degree."},
    ),
    Place(
        "University of Florida, Forensic Science",
        ("UF Forensic Science", "UF forensics", "the forensic science program at UF"),
        (at_most("uf-forensics-nondegree", NONDEGREE, 6), grade("uf-forensics-nondegree", NONDEGREE, Grade.B)),
        masters=("MS", "master's"),
    ),
    Place(
        "University of Iowa, Tippie College of Business",
        ("Iowa's Tippie College", "Iowa Tippie", "Tippie"),
        (at_most("iowa-business-analytics", DEGREE_TO_CERTIFICATE, 6, within=False, beyond=False),),
        certificate=("business analytics certificate",),
        told={Direction.DEGREE_INTO_CERTIFICATE: "It was the MBA, and I have already graduated."},
    ),
    Place(
        "University of Kansas, College of Liberal Arts and Sciences",
        ("KU CLAS", "KU's College of Liberal Arts and Sciences", "CLAS at the University of Kansas"),
        (
            at_most("ku-transfer", OUTSIDE, 9),
            grade("ku-transfer", OUTSIDE, Grade.B),
            not_reused("ku-transfer", OUTSIDE),
            none("ku-transfer", OUTSIDE_TO_CERTIFICATE),
        ),
    ),
    Place(
        "University of Maryland, College Park",
        ("UMD College Park", "the University of Maryland, College Park", "Maryland College Park"),
        (none("umd-certificate-policy", OUTSIDE_TO_CERTIFICATE),),
    ),
    Place(
        "University of Maryland, College Park, Electrical and Computer Engineering",
        ("UMD ECE", "Maryland ECE", "the ECE department at UMD College Park"),
        (at_most("umd-ece-transfer", OUTSIDE, 6),),
        masters=("MS", "master's"),
    ),
    Place(
        "University of Massachusetts Lowell, College of Education",
        ("UMass Lowell's College of Education", "UML Education", "UMass Lowell Education"),
        (
            at_most("uml-education-transfer", OUTSIDE, 6),
            at_most("uml-education-transfer", NONDEGREE, 6),
            grade("uml-education-transfer", OUTSIDE, Grade.B),
            age("uml-education-transfer", OUTSIDE, 5, Anchor.TRANSFER_REQUEST),
            not_reused("uml-education-transfer", OUTSIDE),
            none("uml-education-transfer", OUTSIDE_TO_CERTIFICATE),
        ),
    ),
    Place(
        "University of Minnesota Twin Cities, Humphrey School",
        ("the Humphrey School", "Humphrey at the U of Minnesota", "UMN Humphrey"),
        (at_most("umn-humphrey-transfer", NONDEGREE, 12),),
    ),
    Place(
        "University of Missouri-Kansas City",
        ("UMKC", "the University of Missouri-Kansas City", "Missouri Kansas City"),
        (age_with_exceptions("umkc-time-limit", COURSEWORK, 7, Anchor.GRADUATION),),
    ),
    Place(
        "University of Nebraska Omaha",
        ("the University of Nebraska Omaha", "UN Omaha", "Nebraska Omaha"),
        (age("uno-time-limit", COURSEWORK, 10, Anchor.GRADUATION),),
    ),
    Place(
        "University of Nebraska at Kearney, from outside the Nebraska system",
        ("UNK", "the University of Nebraska at Kearney", "Nebraska Kearney"),
        (at_most("unk-transfer", OUTSIDE, credits_of(9, 36)), grade("unk-transfer", OUTSIDE, Grade.B)),
        told={Direction.OUTSIDE_INTO_MASTERS: "The other school is outside the Nebraska system."},
    ),
    Place(
        "University of Nebraska at Kearney, a large program",
        ("UNK", "the University of Nebraska at Kearney", "Nebraska Kearney"),
        (at_most("unk-transfer", OUTSIDE, credits_of(15, 60)),),
        told={Direction.OUTSIDE_INTO_MASTERS: "The other school is outside the Nebraska system."},
    ),
    Place(
        "University of Nebraska at Kearney, from a sister campus",
        ("UNK", "the University of Nebraska at Kearney", "Nebraska Kearney"),
        (grade("unk-transfer", OUTSIDE, Grade.C),),
        told={Direction.OUTSIDE_INTO_MASTERS: "The other school is a sister campus in the Nebraska system."},
    ),
    Place(
        "University of Nebraska-Lincoln",
        ("the University of Nebraska-Lincoln", "UNL", "Nebraska-Lincoln"),
        (not_reused("unl-second-masters", OUTSIDE),),
        masters=("second master's",),
    ),
    Place(
        "University of New Hampshire",
        ("UNH", "the University of New Hampshire", "UNH Durham"),
        (
            at_most("unh-transfer", OUTSIDE, 8),
            at_most("unh-transfer", OUTSIDE, courses(2)),
            at_most("unh-transfer", NONDEGREE, 12),
            at_most("unh-transfer", POOL, 12),
            grade("unh-transfer", OUTSIDE, Grade.B),
            not_reused("unh-transfer", OUTSIDE, Use.MASTERS, Use.CERTIFICATE),
        ),
    ),
    Place(
        "University of New Hampshire, Public Health",
        ("UNH", "the University of New Hampshire", "UNH Durham"),
        (
            none("unh-public-health-cert", OUTSIDE_TO_CERTIFICATE),
            everything("unh-public-health-cert", CERTIFICATE, 12),
        ),
        masters=("MPH", "Master of Public Health"),
        certificate=("Public Health graduate certificate", "public health certificate"),
        told={Direction.CERTIFICATE_INTO_MASTERS: "I have been admitted to the MPH."},
    ),
    Place(
        "University of North Carolina at Pembroke",
        ("UNC Pembroke", "UNCP", "the University of North Carolina at Pembroke"),
        (at_most("uncp-transfer", OUTSIDE, 12), grade("uncp-transfer", OUTSIDE, Grade.B)),
    ),
    Place(
        "University of North Florida",
        ("the University of North Florida", "UNF", "North Florida"),
        (
            at_most("unf-certificate-policy", CERTIFICATE, 12),
            at_most("unf-certificate-policy", DEGREE_TO_CERTIFICATE, percent(50, 9, 12, 15)),
        ),
        told={
            Direction.CERTIFICATE_INTO_MASTERS: "The certificate came first.",
            Direction.DEGREE_INTO_CERTIFICATE: "The degree came first.",
        },
    ),
    Place(
        "University of Oklahoma, Data Science and Analytics",
        ("the University of Oklahoma", "OU Norman", "U of Oklahoma"),
        (
            at_most("ou-dsa-certificate", DEGREE_TO_CERTIFICATE, 6),
            at_most("ou-dsa-certificate", CERTIFICATE, 6),
        ),
        certificate=("Data Science and Analytics certificate", "DSA certificate"),
    ),
    Place(
        "University of Oklahoma, Organizational Leadership",
        ("the University of Oklahoma", "OU Norman", "U of Oklahoma"),
        (
            none("ou-org-leadership-cert", OUTSIDE_TO_CERTIFICATE),
            age("ou-org-leadership-cert", COURSEWORK_TO_CERTIFICATE, 5, Anchor.CERTIFICATE_AWARD),
        ),
        certificate=("Organizational Leadership certificate", "org leadership certificate"),
    ),
    Place(
        "University of Oklahoma, College of Professional and Continuing Studies",
        ("OU's College of Professional and Continuing Studies", "OU PACS"),
        (none("ou-pacs-certificates", OUTSIDE_TO_CERTIFICATE),),
    ),
    Place(
        "University of South Florida, Sarasota-Manatee",
        ("USF Sarasota-Manatee", "USFSM", "USF Sarasota"),
        (
            at_most("usf-transfer", OUTSIDE, percent(50, 30, 36, under=True)),
            grade("usf-transfer", OUTSIDE, Grade.B),
            age_not_anchored("usf-transfer", OUTSIDE, 7),
            at_most("usf-nondegree", NONDEGREE, 12),
            grade("usf-nondegree", NONDEGREE, Grade.B),
            at_most("usf-certificate-to-degree", CERTIFICATE, 12),
        ),
        certificate=("business graduate certificate", "business grad cert"),
    ),
    Place(
        "University of Southern Indiana",
        ("USI", "the University of Southern Indiana", "Southern Indiana"),
        (at_most("usi-msn-transfer", OUTSIDE, 12), grade("usi-msn-transfer", OUTSIDE, Grade.B)),
        masters=("MSN", "Master of Science in Nursing"),
    ),
    Place(
        "University of Texas at Tyler",
        ("UT Tyler", "the University of Texas at Tyler", "UT-Tyler"),
        (at_most("uttyler-transfer-2012", OUTSIDE, 9), grade("uttyler-transfer-2012", OUTSIDE, Grade.B)),
    ),
    Place(
        "University of Washington",
        ("the University of Washington", "UW Seattle", "U of Washington"),
        (
            at_most("uw-transfer", OUTSIDE, 6),
            not_reused("uw-transfer", OUTSIDE),
            everything("uw-policy-1-4-faq", CERTIFICATE, 15),
        ),
        units=QUARTER,
    ),
    Place(
        "University of Wisconsin-Madison",
        ("UW-Madison", "the University of Wisconsin-Madison", "Wisconsin-Madison"),
        (age("wisc-prior-coursework", COURSEWORK, 5, Anchor.ADMISSION, exact=False),),
    ),
    Place(
        "University of the Pacific",
        ("the University of the Pacific", "U of the Pacific", "UPacific"),
        (age_with_exceptions("pacific-dated-courses", COURSEWORK, 6, Anchor.CANDIDACY),),
    ),
    Place(
        "Virginia Tech",
        ("Virginia Tech", "VT", "Va Tech"),
        (
            everything("vt-certificate-credit", CERTIFICATE, 12),
            none("vt-certificate-rules", OUTSIDE_TO_CERTIFICATE),
        ),
        told={Direction.CERTIFICATE_INTO_MASTERS: "They fit the plan of study."},
    ),
    Place(
        "Wagner College",
        ("Wagner College", "Wagner", "Wagner Nursing"),
        (
            at_most("wagner-transfer", OUTSIDE, 12),
            grade("wagner-transfer", OUTSIDE, Grade.B),
            at_most("wagner-transfer", OUTSIDE_TO_CERTIFICATE, 12),
            grade("wagner-transfer", OUTSIDE_TO_CERTIFICATE, Grade.B),
        ),
        masters=("nursing master's", "graduate nursing program"),
        certificate=("post-master's certificate in nursing", "post-master's nursing certificate"),
    ),
    Place(
        "West Liberty University",
        ("West Liberty University", "West Liberty", "West Liberty State"),
        (at_most("westliberty-transfer", OUTSIDE, 9), grade("westliberty-transfer", OUTSIDE, Grade.B)),
        told={Direction.OUTSIDE_INTO_MASTERS: "It is not the physician assistant program."},
    ),
    Place(
        "West Virginia University",
        ("West Virginia University", "WVU", "WVU Morgantown"),
        (
            at_most("wvu-certificates", OUTSIDE_OR_DEGREE_TO_CERTIFICATE, 6),
            age("wvu-certificates", ALL_TO_CERTIFICATE, 8, Anchor.CERTIFICATE_AWARD),
        ),
    ),
    Place(
        "Western Governors University",
        ("WGU", "Western Governors University", "Western Governors"),
        (grade("wgu-mha-transfer", OUTSIDE, Grade.B), age_not_anchored("wgu-mha-transfer", OUTSIDE, 5, within=False)),
        masters=("MHA", "MHA program"),
    ),
    Place(
        "Wichita State University",
        ("Wichita State", "Wichita State University", "Wichita St"),
        (grade("wichita-transfer", OUTSIDE, Grade.B),),
    ),
    Place(
        "Wichita State University, Public Health",
        ("Wichita State", "Wichita State University", "Wichita St"),
        (everything("wichita-public-health-cert", CERTIFICATE, 12),),
        masters=("MA in Aging Studies", "Aging Studies master's"),
        certificate=("Public Health graduate certificate", "public health certificate"),
    ),
    Place(
        "Worcester Polytechnic Institute",
        ("WPI", "Worcester Polytechnic Institute", "Worcester Polytechnic"),
        (at_most("wpi-degree-residency", OUTSIDE, third(30, 33, 36), within=False),),
    ),
    Place(
        "Worcester Polytechnic Institute, Business School",
        ("WPI Business School", "the WPI Business School", "WPI Business"),
        (
            at_most("wpi-business-transfer", OUTSIDE, 9),
            grade("wpi-business-transfer", OUTSIDE, Grade.B),
            not_reused("wpi-business-transfer", OUTSIDE),
        ),
        told={Direction.OUTSIDE_INTO_MASTERS: "I took them before matriculating, at an AACSB accredited school."},
    ),
)
