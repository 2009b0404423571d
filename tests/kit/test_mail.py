"""Mails where no server of mails is configured."""

import io
from types import SimpleNamespace

from rich.console import Console

from server.kit import mail


async def printed(letter, monkeypatch):
    shown = io.StringIO()
    monkeypatch.setattr(mail, "console", Console(file=shown, width=40))
    await mail.by_terminal(None, letter)
    return shown.getvalue()


def test_a_mail_is_printed_as_it_is_written(on_loop, monkeypatch):
    body = "A line that is much longer than the screen is wide, and a code:\n    abcdefghijklmnopqrstuvwxyz0123456789abcdefghij\n"
    letter = SimpleNamespace(recipient="sam@example.com", subject="Your [red]code[/red]", body=body)
    text = on_loop(printed(letter, monkeypatch))
    assert f"To: sam@example.com\nSubject: {letter.subject}\n\n{body}" in text
