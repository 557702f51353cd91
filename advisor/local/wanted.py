"""Which weights are wanted: those that this version names, or those of the settings."""

import json
from functools import cache
from importlib.resources import files

from advisor.local.address import Address
from advisor.local.weights import Given, Weights
from advisor.local.wheels import Part, Wheels
from advisor.settings import Settings


def wanted_weights(settings: Settings) -> Weights:
    """The file of the settings before their address, and that before the weights that this version names."""
    if settings.model_file:
        return Given(settings.model_file)
    if settings.model_source and settings.model_sha256:
        return Address(settings.model_source, settings.model_sha256)
    return named_weights()


@cache
def named_weights() -> Wheels:
    """Qwen2.5-Coder-1.5B-Instruct, Q4_K_M, under Apache-2.0: the model that the measurements were made with."""
    table = json.loads((files("advisor.local") / "named.json").read_text(encoding="utf-8"))
    return Wheels(table["sha256"], tuple(Part(version=table["version"], **part) for part in table["parts"]))
