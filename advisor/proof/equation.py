"""Sums as replies print them, worked out anew: "12 + 8 - 16 = 4", "30% of 36 = 10.8", "one third of 15 = 5",
"1 1/6 - 1 = 1/6"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import floor

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+ \d+/\d+(?!\d)|\d[\d,]*(?:\.\d+)?)|(?P<sign>of\b|[-+−–×x*/÷()%]))")
_WORDS = {
    "one half": "1/2",
    "half": "1/2",
    "one third": "1/3",
    "two thirds": "2/3",
    "one quarter": "1/4",
    "one fourth": "1/4",
    "three quarters": "3/4",
    "three fourths": "3/4",
}
_TIMES, _MINUS, _OVER = ("×", "x", "*", "of"), ("-", "−", "–"), ("/", "÷")
_FLOORED = "without its fraction"


class NoSum(Exception):
    """The text is no sum that can be worked out."""


@dataclass(frozen=True)
class Equation:
    """Both sides of a sum: what the left comes to, and what is printed on the right, to how many decimals."""

    left: Fraction
    printed: Fraction
    decimals: int

    @property
    def holds(self) -> bool:
        """Whether the left is what is printed, rounded to as many decimals as are shown."""
        return shown_as(self.left, self.printed, self.decimals)


def shown_as(exact: Fraction, printed: Fraction, decimals: int) -> bool:
    """Whether a number is what is printed for it: the same, or the nearest with so many decimals."""
    return abs(exact - printed) <= (Fraction(1, 2 * 10**decimals) if decimals else 0)


def equation(text: str) -> Equation:
    """Reads "… = N"; raises NoSum."""
    left, equals, right = text.rpartition("=")
    cut = left.strip().removesuffix(_FLOORED)
    number = re.fullmatch(r"(\d[\d,]*)(\.\d+)?|(?:\d+ )?\d+/\d*[1-9]\d*", right.strip())
    if not equals or number is None:
        raise NoSum(f"{text!r} is no equation")
    whole = Fraction(floor(value(cut))) if cut != left.strip() else value(left)
    return Equation(whole, _mixed(right.strip()), len((number.group(2) or ".")[1:]))


def value(text: str) -> Fraction:
    """What an expression comes to, exactly; raises NoSum. A percentage and a share are taken "of" what follows."""
    for word, digits in _WORDS.items():
        text = re.sub(rf"\b{word}\b", digits, text)
    reader = _Reader(_tokens(text))
    result = reader.sum()
    if not reader.done:
        raise NoSum(f"{text!r} goes on after its end")
    return result


def _mixed(written: str) -> Fraction:
    """A number as it is written: 1,350, 10.8, 1/6, or 10 2/3."""
    try:
        return sum((Fraction(part) for part in written.replace(",", "").split()), Fraction(0))
    except ZeroDivisionError as error:
        raise NoSum("divides by zero") from error


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    while at < len(text.rstrip()):
        token = _TOKEN.match(text, at)
        if token is None:
            raise NoSum(f"{text[at:].strip()!r} is no part of a sum")
        tokens.append(token.group().strip())
        at = token.end()
    return tokens


class _Reader:
    """Reads tokens by the usual precedence."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens

    @property
    def done(self) -> bool:
        return not self._tokens

    def sum(self) -> Fraction:
        total = self.product()
        while self._tokens and self._tokens[0] in ("+", *_MINUS):
            added = self._tokens.pop(0) == "+"
            term = self.product()
            total += term if added else -term
        return total

    def product(self) -> Fraction:
        total = self.factor()
        while self._tokens and self._tokens[0] in (*_TIMES, *_OVER):
            over = self._tokens.pop(0) in _OVER
            factor = self.factor()
            if over and factor == 0:
                raise NoSum("divides by zero")
            total = total / factor if over else total * factor
        return total

    def factor(self) -> Fraction:
        token = self._tokens.pop(0) if self._tokens else ""
        if token == "(":
            inner = self.sum()
            if not self._tokens or self._tokens.pop(0) != ")":
                raise NoSum("a bracket is not closed")
            return inner
        if not token[:1].isdigit():
            raise NoSum(f"{token!r} stands where a number should")
        number = _mixed(token)
        if self._tokens and self._tokens[0] == "%":
            self._tokens.pop(0)
            return number / 100
        return number
