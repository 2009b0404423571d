"""SQL of files and of what is on its way."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text, Uuid, any_, bindparam, delete, func, select, update

from storage.database import Connection, Row
from storage.statements import Statement, inserting, parameter
from storage.tables.identity import accounts
from storage.tables.platform import file_parts, file_uploads, files

owner_id = parameter("owner_id", files.c.owner_id)
listed_owner_id = parameter("owner", files.c.owner_id)
_id = parameter("id", files.c.id)
_now = parameter("now", files.c.create_time)
_u = file_uploads.c

_LOCK_OWNER = Statement(select(accounts.c.id).where(accounts.c.id == owner_id).with_for_update(key_share=True))
_OPEN = Statement(
    select(func.count().label("count")).where(_u.owner_id == owner_id, _u.file_id.is_(None), _u.expire_time > _now)
)


async def open_uploads(tx: Connection, owner: UUID, now: datetime) -> int:
    """Return how many uploads of an account are open; no other one of it begins until the transaction ends."""
    await tx.one(_LOCK_OWNER, owner_id=owner)
    return int((await tx.sole(_OPEN, owner_id=owner, now=now)).count)


_PARTS = Statement(select(file_parts).where(file_parts.c.file_upload_id == _id).order_by(file_parts.c.start))


async def parts(connection: Connection, upload_id: UUID) -> list[Row]:
    """Return the parts of an upload, in order."""
    return await connection.all(_PARTS, id=upload_id)


_FILE = Statement(select(files).where(files.c.id == _id))


async def file(connection: Connection, file_id: UUID) -> Row:
    """Return a file, whoever asks."""
    return await connection.sole(_FILE, id=file_id)


_ADVANCE = Statement(
    update(file_uploads)
    .where(
        _u.id == _id,
        _u.received_bytes == parameter("start", _u.received_bytes),
        _u.file_id.is_(None),
        _u.expire_time > _now,
    )
    .values(
        received_bytes=_u.received_bytes + parameter("size", _u.received_bytes),
        update_time=func.greatest(_u.update_time, _now),
        version=_u.version + 1,
    )
    .returning(file_uploads)
)


async def advance(tx: Connection, upload_id: UUID, start: int, size: int, now: datetime) -> Row | None:
    """Count a part that begins where the kept ones end; None where it does not, or the upload is over."""
    return await tx.one(_ADVANCE, id=upload_id, start=start, size=size, now=now)


async def add_part(tx: Connection, values: Mapping[str, object]) -> None:
    """Keep note of a part that was counted."""
    await tx.run(inserting(file_parts, frozenset(values)), **values)


_COMPLETE = Statement(
    update(file_uploads)
    .where(_u.id == _id, _u.file_id.is_(None), _u.received_bytes == _u.size_bytes)
    .values(
        file_id=parameter("file_id", _u.file_id),
        update_time=func.greatest(_u.update_time, _now),
        version=_u.version + 1,
    )
    .returning(_u.id)
)
_LOCK_UPLOAD = Statement(select(_u.id).where(_u.id == _id).with_for_update())
_FORGET_PARTS = Statement(delete(file_parts).where(file_parts.c.file_upload_id == _id))
_FORGET_OPEN = Statement(delete(file_uploads).where(_u.id == _id, _u.file_id.is_(None)))


async def complete(tx: Connection, upload_id: UUID, file_id: UUID, now: datetime) -> bool:
    """Say that an upload has become a file, whose row is there; false where another call was first."""
    if await tx.one(_COMPLETE, id=upload_id, file_id=file_id, now=now) is None:
        return False
    await tx.run(_FORGET_PARTS, id=upload_id)
    return True


async def forget_open(tx: Connection, upload_id: UUID) -> None:
    """Delete an upload that cannot become a file, with its parts."""
    await tx.run(_LOCK_UPLOAD, id=upload_id)
    await tx.run(_FORGET_PARTS, id=upload_id)
    await tx.run(_FORGET_OPEN, id=upload_id)


_EXPIRED = Statement(
    select(_u.id, _u.file_id).where(_u.expire_time <= _now).order_by(_u.expire_time).limit(parameter("limit"))
)
_DELETE_PARTS = Statement(
    delete(file_parts)
    .where(file_parts.c.file_upload_id == any_(bindparam("ids", type_=ARRAY(Uuid), required=True)))
    .returning(file_parts.c.object_key)
)
_DELETE_UPLOADS = Statement(
    delete(file_uploads).where(_u.id == any_(bindparam("ids", type_=ARRAY(Uuid), required=True)))
)


async def take_expired(tx: Connection, now: datetime, limit: int) -> tuple[int, list[str]]:
    """Delete uploads whose time is over; returns how many, and the keys of their parts."""
    ids = [row.id for row in await tx.all(_EXPIRED, now=now, limit=limit)]
    if not ids:
        return 0, []
    keys = [row.object_key for row in await tx.all(_DELETE_PARTS, ids=ids)]
    await tx.run(_DELETE_UPLOADS, ids=ids)
    return len(ids), keys


_f = files.c
_DUE = (
    select(_f.id)
    .where(_f.thumbnail_time <= _now)
    .order_by(_f.thumbnail_time)
    .limit(parameter("limit"))
    .with_for_update(skip_locked=True)
)
_CLAIM = Statement(
    update(files)
    .where(_f.id.in_(_DUE))
    .values(thumbnail_time=parameter("again", _f.thumbnail_time), thumbnail_tries=_f.thumbnail_tries + 1)
    .returning(files)
)
_MADE = Statement(
    update(files).where(_f.id == _id).values(thumbnail_time=None, thumbnails=parameter("thumbnails", _f.thumbnails))
)
_GIVE_UP = Statement(update(files).where(_f.id == _id).values(thumbnail_time=None))


async def claim_thumbnails(tx: Connection, now: datetime, again: datetime, limit: int) -> list[Row]:
    """Take files whose thumbnails are due, noting a try of each; they are due again later, unless they are made."""
    return await tx.all(_CLAIM, now=now, again=again, limit=limit)


async def thumbnails_made(tx: Connection, file_id: UUID, thumbnails: list[dict[str, Any]]) -> None:
    """Note the thumbnails of a file."""
    await tx.run(_MADE, id=file_id, thumbnails=thumbnails)


async def thumbnails_given_up(tx: Connection, file_id: UUID) -> None:
    """Note that a file gets no thumbnails."""
    await tx.run(_GIVE_UP, id=file_id)


_PURGE = Statement(
    update(files)
    .where(
        _f.id.in_(
            select(_f.id)
            .where(
                _f.delete_time <= parameter("until", _f.delete_time),
                _f.delete_time.is_not(None),
                _f.purge_time.is_(None),
            )
            .order_by(_f.delete_time)
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(purge_time=_now, thumbnail_time=None)
    .returning(_f.id, _f.object_key, _f.thumbnails)
)
_KNOWN = Statement(
    select(_f.id).where(_f.object_key == any_(bindparam("keys", type_=ARRAY(Text), required=True)), _f.purge_time.is_(None))
    .add_columns(_f.object_key)
)  # fmt: skip
_KNOWN_PARTS = Statement(
    select(file_parts.c.id, file_parts.c.object_key).where(
        file_parts.c.id == any_(bindparam("ids", type_=ARRAY(Uuid), required=True))
    )
)


async def take_deleted(tx: Connection, until: datetime, now: datetime, limit: int) -> list[Row]:
    """Take files that were deleted until a time, and whose content is to be removed."""
    return await tx.all(_PURGE, until=until, now=now, limit=limit)


async def known(connection: Connection, keys: Sequence[str], part_ids: Sequence[UUID]) -> set[str]:
    """Return which of these objects belong to a file or a part."""
    found = await connection.all(_KNOWN, keys=list(keys))
    found += await connection.all(_KNOWN_PARTS, ids=list(part_ids))
    return {row.object_key for row in found}
