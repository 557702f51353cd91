"""Credit of the school itself, taken before admission as a non-degree student, toward a certificate."""

FRAMES = (
    # how much
    "I took {credits} at {place} as a non-degree student. Can I use all of them in the {certificate} there?",
    "Before being admitted to the {certificate} at {place} I did {credits} there as a non-degree student. Do they all "
    "count?",
    "nondegree at {place}, {credits} so far, can they all go in the {certificate}?",
    "Will {place} apply {credits} taken in non-degree status to the {certificate}?",
    "can i roll {credits} of non degree classes from {place} into its {certificate}",
    "A student earned {credits} non-degree with us at {place} before admission to the {certificate}. May we count all?",
    "{place} {certificate}: {credits} as nondegree first, then admitted. all good?",
    "May {credits} that I earned at {place} before admission, as a non-degree student, be counted in the "
    "{certificate}?",
    "took {credits} at {place} b4 getting into the {certificate} (non-degree), does it all count?",
    "If I begin as a non-degree student at {place} and finish {credits}, could every one of them go toward the "
    "{certificate} once I am admitted?",
    "Are {credits} of {place}'s own non-degree coursework accepted in its {certificate}?",
    "would {place} let me count {credits} i did there as a nondegree student for the {certificate}?",
    # the grade
    "I took a class at {place} as a non-degree student and got {a_grade}. Does it count toward the {certificate}?",
    "non-degree class at {place} w/ {a_grade}, can it go in the {certificate}?",
    "Is {a_grade} in a non-degree course at {place} enough for it to count in the {certificate}?",
    "{grade} in a nondegree course at {place}.. ok for the {certificate}?",
    "Would {place} apply a course from my non-degree time there, graded {grade}, to the {certificate}?",
    "got {a_grade} as a nondegree student at {place}, usable for the {certificate}?",
)
