"""A model with a provider, as a writer: left alone while it fails, and never shown personal data."""

from advisor.agent.breaker import Breaker
from advisor.agent.call import Heard
from advisor.agent.calling import Calls
from advisor.agent.chat import patient_chat
from advisor.agent.private import Private
from advisor.agent.strong import StrongWriter
from advisor.agent.writer import Writer


def hosted(name: str, url: str | None, calls: Calls, heard: Heard) -> Writer:
    """The writer over a model as LangChain names it, at another base URL where one is given."""
    breaker = Breaker()
    return Private(StrongWriter(name, lambda: patient_chat(name, url, calls, breaker, heard), breaker.resting))
