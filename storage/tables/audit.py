"""What proves the audit trail, whose entries are `storage.tables.system.audit_entries`.

Entries are chained by a job, in the order of their numbers, once no transaction runs that may still add one before them: so
nobody who writes an entry waits for another. There is one chain for each month.
"""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, Text, Uuid

from storage.tables.base import metadata, moment, primary_key

# The place of an entry in the chain of its month. `digest` is of the entry, `hash` of the hash before and the digest.
audit_seals = Table(
    "audit_seals",
    metadata,
    Column("month", Text, primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("sequence", BigInteger, nullable=False),
    Column("entry_id", Uuid, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("uq_audit_seals_sequence", "sequence", unique=True),
    Index("uq_audit_seals_entry_id", "entry_id", unique=True),
)

# How far a chain had come, signed. It says so even after the entries are past retention.
audit_checkpoints = Table(
    "audit_checkpoints",
    metadata,
    primary_key(),
    Column("month", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("signature", Text, nullable=False),
    moment("retire_time"),
    moment("create_time", nullable=False),
    Index("uq_audit_checkpoints_month_position", "month", "position", unique=True),
    Index(None, "month", "create_time", "id"),
    Index(None, "create_time", "id"),
)
