"""The heading without which a sentence would seem to be of everybody.

"Up to 24 credits may be transferred" under "Doctor of Philosophy" says something else when it is quoted alone.
"""

from corpus.document import Document
from corpus.drafting.doubt import turns
from corpus.drafting.marking import marked
from corpus.drafting.naming import named_in
from corpus.drafting.plain import strange_word
from corpus.sentences import headed


def narrowing(document: Document, sentence: str) -> str | None:
    """The nearest heading above a sentence that may limit it and that it does not repeat; None without one. The title
    of the page is none: a citation shows it."""
    names = tuple(name for name in (document.unit, document.institution) if name)
    above = next((one.headings for one in headed(document.text) if one.text == sentence), ())
    said = marked(sentence, names)
    for heading in above:
        if heading.casefold() == document.title.casefold():
            continue
        words = marked(heading, names)
        odd = strange_word(words)
        if turns(words) or (odd and odd not in said) or set(named_in(words)) - set(named_in(said)):
            return heading
    return None
