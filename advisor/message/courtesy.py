"""What is not a question about the library: small talk, distress, and attempts to command the assistant."""

import re

SMALL_TALK = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: so much| a lot)?|thx(?: (?:so much|a lot))?|ty|cool|great|ok(?:ay)?|nice|bye|goodbye|"
    r"how are you|who are you|what are you|what can you do|help|are you (?:an? )?(?:real |actual |live )?(?:bot|human|real|ai|person|robot|machine|chatbot|someone)|lol|test(?:ing)?|(?:you|u)(?:'?re| are| r)? (?:great|awesome|welcome|the best))"
    r"(?:\W+(?:(?:you|u)(?:'?re| are| r)? (?:great|awesome|welcome|the best)|there|again|everyone|bot|assistant|cool|great|nice|ok(?:ay)?|thanks?(?: you)?|are you (?:an? )?(?:real |actual |live )?(?:bot|human|real|ai|person|robot|machine|chatbot)|for (?:that|the help|your help|everything)|very much|so much|that helps?|today|please|what can you do|who are you|how are you))*\W*$",
    re.IGNORECASE,
)
DISTRESS = re.compile(
    r"\b(?:kill(?:ing)? myself|suicid\w*|end (?:my life|it all)|want to die|wanna die|don'?t want to (?:live|be here|exist)|hurt(?:ing)? myself|self[- ]harm\w*|"
    r"(?:no|any|(?:don'?t|dont|do not|can'?t) see an?y?) (?:reason|point) (?:in|to) (?:keep |go on )?liv\w+|no reason to live|kill(?:ing)? my ?self|end(?:ing)? (?:my life|it all)|(?:don'?t|dont|do not) (?:want to|wanna) (?:live|be alive)|wish i (?:was|were) dead|feel(?:ing)? like dying|(?:miss me|better) if i (?:was|were) gone|better off dead|can'?t go on|cut(?:ting)? myself|overdose|(?:feel(?:ing)?|so|am|i'?m) (?:\w+ )?(?:hopeless|worthless)|"
    r"(?:don'?t|do not|can'?t) see (?:a|the|any) point|no point (?:anymore|in living|in going on|going on)|give up on (?:life|living)|can'?t (?:cope|take (?:it|this) anymore))\b",
    re.IGNORECASE,
)
COMMAND = re.compile(
    r"\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines|everything|above|previous|policy)\b|"
    r"\b(?:override|bypass)\s+(?:your|all|the system|any|previous)\b|"
    r"\b(?:system|hidden|initial|developer) prompt\b|\b(?:print|reveal|show|repeat|output|display|tell me) (?:me )?(?:your (?:\w+ ){0,3}(?:prompt|instructions|rules|configuration)|(?:the|all) (?:\w+ ){0,2}(?:prompt|instructions|configuration))\b|"
    r"\b(?:output|print|write|say|repeat|reply with|respond with) (?:exactly|only|verbatim|the following|this)\b|<\s*(?:script|img|iframe|svg)\b|!\[[^\]]*\]\(|javascript:|"
    r"\byou are now\b|\bact as\b|\bpretend (?:to be|you)\b|\bjailbreak\b|\bdeveloper mode\b|(?-i:\bDAN\b)|\bend every (?:answer|sentence)\b|\bappend\b.{0,30}\b(?:link|url)\b",
    re.IGNORECASE | re.DOTALL,
)
CHORE = re.compile(
    r"\b(?:can|could|will|would) (?:you|u) (?:please |pls )?(?:write|draft|translate|compose|code|proofread|fill (?:out|in)|book|order)\b|"
    r"\b(?:submit|file|send|mail|register|enrol\w*|sign|apply|request|cancel|pay)\b[^.?!]{0,60}\bfor me\b(?! to\b)|"
    r"^\W*(?:please )?(?:write|draft|compose|translate) (?:me |my |a |an |this )",
    re.IGNORECASE,
)

STARTERS = (
    "Can my graduate certificate credits count toward a master's degree?",
    "How many outside credits can I transfer into a master's degree?",
    "How old may my credits be?",
    "What grade do transferred courses need?",
)
"""Starter questions that small talk is answered with."""


def is_small_talk(text: str) -> bool:
    """Whether a message is only a greeting, thanks, or a question about the assistant."""
    return bool(SMALL_TALK.match(text))


def is_distress(text: str) -> bool:
    """Whether somebody may be in danger; a false alarm costs little, a miss much."""
    return bool(DISTRESS.search(text))


def is_command(text: str) -> bool:
    """Whether a message tries to command the assistant instead of asking."""
    return bool(COMMAND.search(text))


def is_chore(text: str) -> bool:
    """Whether a message asks for work that is not ours, such as an essay."""
    return bool(CHORE.search(text))
