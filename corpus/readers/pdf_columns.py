"""The order in which a page is read: columns one after the other, lines across them where they stand."""

from collections.abc import Iterable, Sequence
from statistics import median

from corpus.readers.pdf_lines import GAP, Line, Word, line_of
from corpus.readers.rows import Cell

LEAST = 3
"""Lines that a column has on each side at least."""
CELL_WORDS = 4
"""Words of a cell in a table without rules, in the middle of its cells, at most; a column of text has more."""
MOST_ACROSS = 0.6
"""The part of a page's lines that run across its gutter, at most. Wide gaps of justified lines lie here and there."""
ALIGNED = 3.0
"""Points between the ends of cells that stand below one another, at most."""
DEEPEST = 3
"""How many times a column is looked at for further columns: eight side by side."""


def flows(lines: Sequence[Line], usual: float | None = None, depth: int = 0) -> list[list[Line]]:
    """The lines of a page or column in reading order; a new list begins where text cannot simply run on. `usual` is the
    gutter of the file's other pages, for a last page that has few lines."""
    lines = sorted(lines, key=lambda line: (line.top, line.x0))
    found: list[list[Line]] = []
    across: list[Line] = []
    for run, gutter in _runs(lines, usual, depth):
        if gutter is None:
            across += run
            continue
        if across:
            found.append(across)
            across = []
        rows = _table(run)
        if rows is not None:
            found.append([rows])
            continue
        for side in _sides(run, gutter):
            found += flows(side, None, depth + 1)
    return [*found, across] if across else found


def usual_gutter(pages: Iterable[Sequence[Line]]) -> float | None:
    """The gutter that most pages which have one share, or None."""
    found = [gutter for lines in pages if (gutter := _gutter(lines)) is not None]
    near = {x: sum(1 for other in found if abs(other - x) < 2 * GAP) for x in found}
    return max(near, key=lambda x: near[x]) if near else None


def _runs(lines: Sequence[Line], usual: float | None, depth: int) -> list[tuple[list[Line], float | None]]:
    """Consecutive lines that stand in columns beside a gutter, and those that do not."""
    gutter: float | None
    least = LEAST
    if usual is not None and sum(_crosses(line, usual) for line in lines) <= 0.3 * len(lines):
        gutter, least = usual, 1
    else:
        gutter = _gutter(lines) if depth < DEEPEST else None
    if gutter is None:
        return [(list(lines), None)] if lines else []
    runs: list[tuple[list[Line], float | None]] = []
    for line in lines:
        beside = None if _crosses(line, gutter) else gutter
        if runs and runs[-1][1] == beside:
            runs[-1][0].append(line)
        else:
            runs.append(([line], beside))
    kept: list[tuple[list[Line], float | None]] = []
    for run, beside in runs:
        columns = beside if beside is not None and _has_columns(run, beside, least) else None
        if kept and columns is None and kept[-1][1] is None:
            kept[-1][0].extend(run)
        else:
            kept.append((run, columns))
    # What is left over around the columns may have columns of its own, elsewhere.
    return [part for run, columns in kept for part in ([(run, columns)] if columns else _runs(run, None, depth + 1))]


def _gutter(lines: Sequence[Line]) -> float | None:
    """The x that most lines keep free with text on both of its sides, or None."""
    if len(lines) < LEAST:
        return None
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    best, most = None, 0.0
    steps = max(1, int((right - left) / 3))
    for step in range(1, steps):
        x = left + step * 3
        before = sum(1 for line in lines if line.x0 < x and not _crosses(line, x))
        after = sum(1 for line in lines if line.x1 > x and not _crosses(line, x))
        if sum(1 for line in lines if _crosses(line, x)) > MOST_ACROSS * len(lines):
            continue
        both = min(before, after) - 0.001 * abs(x - (left + right) / 2)
        if min(before, after) >= LEAST and both > most:
            best, most = x, both
    return best


def _crosses(line: Line, x: float) -> bool:
    """Whether a line runs over this x, with a word or with a space that is no gutter."""
    if line.x1 <= x or line.x0 >= x:
        return False
    if line.table:
        return True
    ends = max(word.x1 for word in line.words if word.x0 < x)
    begins = min((word.x0 for word in line.words if word.x0 >= x), default=x)
    return ends > x or begins - ends < GAP


def _has_columns(run: Sequence[Line], gutter: float, least: int) -> bool:
    before = sum(1 for line in run if line.x0 < gutter)
    after = sum(1 for line in run if line.x1 > gutter)
    return before >= least and after >= least


def _sides(run: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in run:
        if line.table:
            sides[line.x0 >= gutter].append(line)
            continue
        for number in (0, 1):
            words = [word for word in line.words if (word.x0 >= gutter) == bool(number)]
            if words:
                sides[number].append(line_of(words))
    return sides


def _table(run: Sequence[Line]) -> Line | None:
    """A table without rules: lines cut by gaps into cells that begin at the same places and are short."""
    if any(line.table for line in run):
        return None
    cut = [_segments(line) for line in run]
    starts = _starts([row for row in cut if len(row) > 1])
    whole = [row for row in cut if len(row) >= 2]
    if len(whole) < LEAST or len(whole) < 0.6 * len(cut) or len(starts) < 2 or not _aligned(whole):
        return None
    by_column: dict[int, list[int]] = {}
    for row in whole:
        for words in row:
            by_column.setdefault(_column(words[0].x0, starts), []).append(len(words))
    if median(median(counts) for counts in by_column.values()) > CELL_WORDS:
        return None
    rows: list[list[Cell]] = []
    for row in cut:
        bold = not rows and all(word.bold for words in row for word in words)
        cells = [Cell(line_of(words).text, _column(words[0].x0, starts), head=bold) for words in row]
        if len(row) == 1 and rows and cells[0].column > 0:
            rows[-1] = _continued(rows[-1], cells[0])  # the second line of a cell
        else:
            rows.append(cells)
    x0, x1 = min(line.x0 for line in run), max(line.x1 for line in run)
    return Line((), x0, x1, run[0].top, run[-1].bottom, tuple(tuple(row) for row in rows))


def _aligned(rows: Sequence[Sequence[Sequence[Word]]]) -> bool:
    """Whether nearly every cell has its left end, its right end or its middle where half of the rows have one. The
    words of justified lines have gaps as wide, but nowhere the same."""
    places = [[_edges(words) for words in row] for row in rows]
    checked = [
        any(
            sum(any(abs(other[side] - cell[side]) < ALIGNED for other in row) for row in places) >= 0.5 * len(places)
            for side in range(3)
        )
        for cells in places
        for cell in cells
    ]
    return sum(checked) >= 0.9 * len(checked)


def _edges(words: Sequence[Word]) -> tuple[float, float, float]:
    return words[0].x0, words[-1].x1, (words[0].x0 + words[-1].x1) / 2


def _continued(row: list[Cell], more: Cell) -> list[Cell]:
    return [
        Cell(f"{cell.text} {more.text}", cell.column, cell.span, cell.head) if cell.column == more.column else cell
        for cell in row
    ]


def _segments(line: Line) -> list[list[Word]]:
    parts: list[list[Word]] = [[line.words[0]]]
    for word in line.words[1:]:
        if word.x0 - parts[-1][-1].x1 >= GAP:
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _starts(rows: Sequence[Sequence[Sequence[Word]]]) -> list[float]:
    """Where the columns of a table begin."""
    starts: list[float] = []
    for x in sorted(words[0].x0 for row in rows for words in row):
        if not starts or x - starts[-1] > 2.5 * GAP:
            starts.append(x)
    return starts


def _column(x: float, starts: Sequence[float]) -> int:
    return max((number for number, start in enumerate(starts) if start <= x + GAP), default=0)
