"""The pages of the review queue: looking, taking, settling."""

from fastapi import FastAPI, Request, Response

from api.accounts.account import Identity
from api.database.queue import Item, Queue, Sort, State
from api.desk.entry import Posted, Refused, SignedIn, deployment_of
from api.desk.pages import goto, page
from api.desk.sheets import sheet_of

GONE = "This item is gone: it was deleted by whoever sent it, or because its time was over."
TAKEN = "Somebody else is at this item. Ask them, or wait until they put it back."


def queue_of(request: Request) -> Queue:
    """The queue of the deployment."""
    deployment = deployment_of(request)
    return Queue(deployment.database, deployment.received)


def item_of(request: Request, item_id: str) -> Item:
    """An item of the queue; raises Refused where it is gone."""
    item = queue_of(request).find(item_id)
    if item is None:
        raise Refused(404, GONE)
    return item


def add_review(app: FastAPI) -> None:
    """Put the review queue at `/desk/queue`."""

    @app.get("/desk/queue", include_in_schema=False)
    def show(request: Request, caller: SignedIn) -> Response:
        asked = request.query_params
        sort, state = asked.get("sort", ""), asked.get("state", State.OPEN.value)
        words = asked.get("find", "").strip()[:200]
        items = queue_of(request).items()
        values = {
            "sheet": sheet_of(asked, [item for item in items if _is_wanted(item, sort, state, words)]),
            "counts": {each.value: sum(item.state is each for item in items) for each in State},
            "sorts": [each.value for each in Sort],
            "states": [each.value for each in State],
            "sort": sort,
            "state": state,
            "find": words,
            "days": deployment_of(request).settings.retention_days,
            "stores": deployment_of(request).settings.store_questions,
        }
        return page(request, "queue.html", caller, values)

    @app.get("/desk/queue/{item_id}", include_in_schema=False)
    def item(item_id: str, request: Request, caller: SignedIn) -> Response:
        return page(request, "item.html", caller, {"item": item_of(request, item_id)})

    @app.post("/desk/queue/{item_id}/take", include_in_schema=False)
    def take(item_id: str, request: Request, caller: SignedIn, sent: Posted) -> Response:
        item_of(request, item_id)
        if not queue_of(request).take(item_id, caller.account):
            raise Refused(409, TAKEN)
        return _noted(request, caller, item_id, "took an item", "taken")

    @app.post("/desk/queue/{item_id}/leave", include_in_schema=False)
    def leave(item_id: str, request: Request, caller: SignedIn, sent: Posted) -> Response:
        item_of(request, item_id)
        if not queue_of(request).leave(item_id, caller.account):
            raise Refused(409, TAKEN)
        return _noted(request, caller, item_id, "put an item back", "left")

    @app.post("/desk/queue/{item_id}/settle", include_in_schema=False)
    def settle(item_id: str, request: Request, caller: SignedIn, sent: Posted) -> Response:
        item_of(request, item_id)
        if not sent.one("note"):
            raise Refused(422, "Write in a few words what was done about it.")
        if not queue_of(request).settle(item_id, caller.account, sent.one("note")):
            raise Refused(409, TAKEN)
        return _noted(request, caller, item_id, "settled an item", "settled")


def _noted(request: Request, caller: Identity, item_id: str, what: str, said: str) -> Response:
    deployment_of(request).audit.note(caller.account, what, item_id)
    return goto(f"/desk/queue/{item_id}?said={said}" if said != "left" else f"/desk/queue?said={said}")


def _is_wanted(item: Item, sort: str, state: str, words: str) -> bool:
    said = f"{item.question or ''} {item.said} {item.review.note if item.review else ''}".lower()
    return (
        sort in ("", item.sort.value)
        and state in ("all", item.state.value)
        and all(word in said for word in words.lower().split())
    )
