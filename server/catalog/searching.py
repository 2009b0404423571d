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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query: `written` and `excluded` for PostgreSQL's `websearch_to_tsquery`, `words` that must occur in order."""

    written: str
    words: str
    excluded: str
    forgiving: bool


def read(query: str) -> Wanted:
    """Read a query. Raises InvalidArgument where no word is left to look for."""
    written, words, excluded = [], [], []
    quoted = False
    for part in PART.finditer(unicodedata.normalize("NFKC", query)):
        phrase = part[2] is not None
        text = _plain(part[2] if phrase else part[4])
        if not text:
            continue
        if part[1] or part[3]:
            excluded.append(_phrase(text))
        else:
            quoted = quoted or phrase
            words.append(text)
            written.append(_phrase(text) if phrase else UNPARTED.sub(lambda found: f" {_phrase(found[0])} ", text))
    if not words:
        raise InvalidArgument([("query", "must have a word or code to look for")])
    asked = " ".join(words)
    negated = [f"-{phrase}" for phrase in excluded]
    return Wanted(" ".join([*written, *negated]), asked, " or ".join(excluded), forgiving=not quoted)


def _plain(text: str) -> str:
    """Return the words of a text, parted by blanks."""
    letters = (c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in text)
    return " ".join("".join(letters).split())


def _phrase(text: str) -> str:
    return '"{}"'.format(" ".join(UNPARTED.sub(lambda found: f" {' '.join(found[0])} ", text).split()))
