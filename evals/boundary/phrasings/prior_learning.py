"""Credit for prior learning, from work or life, toward a master's."""

FRAMES = (
    "Can I get {credits} for prior learning in the {degree} at {place}?",
    "I have twenty years in the field. Would {place} award {credits} of prior learning credit toward the {degree}?",
    "does {place} give {credits} for work experience in the {degree}",
    "Is it possible to have {credits} of the {degree} at {place} covered by a prior learning assessment?",
    "{place} {degree}: {credits} of credit for life experience, ok?",
    "can my portfolio be worth {credits} at {place}? its for the {degree}",
    "A student asks for {credits} through prior learning assessment in our {degree} ({place}). May we grant them all?",
    "Could {credits} of my {degree} at {place} come from a portfolio of what I learned on the job?",
    "PLA for {credits} at {place}, {degree}, do they all count?",
    "I ran a department for years. Are {credits} for that prior learning allowed in the {degree} at {place}?",
    "would {place} knock off {credits} of the {degree} for stuff i already know from my job (prior learning)?",
    "May {credits} for prior learning be counted toward the {degree} at {place}?",
    "any chance {place} counts {credits} of life experiance toward the {degree}?",
    "For the {degree} at {place}, can {credits} be earned by assessment of prior learning?",
)
