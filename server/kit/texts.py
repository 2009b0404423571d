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
# What follows the name of an element that only looks like something: nothing, or attributes that have values. "a <b and c> d"
# has none, and does nothing where it is taken for one.
WHOLE = re.compile(r"(?:\s[^<>=]{0,300}=[^<>]{0,300})?\s{0,9}/?(?:>|&gt;?|&#0{0,6}62;?|&#x0{0,6}3e;?)", re.IGNORECASE)
HANDLER = re.compile(r"\bon[a-z]{3,20}\s{0,9}=", re.IGNORECASE)

# Contact data is looked for in small letters, from what is rare in a text: a dot or a sign, or words without what is optional
# before them.
TOP = "com|org|net|info|biz|shop|store|io|me|co|kr|de|uk|eu"
SPOKEN_TOP = "com|org|net|kr|de|uk|eu"
LABEL = r"[\w-]{1,63}"
AT = re.compile(r"@|\(at\)|\[at\]")
BEFORE_AT = re.compile(r"[\w.+-]\s?$")
HOST = re.compile(rf"{LABEL}(?:\.{LABEL}){{0,5}}\.[a-z]{{2,20}}\b")
SPACED_HOST = re.compile(rf"\s?{LABEL}(?:\.{LABEL}){{0,5}}\.(?:{TOP})\b")
SPOKEN = re.compile(rf"(?:dot|\(dot\)|\[dot\])\s?(?:{SPOKEN_TOP})\b")
BEFORE_SPOKEN = re.compile(rf"(?:\bat|\(at\)|\[at\]|@)\s{LABEL}\s?$")
LINK = re.compile(rf"(?:https?://|www\.{LABEL}\.[a-z]|\.(?:{TOP})/\w)")
# The bare name of a host may be what is sold, such as a voucher of booking.com: it leads away where a text sends people there.
ENDING = re.compile(rf"\.(?:{TOP})\b")
BEFORE_ENDING = re.compile(
    r"\b(?:visit|see|buy|order|shop|go|find|check|browse|search|follow|cheaper|website|homepage|besuch\w{0,3}|siehe|kauf\w{0,3}"
    r"|bestell\w{0,3}|visit[ae]\w{0,2}|compr[aeo]\w{0,2}|achet\w{0,3}|command\w{1,3})(?:[\s:]{1,3}[\w'-]{1,20}){0,3}[\s:]{1,3}"
    r"(?:[\w-]{1,63}\.){0,3}[\w-]{1,63}$"
)
PHONE = re.compile(
    r"(?<![\w.,+-])(?:\+\d(?:[ ().-]{0,2}\d){8,14}"
    r"|\(?0\d{1,3}\)?[ .-]\d{3,4}[ .-]\d{4}"
    r"|(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])\d{3}[.-]\d{4})(?![\w-])"
)
# Where people are met outside the mall, with a number or a name; elsewhere such a number is one of a part, such a name a word.
NETWORK = (
    "whats ?app|telegram|viber|we ?chat|weixin|kakao(?: ?talk)?|zalo|skype|signal|snapchat|insta(?:gram)?|facebook|tik ?tok"
    "|twitter|discord|threads|youtube|line|ig|fb|tg|wa"
)
CALL = re.compile(
    rf"(?:{NETWORK}|tel|telephone|telefon|tel\u00e9fono|t\u00e9l\u00e9phone|phone|mobile?|handy|fax|sms|call|rufen|llam[ae]|\uc804\ud654"
    r"|\u7535\u8bdd|\u96fb\u8a71|\u5fae\u4fe1)(?![a-z])"
)
NUMBER = re.compile(
    r"(?:[ .:=-]{0,3}\b(?:no|nr|number|us|me|at|on|under)\b){0,2}[ .:=-]{0,3}\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?![\w-])"
)
SIGN = re.compile(r"(?<!\w)@(?=\w)|\b(?:id|user|username|handle)\s?[:=]\s?(?=\w)")
BEFORE_SIGN = re.compile(
    rf"\b(?:{NETWORK}|follow|contact|dm|message)\b[\s:=-]{{0,3}}(?:(?:us|me|at|on|id)\b[\s:=-]{{0,3}}){{0,2}}$"
)
AFTER_SIGN = re.compile(rf"[\w.]{{2,30}}\s(?:on|at|auf|en|sur)\s(?:{NETWORK})\b")
# Letters and digits in other forms, such as full-width ones, one for one: whole texts in NFKC may be 18 times as long.
PLAIN_FORMS = {
    code: plain
    for first, last in ((0x2070, 0x24FF), (0x3000, 0x3000), (0xFF00, 0xFFEF), (0x1D400, 0x1D7FF), (0x1F100, 0x1F1FF))
    for code in range(first, last + 1)
    if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1 and plain.isascii()
}
# How much before such a place is looked at.
WINDOW = 120
UNIT = re.compile(r"\s?(?:mm|cm|m|km|inch|in|ft|g|kg|lbs?|oz|ml|l|px|w|v|[kmg]?hz)\b")


def read(text: str, *, lines: bool, markup: bool = False) -> tuple[str, str]:
    """Return a text as the mall keeps it, and what is wrong with it; empty if nothing.

    `lines` allows more than one; `markup` what looks like HTML, for texts that are rendered with care.
    """
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
    return text, "contains HTML, which is not allowed" if not markup and has_markup(text) else ""


def has_markup(text: str) -> bool:
    """Say whether a browser that is given the text as HTML would find more than text in it."""
    last_handler = max((found.start() for found in HANDLER.finditer(text)), default=-1)
    return _anywhere(TAG, text, lambda tag: _renders(tag, last_handler))


def contact_data(text: str) -> str:
    """Say what way around the mall a text offers; empty if none."""
    text = (text if text.isascii() else text.translate(PLAIN_FORMS)).lower()
    if _anywhere(AT, text, _leads_to_a_host) or _anywhere(SPOKEN, text, lambda dot: _before(BEFORE_SPOKEN, dot)):
        return "an e-mail address"
    if LINK.search(text) or _anywhere(ENDING, text, lambda dot: _before(BEFORE_ENDING, dot)):
        return "a link"
    if _anywhere(PHONE, text, _is_no_measure) or any(map(_is_called, CALL.finditer(text))):
        return "a phone number"
    if _anywhere(SIGN, text, lambda sign: _before(BEFORE_SIGN, sign) or AFTER_SIGN.match(text, sign.end()) is not None):
        return "a name in another network"
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


def _before(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    return pattern.search(found.string[max(0, found.start() - WINDOW) : found.start()]) is not None


def _is_called(word: re.Match[str]) -> bool:
    if word.start() and word.string[word.start() - 1].isalnum():
        return False
    number = NUMBER.match(word.string, word.end())
    return number is not None and _is_no_measure(number)


def _is_no_measure(number: re.Match[str]) -> bool:
    return UNIT.match(number.string, number.end()) is None


def _leads_to_a_host(at: re.Match[str]) -> bool:
    if not BEFORE_AT.search(at.string[max(0, at.start() - 2) : at.start()]):
        return False
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
                texts[index] = _tidied(text, f"{path}[{index}]", violations, shown=name in public)
        elif text := getattr(message, name):
            tidied = _tidied(text, path, violations, shown=name in public)
            if tidied != text:
                setattr(message, name, tidied)


def _tidied(text: str, path: str, violations: list[Violation], *, shown: bool) -> str:
    if shown and (found := contact_data(text)):
        violations.append(Violation(path, f"contains {found}: customers reach sellers through the mall only"))
    return text.strip()
