"""Sentences that say after a question what it left out, and the words for ages and for earlier use."""

from evals.boundary.facts import Anchor, Use

GRADE = (
    "I got {a_grade} in all of them.",
    "My grade was {a_grade} in each course.",
    "Each course has {a_grade}.",
    "All of them were graded {grade}.",
    "the grades are all {grade}.",
)

WHEN = {
    Anchor.ADMISSION: ("{span} before I was admitted", "{span} before my admission", "{span} before getting admitted"),
    Anchor.MATRICULATION: ("{span} before I matriculated", "{span} before matriculation"),
    Anchor.APPLICATION: ("{span} before I applied for admission", "{span} before my application for admission"),
    Anchor.FIRST_ENROLLMENT: ("{span} before I first enrolled", "{span} before my first enrollment"),
    Anchor.FIRST_REGISTRATION: (
        "{span} before I first registered for the degree",
        "{span} before my first degree registration",
    ),
    Anchor.ENTRY: ("{span} before I entered the degree", "{span} before entering the graduate degree"),
    Anchor.TRANSFER_REQUEST: ("{span} before I file the transfer request", "{span} before my petition to transfer it"),
    Anchor.TRANSFER: ("{span} before the transfer", "{span} before transferring it"),
    Anchor.GRADUATION: ("{span} before I graduate", "{span} before my graduation", "{span} before I finish the degree"),
    Anchor.GRADUATION_APPLICATION: (
        "{span} before I apply for graduation",
        "{span} before my application for graduation",
    ),
    Anchor.CANDIDACY: ("{span} before I advance to candidacy", "{span} before advancement to candidacy"),
    Anchor.CERTIFICATE_AWARD: (
        "{span} before the certificate is awarded",
        "{span} before I am awarded the certificate",
    ),
    Anchor.NEW_CREDENTIAL: ("{span} before I start on the new one", "{span} before pursuing the new credential"),
    Anchor.UNSTATED: ("{span} ago",),
}
"""When a course was finished, told from the date that the source counts from."""

COURSES = ("a course I finished", "a class I took", "a course I completed", "coursework I did")
"""Each goes before a time of the anchor: "a class I took six years before I was admitted"."""

AGE = (
    "I took them {when}.",
    "I finished them {when}.",
    "All of it was done {when}.",
    "The courses were completed {when}.",
)

USED = {
    Use.MASTERS: (
        "credits that already counted toward a master's I finished at another university",
        "courses that were part of my completed MBA at another school",
        "credits I already used for a master's degree elsewhere that I graduated with",
        "classes from a finished master's at a different university",
    ),
    Use.CERTIFICATE: (
        "credits that already counted toward a graduate certificate I finished at another university",
        "courses I used for a completed graduate certificate at another school",
    ),
    Use.NOTHING: (
        "credits from another university that were never used for any degree or certificate",
        "courses from another school that haven't counted toward any degree or certificate",
    ),
}

USE = {
    Use.MASTERS: (
        "They already counted toward a master's that I finished there.",
        "All of them were used for a master's I completed at that school.",
        "They are part of the master's I graduated with there.",
    ),
    Use.CERTIFICATE: (
        "They already counted toward a graduate certificate that I finished there.",
        "All of them were used for a graduate certificate I completed at that school.",
    ),
    Use.NOTHING: (
        "They were never used for any degree or certificate.",
        "I have not used them for any degree or certificate.",
        "None of them has counted toward a degree or certificate.",
    ),
}
