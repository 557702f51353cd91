"""Where a question is about: the school that is to take the credit, not the one it comes from."""

import pytest

from advisor.message.schools.places import parts_of_places
from advisor.question import Turn
from tests.advisor.reading import read


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("is 6 credits from Liberty ok to bring into WVU's masters?", "West Virginia University"),
        ("from WGU into Wagner, 12 credits, MSN?", "Wagner College"),
        ("i want to move 15 credits from Harvard Extension into the ASU masters", "Arizona State University"),
        ("12 quarter credits from Portland State, into ASU masters?", "Arizona State University"),
        ("from Pitt into Clemson", "Clemson University"),
        ("What's the limit from Clemson into Purdue?", "Purdue University"),
        ("i want to go from LUO to UNH with 6 credits", "University of New Hampshire"),
        ("does MIT take 12 credits from Stanford?", "Massachusetts Institute of Technology"),
        ("will Harvard take 12 of the 18 credits I earned at MIT?", "Harvard University"),
        ("umass lowell education: 9 credits from Salem State ok?", "University of Massachusetts Lowell"),
        ("are my 3 courses from NYU ok for Rutgers", "Rutgers University"),
        ("Not Purdue, Clemson: how many transfer credits?", "Clemson University"),
        ("does Clemson, not Purdue, take 9", "Clemson University"),
        ("Purdue... sorry, Clemson: how many transfer credits?", "Clemson University"),
        ("how many transfer credits at Purdue, no wait, I mean Clemson", "Clemson University"),
        ("Old Dominion, sorry, Clemson: how many transfer credits?", "Clemson University"),
        ("9 credits toward a master's at Purdue. Sorry, Clemson.", "Clemson University"),
        ("credits from Coursera at Ball State MSCS?", "Ball State University"),
        ("do i lose my 12 credits if i go from the UNF cert to the UNF masters", "University of North Florida"),
        ("I graduated from UNH's certificate; do all 12 credits roll into the MPH?", "University of New Hampshire"),
    ],
)
def test_the_school_that_takes_the_credit_is_asked_about(text: str, target: str) -> None:
    assert read(text).institutions == (target,)


@pytest.mark.parametrize(
    ("text", "held", "unheld"),
    [
        (
            "i earned 9 credits at SNHU. would UNH take them?",
            ("University of New Hampshire",),
            ("Southern New Hampshire University",),
        ),
        (
            "Can I bring 6 credits from the University of Phoenix to Northern Arizona?",
            ("Northern Arizona University",),
            ("University of Phoenix",),
        ),
        ("Boise State to Pitt: 6 credits", ("University of Pittsburgh",), ("Boise State University",)),
        (
            "can i transfer 6 credits from Boise State into Utah State's masters",
            (),
            ("Utah State University",),
        ),
        ("SNHU: 12 transfer credits?", (), ("Southern New Hampshire University",)),
        (
            "my old school is Temple University, how many can i bring to Drexel",
            (),
            ("Drexel University",),
        ),
        ("UNC pembroke 9 hours from ECU", ("University of North Carolina at Pembroke",), ("East Carolina University",)),
    ],
)
def test_a_school_that_is_not_held_is_told_apart(text: str, held: tuple[str, ...], unheld: tuple[str, ...]) -> None:
    understood = read(text)
    assert (understood.institutions, understood.unheld, understood.choices) == (held, unheld, ())


@pytest.mark.parametrize("text", ["OSU 9 credits?", "does csu accept 9", "MSU max for masters?", "A&M transfer?"])
def test_an_ambiguous_name_is_put_back_to_the_asker(text: str) -> None:
    understood = read(text)
    assert not understood.places and len(understood.choices) > 1


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("OSU in Corvallis: Oregon State takes how many?", "Oregon State University"),
        ("does the OSU MIME school take 6 credits", "Oregon State University"),
        ("MSU, I mean Michigan State", "Michigan State University"),
    ],
)
def test_a_fuller_name_or_a_unit_settles_an_ambiguous_one(text: str, school: str) -> None:
    understood = read(text)
    assert (understood.institutions, understood.choices) == ((school,), ())


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("northeastern khoury transfer 8 credits", "Khoury College of Computer Sciences"),
        ("GWSB: 6 credits transfer?", "School of Business"),
        ("gw ccas how old may transfer credits be", "Columbian College of Arts and Sciences"),
        ("can gwu elliot count 12 credits in a ma", "Elliott School of International Affairs"),
        ("Mason econ: 6 credits?", "Department of Economics"),
        ("study abroad credits at KU CLAS?", "College of Liberal Arts and Sciences"),
        ("Texas A&M galveston 12 hours transfer?", "Galveston"),
        ("stanford ee ndo 18 units count?", "Department of Electrical Engineering"),
        ("i'm at SUNY albany rockefeller, 6 credits", "Rockefeller College"),
        ("does gies take it", "Gies College of Business"),
        ("is b minus ok at rutgers sgs", "School of Graduate Studies"),
        ("ubco 9 credits?", "Okanagan"),
    ],
)
def test_a_unit_is_named_with_its_institution(text: str, unit: str) -> None:
    assert [place.units for place in read(text).places] == [(unit,)]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Does Case accept 9 transfer credits into the MSN?", {"case-msn-transfer"}),
        ("do bachelor's courses count at USI MSN", {"usi-msn-transfer"}),
        ("how long is the WGU MHA", {"wgu-mha-transfer"}),
        ("I took 9 credits at Purdue, can they go into the MSE?", {"purdue-interdisciplinary-mse"}),
        ("can my gies cert go in the iMBA?", {"gies-imba", "gies-imba-stack"}),
    ],
)
def test_a_program_is_named_with_its_documents(text: str, documents: set[str]) -> None:
    (place,) = read(text).places
    assert documents <= set(place.documents)


def test_several_schools_side_by_side_are_all_asked_about() -> None:
    assert read("which takes more: Purdue or Clemson?").institutions == ("Purdue University", "Clemson University")


def test_two_units_of_one_school_side_by_side_are_two_places() -> None:
    apart = parts_of_places(read("Does Khoury or Bouve at Northeastern take more credits?"))
    assert {place.units for place in apart} == {
        ("Khoury College of Computer Sciences",),
        ("Bouvé College of Health Sciences",),
    }


def test_one_unit_is_one_place() -> None:
    understood = read("Does Khoury take more or fewer than 9 credits?")
    assert parts_of_places(understood) == understood.places


def test_a_school_that_is_not_held_and_is_asked_about_beside_one_that_is_is_not_passed_over() -> None:
    assert read("Tufts and John Jay: can 12 B+ credits transfer?").beside == ("Tufts University",)
    assert read("can i move 6 credits from Tufts to John Jay?").beside == ()


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "Omaha (Nebraska), Bowling Green, Northern Michigan: whose time limit is longest?",
            {"University of Nebraska Omaha", "Bowling Green State University", "Northern Michigan University"},
        ),
        (
            "a public health certificate at Tulane or a Rockefeller College certificate at Albany?",
            {"Tulane University", "University at Albany"},
        ),
        (
            "12 graduate nursing credits: Case Western's MSN, or Wagner?",
            {"Case Western Reserve University", "Wagner College"},
        ),
        ("KU or George Mason, and how long would i have at KU?", {"University of Kansas", "George Mason University"}),
        (
            "how many credits of the finished degree count again at Norwich online, and how many at Nebraska Lincoln?",
            {"Norwich University", "University of Nebraska-Lincoln"},
        ),
    ],
)
def test_no_school_of_a_comparison_is_taken_for_a_place_or_a_source(text: str, schools: set[str]) -> None:
    assert set(read(text).institutions) == schools


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("I live in Kansas. GIS certificate at George Mason, how many credits?", "George Mason University"),
        ("i did my GIS certificate at Kansas, how many credits will George Mason take", "George Mason University"),
        ("finished the rockefeller college certificate at Albany. does Tulane take its credits?", "Tulane University"),
        (
            "12 graduate nursing credits from Wagner, does Case Western's MSN take them",
            "Case Western Reserve University",
        ),
        ("I have 9 credits from KU, does George Mason take them?", "George Mason University"),
        (
            "i finished my degree at Norwich, how many credits does Nebraska Lincoln take",
            "University of Nebraska-Lincoln",
        ),
    ],
)
def test_where_somebody_lives_or_studied_is_not_asked_about(text: str, school: str) -> None:
    assert read(text).institutions == (school,)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("WPI, an MS outside the business school, 33 credits", True),
        ("WPI business school MS, i took 6 credits outside the business school", False),
    ],
)
def test_a_degree_outside_a_unit_is_not_of_it(text: str, refused: bool) -> None:
    (place,) = read(text).places
    assert bool(place.refused) == refused


def test_where_several_schools_are_names_none_of_them() -> None:
    before = Turn(question="George Mason, MS in Telecommunications: how many courses transfer?", answer="Two.")
    found = read("What if they come from one of the named Virginia universities instead?", before)
    assert found.institutions == ("George Mason University",)
    assert read("Virginia university credit at George Mason?").institutions == ("George Mason University",)


def test_a_short_name_may_be_spoken_letter_by_letter() -> None:
    assert read("this is for u m k c, is a B- ok").institutions == ("University of Missouri-Kansas City",)
    assert read("at UNH with grades A B C B, do they count").institutions == ("University of New Hampshire",)


@pytest.mark.parametrize(
    "text",
    [
        "Indiana State MSN: 12 hours with B. ok?",
        "Midwestern State MSN: 8 credits with B. ok?",
        "Creighton Omaha: course from 2018, graduating 2026. ok?",
        "Carroll College, Montana master's: 9 credits with B. ok?",
        "Mills College in Oakland certificate: 4 hours transfer. ok?",
    ],
)
def test_neither_its_town_nor_a_programs_name_makes_a_school_that_is_not_held_another_one(text: str) -> None:
    understood = read(text)
    assert not understood.places and understood.unheld


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "what is reusable at Nebraska-Lincoln, what at Minnesota?",
            {"University of Nebraska-Lincoln", "University of Minnesota Twin Cities", "University of Minnesota Duluth"},
        ),
        (
            "minimum hours under Utah's Policy 6-224? And what does UVA say?",
            {"University of Utah", "University of Virginia"},
        ),
        ("pathway classes: ball state or boulder?", {"Ball State University", "University of Colorado Boulder"}),
        ("College Park. 12 credits from Towson, how many count?", {"University of Maryland, College Park"}),
        ("Lowell, College of Education master's: 6 credits?", {"University of Massachusetts Lowell"}),
        ("what does Park University count?", {"Park University"}),
        ("UNK. Transcript from our sister campus in Omaha (UNO): 15 hours", {"University of Nebraska at Kearney"}),
    ],
)
def test_a_school_is_known_by_its_town_or_its_policy(text: str, schools: set[str]) -> None:
    assert set(read(text).institutions) == schools


@pytest.mark.parametrize(
    "text",
    [
        "I live in Boulder. What does Ohio State count?",
        "From Lowell here, moved to Ohio. What does Ohio State count?",
        "Utah's weather is nice. What does Ohio State count?",
    ],
)
def test_a_town_beside_a_school_that_is_named_is_none(text: str) -> None:
    assert read(text).institutions == ("Ohio State University",)


def test_initials_of_a_program_do_not_change_the_school_spoken_of_before() -> None:
    before = Turn("oakland university nonprofit certificate how many credits", "It takes 16 credits.")
    assert read("3 of those classes are in my MPA already", before).institutions == ("Oakland University",)


@pytest.mark.parametrize(
    "text",
    [
        "USC (University of Southern California) masters: how many?",
        "University of Southern California (USC): how many?",
    ],
)
def test_a_short_name_written_out_as_a_school_that_is_not_held_is_that_school(text: str) -> None:
    found = read(text)
    assert found.choices == () and found.unheld == ("University of Southern California",)


def test_a_short_name_alone_may_be_any_that_bears_it() -> None:
    assert len(read("USC masters: how many credits?").choices) > 1


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Can 6 credits go into my master's at Montana?", {"Montana State University", "University of Montana"}),
        ("Can 6 credits go into my master's at Kansas?", {"University of Kansas", "Kansas State University"}),
        (
            "Can 6 credits from Oregon State go to a master's at Oregon?",
            {"University of Oregon", "Oregon State University"},
        ),
    ],
)
def test_the_name_of_a_place_is_asked_back_where_several_schools_bear_it(text: str, choices: set[str]) -> None:
    understood = read(text)
    assert (understood.places, set(understood.choices)) == ((), choices)


def test_where_a_school_that_is_not_held_is_asked_about_nobody_is_asked_where_the_credit_is_from() -> None:
    understood = read("Can 6 credits from Washington go into a master's at Washington State?")
    assert (understood.choices, understood.unheld) == ((), ("Washington State University",))


def test_on_the_page_of_a_school_the_name_of_its_place_is_its_own() -> None:
    assert read("Can 6 credits go into my master's at Utah?", institution="University of Utah").institutions == (
        "University of Utah",
    )
    assert not read("Can 6 credits go into my master's at Utah?", institution="University of Iowa").institutions


def test_the_program_that_one_of_several_schools_has_tells_which_is_meant() -> None:
    assert read("Data Science and Analytics certificate at Oklahoma: 9 credits?").institutions == (
        "University of Oklahoma",
    )


def test_the_state_of_a_resident_is_no_school_of_it() -> None:
    before = Turn("Do I need the GRE for the GIS certificate at George Mason?", "No.")
    assert read("ok and tuition? im a virginia resident", before).institutions == ("George Mason University",)
    assert read("are virginia residents charged less?", before).institutions == ("George Mason University",)


def test_a_school_whose_field_is_named_behind_the_name_of_its_state_is_compared() -> None:
    found = read("KU GIS certificate vs the South Carolina cyber one: which gives me more years?")
    assert set(found.institutions) == {"University of Kansas", "University of South Carolina"}


def test_univ_of_is_university_of() -> None:
    found = read("if the univ. of charleston SC turns my transfer credit down can I appeal?")
    assert found.institutions == ("University of Charleston, South Carolina",)
    assert read("15 hours from another university. Southern Indiana's MSN?").institutions == (
        "University of Southern Indiana",
    )
