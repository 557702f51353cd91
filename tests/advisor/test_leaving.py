"""Whoever works for somebody hears that they left, once, before or after asking to hear."""

from advisor.leaving import Leaving


def test_those_who_wait_are_told_once_and_those_who_come_later_at_once() -> None:
    leaving, told = Leaving(), list[str]()
    leaving.then(lambda: told.append("before"))
    assert not leaving.left
    leaving.leave()
    leaving.leave()
    assert leaving.left
    leaving.then(lambda: told.append("after"))
    assert told == ["before", "after"]
