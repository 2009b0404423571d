"""Writes docs/settings.md from what the domains declare; part of make docs."""

from pathlib import Path

from server.run import domains

PAGE = Path("docs/settings.md")
HEAD = """# Settings

What staff can set while the mall runs; `make docs` writes this page from the declarations of the domains, and
`PlatformService.ListSettings` tells the same. What a process takes from its environment stands in
[operations](operations.md).

A value is a configuration: `PlatformService.CreateConfiguration` sets it for the mall as a whole, or with `channel_id` for one
channel. A channel's value goes before the mall's, which goes before the default. A value counts within its window only
(`effective_from_time`, `effective_until_time`), and one that is `multiplicative` is multiplied with the next wider one; in a
channel that is `multiplicative`, all its numbers are. A change counts from the next call on, never for orders that have been
placed.

What does not fit is refused when it is written. What does not read all the same, because it came into the database in another
way, is left out as if it were not there: it is logged, and counted in `mall_settings_unreadable_total`.

Keys that begin with another word than these are free for your own use: the mall keeps them, `ResolveConfiguration` reads them.
A key that begins like one of these or is nearly spelt like one, and is none, is refused with the nearest one named.

A value travels as JSON in the form of its type: numbers and `true` or `false` as such, decimals and durations as texts (`"0.10"`,
`"30m"`), amounts as an object of texts. An amount of money counts in its own currency only: `{"EUR": "9.99", "JPY": "1500"}`.
`0` is nothing in every currency.

| key | default | for | values | meaning |
| --- | --- | --- | --- | --- |
"""


def page() -> str:
    """Return the page."""
    return HEAD + "".join(
        f"| `{setting.key}` | `{setting.default}` | {', '.join(map(str.lower, setting.scopes))} "
        f"| {setting.description} {setting.kind.data_type}: {setting.kind.fits}. |\n"
        for setting in domains.settings().values()
    )


if __name__ == "__main__":
    PAGE.write_text(page())
