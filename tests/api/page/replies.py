"""What the API says in the page's tests: whole replies, and the documents that they cite."""

Json = dict[str, object]

# What the library holds. The first characters of each text take two UTF-16 units, so offsets in units would miss.
SUMMED = "UNH accepts at most 12 credits earned before admission, outside and its own together."
CAPPED = "Of those, at most 8 – two full-term courses – may come from another institution."
GRADED = "Each course needs a B or better."
FURTHER = (
    "Credit is counted in semester hours.\nThe program decides on each course.\n"
    "A transcript is needed for each course.\n"
)
TEXTS = {
    "unh-transfer": f"§ 𝟙𝟚 Credit transfer\n{SUMMED}\nForeign credits need an evaluation.\n",
    "unh-catalog": f"§ 𝟛𝟜 Graduate catalog\n{CAPPED}\n{FURTHER * 20}{GRADED}\n",
}
TITLES = {"unh-transfer": "Credit transfer", "unh-catalog": "Graduate catalog"}
SOURCE_PAGE = "https://catalog.unh.edu/graduate/credit-transfer"


def citation(number: int, document: str, quote: str, wording: str, as_of: str | None = None) -> Json:
    start = TEXTS[document].index(quote)
    return {
        "number": number, "document_id": document, "passage_id": f"{document}#{number}", "kind": "transfer_policy",
        "institution": "University of New Hampshire", "unit": None, "title": TITLES[document],
        "url": SOURCE_PAGE, "quote": quote, "start": start, "end": start + len(quote), "wording": wording,
        "as_of": as_of, "confidence": "verified-in-text",
    }  # fmt: skip


OWN = citation(1, "unh-transfer", SUMMED, "own")
SOURCE = citation(2, "unh-catalog", CAPPED, "source", "effective 2025-10-09")
GRADE = citation(3, "unh-catalog", GRADED, "source", "effective 2025-10-09")


def sentence(text: str, origin: str, *citations: int) -> Json:
    return {"text": text, "origin": origin, "citations": list(citations)}


def reply(status: str, *sentences: Json, **more: object) -> Json:
    text = " ".join(str(one["text"]) for one in sentences)
    empty: Json = {"verdict": None, "citations": [], "calculations": [], "conflicts": [], "degraded": None}
    return {"id": "r", "status": status, "text": text, "sentences": sentences, **empty, **more}


HEADLINE = "Partly: 12 of your 14 credits count."
SUM: Json = {
    "label": "credits that count", "expression": "8 + 6 - 2 = 12", "result": 12, "unit": "semester credits",
    "operands": [
        {"label": "outside credits", "value": 8, "unit": "semester credits", "citation": None, "told": True},
        {"label": "the most before admission", "value": 12, "unit": "semester credits", "citation": 1},
    ],
}  # fmt: skip
PARTLY = reply(
    "answered",
    sentence(HEADLINE, "finding", 1, 2),
    sentence(SUMMED, "quote", 1),
    sentence(CAPPED, "quote", 2),
    sentence(GRADED, "quote", 3),
    sentence("Your 8 outside credits fit, and then 4 of your 6 UNH credits.", "model", 1, 2),
    verdict="partly",
    citations=[OWN, SOURCE, GRADE],
    calculations=[SUM],
)
OF_KENT, OF_OTHERS = (
    reply(
        "answered",
        sentence(SUMMED, "quote", 1),
        citations=[{**OWN, "institution": institution}],
    )
    for institution in ("Kent State University", "Somewhere Else University")
)
COMPARED = reply(
    "answered",
    sentence("Here: no, a B- is below the minimum of a B.", "finding", 3),
    sentence(GRADED, "quote", 3),
    sentence("Oregon State: yes, by the grade.", "finding", 1),
    sentence(SUMMED, "quote", 1),
    sentence("Please confirm with both.", "finding"),
    citations=[OWN, GRADE],
)
REUSED = reply(
    "answered",
    sentence("Partly: 6 of your 9 credits.", "finding", 1),
    verdict="partly",
    citations=[OWN],
    calculations=[
        {
            "label": "the cap", "expression": "50% of 12 = 6", "result": 6, "unit": "credits",
            "operands": [
                {"label": "share", "value": 50, "unit": "%", "citation": 1},
                {"label": "size", "value": 12, "unit": "credits", "citation": None, "told": True},
            ],
        },
        {
            "label": "credits over the cap", "expression": "9 - 6 = 3", "result": 3, "unit": "credits",
            "operands": [
                {"label": "degree credits", "value": 9, "unit": "credits", "citation": None, "told": True},
                {"label": "cap, as computed", "value": 6, "unit": "credits", "citation": None},
            ],
        },
    ],
)  # fmt: skip
YES = reply("answered", sentence("Yes, all 6 credits count.", "finding", 1), verdict="yes", citations=[OWN])
IN_TIME = reply("answered", sentence("5 years is within the limit.", "finding", 1), verdict="yes", citations=[OWN])
NO = reply("answered", sentence("No: 0 of your 6 credits count.", "finding", 1), verdict="no", citations=[OWN])
DIFFER = reply(
    "conflict",
    sentence("The sources differ on how many outside credits count.", "finding", 1, 2),
    sentence(SUMMED, "quote", 1),
    sentence(CAPPED, "quote", 2),
    sentence("Please confirm which one holds.", "finding"),
    citations=[OWN, SOURCE],
    conflicts=[
        {
            "subject": "outside credits",
            "positions": [{"statement": SUMMED, "citation": 1}, {"statement": CAPPED, "citation": 2}],
        }
    ],
    degraded="The local model is busy, so no sentence of its own is shown.",
)
WHICH = "Were the 6 credits taken before or after you were admitted?"
CLARIFY = reply(
    "clarify",
    sentence(WHICH, "finding"),
    clarification={"question": WHICH, "options": ["before admission", "after admission"]},
)
REFUSE = reply(
    "refused",
    sentence("The library does not say what the degree pays.", "finding"),
    handoff={"reason": "Salaries are not in the library.", "contact": "grad.school@example.edu"},
)
REFUSE_ONCE = reply(
    "refused",
    sentence("The library does not say what the degree costs.", "finding"),
    sentence("Please ask the admissions office.", "finding"),
    handoff={"reason": "Please ask the admissions office.", "contact": "grad.school@example.edu"},
)
STACK = "how do i stack the data science certificate into the ms?"
EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE = reply(
    "conflict",
    sentence(EVIL, "quote", 1),
    citations=[{**OWN, "title": EVIL, "institution": EVIL, "url": "javascript:alert(3)", "as_of": EVIL}],
    calculations=[{**SUM, "label": EVIL, "expression": EVIL}],
    conflicts=[{"subject": EVIL, "positions": [{"statement": EVIL, "citation": 1}]}],
    clarification={"question": EVIL, "options": [EVIL]},
    handoff={"reason": EVIL, "contact": "javascript:alert(4)"},
    degraded=EVIL,
)
STARTER = "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?"
REPLIES = {
    STARTER: PARTLY, "partly": PARTLY, "yes": YES, "no": NO, "differ": DIFFER, "clarify": CLARIFY, "refuse": REFUSE,
    "refuse once": REFUSE_ONCE, "kent": OF_KENT, "elsewhere": OF_OTHERS, "compare": COMPARED, "reuse": REUSED,
    "Do my 6 UNH credits count?": YES, "How many outside credits count?": DIFFER, "Can I use my 6 credits?": CLARIFY,
    "What does the degree pay?": REFUSE, "And at Kent State?": OF_KENT,
    "Is a B- enough here, and at Oregon State?": COMPARED, "Can I reuse 9 credits in a certificate of 12?": REUSED,
    "too old?": IN_TIME, "hostile": HOSTILE, "slow": PARTLY, "plain": YES, "before admission": YES,
    "reviewed": reply("answered", sentence(SUMMED, "quote", 1), citations=[OWN], reviewed={"on": "2026-11-27"}),
    "undecided": reply("answered", sentence(SUMMED, "quote", 1), citations=[OWN], undecided=True),
    "moved": {
        **YES, "citations": [{**OWN, "quote": "Words that the text has lost."}],
    },
}  # fmt: skip
