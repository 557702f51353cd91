"""Grade averages that a credential takes."""

from evals.boundary.oracle import Expected
from evals.boundary.requirements.requirement import Requirement, Side

FRAMES = (
    "My GPA in the {program} at {place} is {gpa}. Is that enough to finish it?",
    "Does a {gpa} GPA satisfy the average required for the {program} at {place}?",
    "Before I file for graduation: is my {gpa} grade point average okay for the {program} at {place}?",
    "An advisee in the {program} ({place}) stands at a cumulative {gpa}. Does that meet the GPA needed to complete it?",
    "Will an average of {gpa} do for the {program} at {place}, as far as the GPA goes?",
    "Checking a file at {place}: {program}, cumulative GPA {gpa}. Is the requirement met?",
    "{place} {program}, gpa {gpa} so far, is that ok to graduate?",
    "is {gpa} gpa good enuf to finish the {program} @ {place}",
    "ngl my grades slipped, im at {gpa} overall in the {program} at {place}. does that still clear the gpa bar",
    "sitting at a {gpa} in the {place} {program}, enough or nah?",
    "gpa requirment {program} {place}: got {gpa}, do i make it?",
    "can i still complete the {program} at {place} with a {gpa} gpa?",
)


def average(
    record: str,
    names: str,
    program: str,
    least: str,
    *,
    firm: str | None = None,
    exceptions: bool = False,
    span: str = "",
) -> Requirement:
    """At least so much. Below it the answer is no, where exceptions are named only below `firm`."""
    hundredths = round(float(least) * 100)
    floor = round(float(firm) * 100) if firm else None
    sides = []
    for value in (hundredths - 20, hundredths - 10, hundredths - 1, hundredths, hundredths + 10):
        if value >= hundredths:
            expected = Expected.YES
        elif exceptions and (floor is None or value >= floor):
            expected = Expected.NOT_YES
        else:
            expected = Expected.NO
        gpa = f"{value / 100:.2f}" if value % 10 else f"{value / 100:.1f}"
        sides.append(Side({"gpa": gpa, "span": span}, expected))
    if floor is not None:
        sides.append(Side({"gpa": f"{(floor - 10) / 100:.1f}", "span": span}, Expected.NO))
    split = tuple(names.split("|"))
    return Requirement(record, split[0], split, tuple(program.split("|")), tuple(sides))


CERTIFICATE = "graduate certificate|grad certificate|grad cert"

AWARD = (
    average("mst-certificate-rule", "Missouri S&T|Mo S&T", CERTIFICATE, "3.0"),
    average("mst-geologic-hazards", "Missouri S&T|Mo S&T", "Geologic Hazards certificate|geologic hazards cert", "3.0"),
    average("osu-certificates", "Ohio State University|Ohio State", CERTIFICATE, "3.0"),
    average("fsu-certificates", "Florida State University|Florida State|FSU", CERTIFICATE, "3.0"),
    average("ucdenver-certificate", "University of Colorado Denver|CU Denver", CERTIFICATE, "3.0"),
    average("umd-certificate-policy", "University of Maryland, College Park|UMD College Park", CERTIFICATE, "3.0"),
    average("odu-certificates", "Old Dominion University|ODU|Old Dominion", CERTIFICATE, "3.0"),
    average("oregonstate-certificates", "Oregon State University|Oregon State", CERTIFICATE, "3.0"),
    average("nau-certificate-rules", "Northern Arizona University|NAU", CERTIFICATE, "3.0"),
    average("gmu-certificate-rules", "George Mason University|GMU|George Mason", CERTIFICATE, "3.0"),
    average("park-certificates", "Park University|Park U", CERTIFICATE, "2.75"),
    average(
        "umn-pbc-policy", "University of Minnesota|UMN", "post-baccalaureate certificate|postbac certificate", "2.8"
    ),
    average("psu-gis-certificate", "Penn State World Campus|Penn State", "GIS certificate|GIS cert", "2.0"),
    average("ou-pacs-certificates", "OU's College of Professional and Continuing Studies|OU PACS", CERTIFICATE, "3.0"),
    average(
        "ou-org-leadership-cert",
        "University of Oklahoma|OU Norman",
        "Organizational Leadership certificate|org leadership certificate",
        "3.0",
    ),
    average("txstate-certificates", "Texas State University|Texas State", CERTIFICATE, "3.0"),
    average(
        "uh-public-policy-cert",
        "University of Houston|UH",
        "Public Policy and Public Administration certificate|public policy certificate",
        "3.0",
    ),
    average("stevens-certificates", "Stevens Institute of Technology|Stevens", CERTIFICATE, "3.0"),
    average(
        "uno-cs-certificates",
        "University of Nebraska Omaha|Nebraska Omaha",
        "computer science graduate certificate|CS certificate",
        "3.0",
    ),
    average(
        "ncsu-dsf-certificate",
        "NC State|North Carolina State University|NCSU",
        "Data Science Foundations certificate|data science foundations cert",
        "3.0",
    ),
    average("uml-certificates", "UMass Lowell|UML", CERTIFICATE, "3.0"),
    average("hawaii-certificates", "University of Hawaii at Manoa|UH Manoa", CERTIFICATE, "3.0"),
    average(
        "vt-certificate-rules", "Virginia Tech|Va Tech", "History graduate certificate|history grad certificate", "3.0"
    ),
    average(
        "wpi-degree-residency",
        "Worcester Polytechnic Institute|WPI",
        "master's|master's degree",
        "3.0",
        exceptions=True,
    ),
    average("uhv-ms-cyber", "University of Houston-Victoria|UHV", "MS in Cybersecurity|cybersecurity MS", "3.0"),
)
