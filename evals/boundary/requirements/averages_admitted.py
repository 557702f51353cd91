"""Grade averages that admission takes."""

from evals.boundary.requirements.averages import CERTIFICATE, average

FRAMES = (
    "My GPA is {gpa}{span}. Does that meet the GPA requirement for admission to the {program} at {place}?",
    "Is a GPA of {gpa}{span} high enough to apply to the {program} at {place}?",
    "Does {place} accept a {gpa} GPA{span} for admission to the {program}?",
    "A prospective student has a {gpa} GPA{span}. Does it reach the minimum to get into the {program} at {place}?",
    "Looking at the {program} at {place}: with {gpa}{span} as my GPA, do I meet their admission minimum?",
    "I have a {gpa} GPA{span}, so do I clear the GPA cutoff for getting into the {program} at {place}?",
    "{gpa} gpa{span}, good enough for admission to the {program} at {place}?",
    "do i meet the gpa min for {place} {program} admission w/ a {gpa}{span}",
    "my gpa's {gpa}{span}.. is that ok 2 get in the {program} at {place}?",
    "{place} {program} admissions, gpa {gpa}{span}, do i qualify gpa wise?",
    "got a {gpa}{span}, does the {program} at {place} take that gpa for admision?",
    "is my {gpa} gpa{span} too low to be admitted to the {program} at {place} or does it meet the min?",
)


ADMISSION = (
    average(
        "msudenver-cyber-defense-cert",
        "Metropolitan State University of Denver|MSU Denver",
        "Cyber Defense certificate|cyber defense grad cert",
        "3.0",
    ),
    average(
        "umn-data-science-pbc",
        "University of Minnesota Twin Cities|UMN",
        "Post-Baccalaureate Certificate in Data Science|data science postbac certificate",
        "3.0",
    ),
    average(
        "shsu-data-science-certificate",
        "Sam Houston State University|Sam Houston State|SHSU",
        "data science certificate|Graduate Certificate in Data Science",
        "3.0",
    ),
    average("utah-certificates", "University of Utah|U of Utah", CERTIFICATE, "3.0", exceptions=True),
    average(
        "shu-healthcare-admin-cert",
        "Seton Hall University|Seton Hall",
        "Healthcare Administration certificate|healthcare admin certificate",
        "3.0",
        firm="2.8",
        exceptions=True,
    ),
    average(
        "brandman-org-leadership-cert",
        "Brandman University|Brandman",
        "Organizational Leadership certificate|org leadership certificate",
        "3.0",
        firm="2.5",
        exceptions=True,
        span=" in my last 30 credits",
    ),
    average(
        "belhaven-leadership-cert",
        "Belhaven University|Belhaven",
        "Leadership certificate|leadership grad cert",
        "2.5",
        exceptions=True,
    ),
    average(
        "wichita-public-health-cert",
        "Wichita State University|Wichita State",
        "Public Health certificate|public health grad cert",
        "2.75",
        span=" in my last 60 hours",
    ),
    average(
        "louisville-cyber-cert",
        "University of Louisville|UofL",
        "Cybersecurity certificate|cybersecurity grad cert",
        "2.75",
        exceptions=True,
    ),
    average(
        "salem-accounting-cert",
        "Salem State University|Salem State",
        "Accounting certificate|accounting grad cert",
        "2.75",
        exceptions=True,
    ),
    average("vt-certificate-credit", "Virginia Tech|Va Tech", CERTIFICATE, "3.0"),
    average(
        "ou-dsa-certificate",
        "University of Oklahoma|OU Norman",
        "Data Science and Analytics certificate|DSA certificate",
        "3.0",
    ),
    average(
        "gmu-data-analytics-ms",
        "George Mason University|GMU|George Mason",
        "MS in Data Analytics Engineering|data analytics engineering MS",
        "3.0",
        span=" in my 60 highest-level credits",
    ),
    average(
        "gies-imsm",
        "University of Illinois, Gies|Gies",
        "iMSM|online MS in Management (iMSM)",
        "3.0",
        exceptions=True,
    ),
    average(
        "ballstate-performance-pathway",
        "Ball State University|Ball State",
        "MS in Computer Science by performance-based admission|MS in CS through the pathway courses",
        "3.0",
        span=" over the three pathway courses",
    ),
    average("gwu-elliott-certificate", "the Elliott School|GW Elliott", "MA coming from the certificate", "3.0"),
)
