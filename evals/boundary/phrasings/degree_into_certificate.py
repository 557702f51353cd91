"""Credit of a degree of the same school, back into a certificate."""

FRAMES = (
    "I have a master's from {place}. Can {credits} from it count toward the {certificate} there?",
    "Can I use {credits} of my finished {place} master's for a {certificate} at {place}?",
    "will {place} let me put {credits} from my masters toward the {certificate}",
    "After my master's at {place} I'd like to add the {certificate}. May I reuse {credits} from the degree?",
    "Do {credits} from a degree at {place} count toward its {certificate}?",
    "{place}: {credits} of degree credit back into the {certificate}. Allowed in full?",
    "I already graduated with a master's from {place} and half the {certificate} looks familiar. Could I apply "
    "{credits} from the "
    "degree to it?",
    "Going the other way round: {credits} from my master's into the {certificate} at {place}. Do they all count?",
    "A graduate of our master's wants the {certificate} at {place} too. Can {credits} of the degree be applied?",
    "Is it okay to double count {credits} of my master's at {place} in the {certificate}?",
    "Would the {certificate} at {place} accept {credits} I earned in a master's there?",
    "so i did my masters at {place}, can {credits} from it be recycled for the {certificate}?",
    "How about reusing {credits} of master's work from {place} in a {certificate} of the same school, is all of that "
    "fine?",
    "I hold a {place} master's. Is it possible to get the {certificate} with {credits} carried over from it?",
    "Could {credits} from my completed degree at {place} be counted again in the {certificate}?",
    "My degree at {place} overlaps with the {certificate} by {credits}. May I count all of the overlap?",
    "Does {place} allow {credits} of its own master's credit in a {certificate}?",
    "For a {certificate} at {place}, may I bring in {credits} out of my master's there?",
    "Can {credits} flow back from a {place} master's into the {certificate}?",
    "I want the {certificate} on my resume without redoing everything. Will {place} apply {credits} from my master's "
    "to it?",
    "Are {credits} from the master's I earned at {place} fully usable in the {certificate}?",
    "Let's say I take {credits} from my master's at {place} and apply them to the {certificate}. Is that within the "
    "rules?",
    "An alum asks whether {credits} of a {place} master's can be used in the {certificate}. Can they?",
    "would it be too greedy to use {credits} from my degree for the {certificate} at {place}?",
    "Master's first, certificate second, both at {place}: do {credits} of the master's all count for the "
    "{certificate}?",
    "May credits be shared backwards at {place}, i.e. {credits} from a master's into the {certificate}?",
    "I'd only have to take a few more classes if {credits} from my master's counted in the {certificate} at {place}. "
    "Do they?",
    "Will all {credits} that I took for a degree at {place} be accepted in the {certificate}?",
    "Does the {certificate} at {place} take {credits} from my degree there?",
    "Am I permitted to apply {credits} of my {place} master's to a {certificate} at {place}?",
    "Is the {certificate} at {place} open to reuse of {credits} from a master's of the same university?",
    "The degree is done, the {certificate} is next. Can {place} count {credits} of the degree toward it?",
    "Since I already took the courses for my master's at {place}, can {credits} go to the {certificate} as well?",
    "With a master's from {place} in hand, may {credits} of it be put toward a {certificate} there?",
    "{credits} from degree to {certificate} at {place}, is the whole amount ok?",
    "Can a {certificate} at {place} be built with {credits} taken from an earlier master's at {place}?",
    "How many hoops are there? I just want {credits} of my master's at {place} to count for the {certificate}. "
    "Possible?",
    "Would {place} honor {credits} from the master's it gave me if I go for a {certificate}?",
    "I have the master's, now my boss wants me to have the {certificate} too, both from {place}. Can I use {credits} "
    "again?",
    "Please confirm for a student at {place}: {credits} of master's credit applied to the {certificate}, permitted "
    "in full?",
    "Do I really have to start over, or can {credits} from my master's at {place} be used for the {certificate}?",
    # grade
    "I have {a_grade} in a course of my {place} master's. Can that course count toward the {certificate} there?",
    "Can a course from my master's at {place} with {a_grade} be used in the {certificate}?",
    "would {a_grade} from my degree at {place} be accepted in the {certificate}?",
    # age
    "Can {aged} be used in the {certificate} at {place}?",
    "Does the {certificate} at {place} accept {aged}?",
    "Is {aged} too old for the {certificate} at {place}, or can I use it?",
)
