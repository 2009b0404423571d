"""Counters that many increment at once: each is kept in several rows, of which a call takes one that nobody else holds."""

from sqlalchemy import BigInteger, CheckConstraint, Column, SmallInteger, Table, Text, Uuid

from storage.tables.base import metadata

# What is counted (`name`) of something, in a period of its own, such as a day; without one it is empty.
# Of a counter with a limit, each row has a share of it: their sum is never passed, whoever counts at once.
counter_shards = Table(
    "counter_shards",
    metadata,
    Column("subject_id", Uuid, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("period", Text, primary_key=True),
    Column("shard", SmallInteger, primary_key=True),
    Column("value", BigInteger, nullable=False),
    Column("most", BigInteger),
    CheckConstraint("value >= 0 AND value <= most", name="within"),
)
