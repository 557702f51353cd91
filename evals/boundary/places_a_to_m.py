"""The places whose facts decide, Alabama to Montana. Read from the records' facts, not from any typed rule."""

from evals.boundary.facts import Anchor, Direction, Grade, Place, Use
from evals.boundary.wordings import (
    ALL_TO_CERTIFICATE,
    CERTIFICATE,
    COURSEWORK,
    COURSEWORK_TO_CERTIFICATE,
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

A_TO_M = (
    Place(
        "Alabama State University",
        ("Alabama State University", "Alabama State", "AlaSU"),
        (age_with_exceptions("alasu-revalidation", COURSEWORK, 8, Anchor.GRADUATION, none_past=10),),
    ),
    Place(
        "Arizona State University",
        ("Arizona State University", "Arizona State", "ASU"),
        (at_most("asu-certificate-rules", OUTSIDE_TO_CERTIFICATE, percent(20, 15, 20, 25)),),
    ),
    Place(
        "Arizona State University, College of Health Solutions",
        ("ASU's College of Health Solutions", "ASU Health Solutions", "Arizona State's College of Health Solutions"),
        (
            at_most("asu-preadmission", POOL, 12),
            grade("asu-preadmission", POOL, Grade.B),
            age("asu-preadmission", POOL, 3, Anchor.ADMISSION),
            not_reused("asu-preadmission", POOL),
        ),
    ),
    Place(
        "Ball State University",
        ("Ball State University", "Ball State", "Ball St"),
        (
            age_with_exceptions("ballstate-revalidation", COURSEWORK, 6, Anchor.GRADUATION),
            age_with_exceptions("ballstate-revalidation", COURSEWORK_TO_CERTIFICATE, 5, Anchor.CERTIFICATE_AWARD),
        ),
    ),
    Place(
        "Belhaven University",
        ("Belhaven University", "Belhaven", "Belhaven College"),
        (
            at_most("belhaven-leadership-cert", OUTSIDE_TO_CERTIFICATE, 6),
            grade("belhaven-leadership-cert", OUTSIDE_TO_CERTIFICATE, Grade.B),
        ),
        certificate=("Leadership graduate certificate", "leadership certificate", "leadership grad cert"),
    ),
    Place(
        "Bowling Green State University",
        ("Bowling Green State University", "Bowling Green State", "BGSU"),
        (age_with_exceptions("bgsu-time-limit", COURSEWORK, 6, Anchor.GRADUATION),),
    ),
    Place(
        "California State University, Dominguez Hills",
        ("CSU Dominguez Hills", "CSUDH", "Cal State Dominguez Hills"),
        (at_most("csudh-transfer", OUTSIDE, percent(30, 30, 32, 36, whole=True)),),
        units=("units",),
    ),
    Place(
        "California State University, Long Beach",
        ("CSU Long Beach", "CSULB", "Long Beach State"),
        (at_most("csulb-transfer", OUTSIDE, credits_of(6, 30)),),
        units=("units",),
    ),
    Place(
        "Case Western Reserve University",
        ("Case Western", "CWRU", "Case Western Reserve University"),
        (at_most("case-msn-transfer", OUTSIDE, 9), grade("case-msn-transfer", OUTSIDE, Grade.B)),
        masters=("MSN", "Master of Science in Nursing"),
    ),
    Place(
        "Colorado State University",
        ("Colorado State University", "Colorado State", "CSU Fort Collins"),
        (none("csu-certificates", OUTSIDE_TO_CERTIFICATE),),
    ),
    Place(
        "Colorado State University Global",
        ("CSU Global", "Colorado State University Global", "CSU-Global"),
        (
            at_most("csuglobal-transfer", OUTSIDE, 9),
            grade("csuglobal-transfer", OUTSIDE, Grade.B_MINUS),
            not_reused("csuglobal-transfer", OUTSIDE),
            at_most("csuglobal-transfer", OUTSIDE_TO_CERTIFICATE, percent(50, 12)),
            grade("csuglobal-transfer", OUTSIDE_TO_CERTIFICATE, Grade.B_MINUS),
        ),
    ),
    Place(
        "Colorado State University Pueblo",
        ("CSU Pueblo", "Colorado State University Pueblo", "CSU-Pueblo"),
        (
            at_most("csupueblo-transfer", OUTSIDE, 9),
            grade("csupueblo-transfer", OUTSIDE, Grade.B_MINUS),
            not_reused("csupueblo-transfer", OUTSIDE),
        ),
    ),
    Place(
        "George Mason University",
        ("George Mason", "GMU", "George Mason University"),
        (at_most("gmu-certificate-rules", OUTSIDE_TO_CERTIFICATE, 3),),
    ),
    Place(
        "George Mason University, Department of Economics",
        ("GMU Economics", "the George Mason economics department", "Mason Economics"),
        (
            at_most("gmu-economics-transfer", OUTSIDE, 12),
            grade("gmu-economics-transfer", OUTSIDE, Grade.A),
            age("gmu-economics-transfer", OUTSIDE, 6, Anchor.FIRST_ENROLLMENT),
            not_reused("gmu-economics-transfer", OUTSIDE),
        ),
        masters=("MA", "master's"),
        told={Direction.OUTSIDE_INTO_MASTERS: "They would be electives."},
    ),
    Place(
        "George Mason University, Telecommunications",
        ("George Mason", "GMU", "George Mason University"),
        (at_most("gmu-telecom-transfer", NONDEGREE, 12), grade("gmu-telecom-transfer", POOL, Grade.B)),
        masters=("telecom MS", "Telecommunications MS", "telecommunications master's"),
    ),
    Place(
        "George Washington University, Columbian College",
        ("GW's Columbian College", "GW CCAS", "Columbian College at George Washington"),
        (
            at_most("gwu-ccas-transfer", POOL, percent(25, 30, 32, 36)),
            grade("gwu-ccas-transfer", POOL, Grade.B),
            age("gwu-ccas-transfer", POOL, 5, Anchor.ADMISSION),
            not_reused("gwu-ccas-transfer", POOL),
            at_most("gwu-ccas-transfer", CERTIFICATE, 18),
        ),
        told={
            Direction.CERTIFICATE_INTO_MASTERS: "The certificate is wholly contained in the master's, and my GPA is fine."
        },
    ),
    Place(
        "George Washington University, Elliott School",
        ("GW Elliott", "the Elliott School", "GW's Elliott School"),
        (
            none("gwu-elliott-certificate", OUTSIDE_TO_CERTIFICATE),
            at_most("gwu-elliott-certificate", CERTIFICATE, 6),
        ),
        masters=("MA",),
        told={Direction.CERTIFICATE_INTO_MASTERS: "I want to end up with both the certificate and the MA."},
    ),
    Place(
        "George Washington University, School of Business",
        ("GW School of Business", "GWSB", "GW Business"),
        (at_most("gwu-gwsb-transfer", OUTSIDE, 6), grade("gwu-gwsb-transfer", OUTSIDE, Grade.B)),
        told={Direction.OUTSIDE_INTO_MASTERS: "They would be electives, and the other school is no exchange partner."},
    ),
    Place(
        "George Washington University, Computer Science",
        ("GW", "GWU", "George Washington University"),
        (everything("gwu-cs-security-cert", CERTIFICATE, 12),),
        masters=("MS in Computer Science", "MS in CS"),
        certificate=("Computer Security and Information Assurance certificate", "computer security certificate"),
        told={Direction.CERTIFICATE_INTO_MASTERS: "I have been admitted to the MS."},
    ),
    Place(
        "Goldfarb School of Nursing at Barnes-Jewish College",
        ("Goldfarb", "Goldfarb School of Nursing", "Barnes-Jewish College"),
        (
            at_most("barnesjewish-msn-transfer", OUTSIDE, 9),
            grade("barnesjewish-msn-transfer", OUTSIDE, Grade.B),
            age_not_anchored("barnesjewish-msn-transfer", OUTSIDE, 5),
            at_most("barnesjewish-msn-transfer", OUTSIDE_TO_CERTIFICATE, 6),
            grade("barnesjewish-msn-transfer", OUTSIDE_TO_CERTIFICATE, Grade.B),
            age_not_anchored("barnesjewish-msn-transfer", OUTSIDE_TO_CERTIFICATE, 5),
        ),
        masters=("MSN", "Master of Science in Nursing"),
        certificate=("post-master's certificate",),
    ),
    Place(
        "Indiana University Bloomington, College of Arts and Sciences",
        ("IU Bloomington's College of Arts and Sciences", "the IU College of Arts and Sciences"),
        (
            at_most("iu-college-reuse", OUTSIDE, percent(20, 30, 36, 40)),
            grade("iu-college-reuse", OUTSIDE, Grade.B),
            not_reused("iu-college-reuse", OUTSIDE),
            none("iu-college-reuse", CERTIFICATE),
            none("iu-college-reuse", DEGREE_TO_CERTIFICATE),
        ),
    ),
    Place(
        "John Jay College of Criminal Justice",
        ("John Jay", "John Jay College", "CUNY John Jay"),
        (
            at_most("johnjay-transfer-2015", OUTSIDE, 12),
            grade("johnjay-transfer-2015", OUTSIDE, Grade.B),
            age_with_exceptions("johnjay-transfer-2015", OUTSIDE, 7, Anchor.APPLICATION),
        ),
    ),
    Place(
        "Kent State University",
        ("Kent State", "Kent State University", "Kent St"),
        (everything("kent-online-mba", CERTIFICATE, 20),),
        masters=("online MBA",),
        certificate=("pair of stackable certificates",),
    ),
    Place(
        "Liberty University",
        ("Liberty University", "Liberty", "Liberty U"),
        (
            at_most("liberty-msn-transfer", OUTSIDE, 6),
            grade("liberty-msn-transfer", OUTSIDE, Grade.B),
            age_not_anchored("liberty-msn-transfer", OUTSIDE, 5),
            not_reused("liberty-msn-transfer", OUTSIDE),
        ),
        masters=("MSN", "Master of Science in Nursing"),
    ),
    Place(
        "Metropolitan State University of Denver",
        ("MSU Denver", "Metro State Denver", "Metropolitan State University of Denver"),
        (none("msudenver-cyber-defense-cert", OUTSIDE_TO_CERTIFICATE),),
        certificate=("Cyber Defense graduate certificate", "cyber defense certificate"),
    ),
    Place(
        "MGH Institute of Health Professions",
        ("MGH Institute", "MGH IHP", "the MGH Institute of Health Professions"),
        (
            at_most("mghihp-ha-transfer", OUTSIDE, 6),
            grade("mghihp-ha-transfer", OUTSIDE, Grade.B),
            age("mghihp-ha-transfer", OUTSIDE, 1, Anchor.MATRICULATION),
            not_reused("mghihp-ha-transfer", OUTSIDE),
        ),
        masters=("MHA",),
    ),
    Place(
        "Michigan State University",
        ("Michigan State University", "Michigan State", "MSU East Lansing"),
        (
            at_most("msu-transfer", OUTSIDE, credits_of(9, 30)),
            at_most("msu-transfer", POOL, credits_of(9, 30)),
            grade("msu-transfer", OUTSIDE, Grade.B),
            age_with_exceptions("msu-transfer", OUTSIDE, 3, Anchor.MATRICULATION),
        ),
        told={Direction.NONDEGREE_INTO_MASTERS: "I took them in lifelong education status."},
    ),
    Place(
        "Michigan Technological University",
        ("Michigan Tech", "MTU", "Michigan Technological University"),
        (
            at_most("mtu-certificates", OUTSIDE_TO_CERTIFICATE, third(12, 15)),
            age("mtu-certificates", ALL_TO_CERTIFICATE, 5, Anchor.CERTIFICATE_AWARD),
        ),
    ),
    Place(
        "Midwestern University",
        ("Midwestern University", "Midwestern Univ", "Midwestern Glendale"),
        (
            at_most("midwestern-msn-transfer", OUTSIDE, 8),
            grade("midwestern-msn-transfer", OUTSIDE, Grade.B_MINUS),
            age("midwestern-msn-transfer", OUTSIDE, 7, Anchor.MATRICULATION),
        ),
        masters=("MSN", "Master of Science in Nursing"),
    ),
    Place(
        "Missouri University of Science and Technology",
        ("Missouri S&T", "Missouri University of Science and Technology", "Mo S&T"),
        (everything("mst-certificate-rule", CERTIFICATE, 12),),
        masters=("sponsoring MS",),
        told={Direction.CERTIFICATE_INTO_MASTERS: "I was admitted to that MS through the certificate."},
    ),
    Place(
        "Montana State University",
        ("Montana State University", "Montana State", "MSU Bozeman"),
        (
            at_most("montana-transfer", POOL, 9),
            grade("montana-transfer", POOL, Grade.B, passes=False),
            age_not_anchored("montana-transfer", POOL, 6),
        ),
    ),
    Place(
        "University of Denver",
        ("the University of Denver", "UDenver", "U of Denver"),
        (
            at_most("du-masters-requirements", NONDEGREE, courses(3)),
            grade("du-transfer", OUTSIDE, Grade.B_MINUS, undecided=frozenset({Grade.B_MINUS})),
            age_with_exceptions("du-transfer", OUTSIDE, 5, Anchor.TRANSFER_REQUEST),
            not_reused("du-transfer", OUTSIDE, Use.MASTERS),
            none("du-transfer", DEGREE_TO_CERTIFICATE),
        ),
        units=("quarter credits", "quarter hours"),
    ),
)
