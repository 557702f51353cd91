"""Credit from another school, toward a master's."""

FRAMES = (
    # how much
    "Will {place} take {credits} from another university toward a {degree}?",
    "I've got {credits} from a different school. Can I bring all of it into the {degree} at {place}?",
    "can i transfer {credits} to {place} for my {degree}",
    "Does {place} let me move {credits} of grad work I did elsewhere into its {degree}?",
    "I did my first grad classes somewhere else and have {credits}. Would {place} count every one of them in its "
    "{degree}?",
    "{credits} earned at another institution: do all of them count toward the {degree} at {place}?",
    "We moved across the country for my wife's job, so I left my old grad school with {credits} on my transcript. Is "
    "{place} "
    "going to accept all of that for its {degree}?",
    "An applicant wants to transfer {credits} from another university into our {degree} ({place}). Is that within "
    "the limit?",
    "At {place}, is {credits} of transfer credit too much for a {degree}?",
    "hey quick one, {credits} from my old school, all good for the {degree} at {place}?",
    "My plan is to enter the {degree} at {place} with {credits} of transfer work. Is that allowed in full?",
    "Are {credits} taken at an outside school fully transferable to the {degree} at {place}?",
    "Suppose I come to {place} with {credits} from another graduate school. May I apply the whole lot to my {degree}?",
    "if {place} admits me, do my {credits} from elsewhere all go toward the {degree}?",
    "I'd rather not repeat anything. Could {credits} I earned at another college all be used for a {degree} at "
    "{place}?",
    "student has {credits} outside transfer, {degree}, {place}. ok to count everything?",
    "Before I pay the deposit: would {place} really honor {credits} of transfer credit in the {degree}?",
    "My previous university gave me {credits}. How about {place}, does the {degree} there have room for all of them?",
    "Am I allowed to bring {credits} with me from my former university when I start the {degree} at {place}?",
    "Will all my credits count if I transfer {credits} into a {degree} at {place}?",
    "Is it okay to use {credits} of coursework from another institution for the {degree} at {place}?",
    "Thinking about {place} for the {degree}. Got {credits} from a university in another state. Do they all fit?",
    "For the {degree} at {place}, would transferring in {credits} be permitted?",
    "I took {credits} at another university and now I'm headed to {place}; can the entire amount be put toward my "
    "{degree}?",
    # the grade
    "I got {a_grade} in a course at another university. Will {place} transfer it into the {degree}?",
    "Does {a_grade} from another school transfer to the {degree} at {place}?",
    "is {a_grade} good enough to transfer a class into the {degree} at {place}?",
    "My transcript from my last school shows {a_grade} for the course I want to bring to {place}. Does it count "
    "toward the {degree}?",
    "{place} {degree}, outside course, grade {grade}. Can it transfer?",
    "Would {place} accept a transfer course I finished with {a_grade} for its {degree}?",
    "An incoming student earned {a_grade} elsewhere in the class they want to transfer. Can {place} apply it to the "
    "{degree}?",
    "I was sick half the semester and ended up with {a_grade} at my old university. Can that course still go toward "
    "the {degree} "
    "at {place}?",
    "Can a course from outside with {a_grade} be used in the {degree} at {place}?",
    "so i have {a_grade} in stats from another grad school, does {place} let that count for the {degree}",
    "What happens with a transfer course graded {grade}: may I use it for my {degree} at {place}?",
    "Am I out of luck with {a_grade} from another institution, or does it count for the {degree} at {place}?",
    # the age
    "Does {place} accept {aged} toward the {degree}?",
    "Can I transfer {aged} into the {degree} at {place}?",
    "I'm hoping to use {aged}. Is it too old for the {degree} at {place}?",
    "Is {aged} still good for the {degree} at {place}?",
    "would {aged} still count for the {degree} at {place}?",
    "Took time off to raise kids, so what I have is {aged}. Will {place} put it toward my {degree}?",
    "Transfer question for {place}: {aged}, into the {degree}, yes or no?",
    "May {aged} be applied to the {degree} at {place}?",
    "Has {aged} expired for the purposes of the {degree} at {place}, or can I still use it?",
    # used before
    "Can I bring {used} into the {degree} at {place}?",
    "Does {place} accept {used} toward a {degree}?",
    "will {place} count {used} for my {degree}",
    "I'd like to reuse work. Are {used} accepted as transfer credit in the {degree} at {place}?",
    "Is it possible to apply {used} to the {degree} at {place} as well?",
    "Someone told me double dipping is fine. Would {place} really transfer in {used} for its {degree}?",
    "For our {place} applicant: may {used} be transferred into the {degree}?",
    # several values in one sentence
    "I have {credits} from another university with {a_grade} in each course. Can I transfer all of them into the "
    "{degree} at {place}?",
    "Would {place} take {credits} from another school, every one graded {grade}, toward the {degree}?",
    "{credits} from elsewhere, grade {grade} across the board: all okay for the {degree} at {place}?",
    "Transferring to {place}: {credits}, {a_grade} in every class, {degree}. Does everything count?",
    "All my grades were {grade} at the last place and I left with {credits}; can {place} use the lot for a {degree}?",
    "An advisee brings {credits} from another institution, all with {a_grade}. Does the {degree} at {place} take "
    "them all?",
)
