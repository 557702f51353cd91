"""The desk opens to whoever logs in, by a session that is new at every login; forms of other pages do nothing."""

import pytest

from api.accounts.account import Role
from api.accounts.throttle import PAIR
from api.app import create_app
from api.desk.sheets import MOST
from tests.api.desk.visiting import ORIGIN, PASSWORD, Browser, add_account, desk, our_deployment, token_in
from tests.api.fakes import ready, service

PAGES = ["/desk", "/desk/account", "/desk/audit"]


@pytest.mark.parametrize("place", [*PAGES, "/desk/login"])
def test_without_an_account_there_is_no_desk(place: str) -> None:
    with ready(create_app(service)) as client:
        assert client.get(place, follow_redirects=False).status_code == 404
        assert client.post("/desk/login", data={"name": "ada"}, headers=ORIGIN).status_code == 404


@pytest.mark.parametrize("place", PAGES)
def test_whoever_is_not_logged_in_is_sent_to_the_login_and_back(place: str) -> None:
    deployment = our_deployment()
    add_account(deployment, role=Role.ADMIN)
    with ready(create_app(service, deployment)) as client:
        browser = Browser(client)
        sent = browser.get(place)
        assert sent.status_code == 303
        assert sent.headers["location"] == f"/desk/login?next={place}"
        assert browser.log_in(wanted=place).headers["location"] == place
        assert browser.get(place).status_code == 200


@pytest.mark.parametrize("wanted", ["https://evil.example", "//evil.example", "/v1/privacy", "/desk\\evil", ""])
def test_a_login_leads_to_no_other_place(wanted: str) -> None:
    deployment = our_deployment()
    add_account(deployment)
    with ready(create_app(service, deployment)) as client:
        assert Browser(client).log_in(wanted=wanted).headers["location"] == "/desk"


def test_a_session_that_somebody_planted_is_not_the_one_that_a_login_begins() -> None:
    deployment = our_deployment()
    add_account(deployment)
    with ready(create_app(service, deployment)) as client:
        browser = Browser(client)
        client.cookies.set("desk", "planted-by-another", domain="testserver.local")
        browser.log_in()
        first = client.cookies["desk"]
        assert first != "planted-by-another"
        assert deployment.sessions.caller("planted-by-another") is None
        browser.log_in()
        assert client.cookies["desk"] != first
        assert deployment.sessions.caller(first) is None


def test_cookies_are_for_no_script_and_no_other_site_and_over_https_for_this_host_alone() -> None:
    deployment = our_deployment()
    add_account(deployment)
    app = create_app(service, deployment)
    with ready(app) as client:
        plain = [client.get("/desk/login"), Browser(client).log_in()]
        form = client.get("https://testserver/desk/login")
        fields = {"form_token": token_in(form.text), "name": "ada", "password": PASSWORD}
        said = {"origin": "https://testserver"}
        secure = [form, client.post("https://testserver/desk/login", data=fields, headers=said)]
        assert client.get("https://testserver/desk").status_code == 200
    for response in plain + secure:
        told = response.headers.get_list("set-cookie")
        assert told
        for cookie in told:
            assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Path=/;" in cookie + ";"
            assert "domain" not in cookie.lower()
            assert cookie.startswith("__Host-") == ("Secure" in cookie) == (response in secure)


def test_a_cookie_that_a_plain_page_could_have_set_does_not_count_over_https() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        secret = browser.client.cookies["desk"]
        plain = {"cookie": f"desk={secret}"}
        over_https = browser.client.get("https://testserver/desk", headers=plain)
    assert over_https.status_code == 303


@pytest.mark.parametrize(
    ("headers", "token"),
    [
        ({"origin": "https://evil.example"}, "right"),
        ({"origin": "null"}, "right"),
        ({}, "right"),
        ({"sec-fetch-site": "cross-site"}, "right"),
        ({"sec-fetch-site": "same-site"}, "right"),
        (ORIGIN, "wrong"),
        (ORIGIN, ""),
        (ORIGIN, "ä"),
        (ORIGIN, "another's"),
    ],
)
def test_a_form_of_another_page_does_nothing(headers: dict[str, str], token: str) -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        right = token_in(browser.get("/desk/account").text)
        secret = browser.client.cookies["desk"]
        if token == "another's":
            browser.client.cookies.clear()
            browser.log_in()
            token, secret = right, browser.client.cookies["desk"]
        sent = right if token == "right" else token
        for place in ("/desk/logout", "/desk/login"):
            response = browser.client.post(place, data={"form_token": sent}, headers=headers)
            assert response.status_code == 403
            assert "did not come from a page of this desk" in response.text
        assert deployment.sessions.caller(secret)


def test_a_form_that_a_browser_calls_same_origin_is_taken_without_an_origin() -> None:
    with desk() as browser:
        token = token_in(browser.get("/desk/account").text)
        said = {"sec-fetch-site": "same-origin"}
        assert browser.client.post("/desk/logout", data={"form_token": token}, headers=said).status_code == 303


@pytest.mark.parametrize("everywhere", ["", "yes"])
def test_a_session_that_was_ended_opens_nothing(everywhere: str) -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        secret = browser.client.cookies["desk"]
        browser.client.cookies.clear()
        browser.log_in()
        last = browser.client.cookies["desk"]
        browser.post("/desk/logout", {"everywhere": everywhere})
        browser.client.cookies.set("desk", last, domain="testserver.local")
        assert browser.get("/desk").status_code == 303
        assert (deployment.sessions.caller(secret) is None) == bool(everywhere)


def test_what_is_told_of_a_wrong_name_and_a_wrong_password_is_the_same() -> None:
    deployment = our_deployment()
    add_account(deployment)
    with ready(create_app(service, deployment)) as client:
        told = [Browser(client).log_in(name, "wrong wrong wrong") for name in ("ada", "bob")]
    first, second = (response.text for response in told)
    assert [response.status_code for response in told] == [401, 401]
    assert first == second
    assert "bob" not in repr(deployment.audit.entries())


def test_tries_are_counted_for_each_account_and_address_and_told_alike_for_every_name() -> None:
    deployment = our_deployment()
    add_account(deployment)
    with ready(create_app(service, deployment)) as client:
        browser = Browser(client)
        for name in ("ada", "bob"):
            tried = [browser.log_in(name, "wrong wrong wrong") for _ in range(PAIR.count + 1)]
            assert [response.status_code for response in tried] == [401] * PAIR.count + [429]
            assert int(tried[-1].headers["retry-after"]) > 0
        assert browser.log_in("ada").status_code == 429
        assert browser.log_in("carla", "wrong wrong wrong").status_code == 401


def test_one_address_cannot_try_many_accounts() -> None:
    deployment = our_deployment()
    add_account(deployment)
    with ready(create_app(service, deployment)) as client:
        told = [Browser(client).log_in(f"name{number}", "wrong wrong wrong").status_code for number in range(21)]
    assert told == [401] * 20 + [429]


def test_the_record_is_for_admins_and_holds_who_did_what() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        assert browser.get("/desk/audit").status_code == 403
    with desk(deployment=our_deployment(), role=Role.ADMIN) as browser:
        told = browser.get("/desk/audit").text
        assert "logged in" in told
        assert PASSWORD not in told


def test_a_long_record_comes_page_by_page_the_newest_first() -> None:
    deployment = our_deployment()
    with desk(deployment, role=Role.ADMIN) as browser:
        for number in range(MOST):
            deployment.audit.note("ada", "tried", f"thing {number:02}")
        pages = [browser.get(f"/desk/audit?page={number}").text for number in (1, 2)]
    assert [page.count('<th scope="row"') for page in pages] == [MOST, 1]
    assert "logged in" in pages[1] and "logged in" not in pages[0]
    assert f"{MOST + 1} entries" in pages[0] and 'href="?page=2"' in pages[0]


def test_pages_of_the_desk_run_no_script_are_stored_nowhere_and_tell_their_forms_origin() -> None:
    with desk() as browser:
        response = browser.get("/desk/account")
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src" not in policy and "frame-ancestors 'none'" in policy
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["referrer-policy"] == "same-origin"
    assert response.headers["x-content-type-options"] == "nosniff"
