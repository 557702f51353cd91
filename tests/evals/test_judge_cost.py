"""What the judge costs is measured on claims against three sentences, and stays within what was asked of its size."""

from evals.gate.bench import make_bench
from evals.judge.cost import Cited, claims, milliseconds, size
from evals.judge.first import first_judge
from evals.paraphrases import MEASURING, load_paraphrases


def test_each_claim_cites_three_sentences_of_its_document_its_own_among_them() -> None:
    bench, rows = make_bench(first_judge()), load_paraphrases(MEASURING)[:20]
    found = list(claims(bench, rows))
    assert len(found) > 10
    cites = {row.text: row.cites for row in rows}
    for claim, evidence in found:
        quotes = [exhibit.text for exhibit in evidence.values()]
        assert len(set(quotes)) == len(claim.cites) == 3
        assert quotes[0] == cites[claim.text][0]


def test_loading_is_not_counted_and_every_claim_is() -> None:
    bench = make_bench(first_judge())
    asked, now = list(claims(bench, load_paraphrases(MEASURING)[:5])), iter([0.0, 0.02, 5.0, 5.04])
    heard: list[Cited] = []

    def judge(one: Cited) -> float:
        heard.append(one)
        return 0.5

    took = milliseconds(judge, asked[:2], lambda: next(now))
    assert [round(one) for one in took] == [20, 40]
    assert heard == [asked[0], asked[0], asked[1]]


def test_all_of_it_is_less_than_fifty_megabytes() -> None:
    assert size() < 50_000_000
