"""What credit from elsewhere has to be like: its grades, its age, and what it served for. `{g}` is the lowest grade that
counts, `{below}` the one below it."""

GRADE = (
    "Only courses in which the student earned a grade of {g} or better will be considered for transfer.",
    "Courses with grades below {g} are not transferable.",
    "A minimum grade of {g} is required in every course presented for transfer.",
    "Courses to be transferred must carry a {g} or higher.",
    "To transfer a course, the student must have received at least a {g} in it.",
    "Transfer courses with grades lower than {g} will not be accepted.",
    "{org} does not accept transfer credit for a course in which the grade was less than {g}.",
    "To be eligible for transfer, each course must have been passed with a grade no lower than {g}.",
    "Transfer work graded {below} or lower elsewhere is not accepted.",
    "Transfer credit is given only if the grade earned was {g} or above.",
    "A transfer course needs a {g} or above.",
    "Grades earned elsewhere must be {g} or better for the work to transfer.",
    "Anything short of a {g} in a transfer course is not good enough.",
)

AGE = (
    "Courses completed more than {n} years before admission are not eligible for transfer.",
    "Transfer work must have been taken within the {word} years preceding the student's admission to the master's"
    " program.",
    "Credits older than {n} years at the time of admission will not be accepted in transfer.",
    "Nothing older than {n} years at the time of admission can be transferred.",
    "Transfer courses may be no more than {n} years old at the time of admission.",
    "Work presented for transfer is to be recent, meaning completed not over {n} years prior to admission.",
    "If more than {n} years lie between a course and admission to the program, the course cannot be transferred.",
    "Transfer credit is restricted to courses finished in the {n} years before admission.",
    "At admission, a transfer course may not be more than {word} years old.",
    "Transfer credits must not be more than {n} years old when the student is admitted.",
    "The Graduate School rejects transfer courses dating back more than {n} years from the date of admission.",
    "Coursework taken elsewhere is considered for transfer when it was completed no earlier than {n} years before"
    " admission.",
)

REUSE = (
    "Credits that have been applied to another degree cannot be transferred.",
    "Courses counted toward a previously earned degree are not eligible for transfer into a master's degree.",
    "Transfer credit may not have been used to satisfy the requirements of a degree already awarded.",
    "Graduate work that formed part of a completed degree elsewhere will not be transferred.",
    "Transfer courses must not have been used toward any other degree.",
    "A course which was part of a degree the student already holds is not accepted in transfer.",
    "Transfer is denied for courses on the basis of which another institution has conferred a degree.",
    "No course may be transferred that contributed to an earlier degree.",
    "Credit once used for a degree at another university may not be used again at {org}.",
    "Only courses that did not count toward an earlier degree can be transferred.",
    "The credits must be unused: work counted in a finished degree is not transferable.",
    "Students who hold a master's from another university may not transfer courses out of that degree.",
)
