"""That the whole institution states another rule than its part, in an answer: both are shown, and which goes first."""

from advisor.compose import Piece, quote
from advisor.reply import Origin
from advisor.rules.precedence import Rivals
from advisor.rules.wording import within
from corpus.document import Document
from corpus.rules import GoesFirst


def beside(pairs: tuple[Rivals, ...], judged: bool) -> list[Piece]:
    """The first of some pairs, for an answer that has its verdict or figure already: the rule of the part, that the
    whole states another one, and that one."""
    return [piece for pair in pairs[:1] for piece in _both(pair, judged)]


def _both(pair: Rivals, judged: bool) -> list[Piece]:
    sources = (pair.nearer.source, pair.wider.source, *((pair.said.source,) if pair.said else ()))
    note = Piece(_note(pair, judged), Origin.FINDING, sources, must=True)
    nearer, *others = (quote(source) for source in dict.fromkeys(sources))
    return [nearer, note, *others]


def _note(pair: Rivals, judged: bool) -> str:
    whole = _name(pair.wider.document)
    states = f"{whole[0].upper()}{whole[1:]} states another rule"
    match pair.first:
        case GoesFirst.PART:
            return f"{states}, but that of the {_part(pair.nearer.document)} goes first, as the page cited says."
        case GoesFirst.STRICTER:
            return f"{states}, and the stricter of the two goes first, as the page cited says."
        case GoesFirst.STRICTER_PART:
            return f"{states}; that of the {_part(pair.nearer.document)} goes first where it is the stricter."
        case None:
            keeps = judged and pair.kept
            return f"{states}, " + (
                "which the outcome here keeps too." if keeps else "and no page held says which of the two goes first."
            )


def closing(contested: tuple[Rivals, ...]) -> str:
    """What is said below two rules that differ: of a part and the whole, or, where none are contested, of versions."""
    if not contested:
        return "Which one holds may depend on your catalog year, so please confirm with the institution."
    if contested[0].said:
        return "What is said of a stricter rule settles nothing here: what keeps within both is allowed by either."
    return "No page held says which of the two goes first; what keeps within both is allowed by either."


def _name(document: Document) -> str:
    return document.unit or f"{within(document.institution)} as a whole"


def _part(document: Document) -> str:
    return document.program or document.unit or "part"
