"""Whether all that a message asks is whether credit counts: a verdict on credit answers nothing else.

"9 hours with a B. Can I enroll?" tells of credit and asks about a person; its words are plain one by one.
"""

import re

from advisor.message.asked.clauses import Clauses, Span, may_be_remark, questions, unmarked_questions
from advisor.message.wording.alternatives import has_two_halves, without_loss

_ASKS = re.compile(
    r"(?:^|[,:(–—-]\s*|\b(?:and|but|so|or|then|also|now|please|pls|hey|ok|question|wondering(?: if| whether)?|if|whether|that|"
    r"confirm|know|tell me|ask|asking|idk|sure|there|here|school|degree|program|master'?s|masters|certificate|cert|state|it)\s+)"
    r"(?=(?:can|could|may|might|will|would|do|does|did|is|are|am|was|were|has|have|should|shall|how|what|which|who|when|where|why|any)\b)",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:transfer\w*|count(?:s|ed|ing)?(?! as (?:full|part))|us(?:e|es|ed|ing|able)|reus\w*|accept\w*|takes?(?! back| (?:it|them|these|those) again)|taken?|taking|appl(?:y|ies|ied|icable)(?! again)|"
    r"go(?:es|ing)?|bring\w*|carr(?:y|ies|ied)\w*|put|mov(?:e|ed|es|ing)|roll\w*|fits?|shar\w*|double[- ]?\w*|keep|kept|stack\w*|credit(?:s|ed)?|"
    r"honou?r\w*|com(?:e|es|ing) (?:over|in|across|along|with)|(?:may|can|could|will|would|might|do) (?:(?:all|both|my|the|these|those) )*(?:[\w-]+ ){0,2}(?:credits?|hours?|units?|courses?|classes) come from|merge\w*|fold\w*|toward|towards|into|combine\w*|cover\w*|absorb\w*|recogni[sz]\w*|"
    r"include\w*|allow\w*|ok(?:ay)?|fine|possible|permitted|acceptable|eligible|good|enough|valid|all|everything|any of|too (?:many|much|low|old|high)|"
    r"whole|wasted|lost|lose|losing|throw\w* (?:\w+ ){0,3}away|save\w*|works?(?! there)|make it|qualify|legit|kosher|right|correct|yes|no|rescue|revalidat\w*|validat\w*|"
    r"satisf\w*|substitut\w*|replace\w*|twice|both|overlap\w*|dip|wipe|knock|shave|get (?:\w+ )?credit|out|in|within|over|meet|meets|survive|dead|expired?|"
    r"fly|flies|permissible|deal|room|inside|problem|statute|do(?=\W*$)|get (?:the |all )?(?:\d+ )?(?:credits?|hours?|units?)|shrinks?|limit|cap|max\w*|half|some|stand|sit|legal|serve|same for (?:me|her|him|us)|pull|port|slide|(?<!i )(?<!we )(?<!he )(?<!she )pass(?:es)?(?=\W*$)|(?:still )?be (?:still )?part of|rely on|(?:remain|stay) (?:in|on)|have a place|submit|request|petition (?:for|to)|add|do it|join|switch)\b",
    re.IGNORECASE,
)
_OF_PERSONS = re.compile(
    r"\b(?:can|could|may|will|would|do|does|am|should|shall|must) (?:i|we|she|he|they|the student|stu|one|you) (?:still |also |already |even |now |then |have to |need to |ever )*"
    r"(?:be |get )?(?:enrol\w*|register\w*|graduat\w*|return|work|redo|repeat|finish|admitted|admissible|qualif\w*|get in\b|get into|get a degree|need\w*|"
    r"keep (?:my|the|her|his) (?:job|visa|aid)|start|apply again|take (?:them|it|those|these) again|take back|take all there|take the rest|add (?:a|an|another) (?:course|class)|add another|out\b|pay|in\b)|"
    r"\bam i (?:out|in|admi\w*|eligible)\b|\bget me (?:in|into|admitted|through)\b|\b(?:does|will|would) (?:that|this|it) admit me\b|\bto get in(?:to)?\b|\bcount as (?:full|part)|"
    r"\b(?:is|are|was|will) (?:an?|the|my|any) (?:\w+ )?(?:petition|form|transcript|letter|fee|application|deposit|test|exam|gre|syllabus|approval|admission|prerequisites?)\b[^?]{0,20}"
    r"\b(?:needed|required|necessary|included|waived|enough|back)\b|\bprerequisites? waived\b|\bgrades? (?:count|transfer|show|follow)\b|"
    r"\bdo(?:es)? the(?:se|ir)? grades?\b(?! (?:work|do|suffice|meet))|\b(?:bring|cut|drive|push)\w*\b[^?]{0,30}\bdown\b|\breduc(?:e|es|ing)\b|\bshow (?:up )?on\b|\bthe minimum\b|\bis it (?:free|quick|fast|easy|hard|worth)\b|\bbe quick\b|\bfinish early\b|"
    r"\b(?:over|above|beyond|past) the (?:cap|limit|max\w*)\b|\bhave to be accredited\b|\bdeposit\b|\boff my record\b|\bcredit again\b|\bhours with [ABC][+-]? again\b|"
    r"\bsit (?:it|them|that|this|the \w+) again\b|\boffice hours\b|"
    r"\b(?:textbooks?|bursar|payments?|scholarships?|assistant(?:ship)?s?|linkedin|resumes?|visas?|refund\w*|reimburs\w*|erase[ds]?|ceremony|"
    r"(?:course )?load|reviewed|online(?=\W*$))\b|"
    r"\b(?:is|are) (?:admission|prerequisites?)\b|\balso transfer a\b|\btake back\b|\bin one year\b|\bmy other school\b",
    re.IGNORECASE,
)


def asked_in(text: str, unmarked: bool = False) -> list[tuple[Span, str]]:
    """The questions of a message, each with its sentence's place and from the word that opens it; with those that have
    no mark of a question on request."""
    found = []
    for span in sorted([*questions(text), *(unmarked_questions(text) if unmarked else ())]):
        sentence = text[slice(*span)].strip()
        opens = [one.end() for one in _ASKS.finditer(sentence)]
        found.append((span, sentence[opens[0] :] if opens else sentence))
    return found


def asks_of_credit(text: str, clauses: Clauses | None = None, unmarked: bool = False) -> bool:
    """Whether each question of a message is one of credit that counts or not; a message that asks by its form alone
    ("9 credits, B, 3 years old") is. What is known of its clauses decides where the words leave it open."""
    known = clauses or Clauses()
    asked = asked_in(text, unmarked)
    of_credit = [_is_of_credit(span, question, known) for span, question in asked]
    if all(of_credit):
        return True
    beside = (text[slice(*span)] for (span, _), one in zip(asked, of_credit, strict=True) if not one)
    return any(of_credit) and all(may_be_remark(question) for question in beside)


def _is_of_credit(span: Span, question: str, known: Clauses) -> bool:
    whole = _FIGURE.fullmatch(question) or _OTHER_CREDIT.fullmatch(question) or _STRICT.fullmatch(question)
    if whole or _TAKES_IT.fullmatch(question) or _SUPPOSES.match(question) or _WORTH.search(question):
        return True
    if _OF_PERSONS.search(without_loss(question)):
        return False
    if has_two_halves(question) or _OR_NOT.search(question):
        return True
    if not _MOVES.search(question):
        return known.is_asking(span)
    return asks_plainly(question) or not known.asks_else(span)


def asks_plainly(question: str) -> bool:
    """Whether a question asks if credit counts in nothing but words that ask this. What was learned of clauses is not
    asked of it, which takes as long as all else that a verdict takes: of 1,147 such questions of the cases, the messages
    and around the boundaries none was told to ask something else, nor came near it (2026-11-28)."""
    if _IN_SHORT.fullmatch(question):
        return True
    words = {word.lower() for word in _WORD.findall(_PUT_TO_USE.sub(" ", question.replace("’", "'")))}
    counts = _COUNTS.search(question) or _PUT_TO_USE.search(question)
    return words <= _OF_TRANSFER and bool(counts and _OPENS_PLAINLY.match(question))


_IN_SHORT = re.compile(
    r"\W*(?:(?:is|are) (?:it|that|this|they|those|these|all of (?:it|them|that)) )?(?:(?:all|still|both|count) )?"
    r"(?:all(?: of (?:it|them|those|these))?|ok(?:ay)?|good|good enough|fine|allowed|acceptable|accepted|transferable|"
    r"usable|permitted|possible|legal)(?: in full)?\W*",
    re.IGNORECASE,
)
_OPENS_PLAINLY = re.compile(r"\W*(?:can|could|may|will|would|do|does|are|is)\b", re.IGNORECASE)
_COUNTS = re.compile(
    r"\b(?:transfer\w*|count\w*|accept\w*|used?|usable|applied|bring|(?:go|be put|be taken|be moved|come) "
    r"(?:in|into|to|toward|towards|over|across)|good (?:enough )?(?:for|toward|to))\b",
    re.IGNORECASE,
)
_PUT_TO_USE = re.compile(
    r"\b(?:(?:apply|take|put) (?=(?:all|it|them|that|those|these|the whole|my|"
    r"\d+ (?:\w+ )?(?:credits?|hours?|units?|courses?))\b)|have room (?=for\b))",
    re.IGNORECASE,
)
"""That credit is put somewhere, in words that alone may be of a person."""
_WORD = re.compile(r"[A-Za-z](?:[A-Za-z'-]*[A-Za-z])?[+-]?")
_TRANSFER_WORDS = (
    "can could may will would do does are is be been let me you i we she he it they them all both each every any the my "
    "her his their our its an a these those this that "
    "credit credits hour hours hrs unit units course courses class classes coursework semester quarter graduate grad "
    "transfer transferred transferring count counted accept accepted accepting use used applied honor moved brought bring "
    "go put come "
    "toward towards into in to for on of from at as with without across over or and still there here "
    "master's masters master degree certificate cert ms ma mba msn program school another other different university "
    "college institution elsewhere outside external whole entire full fully everything lot amount total ok okay allowed "
    "permitted possible earned finished completed taken took non-degree nondegree years year old ago before "
    "b a- b- b+ c c- c+ d f minus plus good enough too finish did usable transferable thesis nonthesis after admission "
    "awarded study combined combine together also am when "
    "one two three four five six seven eight nine ten eleven twelve fifteen"
)
_OF_TRANSFER = frozenset(_TRANSFER_WORDS.split())
"""Words that questions of whether credit counts are made of, and no other question that tells of credit."""


_FIGURE = re.compile(
    r"\W*(?:can|could|may|do|does|will|would|is|are) (?:they|it|that|this|those|these)"
    r"(?: (?:all|both|still|even|then|also))?(?: (?:counts?|transfers?|go(?: in| through| over| into it)?|fit|apply|carry(?: over)?|"
    r"pass|be (?:used|counted|accepted|applied|transferred|taken)))?(?: (?:too|then|after all|in it|toward it))?\W*|"
    r"\W*(?:all |the )?\d+(?: (?:credits?|hours?|units?|cr))?\W*",
    re.IGNORECASE,
)
"""A figure alone, which asks whether it counts, or a word that points back at what was said to count."""
_OTHER_CREDIT = re.compile(
    r"\W*(?:and|or|but|so|ok(?:ay)?)\W+(?:from|at) (?:an?other|different|some other|other) "
    r"(?:schools?|universit(?:y|ies)|colleges?|institutions?)\W*|"
    r"\W*(?:and|or|but|so|ok(?:ay)?)\W+(?:the |my |any |some )?(?:\w+ )?(?:work|coursework|credits?|courses?|class(?:es)?|"
    r"hours|units) (?:(?:done|taken|earned) )?(?:from|at) (?:an?other|a different|some other) "
    r"(?:school|university|college|institution)s?\W*",
    re.IGNORECASE,
)
"""Other credit put beside that of the question before: "and work from another university?"."""
_TAKES_IT = re.compile(
    r"\W*(?:can|could|may|will|would|does|do|(?:is|are)(?=[^?]*\bgoing to\b))\s+"
    r"(?:the\s+)?(?:department|dept|program|school|college|university|they)?\s*(?:still |even |also |going to )?"
    r"(?:take|accept|count|use|put|apply|transfer|honou?r)\s+(?:all of )?(?:it|them|that|those|these|this)"
    r"(?: (?:in|into|to|toward|towards|for) (?:the|my|her|his|their|our|its) (?:\w+ )?(?:master['’]?s?|masters|ms|ma|mba|msn|degree|cert\w*)(?: degree)?)?\W*",
    re.IGNORECASE,
)
"""Whether a school takes what was told of."""
_OR_NOT = re.compile(
    r"^(?:do|does|will|would|can|could) (?:it|they|that|this|those|these|coursework|(?:an?|the|my|her|his|our|those|these) (?:\w+ )?"
    r"(?:courses?|class(?:es)?|coursework|credits?|hours|units|work))\b[^?]*\b(?:count|transfer|help (?:me|us|her|him)|still good|valid) or not\W*$",
    re.IGNORECASE,
)
"""Whether credit is of use, in words that leave a yes and a no."""
_STRICT = re.compile(
    r"\W*how (?:strict|picky|rigid|flexible|lenient) (?:is|are)\s+(?:[\w'’-]+\s+){0,4}?(?:about|on|with|when it comes to) "
    r"(?:the |my )?(?:age|old(?:er)? (?:classes|courses|credits?|work)|grades?|that|this|it)\W*",
    re.IGNORECASE,
)
"""How strictly the rule is held to, beside a case that it is held against."""
_WORTH = re.compile(
    r"\b(?:petition|request|asking|trying) (?:\w+ )?worth\b|"
    r"\bworth (?:my|the|a|his|her|our) (?:\w+ )?(?:petition|try|time)\b",
    re.IGNORECASE,
)
"""Whether to ask for it, which asks whether it would count."""
_SUPPOSES = re.compile(
    r"\W*(?:(?:and|so|but|ugh|ok) )*(?:what )?(?:if|about|for|with)\b(?![^?]*\b(?:enrol|register|graduat|admi))", re.I
)
"""A case put beside the one before: "and if it is a C?"."""
