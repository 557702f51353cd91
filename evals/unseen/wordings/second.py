"""A second set of wordings, written after the drafting had been mended on the first and not looked at since: what
`--wordings second` measures is what a page finds that nobody has seen."""

OUTSIDE_CREDITS = (
    "Graduate students in master's programs are permitted a total of {n} transfer credits from other accredited"
    " institutions.",
    "The maximum amount of transfer work that may be applied to a master's is {n} semester hours.",
    "At the discretion of the program, {word} ({n}) or fewer credits completed at other universities may fulfill master's"
    " requirements.",
    "Transfer hours may not constitute more than {n} credits of any master's degree.",
    "A limit of {n} credits applies to work transferred from other institutions into the master's.",
    "Credit for graduate courses completed elsewhere is accepted toward the master's up to {n} hours.",
    "To a master's degree a student may apply transfer credit not exceeding {n} semester credits.",
    "For master's students, transfer is restricted to {n} hours of credit from other institutions.",
    "The Graduate Dean may approve up to {n} credits of graduate transfer work for a master's degree.",
    "A master's student is allowed to import {n} credits from a previous university, but never more.",
)
OUTSIDE_COURSES = (
    "Not more than {word} courses from other universities may be credited to a master's degree.",
    "A maximum of {n} courses can be transferred from another graduate school to a master's program.",
)
OUTSIDE_THIRD = (
    "Up to one-third of the credits for a master's may be completed at another accredited institution.",
    "Transfer credit is limited to a third of the total credits of the master's program.",
)
OUTSIDE_NONE = (
    "Transfer credit cannot be used toward a master's degree.",
    "{org} accepts no transfer credit toward the master's degree.",
)
CERTIFICATE = (
    "Students who earned a graduate certificate at {org} may use up to {n} of its credits in a master's program.",
    "A maximum of {n} credits from the certificate transfer into the master's degree.",
    "When a certificate student enters a master's program, at most {n} certificate credits are carried over.",
    "{word} credits is the ceiling on certificate work that counts in a master's degree.",
    "Certificate students admitted to the master's may apply a maximum of {n} hours from the certificate.",
)
CERTIFICATE_ALL = ("All credits earned in the graduate certificate apply to the master's degree.",)
CERTIFICATE_NONE = ("Certificate credits may not be used to fulfill master's degree requirements.",)
NONDEGREE = (
    "A maximum of {n} hours taken as a non-degree student may be applied to a master's degree.",
    "Students may apply no more than {n} non-degree credits to a master's program after admission.",
    "Of the credits taken in non-degree status, {n} at most can be counted toward a master's degree.",
    "Credits earned as a non-degree student count toward a master's degree to a maximum of {n}.",
    "The master's allows for up to {n} credits that were earned at {org} in non-degree status.",
)
GRADE = (
    "Transfer credit is awarded for courses with a grade of {g} or higher only.",
    "A grade of {g} or better must have been earned in all courses to be transferred.",
    "Courses in which a student received less than a {g} may not be transferred.",
    "The lowest grade that is accepted for transfer is {g}.",
    "All transferred courses must show grades of {g} or above.",
)
AGE = (
    "Transferred courses must have been completed within {n} years of admission.",
    "Courses taken more than {n} years before the date of admission will not be considered for transfer.",
    "The Graduate School accepts transfer credit no older than {n} years at admission.",
    "Transfer courses must not be older than {n} years when the student is admitted.",
    "Only courses completed in the last {n} years before admission can be transferred.",
)
REUSE = (
    "Credits used toward another graduate degree are not transferable.",
    "The courses may not have counted toward a previous degree.",
    "Transfer credit is not granted for courses that were applied to a completed degree.",
    "Courses applied to a degree at another institution cannot be transferred to {org}.",
)
ASIDES = {
    "reported": (
        "When {org} was still on quarters, master's students brought in up to {t} transfer credits.",
        "The predecessor of this page spoke of a maximum of {t} transfer credits for the master's.",
    ),
    "denied": (
        "There is no rule that up to {t} transfer credits count toward a master's degree.",
        "A maximum of {t} transfer credits for the master's, as printed in the viewbook, is an error.",
    ),
    "proposed": (
        "Pending approval by the regents, up to {t} transfer credits will count toward the master's degree.",
        "The dean hopes to accept up to {t} transfer credits toward the master's degree.",
    ),
    "revoked": (
        "The former maximum of {t} transfer credits toward the master's degree no longer applies.",
        "Up to {t} transfer credits may be applied to the master's degree. This option ended in spring 2024.",
    ),
    "one program": (
        "Landscape architecture permits up to {t} transfer credits in its master's degree.",
        "In the master's track for working engineers, up to {t} transfer credits are accepted.",
        "Up to {t} transfer credits may be applied to the master's degree in speech pathology.",
    ),
    "one group": (
        "Active-duty service members may transfer up to {t} credits toward a master's degree.",
        "Graduates of our alliance schools may transfer up to {t} credits into a master's program.",
    ),
    "another school": (
        "At Larch Meadow College, up to {t} transfer credits may be applied to a master's degree.",
        "The state's other public universities accept up to {t} transfer credits toward a master's degree.",
    ),
    "asked": ("May a student transfer {t} credits into a master's degree? The answer is no.",),
}
HEADED = (
    ("Rules of 2010", "Up to {t} credits may be transferred into a master's degree."),
    ("Common errors in petitions", "Up to {t} transfer credits are accepted toward the master's degree."),
    ("Joint degree with Larch Meadow", "Up to {t} credits may be transferred to the master's degree."),
    ("Nursing students", "Up to {t} credits may be transferred into the master's degree."),
)
