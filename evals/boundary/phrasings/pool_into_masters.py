"""Credit from another school and the school's own, both from before admission, toward a master's."""

FRAMES = (
    "I have {credits} from another university and {own} I took at {place} as a non-degree student. Can I use all of "
    "it for the "
    "{degree}?",
    "{credits} from outside plus {own} taken at {place} before admission: do they all count toward the {degree}?",
    "Can I combine {credits} of transfer work with {own} of non-degree work from {place} in the {degree} there?",
    "Before I was admitted to the {degree} at {place} I earned {own} there as a non-degree student and {credits} at "
    "another school. "
    "Does everything count?",
    "i did {own} at {place} without being in a program and {credits} somewhere else, can i put both toward the "
    "{degree}",
    "Will {place} accept {credits} from a different school on top of {own} of its own non-degree courses for the "
    "{degree}?",
    "A new student brings {credits} from elsewhere and has {own} non-degree with us at {place}. May we apply all of "
    "it to the "
    "{degree}?",
    "My situation: {credits} at my old university, {own} at {place} as a non-degree student. Is the total okay for "
    "the {degree}?",
    "Does the {degree} at {place} have room for {own} I took there before being admitted and another {credits} from "
    "outside?",
    "Total pre-admission credit question. {credits} outside, {own} at {place} as non-degree. All usable in the "
    "{degree}?",
    "I moved around a lot: {credits} are from a university back home, {own} are from non-degree classes at {place}. "
    "Can I count "
    "both sets in full for my {degree}?",
    "Would {own} of non-degree study at {place}, together with {credits} transferred from another institution, all "
    "go into the "
    "{degree}?",
    "At {place}, may I apply {credits} earned elsewhere and {own} earned there in non-degree status to the same "
    "{degree}?",
    "so {own} nondegree at {place} + {credits} from another school, does all of that go to the {degree}?",
    "I'm applying to the {degree} at {place} and I already have {own} there as a non-degree student, plus {credits} "
    "from another "
    "grad school. Will they take the lot?",
    "Is it too much if I bring {credits} from another college and {own} I did as a non-degree student at {place} "
    "into the {degree}?",
    "Can both my {credits} of outside credit and my {own} of {place} non-degree credit be used for the {degree}?",
    "When I start the {degree} at {place}, can I count the {own} I took there in non-degree status and the {credits} "
    "I took at "
    "another university?",
    "Two piles of credit: {credits} from a different institution and {own} from {place} before I was in any program. "
    "Can the "
    "{degree} use both piles completely?",
    "For the {degree} at {place}, are {credits} of transfer credit and {own} of prior non-degree credit fine together?",
    "Do {credits} outside and {own} inside (non-degree, {place}) all fit in the {degree}?",
    "Advising a student for the {degree} at {place}: {own} of our own non-degree credit, {credits} transfer. Within "
    "the rules as a "
    "whole?",
    "I'd like every credit I've earned to count: {credits} at another school and {own} as a non-degree student at "
    "{place}. Will "
    "the {degree} take them all?",
    "Would it be a problem to have {own} from non-degree courses at {place} and also {credits} from elsewhere in one "
    "{degree}?",
    "Suppose {credits} come from another university and {own} from taking courses at {place} as a non-degree "
    "student. May all of "
    "them be applied to the {degree}?",
    "can the {degree} at {place} swallow {credits} from outside AND {own} that i took there as a non degree student?",
    "After {own} as a non-degree student at {place} and {credits} at another university, I finally got into the "
    "{degree}. Do I get "
    "to keep all of it?",
    "{place} {degree}: {own} own non-degree, {credits} other school. Count all?",
    "Could {place} credit me with {credits} from my previous grad school and with {own} I took as a non-degree "
    "student there, all "
    "toward the {degree}?",
    "I hold {credits} of graduate credit from another institution. I also took {own} at {place} prior to admission, "
    "not in a degree. "
    "Is all of it good for the {degree}?",
    "Please check: {degree} at {place}, {credits} transferred in, {own} from non-degree enrollment there. Everything "
    "countable?",
    "What if I've done {own} at {place} as a non-degree student and {credits} elsewhere, can I apply all of that to "
    "my {degree}?",
    "My company paid for {own} of non-degree classes at {place}, and I'd paid for {credits} at another school. Do "
    "both count in full "
    "toward the {degree}?",
    "Is the sum of {credits} from outside and {own} taken at {place} before admission allowed in the {degree}?",
    "May a student in the {degree} at {place} use {own} earned there before admission and {credits} earned at "
    "another institution?",
    "I want to be done fast. With {credits} from another school and {own} from {place} (non-degree), will all of "
    "them count for the "
    "{degree}?",
    "Do I lose anything if I come to the {degree} at {place} with {own} of non-degree credit from there and "
    "{credits} from another "
    "university, or does all of it count?",
    "Does {place} put a lid on this: {own} non-degree there, {credits} from outside, all into one {degree}? Can I "
    "use all?",
    "I've {own} from {place} as non-degree and {credits} from another uni. all accepted for the {degree}?",
    "Would all of my earlier work count in the {degree} at {place}: {credits} at another university, {own} at "
    "{place} in non-degree "
    "status?",
)
