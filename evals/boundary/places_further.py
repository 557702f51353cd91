"""The places whose facts decide on prior learning, on the school's own non-degree credit in a certificate, and shares
that a residency or a second figure sets."""

from evals.boundary.facts import Direction, Grade, Place
from evals.boundary.wordings import (
    NONDEGREE_TO_CERTIFICATE,
    OUTSIDE,
    OUTSIDE_TO_CERTIFICATE,
    PRIOR_LEARNING,
    at_most,
    credits_of,
    grade,
    none,
    percent,
    third,
)

QUARTER = ("quarter credits", "quarter hours")
OUT = Direction.OUTSIDE_INTO_MASTERS

FURTHER = (
    Place(
        "Northeastern University, College of Professional Studies, prior learning",
        ("Northeastern CPS", "Northeastern's College of Professional Studies", "CPS at Northeastern"),
        (at_most("neu-cps-transfer", PRIOR_LEARNING, 12),),
        units=QUARTER,
    ),
    Place(
        "University of Houston-Victoria, prior learning",
        ("the University of Houston-Victoria", "UHV", "Houston-Victoria"),
        (none("uhv-ms-cyber", PRIOR_LEARNING),),
        masters=("MS in Cybersecurity", "cybersecurity MS"),
        told={Direction.PRIOR_LEARNING_INTO_MASTERS: "I mean hours of the degree itself, not leveling courses."},
    ),
    Place(
        "Arizona State University, College of Health Solutions, prior learning",
        ("ASU's College of Health Solutions", "ASU Health Solutions", "Arizona State's College of Health Solutions"),
        (none("asu-preadmission", PRIOR_LEARNING),),
        told={Direction.PRIOR_LEARNING_INTO_MASTERS: "It is all life experience."},
    ),
    Place(
        "University of Kansas, College of Liberal Arts and Sciences, prior learning",
        ("KU CLAS", "KU's College of Liberal Arts and Sciences", "CLAS at the University of Kansas"),
        (none("ku-transfer", PRIOR_LEARNING),),
        told={Direction.PRIOR_LEARNING_INTO_MASTERS: "It is all work and life experience."},
    ),
    Place(
        "Arizona State University, before admission to a certificate",
        ("Arizona State University", "Arizona State", "ASU"),
        (at_most("asu-certificate-rules", NONDEGREE_TO_CERTIFICATE, percent(40, 15, 20, 25)),),
    ),
    Place(
        "North Carolina State University, post-baccalaureate credit",
        ("NC State", "North Carolina State University", "NCSU"),
        (at_most("ncsu-gcp", NONDEGREE_TO_CERTIFICATE, 9),),
    ),
    Place(
        "University of Florida, Forensic Science, certificate",
        ("UF Forensic Science", "UF forensics", "the forensic science program at UF"),
        (
            at_most("uf-forensics-nondegree", NONDEGREE_TO_CERTIFICATE, 6),
            grade("uf-forensics-nondegree", NONDEGREE_TO_CERTIFICATE, Grade.B),
        ),
    ),
    Place(
        "University of Arizona, non-degree units",
        ("the University of Arizona", "UArizona", "U of Arizona"),
        (
            at_most("arizona-grad-certificate-rules", NONDEGREE_TO_CERTIFICATE, 6, within=False, beyond=False),
            grade("arizona-grad-certificate-rules", NONDEGREE_TO_CERTIFICATE, Grade.C, within=False),
        ),
        units=("units",),
    ),
    Place(
        "Purdue University, Online Engineering, certificate",
        ("Purdue Online Engineering", "Purdue Engineering Online"),
        (at_most("purdue-engineering-nondegree", NONDEGREE_TO_CERTIFICATE, 12, within=False, beyond=False),),
    ),
    Place(
        "Virginia Tech, graded hours",
        ("Virginia Tech", "VT", "Va Tech"),
        (at_most("vt-masters-transfer", OUTSIDE, percent(50, 30, 36)),),
        told={OUT: "All credits of the degree are graded."},
    ),
    Place(
        "Northeastern University, where both versions agree",
        ("Northeastern University", "Northeastern", "NEU"),
        (at_most("neu-university-regs-a", OUTSIDE, credits_of(9, 30)),),
        units=("semester hours",),
    ),
    Place(
        "Texas A&M University, Galveston, a large plan",
        ("Texas A&M Galveston", "TAMUG", "Texas A&M University at Galveston"),
        (at_most("tamu-transfer-2013", OUTSIDE, third(42, 45), beyond=False),),
    ),
    Place(
        "University of Maryland Global Campus, three-term calendar",
        ("UMGC", "the University of Maryland Global Campus", "Maryland Global Campus"),
        (
            at_most("umgc-transfer-2025", OUTSIDE, 12),
            at_most("umgc-transfer-2025", OUTSIDE_TO_CERTIFICATE, 6),
            grade("umgc-transfer-criteria", OUTSIDE, Grade.B),
        ),
        told={OUT: "It is a program on the three-term calendar."},
    ),
    Place(
        "Purdue University, interdisciplinary engineering",
        ("Purdue", "Purdue University", "Purdue Online"),
        (at_most("purdue-interdisciplinary-mse", OUTSIDE, 12),),
        masters=("Interdisciplinary MSE", "interdisciplinary engineering master's"),
    ),
    Place(
        "University of South Carolina, outside credit",
        ("the University of South Carolina", "USC Columbia", "U of South Carolina"),
        (at_most("sc-certificates", OUTSIDE_TO_CERTIFICATE, percent(50, 12, 18), within=False),),
        certificate=("Certificate of Graduate Study", "graduate certificate"),
    ),
    Place(
        "University of Pittsburgh, outside credit",
        ("Pitt", "the University of Pittsburgh", "U of Pittsburgh"),
        (at_most("pitt-certificates", OUTSIDE_TO_CERTIFICATE, credits_of(5, 15), within=False),),
    ),
    Place(
        "Colorado State University, outside credit in a master's",
        ("Colorado State University", "Colorado State", "CSU Fort Collins"),
        (at_most("csu-masters-residency", OUTSIDE, credits_of(6, 30), within=False),),
    ),
    Place(
        "University of Minnesota Twin Cities, Humphrey School, outside credit",
        ("the Humphrey School", "Humphrey at the U of Minnesota", "UMN Humphrey"),
        (at_most("umn-humphrey-transfer", OUTSIDE, percent(40, 30, 45), within=False),),
        told={OUT: "All credits of the degree are course credits."},
    ),
)
