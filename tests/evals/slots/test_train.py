"""The classifier of what is asked: questions made from templates, and what is learnt from them."""

from dataclasses import replace

import numpy as np

from advisor.message.asked.aspects import Aspect
from corpus.names import Names, load_names
from evals.slots.generate import generate, templates
from evals.slots.phrasing import Phrasing, Slots, load
from evals.slots.tally import Tally
from evals.slots.train import CHOICES, chances, compared, fitted


def test_the_same_seed_makes_the_same_questions_and_another_seed_others() -> None:
    names = load_names()
    assert generate(names, 1, 3) == generate(names, 1, 3) != generate(names, 1, 4)


def test_every_template_is_filled_and_keeps_what_it_asks() -> None:
    rows = templates()
    made = generate(Names(institutions=load_names().institutions[:3]), 2, 1)
    assert [one.template for one in made] == [*range(len(rows))] * 2
    assert all("{" not in one.text for one in made)
    assert all(rows[one.template][1] <= one.aspects for one in made)


def test_no_template_is_an_annotated_phrasing() -> None:
    asked = {one.question.lower() for name in ("development", "working", "kept") for one in load(name)}
    assert not asked & {text.lower() for text, *_ in templates()}


def test_every_aspect_has_templates() -> None:
    assert {aspect for _, aspects, *_ in templates() for aspect in aspects} == set(Aspect)


def test_what_can_be_told_apart_is_learnt() -> None:
    vectors = np.array([[1.0, 0.0], [0.0, 1.0], [0.9, 0.1], [0.1, 0.9]])
    asked = np.array([[1.0], [0.0], [1.0], [0.0]])
    likely = chances(vectors, *fitted(vectors, asked))
    assert [bool(chance > 0.5) for chance in likely[:, 0]] == [True, False, True, False]


def test_together_a_likely_aspect_is_added_and_an_unlikely_one_dropped() -> None:
    phrasing = Phrasing(id="p", question="q", slots=Slots(aspect=(Aspect.SIZE, Aspect.TEST)))
    likely = dict.fromkeys(Aspect, 0.0) | {Aspect.SIZE: 0.9, Aspect.TEST: 0.2}
    totals = compared([phrasing], [frozenset({Aspect.TEST, Aspect.AID})], [likely])
    assert totals["patterns"] == Tally(2, 1, 1)
    assert totals["both"] == Tally(2, 2)
    assert totals["where patterns read nothing"] == totals["patterns"]
    assert totals["classifier"] == replace(totals["patterns"], wrong=0)
    assert set(totals) == set(CHOICES)
