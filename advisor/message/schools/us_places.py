"""Places in the United States that say where somebody lives or works, or where a school stands, and nothing of credit.

Georgia is left out, and so are the towns whose name is first that of one abroad (Athens, Birmingham, Cambridge): there
credit may come from another country.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from advisor.names.gazetteer import Mention
from corpus.states import STATES as US_STATES

TOWNS = 256
"""Sets of towns whose patterns are kept: one for each institution that is asked about."""
_CITIES = """
Albuquerque|Anaheim|Anchorage|Ann Arbor|Annapolis|Asheville|Atlanta|Augusta|Austin|Bakersfield|Baltimore|Baton Rouge|
Bellevue|Bellingham|Billings|Binghamton|Bismarck|Bloomington|Boise|Boston|Boulder|Bozeman|Brooklyn|Buffalo|Casper|
Champaign|Chapel Hill|Charleston|Charlotte|Charlottesville|Chattanooga|Cheyenne|Chicago|Cincinnati|Cleveland|
Colorado Springs|Columbus|Concord|Corpus Christi|Dallas|Davenport|Denver|Des Moines|Detroit|Duluth|El Paso|Eugene|
Evansville|Everett|Fairbanks|Fargo|Fayetteville|Flagstaff|Fort Collins|Fort Lauderdale|Fort Wayne|Fort Worth|Fresno|
Gainesville|Galveston|Gary|Grand Rapids|Green Bay|Greensboro|Hartford|Helena|Honolulu|Houston|Huntsville|Indianapolis|
Iowa City|Jacksonville|Jersey City|Kalamazoo|Kansas City|Knoxville|Lansing|Laramie|Las Vegas|Little Rock|Long Beach|
Los Angeles|Louisville|Lubbock|Macon|Madison|Manhattan|Memphis|Mesa|Miami|Milwaukee|Minneapolis|Missoula|Mobile|
Montgomery|Morgantown|Nashville|New Orleans|Norfolk|Oakland|Ogden|Oklahoma City|Omaha|Orlando|Palo Alto|Pensacola|
Peoria|Philadelphia|Phoenix|Pittsburgh|Pocatello|Provo|Pueblo|Raleigh|Reno|Roanoke|Rockford|Sacramento|Salt Lake City|
San Antonio|San Diego|San Francisco|Savannah|Scottsdale|Scranton|Seattle|Shreveport|Sioux Falls|South Bend|
Spokane|St\\. Louis|St Louis|St\\. Paul|Stillwater|Syracuse|Tacoma|Tallahassee|Tampa|Tempe|Toledo|Topeka|Tucson|Tulsa|
Tuscaloosa|Urbana|Virginia Beach|Waco|Wichita|Yonkers|Youngstown
"""
STATES = "|".join([*(state for state in US_STATES if state != "Georgia"), "Washington DC", r"Washington D\.C\."])
"""The states, as one alternative of a pattern."""
_LISTED = f"{STATES}|{''.join(_CITIES.split(chr(10)))}"
_PLACE = rf"(?:(?:the )?(?:state|city) of )?(?:{_LISTED})(?:, ?(?:{STATES}|(?-i:[A-Z]{{2}}))\b)?\b(?! state\b)"
_LIFE = re.compile(
    r"\b(?:(?:lives?|lived|living|resid(?:e|es|ing)|(?:am|['’]m|are|['’]re|was) (?:based|located)|"
    r"grew up|was born|moved|moving|relocat(?:ed|ing)|"
    r"commut(?:e|es|ing)|works?|worked|working|(?:an?|my|the) (?:\w+ )?job) (?:here )?(?:in|from|to|near|around|"
    r"outside(?: of)?)|(?:i['’]?m|i am|we['’]?re|we are|here) in|"
    r"(?:school|university|college|uni|univ|institution) (?:(?:out|up|down|over) )?(?:in|near)) "
    rf"{_PLACE}",
    re.IGNORECASE,
)
"""Where somebody lives or works, or where a school that is not named stands."""
_BESIDE = re.compile(rf"(?:,? (?:up |down |out |over )?(?:in|near)|,| ?\() ?{_PLACE}\)?", re.IGNORECASE)
"""Where a school stands, behind its name."""


def places_told(text: str, names: Sequence[Mention], towns: Collection[str]) -> list[tuple[int, int]]:
    """Where a text says in which place of the United States somebody lives or works, or a school stands: any behind the
    name of a school that is not held, and behind that of a held one its own towns alone, since another town may tell
    another campus. The `towns` are those of the institutions asked about."""
    found = [(match.start(), match.end()) for match in _LIFE.finditer(text)]
    for name in names:
        if name.sort == "elsewhere" and (beside := _BESIDE.match(text, name.end)):
            found.append((name.end, beside.end()))
    if not towns:
        return found
    own, there = _of_towns(tuple(sorted(towns)))
    held = [own.match(text, name.end) for name in names if name.sort == "institution"]
    return found + [(match.start(), match.end()) for match in (*held, *there.finditer(text)) if match]


@lru_cache(maxsize=TOWNS)
def _of_towns(towns: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a school stands in one of some towns, behind its name; and "the one in" such a town."""
    town = "|".join(map(re.escape, towns))
    own = re.compile(rf"(?:,? (?:(?:the )?one )?(?:in|at)|,| ?\() ?(?:{town})\b\)?", re.IGNORECASE)
    return own, re.compile(rf"\b(?:the )?one (?:in|at) (?:{town})\b", re.IGNORECASE)
