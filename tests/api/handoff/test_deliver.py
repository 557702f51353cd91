"""A hand-off reaches somebody or is kept, and its asker is told which."""

from datetime import UTC, datetime
from email.message import EmailMessage

from api.database.database import open_database
from api.database.received import Evidence, HandedOver, Received
from api.handoff.deliver import Carriers, Deliverer, Reachable, letter
from api.handoff.route import Mail, Page, Queue, Webhook
from api.handoff.undelivered import Undelivered

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
EVIDENCE = (Evidence(2, "Rules", "https://example.edu/rules", "At most 12 credits count."),)
HANDED = HandedOver(NOW, "a-1", "How many?", "Mine are old", EVIDENCE, "asker@example.edu", conversation="mark")


def box(days: int = 30) -> Received:
    return Received(open_database("sqlite://"), days, lambda: NOW)


def broken(*told: object) -> None:
    raise Undelivered("the desk is away")


def test_by_mail_it_arrives_with_the_evidence_and_the_address_to_answer_to() -> None:
    sent: list[EmailMessage] = []
    received = box()
    carriers = Carriers(mail=sent.append, sender="us@example.edu")
    delivery = Deliverer(received, carriers).deliver(HANDED, Mail("desk@example.edu"), Reachable())
    assert delivery.delivered
    [message] = sent
    assert (message["To"], message["Reply-To"]) == ("desk@example.edu", "asker@example.edu")
    assert "At most 12 credits count." in message.get_content()
    assert [row.delivered for row in received.handoffs()] == [True]


def test_to_a_program_it_arrives_without_what_is_ours() -> None:
    called: list[tuple[str, dict[str, object]]] = []
    carriers = Carriers(webhook=lambda url, told: called.append((url, told)))
    assert Deliverer(box(), carriers).deliver(HANDED, Webhook("https://desk.example.edu"), Reachable()).delivered
    [(url, told)] = called
    assert url == "https://desk.example.edu"
    assert told["question"] == "How many?"
    assert not {"conversation", "delivered"} & told.keys()


def test_what_does_not_arrive_is_kept_and_nobody_is_promised() -> None:
    for route, carriers in (
        (Mail("desk@example.edu"), Carriers(mail=broken)),
        (Mail("desk@example.edu"), Carriers()),
        (Webhook("https://desk.example.edu"), Carriers(webhook=broken)),
        (Webhook("https://desk.example.edu"), Carriers()),
        (Queue(), Carriers()),
    ):
        received = box()
        delivery = Deliverer(received, carriers).deliver(HANDED, route, Reachable())
        assert not delivery.delivered
        assert "kept for 30 days" in delivery.message
        assert [row.delivered for row in received.handoffs()] == [False]


def test_a_page_is_named_and_nothing_is_kept() -> None:
    received = box()
    delivery = Deliverer(received, Carriers()).deliver(HANDED, Page("https://example.edu/ask"), Reachable())
    assert not delivery.delivered
    assert "https://example.edu/ask" in delivery.message
    assert received.handoffs() == ()


def test_where_nothing_is_kept_that_is_said_with_whom_to_ask_and_when() -> None:
    reachable = Reachable("grad@example.edu", "Mon-Fri 09:00-17:00 (UTC)", False)
    delivery = Deliverer(box(days=0), Carriers()).deliver(HANDED, Queue(), reachable)
    assert "Nothing was kept" in delivery.message
    assert "Nobody is there now" in delivery.message
    assert "grad@example.edu" in delivery.message


def test_a_letter_says_when_there_is_no_address_to_answer_to() -> None:
    assert "no address" in letter(HandedOver(NOW, "a-1", "How many?", ""))
