"""The places whose facts decide, New York to Texas."""

from evals.boundary.facts import Anchor, Direction, Grade, Place
from evals.boundary.wordings import (
    ALL_TO_CERTIFICATE,
    CERTIFICATE,
    COURSEWORK,
    COURSEWORK_AND_OUTSIDE,
    DEGREE_TO_CERTIFICATE,
    NONDEGREE,
    OUTSIDE,
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
GEOSPATIAL = ("Penn State World Campus", "Penn State", "PSU World Campus")

N_TO_T = (
    Place(
        "New York University, Steinhardt School",
        ("NYU Steinhardt", "Steinhardt", "NYU's Steinhardt School"),
        (
            at_most("nyu-steinhardt-transfer", OUTSIDE, percent(30, 36, 40, 48)),
            grade("nyu-steinhardt-transfer", OUTSIDE, Grade.B),
            age_not_anchored("nyu-steinhardt-transfer", OUTSIDE, 10),
            not_reused("nyu-steinhardt-transfer", OUTSIDE),
        ),
    ),
    Place(
        "North Carolina A&T State University",
        ("North Carolina A&T", "NC A&T", "NCAT"),
        (
            at_most("ncat-transfer", OUTSIDE, percent(40, 30, 33, 36)),
            grade("ncat-transfer", OUTSIDE, Grade.B, passes=False),
            at_most("ncat-certificates", CERTIFICATE, percent(40, 30, 36)),
        ),
    ),
    Place(
        "North Carolina State University",
        ("NC State", "North Carolina State University", "NCSU"),
        (
            grade("ncsu-transfer-rules", OUTSIDE, Grade.B),
            age("ncsu-transfer-rules", OUTSIDE, 6, Anchor.GRADUATION, to_the_day=False),
            not_reused("ncsu-transfer-rules", OUTSIDE),
            none("ncsu-gcp", OUTSIDE_TO_CERTIFICATE),
        ),
    ),
    Place(
        "North Carolina State University, Department of Computer Science",
        ("NC State Computer Science", "NCSU CSC", "NC State CS"),
        (
            at_most("ncsu-csc-masters-transfer", OUTSIDE, 12),
            grade("ncsu-csc-masters-transfer", OUTSIDE, Grade.B),
            not_reused("ncsu-csc-masters-transfer", OUTSIDE),
            at_most("ncsu-csc-masters-transfer", NONDEGREE, 12),
            grade("ncsu-csc-masters-transfer", NONDEGREE, Grade.B),
        ),
    ),
    Place(
        "Northeastern University",
        ("Northeastern University", "Northeastern", "NEU"),
        (
            grade("neu-university-regs-b", OUTSIDE, Grade.B),
            not_reused("neu-university-regs-b", OUTSIDE),
            at_most("neu-university-regs-a", OUTSIDE_TO_CERTIFICATE, 3),
        ),
        units=("semester hours", "semester credits"),
    ),
    Place(
        "Northeastern University, Bouvé College of Health Sciences",
        ("Northeastern's Bouvé College", "Bouvé", "Northeastern Bouve"),
        (
            at_most("neu-bouve-transfer", OUTSIDE, 9),
            grade("neu-bouve-transfer", OUTSIDE, Grade.B),
            age("neu-bouve-transfer", OUTSIDE, 5, Anchor.TRANSFER),
            not_reused("neu-bouve-transfer", OUTSIDE),
        ),
        units=("semester hours", "semester credits"),
    ),
    Place(
        "Northeastern University, Bouvé College of Health Sciences (quarter hours)",
        ("Northeastern's Bouvé College", "Bouvé", "Northeastern Bouve"),
        (at_most("neu-bouve-transfer", OUTSIDE, 12),),
        units=QUARTER,
    ),
    Place(
        "Northeastern University, College of Professional Studies",
        ("Northeastern CPS", "Northeastern's College of Professional Studies", "CPS at Northeastern"),
        (
            at_most("neu-cps-transfer", OUTSIDE, 12),
            grade("neu-cps-transfer", OUTSIDE, Grade.B),
            age_with_exceptions("neu-cps-transfer", OUTSIDE, 5, Anchor.ADMISSION),
            not_reused("neu-cps-transfer", OUTSIDE),
            at_most("neu-cps-transfer-admissions", OUTSIDE_TO_CERTIFICATE, 4),
            grade("neu-cps-transfer-admissions", OUTSIDE_TO_CERTIFICATE, Grade.B),
            not_reused("neu-cps-transfer-admissions", OUTSIDE_TO_CERTIFICATE),
        ),
        units=QUARTER,
    ),
    Place(
        "Northeastern University, College of Professional Studies (own degrees)",
        ("Northeastern CPS", "Northeastern's College of Professional Studies", "CPS at Northeastern"),
        (at_most("neu-cps-multiple-credentials", DEGREE_TO_CERTIFICATE, percent(50, 12, 16, 18)),),
    ),
    Place(
        "Northeastern University, College of Science",
        ("Northeastern's College of Science", "Northeastern COS"),
        (
            at_most("neu-cos-transfer", OUTSIDE, 9, within=False),
            grade("neu-cos-transfer", OUTSIDE, Grade.B),
            age("neu-cos-transfer", OUTSIDE, 5, Anchor.ADMISSION),
            not_reused("neu-cos-transfer", OUTSIDE),
        ),
        units=("semester hours",),
    ),
    Place(
        "Northeastern University, Khoury College",
        ("Northeastern Khoury", "Khoury", "Khoury College at Northeastern"),
        (
            at_most("neu-khoury-transfer", OUTSIDE, 9),
            grade("neu-khoury-transfer", OUTSIDE, Grade.B),
            not_reused("neu-khoury-transfer", OUTSIDE),
        ),
        units=("semester hours", "semester credits"),
    ),
    Place(
        "Northern Arizona University",
        ("Northern Arizona University", "NAU", "Northern Arizona"),
        (at_most("nau-certificate-rules", OUTSIDE_TO_CERTIFICATE, percent(25, 12, 16, 18)),),
        units=("units",),
    ),
    Place(
        "Northern Michigan University",
        ("Northern Michigan University", "NMU", "Northern Michigan"),
        (age_with_exceptions("nmu-time-limit", COURSEWORK_AND_OUTSIDE, 7, Anchor.GRADUATION),),
    ),
    Place(
        "Oakland University",
        ("Oakland University", "Oakland Univ", "Oakland University in Michigan"),
        (
            at_most("oakland-certificates", OUTSIDE_TO_CERTIFICATE, 4),
            not_reused("oakland-certificates", OUTSIDE_TO_CERTIFICATE),
        ),
    ),
    Place(
        "Oakland University, Nonprofit",
        ("Oakland University", "Oakland Univ", "Oakland University in Michigan"),
        (none("oakland-nonprofit-cert", DEGREE_TO_CERTIFICATE),),
        certificate=("Nonprofit Organization and Management certificate", "nonprofit management certificate"),
    ),
    Place(
        "Ohio State University",
        ("Ohio State", "Ohio State University", "The Ohio State University"),
        (everything("osu-certificates", CERTIFICATE, 12),),
        told={Direction.CERTIFICATE_INTO_MASTERS: "The degree program approves."},
    ),
    Place(
        "Oregon State University",
        ("Oregon State", "Oregon State University", "OSU Corvallis"),
        (
            grade("oregonstate-transfer-faq", OUTSIDE, Grade.B_MINUS),
            at_most("oregonstate-certificates", OUTSIDE_TO_CERTIFICATE, third(18, 24, 27)),
            age("oregonstate-certificates", ALL_TO_CERTIFICATE, 7, Anchor.CERTIFICATE_AWARD),
        ),
        units=QUARTER,
    ),
    Place(
        "Oregon State University, MIME",
        ("Oregon State MIME", "OSU MIME", "MIME at Oregon State"),
        (not_reused("oregonstate-mime-reuse", OUTSIDE),),
        units=QUARTER,
    ),
    Place(
        "Park University",
        ("Park University", "Park U", "Park Univ"),
        (at_most("park-certificates", OUTSIDE_TO_CERTIFICATE, percent(25, 12, 15)),),
    ),
    Place(
        "Pennsylvania State University",
        ("Penn State", "Pennsylvania State University", "Penn State University"),
        (
            at_most("psu-nondegree-gcac304", NONDEGREE, 15),
            age("psu-nondegree-gcac304", NONDEGREE, 5, Anchor.ENTRY),
        ),
    ),
    Place(
        "Pennsylvania State University, Harrisburg",
        ("Penn State Harrisburg", "PSU Harrisburg", "the Harrisburg campus of Penn State"),
        (
            at_most("psu-external-transfer", OUTSIDE, 10),
            grade("psu-external-transfer", OUTSIDE, Grade.B),
            age("psu-external-transfer", OUTSIDE, 5, Anchor.FIRST_REGISTRATION),
        ),
        masters=("ABA MA", "Applied Behavior Analysis MA", "applied behavior analysis master's"),
    ),
    Place(
        "Pennsylvania State University, Department of Plant Science",
        ("Penn State Plant Science", "PSU Plant Science", "the Plant Science department at Penn State"),
        (at_most("psu-previous-degree", OUTSIDE, 10),),
    ),
    Place(
        "Pennsylvania State University, GIS certificate",
        GEOSPATIAL,
        (grade("psu-gis-certificate", CERTIFICATE, Grade.B),),
        masters=("MGIS", "Master of GIS"),
        certificate=("GIS certificate", "GIS cert"),
    ),
    Place(
        "Pennsylvania State University, web mapping certificate",
        GEOSPATIAL,
        (grade("psu-geowbd-certificate", CERTIFICATE, Grade.B),),
        certificate=("Geospatial Programming and Web Mapping certificate", "web mapping certificate"),
    ),
    Place(
        "Pennsylvania State University, remote sensing certificate",
        GEOSPATIAL,
        (grade("psu-rmtsng-certificate", CERTIFICATE, Grade.B),),
        certificate=("Remote Sensing and Earth Observation certificate", "remote sensing certificate"),
    ),
    Place(
        "Portland State University",
        ("Portland State", "Portland State University", "Portland St"),
        (
            at_most("pdx-preadmission-transfer-2015", POOL, third(45, 48)),
            grade("pdx-preadmission-transfer-2015", POOL, Grade.B_MINUS, passes=False),
            age("pdx-preadmission-transfer-2015", POOL, 7, Anchor.GRADUATION),
            not_reused("pdx-preadmission-transfer-2015", POOL),
        ),
        units=QUARTER,
    ),
    Place(
        "Purdue University, Online Engineering",
        ("Purdue Online Engineering", "Purdue Engineering Online"),
        (at_most("purdue-engineering-nondegree", NONDEGREE, 12, within=False, beyond=False),),
    ),
    Place(
        "Rutgers University, School of Graduate Studies",
        ("Rutgers' School of Graduate Studies", "Rutgers SGS", "the Rutgers School of Graduate Studies"),
        (
            at_most("rutgers-sgs-transfer", OUTSIDE, percent(40, 30, 32, 36)),
            grade("rutgers-sgs-transfer", OUTSIDE, Grade.B),
            age_with_exceptions("rutgers-sgs-transfer", OUTSIDE, 6, Anchor.TRANSFER_REQUEST),
        ),
        units=("semester credits",),
    ),
    Place(
        "San Jose State University",
        ("San Jose State", "SJSU", "San Jose State University"),
        (
            at_most("sjsu-transfer", OUTSIDE, credits_of(9, 30)),
            age("sjsu-transfer", OUTSIDE, 7, Anchor.GRADUATION),
            not_reused("sjsu-transfer", OUTSIDE),
        ),
        units=("units", "semester units"),
    ),
    Place(
        "Southern Methodist University",
        ("SMU", "Southern Methodist University", "Southern Methodist"),
        (everything("smu-decision-analytics-cert", CERTIFICATE, 12),),
        masters=("MS in Data Science", "data science master's"),
        certificate=("Decision Analytics graduate certificate", "decision analytics certificate"),
    ),
    Place(
        "Stanford University, Department of Electrical Engineering",
        ("Stanford EE", "Stanford Electrical Engineering", "EE at Stanford"),
        (at_most("stanford-ee-ndo", NONDEGREE, 18), none("stanford-ee-ndo", OUTSIDE)),
        masters=("MS", "master's"),
        units=("units",),
        told={Direction.NONDEGREE_INTO_MASTERS: "I took them through the non-degree option (NDO)."},
    ),
    Place(
        "Stanford University, Department of Civil and Environmental Engineering",
        ("Stanford CEE", "Stanford Civil and Environmental Engineering", "CEE at Stanford"),
        (at_most("stanford-cee-ndo", NONDEGREE, 18),),
        masters=("MS", "master's"),
        units=("units",),
        told={Direction.NONDEGREE_INTO_MASTERS: "I took them through the NDO."},
    ),
    Place(
        "Stephen F. Austin State University, without a thesis",
        ("SFA", "Stephen F. Austin", "Stephen F. Austin State University"),
        (
            at_most("sfa-transfer", OUTSIDE, 12),
            grade("sfa-transfer", OUTSIDE, Grade.B),
            age("sfa-transfer", OUTSIDE, 6, Anchor.FIRST_ENROLLMENT),
        ),
        masters=("nonthesis master's", "non-thesis master's"),
    ),
    Place(
        "Stephen F. Austin State University, with a thesis",
        ("SFA", "Stephen F. Austin", "Stephen F. Austin State University"),
        (
            at_most("sfa-transfer", OUTSIDE, 6),
            grade("sfa-transfer", OUTSIDE, Grade.B),
            age("sfa-transfer", OUTSIDE, 6, Anchor.FIRST_ENROLLMENT),
        ),
        masters=("thesis master's", "master's with a thesis"),
    ),
    Place(
        "Stevens Institute of Technology",
        ("Stevens", "Stevens Institute of Technology", "Stevens Tech"),
        (
            at_most("stevens-certificates", OUTSIDE_TO_CERTIFICATE, courses(1), within=False, beyond=False),
            grade("stevens-certificates", OUTSIDE_TO_CERTIFICATE, Grade.B, within=False),
        ),
    ),
    Place(
        "SUNY Fredonia",
        ("SUNY Fredonia", "Fredonia", "Fredonia State"),
        (
            age("fredonia-limit", COURSEWORK_AND_OUTSIDE, 7, Anchor.APPLICATION),
            grade("fredonia-limit", OUTSIDE, Grade.B),
        ),
    ),
    Place(
        "Texas A&M University, Galveston",
        ("Texas A&M Galveston", "TAMUG", "Texas A&M University at Galveston"),
        (
            at_most("tamu-transfer-2013", OUTSIDE, credits_of(12, 36), beyond=False),
            grade("tamu-transfer-2013", OUTSIDE, Grade.B, beyond=False),
        ),
    ),
    Place(
        "Texas A&M University-Central Texas",
        ("Texas A&M Central Texas", "TAMUCT", "Texas A&M University-Central Texas"),
        (age_with_exceptions("tamuct-time-limit", COURSEWORK, 6, Anchor.GRADUATION_APPLICATION, none_past=7),),
    ),
    Place(
        "Texas Lutheran University",
        ("Texas Lutheran", "TLU", "Texas Lutheran University"),
        (at_most("tlu-msba", OUTSIDE, 6),),
        masters=("MSBA", "MS in Business Analytics"),
    ),
)
