"""Credit of a first master's, toward a second one of the same school."""

FRAMES = (
    "I have a master's from {place}. Can {credits} from it count toward a second one there, the {degree}?",
    "Can {credits} of my first master's at {place} be reused in the {degree} there?",
    "second masters at {place} ({degree}), can i reuse {credits} from the first?",
    "I'm coming back to {place} for another master's, the {degree}. Would {credits} of my first master's there count?",
    "do {credits} from my 1st masters at {place} go into a 2nd one, the {degree}",
    "A graduate of our first master's at {place} enters the {degree}. May we apply {credits} from the earlier degree?",
    "can i double dip {credits} between two masters at {place}? second is the {degree}",
    "Is it allowed to share {credits} between my earlier master's at {place} and the {degree} there?",
    "{place}, 2nd master's = {degree}: {credits} from the first one, all count?",
    "Would {place} accept {credits} that are already part of my first master's there toward the {degree}?",
    "already got one masters from {place}, wanna do the {degree} too. {credits} of overlap, does all of it count",
    "With one {place} master's done, I'd like a second: the {degree}. How does it stand with {credits} from the first; "
    "may all of them be applied?",
    "For a second master's at {place} (the {degree}), may a student bring {credits} out of the first master's there?",
    "so {credits} of my old {place} masters into the new one ({degree}), is that a thing?",
    "Do {credits} taken for a previous {place} master's apply to the {degree}, my second master's?",
    "Planning two degrees at {place}. Could {credits} of the first master's also serve in the {degree}?",
)
