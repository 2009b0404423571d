"""What people write: in one Unicode form, without what is invisible or dangerous; shown to customers, without ways around the mall.

Texts come from anybody and are long: every expression here looks at each place of a text a bounded number of times, as
repetitions are counted and nothing before them is optional without end. `tests/kit/test_texts.py` holds that.
"""

import re
import unicodedata
from collections.abc import Callable, Collection
from functools import cache
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from server.kit.errors import Violation

# Control characters but tab and line breaks; terminals obey them. And what turns the order of letters around.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]")
INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u2060\ufeff]+|(?:(?<=[\x00-\x7f])|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\x00-\x7f]|$)"
)
# Sorting the marks of one letter takes the square of their number; no script has letters with so many.
MOST_MARKS = 10

# A text with more places than this that look like markup or an address is not looked at any further: it is refused.
MOST_PLACES = 100

# Elements that do something by being there, and those that only look like something.
_ACTIVE = """
    applet audio base body button canvas dialog embed form frame frameset head html iframe img input link marquee math meta
    noscript object picture portal script select slot source style svg template textarea title track video xml xmp
"""
_PLAIN = """
    a abbr acronym address area article aside b bdi bdo big blink blockquote br caption center cite code col colgroup data
    datalist dd del details dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i
    ins kbd label legend li main map mark menu meter nav ol optgroup option output p param pre progress q rp rt ruby s samp
    search section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
"""
ACTIVE, PLAIN = frozenset(_ACTIVE.split()), frozenset(_PLAIN.split())
TAG = re.compile(
    r"(?:<|&lt;?|&#0{0,6}60;?|&#x0{0,6}3c;?)(?:(!--|!doctype|!\[cdata|\?xml|\?php)|/?([a-z][^\s<>/&]{0,50}))",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?:\s[^<>]{0,300})?/?(?:>|&gt;?|&#0{0,6}62;?|&#x0{0,6}3e;?)", re.IGNORECASE)
HANDLER = re.compile(r"\bon[a-z]{3,20}\s{0,9}=", re.IGNORECASE)

TOP = "com|org|net|info|biz|shop|store|io|me|co|kr|de|uk|eu"
# Names that are written small and end in what products are not named after: Booking.com and ASP.NET are names as well.
SMALL_TOP = "com|org|info|biz|shop|store|kr|de|uk|eu"
LABEL = r"[\w-]{1,63}"
AT = re.compile(r"(?:(?<=[\w.+-])|(?<=[\w.+-]\s))(?:@|\(at\)|\[at\])", re.IGNORECASE)
HOST = re.compile(rf"{LABEL}(?:\.{LABEL}){{0,5}}\.[a-z]{{2,20}}\b", re.IGNORECASE)
SPACED_HOST = re.compile(rf"\s?{LABEL}(?:\.{LABEL}){{0,5}}\.(?:{TOP})\b", re.IGNORECASE)
LINK = re.compile(
    rf"(?i:https?://|\bwww\.{LABEL}\.[a-z]|(?<=[a-z0-9])\.(?:{TOP})/\w)"
    rf"|(?<![\w.-])[a-z0-9][a-z0-9-]{{0,62}}(?:\.[a-z0-9-]{{1,63}}){{0,3}}\.(?:{SMALL_TOP})\b"
)
PHONE = re.compile(
    r"(?<![\w.,+-])(?:\+\d(?:[ ().-]{0,2}\d){8,14}"
    r"|\(?0\d{1,3}\)?[ .-]\d{3,4}[ .-]\d{4}"
    r"|(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])\d{3}[.-]\d{4})(?![\w-])"
)
UNIT = re.compile(r"\s?(?:mm|cm|m|km|inch|in|ft|g|kg|lbs?|oz|ml|l|px|W|V|Hz|kHz|MHz|GHz)\b", re.IGNORECASE)


def read(text: str, *, lines: bool) -> tuple[str, str]:
    """Return a text as the mall keeps it, and what is wrong with it; empty if nothing. `lines` allows more than one."""
    if text.isascii():
        if text.isprintable() and "<" not in text and "&" not in text:
            return text, ""
    else:
        if _heaped(text):
            return text, "has too many marks on one letter"
        text = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    if CONTROL.search(text):
        return text, "contains control characters"
    if not lines and "\n" in text.strip():
        return text, "contains a line break, and is one line"
    return text, "contains HTML, which is not allowed" if has_markup(text) else ""


def has_markup(text: str) -> bool:
    """Say whether a browser that is given the text as HTML would find more than text in it."""
    last_handler = max((found.start() for found in HANDLER.finditer(text)), default=-1)
    return _anywhere(TAG, text, lambda tag: _renders(tag, last_handler))


def contact_data(text: str) -> str:
    """Say what way around the mall a text offers; empty if none."""
    if _anywhere(AT, text, _leads_to_a_host):
        return "an e-mail address"
    if LINK.search(text):
        return "a link"
    if _anywhere(PHONE, text, lambda found: not UNIT.match(text, found.end())):
        return "a phone number"
    return ""


def tidy(message: Message, field: str, *, public: Collection[str] = ()) -> list[Violation]:
    """Trim every text of a message in place, and return what is wrong with its texts.

    The fields named in `public` may not hold contact data. `field` is the path of the message in the request.
    """
    violations: list[Violation] = []
    _tidy(message, f"{field}." if field else "", frozenset(public), violations)
    return violations


def _anywhere(pattern: re.Pattern[str], text: str, is_one: Callable[[re.Match[str]], bool]) -> bool:
    return any(count > MOST_PLACES or is_one(found) for count, found in enumerate(pattern.finditer(text), start=1))


def _renders(tag: re.Match[str], last_handler: int) -> bool:
    if tag[1] or tag.end() < last_handler:
        return True
    name = tag[2].lower()
    return name in ACTIVE or (name in PLAIN and WHOLE.match(tag.string, tag.end()) is not None)


def _leads_to_a_host(at: re.Match[str]) -> bool:
    direct = at[0] == "@" and not at.string[at.start() - 1].isspace()
    return (direct and HOST.match(at.string, at.end()) is not None) or SPACED_HOST.match(
        at.string, at.end()
    ) is not None


def _heaped(text: str) -> bool:
    run = 0
    for marked in map(unicodedata.combining, text):
        run = run + 1 if marked else 0
        if run > MOST_MARKS:
            return True
    return False


@cache
def _texts(descriptor: Any) -> tuple[tuple[str, bool, bool], ...]:
    """Return (name, repeated, message) of the fields that are or hold texts."""
    return tuple(
        (field.name, field.is_repeated, field.message_type is not None)
        for field in descriptor.fields
        if field.type == FieldDescriptor.TYPE_STRING
        or (field.message_type is not None and field.message_type.full_name.startswith("mall."))
    )


def _tidy(message: Message, prefix: str, public: frozenset[str], violations: list[Violation]) -> None:
    for name, repeated, nested in _texts(message.DESCRIPTOR):
        path = f"{prefix}{name}"
        if nested:
            if repeated:
                for index, item in enumerate(getattr(message, name)):
                    _tidy(item, f"{path}[{index}].", public, violations)
            elif message.HasField(name):
                _tidy(getattr(message, name), f"{path}.", public, violations)
        elif repeated:
            texts = getattr(message, name)
            for index, text in enumerate(texts):
                texts[index] = text.strip()
        elif text := getattr(message, name):
            if name in public and (found := contact_data(text)):
                violations.append(Violation(path, f"contains {found}: customers reach sellers through the mall only"))
            tidied = text.strip()
            if tidied != text:
                setattr(message, name, tidied)
