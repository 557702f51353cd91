"""What a question is about, and which sentences speak of that."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.asked.aspects import SIGNS, Aspect, asked, shows, states
from advisor.message.asked.foreign import FOREIGN, Foreign, foreign, shows_foreign
from corpus.amounts import Credits
from corpus.rules import Cap, Credential, Origin, Price


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("how many credits can i bring", Aspect.CAP),
        ("max transfer?", Aspect.CAP),
        ("whats the limit", Aspect.CAP),
        ("do my 9 count", Aspect.CAP),
        ("is a B- ok", Aspect.GRADE),
        ("what gpa", Aspect.GRADE),
        ("how old can it be", Aspect.AGE),
        ("they're 6 years old", Aspect.AGE),
        ("do credits expire", Aspect.AGE),
        ("until when will it count", Aspect.AGE),
        ("age restrictions on credit", Aspect.AGE),
        ("ihp transfer age", Aspect.AGE),
        ("how much $$ for the whole cert", Aspect.PRICE),
        ("both certificates in the same moment", Aspect.CONCURRENT),
        ("can i do it along with the ms", Aspect.CONCURRENT),
        ("at what point must requests be in", Aspect.TIMING),
        ("who do i complain to", Aspect.APPEAL),
        ("how much years can i study", Aspect.DURATION),
        ("can lapsed credits be reinstated", Aspect.EXPIRED),
        ("do S grades transfer", Aspect.PASS_FAIL),
        ("do they enter the cumulative gpa", Aspect.GPA_EFFECT),
        ("already used for my bachelors", Aspect.REUSE),
        ("double dipping", Aspect.REUSE),
        ("how many credits is the cert", Aspect.SIZE),
        ("how long is the ms in hours", Aspect.SIZE),
        ("imba credits total", Aspect.SIZE),
        ("years to finish?", Aspect.DURATION),
        ("percentage of credits to be taken at the university", Aspect.RESIDENCY),
        ("how many are left for the ms", Aspect.LEFT),
        ("what does it cost", Aspect.PRICE),
        ("tuition?", Aspect.PRICE),
        ("convert quarter hours to semester", Aspect.CONVERSION),
        ("financial aid for cert", Aspect.AID),
        ("do i need a gre", Aspect.TEST),
        ("how do i get in", Aspect.ADMISSION),
        ("both at the same time", Aspect.CONCURRENT),
        ("whats the deadline", Aspect.TIMING),
        ("who approves it", Aspect.APPEAL),
        ("how long does it take", Aspect.DURATION),
        ("is the cert stackable", Aspect.STACK),
        ("which degrees does the certificate feed into?", Aspect.STACK),
        ("may i take longer than 2 years?", Aspect.DURATION),
        ("smallest grad cert there?", Aspect.SIZE),
        ("how many Cs can i have?", Aspect.GRADE),
        ("is it still offered", Aspect.STATUS),
        ("use a course for two grad certs", Aspect.SHARING),
        ("can i substitute a course", Aspect.SUBSTITUTION),
        ("how many credits must be taken there", Aspect.RESIDENCY),
        ("residency rule", Aspect.RESIDENCY),
        ("500-level or undergrad", Aspect.LEVEL),
        ("is it online", Aspect.DELIVERY),
        ("is the cert on my transcript", Aspect.AWARD),
        ("revalidate old classes", Aspect.EXPIRED),
        ("do MOOCs count", Aspect.NONCREDIT),
        ("pass/fail class", Aspect.PASS_FAIL),
        ("courses from abroad", Aspect.INTERNATIONAL),
        ("do they go into my gpa", Aspect.GPA_EFFECT),
    ],
)
def test_a_question_names_what_it_is_about(text: str, aspect: Aspect) -> None:
    assert aspect in asked(text)


@pytest.mark.parametrize("text", ["hello", "UNH", "", "9", "my dog is brown"])
def test_a_text_about_nothing_names_no_aspect(text: str) -> None:
    assert asked(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("OPT after the cert?", Foreign.VISA),
        ("will i get an F-1", Foreign.VISA),
        ("what salary", Foreign.SALARY),
        ("is it worth it", Foreign.SALARY),
        ("how many have a job at graduation, and starting pay", Foreign.SALARY),
        ("what is the average pay", Foreign.SALARY),
        ("my chances of getting in", Foreign.ODDS),
        ("acceptance rate?", Foreign.ODDS),
        ("will i get into stanford with a 3.2 gpa", Foreign.ODDS),
        ("tuition per credit", Foreign.TUITION),
        ("is there a dorm", Foreign.HOUSING),
        ("best school for data science", Foreign.RANKING),
        ("give me professor emails", Foreign.CONTACT),
        ("the phone number of the dean", Foreign.CONTACT),
        ("office hours for the advisor?", Foreign.CONTACT),
        ("what will my gpa be if i get an A", Foreign.FORECAST),
        ("how much would one C lower my gpa", Foreign.FORECAST),
        ("do they hire people with it", Foreign.SALARY),
        ("when is the application deadline", Foreign.APPLYING),
        ("when are applications due", Foreign.APPLYING),
        ("deadline to apply to the MBA for fall 2026", Foreign.APPLYING),
        ("which professor should i take for an easy A", Foreign.TEACHERS),
        ("who teaches the statistics course", Foreign.TEACHERS),
        ("what share of the students finished last year", Foreign.OUTCOMES),
        ("completion rate of the certificate?", Foreign.OUTCOMES),
        ("can i write off the tuition", Foreign.TAXES),
        ("is the certificate tax deductible", Foreign.TAXES),
        ("can i sue them", Foreign.LEGAL),
        ("is that breach of contract", Foreign.LEGAL),
        ("they broke a contract, do i have a case if i go to court", Foreign.LEGAL),
        ("do you take JST credits", Foreign.MILITARY),
        ("would my military training count", Foreign.MILITARY),
        ("can my company's training count", Foreign.TRAINING),
        ("how do they convert my European ECTS courses", Foreign.ABROAD),
        ("can i use a course taken in Canada", Foreign.ABROAD),
        ("do they need official transcripts", Foreign.TRANSCRIPTS),
        ("what syllabus do i send", Foreign.SYLLABI),
        ("will my workshop hours count", Foreign.WORKSHOPS),
        ("How do I apply for transfer credit", Foreign.STEPS),
        ("which form do i have to submit", Foreign.STEPS),
        ("who do i talk to about stacking", Foreign.PERSON),
        ("how long does the transfer evaluation take", Foreign.DECISION),
        ("if I fail a class can I still get in", Foreign.FAILING),
        ("what happens if I change my major", Foreign.CHANGING),
        ("do transferred grades show up in my GPA", Foreign.AVERAGE),
    ],
)
def test_a_foreign_subject_is_told(text: str, subject: Foreign) -> None:
    assert subject in foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "by when do i file the form to add a certificate",
        "when do i have to apply to graduate",
        "which professor has to approve the transfer",
        "my professor says 9 credits count",
        "how many courses do students complete",
        "how many credits must students finish there",
        "what share of master's students finish a certificate according to the brief",
        "i have 9 credits of tax courses, do they count",
        "i'm a lawyer, how many credits count",
        "as an attorney do i need it",
        "i want to become a lawyer, is a B- ok",
        "i got hired in bozeman, is a B- ok",
        "i was hired last year, how many credits count",
        "my gpa will be 3.2, is that ok",
        "what gpa do i need",
        "does the professor decide",
        "who is the dean that decides",
        "i work in court, is a B- ok",
        "how many credits count",
        "is a B- ok",
        "how old may credits be",
        "cert to masters",
    ],
)
def test_the_fields_own_questions_are_not_foreign(text: str) -> None:
    assert foreign(text) == ()


def test_every_aspect_and_every_foreign_subject_has_its_signs() -> None:
    assert set(SIGNS) == set(Aspect)
    assert set(FOREIGN) == set(Foreign)


CAP = Cap("cap", "Nine.", Origin.OUTSIDE, Credential.MASTERS, Credits(Fraction(9)))
PRICE = Price("price", "It is 500.", Fraction(500), "credit")


def test_a_rule_shows_its_own_aspect_whatever_its_words() -> None:
    assert shows(Aspect.CAP, "Nine.", (CAP,)) and not shows(Aspect.PRICE, "Nine.", (CAP,))
    assert shows(Aspect.PRICE, "It is 500.", (PRICE,)) and not shows(Aspect.CAP, "It is 500.", (PRICE,))


@pytest.mark.parametrize(
    ("aspect", "sentence"),
    [
        (Aspect.CAP, "Up to nine credits may be used."),
        (Aspect.GRADE, "Each course needs a B or better."),
        (Aspect.AGE, "Courses older than six years do not count."),
        (Aspect.TEST, "No GRE is needed."),
        (Aspect.APPEAL, "A petition goes to the dean."),
    ],
)
def test_a_sentence_shows_an_aspect_by_its_words(aspect: Aspect, sentence: str) -> None:
    assert shows(aspect, sentence, ())
    assert not shows(aspect, "The library is open.", ())


def test_a_sentence_shows_a_foreign_subject_by_its_words() -> None:
    assert shows_foreign(Foreign.TUITION, "Tuition is 500 USD.")
    assert not shows_foreign(Foreign.TUITION, "Nine credits count.")


@given(st.text(max_size=300))
def test_case_changes_no_aspect(text: str) -> None:
    plain = text.encode("ascii", "ignore").decode()
    assert asked(plain.lower()) == asked(plain.upper())
    assert foreign(plain.lower()) == foreign(plain.upper())


@pytest.mark.parametrize(
    ("text", "priced"),
    [
        ("my boss paid for 9 credits elsewhere, do they count?", False),
        ("once I have paid the enrollment deposit, can I transfer 6?", False),
        ("do I pay per credit?", True),
        ("what would I pay for two courses?", True),
    ],
)
def test_payment_told_beside_a_question_asks_for_no_price(text: str, priced: bool) -> None:
    assert (Aspect.PRICE in asked(text)) is priced


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("how long is the ms in hours", Aspect.DURATION),
        ("how many courses can an advisor approve as transfer?", Aspect.APPEAL),
        ("deadline to finish, in years", Aspect.TIMING),
    ],
)
def test_a_word_inside_another_question_asks_for_no_more(text: str, aspect: Aspect) -> None:
    assert aspect not in asked(text)


@pytest.mark.parametrize("text", ["how long must i be on the campus?", "how long do i have to be there in person"])
def test_the_time_on_campus_is_no_time_limit(text: str) -> None:
    assert Aspect.DURATION not in asked(text)
    assert Aspect.DURATION in asked("how long may i take for the degree?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How long is it on campus? Visa is not easy for us.", ()),
        ("is a visa hard to get?", (Foreign.VISA,)),
        ("do i get a visa? it is not easy for us.", (Foreign.VISA,)),
        ("where do students park at ohio state?", (Foreign.HOUSING,)),
        ("is there parking?", (Foreign.HOUSING,)),
        ("what does Park University count?", ()),
        ("UMD College Park, 9 credits at the business school?", ()),
    ],
)
def test_a_hardship_is_no_question_and_a_place_to_park_is_one(text: str, told: tuple[Foreign, ...]) -> None:
    assert foreign(text) == told


@pytest.mark.parametrize("text", ["transfer credit age limit?", "what is the time limit?", "credits' age limit there"])
def test_a_limit_of_age_or_time_is_no_cap(text: str) -> None:
    assert Aspect.CAP not in asked(text)
    assert Aspect.CAP in asked("transfer credit limit?")


@pytest.mark.parametrize(
    "sentence",
    [
        "Please apply by July 1 for fall and by November 15 for spring.",
        "A decision is normally sent within 15 business days.",
        "Forms received by the Registrar by March 1 are evaluated for spring.",
    ],
)
def test_a_date_of_any_month_tells_when(sentence: str) -> None:
    assert shows(Aspect.TIMING, sentence, ())


def test_a_month_without_a_day_tells_no_deadline() -> None:
    assert not shows(Aspect.TIMING, "The program was founded one July.", ())


def test_how_long_a_decision_takes_asks_when() -> None:
    assert Aspect.TIMING in asked("how long does it take to decide on a petition")


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("what grade do transferred courses need", Aspect.GRADE),
        ("minimum grade for transfer", Aspect.GRADE),
        ("deadline to request transfer", Aspect.TIMING),
        ("who approves a transfer", Aspect.APPEAL),
        ("can i appeal if my transfer is denied", Aspect.APPEAL),
    ],
)
def test_a_transfer_whose_grade_or_day_is_asked_asks_for_no_limit(text: str, aspect: Aspect) -> None:
    assert aspect in asked(text)
    assert not asked(text) & {Aspect.CAP, Aspect.SIZE}
    assert Aspect.CAP in asked(f"{text}, and how many credits transfer?")


def test_a_minimum_that_is_no_grade_is_a_size() -> None:
    assert Aspect.SIZE in asked("what is the minimum for a certificate?")
    assert Aspect.SIZE not in asked("what is the minimum overall GPA?")


def test_how_much_is_settled_by_a_limit_and_not_by_the_word_transfer() -> None:
    assert states(Aspect.CAP, "At most 9 credits transfer.", ())
    assert not states(Aspect.CAP, "Transfer credit needs a B.", ())
    assert states(Aspect.GRADE, "Transfer credit needs a grade of B.", ())


def test_may_is_a_month_only_with_its_capital() -> None:
    assert shows(Aspect.TIMING, "Apply in May.", ())
    assert not shows(Aspect.TIMING, "The director may agree.", ())


def test_what_somebody_would_earn_as_something_is_a_salary() -> None:
    assert Foreign.SALARY in foreign("what would i earn as a supply chain analyst")
    assert Foreign.SALARY not in foreign("how much of what i earn as a nondegree student counts")
    assert Foreign.SALARY not in foreign("what grades do i have to make as a transfer student")


def test_what_has_to_be_a_schools_own_is_asked_across_a_long_name() -> None:
    asking = "how many of the credits in a graduate certificate at the university of somewhere have to be its own?"
    assert Aspect.RESIDENCY in asked(asking)


@pytest.mark.parametrize(
    ("text", "capped"),
    [
        ("How many credits does a graduate certificate at Arden take?", False),
        ("how many hours does the MBA take to finish?", False),
        ("How many credits does the MBA take from elsewhere?", True),
        ("how many transfer credits does the certificate take?", True),
        ("How many credits does Arden take?", True),
    ],
)
def test_credits_that_a_program_takes_to_finish_are_its_size(text: str, capped: bool) -> None:
    assert (Aspect.CAP in asked(text)) is capped
    assert capped or Aspect.SIZE in asked(text)


def test_what_somebody_is_without_asks_for_admission() -> None:
    assert Aspect.ADMISSION in asked("can I get the certificate without a master's?")
    assert Aspect.ADMISSION in asked("can I do it without being in the master's?")
    assert Aspect.ADMISSION not in asked("can I get it without the thesis?")


def test_what_is_longer_than_a_time_is_asked_of_its_length() -> None:
    assert Aspect.DURATION in asked("is the certificate longer than a year?")
    assert Aspect.DURATION not in asked("are courses more than 5 years old ok?")
