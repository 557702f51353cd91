"""The opposite without a "not" is found: another word, another order, another direction."""

import pytest

from advisor.gate.opposites import opposed


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is 20% of the larger certificate.", "It is 20% of the smaller certificate."),
        ("It takes 6 semester credits.", "It takes 6 quarter credits."),
        ("Either the committee or the dean approves.", "Both the committee and the dean approve."),
        ("Complete 9 credits before you apply.", "Students apply before completing 9 credits."),
        ("Before matriculation, 6 credits transfer.", "After matriculation, 6 credits transfer."),
        ("Coursework newer than that is lost.", "It does not count coursework older than 10 years."),
        ("There's some cap on transfer credit.", "It sets no cap on transfer credit."),
        ("None of the programs accept it.", "Not all programs accept it."),
        ("Both go through the very same process.", "One has a process separate from the other's."),
        ("Its process is that of the certificates.", "Its process is separate from that of the certificates."),
        ("It has to run 3 days, or it transfers.", "It transfers only if it runs 3 days."),
        ("The degree counts toward the certificate.", "The certificate counts toward the master's degree."),
    ],
)
def test_an_opposite_is_found(claim: str, text: str) -> None:
    assert opposed(claim, text) is not None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is 20% of the smaller certificate.", "It is 20% of the smaller certificate."),
        ("It has to run 3 days, or it won't transfer.", "It transfers only if it runs 3 days."),
        ("Not every program accepts it.", "Not all programs accept it."),
        ("Some but not all are open, and none of them takes it.", "Some, but not all, are open."),
        (
            "Its process is its own, not that of the certificates.",
            "Its process is separate from that of the certificates.",
        ),
        ("Apply before you complete 9 credits.", "Students apply before completing 9 credits."),
        ("Some caps apply.", "No cap is set on one, and some caps apply to the other."),
        ("It is open to some students.", "It is not open to all students."),
        ("Certificate credits go toward the master's.", "The certificate counts toward the master's degree."),
    ],
)
def test_the_same_in_other_words_is_no_opposite(claim: str, text: str) -> None:
    assert opposed(claim, text) is None
