"""Exploring: the answer to a question that asks for a list, out of typed rules alone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from advisor.compose import Bibliography
from advisor.explore.fields import Lexicon, Names
from advisor.explore.limits import limits_of
from advisor.explore.listing import Count, answer
from advisor.explore.programs import rows_of
from advisor.explore.reading import Reading, asks_for_judgement, asks_for_least, read
from advisor.explore.row import Row
from advisor.explore.shelf import Entry, entries
from advisor.explore.spread import answer_of, spread_of
from advisor.explore.telling import asked, head_of, head_of_pages, kind_of, noun_of, told
from advisor.explore.usual import usual_asked
from advisor.explore.wish import Aged, Graded, Limit, Shelf, Stacking, Wish
from advisor.names.gazetteer import Gazetteer
from advisor.names.spellings import words_of
from advisor.question import Question
from advisor.refusals import Desk, refuse
from advisor.reply import Refusal, Reply
from corpus.document import Audience
from corpus.library import Library
from index.split import Passage

_FOLLOWS = re.compile(r"^\W*(?:and|but|so|or|then|also|what about|how about)\b|\b(?:those|these|them)\b", re.IGNORECASE)
"""How a question leans on the one before it, which a list of its own would leave behind."""


class Explorer:
    """Answers the questions of one library that ask for a list."""

    def __init__(
        self, library: Library, gazetteer: Gazetteer, passages: Mapping[str, Sequence[Passage]], desk: Desk
    ) -> None:
        self._gazetteer = gazetteer
        self._passages = passages
        self._desk = desk
        self._libraries = {audience: _readable(library, audience) for audience in Audience}
        self._lexicons = {audience: Lexicon(own) for audience, own in self._libraries.items()}
        self._shelves: dict[tuple[Audience, Shelf], tuple[Entry, ...]] = {
            (audience, shelf): entries(library, shelf, audience)
            for audience in Audience
            for shelf in Shelf
            if shelf is not Shelf.LIMITS
        }
        pages = {audience: self._shelves[audience, Shelf.PAGES] for audience in Audience}
        self._names = {who: Names(name for entry in held for name in entry.names) for who, held in pages.items()}
        self._schools = {
            who: frozenset(word for entry in held for word in words_of(entry.institution))
            for who, held in pages.items()
        }

    def reply(self, question: Question) -> Reply | None:
        """The list that a question asks for; None where it asks for none, or not surely."""
        if question.history and _FOLLOWS.search(question.text):
            return None
        mentions = self._gazetteer.find(question.text)
        usual = None if mentions else usual_asked(question.text)
        if usual is not None:
            return self._usual(usual, question.audience)
        if asks_for_judgement(question.text) and not mentions:
            reason = "It holds rules and figures, no judgement: name a field, a figure or a school to get a list."
            cheapest = "cheapest or the quickest" if asks_for_least(question.text) else "best"
            return refuse(f"which programs are the {cheapest}", reason, (), Bibliography(self._passages), self._desk)
        reading = read(question.text, mentions)
        if reading is None or not self._understands(reading, question.audience):
            return None
        wish = reading.wish
        if wish.limit is not None:
            reply = self._limits(wish, wish.limit, question.audience)
        else:
            reply = self._programs(reading, question.audience)
        return reply if not isinstance(reply, Refusal) or reading.certain else None

    def _programs(self, reading: Reading, audience: Audience) -> Reply | None:
        wish = reading.wish
        rows, held = self._rows(wish, audience)
        if rows and wish.within and any(isinstance(one, Stacking) and one.field for one in wish.criteria):
            wish = replace(wish, field=())
            rows, held = self._rows(wish, audience)
        if not rows and wish.field and not wish.criteria and reading.rules_too:
            wish = replace(wish, shelf=Shelf.PAGES)
            rows, pages = self._rows(wish, audience)
            if rows:
                head = head_of_pages(reading.wish, held, len(rows), pages)
                count = Count(noun_of(Shelf.PAGES, 2), pages)
                return answer(head, rows, count, Bibliography(self._passages))
        if not rows:
            return self._nothing(reading.wish, held)
        count = Count(noun_of(wish.shelf, 2), held, 0, asked(wish))
        return answer(head_of(wish, len(rows), held), rows, count, Bibliography(self._passages))

    def _rows(self, wish: Wish, audience: Audience) -> tuple[list[Row], int]:
        """The rows of a list of programs or pages, and how many there are to choose from."""
        shelf = [entry for entry in self._shelves[audience, wish.shelf] if wish.reaches(entry.institution)]
        return rows_of(wish, shelf, self._lexicons[audience], self._passages), len(shelf)

    def _limits(self, wish: Wish, limit: Limit, audience: Audience) -> Reply | None:
        found = limits_of(wish, limit, self._libraries[audience], self._lexicons[audience])
        if not found.rows:
            return self._nothing(wish, found.held)
        count = Count(noun_of(wish.shelf, 2), found.held, found.open, asked(wish))
        head = head_of(wish, len(found.rows), found.held)
        return answer(head, found.rows, count, Bibliography(self._passages))

    def _usual(self, wish: Wish, audience: Audience) -> Reply | None:
        """What is usual among all that state a figure; None where no figure stands most often."""
        if wish.limit is not None:
            found = limits_of(wish, wish.limit, self._libraries[audience], self._lexicons[audience])
            rows, held, left_open = found.rows, found.held, found.open
        else:
            listed, held = self._rows(wish, audience)
            rows, left_open = tuple(listed), 0
        spread = spread_of(rows)
        if spread is None:
            return None
        count = Count(noun_of(wish.shelf, 2), held, left_open)
        unit = "" if isinstance(wish.limit, Graded) else " in years" if isinstance(wish.limit, Aged) else " in credits"
        return answer_of(spread, kind_of(wish), unit, count, Bibliography(self._passages))

    def _nothing(self, wish: Wish, held: int) -> Reply | None:
        """That nothing held fits; None within one institution, whose rules may still say something."""
        if not held or wish.within:
            return None
        subject = f"of any {noun_of(wish.shelf, 1)}{kind_of(wish)} that it {told(wish, 1)}"
        reason = f"None of the {held} {noun_of(wish.shelf, held)} held is known to; schools that it does not hold may."
        return refuse(subject, reason, (), Bibliography(self._passages), self._desk)

    def _understands(self, reading: Reading, audience: Audience) -> bool:
        """Whether every word of a field is one of some name held, or stands where only a field can. A word of a
        school's name alone ("in Texas") may be a place, and is none."""
        lexicon, names = self._lexicons[audience], self._names[audience]
        unknown = [word for word in reading.wish.field if not lexicon.knows(word, names)]
        return not unknown or (reading.certain and self._schools[audience].isdisjoint(unknown))


def _readable(library: Library, audience: Audience) -> Library:
    return Library(document for document in library if document.readable_by(audience))
