"""Whether a rule may be signed without being read: only where every word of its sentence, and of what it stands under,
is one that plain limits are made of.

A sentence that reports, denies or proposes a limit, or sets one for a few, needs a word to do so, and no list of such
words is ever whole. So the words that may stand are listed, not those that may not. Chosen on the forty pages of
`python -m evals.unseen`: what nobody has read is never a yes that the page does not give.
"""

import re
from collections.abc import Mapping, Sequence

from corpus.document import Document
from corpus.drafting.asides import without_asides
from corpus.drafting.automatic import promises, taken_back
from corpus.drafting.beside import apart, beside, narrows, without_size, works_out
from corpus.drafting.caps import draft_caps
from corpus.drafting.doubt import names_a_program, one_program_in, turns
from corpus.drafting.exclusions import without_kinds
from corpus.drafting.for_some import for_some
from corpus.drafting.found import Found
from corpus.drafting.plain_words import ABOVE, MARKS, WORDS, is_form
from corpus.drafting.pointing import points_back
from corpus.drafting.prices import formed_prices
from corpus.drafting.program_row import remarked, without_names
from corpus.drafting.provisos import without_proviso
from corpus.drafting.quantities import most
from corpus.drafting.rounding import without_rounding
from corpus.drafting.situations import sized
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Origin

_TOKEN = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ACADEMIC_YEAR = re.compile(r"\b((?:19|20)\d\d)[-–/](?:20)?\d\d\b")
_GRADE_IN_FIGURES = re.compile(r"\bgrades? (?:of|is)[^.;]{0,20} [234]\.0+\b(?![^.;]{0,20}\([a-d])")
_NOTED = re.compile(r"; note: |\(note: ")
"""Where a row or a sentence has the words of a footnote (`corpus/readers/footnotes.py`)."""
_MANY = re.compile(r"\bmany\b(?<!as many)(?<!how many)")
_LETS_SERVE_AGAIN = re.compile(
    r"\b(?:may|can|will) (?:also |again )?(?:be )?(?:reused|re-used|(?:used|counted|count|applied) (?:again|twice))\b"
)
_PAST = re.compile(r"\b(?:was|were|had)\b")
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|where|if|when|unless|until|once|than|grades?|in which|courses?|work|after|before) "
    r"(?:\S+ ){0,5}?(?:not )?\Z"
)
_CONDITIONS = re.compile(
    r"\b(?:must|when|if|only|provided|following conditions|requirements?|criteria|satisf\w+|meets?|following)\b[^.]*:$"
)
"""How a line leads up to a list of what credit has to be like."""
_LEAD = re.compile(
    r"\A([^:]*\b(?:must|when|if|provided|conditions?|requirements?|criteria|satisf\w+|meets?|following)\b[^:]*): "
)
"""The same within the sentence of an item."""
_ACCEPTED = re.compile(r"\b(?:was|were|had been) (?:accepted|allowed|permitted|capped|limited|transferable|granted)\b")
_THEIRS = re.compile(
    r"(?<!at )(?<!from )(?<!by )(?<!in )(?<!of )(?<!to )(?<!outside )\b(?:other|another|most|each|every) (?:\w+ )?(?:universit(?:y|ies)|institutions?|institutes?|schools?|colleges?) "
    r"(?:may|can|will|must|does|do|accepts?|allows?|lets?|takes?|grants?|permits?|limits?|counts?|requires?|which accepts?)\b"
)
_LEANING = re.compile(
    r"^(?:th(?:is|ese|ose|at)\b|such\b|it (?:is|was|has|does|no)\b|they (?:are|were|do|no)\b|"
    r"unless\b|except\b|nevertheless\b|the (?:above|foregoing|former|preceding|same)\b|fact\b|false\b|wrong\b|"
    r"there(?:after|fore)?\b(?! is no)|instead\b|since\b|now\b|today\b|also exempt)"
)
_RULE = re.compile(
    r"\b(?:rule|limit|maximum|cap|policy|provision|paragraph|sentence|section|allowance|exception|waive\w*|exempt\w*|"
    r"delet\w+|remov\w+|struck|repeal\w*|rescind\w*|suspend\w*|supersed\w*|replac\w+|withdr\w+|no longer|does not apply|"
    r"do not apply|except\w*|applies only|apply only|not (?:true|so|the case|right))\b"
)
_YES = re.compile(
    r"yes\b(?:,? (?:but )?(?:with(?:in)? (?:\w+ )?limits|up to a point|you (?:may|can)|they (?:may|can)))?[.!,]?$"
)
LONGEST_TITLE = 6
"""Words of a line that may be a title without being marked as one."""
_SAYS = re.compile(r"\b(?:is|are|was|were|may|must|can|cannot|will|shall|should|do|does|has|have|need|needs)\b")
_STANDS = r"(?![^.;]*\b(?:unless|except|if|until|only)\b)"
"""No condition follows."""
_AID = r"\b(?:federal |student )?(?:financial )?aid\b"
_KNOWN = re.compile(
    r"\bprior learning(?: assessments?)?\b|\bopen (?:enrol?lment|university)\b|\bpre-admission\b|"
    r"\b(?:another|any other|other|any|both|the same|\d) credentials?\b|\(form [^()]{1,20}\)|"
    r"\bin (?:any|a related|an appropriate|a relevant) (?:field|discipline|area)\b|\bundergraduate (?=gpa|average)|"
    r"\b(?:does|do|will|may|can) (?:not )?let\b|\bsets (?=(?:an?|no|the) (?:\w+ )?(?:limit|cap|maximum|minimum)\b)|"
    rf"{_AID}(?= (?:is|are) not{_STANDS})|\beligible for {_AID}{_STANDS}|"
    rf"\b(?:does|do) not (?:in any way )?guarantee(?= (?:later |automatic )?admission\b{_STANDS})|"
    r"\((?:grades? of )?(?:pass|satisfactory|credit)(?:,? or (?:pass|satisfactory|credit|s|p))* "
    r"(?:(?:do|does|is|are|may|can) not|cannot) (?:be )?(?:transfer\w*|accept\w*|count\w*)\)"
)
"""What sounds strange by itself and is not: kinds of credit that rules know, the other credential, the number of a form."""
_ONE_MORE = re.compile(
    r",? and (?!(?:no|not) (?:more|less|fewer)\b)(?:(?:the|an?|each|every|all|this|that|these|those|such|students?|they|it) )(?:[\w']+ ){0,5}?(?:must|shall|has to|have to|needs? to|cannot|may not)\b"
)
"""A second thing that a sentence asks for, which the rule of the first does not hold."""
_RULE_THAT = re.compile(
    r"\b(?:rules?|polic(?:y|ies)|regulations?|provisions?|allowances?) (?:that|which|by which|under which|of|to)\b|\bno (?:rule|policy)\b"
)
_POINTS_BACK = re.compile(
    r"(?:such|these|those|they|it|this|their|its)\b(?! (?:university|college|institution|school|policy|rule))"
)
_ASKS = re.compile(
    r"(?:they|these|those|such(?: [a-z]+){1,3}) (?:must|shall|have to|need to|can|may|are to)\b(?! not\b)"
)
_NOT_THE_CASE = re.compile(r"^it is (?:not|never) (?:the case|true|so|correct|right) that\b")
_FIGURE = re.compile(r"\b\d+(?:\.\d+)?%?|\b\d/\d\b")
_CONTRARY = re.compile(
    r"^(?:no(?=[,.!])|not (?!more|less|over|only)|fact\b|false\b|wrong\b|but\b|however\b|yet\b|instead\b|it is not\b|"
    r"that is not\b|this is not\b)"
)


def obscure(
    before: Statement | None,
    statement: Statement,
    after: Statement | None,
    document: Document,
    carried: bool = False,
    same: bool = False,
) -> str | None:
    """Why the rule of a sentence is to be read before it is signed; None where its words leave no room for doubt. `before`
    and `after` are its neighbours in the text; `carried` where the rule carries what they set otherwise for some, `same`
    where it is of the same credit as the sentence before, which is plain: then it may point back at that."""
    if formed_prices(statement.text):
        return _of_another_year(statement, document)
    if promises(statement):
        doubtful = after is not None and (taken_back(after) or bool(_CONTRARY.search(after.said)))
        return "the next sentence may take it back" if doubtful else _of_another_year(statement, document)
    excepting = beside(statement, after, document)
    if carried:
        statement = without_size(apart(statement)[0])
    why = _by_its_words(statement, document, same) or _by_what_is_above(statement, document)
    if why:
        return why
    if after is not None and not (carried and after.text in excepting) and _leans(after, document, statement):
        return "the next sentence may limit it or take it back"
    if excepting and not carried:
        return "a later sentence of its paragraph makes an exception"
    return _by_what_precedes(before, statement, document) if before is not None else None


def _of_another_year(statement: Statement, document: Document) -> str | None:
    """Why a price is to be read before it is signed, though its form leaves nothing open: it is of a year that is over,
    or stands under a heading that may say so."""
    words = (statement.text, *statement.above)
    said = [int(found[1]) for text in words for found in _ACADEMIC_YEAR.finditer(text)]
    left = [_ACADEMIC_YEAR.sub(" ", text) for text in words]
    if any(_YEAR.search(text) for text in left):
        return "it names a year"
    if any(turns(_YEAR.sub(" ", text).lower()) for text in left[1:]):
        return "it stands under a heading that may limit it"
    if said and (document.retrieved is None or any(year < document.retrieved.year for year in said)):
        return "it is of a year that may be over"
    return None


def _by_its_words(statement: Statement, document: Document, same: bool) -> str | None:
    """Why a sentence by itself may say something else than a rule for all."""
    own = without_rounding(without_kinds(without_names(statement)))
    if form := _by_its_form(own, statement, same):
        return form
    if any(isinstance(reading, Found) for reading in draft_caps(statement)):
        own = without_proviso(own)  # the grade is a rule beside the cap
    known = WORDS | {"many"} | _of_its_own(document)
    plain = _KNOWN.sub(" ", without_asides(_without_caption(own, statement)))
    heads, values = _cells(plain)
    odd = _odd(values, known) or _odd(heads, known | ABOVE)
    if odd:
        return f"“{odd}” may limit it, report it or take it back"
    told = f"if {own}" if statement.lead and _CONDITIONS.search(statement.lead) else _LEAD.sub(r"\1: if ", own)
    listed = told != own  # what a list asks of credit is told in the past: "a grade of B was earned"
    if _ACCEPTED.search(own) or any(
        not listed and not _CLAUSE.search(told[: found.start()]) for found in _PAST.finditer(told)
    ):
        return "it may tell of the past"
    if _THEIRS.search(own):
        return "it may be of another institution"
    if document.program is None and one_program_in(statement):
        return "it names one program"
    if document.program is None and document.unit is None and names_a_program(document.title):
        return "the title of its page names one program"
    if some := for_some(own, statement):
        return f"“{some}” may make it hold for some only"
    if second := _ONE_MORE.search(own):
        return f"“{second.group().strip(' ,')}” asks for something more"
    if _RULE_THAT.search(own):
        return "it speaks of a rule, and may be none"
    return None


def _cells(said: str) -> tuple[str, str]:
    """The heads of a row of a table, with its caption, and what stands in its cells; any other sentence has no heads."""
    cells = said.split("; ")
    if len(cells) < 2 or not all(": " in cell for cell in cells):
        return "", said
    return " ".join(cell.rpartition(": ")[0] for cell in cells), "; ".join(cell.rpartition(": ")[2] for cell in cells)


def _without_caption(own: str, statement: Statement) -> str:
    """A row without the heading of its table, which is looked at as a heading."""
    caption = statement.headings[0] if statement.headings else ""
    return own.removeprefix(f"{caption}: ") if caption else own


def _by_its_form(own: str, statement: Statement, same: bool) -> str | None:
    """Why a sentence is to be read for what it points at or how it is written, whatever its other words."""
    if _POINTS_BACK.match(own) and not same:
        return "it speaks of what another sentence describes"
    if _YEAR.search(own):
        return "it names a year"
    if _GRADE_IN_FIGURES.search(own):
        return "it writes the grade as a number"
    if remarked(statement) or _NOTED.search(statement.text):
        return "it has a note or remarks, which may limit it"
    if sized(own):
        return "its amount goes by the size of the program"
    if _LETS_SERVE_AGAIN.search(own):
        return "it lets credit serve again, perhaps for some only"
    if any(quantity.ambiguous for quantity in most(own)):
        return "it states two amounts, and not which of them holds"
    if _MANY.search(own):
        return "it may be of another institution"
    return None


def _by_what_is_above(statement: Statement, document: Document) -> str | None:
    """Why what a sentence stands under may limit it."""
    if any(_YEAR.search(heading) for heading in statement.headings):
        return "it stands under a year"
    above = (*statement.headings, *(() if document.program else (statement.page.about,)))
    own = _of_its_own(document)
    strange = next((word for words in above if (word := _odd(without_asides(words), WORDS | ABOVE | own))), None)
    if strange:
        return f"it stands under “{strange}”, which may limit it"
    return None


def _by_what_precedes(before: Statement, statement: Statement, document: Document) -> str | None:
    """Why the sentence before one may change it: it names a year, or is a few words that head what follows."""
    if _together(before, statement, document) and _YEAR.search(before.said):
        return "the sentence before it names a year"
    if len(before.said.split()) <= LONGEST_TITLE and not _YES.match(before.said) and not _SAYS.search(before.said):
        doctoral = "DOCT" in before.said and "DOCT" not in statement.said
        if doctoral or _odd(before.said, WORDS | ABOVE):
            return f"it stands after “{before.text}”, which may head it"
    return None


def _leans(after: Statement, document: Document, statement: Statement) -> bool:
    """Whether the next sentence speaks of the rule."""
    if _denies_another(after, statement) or works_out(after):
        return False
    if narrows(after, statement, document):
        return True
    if _CONTRARY.search(after.said) or _asks_of_it(after):
        return True
    if not _LEANING.search(after.said):
        return False
    if _RULE.search(after.said):
        return True
    return _together(statement, after, document) and bool(_odd(after.said, WORDS) or _YEAR.search(after.said))


def _asks_of_it(after: Statement) -> bool:
    """Whether the next sentence asks something of the credit of this one in words that plain limits are not made of."""
    asked = _ASKS.match(after.said)
    return bool(asked and _odd(_KNOWN.sub(" ", without_asides(without_kinds(after.said))), WORDS))


def _denies_another(after: Statement, statement: Statement) -> bool:
    """Whether the next sentence says of another figure alone that it is not so: "It is not the case that 17 credits"."""
    if not _NOT_THE_CASE.search(after.said):
        return False
    figures = set(_FIGURE.findall(after.said))
    return bool(figures) and not figures & set(_FIGURE.findall(statement.said))


def _together(first: Statement, second: Statement, document: Document) -> bool:
    return "\n\n" not in document.text[first.end : second.start]


def _odd(said: str, words: frozenset[str]) -> str | None:
    """The first word that plain limits are not made of."""
    for found in _TOKEN.finditer(said):
        word = found.group()
        word = word.removesuffix("'s") if word.removesuffix("'s") in MARKS.split() else word
        plain = word if word in MARKS.split() else word.lower()
        if plain in words or plain.removesuffix("'s") in words or plain.removesuffix("s'") in words or len(plain) == 1:
            continue
        if is_form(plain):
            continue
        return word
    return None


def _of_its_own(document: Document) -> frozenset[str]:
    """The words by which a page names the college or the program that its rules are kept for."""
    names = f"{document.unit or ''} {document.program or ''}".lower()
    return frozenset(re.findall(r"[a-z]{3,}", names))


def strange_word(heading: str) -> str | None:
    """The first word of a heading, as patterns read it, that may limit what stands under it."""
    return _odd(heading, WORDS | ABOVE)


Of = tuple[Origin, Credential]
"""Which credit a rule is of, and what that counts toward."""


def obscured(
    document: Document, statements: Sequence[Statement], of: Mapping[int, frozenset[Of]], carried: bool = False
) -> dict[int, str]:
    """For each sentence that is to be read before it is signed, by its place, why; `of` tells, by their places, which
    credit the rules of the sentences are of, and `carried` is as to `obscure`."""
    padded = (None, *statements, None)
    found: dict[int, str] = {}
    leading: frozenset[int] = frozenset()
    for before, statement, after in zip(padded, padded[1:], padded[2:], strict=False):
        if statement is None:
            continue
        same = before is not None and before.start not in found and _is_of_the_same(before, statement, of, leading)
        leading = leading if same else frozenset()
        if why := obscure(before, statement, after, document, carried, same):
            found[statement.start] = why
        elif same:
            leading |= {statement.start}
    return found


def _is_of_the_same(
    before: Statement, statement: Statement, of: Mapping[int, frozenset[Of]], pointed: frozenset[int]
) -> bool:
    """Whether all rules of a sentence and of the one before it, at which it points back, are of the same credit; a
    sentence that is `pointed` speaks of the credit of the one before it in turn."""
    mine = of.get(statement.start, frozenset())
    points = points_back(statement, before, through=before.start in pointed)
    return points and len(mine) == 1 and mine == of.get(before.start)
