"""Questions in other languages: the field's words put into English for the search, and an answer that says so."""

import re
from dataclasses import replace

from advisor.question import Question
from advisor.reply import Origin, Sentence

FOREIGN = "a question in another language is answered without the model"

NOTICE = Sentence("This service answers in English only.", Origin.FINDING)
_SIGNS = {
    "es": "el la los las de que una uno mi mis puedo cuántos cuantos créditos creditos para por con tengo maestría maestria universidad certificado cómo como cuál nota",
    "fr": "le la les des une mes puis je combien crédits pour avec ai maîtrise université certificat comment quelle est dans du",
    "pt": "o os um uma meu meus posso quantos créditos para com tenho mestrado universidade certificado como qual nota não",
    "de": "der die das ein eine mein meine kann ich wie viele leistungspunkte für mit habe universität zertifikat welche ist und im",
}
_LITTLE_WORDS = tuple(frozenset(signs.split()) for signs in _SIGNS.values())
_ENGLISH = frozenset({
    "the", "is", "are", "can", "i", "my", "how", "many", "what", "does", "do", "of", "to", "for", "and", "in", "a",
    "it", "with", "from", "if",
})  # fmt: skip
_WORDS = {
    r"cr[ée]ditos|cr[ée]dits|leistungspunkte|kreditpunkte": "credits",
    r"transferir|transfer[ée]r|transf[ée]rer|übertragen|anrechnen": "transfer",
    r"maestr[ií]a|m[áa]ster|ma[iî]trise|mestrado|masterstudium": "master's degree",
    r"certificados?|certificats?|zertifikat\w*": "certificate",
    r"cu[áa]ntos|cu[áa]ntas|combien(?: de)?|quantos|wie viele": "how many",
    r"mindestnoten?|nota m[ií]nima": "minimum grade",
    r"notas?(?= m[ií]nima)|calificaci[óo]n(?:es)?|note minimale|noten?|notas?": "grade",
    r"m[ií]nim[ao]s?|minimale": "minimum",
    r"otra universidad|une autre universit[ée]|outra universidade|einer anderen universität": "another university",
    r"puedo|puis-je|posso|kann ich": "can i",
    r"a[ñn]os|ans|anos|jahre": "years",
    r"cuesta|co[uû]te|custa|kostet": "cost",
    r"ayuda financiera|aide financi[èe]re|ajuda financeira|finanzielle hilfe": "financial aid",
    r"usar|utiliser|verwenden": "use",
    r"tengo|j'ai|tenho|ich habe": "i have",
    r"cobran|cobra|cobrar": "charge",
    r"salud p[úu]blica": "public health",
    r"(?:de )?pos(?:t)?grado": "graduate",
    r"m[áa]s": "more",
    r"matr[ií]cula": "tuition",
    r"en l[ií]nea": "online",
    r"(?:por )?(?:vivir|vivo|vive) fuera de": "living outside of",
}


_UNMISTAKABLE = (
    r"[¿¡]|\b(?:créditos|cr[ée]dits? universitaires|leistungspunkte|mindestnoten?|maestr[ií]a|mestrado|ma[iî]trise)\b"
)
"""What stands in no English question."""


def english(question: Question) -> tuple[Question, bool]:
    """The question with the field's words in English, in its history too, and whether it was in another language."""
    history = tuple(
        replace(turn, question=_in_english(turn.question)) if is_foreign(turn.question) else turn
        for turn in question.history
    )
    question = replace(question, history=history)
    if not is_foreign(question.text):
        return question, False
    return replace(question, text=_in_english(question.text)), True


def _in_english(text: str) -> str:
    for pattern, word in _WORDS.items():
        text = re.sub(rf"\b(?:{pattern})\b", word, text, flags=re.IGNORECASE)
    return text


def is_foreign(text: str) -> bool:
    """Whether a text is mostly in a language other than English: by its little words, or by its script."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    letters = [letter for letter in text if letter.isalpha()]
    if letters and sum(ord(letter) > 0x2FF for letter in letters) > len(letters) / 2:
        return True
    if re.search(_UNMISTAKABLE, text, re.IGNORECASE):
        return True
    most = max(2, 1.5 * sum(word in _ENGLISH for word in words))
    return any(sum(word in signs for word in words) > most for signs in _LITTLE_WORDS)
