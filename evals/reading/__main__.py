"""How much of a known text is read back exactly, for each format: `python -m evals.reading`."""

import sys

from corpus.readers.confined import confined
from evals.reading.pages import FORMATS, known_pages
from evals.reading.recovered import GOAL, measure


def main() -> None:
    """Print the numbers for each format; status 1 where one is missed."""
    pages = known_pages()
    well = True
    with confined() as reader:
        for name in FORMATS:
            found = measure(name, pages, reader)
            well &= found.share >= GOAL and not found.glued and found.exact_rows == found.rows
            sys.stdout.write(
                f"{name:5} {found.pages} pages: {found.exact} of {found.sentences} sentences exactly"
                f" ({found.share:.1%}), {found.exact_rows} of {found.rows} rows, {len(found.glued)} glued\n"
            )
            for text in (*found.glued[:5], *found.lost[:5]):
                sys.stdout.write(f"      {text}\n")
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
