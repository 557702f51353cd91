"""Credit of the school itself, taken before admission as a non-degree student, toward a master's."""

FRAMES = (
    # how much
    "I took {credits} at {place} as a non-degree student. Can I count all of them toward the {degree} there?",
    "Will {credits} that I earned at {place} in non-degree status all go into the {degree} once I'm admitted?",
    "can my {credits} of nondegree work at {place} be used for the {degree}",
    "Before getting into the {degree} at {place} I did {credits} there without being in a program. Does everything "
    "count?",
    "If I take {credits} as a non-degree student at {place} first, can the whole amount be applied to the {degree}?",
    "{place}: {credits} non-degree, then admitted to the {degree}. All of it usable?",
    "I wasn't sure about grad school so I tried it out as a nondegree student at {place} and racked up {credits}. Do "
    "all of those "
    "go toward the {degree}?",
    "Does {place} let a non-degree student carry {credits} over into the {degree}?",
    "A student completed {credits} with us at {place} as non-degree before admission. Can we apply all of it to the "
    "{degree}?",
    "how about {credits} i did at {place} as a non degree student, do they all count for the {degree} now that i'm in?",
    "I am now admitted to the {degree} at {place} and already have {credits} from taking classes there as a "
    "non-degree student. "
    "May I use all of them?",
    "Is it too much to bring {credits} of non-degree credit into the {degree} at {place}?",
    "Would {credits} taken in non-degree status at {place} all be accepted in the {degree}?",
    "My employer paid for {credits} as a non-degree student at {place}. Now I want the {degree}. Do they all count?",
    "Are {credits} of {place}'s own non-degree courses fully applicable to the {degree}?",
    "Say I've banked {credits} at {place} in non-degree status. Can every one be rolled into the {degree}?",
    "Am I allowed to start the {degree} at {place} with {credits} I earned there as a non-degree student?",
    "nondegree to degree at {place}, {credits} so far, does the {degree} take all that?",
    "I kept signing up for courses as a non-degree student at {place} and I'm at {credits} now. Would the {degree} "
    "absorb all "
    "of it?",
    "For the {degree} at {place}, is it within the rules to count {credits} from non-degree study there?",
    "We have someone at {place} with {credits} in non-degree standing who was just admitted to the {degree}; is the "
    "full amount "
    "applicable?",
    "Could I apply {credits}, all taken at {place} as a non-degree student, to my {degree}?",
    "Do my {credits} from {place}, taken as a non-degree student before I was admitted, all transfer to the {degree}?",
    "Once admitted to the {degree}, may I count {credits} of non-degree work from {place}?",
    # the grade
    "I got {a_grade} in a class I took at {place} as a non-degree student. Does it count toward the {degree}?",
    "Does {a_grade} in a non-degree course at {place} count for the {degree}?",
    "is {a_grade} enough for my nondegree course at {place} to go into the {degree}?",
    "A non-degree student at {place} finished a course with {a_grade}. Can it be applied to the {degree} after "
    "admission?",
    "As a non-degree student at {place} I ended up with {a_grade}. May that course be used for the {degree}?",
    "non-degree class at {place}, grade {grade}, want it in my {degree}. possible?",
    "Would the {degree} at {place} accept a course I took there in non-degree status with {a_grade}?",
    "It was my first grad class, taken as a non-degree student at {place}, and I only got {a_grade}. Can it go "
    "toward the {degree}?",
    # the age
    "Can I use {aged} for the {degree} at {place}?",
    "Does {place} count {aged} toward the {degree}?",
    "Is {aged} still usable in the {degree} at {place}?",
    "would {aged} be too old for the {degree} at {place}?",
    "For my {degree} at {place}: may I apply {aged}?",
    "All I have is {aged}. Can it go into the {degree} at {place}?",
    # several values in one sentence
    "I have {credits} from non-degree study at {place}, {a_grade} in each. Do they all count toward the {degree}?",
    "{credits} as a non-degree student at {place}, all graded {grade}: can the {degree} take all of them?",
    "My non-degree work at {place} comes to {credits} and every grade was {a_grade}. Does the {degree} accept the "
    "whole amount?",
    "Non-degree at {place}: {credits}, grades all {grade}. Everything into the {degree}, yes?",
)
