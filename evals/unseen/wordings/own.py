"""How much of its own credit an institution lets into a master's: from a certificate, or from before admission."""

CERTIFICATE = (
    "Credits earned in a graduate certificate at {org} may be applied toward a related master's degree, up to {n} credits.",
    "A student who completes a certificate and is later admitted to a master's program may carry forward a maximum of {n}"
    " certificate credits.",
    "Up to {n} credits of certificate coursework may count toward the master's degree as well.",
    "Should you go on to a master's, {org} will apply no more than {word} of your certificate credits to the degree.",
    "Courses completed for a graduate certificate satisfy at most {n} credits of a master's program.",
    "The master's degree may incorporate {n} credits, and no more, from a certificate earned at {org}.",
    "Graduate certificate credit (maximum {n} credits) is applicable to the master's degree.",
    "Not more than {n} credit hours that were used to earn a certificate will be credited to a subsequent master's"
    " degree.",
    "Students may double count no more than {n} credits between a graduate certificate and a master's degree.",
    "Certificate courses stack: {n} credits of them, but not beyond, go into the master's.",
    "The portion of a graduate certificate that counts in a master's program must not go over {n} hours.",
    "Those who hold one of our graduate certificates can move {n} of its credits, at the very most, into the master's.",
)

CERTIFICATE_ALL = (
    "All coursework from a completed {org} graduate certificate can be applied to the master's degree.",
    "Every credit of a graduate certificate earned at {org} counts toward the master's degree.",
    "A graduate certificate earned at {org} may be applied in full to the master's degree.",
)

CERTIFICATE_NONE = (
    "Credit earned for a graduate certificate does not count toward a master's degree.",
    "Courses that were taken for a graduate certificate may not be applied to a master's program.",
)

NONDEGREE = (
    "Students enrolled in non-degree status may later apply up to {n} of those credits to a master's degree.",
    "No more than {n} credits taken as a non-degree student at {org} may be used toward a master's program.",
    "Upon admission to a master's program, a non-degree student can count a maximum of {word} ({n}) credits completed in"
    " that status.",
    "Work done at {org} before admission as a special student is limited to {n} credits in a master's degree.",
    "The University counts at most {n} hours of graduate credit earned in non-degree standing toward the master's.",
    "A non-degree student who is subsequently admitted to a master's program may have {n} credits of earlier coursework"
    " at {org}, and no more, accepted.",
    "Non-degree work is not a way round admission: a master's degree takes in {n} credits of it at most.",
    "If admitted to a master's program, students may ask that non-degree credits be counted, within a maximum of {n}.",
    "Non-matriculated students are advised that only {n} credits earned in that status can be applied to a master's"
    " degree.",
    "The master's program of study may not contain more than {n} hours taken in non-degree status.",
    "Courses taken as a non-degree student: {n} credits may be counted in a master's program, the rest may not.",
    "Not over {n} semester hours of non-degree enrollment can be made part of a master's.",
)
