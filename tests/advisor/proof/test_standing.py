"""A number stands in a sentence only as what it counts."""

from fractions import Fraction

import pytest

from advisor.proof.standing import stands


@pytest.mark.parametrize(
    ("value", "unit", "sentence", "held"),
    [
        ("12", "credits", "UNH accepts at most 12 credits.", True),
        ("12", "credits", "UNH accepts at most twelve semester hours.", True),
        ("24", "credits", "A paralegal certificate takes twenty-four hours.", True),
        ("12", "credits", "The degree has 12 courses.", False),
        ("12", "courses", "The degree has 12 courses.", True),
        ("12", "courses", "The degree has 36 credits in 12 courses.", True),
        ("12", "credits", "The degree has 12 courses, 12 credits of them in the core.", True),
        ("5", "credits", "It takes 10 credits, in five 2-credit courses.", False),
        ("5", "courses", "It takes 10 credits, in five 2-credit courses.", True),
        ("9", "credits", "The certificates take 9 to 13 credits.", True),
        ("4", "credits", "A graduate certificate takes 12 credits (four courses).", False),
        ("40", "%", "Transfer credit may make up at most 40% of the degree.", True),
        ("40", "%", "Transfer credit may make up at most 40 credits.", False),
        ("50", "%", "Half of the hours must be at the 700 level.", True),
        ("30", "%", "It accepts at most 9 of the 30 units of a degree.", True),
        ("30", "%", "It accepts 9 units of a degree of 30.", False),
        ("2/3", "", "The school reduces quarter credits by one third on transfer.", True),
        ("2/3", "", "Quarter credits count by one third on transfer.", False),
        ("1/3", "", "It takes 6 credits into an 18-credit certificate, and proportionally more into others.", True),
        ("1/3", "", "UNH takes 6 credits into an 18-credit certificate.", False),
        ("1812", "USD", "Each class costs 1,812 US dollars.", True),
        ("50", "USD", "The school charges a fee of $50.", True),
        ("50", "USD", "The school charges for 50 credits.", False),
        ("9", "quarter credits", "It accepts 9 semester hours or 12 quarter hours.", False),
        ("12", "quarter credits", "It accepts 9 semester hours or 12 quarter hours.", True),
        ("9", "credits", "It accepts 9 semester hours or 12 quarter hours.", True),
        ("1", "years", "The extension is of 12 months.", True),
        ("3/2", "years", "I finished a year and a half ago.", True),
        ("6", "years", "The limit is 6 credits.", False),
        ("1", "courses", "At most one course may transfer.", True),
        ("0", "credits", "No transfer credit is accepted.", True),
        ("6", "credits", "See Policy 1.6 on the 26 credits.", False),
    ],
)  # fmt: skip
def test_a_number_of_something_else_is_not_it(value: str, unit: str, sentence: str, held: bool) -> None:
    assert stands(Fraction(value), unit, sentence) is held
