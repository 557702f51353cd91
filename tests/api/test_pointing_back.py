"""A follow-up gets the verdict of the case that it makes of the question before it, and none where it makes none."""

import pytest

from advisor.bootstrap import Service
from advisor.question import Question, Turn
from advisor.reply import Answer

LIBERTY = "liberty MSN: can 6 credits with B from duke transfer"
MONTANA = "montana state: can i transfer 9 credits with a B"
MIDWESTERN = "midwestern msn: will 6 credits with a B, 3 years old transfer?"
OREGON = "Mechanical engineering at Oregon State: can credits from my first master's be used in the one I'm starting?"
NEBRASKA = "I want a second master's at Nebraska-Lincoln. how old may my credits be"
NC_STATE = "can i transfer 9 credits into a graduate certificate at NC State"
TECH = "can i use all my Virginia Tech certificate credits in the master's?"
MICHIGAN = "How much outside work may go into a Michigan Tech graduate certificate?"
NORTHEASTERN = "finished a certificate at Northeastern CPS. can its credits go to a CPS master's?"
HILLS = "cal state dominguez hills - how old can transfer units be?"


def verdict(service: Service, before: str, text: str) -> str | None:
    """The verdict on a follow-up."""
    reply = service.advisor.ask(Question(text, history=(Turn(before, "..."),))).reply
    return reply.verdict.value if isinstance(reply, Answer) and reply.verdict else None


@pytest.mark.parametrize(
    ("before", "text", "wanted"),
    [
        (
            "Can an A from Rutgers go into the MHA at MGH Institute?",
            "i took it 2 years before i start there. so?",
            "no",
        ),
        ("liberty MSN, can a 3 credit class transfer", "i got a C+ in it... so?", "no"),
        ("midwestern msn, do 6 transfer credits count", "B in both, 3 years old. thoughts?", "yes"),
        (LIBERTY, "it was 9 credits not 6", "partly"),
        (MIDWESTERN, "it was a C, not a B", "no"),
        (MONTANA, "12 credits, not 9, sorry", "partly"),
        (NEBRASKA, "and the 12 credits i used in my first one?", "no"),
        (OREGON, "actually, my first one was at oregon state. 18 credits of it?", "partly"),
        (OREGON, "no no, the first masters was at oregon state too. 12 credits of it?", "yes"),
        (NC_STATE, "hm but these 12 are from NC State, nondegree", "partly"),
        (NC_STATE, "hm but these 9 are from NC State, i took them there as a postbac student", "yes"),
        (TECH, "what about the same courses in a second certificate?", "no"),
        (TECH, "and if that same course is in a second certificate im doing too", "no"),
        (MICHIGAN, "And may the certificate's credits also be counted for a master's there?", "yes"),
        (MONTANA, "one of them was pass/fail. would that one transfer?", "no"),
        (NORTHEASTERN, "and if i do another certificate there instead? i'd bring two 4 credit courses", "partly"),
        ("Liberty MSN, how many hours transfer", "what if they were used for my MBA", "no"),
        (
            "kansas college of liberal arts, transfer to a master's?",
            "what if the credits already counted in a degree",
            "no",
        ),
        (HILLS, "and if they expire, can i pass a test to get them validated?", "no"),
    ],
)
def test_what_changes_is_read_into_the_case_of_before(service: Service, before: str, text: str, wanted: str) -> None:
    assert verdict(service, before, text) == wanted


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("liberty MSN, how much is tuition", "i have 6 credits. so?"),
        ("do i need the GRE for liberty MSN", "i got a B in stats. so?"),
        ("Liberty MSN, how many hours transfer", "what if they were not used for my MBA"),
        ("unc pembroke: can i transfer 9 credits", "they already counted in my first masters"),
        ("Montana State, does a pass/fail class transfer?", "ok what if it has a B+ instead"),
        ("Montana State, does an internship transfer?", "and a regular class?"),
        (LIBERTY, "not 6 of them, none at all"),
        (LIBERTY, "why 6 and not 9?"),
        (MIDWESTERN, "my friend had 9, not 6"),
        (NEBRASKA, "and 6 credits that i did not use for my first one?"),
        (NEBRASKA, "and 6 credits my first one did not need?"),
        (NC_STATE, "but 4 of these 9 are from NC State"),
        (NC_STATE, "hm but these 9 are from NC A&T, i took them there as a postbac student"),
        (TECH, "and if that same course is in a second certificate instead"),
        (TECH, "and if i do a second certificate with different courses"),
        (MICHIGAN, "does the certificate's outside credit count for a master's there?"),
        (
            "my 6 outside credits into a Michigan Tech certificate, ok?",
            "may the certificate's credits count for a master's?",
        ),
        (MONTANA, "one of them was a C. do the others count?"),
        (MONTANA, "one of them was a C. does that change it?"),
        (NORTHEASTERN, "and if i do a second certificate there instead? i'd bring my lunch"),
        ("Ball State master's: a course of mine at ball state is too old now.", "can i take the exam for it?"),
        ("Ball State master's: a transfer course of mine is too old now.", "do i have to take the exam for it?"),
    ],
)
def test_what_makes_no_such_case_gets_no_verdict(service: Service, before: str, text: str) -> None:
    assert verdict(service, before, text) is None
