"""Which errors the command line tells in words alone, and the status that they end it with."""

from api.terminal.failures import CommandFailed


def status_of(error: Exception) -> int | None:
    """2 for wrong usage, 1 for work that failed, None for a fault of ours, which is shown with its traceback."""
    from advisor.settings import WrongSettings

    if isinstance(error, WrongSettings):
        return 2
    return 1 if isinstance(error, (CommandFailed, OSError, *_failures())) else None


def _failures() -> tuple[type[Exception], ...]:
    """The errors of the other rooms that say what to do. Imported late, since Chroma comes along with one of them."""
    from advisor.local.partial import CannotFetch
    from advisor.local.weights import WeightsMissing
    from advisor.pins.pinned import UnreadablePins
    from api.backup.backup import BackupUnusable
    from api.database.database import DatabaseUnusable
    from api.receipt.signing import SigningKeyUnusable
    from corpus.library import DuplicateDocument
    from corpus.markdown import UnreadableDocument
    from index.distributed import RayMissing
    from index.embed import ModelMissing
    from index.snapshot import CannotBuild, NoSnapshot, SnapshotDamaged
    from index.store import StoreAway

    fetching = (CannotFetch, WeightsMissing)
    building = (CannotBuild, ModelMissing, RayMissing)
    library = (NoSnapshot, SnapshotDamaged, StoreAway, UnreadableDocument, DuplicateDocument)
    return (*library, *building, *fetching, BackupUnusable, DatabaseUnusable, SigningKeyUnusable, UnreadablePins)
