"""Where the real things are made: the one place that knows the embedder, the snapshots and the names together."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from advisor.advisor import Advisor
from advisor.agent.allowance import Allowance
from advisor.agent.call import Heard, unheard
from advisor.agent.writer import Writer
from advisor.gate.gate import Gate, Stricture
from advisor.gate.joined import unfaithful
from advisor.gate.names import NameBook
from advisor.gate.support import OverlapJudge
from advisor.gate.weighing.judge import weighing
from advisor.gate.weighing.reader import NetworkReader
from advisor.local.process import LocalModel
from advisor.local.wanted import wanted_weights
from advisor.local.weights import find
from advisor.message.asked.boundary import KINDS, trained
from advisor.message.asked.clauses import reader
from advisor.names.gazetteer import Gazetteer
from advisor.pen import Pen
from advisor.pins.pinned import FilePins
from advisor.planner.planner import Planner
from advisor.refusals import Desk
from advisor.settings import Settings
from advisor.trace import Tracer, Untraced
from advisor.verify import Verifier
from corpus.document import Audience, Document
from corpus.drafting.proposing import Proposer
from corpus.library import Library, load_library, shipped_library_path
from corpus.names import Names, load_elsewhere, load_names
from index.embed import Embedder, SentenceEmbedder, Vectors
from index.manifest import Manifest
from index.snapshot import VECTORS, NoSnapshot, Opened, Progress, Snapshots
from index.split import split
from index.store import ChromaServer

if TYPE_CHECKING:
    from advisor.agent.opinion import Opinion


@dataclass(frozen=True)
class Service:
    """An advisor at work, the manifest of its index, and what is wrong with it, if anything is."""

    advisor: Advisor
    manifest: Manifest
    warning: str | None
    close: Callable[[], None]
    local_model: LocalModel | None = None
    """The model's process where one is kept, which loads in the background."""

    close_index: Callable[[], None] = lambda: None
    """Closes the index alone, where another service goes on with the same models."""

    current: Callable[[], str | None] = lambda: None
    """The version that is to be served, as it stands on the disk; None where that is never another one."""

    renewed: "Callable[[], Service] | None" = None
    """Makes the service over the index that is to be served now, with the same models; raises NoSnapshot."""

    rebuilt: Callable[[], str] | None = None
    """Builds the next index of the home's documents as they are now, beside the one that is served, and gives its
    version, which is to be served from then on; raises RolledBack, CannotBuild, or what a document is refused for."""

    @cached_property
    def planner(self) -> Planner:
        """What lays out pathways, of what students may read, made when a plan is first asked for."""
        open_to_all = (document for document in self.advisor.library if document.readable_by(Audience.STUDENT))
        return make_planner(Library(open_to_all))

    @cached_property
    def verifier(self) -> Verifier:
        """What lays other people's sentences beside the library, made when the first one is."""
        advisor = self.advisor
        embedder, library = advisor.index.embedder, advisor.library.current
        gate = make_gate(library, embedder, unfaithful)
        return Verifier(library, advisor.index.within(library), advisor.gazetteer, gate, OverlapJudge(embedder.embed))


class DeferredEmbedder:
    """An embedder that is made when it is first needed: to list snapshots, or to find a damaged file, none is."""

    def __init__(self, make: Callable[[], Embedder] = SentenceEmbedder) -> None:
        self._make = make

    @cached_property
    def _embedder(self) -> Embedder:
        return self._make()

    @property
    def fingerprint(self) -> str:
        return self._embedder.fingerprint

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._embedder.embed(texts)


def library_roots(settings: Settings) -> list[Path]:
    """The folders of the shipped library and of the documents that this home added."""
    return [shipped_library_path(), settings.home / "library"]


def make_planner(library: Library) -> Planner:
    """A planner over a library, with the names that ship with the product."""
    return Planner(library.current, make_gazetteer(library.current))


def make_gazetteer(library: Library) -> Gazetteer:
    """The names of a library, with those that ship with the product."""
    return Gazetteer(library, load_names(), load_elsewhere())


def make_snapshots(settings: Settings, embedder: Embedder | None = None, asked: Embedder | None = None) -> Snapshots:
    """The snapshots of a home, with the real embedder unless another is given; `asked` is that of what is asked."""
    return Snapshots(settings.home, embedder or DeferredEmbedder(), chroma_server(settings), asked)


def embed_on_ray(settings: Settings, workers: int, progress: Progress) -> int:
    """Embed what the next build of a home lacks on so many workers of Ray; how many texts those were."""
    from index.distributed import embed_ahead

    texts = [passage.text for document in load_library(*library_roots(settings)) for passage in split(document)]
    return embed_ahead(
        texts, settings.home / VECTORS, DeferredEmbedder(), SentenceEmbedder, workers=workers, progress=progress
    )


def chroma_server(settings: Settings) -> ChromaServer | None:
    """The server of the vectors, where the settings name one."""
    if settings.chroma_url is None:
        return None
    parts = urlsplit(settings.chroma_url)
    encrypted = parts.scheme == "https"
    return ChromaServer(parts.hostname or "", parts.port or (443 if encrypted else 8000), encrypted)


def make_gate(library: Library, embedder: Embedder, stricture: Stricture | None = None) -> Gate:
    """The gate over a library, with the names and the judges that ship with the product; raises BadForest."""
    names = load_names()
    book = NameBook(library, names, Gazetteer(library, names, load_elsewhere()))
    judge = weighing(OverlapJudge(embedder.embed), NetworkReader())
    return Gate(book, judge, stricture)


def make_opinions(name: str, settings: Settings) -> "Callable[[str, Sequence[str]], Opinion]":
    """What a chat model holds of a sentence and the texts that it cites; LangChain is loaded here and not above."""
    from advisor.agent.chat import chat_with
    from advisor.agent.opinion import opinion

    model = chat_with(name, settings.model_url, settings.model_seconds)
    return lambda sentence, texts: opinion(model, sentence, texts)


def make_proposer(settings: Settings) -> Proposer | None:
    """What proposes rules beside the patterns: a provider's model where one is set. The local one is too small."""
    if settings.model in ("none", "local"):
        return None
    from advisor.agent.chat import chat_with
    from advisor.agent.proposer import ChatProposer

    return ChatProposer(lambda: chat_with(settings.model, settings.model_url, settings.model_seconds))


def build_service(
    settings: Settings,
    progress: Progress = lambda stage, done, total: None,
    embedder: Embedder | None = None,
    heard: Heard = unheard,
    tracer: Tracer = Untraced,
    allowance: Allowance | None = None,
) -> Service:
    """An advisor over the newest index of a home, which is built first where there is none that fits and is whole.
    `heard` hears of every call of a model, `tracer` of every answer; `allowance` is what models with a provider may
    use, without which they are not bounded."""
    exact = cache(SentenceEmbedder)
    asked = embedder or DeferredEmbedder(lambda: exact().of_questions())
    embedder = embedder or DeferredEmbedder(exact)
    snapshots = make_snapshots(settings, embedder, asked)
    roots = library_roots(settings)
    if not snapshots.is_fresh(load_library(*roots)):
        snapshots.build(roots, progress)
    try:
        opened = snapshots.open()
    except NoSnapshot:
        snapshots.build(roots, progress)
        opened = snapshots.open()
    snapshots.remove_abandoned()
    process = _local_model(settings)
    writer = _writer(settings, process, heard, allowance or Allowance())
    try:
        service = _service(opened, snapshots, settings, embedder, writer, process, tracer)
    except BaseException:
        opened.close()
        raise
    if process is not None:
        process.start()
    return service


def _service(
    opened: Opened,
    snapshots: Snapshots,
    settings: Settings,
    embedder: Embedder,
    writer: Writer | None,
    process: LocalModel | None,
    tracer: Tracer,
) -> Service:
    return Service(
        _advisor(opened, settings, embedder, writer, tracer),
        opened.manifest,
        opened.warning,
        close=_closing(opened.close, process.close) if process else opened.close,
        local_model=process,
        close_index=opened.close,
        current=snapshots.current,
        renewed=lambda: _service(snapshots.open(), snapshots, settings, embedder, writer, process, tracer),
        rebuilt=lambda: snapshots.build_next(library_roots(settings)).version,
    )


def _closing(*closes: Callable[[], None]) -> Callable[[], None]:
    """One after the other, the later ones even where an earlier one fails."""

    def close() -> None:
        with ExitStack() as stack:
            for each in reversed(closes):
                stack.callback(each)

    return close


def _advisor(opened: Opened, settings: Settings, embedder: Embedder, writer: Writer | None, tracer: Tracer) -> Advisor:
    library, names = opened.library, load_names()
    gazetteer = Gazetteer(library.current, names, load_elsewhere())
    passages = {document.id: split(document) for document in library}
    desk = Desk(settings.contact, settings.help_line)
    stricture = unfaithful if settings.model == "local" else None
    gate = make_gate(library, embedder, stricture)
    pen = Pen(writer, gate, settings.model_seconds) if writer else None
    version, pins = opened.manifest.version, FilePins(settings.home)
    clauses = reader(opened.index.embedder, {kind: trained(kind) for kind in KINDS})
    return Advisor(
        library, opened.index, gazetteer, passages, version, desk, pen, pins=pins, tracer=tracer, clauses=clauses
    )


def _local_model(settings: Settings) -> LocalModel | None:
    """The model's process where one is wanted and its weights are here."""
    weights = find(wanted_weights(settings), settings.model_cache) if settings.model == "local" else None
    return LocalModel(weights) if weights else None


def _writer(settings: Settings, process: LocalModel | None, heard: Heard, allowance: Allowance) -> Writer | None:
    """The model as a writer, and the second one behind it. LangChain is loaded here and not above: without a model
    nothing needs it, and it takes two seconds and 100 MB."""
    if settings.model == "none":
        return None
    from advisor.agent.calling import Calls
    from advisor.agent.hosted import hosted
    from advisor.agent.local import Absent, LocalWriter
    from advisor.agent.turns import InTurn

    calls = Calls()
    first: Writer
    if settings.model != "local":
        first = hosted(settings.model, settings.model_url, calls, heard, allowance)
    elif process is None:
        first = Absent("the local model is not here; `pathway model fetch` fetches it")
    else:
        first = LocalWriter(process, _aliases(load_names()), settings.model_seconds, calls, heard)
    if settings.model_second is None:
        return first
    return InTurn(first, hosted(settings.model_second, settings.model_second_url, calls, heard, allowance))


def _aliases(names: Names) -> Callable[[Document], tuple[str, ...]]:
    """What else the institution of a document is called."""
    institutions = {institution.name: institution.aliases for institution in names.institutions}
    return lambda document: institutions.get(document.institution, ())
