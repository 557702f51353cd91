"""A model with a provider, as a writer: left alone while it fails or the day's tokens are used up, and never shown
personal data."""

from advisor.agent.allowance import Allowance
from advisor.agent.breaker import Breaker
from advisor.agent.call import Call, Heard
from advisor.agent.calling import Calls
from advisor.agent.chat import patient_chat
from advisor.agent.private import Private
from advisor.agent.strong import StrongWriter
from advisor.agent.writer import Writer


def hosted(name: str, url: str | None, calls: Calls, heard: Heard, allowance: Allowance) -> Writer:
    """The writer over a model as LangChain names it, at another base URL where one is given. What it takes is counted
    in the allowance."""
    breaker = Breaker()

    def counted(call: Call) -> None:
        allowance.count(call)
        heard(call)

    def resting() -> str | None:
        return allowance.spent() or breaker.resting()

    return Private(StrongWriter(name, lambda: patient_chat(name, url, calls, breaker, counted), resting))
