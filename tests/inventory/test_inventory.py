"""Stock: levels, movements, and the races for the last unit."""

import asyncio
import random
from uuid import UUID

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from server.kit.ids import new_id
from storage.errors import CheckFailed, StorageError
from storage.queries import inventory as queries
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, without

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
StockLevel = inventory_pb2.StockLevel
Movement = inventory_pb2.StockMovement
Product = catalog_pb2.Product


class Refused(Exception):
    """A purchase that could not get everything it asked for."""


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return inventory_pb2_grpc.InventoryServiceStub


@pytest.fixture
def stocked(grpc_channel, seller, category):
    """Makes a product and returns the ids of its variants."""

    def stocked(stock, variants=1, **changes):
        made = make.product(grpc_channel, seller, category.id, variants=variants, stock=stock, **changes)
        return [UUID(v.id) for v in made.variants]

    return stocked


@pytest.fixture
def level(grpc_stub, seller):
    def level(variant_id, actor=seller):
        request = inventory_pb2.GetStockLevelRequest(id=str(variant_id))
        return grpc_stub.GetStockLevel(request, metadata=actor.metadata)

    return level


@pytest.fixture
def adjust(grpc_stub, seller):
    def adjust(variant_id, change, kind=Movement.RESTOCK, actor=seller, request_id=None, **changes):
        adjustment = inventory_pb2.StockAdjustment(
            variant_id=str(variant_id), kind=kind, quantity_change=change, **changes
        )
        request = inventory_pb2.AdjustStockRequest(
            adjustment=adjustment, request_id=make.request_id() if request_id is None else request_id
        )
        return grpc_stub.AdjustStock(request, metadata=actor.metadata)

    return adjust


@pytest.fixture
def movements(grpc_stub, seller):
    """Returns all movements of a variant, oldest first."""

    def movements(variant_id, actor=seller, **filters):
        found, token = [], ""
        while True:
            request = inventory_pb2.ListStockMovementsRequest(
                variant_id=str(variant_id), page_size=100, page_token=token, **filters
            )
            page = grpc_stub.ListStockMovements(request, metadata=actor.metadata)
            found.extend(page.stock_movements)
            token = page.next_page_token
            if not token:
                return found[::-1]

    return movements


async def change(app, function, lines, **changes):
    """Runs one of the changes of stock in a transaction of its own, all lines or none."""
    values = {"purchase_id": new_id(), "now": app.clock.now(), "actor_id": None, **changes}
    async with app.db.begin() as tx:
        rows = await function(tx, lines, **values)
        if queries.refused(lines, rows):
            raise Refused
    return rows


async def outcomes(*calls):
    """Runs calls at once; True for those that went through, the error's type for the others."""
    results = await asyncio.gather(*calls, return_exceptions=True)
    return [type(r) if isinstance(r, BaseException) else True for r in results]


def check_trail(trail, final):
    """The movements of a variant have no gaps, and each one leads from the one before to the next."""
    assert [m.sequence for m in trail] == list(range(1, len(trail) + 1))
    available = on_hand = 0
    for movement in trail:
        available += movement.quantity_change
        on_hand += movement.on_hand_change
        assert (movement.quantity_after, movement.on_hand_after) == (available, on_hand)
        assert movement.reserved_after == on_hand - available >= 0
    assert (final.available, final.on_hand, final.movement_sequence) == (available, on_hand, len(trail))


# --- purchases ---


def test_a_purchase_from_reservation_to_return(app, on_loop, stocked, level, movements):
    [variant] = stocked(10)
    purchase, order = new_id(), new_id()

    def go(function, quantity, **changes):
        on_loop(change(app, function, [(variant, quantity)], purchase_id=purchase, order_id=order, **changes))
        now = level(variant)
        return now.on_hand, now.reserved, now.available

    assert go(queries.reserve, 4) == (10, 4, 6)
    assert go(queries.release, 1, cancelled=True, reason="changed mind") == (10, 3, 7)
    assert go(queries.ship, 3) == (7, 0, 7)
    assert go(queries.restock, 2) == (9, 0, 9)
    trail = movements(variant)
    check_trail(trail, level(variant))
    assert [(Movement.Kind.Name(m.kind), Movement.State.Name(m.state), m.quantity_change) for m in trail] == [
        ("RESTOCK", "COMPLETED", 10),
        ("RESERVATION", "PENDING", -4),
        ("CANCELLATION", "REVERSED", 1),
        ("SALE", "COMPLETED", 0),
        ("RETURN", "COMPLETED", 2),
    ]
    assert {m.purchase_id for m in trail[1:]} == {str(purchase)}
    assert {m.order_id for m in trail[1:]} == {str(order)}
    assert [m.kind for m in movements(variant, kinds=[Movement.SALE])] == [Movement.SALE]
    assert len(movements(variant, purchase_id=str(purchase))) == 4


def test_every_change_is_one_round_trip(app, on_loop, stocked, round_trips):
    variants = stocked(50, variants=5)
    on_loop(change(app, queries.reserve, [(variants[0], 1)]))
    for function in (queries.reserve, queries.ship, queries.reserve, queries.release, queries.restock):
        with round_trips() as count:
            on_loop(change(app, function, [(v, 1) for v in variants]))
        assert count() <= 4  # BEGIN, the change, COMMIT; the watch of the database may add one


def test_all_lines_or_none(app, on_loop, stocked, level):
    first, second = stocked(5, variants=2)
    with pytest.raises(Refused):
        on_loop(change(app, queries.reserve, [(first, 2), (second, 6)]))
    assert (level(first).reserved, level(second).reserved) == (0, 0)
    assert level(first).movement_sequence == 1


def test_equal_lines_are_summed(app, on_loop, stocked, level):
    [variant] = stocked(5)
    with pytest.raises(Refused):
        on_loop(change(app, queries.reserve, [(variant, 3), (variant, 3)]))
    on_loop(change(app, queries.reserve, [(variant, 3), (variant, 2)]))
    assert (level(variant).reserved, level(variant).movement_sequence) == (5, 2)


@pytest.mark.parametrize("quantity", [0, -1])
def test_quantities_are_positive(app, on_loop, stocked, quantity):
    [variant] = stocked(5)
    with pytest.raises(ValueError, match="positive"):
        on_loop(change(app, queries.reserve, [(variant, quantity)]))


def test_nothing_is_released_or_shipped_twice(app, on_loop, stocked, level):
    [variant] = stocked(5)
    on_loop(change(app, queries.reserve, [(variant, 2)]))
    on_loop(change(app, queries.ship, [(variant, 2)]))
    for function in (queries.release, queries.ship):
        with pytest.raises(Refused):
            on_loop(change(app, function, [(variant, 1)]))
    assert (level(variant).on_hand, level(variant).reserved) == (3, 0)


def test_unknown_variants_are_out_of_stock(app, on_loop):
    with pytest.raises(Refused):
        on_loop(change(app, queries.reserve, [(new_id(), 1)]))


def test_what_is_not_counted_never_runs_out(app, on_loop, stocked, level, movements, adjust):
    [variant] = stocked(0, kind=Product.DIGITAL)
    for function in (queries.reserve, queries.ship):
        on_loop(change(app, function, [(variant, 500)]))
    read = level(variant)
    assert (read.state, read.on_hand, read.reserved, read.tracked) == (StockLevel.UNTRACKED, 0, 0, False)
    assert movements(variant) == []
    with fails(REFUSED, "STOCK_NOT_TRACKED", variant_ids=variant):
        adjust(variant, 5)


def test_backorders_have_a_limit(app, on_loop, grpc_stub, seller, stocked, level):
    [variant] = stocked(2)
    limits = StockLevel(id=str(variant), maximum_backorder=3)
    request = inventory_pb2.UpdateStockLevelRequest(stock_level=limits)
    assert grpc_stub.UpdateStockLevel(request, metadata=seller.metadata).maximum_backorder == 3
    with pytest.raises(Refused):
        on_loop(change(app, queries.reserve, [(variant, 6)]))
    on_loop(change(app, queries.reserve, [(variant, 5)]))
    assert (level(variant).available, level(variant).state) == (-3, StockLevel.RESERVED)
    with pytest.raises(Refused):
        on_loop(change(app, queries.ship, [(variant, 3)]))
    request.stock_level.maximum_backorder = 2
    with fails(REFUSED, "STOCK_BELOW_RESERVED", variant_ids=variant):
        grpc_stub.UpdateStockLevel(request, metadata=seller.metadata)


def test_what_was_reserved_once_is_not_deleted(app, on_loop, grpc_channel, seller, stocked):
    counted = stocked(5, variants=2)
    uncounted = stocked(5, variants=2, kind=Product.DIGITAL)
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    for variant in (counted[0], uncounted[0]):
        on_loop(change(app, queries.reserve, [(variant, 1)]))
        on_loop(change(app, queries.release, [(variant, 1)]))
        with fails(REFUSED, "VARIANT_ORDERED"):
            stub.DeleteVariant(catalog_pb2.DeleteVariantRequest(id=str(variant)), metadata=seller.metadata)


def test_a_variant_is_not_deleted_under_a_reservation(app, on_loop, grpc_channel, seller, stocked, sql):
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    for _ in range(10):
        variant, _ = stocked(5, variants=2)
        request = catalog_pb2.DeleteVariantRequest(id=str(variant))

        def reserve(variant=variant):
            return on_loop(outcomes(change(app, queries.reserve, [(variant, 1)])))

        reserved, deleted = at_once(reserve, lambda r=request: stub.DeleteVariant(r, metadata=seller.metadata))
        assert (reserved == [True]) == isinstance(deleted, grpc.RpcError)
        rows = sql(
            """SELECT v.delete_time IS NULL AS lives, s.reserved FROM variants v
               LEFT JOIN stock_levels s ON s.variant_id = v.id WHERE v.id = $1""",
            variant,
        )
        assert tuple(rows[0]) == ((True, 1) if reserved == [True] else (False, None))


# --- races ---

BUYERS = 60
UNITS = 17


def test_the_last_unit_is_sold_once(app, on_loop, stocked, level, movements):
    [variant] = stocked(UNITS)
    results = on_loop(outcomes(*(change(app, queries.reserve, [(variant, 1)]) for _ in range(BUYERS))))
    assert (results.count(True), results.count(Refused)) == (UNITS, BUYERS - UNITS)
    assert (level(variant).available, level(variant).reserved) == (0, UNITS)
    check_trail(movements(variant), level(variant))


def test_the_race_finds_a_missing_guard(app, on_loop, stocked, level, monkeypatch):
    """The same race with the condition taken out of the statement: the last line of defence has to refuse."""
    guard = "s.reserved + a.quantity <= s.on_hand + s.maximum_backorder"
    monkeypatch.setattr(queries, "_MOVE", without(queries._MOVE, guard, "true"))
    [variant] = stocked(UNITS)
    results = on_loop(outcomes(*(change(app, queries.reserve, [(variant, 1)]) for _ in range(BUYERS))))
    assert results.count(Refused) == 0
    assert results.count(CheckFailed) == BUYERS - UNITS
    assert level(variant).available == 0


def test_the_race_finds_a_read_before_the_write(app, on_loop, stocked, sql):
    """A buyer who looks first and takes then sells the same unit twice."""
    [variant] = stocked(UNITS)
    sql("UPDATE stock_levels SET maximum_backorder = 1000 WHERE variant_id = $1", variant)

    async def careless():
        async with app.db.begin() as tx:
            query = "SELECT on_hand - reserved AS available FROM stock_levels WHERE variant_id = $1"
            if (await tx.driver.fetchrow(query, variant)).available < 1:
                raise Refused
            await asyncio.sleep(0.01)
            await tx.driver.execute("UPDATE stock_levels SET reserved = reserved + 1 WHERE variant_id = $1", variant)

    results = on_loop(outcomes(*(careless() for _ in range(BUYERS))))
    assert results.count(True) > UNITS


def test_purchases_in_any_order_do_not_block_each_other(app, on_loop, stocked, level, movements):
    variants = stocked(1000, variants=4)
    chance = random.Random(7)  # noqa: S311
    shoppers = asyncio.Semaphore(8)

    async def shop():
        lines = [(variant, chance.randint(1, 3)) for variant in chance.sample(variants, 4)]
        purchase = new_id()
        async with shoppers:
            await change(app, queries.reserve, lines, purchase_id=purchase)
            chance.shuffle(lines)
            await change(app, chance.choice([queries.release, queries.ship]), lines, purchase_id=purchase)

    assert set(on_loop(outcomes(*(shop() for _ in range(80))))) == {True}
    for variant in variants:
        assert level(variant).reserved == 0
        check_trail(movements(variant), level(variant))


def test_rows_locked_in_the_order_of_the_lines_would_block(app, on_loop, stocked):
    """The bait works: two purchases that lock one row after the other, in opposite order, deadlock."""
    first, second = stocked(1000, variants=2)
    meet = asyncio.Barrier(2)

    async def shop(*variants):
        async with app.db.begin() as tx:
            for variant in variants:
                await queries.reserve(tx, [(variant, 1)], purchase_id=new_id(), now=app.clock.now(), actor_id=None)
                if variant == variants[0]:
                    await meet.wait()

    async def both():
        return await outcomes(shop(first, second), shop(second, first))

    results = on_loop(both())
    assert len([r for r in results if r is not True and issubclass(r, StorageError)]) == 1


def test_sellers_and_buyers_at_once_keep_the_trail(app, on_loop, stocked, adjust, level, movements, sql):
    [variant] = stocked(20)
    chance = random.Random(8)  # noqa: S311

    async def buy():
        purchase, quantity = new_id(), chance.randint(1, 4)
        await change(app, queries.reserve, [(variant, quantity)], purchase_id=purchase)
        await change(app, queries.ship, [(variant, quantity)], purchase_id=purchase)

    def buyers():
        return on_loop(outcomes(*(buy() for _ in range(40))))

    def restock():
        return [adjust(variant, chance.randint(1, 5)) for _ in range(10)]

    def count_again():
        return [adjust(variant, 1, Movement.ADJUSTMENT, reason="counted") for _ in range(10)]

    at_once(buyers, restock, count_again)
    read = level(variant)
    assert (read.reserved, read.on_hand >= 0) == (0, True)
    check_trail(movements(variant), read)
    product = sql("SELECT state FROM products WHERE id = $1", read.product_id)[0]["state"]
    assert product == ("ACTIVE" if read.available > 0 else "OUT_OF_STOCK")


def test_the_last_units_of_two_variants_take_the_product_off_sale(app, on_loop, stocked, sql):
    """Each purchase sees stock left in the other variant, unless the product is locked before it is looked at."""
    for _ in range(10):
        first, second = stocked(1, variants=2)
        results = on_loop(outcomes(*(change(app, queries.reserve, [(v, 1)]) for v in (first, second))))
        assert results == [True, True]
        query = "SELECT p.state FROM products p JOIN variants v ON v.product_id = p.id WHERE v.id = $1"
        assert sql(query, first)[0]["state"] == "OUT_OF_STOCK"


# --- what follows from a level ---


def test_a_product_runs_out_and_comes_back(app, on_loop, grpc_channel, stocked, adjust, sql):
    variant, other = stocked(3, variants=2)
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    product_id = sql("SELECT product_id FROM variants WHERE id = $1", variant)[0]["product_id"]

    def state():
        product = stub.GetProduct(catalog_pb2.GetProductRequest(id=str(product_id)))
        return product.state, product.visible, product.available

    etag = stub.GetProduct(catalog_pb2.GetProductRequest(id=str(product_id))).etag
    on_loop(change(app, queries.reserve, [(variant, 3)]))
    assert state() == (Product.ACTIVE, True, True)
    on_loop(change(app, queries.reserve, [(other, 3)]))
    assert state() == (Product.OUT_OF_STOCK, True, False)
    on_loop(change(app, queries.release, [(other, 1)]))
    assert state() == (Product.ACTIVE, True, True)
    adjust(other, -1, Movement.DAMAGE_LOSS)
    assert state() == (Product.OUT_OF_STOCK, True, False)
    adjust(variant, 1)
    assert state() == (Product.ACTIVE, True, True)
    assert stub.GetProduct(catalog_pb2.GetProductRequest(id=str(product_id))).etag == etag
    rows = sql("SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence", product_id)
    turns = ["product.out_of_stock", "product.back_in_stock"]
    assert [row["type"] for row in rows] == ["product.created", *turns, *turns]


def test_each_crossing_is_published_once(app, on_loop, stocked, adjust, sql):
    [variant] = stocked(12)

    def published():
        rows = sql("SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence, type", variant)
        return [row["type"] for row in rows]

    on_loop(change(app, queries.reserve, [(variant, 1)]))
    assert published() == []
    on_loop(change(app, queries.reserve, [(variant, 1)]))
    assert published() == ["stock.low"]
    on_loop(change(app, queries.reserve, [(variant, 5)]))
    assert published() == ["stock.low"]
    on_loop(change(app, queries.reserve, [(variant, 5)]))
    assert published() == ["stock.low", "stock.out"]
    adjust(variant, 20)
    assert published()[2:] == ["stock.back"]
    adjust(variant, -20, Movement.DAMAGE_LOSS)
    assert sorted(published()[3:]) == ["stock.low", "stock.out"]


# --- adjusting ---


def test_an_adjustment_writes_its_movement(adjust, stocked, level, seller):
    [variant] = stocked(10)
    movement = adjust(variant, -3, Movement.ADJUSTMENT, reason=" counted again ", note="shelf 4")
    assert (movement.sequence, movement.quantity_change, movement.quantity_after) == (2, -3, 7)
    assert (movement.reason, movement.note, movement.state) == ("counted again", "shelf 4", Movement.COMPLETED)
    assert (movement.actor_id, movement.actor_role) == (seller.id, "SELLER")
    assert level(variant).on_hand == 7


def test_stock_is_not_adjusted_below_what_is_reserved(app, on_loop, adjust, stocked, level):
    [variant] = stocked(10)
    on_loop(change(app, queries.reserve, [(variant, 4)]))
    with fails(REFUSED, "STOCK_BELOW_RESERVED", variant_ids=variant):
        adjust(variant, -7, Movement.DAMAGE_LOSS)
    adjust(variant, -6, Movement.DAMAGE_LOSS)
    assert (level(variant).on_hand, level(variant).reserved, level(variant).state) == (4, 4, StockLevel.RESERVED)


@pytest.mark.parametrize(
    ("field", "change_", "kind", "more"),
    [
        ("adjustment.quantity_change", 0, Movement.RESTOCK, {}),
        ("adjustment.quantity_change", -1, Movement.RESTOCK, {}),
        ("adjustment.quantity_change", -1, Movement.RETURN, {}),
        ("adjustment.quantity_change", 1, Movement.DAMAGE_LOSS, {}),
        ("adjustment.quantity_change", 1_000_001, Movement.RESTOCK, {}),
        ("adjustment.reason", 1, Movement.ADJUSTMENT, {}),
        ("adjustment.reason", 1, Movement.ADJUSTMENT, {"reason": "  "}),
        ("adjustment.note", 1, Movement.RESTOCK, {"note": "<b>x</b>"}),
        ("adjustment.kind", 1, Movement.SALE, {}),
        ("adjustment.kind", 1, Movement.RESERVATION, {}),
        ("adjustment.kind", 1, 0, {}),
    ],
)
def test_bad_adjustments_are_refused(adjust, stocked, field, change_, kind, more):
    [variant] = stocked(5)
    with fails(INVALID, "INVALID_FIELDS", field):
        adjust(variant, change_, kind, **more)


def test_an_adjustment_happens_once(adjust, stocked, level):
    [variant] = stocked(5)
    with fails(INVALID, "INVALID_FIELDS", "request_id"):
        adjust(variant, 1, request_id="")
    request_id = make.request_id()
    results = at_once(*(lambda: adjust(variant, 3, request_id=request_id) for _ in range(6)))
    assert len({movement.id for movement in results}) == 1
    assert (level(variant).on_hand, level(variant).movement_sequence) == (8, 2)
    with fails(INVALID, "REQUEST_ID_REUSED", "request_id"):
        adjust(variant, 4, request_id=request_id)


def test_stock_belongs_to_its_seller(adjust, stocked, level, movements, admin, app, on_loop, grpc_stub):
    [variant] = stocked(5)
    stranger = make.seller(app, on_loop)
    for attempt in (level, movements):
        with fails(MISSING, "RESOURCE_NOT_FOUND", id=variant):
            attempt(variant, actor=stranger)
        attempt(variant, actor=admin)
    with fails(MISSING, "RESOURCE_NOT_FOUND", id=variant):
        adjust(variant, 1, actor=stranger)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        adjust(variant, 1, actor=admin)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        level(variant, actor=make.customer(app, on_loop))
    limits = inventory_pb2.UpdateStockLevelRequest(stock_level=StockLevel(id=str(variant), low_stock_threshold=1))
    with fails(MISSING, "RESOURCE_NOT_FOUND", id=variant):
        grpc_stub.UpdateStockLevel(limits, metadata=stranger.metadata)


def test_limits_have_a_version_that_stock_leaves_alone(app, on_loop, grpc_stub, seller, stocked, level):
    [variant] = stocked(5)
    before = level(variant)
    on_loop(change(app, queries.reserve, [(variant, 1)]))
    assert level(variant).etag == before.etag
    wanted = StockLevel(id=str(variant), low_stock_threshold=2, etag=before.etag)
    request = inventory_pb2.UpdateStockLevelRequest(stock_level=wanted)
    changed = grpc_stub.UpdateStockLevel(request, metadata=seller.metadata)
    assert (changed.low_stock_threshold, changed.maximum_backorder) == (2, 0)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH", resource="stock level", id=variant, etag=changed.etag):
        grpc_stub.UpdateStockLevel(request, metadata=seller.metadata)


def test_nobody_edits_what_is_reserved(app, on_loop, grpc_stub, seller, stocked, level):
    [variant] = stocked(5)
    on_loop(change(app, queries.reserve, [(variant, 2)]))
    wanted = StockLevel(id=str(variant), reserved=0, on_hand=99, low_stock_threshold=3)
    mask = FieldMask(paths=["reserved", "on_hand", "low_stock_threshold"])
    request = inventory_pb2.UpdateStockLevelRequest(stock_level=wanted, update_mask=mask)
    changed = grpc_stub.UpdateStockLevel(request, metadata=seller.metadata)
    assert (changed.reserved, changed.on_hand, changed.low_stock_threshold) == (2, 5, 3)
    assert (level(variant).state, level(variant).maximum_backorder) == (StockLevel.LOW_STOCK, 0)


@pytest.fixture
def batch(grpc_stub, seller):
    def batch(*changes, kind=Movement.RESTOCK):
        adjustments = [
            inventory_pb2.StockAdjustment(variant_id=str(v), kind=kind, quantity_change=c, reason="r")
            for v, c in changes
        ]
        request = inventory_pb2.BatchAdjustStockRequest(adjustments=adjustments, request_id=make.request_id())
        return grpc_stub.BatchAdjustStock(request, metadata=seller.metadata)

    return batch


def test_a_batch_is_one_step(batch, stocked, level, round_trips):
    variants = stocked(5, variants=30)
    costs = []
    for count in (1, 30):
        with round_trips() as trips:
            made = batch(*((v, n + 1) for n, v in enumerate(variants[:count]))).movements
        assert [m.variant_id for m in made] == [str(v) for v in variants[:count]]
        costs.append(trips())
    assert costs[1] <= costs[0] + 1
    assert (level(variants[0]).on_hand, level(variants[29]).on_hand) == (7, 35)


def test_a_batch_happens_whole_or_not_at_all(batch, stocked, level):
    first, second, third = stocked(5, variants=3)
    with fails(REFUSED, "STOCK_BELOW_RESERVED", variant_ids=f"{second},{third}"):
        batch((first, -1), (second, -6), (third, -7), kind=Movement.ADJUSTMENT)
    with fails(INVALID, "INVALID_FIELDS", "adjustments[1].variant_id", "adjustments[2].variant_id"):
        batch((first, 1), (new_id(), 1), (new_id(), 1))
    with fails(INVALID, "INVALID_FIELDS", "adjustments[1].variant_id"):
        batch((first, 1), (first, 1))
    assert (level(first).on_hand, level(first).movement_sequence) == (5, 1)


def test_batches_in_opposite_order_do_not_block(batch, stocked, level):
    variants = stocked(5, variants=10)
    forth = [(v, 1) for v in variants]
    results = at_once(*(lambda n=n: batch(*(forth if n % 2 else forth[::-1])) for n in range(12)))
    assert not [r for r in results if isinstance(r, grpc.RpcError)]
    assert {level(v).on_hand for v in variants} == {17}


# --- lists ---


def test_levels_are_listed_page_by_page(app, on_loop, grpc_channel, grpc_stub, category, adjust):
    seller = make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, variants=7, stock=20)
    ids = [v.id for v in product.variants]
    for variant in ids[:3]:
        adjust(variant, -15, Movement.DAMAGE_LOSS, actor=seller)

    def listed(actor=seller, **filters):
        found, token = [], ""
        while True:
            request = inventory_pb2.ListStockLevelsRequest(page_size=3, page_token=token, **filters)
            page = grpc_stub.ListStockLevels(request, metadata=actor.metadata)
            found.extend(level.id for level in page.stock_levels)
            token = page.next_page_token
            if not token:
                return found

    assert listed() == sorted(ids, reverse=True)
    assert listed(low=True) == sorted(ids[:3], reverse=True)
    assert listed(make.seller(app, on_loop), seller_id=seller.id) == []
    assert listed(make.administrator(app, on_loop), seller_id=seller.id) == sorted(ids, reverse=True)
    assert listed(product_id=product.id, low=True) == sorted(ids[:3], reverse=True)


def test_a_variant_without_a_level_is_out_of_stock(grpc_channel, stocked, sql, level):
    variant, _ = stocked(5, variants=2)
    sql("DELETE FROM stock_levels WHERE variant_id = $1", variant)
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    read = stub.GetVariant(catalog_pb2.GetVariantRequest(id=str(variant)))
    assert (read.available, read.available_quantity) == (False, 0)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        level(variant)
