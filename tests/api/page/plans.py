"""What the API says to a plan in the page's tests: pathways, problems, and words that would be markup."""

from fractions import Fraction

from advisor.planner.pathway import Pathway, Stage
from advisor.planner.program import Program
from api.bodies.diagram import diagram as drawn
from corpus.amounts import Unit
from corpus.rules import Credential
from tests.api.page.replies import EVIL, GRADE, OWN, SOURCE, STACK, SUMMED, Json, reply, sentence


def finding(text: str, *citations: int, sums: tuple[Json, ...] = ()) -> Json:
    return {"text": text, "citations": list(citations), "calculations": list(sums)}


def diagram(words: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 444 64">'
        f'<title>{words}</title><desc>{words}</desc><rect x="2" y="2" width="440" height="60" fill="#fff" '
        f'stroke="#222"/><text x="14" y="36" fill="#111">{words}</text></svg>'
    )


LEFT: Json = {
    "label": "credits left", "expression": "31 - 12 = 19", "result": 19, "unit": "semester credits",
    "operands": [
        {"label": "size", "value": 31, "unit": "semester credits", "citation": 2, "told": False},
        {"label": "counted", "value": 12, "unit": "semester credits", "citation": None, "told": False},
    ],
}  # fmt: skip
CERTAIN: Json = {
    "title": "MS in Computer Science, Hood College", "institution": "Hood College", "program": "MS in Computer Science",
    "by": None, "unit": "semester credits", "counted": 12,
    "lots": [
        {"name": "two courses", "held": 14, "counts": 12, "reason": finding("12 of the 14 credits count.", 1, 2)},
    ],
    "left": {"least": 19, "most": 19, "finding": finding("19 semester credits are left.", 2, sums=(LEFT,))},
    "terms": {"least": 4, "most": 4, "finish": "August 2028", "finding": finding("4 terms at 6 a term.", 2)},
    "latest_finish": {"month": "May 2029", "finding": finding("The credit expires in May 2029.", 3)},
    "cost": {"dollars": 12350, "finding": finding("19 credits at $650 are $12,350.", 2)},
    "provided": [], "breaks": [finding("Using the credit for another degree first: it would no longer count.", 1)],
    "unknown": [finding("No stored rule sets a time limit for this master's degree.")], "to_read": [3],
    "steps": [
        {"title": "Credit held", "detail": "12 semester credits count"}, {"title": "Still to take", "detail": "19"},
    ],
    "diagram": diagram("Credit held"),
}  # fmt: skip
OPEN: Json = {
    **CERTAIN, "title": "MBA, Hood College, if what is open holds", "provided": [finding("The grade is a B.", 3)],
    "left": None, "terms": None, "latest_finish": None, "cost": None,
}  # fmt: skip
PLAN: Json = {
    "pathways": [CERTAIN, OPEN],
    "infeasible": [{"title": "Yale", "reason": finding("The library does not hold Yale.")}],
    "cheapest": 0, "fastest": None, "safest": 0, "left_out": 0, "unpriced": 0,
    "note": "Unofficial: what the stored rules come to.",
    "citations": [OWN, SOURCE, GRADE],
}  # fmt: skip
HOSTILE: Json = {
    **PLAN,
    "pathways": [
        {
            **CERTAIN, "title": EVIL, "unit": EVIL,
            "lots": [{"name": EVIL, "held": None, "counts": 1, "reason": finding(EVIL, 1)}],
            "provided": [finding(EVIL)], "breaks": [finding(EVIL)], "unknown": [finding(EVIL)],
            "steps": [{"title": EVIL, "detail": EVIL}],
            "diagram": diagram("x").replace("<rect", "<script>alert(5)</script><rect onload='alert(6)'"),
        }
    ],
    "infeasible": [{"title": EVIL, "reason": finding(EVIL)}], "note": EVIL, "cheapest": None, "safest": 0,
}  # fmt: skip
NONE: Json = {**PLAN, "pathways": [], "cheapest": None, "safest": None, "left_out": 3, "unpriced": 0, "citations": []}
WRONG: Json = {
    "title": "The request does not fit", "status": 422, "detail": "Please mend the request: …",
    "errors": ["credits.0.earned: 'soon' is no date for a plan", "per_term: it must be more than 0"],
}  # fmt: skip
AIMLESS: Json = {
    "title": "The request does not fit", "status": 422, "detail": "Please mend the request.",
    "errors": ["the body: give either targets or a field"],
}  # fmt: skip
TWINS: Json = {**AIMLESS, "errors": ["the body: give each lot of credit a name of its own"]}
BUSY: Json = {"title": "Not ready yet", "status": 503, "detail": "The library is still loading."}
PLANS: dict[str, tuple[int, Json, dict[str, str]]] = {
    "['Hood']": (200, PLAN, {}),
    "['Hood', 'UNH']": (200, PLAN, {}),
    "['hostile']": (200, HOSTILE, {}),
    "['wrong']": (422, WRONG, {}),
    "['twins']": (422, TWINS, {}),
    "[]": (422, AIMLESS, {}),
    "['busy']": (503, BUSY, {"Retry-After": "3"}),
    "philosophy": (200, NONE, {}),
}
"""By the field or the targets of a request: the status, the body, the headers."""

STAGES = (
    Stage("Data Science certificate", "12 of 12 semester credits count toward the degree"),
    Stage("Still to take", "18 semester credits are left"),
    Stage("MS in Data Science", "University of New Hampshire"),
)
MASTERS = Program("University of New Hampshire", "MS in Data Science", Credential.MASTERS, (), (), ())
BY_CERTIFICATE: Json = {
    **CERTAIN,
    "title": "MS in Data Science, University of New Hampshire by way of the Data Science certificate",
    "institution": MASTERS.institution, "program": MASTERS.name, "by": STAGES[0].title,
    "lots": [
        {"name": STAGES[0].title, "held": 12, "counts": 12, "reason": finding("All 12 semester credits count.", 1)}
    ],
    "left": {"least": 18, "most": 18, "finding": finding("18 semester credits are left.", 2)},
    "terms": None, "latest_finish": None, "cost": None, "breaks": [], "to_read": [],
    "provided": [finding("The grade of each course is a B or better.", 3)],
    "steps": [{"title": stage.title, "detail": stage.detail} for stage in STAGES],
    "diagram": drawn(
        Pathway(
            MASTERS, STAGES[0].title, (), (), Fraction(12), Unit.SEMESTER, None, None, None, None, (), (), (), STAGES
        )
    ),
}  # fmt: skip
STACKED = reply(
    "answered",
    sentence("The Data Science certificate stacks into the MS in Data Science.", "quote", 1),
    sentence(SUMMED, "quote", 1),
    citations=[OWN],
    plan={
        **PLAN, "pathways": [BY_CERTIFICATE], "infeasible": [], "cheapest": None, "safest": None, "left_out": 2,
        "unpriced": 1,
    },
)  # fmt: skip
SIDE_BY_SIDE = reply(
    "answered", sentence("Yes: all 6 credits count.", "finding", 1), verdict="yes", citations=[OWN],
    plan={**HOSTILE, "pathways": [BY_CERTIFICATE, *HOSTILE["pathways"]]},  # type: ignore[misc]
)  # fmt: skip
PLANNED: dict[str, Json] = {STACK: STACKED, "side by side": SIDE_BY_SIDE}
"""By the question: the answers that have a plan beside them."""
