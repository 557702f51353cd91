"""Ways of saying a thing that mean the same."""

import random
import re
from collections.abc import Callable, Sequence

N = r"(\d[\d,.]*%?)"
CEILING = ("at most", "no more than", "up to", "not more than", "a maximum of", "as many as", "no greater number than")
FLOOR = ("at least", "no fewer than", "a minimum of", "not fewer than", "no less than", "not less than")

_ALIKE: tuple[tuple[str, ...], ...] = (
    ("accepts", "takes", "recognizes", "allows", "admits", "lets in"),
    ("accept", "take", "recognize", "allow", "let in"),
    ("does not accept", "doesn't accept", "won't take", "refuses", "turns down", "rejects", "will not take", "declines", "shuts out"),
    ("requires", "asks for", "calls for", "insists on", "demands", "wants"),
    ("does not require", "doesn't ask for", "does not call for", "has no need of", "asks for no"),
    ("must", "has to", "needs to", "is required to", "is obliged to"),
    ("must not", "may not", "cannot", "can't", "is not allowed to", "is not permitted to"),
    ("may", "can", "is allowed to", "is free to", "is permitted to", "has the option to"),
    ("only if", "only when", "but only if", "on condition that", "provided that", "as long as"),
    ("unless", "except when", "except where", "save where", "if not"),
    ("before", "prior to", "ahead of", "earlier than"),
    ("count toward", "go toward", "be put toward", "be applied to", "be used for", "count for"),
    ("counts toward", "goes toward", "is applied to", "is used for", "counts for"),
    ("a master's degree", "a master's", "a graduate degree at the master's level"),
    ("the master's degree", "the master's"),
    ("graduate certificate", "grad certificate", "certificate at the graduate level"),
    ("transfer credit", "outside credit", "credit from elsewhere", "transferred credit", "credit from another institution", "credit earned elsewhere"),
    ("transfer credits", "outside credits", "credits from elsewhere", "transferred credits", "credits from another institution"),
    ("grade point average (GPA)", "GPA", "grade point average", "grade average"),
    ("approval", "consent", "permission", "the go-ahead", "a sign-off"),
    ("approved", "cleared", "signed off", "given the go-ahead"), ("beforehand", "in advance", "ahead of time"),
    ("does not", "doesn't"), ("is not", "isn't"), ("are not", "aren't"), ("cannot", "can't", "can not"),
    ("do not", "don't"), ("at the same time", "simultaneously", "concurrently", "side by side"),
    ("each", "every"), ("usually", "normally", "as a rule", "generally", "typically", "ordinarily"),
    ("some", "certain", "a number of"), ("several", "a number of", "quite a few"), ("all", "the whole of the"),
    ("offers", "has", "provides", "runs"), ("consists of", "is made up of", "comprises", "contains"),
    ("begins", "starts"), ("completed", "finished", "done"), ("complete", "finish"),
    ("earned", "obtained", "gained", "acquired"),
    ("stacks into", "leads into", "can be stacked into", "builds into"), ("students", "learners"),
    ("a student", "a learner", "somebody"), ("courses", "classes"), ("course", "class"),
    ("another institution", "a different school", "some other university"),
    ("other institutions", "other schools", "universities elsewhere"),
    ("the university", "the school", "the institution", "it"),
    ("the university accepts", "they take", "you can bring"), ("states", "says", "reports", "gives"),
    ("within", "inside", "in no more than"), ("because", "since", "as"), ("although", "though", "even though"),
    ("and", "as well as", "plus"), ("also", "too", "in addition"),
    ("is required", "is needed", "is called for", "is mandatory"),
    ("is not required", "isn't needed", "is not called for", "is optional"), ("shows", "finds", "indicates"),
    ("grade of", "mark of"), ("or better", "or higher", "or above", "and up"), ("toward", "for"),
    ("enrolled", "registered", "matriculated"), ("immediately", "at once", "right away"),
    ("automatically", "by itself", "without further ado"), ("charges", "bills"),
    ("costs", "is priced at", "comes to"), ("tuition", "the tuition price"), ("credits", "credit hours"),
    ("may not be used", "can't be used", "is not to be used", "is barred from use"),
    ("apply for", "request", "put in for"), ("is offered", "is given", "can be had"),
    ("online", "by distance learning"), ("recommends", "advises", "suggests"),
    ("is called", "goes by the name of"), ("only", "just", "solely", "nothing but"),
)  # fmt: skip

_LEADS = (
    "", "", "", "", "Yes: ", "Note that ", "In short, ", "The rule is that ", "As the page says, ",
    "Keep in mind that ", "It is stated that ", "For you that means: ", "So, ",
)  # fmt: skip


def each(text: str, one: str, other: str) -> list[str]:
    """A text with each whole `one` in turn put for `other`."""
    found = []
    for match in re.finditer(rf"(?<![\w'-]){re.escape(one)}(?![\w'-])", text):
        found.append(f"{text[: match.start()]}{other}{text[match.end() :]}".replace("  ", " "))
    return found


def _swap_group(text: str, groups: Sequence[tuple[str, ...]], chance: random.Random) -> str:
    """The text with one phrase of one group put for another of it; the text itself where none is there."""
    order = chance.sample(range(len(groups)), len(groups))
    for place in order:
        here = [one for one in groups[place] if one in text]
        chance.shuffle(here)
        for one in here:
            others = [other for other in groups[place] if other != one and one not in other]
            found = each(text, one, chance.choice(others)) if others else []
            if found:
                return chance.choice(found)
    return text


def _bounds(text: str, chance: random.Random) -> str:
    for words in (CEILING, FLOOR):
        for match in re.finditer(rf"\b({'|'.join(words)}) {N}", text):
            return text[: match.start()] + f"{chance.choice(words)} {match[2]}" + text[match.end() :]
    return text


_GRADES = re.compile(r"only with a grade of ([A-D][+-]?) or better")
_GRADED = (
    "only if the grade is at least a {}", "only where the grade is {} or higher",
    "as long as the grade is a {} or above", "if the grade is no lower than a {}", "with nothing below a {}",
)  # fmt: skip
_OLD = re.compile(r"older than (\d+) years")
_OLDER = (
    "more than {} years old", "from more than {} years back", "that was earned over {} years ago",
    "past the age of {} years",
)  # fmt: skip
_SIZE = re.compile(r"\b(?:takes|has|requires) (\d+) (credits|hours|units|courses)\b")
_SIZES = (
    "is {} {} long", "comes to {} {}", "runs to {} {}", "adds up to {} {}", "consists of {} {}",
    "is made up of {} {}",
)  # fmt: skip
_CAP = re.compile(
    r"^The university accepts at most (\d+%?) (?:of the |graduate )?(transfer credits|credits|hours|units|transfer hours|transfer units|hours of transfer credit)(?: \([^)]*\))? (?:toward|into) (.+?)\.$"
)
_CAPS = (
    "No more than {0} {1} fit into {2}.", "For {2} the limit is {0} {1}.", "You can bring {0} {1} to {2}, and not one more.", "{2} can hold up to {0} {1}.", "The ceiling for {2} is {0} {1}.",
    "With {2}, {0} {1} is as far as it goes.", "Anything over {0} {1} will not be taken toward {2}.", "Out of what you bring, {0} {1} at the very most go toward {2}.", "{0} {1}: that is the cap for {2}.",
)  # fmt: skip
_NO = re.compile(r"^The university does not accept (.+?)\.$")
_NOES = (
    "{0} is not accepted.", "You cannot bring {0}.", "There is no way in for {0}.", "{0} will be turned down.",
    "{0}? The university says no.", "Nothing that is {0} gets in.",
)  # fmt: skip
_IF = re.compile(r"^([A-Z].*?),? (if|when|unless|after|before|once|only if) ([^,;:.]+)\.$")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return (
        text[:1].lower() + text[1:]
        if re.match(
            r"(?:The|A|An|In|At|For|To|Some|All|Each|No|It|Students|Credit|Transfer|This|These|Only|If)\b", text
        )
        else text
    )


def _templates(text: str, chance: random.Random) -> str:
    whole: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = ((_CAP, _CAPS), (_NO, _NOES))
    for pattern, forms in whole:
        match = pattern.match(text)
        if match:
            return _capital(chance.choice(forms).format(*match.groups()))
    parts: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = ((_GRADES, _GRADED), (_OLD, _OLDER), (_SIZE, _SIZES))
    for pattern, forms in parts:
        match = pattern.search(text)
        if match:
            return text[: match.start()] + chance.choice(forms).format(*match.groups()) + text[match.end() :]
    return text


def _fronted(text: str, _: random.Random) -> str:
    match = _IF.match(text)
    return f"{_capital(match[2])} {match[3]}, {_small(match[1])}." if match else text


def said_again(text: str, chance: random.Random, changes: int) -> str:
    """A text in other words, by so many changes that keep what it says."""
    ways: tuple[Callable[[str, random.Random], str], ...] = (_templates, _bounds, _fronted)
    for _ in range(changes):
        other = chance.random() < 0.35
        text = chance.choice(ways)(text, chance) if other else _swap_group(text, _ALIKE, chance)
    lead = chance.choice(_LEADS) if changes else ""
    return lead + (_small(text) if lead and not lead.endswith(": ") else text)
