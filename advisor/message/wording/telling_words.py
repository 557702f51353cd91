"""Words that may take a verdict back, whatever else is understood: one of them left unread keeps it."""

import re

from corpus.figures import WORDS

_STEMS = """
fail flunk bomb botch tank ditch bail abandon void cancel fake fraud plagiar stole steal forge hypothet withdr drop
repeat retak retook audit incomplet unfinish uncomplet cheat revok expel dismiss suspend probat expir lapse refus
reject deni deny declin unaccredit unapprov remedia develop waive waiv exempt excus except substitut replac guarant
automat affect approv requir includ exclud avoid skip appeal hop plan expect upcom pend tentativ potential undergrad
bachelor associat freshm sophom junior senior vocation certif militar deploy bootcamp workshop noncredit mooc badge
portfol experienc exam train tutor intern practic clinic abroad oversea foreign international unlimit averag doubl
tripl twic dozen partial partly several roughly approx almost near taught teach paid obliged surely certain wish decid
army navy licens esl kidd joking practition cousin twin roommat roomat classmat cowork colleagu girlfriend boyfriend
disput
"""
_WORDS = """
no not never none nothing without neither nor cannot cant wont dont didnt isnt wasnt arent werent hasnt havent hadnt
sister sis brother bro mother mum father mom dad parent aunt uncle niece nephew grandma grandpa fiance fiancee
neighbor wife husband son daughter friend spouse child hers another's someone's oldest earliest more than over beyond
above below under less least most highest best fewer extra half third thirds quarter quarters some few part pair udemy
edx coursera linkedin khan ap clep ib ceu ceus cme ielts toefl gre gmat test tests rn jd bs ba bsn aa aas high lower
upper lower-division upper-division community diploma mill contact aid fafsa gpa fee fees cost costs price loan loans
scholarship scholarships visa who whom when where why how unable banned removed remove supposed wasted exited deadline
core mandatory must progress halfway compare compared versus vs stay stays leave leaving lose give lend lent sell
borrow buy swap
"""
_NAMED = frozenset(_WORDS.split())
_STARTS = tuple(dict.fromkeys(_STEMS.split()))
_DENIES = re.compile(r"n['’]t$")
_ENDINGS = """
s d ed ing e es er ers ion ions al als ly able ible ment y ies ied ive ance ence ate ated ation ational ize ized ious
"""
TELLING_FORMS = _NAMED | {f"{stem}{ending}" for stem in _STARTS for ending in ("", *_ENDINGS.split())}
"""The telling words, and those that begin so as far as they can be listed."""


def is_telling(word: str) -> bool:
    """Whether a word may change what a verdict on credit would be. One with a capital letter may be the name of a
    school or a program that nobody knows, and several words are a phrase that was found to ask something else."""
    if word[0].isdigit() or word[0].isupper() or word in WORDS or " " in word:
        return True
    word = word.lower()
    return word in _NAMED or word.removesuffix("'s") in _NAMED or word.startswith(_STARTS) or bool(_DENIES.search(word))
