"""What was done elsewhere, or by somebody else."""

import pytest

from advisor.message.credit.not_own import done_elsewhere


@pytest.mark.parametrize(
    "text", ["core done at another school", "my sister has an MSF", "9 done elsewhere", "from my old uni"]
)
def test_what_is_not_the_askers_own_there_is_known(text: str) -> None:
    assert done_elsewhere(text)


@pytest.mark.parametrize("text", ["core done", "an advisee has an MSF from Gies", "the other courses are done"])
def test_what_is_done_there_is_not_taken_for_it(text: str) -> None:
    assert not done_elsewhere(text)
