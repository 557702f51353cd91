"""A question about an institution goes to its own people where a key names them, from whatever page it was asked."""

from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

from advisor.names.gazetteer import Gazetteer
from advisor.reply import Handoff, Origin, Refusal, Sentence
from api.app import create_app
from api.deployment.deployment import Deployment
from api.handoff.deliver import Carriers
from api.sites.site import Site
from api.sites.sites import StoredSites
from api.sites.whom import site_about
from corpus.document import Audience
from corpus.library import Library
from corpus.names import InstitutionNames, Names
from tests.api.fakes import ScriptedAdvisor, document, ready, service, steps

MADE = datetime(2026, 11, 27, tzinfo=UTC)
OURS = Site("pk_ours", ("https://www.example.edu",), MADE, "Harrow Point University", contact="grad@harrow.example.edu")
THEIRS = Site("pk_theirs", ("https://t.example.edu",), MADE, "KSU", contact="grad@kent.example.edu")
SILENT = Site("pk_silent", ("https://s.example.edu",), MADE, "Wagner College")
KENT = "Kent State University"
REFUSED = Refusal((Sentence("The library does not say.", Origin.FINDING),), (), Handoff("Ask the program.", None))


def kept(*sites: Site) -> StoredSites:
    deployment = Deployment()
    for site in sites:
        deployment.sites.add(site)
    return deployment.sites


def test_the_page_of_an_institution_stays_with_its_own_people() -> None:
    other = replace(OURS, key="pk_other", contact="other@harrow.example.edu")
    assert site_about("harrow point university", OURS, kept(other, OURS)) == OURS


def test_another_institution_has_its_own_people_only_where_a_key_of_it_names_them() -> None:
    sites = kept(OURS, replace(THEIRS, institution=KENT), SILENT)
    assert site_about(KENT, OURS, sites) == replace(THEIRS, institution=KENT)
    assert site_about("Wagner College", OURS, sites) == OURS
    assert site_about("Nobody's College", OURS, sites) == OURS
    assert site_about(None, OURS, sites) == OURS
    assert site_about("Nobody's College", None, sites) is None


def of_kent() -> ScriptedAdvisor:
    library = Library([replace(document("open", Audience.STUDENT), institution=KENT)])
    advisor = ScriptedAdvisor(*steps(REFUSED), library=library)
    known = InstitutionNames(name=KENT, aliases=("Ksu",))
    advisor._gazetteer = Gazetteer(library, Names(institutions=(known,)))
    return advisor


def test_a_refusal_a_panel_and_a_handoff_name_those_of_the_institution_that_was_asked_about() -> None:
    sent: list[EmailMessage] = []
    deployment = Deployment(carriers=Carriers(mail=sent.append))
    deployment.sites.add(OURS)
    deployment.sites.add(replace(THEIRS, institution="Ksu", handoff="mailto:advising@kent.example.edu"))
    with ready(create_app(lambda: service(of_kent()), deployment)) as client:
        asked = {"question": "What does Kent State University pay?"}
        refused = client.post("/v1/answers?key=pk_ours", json=asked).json()["handoff"]
        told = client.get(f"/v1/widget/config?key=pk_ours&institution={KENT}").json()
        handed = {"answer_id": "c-1", "question": "What does it pay?", "institution": KENT}
        delivery = client.post("/v1/handoffs?key=pk_ours", json=handed).json()
        own = client.get("/v1/widget/config?key=pk_ours").json()
    assert (refused["contact"], refused["contact_of"]) == ("grad@kent.example.edu", "Ksu")
    assert (told["contact"], told["contact_of"]) == ("grad@kent.example.edu", KENT)
    assert told["handoff"] == {"kind": "email", "target": "advising@kent.example.edu"}
    assert delivery["delivered"] is True
    assert [message["To"] for message in sent] == ["advising@kent.example.edu"]
    assert (own["contact"], own["contact_of"]) == ("grad@harrow.example.edu", "Harrow Point University")
