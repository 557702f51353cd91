"""Every state of the widget, looked at by the accessibility rules, and nothing in it wider than its window."""

from collections.abc import Callable

import pytest

from tests.api.page.states import STATES
from tests.api.page.visitor import Widget


@pytest.mark.state
@pytest.mark.parametrize("name", STATES)
def test_accessibility_rules_find_nothing_and_nothing_is_too_wide(visit: Callable[..., Widget], name: str) -> None:
    state = STATES[name]
    widget = visit(state.host, **state.window)
    state.reach(widget)
    assert widget.violations() == []
    for frame in widget.page.frames:
        assert frame.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), frame.url
