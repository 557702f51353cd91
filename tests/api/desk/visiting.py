"""Somebody at the desk: accounts of cheap passwords, and a browser that fills in forms."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from argon2 import PasswordHasher
from httpx2 import Response
from starlette.testclient import TestClient

from api.accounts.account import Role
from api.accounts.passwords import Passwords
from api.app import create_app
from api.deployment.deployment import Deployment
from api.library.ready import MakeService
from tests.api.fakes import ready
from tests.api.fakes import service as scripted

PASSWORD = "seven green ladders"
ORIGIN = {"origin": "http://testserver"}


def cheap() -> Passwords:
    """Passwords that are hashed in no time."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def our_deployment() -> Deployment:
    """One whose passwords are hashed in no time."""
    return Deployment(passwords=cheap())


def add_account(deployment: Deployment, name: str = "ada", role: Role = Role.ADVISOR) -> None:
    deployment.accounts.add(name, role, PASSWORD)


def token_in(page: str) -> str:
    """The form token of a page."""
    found = re.search(r'name="form_token" value="([0-9a-f]{64})"', page)
    assert found, "the page has a form"
    return found.group(1)


class Browser:
    """A browser at the desk, which follows no redirect by itself."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        client.follow_redirects = False

    def get(self, place: str) -> Response:
        return self.client.get(place)

    def post(self, place: str, fields: Mapping[str, str | list[str]], at: str | None = None) -> Response:
        """Send a form as the page at `at` has it."""
        token = token_in(self.client.get(at or "/desk/account").text)
        return self.client.post(place, data={"form_token": token, **fields}, headers=ORIGIN)

    def log_in(self, name: str = "ada", password: str = PASSWORD, wanted: str = "/desk") -> Response:
        return self.post("/desk/login", {"name": name, "password": password, "next": wanted}, "/desk/login")


@contextmanager
def desk(
    deployment: Deployment | None = None, make_service: MakeService = scripted, role: Role = Role.ADVISOR
) -> Iterator[Browser]:
    """A browser of ada's, logged in."""
    deployment = deployment or our_deployment()
    add_account(deployment, role=role)
    with ready(create_app(make_service, deployment)) as client:
        browser = Browser(client)
        assert browser.log_in().status_code == 303
        yield browser
