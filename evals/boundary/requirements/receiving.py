"""Who receives aid, is awarded a credential, or is admitted by grades."""

from evals.boundary.requirements.enrolling import CERTIFICATE, NO, NOT_YES, YES, may

AID_FRAMES = (
    "Can I get financial aid for the {program} at {place} if {who}?",
    "Am I eligible for financial aid in the {program} at {place} when {who}?",
    "Would {place} give financial aid for its {program} while {who}?",
    "{place} {program}, {who}, any financial aid?",
    "do i get fin aid for the {program} at {place} if {who}",
    "is there financial aid 4 the {program} @ {place} when {who}?",
)

AWARD_FRAMES = (
    "Will {place} award me the {program} {how}?",
    "Can the {program} at {place} be awarded {how}?",
    "A student hopes to receive the {program} ({place}) {how}. Does that happen?",
    "do i get the {program} at {place} {how}?",
    "{place} {program} {how}, is that a thing",
    "can they give me the {place} {program} {how}",
)

GRADES_FRAMES = (
    "I finished the {courses} at {place} with {grades}. Does that get me into the {program} automatically?",
    "With {grades} in the {courses} at {place}, do I qualify for automatic admission to the {program}?",
    "A student has {grades} in the {courses} ({place}). Are the grades good enough to be admitted to the {program} "
    "that way?",
    "{place} {courses}: {grades}. auto admission to the {program}?",
    "got {grades} in the {courses} at {place}, am i in the {program}?",
    "does {grades} in {place}s {courses} still get u into the {program}",
)

AID = (
    may(
        "tulane-sph-certificates",
        "Tulane's School of Public Health|Tulane Public Health",
        "certificate",
        "who",
        {"I'm enrolled only in the certificate": NO, "I'm also enrolled in a degree there": YES},
    ),
    may(
        "ou-dsa-certificate",
        "University of Oklahoma|OU Norman",
        "Data Science and Analytics certificate|DSA certificate",
        "who",
        {"I'm enrolled only in the certificate": NO, "the certificate is all I'm in": NO},
    ),
    may(
        "brandman-org-leadership-cert",
        "Brandman|Brandman University",
        "Organizational Leadership certificate",
        "who",
        {"I'm enrolled only in the certificate": NO, "my degree there is already finished": NO},
    ),
    may("nau-certificate-rules", "NAU|Northern Arizona University", CERTIFICATE, "who", {"it is stand-alone": NOT_YES}),
)

AWARD = (
    may(
        "csu-certificates",
        "Colorado State University|Colorado State",
        CERTIFICATE,
        "how",
        {"automatically once the courses are done": NO, "without my applying for it": NO},
    ),
    may(
        "asu-certificate-rules",
        "Arizona State|ASU",
        CERTIFICATE,
        "how",
        {"without my applying to graduate": NO, "without a plan of study on file": NO},
    ),
    may(
        "oregonstate-certificates",
        "Oregon State|Oregon State University",
        CERTIFICATE,
        "how",
        {"without my applying": NO},
    ),
    may(
        "unf-certificate-policy",
        "University of North Florida|UNF",
        CERTIFICATE,
        "how",
        {"retroactively after I've graduated": NO, "after the fact, with my degree already awarded": NO},
    ),
    may(
        "ou-dsa-certificate",
        "University of Oklahoma|OU Norman",
        "Data Science and Analytics certificate|DSA certificate",
        "how",
        {"retroactively": NO},
    ),
    may(
        "ncsu-gcp",
        "NC State|NCSU",
        CERTIFICATE,
        "how",
        {"retroactively though I was never in a degree when I took the courses": NO},
    ),
)

FOUR = "four courses of the graduate certificate"
GRADES = (
    may(
        "mst-certificate-rule",
        "Missouri S&T|Mo S&T",
        "sponsoring MS",
        "grades",
        {
            "a B in each": YES,
            "two As and two Bs": YES,
            "three As and one B-": NO,
            "three Bs and one C": NO,
            "three As and a C": NO,
        },
        courses=FOUR,
    ),
    may(
        "mst-geologic-hazards",
        "Missouri S&T|Mo S&T",
        "master's",
        "grades",
        {"three As and one C": NO, "three Bs and a B-": NO},
        courses="four Geologic Hazards certificate courses",
    ),
    may(
        "cuboulder-mscs-coursera",
        "CU Boulder|University of Colorado Boulder",
        "online MS in Computer Science",
        "grades",
        {"a B in each": YES, "two As and a B": YES, "two As and one B-": NO, "two As and a C+": NO},
        courses="three pathway courses",
    ),
    may(
        "purdue-msds-earned-admission",
        "Purdue|Purdue University",
        "online MS in Data Science",
        "grades",
        {"an A and a B-": NO, "an A and a C": NO},
        courses="two Earned Admissions Pathway courses",
    ),
)
