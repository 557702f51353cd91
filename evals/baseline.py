"""What a plain retrieval chain makes of the same questions: `python -m evals.baseline CASES.yaml...`.

The chain of LangChain's documentation (embed pieces of the documents, take the nearest, hand them with the question to
a chat model), over the same library and with the same embedder. Without a model it is the five nearest sentences as
they stand. Slow with a model on this machine: some 25 seconds a question, so ask only a part (`--every`)."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from langchain_core.documents import Document as Piece
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.vectorstores import InMemoryVectorStore

from advisor.agent.chat import chat_at, chat_with
from advisor.bootstrap import Service, build_service
from advisor.local.process import Running
from advisor.question import Question
from advisor.reply import Answer, Citation, Consultation, Origin, Sentence, Timings, Verdict
from advisor.settings import read_settings
from corpus.library import Library
from evals.cases import load_cases
from evals.run import Ask, Report, run
from evals.statistics import difference, interval
from index.embed import Embedder, SentenceEmbedder
from index.split import split

SENTENCES, PIECES = 5, 4
"""How many sentences are shown without a model, and pieces handed over with one."""

PIECE = 1000
"""Characters of a piece at most, as in the documentation's example."""

PROMPT = ChatPromptTemplate.from_messages(
    [
        (
            "system",
            "You answer questions. Use the following pieces of context to answer. If the context does not hold the "
            "answer, say that you do not know. Use three sentences at most and be concise.\n\n{context}",
        ),
        ("human", "{question}"),
    ]
)

_OPENING = re.compile(r"^\W*(yes|no|partly)\b", re.IGNORECASE)


class OurEmbeddings(Embeddings):
    """The project's embedder as LangChain wants it."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text."""
        return [[float(x) for x in vector] for vector in self._embedder.embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        return self.embed_documents([text])[0]


class Baseline:
    """The chain over a library. `model` is None for the nearest sentences alone."""

    def __init__(self, library: Library, embedder: Embedder, model: BaseChatModel | None) -> None:
        self._library = library
        self._model = model
        self._store = InMemoryVectorStore(OurEmbeddings(embedder))
        self._store.add_documents(list(_sentences(library) if model is None else _pieces(library)))

    def ask(self, question: Question) -> Consultation:
        """The reply in the form that is scored. What the audience may not read is left out of the search, so that the
        baseline is not blamed for what it cannot know; earlier turns are put before the question."""
        readable = {document.id for document in self._library if document.readable_by(question.audience)}
        asked = " ".join((*(turn.question for turn in question.history), question.text))
        wanted = SENTENCES if self._model is None else PIECES
        found = self._store.similarity_search(asked, k=wanted, filter=lambda piece: piece.metadata["id"] in readable)
        citations = tuple(self._cited(piece, number) for number, piece in enumerate(found, start=1))
        reply = _nearest(citations) if self._model is None else self._written(self._model, asked, found, citations)
        return Consultation("baseline", reply, citations, (), Timings(), "baseline", "baseline")

    def _written(
        self, model: BaseChatModel, asked: str, found: Sequence[Piece], citations: tuple[Citation, ...]
    ) -> Answer:
        """Everything that was handed over counts as cited, and an opening yes or no as the verdict."""
        chain = PROMPT | model | StrOutputParser()
        text = chain.invoke({"context": "\n\n".join(piece.page_content for piece in found), "question": asked})
        opening = _OPENING.match(text)
        verdict = Verdict(opening.group(1).lower()) if opening else None
        numbers = tuple(citation.number for citation in citations)
        return Answer((Sentence(" ".join(text.split()), Origin.MODEL, numbers),), citations, verdict)

    def _cited(self, piece: Piece, number: int) -> Citation:
        document = self._library.get(piece.metadata["id"])
        assert document is not None, "the pieces are the library's"
        start: int = piece.metadata["start"]
        return Citation(
            number=number,
            document_id=document.id,
            passage_id=f"{document.id}-{start}",
            kind=document.kind,
            institution=document.institution,
            unit=document.unit,
            title=document.title,
            url=document.source_url,
            quote=piece.page_content,
            start=start,
            end=start + len(piece.page_content),
            wording=document.wording,
            as_of=document.as_of,
            confidence=document.confidence,
        )


def _nearest(citations: tuple[Citation, ...]) -> Answer:
    return Answer(tuple(Sentence(c.quote, Origin.QUOTE, (c.number,)) for c in citations), citations)


def _sentences(library: Library) -> Iterator[Piece]:
    for document in library:
        for passage in split(document):
            yield Piece(page_content=passage.text, metadata={"id": document.id, "start": passage.start})


def _pieces(library: Library) -> Iterator[Piece]:
    """Whole sentences, as many as go into a piece."""
    for document in library:
        start = end = 0
        for passage in split(document):
            if end > start and passage.end - start > PIECE:
                yield Piece(page_content=document.text[start:end], metadata={"id": document.id, "start": start})
                start = passage.start
            end = passage.end
        if end > start:
            yield Piece(page_content=document.text[start:end], metadata={"id": document.id, "start": start})


def render(rows: Sequence[tuple[str, Report]]) -> Iterator[str]:
    """A table in Markdown: right and harmful with their intervals, and how far the last row is ahead of each."""
    yield "| | cases | right | harmful | the last row is ahead by |"
    yield "|---|---|---|---|---|"
    _, last = rows[-1]
    for name, report in rows:
        right, harmful = [row.right for row in report.rows], [row.harmful for row in report.rows]
        ahead = "" if report is last else str(difference(right, [row.right for row in last.rows]))
        yield f"| {name} | {len(right)} | {interval(right)} | {interval(harmful)} | {ahead} |"


def main(
    cases: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Files of cases, in YAML.")],
    model: Annotated[str, typer.Option(help="`none`, `local`, or PROVIDER:NAME.")] = "none",
    every: Annotated[int, typer.Option(min=1, help="Ask only every so-manieth case.")] = 1,
) -> None:
    """Ask the baseline and the advisor the same questions, and print both beside each other. Cases with a verdict are
    asked of the baseline a second time without holding it to one."""
    asked = load_cases(cases)[::every]
    lenient = [case.model_copy(update={"verdict": None}) for case in asked]
    settings = read_settings(model=model)
    service = build_service(settings)
    try:
        if service.local_model:
            service.local_model.await_ready(120)
        chain = Baseline(service.advisor.library, SentenceEmbedder(), _chat(service, model, settings.model_seconds * 4))
        ask = _once(chain.ask)
        rows = [("the plain chain", run(asked, ask)), ("the same, verdicts not asked for", run(lenient, ask))]
        rows.append(("Pathway Advisor", run(asked, service.advisor.ask)))
    finally:
        service.close()
    typer.echo("\n".join(render(rows)))


def _once(ask: Ask) -> Ask:
    """Asks each question once, whoever wants to know."""
    held: dict[Question, Consultation] = {}

    def asked(question: Question) -> Consultation:
        if question not in held:
            held[question] = ask(question)
        return held[question]

    return asked


def _chat(service: Service, model: str, seconds: float) -> BaseChatModel | None:
    if model == "none":
        return None
    if model != "local":
        return chat_with(model, read_settings(model=model).model_url, seconds)
    state = service.local_model.state if service.local_model else None
    if not isinstance(state, Running):
        raise typer.BadParameter("the local model is not here or not ready; `pathway model fetch` fetches it")
    return chat_at(state.address, state.key, seconds)


if __name__ == "__main__":
    typer.run(main)
