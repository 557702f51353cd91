"""Fusing two searches and ranking what they found."""

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.document import Audience
from corpus.library import Library
from corpus.markdown import parse
from index.embed import Vectors
from index.search import DEPTH, SECOND_PASSAGES, Hit, Index, Method, Scope, fuse, rank_documents
from index.split import split
from tests.index.fakes import WordEmbedder, Written, markdown

ids = st.text(alphabet="abcdefgh", min_size=1, max_size=2)
cosines = st.floats(min_value=-1, max_value=1)
bm25s = st.floats(min_value=0, max_value=40)


def results(scores: st.SearchStrategy[float]) -> st.SearchStrategy[list[tuple[str, float]]]:
    return st.lists(st.tuples(ids, scores), max_size=12, unique_by=lambda pair: pair[0])


@settings(deadline=None)
@given(dense=results(cosines), keyword=results(bm25s))
def test_fusion_keeps_every_id_once_best_first(
    dense: list[tuple[str, float]], keyword: list[tuple[str, float]]
) -> None:
    fused = fuse(dense, keyword)
    assert sorted(id_ for id_, _ in fused) == sorted({*dict(dense), *dict(keyword)})
    assert fused == sorted(fused, key=lambda pair: (-pair[1], pair[0]))
    assert all(score <= 1 + 1e-9 for _, score in fused)


@settings(deadline=None)
@given(dense=results(cosines), keyword=results(bm25s), chance=st.randoms())
def test_the_order_of_the_lists_does_not_change_the_fused_order(
    dense: list[tuple[str, float]], keyword: list[tuple[str, float]], chance: Random
) -> None:
    fused = fuse(dense, keyword)
    chance.shuffle(dense)
    chance.shuffle(keyword)
    assert fuse(dense, keyword) == fused


@settings(deadline=None)
@given(dense=results(cosines), keyword=results(bm25s))
def test_a_passage_that_is_ahead_in_both_lists_stays_ahead(
    dense: list[tuple[str, float]], keyword: list[tuple[str, float]]
) -> None:
    near, words = dict(dense), dict(keyword)
    place = {id_: position for position, (id_, _) in enumerate(fuse(dense, keyword))}
    both = near.keys() & words.keys()
    for one in both:
        for other in both:
            if near[one] > near[other] + 1e-6 and words[one] > words[other] + 1e-6:
                assert place[one] < place[other]


def test_a_passage_that_only_the_keywords_found_survives_and_can_win() -> None:
    dense = [("near", 0.5), ("far", 0.49)]
    assert [id_ for id_, _ in fuse(dense, [("exact", 20.0), ("near", 1.0)])] == ["exact", "near", "far"]


def test_words_alone_score_as_a_share_of_the_best() -> None:
    assert fuse([], [("a", 20.0), ("b", 5.0)]) == [("a", 1.0), ("b", 0.25)]
    assert fuse([], []) == []


def test_a_search_asks_both_searches_in_the_scope_and_gives_the_best_first() -> None:
    document = parse(markdown("rules", "Nine credits count.", "Grades count."))
    nine, grades = split(document)
    dense, keyword = Written((nine.id, 0.9), (grades.id, 0.3)), Written((grades.id, 8.0))
    index = Index(Library([document]), [nine, grades], dense, keyword, WordEmbedder())
    scope = Scope(Audience.ADVISOR, ("Example University",), ("transfer_policy",))
    hits = index.search("nine credits", scope)
    assert [hit.passage for hit in hits] == [nine, grades]
    assert {hit.document.id for hit in hits} == {"rules"}
    assert dense.asked == keyword.asked == [(Audience.ADVISOR, ("Example University",), ("transfer_policy",))]
    assert index.search("nine credits", scope, limit=1) == hits[:1]


@pytest.mark.parametrize(
    ("method", "asked"), [(Method.DENSE, (1, 0)), (Method.KEYWORD, (0, 1)), (Method.FUSED, (1, 1))]
)
def test_a_method_asks_its_own_search_only(method: Method, asked: tuple[int, int]) -> None:
    dense, keyword = Written(), Written()
    Index(Library([]), [], dense, keyword, WordEmbedder()).search("anything", Scope(), method=method)
    assert (len(dense.asked), len(keyword.asked)) == asked


def test_students_get_no_passage_for_advisors_even_from_a_search_that_finds_one() -> None:
    for_all = parse(markdown("for-all", "Everyone may read this."))
    kept_back = parse(markdown("kept-back", "Advisors may read this.", audience=Audience.ADVISOR))
    passages = [passage for document in (for_all, kept_back) for passage in split(document)]
    leaky = Written(*((passage.id, 0.5) for passage in passages))
    index = Index(Library([for_all, kept_back]), passages, leaky, leaky, WordEmbedder())
    assert {hit.document.id for hit in index.search("read", Scope(Audience.STUDENT))} == {"for-all"}
    assert {hit.document.id for hit in index.search("read", Scope(Audience.ADVISOR))} == {"for-all", "kept-back"}


def test_a_passage_that_no_document_holds_is_an_error_and_not_a_gap() -> None:
    document = parse(markdown("gone", "It was here."))
    (passage,) = split(document)
    found = Written((passage.id, 0.9))
    for library, passages in ((Library([]), [passage]), (Library([document]), [])):
        with pytest.raises(LookupError, match=passage.id):
            Index(library, passages, found, found, WordEmbedder()).search("here", Scope())


def test_similarity_is_the_cosine_with_each_passage_in_order() -> None:
    document = parse(markdown("rules", "Nine credits count.", "Grades matter.", "Nine credits count."))
    passages = split(document)
    embedder = WordEmbedder()
    vectors = dict(zip((p.id for p in passages), embedder.embed([p.text for p in passages]), strict=True))
    index = Index(Library([document]), passages, Written(vectors=vectors), Written(), embedder)
    same, other, again = index.similarity("Nine credits count.", passages)
    assert same == pytest.approx(1, abs=1e-6) == again
    assert other < 0.9
    assert index.similarity("Nine credits count.", []) == []


def test_the_vector_of_a_passage_is_asked_for_once() -> None:
    passages, asked = split(parse(markdown("a", "Nine credits count.", "A B is due."))), list[list[str]]()
    embedder = WordEmbedder()

    class Asked(Written):
        def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
            asked.append(sorted(ids))
            return {id_: embedder.embed([id_])[0] for id_ in ids}

    index = Index(Library([]), passages, Asked(), Asked(), embedder)
    first = index.similarity("Nine credits?", passages[:1])
    assert index.similarity("Nine credits?", passages)[0] == first[0]
    assert index.similarity("Nine credits?", passages[1:])
    assert asked == [[passages[0].id], [passages[1].id]]


def test_documents_rank_by_their_best_passage_and_a_little_for_the_next_two() -> None:
    rich = parse(markdown("rich", *(f"Sentence {number} of it." for number in range(5))))
    brief = parse(markdown("brief", "A sentence.", "Another sentence."))
    hits = [Hit(passage, rich, 0.5) for passage in split(rich)] + [Hit(passage, brief, 0.6) for passage in split(brief)]
    ranked = rank_documents(hits)
    assert [document.id for document, _ in ranked] == ["brief", "rich"]
    scores = [score for _, score in ranked]
    assert scores == pytest.approx([0.6 + SECOND_PASSAGES * 0.6, 0.5 + SECOND_PASSAGES * 1.0])
    assert rank_documents(hits) == rank_documents(hits[::-1])
    assert rank_documents([]) == []


def test_equal_documents_rank_by_their_id() -> None:
    documents = [parse(markdown(name, "The same.")) for name in ("c", "a", "b")]
    hits = [Hit(split(document)[0], document, 0.5) for document in documents]
    assert [document.id for document, _ in rank_documents(hits)] == ["a", "b", "c"]


def test_a_search_gives_twenty_passages_unless_told_otherwise() -> None:
    document = parse(markdown("long", *(f"Sentence {number} of it." for number in range(DEPTH + 20))))
    passages = split(document)
    dense = Written(*((passage.id, 1 - number / 1000) for number, passage in enumerate(passages)))
    index = Index(Library([document]), passages, dense, Written(), WordEmbedder())
    assert [hit.passage for hit in index.search("sentence", Scope())] == passages[:20]
    assert [hit.passage for hit in index.search("sentence", Scope(), limit=DEPTH)] == passages[:DEPTH]


def test_a_question_is_embedded_once_for_all_that_want_its_vector() -> None:
    document = parse(markdown("rules", "Nine credits count."))
    passages, embedder, found = split(document), WordEmbedder(), Written()
    index = Index(Library([document]), passages, found, found, embedder)
    index.search("nine credits", Scope())
    index.search("nine credits", Scope(Audience.ADVISOR))
    assert np.array_equal(index.vector("nine credits"), embedder.embed(["nine credits"])[0])
    assert embedder.embedded == ["nine credits"] * 2


def test_the_vector_that_is_shared_cannot_be_written_to() -> None:
    found = Written()
    with pytest.raises(ValueError, match="read-only"):
        Index(Library([]), [], found, found, WordEmbedder()).vector("nine")[0] = 1
