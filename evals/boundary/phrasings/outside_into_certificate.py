"""Credit from another school, into a certificate."""

FRAMES = (
    # how much
    "Can I transfer {credits} from another university into the {certificate} at {place}?",
    "Does {place} take {credits} of outside credit in its {certificate}?",
    "i have {credits} from another school, can i use them for the {certificate} at {place}",
    "Will {credits} that I earned elsewhere count toward a {certificate} at {place}?",
    "I'd like to finish the {certificate} at {place} quickly. Can I bring in {credits} from my old university?",
    "{place} {certificate}: {credits} of transfer credit, all accepted?",
    "A student in our {certificate} ({place}) wants to bring {credits} from another institution. May all of it be "
    "used?",
    "Would {place} let {credits} from a different college go into the {certificate}?",
    "How about the {certificate} at {place}: may {credits} come from somewhere else?",
    "Is it allowed to use {credits} taken at another institution in the {certificate} at {place}?",
    "I went to grad school elsewhere and have {credits}. Could I put them all into the {certificate} at {place}?",
    "Are {credits} from outside too many for the {certificate} at {place}?",
    "do {credits} from my previous uni all go toward the {certificate} at {place}?",
    "Could I move {credits} of graduate work from another university to the {certificate} at {place}?",
    "Before I enroll in the {certificate} at {place}, can you tell me if {credits} from my former school would all "
    "transfer?",
    "May I apply {credits} from elsewhere to a {certificate} at {place}?",
    "Just moved here. Can {credits} from my last graduate school be counted in full in the {certificate} at {place}?",
    "Suppose I bring {credits} from another graduate school. Will the {certificate} at {place} accept everything?",
    "For a {certificate} at {place}, is transferring {credits} permitted?",
    "transfer {credits} into the {certificate}, {place}, yes or no?",
    "Am I allowed to come into the {certificate} at {place} with {credits} earned at an outside school?",
    "Will {place} honor {credits} from another college in its {certificate}?",
    "I took {credits} at a school near my parents. Does the {certificate} at {place} accept all of that?",
    "If I get into the {certificate} at {place}, do my {credits} from another university all count?",
    "Does the {certificate} at {place} accept {credits} in transfer?",
    # the grade
    "I got {a_grade} at another university. Can I transfer that course into the {certificate} at {place}?",
    "Does {a_grade} from another school transfer into the {certificate} at {place}?",
    "is {a_grade} good enough to bring a course from elsewhere into the {certificate} at {place}?",
    "Would the {certificate} at {place} accept an outside course with {a_grade}?",
    "outside course, grade {grade}, {certificate} at {place}. will it transfer?",
    "Can a course graded {grade} at another institution be used in the {certificate} at {place}?",
    "My transcript from another university says {grade} for the course. Does {place} take it into the {certificate}?",
    # the age
    "Can {aged} go into the {certificate} at {place}?",
    "Does {place} accept {aged} for the {certificate}?",
    "Is {aged} too old for the {certificate} at {place}, or can I use it?",
    "would {aged} count in the {certificate} at {place}?",
    # used before
    "Can I bring {used} into the {certificate} at {place}?",
    "Does the {certificate} at {place} accept {used}?",
    "Are {used} transferable into the {certificate} at {place}?",
    # several values in one sentence
    "I have {credits} from another university with {a_grade} in each course. Can I use all of them in the "
    "{certificate} at {place}?",
    "Would {place} take {credits} from another school, all graded {grade}, into the {certificate}?",
    "{credits} from elsewhere, every grade {grade}: all fine for the {certificate} at {place}?",
)
