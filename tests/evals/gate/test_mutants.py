"""What one change makes of a right sentence."""

from evals.gate.mutants import Change, mutants_of
from evals.gate.verbatim import near_verbatim


def made(text: str, change: Change) -> list[str]:
    return [mutant.text for mutant in mutants_of(text, ["Other"], ["Example"]) if mutant.change is change]


def test_each_kind_of_change_is_made() -> None:
    text = "Example accepts at most 9 credits and requires 12 units; the 9 may count if approved."
    assert "Example accepts at most 10 credits and requires 12 units; the 9 may count if approved." in made(
        text, Change.NUMBER
    )
    assert any("at least 9 credits" in said for said in made(text, Change.BOUND))
    assert any("will count" in said for said in made(text, Change.STRENGTH))
    assert any("does not accept at most" in said for said in made(text, Change.NEGATION))
    assert any(said.startswith("Other accepts") for said in made(text, Change.NAME))
    assert any("12 credits and requires 9 units" in said for said in made(text, Change.SWAPPED))
    assert any(said.endswith("the 9 may count.") for said in made(text, Change.CONDITION))
    assert made("Some courses count.", Change.ALL) == ["All courses count."]


def test_dates_are_not_swapped() -> None:
    assert made("In 2016 it took 9 credits.", Change.SWAPPED) == []


def test_what_would_say_the_same_or_nothing_is_not_made() -> None:
    assert not any(
        said.startswith("Whether or it") for said in made("Whether or not it is online, it counts.", Change.NEGATION)
    )
    assert made("It counts, at least according to a mirror.", Change.BOUND) == []


def test_nothing_is_made_twice_or_left_as_it_was() -> None:
    text = "Example may accept 9 credits."
    mutants = [mutant.text for mutant in mutants_of(text, ["Other"], ["Example"])]
    assert len(mutants) == len(set(mutants))
    assert text not in mutants


def test_a_sentence_is_said_again_with_one_small_change() -> None:
    said = list(
        near_verbatim(
            "At Example University, credit over 30% does not count for 2 years.", ("Example University", "EU")
        )
    )
    assert "At Example University, credit over 30% doesn't count for 2 years." in said
    assert "At Example University, credit over 30 percent does not count for 2 years." in said
    assert "At Example University, credit over 30% does not count for two years." in said
    assert "At EU, credit over 30% does not count for 2 years." in said
    assert "Credit over 30% does not count for 2 years at Example University." in said
