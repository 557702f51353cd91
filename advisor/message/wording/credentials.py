"""What credentials are called: patterns of certificates, master's degrees, doctorates, and degrees of no told level."""

import re

CERTIFICATE = r"\b(?:certificates?|certs?|pbc|gcp)\b"
MASTERS = (
    r"\b(?:masters?['’]?s?|m\.?s\.?|m\.?a\.?|i?mba|mph|mpa|mpp|msn|mha|mgis|mscs|meng|alm|msa|msw|mfa|macc|imsm|imsa|"
    r"m\.\s?ed\b\.?|(?-i:M\.?Ed|M\.?S?\.?Ed)\b|(?-i:MAT)\b(?! (?:or|and|scores?)\b))\b"
)
"""The names of master's degrees; MAT is one where no test is meant."""
DOCTORATE = r"\b(?:ph\.?d|doctora(?:tes?|l)|doctors? of \w+|ed\.?d|dnp|dba|dpt|psyd)\b"
DEGREE = r"(?<!non-)(?<!non )\bdegree\b"
"""A degree of no told level; who studies for none, and credit of theirs, names none."""

HELD_DOCTORATE = re.compile(
    rf"\b(?:with|have|has|had|['’]ve|got|hold|holds|holding|finished|earned|completed|left|quit|after|from) "
    rf"(?:(?:already|an?|my|the) )*(?:(?!for|in|into|to|towards?|at|of|on)\w+ ){{0,2}}?{DOCTORATE}"
    r"(?! (?:program|student|candidate|to (?:finish|do|complete)|in (?:progress|mind|view)))",
    re.IGNORECASE,
)
"""A doctorate that somebody has, or comes from: credit is asked about that goes elsewhere."""
