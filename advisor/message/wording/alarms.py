"""Phrases of plain words that ask or tell something else than whether credit counts."""

import re

ALARMS = re.compile(
    r"\b(?:another|other|different) (?:department|dept|field|major)\b|"
    r"\b(?:school|college|department|faculty) of (?!(?:another|the|a|my|this|that|their|your)\b)[a-z]{4,}\b|"
    r"\b(?:can|may|could) i (?:still )?(?:apply|enroll?|register|sign up) (?:for|in|to) (?:the|an?|my|its|their) "
    r"(?:\w+ ){0,2}"
    r"(?:certificate|program|master\w*|degree)\b|"
    r"\bwhose (?!(?:programs?|credits?|courses?|classes|grades?|certificates?|degrees?|gpa|hours|units|master\w*)"
    r"\b)\w+|"
    r"\b(?:another|other) (?:students?|person|people)\b|\b(?:some(?:one|body)|any(?:one|body)) else\b|"
    r"\b(?:thesis|dissertation|research|esl|continuing education) (?:hours?|credits?|units?|hrs)\b|"
    r"\b(?:hours?|credits?|units?|hrs) (?:of|in) (?:an? )?(?:english|esl|continuing education|thesis|dissertation|"
    r"training)\b|\b(?:minus|less|without) the \d+|\b(\d+) more\b[^?]*\b\1 more\b|"
    r"\b(?:which|that) (?:i|we)(?:['’]ll| will| am going to| plan to| want to| hope to) (?:take|earn|do|get)\b|"
    r"\b(?:came|coming|come|transferr?\w*|was|were) (?:from|in|at|out of) an? \d+[- ](?:credit|hour|unit)s?\b|"
    r"\b(?:currency exchange|exchange (?:rates?|office|job|gifts?))\b|"
    r"\b(?:a|each|one|every|per) (?:course|class) (?:is|has|counts|gives|=) \d|"
    r"\bin \d+[- ](?:hour|credit|unit) (?:classes|courses)\b|"
    r"\b(?:left|quit|leaving) an? \d+[- ]credit\b|\b(?:last|previous|former|prior|dual) degree (?:is|was)\b|"
    r"\bin an? \d+[- ]credit program at\b|\bexchange student\b|\b(?:i am|i['’]?m) going to take\b|"
    r"\b(?:\d+|two|three|four|six) (?:years?|months?|terms?|semesters?) in\b(?=\s*[.?!,])|"
    r"\bfirst term (?:has )?(?:already )?started\b|"
    r"\b(?:\d|one|two|three) of my (?:\d|two|three|four|five) (?:classes|courses)\b|"
    r"\bdifferent (?:courses?|classes) (?:for|in|to|toward) (?!my\b)|\bam i (?:then )?(?:admitted|in)\b|"
    r"\b(?:will|would|do) i (?:be|get) (?:admitted|in|accepted)\b|\bhow long\b|"
    r"\b(?:department|dept|program|school|college) (?:has|have|sets?|with|imposes|adds) (?:an? |its |their )?"
    r"(?:much |even |far )?(?:tighter|stricter|lower|smaller|harsher|tougher|narrower|own|additional|extra|special|"
    r"separate|"
    r"different) (?:rules?|limits?|caps?|polic(?:y|ies)|requirements?)\b",
    re.IGNORECASE,
)
"""Another unit, another's credit, sizes and numbers of something else, credit not taken yet, and whether somebody is
admitted; a narrower rule that is told to be there."""
