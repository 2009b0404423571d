"""Markdown as people type it, some of them to do harm."""

import re
import sys

import pytest

from server.kit import markdown

HARMFUL = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "![x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    '<a href="//evil" target=_blank>x</a>',
    "<javascript:alert(1)>",
    '[x](http://a "onclick=alert(1)")',
    "```<script>\nx\n```",
    "<!-- --><svg/onload=alert(1)>",
]


@pytest.mark.parametrize("source", HARMFUL)
def test_nothing_that_is_typed_runs(source):
    for tag in re.findall(r"<[a-zA-Z!/][^>]*>", markdown.render_now(source).html):
        assert re.fullmatch(r"</?(a|p|pre|code|img)\b[^>]*>", tag)
        bare = re.sub(r'"[^"]*"', '""', tag)
        assert not re.search(r"\bon\w+=|target=", bare)
        assert not re.search(r'="(javascript|data|vbscript):', tag, re.IGNORECASE)


def test_what_only_looks_like_html_is_shown_as_it_was_typed():
    source = "a < b, List<int>, 3 > 2 and R&D"
    assert markdown.plain(markdown.render_now(source).html) == source


def test_what_markdown_can_do():
    made = markdown.render_now("# Hello\n\n[shop](https://shop.example/a?b=c) **now**\n\n|a|b|\n|-|-|\n|1|2|\n")
    assert '<a href="https://shop.example/a?b=c" rel="nofollow noopener noreferrer">shop</a>' in made.html
    assert "<h1>Hello</h1>" in made.html
    assert "<td>2</td>" in made.html
    assert (made.word_count, made.read_time_minutes, made.problem) == (7, 1, "")
    assert markdown.render_now("word " * 201).read_time_minutes == 2
    assert markdown.render_now("[x](/a/b) ![z](https://x/y.png)").html == (
        '<p><a href="/a/b" rel="nofollow noopener noreferrer">x</a> <img src="https://x/y.png" alt="z"></p>\n'
    )


SPITEFUL = {
    "brackets": lambda n: "[" * n,
    "quotes": lambda n: "> " * (n // 2) + "x",
    "tildes": lambda n: "~" * n,
    "stars": lambda n: "*]" * (n // 2),
    "links": lambda n: "[a](" * (n // 4),
    "pictures": lambda n: "![" * (n // 2),
    "ticks": lambda n: "".join("`" * i + " " for i in range(1, int((2 * n) ** 0.5))),
    "items": lambda n: "".join(" " * i + "- a\n" for i in range(int((2 * n) ** 0.5))),
    "entities": lambda n: '&"' * (n // 2),
    "columns": lambda n: "|a" * 100 + "\n" + "|-" * 100 + "\n" + "|\n" * (n // 2),
}


@pytest.mark.parametrize("name", SPITEFUL)
def test_what_is_made_to_take_long_does_not(name):
    """Four times as much takes less than sixteen times as long would: calls are counted, not seconds."""
    made = [_calls(SPITEFUL[name](size)) for size in (1_000, 4_000)]
    assert made[1] <= made[0] * 6 + 1_000


def _calls(source):
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        made = markdown.render_now(source)
    finally:
        sys.setprofile(None)
    assert len(made.html) <= max(markdown.SMALL, len(source)) * markdown.MOST_TIMES
    return count


def test_tables_do_not_grow_out_of_nothing():
    bomb = "|a" * 200 + "\n" + "|-" * 200 + "\n" + "|\n" * 200
    assert markdown.render_now(bomb).problem
    wide = "|a" * 20 + "\n" + "|-" * 20 + "\n" + ("|1" * 20 + "\n") * 50
    assert markdown.render_now(wide).problem == ""
