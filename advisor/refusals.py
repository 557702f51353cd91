"""The replies that say why there is no answer: refusals, questions back, small talk and distress."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.compose import SHORT, Bibliography, Piece, fit, quote
from advisor.finding import Source
from advisor.message.person.courtesy import STARTERS
from advisor.reply import Clarification, Handoff, Origin, Refusal, Sentence


@dataclass(frozen=True)
class Desk:
    """Whom a deployment sends people to."""

    contact: str | None = None
    help_line: str = (
        "If you are in danger or thinking of harming yourself, call or text 988 (in the United States) or your local "
        "emergency number now."
    )


def refuse(
    subject: str,
    reason: str,
    nearest: Sequence[Source],
    bibliography: Bibliography,
    desk: Desk,
    quoted: bool = False,
) -> Refusal:
    """A refusal that says what was looked for, what is nearest, and whom to ask; the nearest is `quoted` where it says
    itself why there is no answer."""
    pieces = [Piece(f"The library does not say {subject}.", Origin.FINDING, (), must=True)]
    for source in nearest[:1]:
        title, place = source.document.title, source.document.institution
        pieces.append(Piece(f"The nearest that it holds is “{title}” ({place}).", Origin.FINDING, (source,)))
    pieces.append(Piece(reason, Origin.FINDING, (), must=True))
    pieces += [quote(source) for source in nearest[:1] if quoted]
    sentences = fit(pieces, SHORT, bibliography)
    return Refusal(sentences, tuple(bibliography.citations), Handoff(reason, desk.contact))


NO_PROMISE = Sentence(
    "This service cannot promise what a school will decide: that takes the school's own word.", Origin.FINDING
)
"""What closes an answer of which a promise was asked."""


def decline(desk: Desk) -> Refusal:
    """The reply to a message that commands instead of asking."""
    text = (
        "I do not have a way to do that: I only answer questions about certificates, transfer credit and master's "
        "degrees, from the library's sources."
    )
    return Refusal(
        (Sentence(text, Origin.FINDING),),
        (),
        Handoff("The message is not a question that the library answers.", desk.contact),
    )


def comfort(desk: Desk) -> Refusal:
    """The reply to somebody in distress: the help line first, nothing cited."""
    texts = (desk.help_line, "I am an automated assistant and cannot help with this, but a person can.")
    return Refusal(
        tuple(Sentence(text, Origin.FINDING) for text in texts),
        (),
        Handoff("Please talk to a person now.", desk.contact),
    )


def greet() -> Clarification:
    """The reply to small talk: starter questions."""
    question = "What would you like to know about graduate certificates and master's degrees?"
    return Clarification((Sentence(question, Origin.FINDING),), (), question, STARTERS)


def ask_back(
    question: str, options: Sequence[str], sources: Sequence[Source], bibliography: Bibliography
) -> Clarification:
    """One question back, with what the library holds on it so far."""
    pieces = [Piece(question, Origin.FINDING, (), must=True)]
    pieces += [quote(source) for source in sources[:3]]
    sentences = fit(pieces, SHORT, bibliography)
    return Clarification(sentences, tuple(bibliography.citations), question, tuple(options[:8]))
