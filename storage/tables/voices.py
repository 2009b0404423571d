"""What others say about what somebody has written: columns of reports, in one shape for all things."""

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Text, Uuid

from storage.tables.base import choice, moment

REPORT_REASONS = ("SPAM", "OFFENSIVE", "OFF_TOPIC", "PERSONAL_DATA", "FAKE", "OTHER")


def report_columns() -> list[Column[Any]]:
    """Who has reported it and why, whether that counts, and when staff decided about it."""
    return [
        Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
        choice("reason", REPORT_REASONS),
        Column("detail", Text, nullable=False),
        Column("counted", Boolean, nullable=False),
        moment("settle_time"),
        moment("create_time", nullable=False),
    ]
