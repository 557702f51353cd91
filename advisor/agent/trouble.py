"""What goes wrong with a model, in words that a page can show: they hold nothing that was asked or answered."""

from langchain_core.exceptions import (
    ContextOverflowError,
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelInvalidRequestError,
    ModelNotFoundError,
    ModelPermissionDeniedError,
    ModelRateLimitError,
    ModelTimeoutError,
)

from advisor.agent.call import Ending
from advisor.agent.writer import ModelFailed

_REFUSALS = (ModelAuthenticationError, ModelPermissionDeniedError, ModelNotFoundError)
_OURS = (ModelInvalidRequestError, ContextOverflowError)


class Slow(ModelFailed):
    """A limit of time was passed."""


class CutOff(ModelFailed):
    """The answer broke off after it had begun."""


def is_ours(error: Exception) -> bool:
    """Whether what was asked is at fault, which says nothing of how well the model is."""
    return isinstance(error, _OURS)


def late(seconds: float) -> str:
    """No token came."""
    return f"the model did not begin to answer within {seconds:g} seconds"


def halted(seconds: float) -> str:
    """No further token came."""
    return f"the model stopped for {seconds:g} seconds in the middle of its answer"


def described(error: Exception) -> tuple[Ending, str]:
    """How a call ended that failed, and in words that a page can show, which hold nothing that was said."""
    match error:
        case Slow():
            return Ending.SLOW, str(error)
        case CutOff():
            return Ending.CUT_OFF, str(error)
        case ModelTimeoutError():
            return Ending.SLOW, "the model did not answer in time"
        case ModelConnectionError():
            return Ending.UNREACHED, "the model cannot be reached"
        case ModelRateLimitError():
            return Ending.BUSY, "the model has too much to do"
        case ModelAPIError():
            return Ending.FAILED, "the model's server failed"
        case _ if isinstance(error, _REFUSALS):
            return Ending.REFUSED, "the model's server refuses to answer: its key, its name or its address is wrong"
        case _ if is_ours(error):
            return Ending.REFUSED, "the model's server cannot take what it was asked"
    return Ending.UNREADABLE, f"what the model's server answered cannot be read ({type(error).__name__})"
