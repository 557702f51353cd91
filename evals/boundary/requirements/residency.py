"""How much of a credential has to be earned at the school itself."""

from evals.boundary.oracle import Expected
from evals.boundary.requirements.requirement import Requirement, Side

FRAMES = (
    "I'd earn {here} of my {size} {program} at {place} itself. Is that enough for residency?",
    "Does taking {here} at {place} satisfy its residency requirement for a {size} {program}?",
    "How about {here} at {place} and the rest elsewhere for the {size} {program}, does that meet the minimum that must "
    "be taken there?",
    "A student will have completed {here} with us ({place}) in a {size} {program}. Is the minimum to be earned here "
    "met?",
    "Of the {size} {program} at {place}, {here} will be from {place} itself. Does that meet the residence rule?",
    "Is {here} earned at {place} enough of its {size} {program}, or is more required in residence?",
    "{place} {size} {program}: {here} in residence, rest from outside, enough?",
    "if i only take {here} of the {size} {program} at {place} is that ok residency wise",
    "do {here} at {place} cover what has to b earned there for the {size} {program}?",
    "thinkin of {here} at {place} + the rest somewhere else, {size} {program}. do i hit residency",
    "residency chk: {place}, {size} {program}, {here} earned there. good?",
    "can i get away with just {here} at {place} itself for the {size} {program}?",
)


def _resident(
    record: str,
    names: str,
    program: str,
    least: int,
    size: int,
    unit: str = "credits",
    *,
    within: bool = True,
    told: str = "",
    firm: bool = True,
) -> Requirement:
    """At least so many of so many. `within` is false where reaching them is not enough, `firm` where exceptions are
    named."""
    low = Expected.NO if firm else Expected.NOT_YES
    sides = [Side(_words(here, size, unit), low) for here in (least - 3, least - 1) if here > 0]
    if within:
        sides += [Side(_words(here, size, unit), Expected.YES) for here in (least, least + 1) if here <= size]
    split = tuple(names.split("|"))
    return Requirement(record, split[0], split, tuple(program.split("|")), tuple(sides), told)


def _words(here: int, size: int, unit: str) -> dict[str, str]:
    one = unit.split()[-1].removesuffix("s")
    return {"here": f"{here} {one if here == 1 else unit}", "size": f"{size}-{one}"}


MASTERS = "master's|master's degree|masters"
CERTIFICATE = "graduate certificate|grad certificate|grad cert"

RESIDENCY = (
    _resident("csulb-transfer", "CSU Long Beach|CSULB|Long Beach State", MASTERS, 24, 30, "units"),
    _resident("sjsu-transfer", "San Jose State|SJSU", MASTERS, 21, 30, "units"),
    _resident("ncat-transfer", "North Carolina A&T|NC A&T|NCAT", MASTERS, 18, 30),
    _resident("ncat-transfer", "North Carolina A&T|NC A&T|NCAT", MASTERS, 24, 40),
    _resident("csu-masters-residency", "Colorado State University|Colorado State", MASTERS, 24, 30, within=False),
    _resident("du-masters-requirements", "University of Denver|UDenver", MASTERS, 34, 45, "quarter hours"),
    _resident("wpi-degree-residency", "Worcester Polytechnic Institute|WPI", MASTERS, 20, 30, firm=False),
    _resident("wpi-degree-residency", "Worcester Polytechnic Institute|WPI", MASTERS, 22, 33, firm=False),
    _resident(
        "umn-humphrey-transfer",
        "Humphrey School of Public Affairs|the Humphrey School|UMN Humphrey",
        MASTERS,
        18,
        30,
        told="They are all course credits.",
    ),
    _resident("nyu-steinhardt-transfer", "NYU Steinhardt|Steinhardt", "master's|master's degree", 24, 36, within=False),
    _resident(
        "pdx-preadmission-transfer-2015",
        "Portland State|Portland State University",
        MASTERS,
        30,
        45,
        "quarter credits",
        told="All of mine there would be taken after formal admission.",
    ),
    _resident(
        "pdx-preadmission-transfer-2015", "Portland State|Portland State University", "MSW", 42, 78, within=False
    ),
    _resident("usf-transfer", "USF Sarasota-Manatee|USFSM", MASTERS, 16, 30, "hours"),
    _resident("usf-transfer", "USF Sarasota-Manatee|USFSM", MASTERS, 19, 36, "hours"),
    _resident(
        "umn-credit-application",
        "University of Minnesota|UMN",
        "Plan B master's",
        20,
        30,
        "course credits",
        told="I take them as a degree-seeking student, and none counts for another degree.",
    ),
    _resident(
        "purdue-interdisciplinary-mse",
        "Purdue|Purdue University",
        "Interdisciplinary MSE|interdisciplinary engineering master's",
        18,
        30,
        told="Those at Purdue would be Purdue engineering credits.",
    ),
    _resident("mst-certificate-rule", "Missouri S&T|Mo S&T", CERTIFICATE, 9, 12),
    _resident(
        "oregonstate-certificates",
        "Oregon State University|Oregon State",
        CERTIFICATE,
        9,
        18,
        "credits",
        within=False,
        told="Those would be after admission to the certificate.",
    ),
    _resident("pitt-certificates", "University of Pittsburgh|Pitt", CERTIFICATE, 10, 15),
    _resident(
        "sc-certificates", "University of South Carolina|USC Columbia", "Certificate of Graduate Study", 6, 12, "hours"
    ),
    _resident(
        "sc-certificates", "University of South Carolina|USC Columbia", "Certificate of Graduate Study", 9, 18, "hours"
    ),
    _resident("umd-certificate-policy", "University of Maryland, College Park|UMD College Park", CERTIFICATE, 12, 12),
    _resident("unh-public-health-cert", "University of New Hampshire|UNH", "Public Health certificate", 12, 12),
    _resident("usi-microcredential", "University of Southern Indiana|USI", "graduate microcredential", 4, 8, "hours"),
    _resident("gmu-certificate-rules", "George Mason University|GMU", CERTIFICATE, 9, 12, within=False),
)
