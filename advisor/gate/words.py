"""The content words of a sentence, reduced so that two ways of saying a thing can be laid side by side."""

import re
from functools import lru_cache

_STOPPED = (
    "a an the of to in on at by for from with as and or if so than then that this these those it its they them "
    "their there here you your yours one's who whom whose which what when where while is are was were be been "
    "being am has have had having do does did done such also too very own some any each every all both either "
    "just only even still already not no nor never none nothing neither cannot can could may might must shall "
    "should will would need needs needed let lets about into onto over under up out off between among per via "
    "toward towards through during after before once until since because although though but yet unless except "
    "apart aside without within rather whether how much many more most less least fewer few other another same "
    "again ever however therefore thus hence two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty one ones plan expect "
    "get gets give gives going says say sure means mean finish work works way show shows case"
)
STOP = frozenset(_STOPPED.split())
_BOUNDS = (
    "limit limited cap capped ceiling maximum top minimum floor below above better lower higher time set sets "
    "stop stops exceed beyond older newer long longer recent"
)
BOUNDS = frozenset(_BOUNDS.split())
"""Words of ceilings and floors, which are compared as figures and weigh nothing beside that."""

_GROUPS = (
    "accept take allow permit let recognize recognise take count apply transfer carry bring go come put use move"
    " enter honor honour stack stackable applicable transferable eligible usable acceptable credit-bearing",
    "outside elsewhere external other another different transfer",
    "university school institution college campus",
    "program programme plan degree curriculum",
    "course class coursework subject work",
    "credit hour unit",
    "require requirement need call want ask demand expect must necessary required obligatory",
    "limit cap ceiling maximum most top stop bound upper restrict exceed beyond",
    "minimum floor least start below under lower",
    "exclude omit leave refuse reject turn rule bar prohibit forbid disallow deny decline ineligible keep out closed shut dismiss",
    "old older age recent new newer earlier prior previous past former expire outdated out-of-date",
    "finish complete completion done end final last conclude graduate graduation",
    "earn receive obtain get achieve gain award grant confer give issue",
    "cost price fee tuition charge pay dollar usd",
    "approve approval permission consent petition permit",
    "begin start first initial open launch enter",
    "matriculate admit admission admitted enrol enroll enrolled enrolment enrollment registration register join apply entry",
    "master master's masters ms ma mba mpa mph msn med meng m.s. m.a. graduate-degree",
    "doctorate doctoral phd edd dnp doctor",
    "certificate cert credential",
    "online remote distance",
    "take last run span consist comprise contain include make total amount come add size long have",
    "typically usually normally generally",
    "document page source catalog catalogue bulletin website faq article capture",
    "simultaneously concurrently time alongside together same",
    "combine combined together total joint between sum",
    "state give list report note say claim find mention name point tell show",
    "overlap share double dual twice",
    "student learner applicant",
    "retroactive retroactively afterwards backdate",
    "employer job workplace",
    "elective optional choice",
    "grade mark letter",
    "gpa average",
    "department unit division faculty",
    "committee board",
    "write writing written",
    "automatic automatically itself",
    "lead route path pathway way toward",
    "read readable legible",
    "guarantee guaranteed assure assured assurance promise",
    "replace replacement substitute substitution swap",
)


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without possessive s."""
    plain = text.lower().replace("’", "'")
    return [re.sub(r"'s?$", "", word) for word in re.findall(r"[a-z][a-z'’&+.-]*[a-z]|[a-z]", plain)]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending: "accepted", "accepts" and "accepting" are one word."""
    word = word.strip("-.'")
    if word.endswith(("ply", "plies", "plied")):
        return word.rstrip("y").removesuffix("ies").removesuffix("ied")
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ied",
        "ally",
        "ely",
        "ly",
        "ed",
        "es",
        "s",
        "ion",
        "al",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] in "ey" else word


_MEANINGS: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_GROUPS):
    for _word in _group.split():
        _MEANINGS[stem(_word)] = _MEANINGS.get(stem(_word), frozenset()) | {_number}


def content(text: str) -> list[str]:
    """The stems of the words that carry meaning, in order; parts of hyphenated words count apart."""
    words = [part for word in words_of(text) for part in re.split(r"[-/&]", word) if part]
    return [stem(word) for word in words if word not in STOP and len(word) > 1]


def akin(one: str, other: str) -> bool:
    """Whether two stems are the same word or everyday stand-ins for one another."""
    if one == other or (min(len(one), len(other)) >= 5 and (one.startswith(other) or other.startswith(one))):
        return True
    return bool(_MEANINGS.get(one, frozenset()) & _MEANINGS.get(other, frozenset()))


def carried(claim: list[str], text: list[str]) -> float:
    """The share of the claim's stems that the text carries, 1 for a claim without any."""
    held = set(text)
    return (
        sum(word in held or any(akin(word, other) for other in held) for word in claim) / len(claim) if claim else 1.0
    )
