"""Names that stand in a list with others, by the joints between them."""

import re
from collections.abc import Sequence

_JOINT = re.compile(
    r"\s*,?\s*(?:and|or|&|/|vs\.?|versus)\s+(?:the (?:one|cert\w*|program|degree) (?:at|from) )?(?:the |at )?|\s*/\s*|"
    r"\s+(?:(?:wants?|needs?|requires?|takes?|accepts?|allows?|charges?|offers?|costs?)|asks?(?: for)?)\s*,?\s*"
    r"(?:and|but|vs\.?|versus)\s+(?:what|how (?:much|many|long|old)) (?:does|do|will|would) (?:the )?|"
    r"\s*,\s*(?:and )?(?:what|how (?:much|many))(?: about| is it| of it)? (?:at|for) (?:the )?",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*,\s*(?:the |at )?", re.IGNORECASE)


def in_list(text: str, name: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether the name at a place of the text is listed with one of the others: joined to it by "and", "or" or "vs", by
    the same question asked of each ("what does louisville want and what does denver want"), or by a comma where the
    list goes on ("southern indiana, liberty and case western"). A place behind a comma that ends the list ("Portland
    State, Oregon") says where the school is."""
    start, end = name
    before = [text[b:start] for _, b in others if b <= start]
    after = [text[end:a] for a, _ in others if a >= end]
    if any(_JOINT.fullmatch(gap) for gap in (*before, *after)):
        return True
    goes_on = _COMMA.match(text, end) or _JOINT.match(text, end)
    led = any(_COMMA.fullmatch(gap) for gap in before)
    return any(_COMMA.fullmatch(gap) for gap in after) or bool(led and goes_on and after)
