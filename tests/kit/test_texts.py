"""What people write: what is refused, what is not, and that reading a text costs in proportion to its length."""

import time
from contextlib import suppress

import pytest

from server.catalog import fields
from server.kit import convert, texts
from server.payments import card_numbers

HARMLESS = (
    "JavaScript: The Good Parts",
    "ASP.NET",
    "VB.NET, Node.js and socket.io",
    "Booking.com gift card",
    "sizes <s, m, l>",
    "8 cores @ 3.20 GHz",
    "12 V @ 2.5 A",
    "1200-800-1600 mm",
    "200-800-1600 mm",
    "a < b and b > c; x<y; I <3 it",
    "a <b and c> d, <i or j>",
    "booking.com voucher",
    "Voucher valid at amazon.de, socks.shop gift card",
    "Mobile phone case 1234567",
    "Line 1, Signal 12 V",
    "Instagram: Marketing for Dummies, Facebook: The Inside Story",
    "The dot com bubble; sale at polka dot store",
    "Music @Work",
    "Call of Duty 4 2007-2008",
    "Bosch 0 986 494 123",
    "C++ <vector>",
    "AT&T, R&D, Q&amp;A",
    "EAN 4006381333931, made 2024-11-05, sizes 38-40-42, model A.12-2.",
    "Resolution 1920 x 1080, contrast 10 000 000 : 1, weighs < 3 kg and > 2 kg.",
    "Version 2.0.1 of e.g. the best. Holds 3.5 litres.",
    "Line one\nline two\twith a tab\r\n",
    "café Müsli 香港罗汉果 👩\u200d💻 می\u200cخواهم नमस्ते",
)  # fmt: skip
MARKUP = (
    "<script>alert(1)</script>",
    "<SCRIPT src=//x",
    "an <img src=x> image",
    "<i>",
    "</b>",
    "<b class=x>",
    "<i title = 'x' >",
    "<b >",
    "<br/>",
    "< p >".replace(" ", ""),
    "<svg/onload=alert(1)>",
    "<unheard-of onclick = alert(1)>",
    "<!-- x",
    "<!DOCTYPE html",
    '<a href="javascript:alert(1)">',
    "&lt;script&gt;",
    "&#60;img src=x",
    "&#x3C;b&#x3E;",
)
CONTROLS = ("\x1b[31mred", "a\x07b", "a\x9b31m", "a\0b", "turn\u202eed", "a\u2066b", "line\u2028separator", "a\x7fb")
CONTACTS = (
    "Call +1 415 555 0100 for more",
    "Call 415-555-0100",
    "(415) 555-0100",
    "010-1234-5678",
    "02-123-4567",
    "+82 10 1234 5678",
    "See www.example.com",
    "See my-shop.store",
    "Visit our my-shop.kr",
    "Buy at shop.com",
    "t.me/somebody",
    "https://example.com",
    "Write to someone (at) example.org",
    "me@example.com",
    "joe@sub.example.co.uk",
    "joe @ example.com",
    "joe at example dot com",
    "joe [at] example [dot] de",
    "ｊｏｅ＠ｅｘａｍｐｌｅ．ｃｏｍ",
    "find more on my-shop.store",
    "Jetzt bestellen bei laden.de",
    "cheaper at shop.example.co.uk",
    "WhatsApp 0176 1234567",
    "𝗪𝗵𝗮𝘁𝘀𝗔𝗽𝗽 ０１７６ 1234567",
    "whatsapp: 491761234567",
    "Tel. 030 1234567",
    "call us on 911 234 567",
    "Telegram +491761234567",
    "微信13800138000",
    "tel0301234567",
    "instagram @name",
    "DM me at @shop_x",
    "follow @shop",
    "@shop on Insta",
    "WeChat ID: shop88",
    "line id: shop88",
)
# What the expressions begin with, and what they nearly match: each is repeated until the text is long.
SEEDS = (
    "a", "1", " ", "\n", "-", ".", "\\", "@", "<", "&", "é", "\u200b", "\u200d", "\u0301", "\u0301a", "e\u0316\u0301", "a\u200d",
    "<a ", "<a/", "<b ", "<x a", "<!-", "</", "<p on", "<x on", "&#0", "&#0000", "&lt;", "&lt;b ", "&lt;x on", "a@", "a@a.",
    "@a.a.a.a.a.", "(at)", "a (at) ", "www.", "w.", ".com", "a-", "a.a-", ".co", "https:/", "1-", "1 1", "(0", "0-000-",
    "+1", "+1-1-", "415-555-", "1 415-555-", "200-800-1600 mm ", "4 ", "4111-1111-", "call ", "tel. ", "tel 0", "line id ", "@a ", "@a on ", "visit a ", "visit a.", "at a dot ", "a dot ", "<b a=", "<b ",
    "whats ", "buy buy ", "dm me ", "\ufdfa", "\u0130", "\\u000", "\\\\", "[", '{"a":', '"a",',
)  # fmt: skip
LONGEST = 50_000


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_text_is_taken(text):
    assert texts.read(text, lines=True) == (text, "")
    assert texts.contact_data(text) == ""


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_refused(text):
    assert texts.read(text, lines=True)[1] == "contains HTML, which is not allowed"


@pytest.mark.parametrize("text", CONTROLS)
def test_control_characters_are_refused(text):
    assert texts.read(text, lines=True)[1] == "contains control characters"


@pytest.mark.parametrize("text", CONTACTS)
def test_contact_data_is_found(text):
    assert texts.contact_data(text)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("cafe\u0301", "café"),
        ("\ufeffTea", "Tea"),
        ("Te\u200ba\u2060", "Tea"),
        ("a\u200db\u200c", "ab"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_a_text_is_kept_in_one_form(written, kept):
    assert texts.read(written, lines=True) == (kept, "")


def test_a_short_text_is_one_line():
    assert texts.read(" Tea \n", lines=False)[1] == ""
    assert texts.read("Tea\nSubject: x", lines=False)[1] == "contains a line break, and is one line"


def test_marks_are_not_heaped_up():
    assert texts.read("Việt e" + "\u0301\u0316" * 5, lines=True)[1] == ""
    assert texts.read("e" + "\u0301\u0316" * 6, lines=True)[1] == "has too many marks on one letter"


@pytest.mark.parametrize("text", ['{"a":' * 40 + "1" + "}" * 40, '{"a":"\\u0000"}', '{"\\u0000":1}', "{"])
def test_a_json_text_that_cannot_be_kept_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        convert.read_json(text)


def test_a_json_text_of_some_levels_is_taken():
    assert convert.read_json('{"a":' * 31 + "[1]" + "}" * 31)
    assert convert.read_json('{"a":"\\\\u0000 is no NUL"}')


def json_text(text):
    with suppress(ValueError):
        convert.read_json(text)


RULES = {
    "read": lambda text: texts.read(text, lines=True),
    "markup": texts.has_markup,
    "contact data": texts.contact_data,
    "card numbers": card_numbers.looks_like_one,
    "JSON": json_text,
    "slug": lambda text: fields.slug(text, 200),
}


def seconds(rule, text, times=5):
    best = float("inf")
    for _ in range(times):
        started = time.thread_time()
        rule(text)
        best = min(best, time.thread_time() - started)
    return best


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("seed", SEEDS)
def test_twice_the_text_takes_at_most_about_twice_the_time(rule, seed):
    """Of four doublings in a row, each is given twice what it should take, and a hundredth of a second."""
    text = (seed * LONGEST)[:LONGEST]
    shortest, longest = seconds(RULES[rule], text[: LONGEST // 16]), seconds(RULES[rule], text)
    assert longest < 16 * 2 * shortest + 0.01, f"{1000 * shortest:.2f} ms became {1000 * longest:.2f} ms"
