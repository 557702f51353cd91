"""The rest of a policy page: what says nothing of how much counts."""

OPENING = (
    "Graduate study at {org} is organized so that each degree represents a coherent body of advanced work.",
    "This policy is maintained by the Office of Graduate Studies and applies to all graduate students at {org}.",
    "The following regulations govern credit that was earned before a student began a program at {org}.",
)
PROCEDURE = (
    "Requests are submitted on the Transfer of Graduate Credit form, together with an official transcript.",
    "The graduate coordinator of the program reviews each request and forwards it to the Graduate Dean.",
    "A course description or syllabus may be asked for where the content of a course is not clear from its title.",
    "Transferred credits appear on the record without grades and do not enter the grade point average.",
    "Students are notified of the decision by e-mail, usually within three weeks.",
    "Questions may be directed to the Graduate School, Room 214, between 9 a.m. and 4 p.m.",
)
OTHER = (
    "Full-time status requires enrollment in 9 credits in the fall or spring semester.",
    "Students who do not register for two consecutive semesters must apply for readmission and pay a $50 fee.",
    "A leave of absence may be granted for up to one year.",
    "The application fee of $65 is not refundable.",
    "Courses numbered 500 to 599 are open to seniors with the permission of the instructor.",
    "Tuition is due on the first day of classes, and a late fee of $100 applies after the tenth day.",
)
DEADLINES = (
    ("Term", "Request due", "Decision by"),
    ("Fall 2026", "June 15", "August 1"),
    ("Spring 2027", "November 1", "December 15"),
    ("Summer 2027", "March 15", "May 1"),
)
"""A table of days that have to do with no limit."""
