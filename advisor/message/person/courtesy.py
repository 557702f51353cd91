"""What is not a question about the library: small talk, distress, and attempts to command the assistant."""

import re

SMALL_TALK = re.compile(
    r"^\W*(?:(?:hm+|oh|ah|ok(?:ay)?|alright|perfect|awesome|got it|i see|makes sense|good to know)\W+)*"
    r"(?:hi|hello|hey|hiya|yo|hm+|got it|makes sense|good to know|perfect|awesome|sounds good|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: so much| a lot)?|thx(?: (?:so much|a lot))?|ty|cool|great|ok(?:ay)?|nice|bye|goodbye|"
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

_KIND_WORDS = frozenset({
    "a", "again", "all", "alright", "and", "answer", "appreciate", "appreciated", "awesome", "bye", "cheers",
    "cool", "day", "everything", "fantastic", "fine", "for", "good", "got", "gotcha", "great", "have", "hello",
    "help", "helped", "helpful", "helps", "hey", "hi", "i", "info", "is", "it", "its", "just", "ll", "look", "lot",
    "love", "lovely", "makes", "me", "more", "much", "my", "nice", "night", "now", "ok", "okay", "one", "perfect",
    "please", "really", "reply", "right", "see", "sense", "so", "sorry", "super", "thank", "thankful", "thanks",
    "that", "thats", "the", "then", "there", "this", "thx", "time", "to", "ty", "u", "understood", "very", "was",
    "weekend", "wonderful", "works", "wow", "yep", "yes", "you", "your", "youre",
})  # fmt: skip
"""Words that a message of thanks or greeting is made of."""
_KIND = re.compile(
    r"\b(?:thank\w*|thx|ty|cheers|appreciate\w*|helped|got it|gotcha|makes sense|bye|hello|hi|hey)\b", re.I
)
_OF_ITSELF = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok|so|and|but|wait)\W+)*(?:"
    r"(?:what|how) (?:all )?(?:can|could|do|does|would) (?:you|u|this (?:bot|thing|chat|page|site)) (?:actually |even )?"
    r"(?:help|answer|do|know|work|tell)(?: me| us)?(?: with| about| for me| out)?|"
    r"(?:who|what) (?:made|built|created|trained|runs|owns|are|is behind) (?:you|u|this(?: bot| thing)?)|"
    r"(?:where|how) (?:do|does|did) (?:you|your|the) (?:answers?|info(?:rmation)?|facts|data)?\s?(?:come from|get (?:this|"
    r"your|the|all|that)[\w ]*|know (?:this|that|all this|things))|"
    r"are (?:you|u) (?:chat ?gpt|an? \w+ model|google|alexa|siri|like chat ?gpt)|"
    r"can i (?:trust|ask) (?:you|this)(?: something| a question)?|tell me (?:a joke|something funny|about (?:you|yourself))"
    r")(?: (?:and|or) (?:who|what|where|how) [\w ]{3,40})?\W*$",
    re.IGNORECASE,
)
"""What is asked of the assistant itself."""

STARTERS = (
    "Can my graduate certificate credits count toward a master's degree?",
    "How many outside credits can I transfer into a master's degree?",
    "How old may my credits be?",
    "What grade do transferred courses need?",
)
"""Starter questions that small talk is answered with."""


def is_small_talk(text: str) -> bool:
    """Whether a message is only a greeting, thanks, or a question about the assistant."""
    if SMALL_TALK.match(text) or _OF_ITSELF.match(text):
        return True
    words = re.findall(r"[a-z]+", text.lower().replace("'", "").replace("’", ""))
    return bool(_KIND.search(text)) and _KIND_WORDS.issuperset(words)


def is_distress(text: str) -> bool:
    """Whether somebody may be in danger; a false alarm costs little, a miss much."""
    return bool(DISTRESS.search(text))


def is_command(text: str) -> bool:
    """Whether a message tries to command the assistant instead of asking."""
    return bool(COMMAND.search(text))


def is_chore(text: str) -> bool:
    """Whether a message asks for work that is not ours, such as an essay."""
    return bool(CHORE.search(text))
