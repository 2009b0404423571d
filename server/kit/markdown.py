"""Markdown as people type it, and the HTML that is safe to show: nothing of theirs is HTML, and what is made of it is cleaned again.

The parser takes time in proportion to what it reads and writes, and writes no more than a bound: tables, which fill up short rows,
are looked at before. `tests/kit/test_markdown.py` holds that.
"""

import html
import re
from typing import NamedTuple

import nh3
from markdown_it import MarkdownIt

from server.kit import turns

# What was rendered by other rules is rendered anew where it is read: to be raised with every change of them.
RULES = 1
WORDS_A_MINUTE = 200
# What is no longer than this is rendered at once, the rest beside the event loop; it may become longer than ten times itself.
SMALL = 2_000
MOST_TIMES = 10

TAGS = {
    *("a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "s"),
    *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}, "code": {"class"}}
SCHEMES = {"http", "https", "mailto"}
WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")
BLANKS = re.compile(r"\n{3,}")
PARAGRAPHS = re.compile(r"\n[ \t]*\n")
RULE = re.compile(r"^[ \t>|:-]*-[ \t>|:-]*$", re.MULTILINE)

_parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable(["table", "strikethrough"])
_cleaner = nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="nofollow noopener noreferrer")


class Rendered(NamedTuple):
    """What Markdown becomes; `problem` says why it becomes nothing."""

    html: str
    word_count: int = 0
    problem: str = ""

    @property
    def read_time_minutes(self) -> int:
        """How long it takes to read, at least a minute where there are words."""
        return -(-self.word_count // WORDS_A_MINUTE)


async def render(source: str) -> Rendered:
    """Render Markdown, beside the event loop where it is long."""
    return render_now(source) if len(source) <= SMALL else await turns.aside(render_now, source)


def render_now(source: str) -> Rendered:
    """Render Markdown; what would become much longer than it is becomes nothing."""
    if any(map(_is_mostly_filled_up, PARAGRAPHS.split(source))):
        return Rendered("", problem="has a table whose rows lack most of their cells")
    made = _cleaner.clean(_parser.render(source))
    if len(made) > max(SMALL, len(source)) * MOST_TIMES:
        return Rendered("", problem="becomes too long when it is rendered")
    return Rendered(made, len(WORD.findall(plain(made))))


def plain(rendered: str) -> str:
    """Return the text of rendered Markdown."""
    return BLANKS.sub("\n\n", html.unescape(nh3.clean(rendered, tags=set()))).strip()


def _is_mostly_filled_up(paragraph: str) -> bool:
    """Say whether a table has more cells than its text could hold: each that is written takes two characters."""
    columns = max((rule[0].count("|") + 1 for rule in RULE.finditer(paragraph)), default=0)
    return columns > 1 and columns * paragraph.count("\n") > max(SMALL, len(paragraph))
