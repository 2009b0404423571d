"""SQL of the trees of a channel: sections and categories."""

from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Table, Uuid, any_, delete, exists, or_, select
from sqlalchemy.sql import ColumnElement

from storage.database import Connection, Row
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import categories
from storage.tables.community import article_categories
from storage.tables.platform import (
    channel_categories,
    channels,
    codebook_entries,
    codebooks,
    section_categories,
    sections,
)

channel_id = parameter("channel_id", sections.c.channel_id)
parent_id = parameter("parent_id", sections.c.parent_id)
section_id = parameter("section_id", section_categories.c.section_id)
channel_category_id = parameter("channel_category_id", section_categories.c.channel_category_id)
codebook_id = parameter("codebook_id", codebook_entries.c.codebook_id)


def _of_open_channel(table: Table) -> ColumnElement[bool]:
    open_ = (channels.c.id == table.c.channel_id) & (channels.c.state == "ACTIVE") & channels.c.delete_time.is_(None)
    return exists(select(channels.c.id).where(open_))


def _nothing_above(table: Table, hidden: Any) -> ColumnElement[bool]:
    """Say that neither a row nor anything that it stands in is hidden."""
    above = table.alias("above")
    return ~exists(select(above.c.id).where(above.c.id == any_(table.c.path), hidden(above.c)))


SHOWN_SECTIONS = _of_open_channel(sections) & _nothing_above(
    sections, lambda c: or_(~c.enabled, c.secret, c.delete_time.is_not(None))
)
SHOWN_CATEGORIES = _of_open_channel(channel_categories) & _nothing_above(
    channel_categories, lambda c: c.delete_time.is_not(None)
)
SHOWN_ARTICLE_CATEGORIES = _of_open_channel(article_categories) & _nothing_above(
    article_categories, lambda c: c.delete_time.is_not(None)
)
SHOWN_ENTRIES = (
    codebook_entries.c.visible
    & codebook_entries.c.delete_time.is_(None)
    & exists(
        select(codebooks.c.id).where(
            codebooks.c.id == codebook_entries.c.codebook_id, codebooks.c.delete_time.is_(None)
        )
    )
)
SHOWN_IN_SECTIONS = section_categories.c.section_id.in_(select(sections.c.id).where(SHOWN_SECTIONS)) & (
    section_categories.c.channel_category_id.in_(select(channel_categories.c.id).where(SHOWN_CATEGORIES))
)

# What stands in trees of a channel: tables with channel_id, parent_id and path.
TREES = (sections, channel_categories, article_categories)
_LOCK_CHANNEL = Statement(select(channels.c.id).where(channels.c.id == channel_id).with_for_update(key_share=True))
_BELOW = {
    table: Statement(select(table.c.id).where(table.c.parent_id == parent_id, table.c.delete_time.is_(None)).limit(100))
    for table in TREES
}
_HEIGHT = {
    table: plain(
        f"SELECT max(cardinality(path)) AS deepest FROM {table.name} WHERE path @> ARRAY[:id] AND delete_time IS NULL",  # noqa: S608
        id=Uuid,
    )
    for table in TREES
}
_REPLANT = {
    table: plain(
        f"""
        UPDATE {table.name} SET path = :above || path[array_position(path, :id):]
        WHERE channel_id = (SELECT channel_id FROM {table.name} WHERE id = :id) AND path @> ARRAY[:id]
        """,  # noqa: S608
        id=Uuid,
        above=ARRAY(Uuid),
    )
    for table in TREES
}
_SECTIONS_OF = Statement(
    select(sections.c.id).where(sections.c.channel_id == channel_id, sections.c.delete_time.is_(None)).limit(100)
)
_SHOWING = Statement(
    select(section_categories.c.id)
    .join_from(section_categories, sections, sections.c.id == section_categories.c.section_id)
    .where(section_categories.c.channel_category_id == channel_category_id, sections.c.delete_time.is_(None))
    .limit(100)
)
_OUT = Statement(
    delete(section_categories)
    .where(section_categories.c.id == parameter("id", section_categories.c.id))
    .returning(*section_categories.c)
)
_CATEGORY = Statement(
    select(categories.c.id).where(
        categories.c.id == parameter("category_id", categories.c.id), categories.c.delete_time.is_(None)
    )
)
_BELONGS = Statement(
    select(sections.c.id).where(
        sections.c.id == section_id, sections.c.channel_id == channel_id, sections.c.delete_time.is_(None)
    )
)


async def lock_channel(tx: Connection, id_: UUID) -> bool:
    """Let nobody else change the trees of a channel until the transaction ends; says whether there is one."""
    return await tx.one(_LOCK_CHANNEL, channel_id=id_) is not None


async def below(tx: Connection, table: Table, id_: UUID) -> int:
    """Return how many stand in one, up to 100."""
    return len(await tx.all(_BELOW[table], parent_id=id_))


async def deepest(tx: Connection, table: Table, id_: UUID) -> int:
    """Return the depth of the deepest one below one, itself included."""
    return int((await tx.sole(_HEIGHT[table], id=id_)).deepest or 0)


async def replant(tx: Connection, table: Table, id_: UUID, above: list[UUID]) -> None:
    """Bring the paths of one and of all below it in line with what is above now."""
    await tx.run(_REPLANT[table], id=id_, above=above)


async def sections_of(tx: Connection, id_: UUID) -> int:
    """Return how many sections a channel has, up to 100."""
    return len(await tx.all(_SECTIONS_OF, channel_id=id_))


async def showing(tx: Connection, id_: UUID) -> int:
    """Return how many sections show a category of a channel, up to 100."""
    return len(await tx.all(_SHOWING, channel_category_id=id_))


async def is_category(tx: Connection, id_: UUID) -> bool:
    """Say whether a category of the catalog lives."""
    return await tx.one(_CATEGORY, category_id=id_) is not None


async def take_out(tx: Connection, id_: UUID) -> Row | None:
    """Show a category in a section no more."""
    return await tx.one(_OUT, id=id_)


async def belongs(connection: Connection, id_: UUID, channel: UUID) -> bool:
    """Say whether a section that lives is one of a channel."""
    return await connection.one(_BELONGS, section_id=id_, channel_id=channel) is not None
