"""How much credit from elsewhere a master's degree takes. `{n}` is the number in figures, `{word}` in words."""

CREDITS = (
    "Students pursuing a master's degree may request that up to {n} semester credit hours of graduate work completed at"
    " another regionally accredited institution be applied to their degree requirements.",
    "A maximum of {word} ({n}) graduate credits earned elsewhere may be transferred into a master's program, subject to"
    " the approval of the program director and the Graduate Dean.",
    "The Graduate School will not accept more than {n} hours of transfer work toward any master's degree.",
    "With departmental approval, as many as {n} credits from outside {org} can be counted in the master's plan of study.",
    "No master's student may bring in over {n} credits from other universities.",
    "Transfer credit toward the master's is capped at {n} hours, regardless of how much graduate work a student has done"
    " before.",
    "Of the credits required for a master's degree, not more than {n} may have been earned at another university.",
    "You can transfer {word} credits at most into your master's degree from a different institution.",
    "Master's candidates are limited to {n} transfer credits.",
    "Where a student has completed graduate courses at another accredited university, the program may grant credit for"
    " them toward the master's degree; such credit shall in no instance exceed {n} semester hours.",
    "Credits transferred from another institution into a master's program may total no more than {n}.",
    "The number of credits accepted in transfer toward a master's degree cannot surpass {n}.",
    "{n} is the largest number of semester hours that can be transferred into a master's degree from another school.",
    "Graduate coursework taken at other institutions counts toward the master's degree within a limit of {n} credits.",
    "A student working toward a master's degree may use previous graduate work from another university to satisfy part of"
    " the requirements, provided that this work does not amount to more than {n} credit hours.",
    "The limit on credits brought from another graduate school into a master's program stands at {n}.",
    "Incoming master's students who have attended graduate school elsewhere can have {n} credits recognized, and no more.",
    "All but {n} of the credits in a master's degree must be earned at {org}.",
)

COURSES = (
    "Up to {word} courses taken at another university may be substituted for courses in a master's program.",
    "Master's students may transfer no more than {word} graduate courses from other institutions.",
    "A master's program will recognize at most {n} courses completed at another graduate institution.",
)

THIRD = (
    "No more than one-third of the credits in a master's program may be transfer credits.",
    "Transfer work from other institutions may make up one third of a master's program at most.",
    "A master's degree can include credit from other universities up to a third of the credits it requires.",
)

NONE = (
    "{org} does not award transfer credit toward its master's degrees.",
    "Coursework taken at other institutions is not transferable to a master's degree at {org}.",
    "Credits from other universities cannot be applied to master's degrees; every course is to be completed at {org}.",
    "No transfer credit is accepted in any master's program.",
)
