"""Credit of one certificate, toward another of the same school."""

FRAMES = (
    # how much
    "I have one {certificate} from {place}. Can {credits} from it count toward a second certificate there?",
    "Can {credits} of my first certificate at {place} be used again in another {certificate}?",
    "two certs at {place}, they share {credits}. ok to count for both?",
    "I'm doing a second {certificate} at {place}. May I carry over {credits} from the first one?",
    "do {credits} from cert #1 go into cert #2 at {place}",
    "A student with a {certificate} from us ({place}) starts a second one. Can we apply {credits} of the first?",
    "can i recycle {credits} from my old {certificate} at {place} for a new certificate there?",
    "Would {place} let {credits} overlap between two graduate certificates?",
    "thinking about stacking a 2nd cert at {place}, would {credits} from the 1st one carry?",
    "Is it permitted to share {credits} between two certificates at {place}?",
    "{place}: {credits} from one certificate into another certificate, allowed?",
    "Both certificates at {place} list the same electives, {credits} of them. May those count in each certificate?",
    "hey so my first cert from {place} has {credits} thats also in the second cert, does that transfer over",
    "After the first {certificate} at {place} I want another certificate. Do {credits} of the first one apply to it?",
    "Advising question, {place}: may {credits} earned for one certificate be applied to a further certificate?",
    "wanna double dip {credits} between 2 grad certs at {place}, can i?",
    "Could {credits} that already earned me a {certificate} at {place} be counted in the next certificate as well?",
    "how bout using {credits} from my finished {certificate} in another one at {place}, all good?",
    # the age
    "Can I put {aged} into a second certificate at {place}?",
    "does {place} still take {aged} for another {certificate}?",
    "Is {aged} usable in my next certificate at {place}?",
    "{aged}, does that go in a new cert at {place}?",
    "May {aged} be applied to a further {certificate} at {place}?",
    "is {aged} too old for my 2nd certificate at {place} or can it still count",
)
