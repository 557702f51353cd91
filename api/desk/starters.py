"""The conversation starters of the Council of Graduate Schools' brief, as questions that its briefs answer."""

STARTERS = (
    "What does the CGS brief say on how credentials have high quality and keep their value?",
    "What does the CGS brief say on how credentials can meet what students and the labor market want?",
    "What does the CGS brief say on building partnerships with government and industry for developing certificates?",
    "What does the CGS brief say on how an institution can be a place that supports its certificate students?",
    "What does the CGS brief say on how a certificate can be a pathway to a graduate degree?",
)
"""Research in Brief, February 2025, its last section: in our words, one question for each starter."""
