"""What a run of `pathway eval run` is put together from: answers that are kept, scorers, and a judge."""

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

from advisor.bootstrap import DeferredEmbedder, Service, make_gate, make_opinions
from advisor.gate.weighing.judge import WeighingJudge
from advisor.pins.pinned import digest_of_pins
from advisor.reply import Consultation
from advisor.settings import Settings
from corpus.library import Library
from evals.cases import Case
from evals.faithfulness.agreement import Label, agreement, labels, sample
from evals.faithfulness.calibration import Calibration, calibration
from evals.faithfulness.faithful import FaithfulnessJudge, Support, judge_reply
from evals.faithfulness.judges import GATE, BothJudges, ChatJudge, LocalJudge, Opinion, TrainedAlone, claimed
from evals.kept import KeptAnswers, Making, digest_of_code, digest_of_packages
from evals.paraphrases import MEASURING, MEASURING_2, load_paraphrases
from evals.run import Read, Reader
from evals.scorers.marks import marks
from evals.scorers.outcome import Trial

LABELS = 240
"""Sentences with labels of people that a judge without a language model is held against in each run: some seconds of
work."""

LABELS_ASKED = 40
"""As many for a judge that costs a call each."""

BOTH = "both:"


def kept_answers(settings: Settings, service: Service) -> KeptAnswers:
    """The answers that this home keeps; see evals.kept."""
    rooms = Path(str(files("corpus"))).parent
    making = Making(
        service.manifest.version,
        digest_of_code(rooms),
        digest_of_packages(),
        settings.model_dump_json(exclude={"home"}) + digest_of_pins(settings.home),
        settings.model,
    )
    return KeptAnswers(settings.home / "evals", making)


def make_judge(name: str, settings: Settings, library: Library) -> FaithfulnessJudge:
    """The judge of that name: `local`, which is the gate; `trained`, the trained judges, which weigh its checks; a chat
    model as LangChain names it; or two of them with a plus between, where `both:` stands for `local+`."""
    first, plus, second = name.replace(BOTH, "local+", 1).partition("+")
    if plus:
        return BothJudges(make_judge(first, settings, library), make_judge(second, settings, library))
    if name not in GATE:
        return _chat_judge(name, settings)
    if name == "local":
        return LocalJudge(make_gate(library, DeferredEmbedder()), library)
    return LocalJudge(_trained(library), library, name)


def _trained(library: Library) -> TrainedAlone:
    gate = make_gate(library, DeferredEmbedder())
    assert isinstance(gate.judge, WeighingJudge), "the gate that ships weighs"
    return TrainedAlone(gate.stated, gate.raised, gate.judge.carried)


def _chat_judge(name: str, settings: Settings) -> ChatJudge:
    opinions = make_opinions(name, settings)

    def ask(sentence: str, texts: Sequence[str]) -> Opinion:
        held = opinions(sentence, texts)
        return Support(held.holding.value), held.reason

    return ChatJudge(name, ask)


def reading(library: Library, judge: FaithfulnessJudge | None) -> Reader:
    """Reads every exact scorer off a consultation, and what the judge says of its sentences."""

    def read(case: Case, consultation: Consultation) -> Read:
        said = marks(Trial(case, consultation, library))
        asked = " ".join((*(f"{turn.question} {turn.answer}" for turn in case.history), case.question))
        return Read(said, judge_reply(consultation.reply, asked, judge) if judge else ())

    return read


def agreement_with_people(judge: FaithfulnessJudge, library: Library) -> str:
    """How often the judge agrees with the labels at hand, in one line; with why, where they cannot be used."""
    number = LABELS if set(judge.name.split(" + ")) <= GATE.keys() else LABELS_ASKED
    try:
        return str(agreement(judge, sample(_labels(library), number)))
    except KeyError as error:
        return f"How often the judge agrees with people was not measured: {error.args[0]}"


def trained_calibration(library: Library) -> Calibration | None:
    """How likely the trained judge calls sentences with labels of people; None where the library lacks their documents.
    It was taught none of their institutions."""
    trained = _trained(library)
    try:
        return calibration(lambda said: trained.likely(*claimed(said, library)), sample(_labels(library), LABELS))
    except KeyError:
        return None


def records_not_held(cases: Iterable[Case], library: Library) -> tuple[str, ...]:
    """A line for each document that cases ask for and the library has not: a misspelling, or another library."""
    asked: dict[str, list[str]] = {}
    for case in cases:
        for name in (*case.records.all_of, *case.records.any_of, *case.records.optional):
            if library.get(name) is None:
                asked.setdefault(name, []).append(case.id)
    return tuple(
        f"the library has no document {name}, which is asked for by {', '.join(ids)}" for name, ids in asked.items()
    )


def _labels(library: Library) -> tuple[Label, ...]:
    return labels((*load_paraphrases(MEASURING), *load_paraphrases(MEASURING_2)), library)
