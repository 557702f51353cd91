"""What of a stream's time is our own: from its question to the model's, and from the model's last token to its end."""

from dataclasses import replace

import pytest

from evals.load.stand_in import Answered
from evals.load.streams import Streamed, our_own

STREAM = Streamed("How many credits?", 10.0, 10.1, 23.0, None, None)
SAID = "Question: How many credits?\n\nFindings:\nnone"


def test_the_time_of_the_model_is_taken_out() -> None:
    ((stream, span),) = our_own([STREAM], [Answered(SAID, 10.25, 22.5)])
    assert stream is STREAM
    assert span == pytest.approx((250, 500))


def test_each_of_two_streams_of_one_question_has_its_own_answer() -> None:
    later = replace(STREAM, sent=15.0, ended=28.0)
    spans = dict(our_own([later, STREAM], [Answered(SAID, 15.5, 27.0), Answered(SAID, 10.5, 22.0)]))
    assert spans == {STREAM: pytest.approx((500, 1000)), later: pytest.approx((500, 1000))}


def test_an_answer_to_another_question_or_of_another_time_is_not_its_own() -> None:
    other = SAID.replace("credits", "courses")
    assert list(our_own([STREAM], [Answered(other, 11, 12), Answered(SAID, 9.9, 12)])) == [(STREAM, None)]
