"""What callers type to search for, read into what storage asks for."""

import re
import unicodedata
from dataclasses import dataclass

from server.kit.errors import InvalidArgument

# Phrases in quotes, and words; either may be excluded by a dash.
PART = re.compile(r'(-?)"([^"]*)"|(-?)(\S+)')
# Scripts that are written without blanks, as storage/tables/words.py has them: what is together is a phrase of letters.
UNPARTED = re.compile(
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edf\u1000-\u109f\u1780-\u17dd\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af]+"
)
# Letters and digits that are glued, up to four parts: 500ml, WH-1000XM4.
PARTED = re.compile(r"([^0-9]*)([0-9]+)([^0-9]*)([0-9]*)")
# What is neither letter nor digit, within a word or at its end (C++, .NET, AT&T), but not what ends a sentence or stands around.
SIGN = re.compile(r"[^\w\s]|_")
LOOSE = ".,;:!?)]}\"'"
BRACKETS = "([{\"'"
ESCAPED = re.compile(r"[%_\\]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query: `written` and `excluded` for PostgreSQL's `websearch_to_tsquery`, `words` that must occur in order.

    `signed` are patterns of LIKE for words with signs, which titles are to have as they are.
    """

    written: str
    words: tuple[str, ...]
    excluded: str
    forgiving: bool
    signed: tuple[str, ...] = ()


def read(query: str) -> Wanted:
    """Read a query. Raises InvalidArgument where no word is left to look for."""
    parts = [(part[1] or part[3], part[2], part[4]) for part in PART.finditer(unicodedata.normalize("NFKC", query))]
    if all(dash and word and word[0].isdigit() for dash, _, word in parts):
        parts = [("", None, word) for _, _, word in parts]  # nothing is left to exclude it from: "-8" is a number
    written, words, excluded, signed = [], [], [], []
    quoted = False
    for dash, phrase, word in parts:
        text = _plain(phrase if word is None else word)
        if not text:
            continue
        if dash:
            excluded.append(_phrase(text))
            continue
        words.append(text)
        quoted = quoted or word is None
        whole = word is None or (" " in text and any(letter.isdigit() for letter in text))
        written.append(_phrase(text) if whole else UNPARTED.sub(lambda found: f" {_phrase(found[0])} ", text))
        if word is not None and (sign := SIGN.search(word.rstrip(LOOSE).lstrip(BRACKETS))):
            signed.append(f"%{ESCAPED.sub(_escaped, sign.string.lower())}%")
    if not words:
        raise InvalidArgument([("query", "must have a word or code to look for")])
    negated = [f"-{phrase}" for phrase in excluded]
    return Wanted(
        " ".join([*written, *negated]),
        tuple(words),
        " or ".join(excluded),
        forgiving=not quoted,
        signed=tuple(signed),
    )


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"


def _plain(text: str) -> str:
    """Return the words of a text, parted by blanks; letters and digits are words apart, as storage/tables/words.py has them."""
    letters = (c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in text)
    words = (" ".join(found.groups()) if (found := PARTED.fullmatch(w)) else w for w in "".join(letters).split())
    return " ".join(" ".join(words).split())


def _phrase(text: str) -> str:
    return '"{}"'.format(" ".join(UNPARTED.sub(lambda found: f" {' '.join(found[0])} ", text).split()))
