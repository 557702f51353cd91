"""What is taken out of a question before it is sent, and what is not."""

from playwright.sync_api import Page

TAKEN = [
    ("write me at jo.lee+x@mail.unh.edu please", "write me at […] please", ["email"]),
    ("call (603) 862-1234", "call […]", ["phone"]),
    ("603-862-1234 or 603.862.1234 or +1 603 862 1234", "[…] or […] or […]", ["phone"]),
    ("+34 612 345 678", "[…]", ["phone"]),
    ("my student id is 912345", "my student id is […]", ["number"]),
    ("ID: A01234567, 6 credits", "ID: […], 6 credits", ["number"]),
    ("900123456 is my number", "[…] is my number", ["number"]),
    ("ssn 123-45-6789.", "ssn […].", ["number"]),
    ("a@b.co and 603-862-1234", "[…] and […]", ["email", "phone"]),
    ("Hi, my name is Jo Lee O’Hara, can I bring 6 credits?", "Hi, my name is […], can I bring 6 credits?", ["name"]),
    ("My name's José and I have a B", "My name's […] and I have a B", ["name"]),
    ("Me llamo Ana Ruiz", "Me llamo […]", ["name"]),
    ("hi my name is jo lee and i have 6 credits", "hi my name is […] and i have 6 credits", ["name"]),
    ("my name is sam, can 6 credits move", "my name is […], can 6 credits move", ["name"]),
    ("i'm called wei-ling chen. what counts", "i'm called […]. what counts", ["name"]),
    ("MY NAME IS JO LEE", "MY NAME IS […]", ["name"]),
    ("me llamo ana maría ruiz y tengo 6 créditos", "me llamo […] y tengo 6 créditos", ["name"]),
]
LEFT = [
    "i have 8 outside credits and 6 i took at unh",
    "catalog 2025-2026, fall 2024 to spring 2026",
    "it costs $12,350 or $1234567 in all",
    "I finished CS 5800 and MATH 10250 in 2019-05",
    "GPA 3.25, grade B-, 12.5 units, 50%",
    "is form no 12 needed for 36 credits",
    "who@ is no address, nor is 24/7",
    "my name is on the transcript of UNH",
    "my name is not on the list, does the certificate count",
    "my name is still on the waiting list",
    "is my name the problem? i am a graduate student",
    "thanks, UNH credits then",
    "do they count? thanks",
    "mi nombre es el que está en el certificado",
]


def test_addresses_and_personal_numbers_are_taken_out(page: Page) -> None:
    for text, sent, kinds in TAKEN:
        assert redacted(page, text) == {"text": sent, "kinds": kinds}


def test_credits_years_prices_and_courses_are_left(page: Page) -> None:
    for text in LEFT:
        assert redacted(page, text) == {"text": text, "kinds": []}


def redacted(page: Page, text: str) -> object:
    script = "text => import('/widget/redact.js').then(({redacted}) => redacted(text))"
    return page.evaluate(script, text)
