"""Whom to ask about an institution: its own people where a key here names them, else those of the page that asked."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request

from advisor.advisor import Advisor
from advisor.names.gazetteer import Gazetteer
from advisor.question import Question
from advisor.reply import Consultation, Refusal
from api.library.ready import Ready
from api.sites.site import Site
from api.sites.sites import Sites


@dataclass(frozen=True)
class Whom:
    """Whom to ask, and at which institution they are; None where nobody said."""

    contact: str
    institution: str | None


ToAsk = Callable[[Consultation], Whom | None]
"""Whom a reply sends people to."""


def site_about(
    institution: str | None, asked_on: Site | None, sites: Sites, gazetteer: Gazetteer | None = None
) -> Site | None:
    """The site whose contact, hand-off and office hours hold for a question about an institution: the page's own where
    it is of it, or where no other key of it names a way to a person. None where there is no key at all."""
    if institution is None or (asked_on and is_of(asked_on, institution, gazetteer)):
        return asked_on
    named = (site for site in sites.all() if site.contact or site.handoff)
    return next((site for site in named if is_of(site, institution, gazetteer)), asked_on)


def is_of(site: Site, institution: str, gazetteer: Gazetteer | None = None) -> bool:
    """Whether a site is of an institution, which its key may name in short."""
    if site.institution is None or site.institution.casefold() == institution.casefold():
        return site.institution is not None
    mentions = gazetteer.find(site.institution) if gazetteer else []
    return {name for mention in mentions for name in mention.institutions} == {institution}


def whom_to_ask(advisor: Advisor, question: Question, asked_on: Site | None, sites: Sites) -> ToAsk:
    """Whom a refusal names, by the institution that its question is about."""

    def found(given: Consultation) -> Whom | None:
        if not isinstance(given.reply, Refusal):
            return None
        understood = advisor.understand(question)
        named = understood.institutions
        one = named[0] if len(named) == 1 and not understood.unheld else None
        site = site_about(one, asked_on, sites, advisor.gazetteer)
        return Whom(site.contact, site.institution) if site and site.contact else None

    return found


def names_at(request: Request) -> Gazetteer | None:
    """The names of the library that is served; None where none is yet."""
    ready: Ready = request.app.state.ready
    with ready.borrowed() as service:
        return service.advisor.gazetteer if service else None
