"""What stands on pages beside the rule and is none of it: limits that are reported, denied, proposed, revoked, or of one
program, one group or another school. `{t}` is more than the page allows."""

REPORTED = (
    "Until fall 2019 the university allowed {t} transfer credits toward the master's degree.",
    "Under the 2016-2017 catalog, master's students could transfer up to {t} credits from another university.",
    "Students sometimes report having been told that {t} credits can be transferred into a master's degree.",
    "Before the semester conversion, as many as {t} credits from other institutions were accepted in a master's program.",
    "A 2014 memorandum set the maximum transfer credit for a master's degree at {t} credits.",
    "The handbook in use when the program began let master's students transfer up to {t} credits.",
)
DENIED = (
    "It is not the case that {t} credits can be transferred to a master's degree.",
    "Contrary to what some third-party websites say, {org} does not take {t} transfer credits toward a master's degree.",
    "Myth: you can transfer up to {t} credits from another university into your master's degree.",
    "That a master's student may transfer up to {t} credits is a misunderstanding that the office hears often.",
    "Nobody is entitled to transfer up to {t} credits into a master's degree.",
    "The number {t}, which circulates as the maximum of transfer credits for a master's degree, has no basis in policy.",
)
PROPOSED = (
    "The Graduate Council is considering a change that would let master's students transfer up to {t} credits.",
    "A proposal before the Faculty Senate sets the transfer limit for master's degrees at {t} credits.",
    "Beginning with the 2031-2032 academic year, up to {t} transfer credits may be applied to a master's degree.",
    "If the board agrees, up to {t} credits from other universities may be transferred into a master's degree.",
    "The task force recommended that master's programs accept up to {t} transfer credits.",
    "Under discussion: up to {t} transfer credits from other institutions toward a master's degree.",
)
REVOKED = (
    "The provision that up to {t} transfer credits may be applied to a master's degree was rescinded in 2023.",
    "Effective immediately, the allowance of up to {t} transfer credits for master's students is suspended.",
    "The rule by which up to {t} credits could be transferred into a master's degree has been struck from this policy.",
    "Master's students may transfer up to {t} credits. This paragraph was deleted by the Graduate Council in 2022.",
    "Up to {t} transfer credits may be applied to a master's degree (repealed).",
)
ONE_PROGRAM = (
    "The MBA accepts up to {t} transfer credits.",
    "Students in the M.S. in Nursing may transfer up to {t} credits from another university.",
    "In the Department of Music, master's students may transfer up to {t} credits from other institutions.",
    "For the executive master's in engineering management, up to {t} transfer credits are allowed.",
    "Master's students in counseling may transfer up to {t} credits from other universities.",
    "The School of Social Work lets advanced-standing students transfer up to {t} credits toward the master's.",
    "The online master's in analytics takes up to {t} transfer credits.",
)
ONE_GROUP = (
    "Students from partner institutions may transfer up to {t} credits toward a master's degree.",
    "Veterans may transfer up to {t} credits toward a master's degree.",
    "Students who transfer with their research advisor may bring up to {t} credits into the master's degree.",
    "Doctoral students may transfer up to {t} credits from a master's degree earned elsewhere.",
    "Applicants admitted under the teach-out agreement may transfer up to {t} credits toward the master's degree.",
    "Undergraduates may transfer up to {t} credits from two-year colleges.",
)
OTHER_SCHOOL = (
    "Our sister institution, Larch Meadow College, accepts up to {t} transfer credits toward its master's degrees.",
    "Many universities accept up to {t} transfer credits toward a master's degree.",
    "At some of our peers, a master's student may transfer up to {t} credits.",
    "Students who leave {org} find that other universities may accept up to {t} of its credits toward a master's degree.",
)
ASKED = (
    "Can I transfer {t} credits from another university into my master's degree? No.",
    "I was told that I may transfer up to {t} credits to my master's degree. Is that right? It is not.",
    "Is it true that up to {t} transfer credits are accepted toward the master's? Not at {org}.",
)

KINDS = {
    "reported": REPORTED,
    "denied": DENIED,
    "proposed": PROPOSED,
    "revoked": REVOKED,
    "one program": ONE_PROGRAM,
    "one group": ONE_GROUP,
    "another school": OTHER_SCHOOL,
    "asked": ASKED,
}
"""The asides by what they do to a limit."""

HEADED = (
    ("Proposed revisions (not in effect)", "Master's students may transfer up to {t} credits from another university."),
    ("Policy history", "2012: Up to {t} transfer credits are accepted toward a master's degree."),
    ("What is not permitted", "Transferring up to {t} credits into a master's degree."),
    ("Exchange students", "Up to {t} credits may be transferred to the master's degree."),
    ("Doctor of Philosophy", "Up to {t} credits may be transferred from another university."),
    ("Sample petition", "Up to {t} credits may be transferred into the master's degree."),
    ("Previous policy", "Master's students may transfer up to {t} credits from another university."),
    ("Accelerated 4+1 programs", "Up to {t} credits may be transferred into the master's degree."),
)
"""Limits that their headings take back or give to others."""
