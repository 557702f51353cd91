"""A widget is told what its site set, the deployment's defaults otherwise, and nothing that is for programs alone."""

from datetime import UTC, datetime

from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.sites.site import Site
from tests.api.fakes import ready, service

NOW = datetime(2026, 11, 27, tzinfo=UTC)
SITE = Site(
    "pk_one",
    ("https://www.example.edu",),
    NOW,
    "UNH",
    "2025-2026",
    "site@example.edu",
    "mailto:site@example.edu",
    "UTC Mon-Sun 00:00-23:59",
    {"accent": "#003366"},
)
BARE = Site("pk_two", ("https://bare.example.edu",), NOW)
HOOK = "webhook+https://desk.example.edu/in?token=secret"


def test_without_a_key_the_defaults_are_told() -> None:
    with ready(create_app(service)) as client:
        told = client.get("/v1/widget/config").json()
    assert told["handoff"] == {"kind": "none", "target": None}
    assert told["storage"]["stored"] is False
    assert told["storage"]["days"] == 180
    assert told["languages"] == ["en", "es"]
    assert told["starter_questions"]
    assert {told[name] for name in ("institution", "catalog_year", "contact", "office_hours", "theme")} == {None}


def test_a_site_is_told_what_is_set_for_it() -> None:
    deployment = Deployment()
    deployment.sites.add(SITE)
    with ready(create_app(service, deployment)) as client:
        told = client.get("/v1/widget/config?key=pk_one").json()
    assert (told["institution"], told["catalog_year"], told["contact"]) == ("UNH", "2025-2026", "site@example.edu")
    assert told["handoff"] == {"kind": "email", "target": "site@example.edu"}
    assert told["office_hours"]["text"] == "Mon-Sun 00:00-23:59 (UTC)"
    assert isinstance(told["office_hours"]["open"], bool)
    assert told["theme"] == {"accent": "#003366"}


def test_what_a_site_does_not_set_is_the_deployments_and_the_address_of_a_program_is_told_to_no_page() -> None:
    settings = ServiceSettings.model_construct(contact="all@example.edu", handoff=HOOK, office_hours=SITE.office_hours)
    deployment = Deployment(settings)
    deployment.sites.add(BARE)
    with ready(create_app(service, deployment)) as client:
        response = client.get("/v1/widget/config?key=pk_two")
    told = response.json()
    assert told["contact"] == "all@example.edu"
    assert told["handoff"] == {"kind": "webhook", "target": None}
    assert told["office_hours"]["text"] == "Mon-Sun 00:00-23:59 (UTC)"
    assert "secret" not in response.text
