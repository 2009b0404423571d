"""SQL of preferences, favourites, folders, followed sellers and viewed products."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Integer, Uuid, and_, case, exists, func, select

from storage import history
from storage.database import Connection, Row
from storage.listing import Listing, Order, by_time
from storage.statements import Statement, parameter, plain
from storage.tables.addresses import addresses
from storage.tables.catalog import products
from storage.tables.favorites import customer_preferences, favorite_folders, favorites, seller_follows, viewed_products
from storage.tables.support import inquiries

_MOMENT = DateTime(timezone=True)
f, v = favorites.c, viewed_products.c
customer_id = parameter("customer_id", f.customer_id)

# --- preferences ---

_PREFERENCES = Statement(select(customer_preferences).where(customer_preferences.c.id == customer_id))
# A customer who has never wished anything gets a row with what is so at first.
_OPEN_PREFERENCES = plain(
    """
    INSERT INTO customer_preferences (id, create_time, update_time) VALUES (:customer_id, :now, :now)
    ON CONFLICT (id) DO NOTHING
    """,
    customer_id=Uuid,
    now=_MOMENT,
)
_LOCK_PREFERENCES = Statement(
    select(customer_preferences).where(customer_preferences.c.id == customer_id).with_for_update()
)


async def preferences(connection: Connection, customer: UUID) -> Row | None:
    """Return what a customer has said to wish."""
    return await connection.one(_PREFERENCES, customer_id=customer)


async def lock_preferences(tx: Connection, customer: UUID, now: datetime) -> Row:
    """Lock a customer's preferences, which are written down if they never were."""
    await tx.run(_OPEN_PREFERENCES, customer_id=customer, now=now)
    return await tx.sole(_LOCK_PREFERENCES, customer_id=customer)


# --- favourites ---

# Whether the thing itself can still be seen by who keeps it.
_seen = case(
    (f.target_type == "PRODUCT", exists(select(products.c.id).where(products.c.id == f.target_id, products.c.visible))),
    (
        f.target_type == "INQUIRY",
        exists(
            select(inquiries.c.id).where(
                inquiries.c.id == f.target_id,
                inquiries.c.delete_time.is_(None),
                inquiries.c.listed | (inquiries.c.customer_id == f.customer_id),
            )
        ),
    ),
    else_=exists(
        select(addresses.c.id).where(
            addresses.c.id == f.target_id, addresses.c.owner_id == f.customer_id, addresses.c.delete_time.is_(None)
        )
    ),
).label("visible")
_OWN = select(favorites, _seen).where(
    f.id == parameter("id", f.id), f.customer_id == customer_id, f.delete_time.is_(None)
)
_ONE = Statement(_OWN)
_LOCK_ONE = Statement(_OWN.with_for_update(of=favorites))
_OF_TARGET = Statement(
    select(favorites, history.whole(favorites).label("content"))
    .where(
        f.customer_id == customer_id,
        f.target_type == parameter("target_type", f.target_type),
        f.target_id == parameter("target_id", f.target_id),
    )
    .with_for_update()
)
_COUNT = Statement(
    select(func.count().label("count"))
    .select_from(favorites)
    .where(f.customer_id == customer_id, f.delete_time.is_(None))
)
_PRODUCT = plain(
    """
    SELECT p.title, p.code AS target_code, p.lowest_price_minor AS price_minor, p.currency FROM products AS p
    WHERE p.id = :product_id AND p.visible
    """,
    product_id=Uuid,
)
FAVORITES = Listing(
    select(favorites, _seen),
    orders=by_time(f.create_time, f.id),
    filters={"folder_id": f.folder_id == parameter("folder_id", f.folder_id)},
    choices={"target_types": f.target_type},
)


async def favorite(connection: Connection, id_: UUID, customer: UUID, *, lock: bool = False) -> Row | None:
    """Return a favourite of a customer's, and whether the thing can still be seen."""
    return await connection.one(_LOCK_ONE if lock else _ONE, id=id_, customer_id=customer)


async def of_target(tx: Connection, customer: UUID, target_type: str, target_id: UUID) -> Row | None:
    """Lock a customer's favourite of a thing, also a deleted one; `content` is what a snapshot keeps of it."""
    return await tx.one(_OF_TARGET, customer_id=customer, target_type=target_type, target_id=target_id)


async def count_favorites(tx: Connection, customer: UUID) -> int:
    """Return how many favourites a customer keeps."""
    return int((await tx.sole(_COUNT, customer_id=customer)).count)


async def product(connection: Connection, product_id: UUID) -> Row | None:
    """Return what a favourite keeps of a product that is shown."""
    return await connection.one(_PRODUCT, product_id=product_id)


# --- folders ---

_d = favorite_folders.c
FOLDERS = Listing(select(favorite_folders), orders=by_time(_d.create_time, _d.id))
_COUNT_FOLDERS = Statement(
    select(func.count().label("count"))
    .select_from(favorite_folders)
    .where(_d.customer_id == customer_id, _d.delete_time.is_(None))
)
_EMPTY = plain(
    """
    UPDATE favorites AS f
    SET folder_id = NULL, update_time = greatest(f.update_time, :now), version = f.version + 1
    WHERE f.folder_id = :folder_id
    """,
    folder_id=Uuid,
    now=_MOMENT,
)


async def count_folders(tx: Connection, customer: UUID) -> int:
    """Return how many folders a customer has."""
    return int((await tx.sole(_COUNT_FOLDERS, customer_id=customer)).count)


async def empty_folder(tx: Connection, folder_id: UUID, now: datetime) -> None:
    """Take everything out of a folder."""
    await tx.run(_EMPTY, folder_id=folder_id, now=now)


# --- followed sellers ---

_s = seller_follows.c
FOLLOWS = Listing(select(seller_follows), orders=by_time(_s.create_time, _s.id))
_FOLLOW = plain(
    """
    INSERT INTO seller_follows AS f (id, customer_id, seller_id, frequency, follow_time, create_time, update_time)
    SELECT :id, :customer_id, s.id, :frequency, :now, :now, :now FROM sellers AS s
    WHERE s.id = :seller_id AND s.state = 'ACTIVE' AND s.delete_time IS NULL
    ON CONFLICT (customer_id, seller_id) DO UPDATE SET
        frequency = CASE WHEN f.delete_time IS NULL THEN f.frequency ELSE excluded.frequency END,
        follow_time = CASE WHEN f.delete_time IS NULL THEN f.follow_time ELSE excluded.follow_time END,
        update_time = CASE WHEN f.delete_time IS NULL THEN f.update_time ELSE greatest(f.update_time, :now) END,
        version = CASE WHEN f.delete_time IS NULL THEN f.version ELSE f.version + 1 END,
        delete_time = NULL
    RETURNING f.*
    """,
    id=Uuid,
    customer_id=Uuid,
    seller_id=Uuid,
    frequency=_s.frequency,
    now=_MOMENT,
)


async def follow(tx: Connection, **values: Any) -> Row | None:
    """Follow a seller who sells, or return that this is so; None where there is no such seller."""
    return await tx.one(_FOLLOW, **values)


# --- viewed products ---

VIEWED = Listing(
    select(viewed_products, products.c.title).join(products, and_(products.c.id == v.product_id, products.c.visible)),
    orders={"last": Order(v.last_view_time, v.id)},
)
_VIEW = plain(
    """
    INSERT INTO viewed_products AS v (id, customer_id, product_id, view_count, last_view_time, create_time, update_time)
    SELECT :id, :customer_id, p.id, 1, :now, :now, :now FROM products AS p WHERE p.id = :product_id AND p.visible
    ON CONFLICT (customer_id, product_id) DO UPDATE SET view_count = v.view_count + 1,
        last_view_time = greatest(v.last_view_time, :now), update_time = greatest(v.update_time, :now)
    RETURNING v.id
    """,
    id=Uuid,
    customer_id=Uuid,
    product_id=Uuid,
    now=_MOMENT,
)
_FORGET_BEYOND = plain(
    """
    DELETE FROM viewed_products AS v USING (
        SELECT id FROM viewed_products WHERE customer_id = :customer_id
        ORDER BY last_view_time DESC, id DESC OFFSET :limit
    ) AS old
    WHERE v.id = old.id
    """,
    customer_id=Uuid,
    limit=Integer,
)
_FORGET = plain("DELETE FROM viewed_products AS v WHERE v.customer_id = :customer_id RETURNING v.id", customer_id=Uuid)


async def view(tx: Connection, id_: UUID, customer: UUID, product_id: UUID, limit: int, now: datetime) -> bool:
    """Count that a customer has looked at a product, and forget the oldest beyond a limit; False if none is shown."""
    if not await tx.all(_VIEW, id=id_, customer_id=customer, product_id=product_id, now=now):
        return False
    await tx.run(_FORGET_BEYOND, customer_id=customer, limit=limit)
    return True


async def forget_views(tx: Connection, customer: UUID) -> int:
    """Forget what a customer has looked at; returns how many products."""
    return len(await tx.all(_FORGET, customer_id=customer))
