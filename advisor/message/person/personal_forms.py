"""The forms of personal data. A group in a pattern, where there is one, is what is personal; the rest is its sign."""

import re

_HERE = r"(?<![\w@.#-])(?<!\d,)"
_ENDS = r"(?![\w-]|\.\d)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{2,4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{2,4}})"
)

FORMS = (
    ("e-mail", re.compile(r"[\w.+'%-]+(?:@|\s?[\[(]at[\])]\s?)[\w-]+(?:\.[\w-]+)+")),
    ("link", re.compile(r"(?:https?://|www\.)[^\s?]*(?:\?|\d{5})[^\s]*[^\s.,;!?)]", re.IGNORECASE)),
    ("SSN", re.compile(rf"{_HERE}(?!000|666)\d{{3}}(?:-|–| )\d{{2}}(?:-|–| )\d{{4}}{_ENDS}")),
    (
        "phone",
        re.compile(
            rf"(?<![\w@.#-])(?:\+?1[-. ]?)?(?:\([2-9]\d{{2}}\) ?|[2-9]\d{{2}}[-. ])\d{{3}}[-. ]?\d{{4}}(?: ?(?:x|ext\.?) ?\d{{1,6}})?{_ENDS}",
            re.IGNORECASE,
        ),
    ),
    (
        "phone",
        re.compile(
            r"(?<![\w+])(?<!\d,)(?:\+|00)[1-9]\d{0,2}(?:[-. ()/]{0,2}\d){6,12}(?: ?(?:x|ext\.?) ?\d{1,6})?(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "phone",
        re.compile(
            rf"{_HERE}\(?0\d{{2,4}}\)?(?:/\d{{5,9}}|[ -]\d{{2,6}}(?:[ -]\d{{2,6}}){{1,3}}|[ -]\d{{5,9}}){_ENDS}"
        ),
    ),
    (
        "phone",
        re.compile(
            r"\b(?:phone|telephone|tel|cell|mobile|whatsapp|fax|call(?: or text)? me(?: \w+)?|text me(?: \w+)?|reach me(?: \w+)?)\b(?:\W{0,3}(?:number|no|is|at|on|under|my|please)\b){0,3}\W{0,3}(\+?\d(?:[-. ()/]{0,2}\d){5,14})(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "date of birth",
        re.compile(
            rf"\b(?:born(?: on)?|dob|d\.o\.b\.?|date of birth|birth ?date|birthday)\b(?:\W{{0,3}}(?:is|was|on)\b)?\W{{0,3}}({_DATE})",
            re.IGNORECASE,
        ),
    ),
    (
        "IP address",
        re.compile(
            r"(?<![\w.])(?=(?:\.?\d){6})(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]\d|\w)"
        ),
    ),
    ("student id", re.compile(rf"{_HERE}[A-Za-z]{{1,2}}-?\d{{7,9}}{_ENDS}")),
)
"""A kind and the form of it."""

NUMBERED = (
    (
        "student id",
        re.compile(
            r"\b(?:(?:student|university|campus|school|emplid|banner|peoplesoft|sevis|my)[\s-]*(?:id|i\.d\.|identification|number|no\.?|nr\.?|num|#)|emplid|uin|puid|netid|nuid|n-?number|id (?:number|no\.?|#))(?:\W{0,3}(?:number|no|is|was)\b){0,2}\W{0,3}([\w-]{4,20})(?![\w])",
            re.IGNORECASE,
        ),
    ),
    (
        "SSN",
        re.compile(
            r"\b(?:ssn|social(?: security)?)(?:\W{0,3}(?:number|no|is|was)\b){0,2}\W{0,3}(\d[\d -]{3,10}\d)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "id",
        re.compile(
            r"\b(?:passport|driver'?s? licen[cs]e|visa number|account)(?:\W{0,3}(?:number|no|is|was)\b){0,2}\W{0,3}([A-Z]{0,3}[\d-]{4,20}[A-Z]{0,2})(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
"""A kind and the form of an identifier behind its name."""

RUN_OF_DIGITS = re.compile(
    r"(?<![\w.,$€£#-])(?:\d{7,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5})(?![\w-]|[.,]\d)"
)
"""Digits together, or in the groups that stand on cards."""

IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?(?!\w)")

_WORD = r"[^\W\d_][^\W\d_.]*(?:['’-][^\W\d_]+)*\.?"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:[^\W\d_]|['’-](?=[^\W\d_]))*\.?"
NAMES = (
    re.compile(
        rf"\b(?:my (?:full |first |last |legal |real )?name(?:'s|’s| is|:)|(?:i am|i'm|im|i’m) (?:called|named)|they call me|you can call me|please call me|name is|full name:|first name:|last name:|name:)\s+({_WORD}(?: {_WORD}(?!@)){{0,3}})",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\. ({_CAPITAL}(?: {_CAPITAL}){{0,2}})"),
    re.compile(rf"\b(?:Mr|Mrs|Professor|Doctor|Dean|Advisor) ({_CAPITAL}(?: {_CAPITAL}){{0,2}})"),
    re.compile(
        rf"(?i:\b(?:best|kind|warm)? ?(?:regards|wishes|sincerely|yours truly|cheers|thank you|thanks),?)\s*[,\n]\s*({_CAPITAL}(?: {_CAPITAL}){{0,2}})\s*$"
    ),
)
"""What stands before or after a name and makes it one."""

_ENDING = (
    "a an and am are as at because but by called can currently did do for from had has have hello hi how i i'm im in is it"
    " major majoring my not of on or please should so spelled student studying taking that the there this to was want"
    " wanted we what when where which who will with work working would you your university college school program"
    " department admissions graduate studies office arts science sciences engineering business education nursing"
)
NOT_A_NAME = frozenset(_ENDING.split())
"""Words at which a name ends."""

_STREET = r"street|st|avenue|ave|road|rd|boulevard|blvd|highway|hwy|parkway|pkwy"
_CALLED = r"drive|dr|lane|ln|court|ct|circle|cir|terrace|ter|place|pl|way|square|sq|trail|trl|loop|alley|crescent"
_UNIT = r"(?:,?\s+(?:apt|apartment|suite|ste|unit|room|rm|#)\.?\s*#?\w{1,6})?"
_TOWN = r"(?:,?\s+[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2},?\s+(?:[A-Z]{2})\.?(?:,?\s+\d{5}(?:-\d{4})?)?)?"
_NAMED = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*"
_BY_CODE = (
    rf"(?:(?:\s?[,\n]\s?{_NAMED}(?: {_NAMED}){{0,2}}){{0,2}}(?:\s?[,\n]\s?|\s)"
    r"(?:[A-Z]{1,2}[ -])?(?:\d{4,6}(?:[ -]\d{3,4})?|\d\d-\d{3})"
    r"(?![\w%]|[.,]\d)(?! (?:credit|hour|course|unit|semester|quarter|dollar)s?\b)"
    rf"(?: {_NAMED}(?: {_NAMED}){{0,2}})?)?"
)
"""A town behind an address, where its code stands before or behind it: what follows without a code may be a school."""
_NO_UNIT_OF_STUDY = (
    r"(?!(?:credit|course|class|hour|year|semester|quarter|unit|month|week|of|in|on|at|to|from|the|my)s?\b)"
)
_NO_COUNT = r"(?![\w%]|[.,]\d)(?!\W{0,2}(?:\w+ ){0,2}(?:credit|course|class|hour|year|semester|quarter|unit|month|week)(?:e?s)?\b)"
"""A house's number counts nothing."""
_FEW_MORE = (
    r"close|gardens?|grove|mews|crossing|pike|plaza|turnpike|expressway|freeway|causeway|walk|row|corners|crossroad|junction|"
    r"knolls|locks|manors|motorway|overpass|passage|ridges|shoals?|skyway|spurs|stravenue|throughway|trafficway|tunnel|"
    r"underpass|viaduct"
)
"""Streets by names that no town of a campus ends in, as those in "Park", "Hill" and "Point" do."""
_ABROAD = r"stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|laan|straat|plein|gracht|kade|vej|veien|vegen|gata|gatan|vägen|katu|utca"
"""What the name of a street ends in where its number stands behind it."""
_LED = (
    r"Rua|Rue|Via|Viale|Calle|Avenida|Carrer|Paseo|Plaza|Piazza|Corso|Boulevard|Chemin|Travessa|Largo|Praça|Impasse|Camino|"
    r"Carretera|[Uu]l\.|[Uu]lica|[Aa]l\.|Strada|Bulevardul"
)
"""What it begins with."""
_LINKS = r"(?:d[aeiou]s?|del|della|delle|der|von|van|la|las|le|les|los|l['’]|d['’]) ?"
_GOES_ON = "and|but|i|can|my|with|so|now|which|where|please"
ADDRESSES = (
    re.compile(
        rf"(?<![\w.,$-])\d{{1,6}}[A-Za-z]?(?: [NSEW]\.?)?(?: (?:[A-Z][\w'’.-]*|\d{{1,3}}(?:st|nd|rd|th))){{1,4}} (?i:{_STREET}|{_CALLED})\b\.?{_UNIT}{_TOWN}{_BY_CODE}"
    ),
    re.compile(
        rf"(?<![\w.,$-])\d{{1,6}}(?: {_NO_UNIT_OF_STUDY}[a-z'-]+){{1,2}} (?:{_STREET})\b\.?{_UNIT}{_TOWN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:(?<=address is )|(?<=address: )|(?<= live at ))\d(?:(?! (?:{_GOES_ON})\b)[^?!\n]){{3,80}}", re.IGNORECASE
    ),
    re.compile(
        rf"(?<![\w.,$-])\d{{1,6}}[A-Za-z]?(?: {_NAMED}){{1,3}} (?:{_FEW_MORE.title()})\b\.?{_NO_COUNT}{_UNIT}{_TOWN}{_BY_CODE}"
    ),
    re.compile(rf"(?<!\w){_NAMED}(?:[ -]{_NAMED})?(?<=\w)(?:{_ABROAD}) \d{{1,4}} ?[a-zA-Z]?{_NO_COUNT}{_BY_CODE}"),
    re.compile(rf"(?<!\w)(?:{_ABROAD.title()}) \d{{1,4}}{_NO_COUNT}{_BY_CODE}"),
    re.compile(
        rf"(?<!\w)(?:{_LED}) (?:{_LINKS}){{0,2}}{_NAMED}(?: (?:{_LINKS}){{0,2}}{_NAMED}){{0,3}},? (?:n[.º°]? ?)?\d{{1,4}}{_NO_COUNT}{_BY_CODE}"
    ),
    re.compile(
        rf"(?<![\w.,$-])\d{{1,4}}(?: bis| ter)?,? (?:rue|avenue|boulevard|chemin|impasse|allée|quai|place) (?:{_LINKS}){{1,2}}{_NAMED}"
        rf"(?:[ -]{_NAMED}){{0,2}}{_BY_CODE}"
    ),
    re.compile(r"\bP\.? ?O\.? box \d+", re.IGNORECASE),
    re.compile(r"\b(?:PSC|Unit|US[A-Z]{1,3}) [\w' ]+(?:,? Box \d+)?[,\s]+(?:APO|FPO|DPO),? A[AEP] \d{5}(?:-\d{4})?"),
)
