"""The words of the page of performance, and its tables."""

from collections.abc import Iterator

from evals.readings import Reading, Section

HEAD = """# Performance

Made by `make bench` on {date}: {cores} cores, load {before:.1f} before and {after:.1f} after. Where others use the
machine, times stretch and shares fall; shares come of one run, so that they bear more comparison than times. What the
service bears as a whole is in [measured/service.md](measured/service.md), from `make load`.
"""
PLAN = """
## Larger libraries

From the figures above by the formulas of `evals/performance/large.py`: embedding on {cores} cores at ${dollars:.2f} an
hour each, shards of {shard:,} passages with a core each, machines of {machine_cores} cores with {gigabytes:g} GB. The
times of queries are of the search alone and simulated: each shard takes as long as was measured here, drawn at random,
and the slowest of all decides. Spreading a library over shards is a plan and not built: today's workers hold one
snapshot.
"""


def as_table(section: Section) -> Iterator[str]:
    """A section in Markdown."""
    yield f"\n## {section.title}\n"
    yield "| | measured |"
    yield "|---|---|"
    yield from (f"| {reading.name} | {_value(reading)} |" for reading in section.readings)
    if section.remarks:
        yield f"\n{'; '.join(section.remarks)}."


def _value(reading: Reading) -> str:
    if not reading.unit:
        return f"{reading.value:.2f}"
    return f"{reading.value:,.{0 if reading.value >= 100 else 1}f} {reading.unit}"
