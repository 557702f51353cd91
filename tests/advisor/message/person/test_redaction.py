"""Personal data that has a form is replaced; what a question is about survives."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from advisor.message.person.redaction import personal_data, redact

PERSONAL = [
    ("write to jane.doe+grad@cs.unh.edu please", "write to [e-mail] please"),
    ("call 603-862-1234 or (603) 862-1234 ext 12", "call [phone] or [phone]"),
    ("my cell is 6038621234", "my cell is [phone]"),
    ("+44 20 7946 0958 is my number", "[phone] is my number"),
    ("my ssn is 078-05-1120", "my ssn is [SSN]"),
    ("student id 900123456, can i transfer 6 credits", "student id [student id], can i transfer 6 credits"),
    ("my student number: N00412345", "my student number: [student id]"),
    ("my name is maria gonzalez and i took 6 credits", "my name is [name] and i took 6 credits"),
    ("My name's José Ñíguez-O'Neill, can I apply?", "My name's [name], can I apply?"),
    ("I live at 12 Main Street, Apt 4, Durham, NH 03824 now", "I live at [address] now"),
    ("My address is 9 Rue du Bac 75007 Paris and i have 6 credits", "My address is [address] and i have 6 credits"),
    ("I live at Hauptstraße 12, 10115 Berlin. Can I transfer 9?", "I live at [address]. Can I transfer 9?"),
    ("write to ul. Długa 4, 00-238 Warszawa about my 6 credits", "write to [address] about my 6 credits"),
    ("Via Roma 12, 00184 Roma", "[address]"),
    ("12 rue de la Paix, 75002 Paris and i want 6 credits", "[address] and i want 6 credits"),
    ("it goes to 14 Birch Gardens please", "it goes to [address] please"),
    ("Unit 12 Box 34, APO AE 09394", "[address]"),
    ("pay with 4111 1111 1111 1111", "pay with [card number]"),
    ("i was born on 3/14/1990 and have 12 credits", "i was born on [date of birth] and have 12 credits"),
    ("dob: March 3rd, 1988", "dob: [date of birth]"),
    ("see https://portal.unh.edu/record?student=12", "see [link]"),
    ("Can it count? Thanks,\nMaria Lopez", "Can it count? Thanks,\n[name]"),
]


@pytest.mark.parametrize(("text", "redacted"), PERSONAL)
def test_personal_data_is_replaced_by_its_kind(text: str, redacted: str) -> None:
    assert redact(text) == redacted


SURVIVES = [
    "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?",
    "My courses are 12, 9 and 7 years old; GPA 3.25; a B- in 2019.",
    "Does CS 59000 or MA 51400 count, or PUBH-6001 and IT 5213.201?",
    "my name is not on the list, who do i ask",
    "my student id is lost",
    "The 2025-2026 catalog says 30 credits, 12 of 36, $12,500 or $1,234,567 in all.",
    "Started 2023-08-28, ended 05/12/2024, applied by August 1, 2026.",
    "I took 600 700 800 level classes in 2015 2016 2017 2018 2019",
    "I am a nurse, call me when it is 9-12-15 credits",
    "Is Dr. required for the MS. Data Science program?",
    "section 4.2.1.3 of the rules, CIP 30.7001, policy 105",
    "is it 12 credits on the way or 9 credits a semester, 3 courses at St. Louis",
    "Can I bring 9 High Point credits, 6 Chapel Hill credits and 3 Penn State University Park credits?",
    "Via Coursera 12 credits count, and at Colgate 12 hours do",
    "Do 6 Park Plaza courses count, or 12 Data Science Row credits?",
    "Is it Calle 12 or Route 9, at the Boulder Plaza 12 units campus?",
    "I got a B in all four courses at Missouri S&T. Am I admitted?",
    "I'm in the M.S. program at Missouri S&T, http://catalog.mst.edu/graduate#transfer is broken",
]


@pytest.mark.parametrize("text", SURVIVES)
def test_what_a_question_is_about_survives(text: str) -> None:
    assert redact(text) == text


CODES = st.builds(
    lambda letters, blank, number, tail: f"{letters}{blank}{number}{tail}",
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=4),
    st.sampled_from([" ", "-", ""]),
    st.integers(100, 99999),
    st.sampled_from(["", "A", "W"]),
)
SIGNS = ("SSN", "DOB", "TEL", "CELL", "FAX", "UIN", "PUID", "NUID")
"""What no subject is called, and what makes the number behind it personal."""
CODES = CODES.filter(lambda code: not code.startswith(SIGNS))
FIGURES = st.one_of(
    st.integers(0, 120).map(lambda credits: f"{credits} credits"),
    st.integers(1960, 2040).map(str),
    st.integers(1960, 2040).map(lambda year: f"{year}-{year + 1} catalog"),
    st.floats(0, 4).map(lambda gpa: f"GPA {gpa:.2f}"),
    st.integers(0, 999_999).map(lambda dollars: f"${dollars:,}"),
    st.dates(min_value=date(1960, 1, 1)).map(str),
    st.sampled_from(["B-", "C+", "7 years", "1/3", "a third", "12 to 15", "spring 2024", "100%", "6000-level"]),
)


@example(["1960", "1985", "1993", "0 credits"], " ")
@given(st.lists(CODES | FIGURES, min_size=1, max_size=6), st.sampled_from([" ", ", ", " and ", "; ", "\n"]))
def test_codes_credits_years_and_grades_survive_in_any_order(parts: list[str], between: str) -> None:
    text = between.join(parts)
    assert redact(text) == text


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=10)
EMAILS = st.builds(lambda a, b, c: f"{a}@{b}.{c}", LETTERS, LETTERS, st.sampled_from(["edu", "com", "co.uk"]))
PHONES = st.builds(
    lambda area, middle, end, form: form.format(area, middle, end),
    st.integers(200, 999),
    st.integers(200, 999),
    st.integers(1000, 9999),
    st.sampled_from(["{}-{}-{}", "({}) {}-{}", "{}.{}.{}", "+1 {} {} {}", "{} {} {}"]),
)


@given(
    before=st.sampled_from(["", "mail ", "I have 6 credits, "]),
    personal=EMAILS | PHONES,
    after=st.sampled_from(["", ".", " thanks", "?"]),
)
def test_every_address_and_number_is_taken_out_wherever_it_stands(before: str, personal: str, after: str) -> None:
    redacted = redact(f"{before}{personal}{after}")
    assert redacted in (f"{before}[e-mail]{after}", f"{before}[phone]{after}")


@given(st.text(max_size=80) | st.lists(EMAILS | PHONES | CODES, max_size=4).map(" ".join))
def test_what_is_found_is_in_order_apart_and_the_rest_is_left_as_it_was(text: str) -> None:
    found, place = personal_data(text), 0
    redacted = redact(text)
    for each in found:
        assert place <= each.start < each.end <= len(text)
        assert redacted.startswith(text[place : each.start])
        redacted = redacted.removeprefix(text[place : each.start]).removeprefix(f"[{each.kind}]")
        place = each.end
    assert redacted == text[place:]
