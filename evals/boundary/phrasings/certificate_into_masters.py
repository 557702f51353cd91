"""Credit of a certificate, toward a master's of the same school."""

FRAMES = (
    # how much
    "Can I count {credits} from my {certificate} at {place} toward the {degree}?",
    "I finished the {certificate} at {place}. Do {credits} of it all go into the {degree} there?",
    "will {place} apply {credits} of my {certificate} to the {degree}",
    "I did {credits} in the {certificate} at {place} and now I want the {degree}. Does all of that carry over?",
    "Does the {degree} at {place} accept {credits} from the {certificate}?",
    "If I do the {certificate} first at {place}, can {credits} from it be used for the {degree}?",
    "{place}: {credits} from the {certificate} into the {degree}, all of it?",
    "How stackable is it really? I'd bring {credits} from the {certificate} at {place} into the {degree}; do they "
    "all count?",
    "A {certificate} holder at {place} moves on to the {degree} with {credits}. Can we apply the full amount?",
    "I want to stack the {certificate} into the {degree} at {place}. Would all {credits} count?",
    "are {credits} of {certificate} coursework at {place} good for the {degree}?",
    "Two years ago I signed up for the {certificate} at {place} just to try it, and I loved it. May I now use "
    "{credits} from it for "
    "the {degree}?",
    "May {credits} earned in the {certificate} be double counted for the {degree} at {place}?",
    "With the {certificate} behind me, can I put {credits} toward the {degree} at {place}?",
    "Do I get to keep all {credits} from the {certificate} when I go on to the {degree} at {place}?",
    "Would {place} let me roll {credits} of the {certificate} into its {degree}?",
    "Is it allowed to use {credits} from a {certificate} at {place} in the {degree} as well?",
    "the {certificate} at {place} gave me {credits}. can i reuse them all for the {degree}?",
    "For the {degree} at {place}, would {credits} from the school's own {certificate} all be accepted?",
    "I'm deciding whether to begin with the {certificate} at {place}. Could the {credits} I'd earn all be applied to "
    "the {degree} "
    "later?",
    "My {certificate} coursework at {place} adds up to {credits}. Is every bit of it usable toward the {degree}?",
    "Do {credits} of a {certificate} from {place} transfer in full to the {degree} at the same school?",
    "Will I be able to share {credits} between the {certificate} and the {degree} at {place}?",
    "Once I'm in the {degree} at {place}, can {credits} from my {certificate} there be counted?",
    "Student asks whether {credits} from the {certificate} at {place} can be used for the {degree}. Can they?",
    "Is {credits} more than the {degree} at {place} will take from the {certificate}, or may I use all of it?",
    "I was told a {certificate} is a head start. Would {credits} from the one at {place} all count in its {degree}?",
    "Could the {credits} in my {certificate} serve for the {degree} at {place} too?",
    # the grade
    "I got {a_grade} in one of the courses of the {certificate} at {place}. Does that course count toward the "
    "{degree}?",
    "Does {a_grade} in a {certificate} course at {place} count for the {degree}?",
    "one of my {certificate} classes at {place} came back {grade}. can i still use it in the {degree}?",
    "Can a {certificate} course with {a_grade} be applied to the {degree} at {place}?",
    "At {place}, is {a_grade} in the {certificate} enough for the course to count in the {degree}?",
    "I passed a class in the {certificate} with {a_grade}. Will {place} let it go toward the {degree}?",
    "{certificate} at {place}, grade {grade} in a course. Usable for the {degree}?",
    "Our student has {a_grade} in a course from the {certificate} ({place}). May it be used toward the {degree}?",
    "Grades weren't my strong suit: {a_grade} in a course of the {certificate} at {place}. Does the {degree} accept "
    "that course?",
    "Would {a_grade} from the {certificate} hold up when I move to the {degree} at {place}?",
    "Is a course I took for the {certificate} at {place}, with {a_grade}, okay for the {degree}?",
    "I'm continuing from the {certificate} into the {degree} at {place} and worry about {a_grade} in one course. "
    "Does it count?",
)
