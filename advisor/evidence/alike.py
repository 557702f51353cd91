"""Whether two sentences say the same, so that one of them is enough."""

import re

ALIKE = 0.72
"""The share of common words past which two sentences say the same."""


_WHOLE = frozenset({"total", "altogether", "combined", "each", "per"})
"""Words that make one figure another: "9 credits in total" and "9 credits before admission"."""
_TURNS = frozenset({
    "not", "no", "never", "cannot", "only", "unless", "must", "baccalaureate", "doctoral", "doctorate", "undergraduate",
})  # fmt: skip
"""Words that make one sentence say what another, of the same program and in the same words, does not."""


def alike(first: str, second: str) -> bool:
    """Whether two sentences share most of their words and all of their figures."""
    one, other = (set(re.findall(r"[\w%.]*\w", text.lower())) for text in (first, second))
    same_figures = {w for w in one if w[0].isdigit()} == {w for w in other if w[0].isdigit()}
    if (one & (_WHOLE | _TURNS)) != (other & (_WHOLE | _TURNS)):
        return False
    return same_figures and len(one & other) >= ALIKE * min(len(one), len(other))
