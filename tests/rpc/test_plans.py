"""No statement of a call reads all of a big table, or sorts more than a few rows: the plans at 100,000 rows say so."""

import asyncio
import inspect
import re
from types import SimpleNamespace

import asyncpg
import grpc
import pytest
from google.api import field_behavior_pb2
from sqlalchemy import Integer, Uuid

import server
import storage.queries
from benchmarks.fill import HISTORY, MARKET, PEOPLE, TRACES, Sizes, fill, hurried
from benchmarks.world import login
from server.kit.clock import MovableClock
from server.kit.options import behaviours
from storage.database import Connection
from storage.listing import EVERYTHING
from storage.queries import carts, inventory, ledger, promotions, shipments
from storage.queries.orders import claims
from storage.queries.orders import lifecycle as orders
from storage.statements import patching, plain
from storage.tables import metadata
from storage.tables.sandbox import sandbox_charges
from tests.support import make, plans, rpcs
from tests.support.corpus import put

pytestmark = pytest.mark.timeout(600)  # a shared machine fills slowly

SIZES = Sizes(products=100_000, variants=1, sentences=1, sellers=250, customers=25_000, orders=100_000)
BIG = 25_000
# What stays small, however much is sold.
SMALL = {
    "administrators", "article_categories", "article_view_changes", "audit_checkpoints", "banner_state_changes", "banners",
    "categories", "channel_categories", "channels", "codebook_entries", "codebooks", "commission_rules", "configurations",
    "consumer_cursors", "customer_groups", "earning_promotions", "email_template_snapshots", "email_templates", "event_horizon",
    "faqs", "help_articles", "installation", "invoice_series", "ledger_changes", "loyalty_rewards", "loyalty_tiers", "macros",
    "newsletter_state_changes", "newsletters", "page_snapshots", "page_state_changes", "pages", "parked_events", "payout_files",
    "role_permissions", "search_words", "section_categories", "sections", "sellers", "settlement_accounts", "shipping_profiles",
    "support_calendars", "tags", "tax_classes",
}  # fmt: skip
REQUIRED = field_behavior_pb2.REQUIRED
PAGE_SIZE = 20
# Rows that a plain read may look at in vain.
WASTED_AT_MOST = 100

# Jobs that throw away what is old: no call waits for them, and most of what they look at goes.
CLEARING = {
    "storage.queries.catalog.changes._FORGET",
    "storage.queries.content.articles._FORGET_VIEWS",
    "storage.queries.content.banners._FORGET",
    "storage.queries.content.newsletters._FORGET",
    "storage.queries.identity.accounts._FORGET_MAIL_TOKENS",
    "storage.queries.identity.accounts._FORGET_REFRESH_TOKENS",
    "storage.queries.outbox._FORGET",
    "storage.queries.system._FORGET_REQUESTS",
    "storage.queries.identity.external._FORGET",
    "storage.queries.identity.withdrawals._FORGET_MAILS",
    "storage.queries.audit._PAST",
    "storage.queries.audit._RETIRE",
}
# Goes through all there are, some at a time, which is what it is for.
GOING_THROUGH = {
    "storage.queries.content.newsletters._CUSTOMERS",
    "storage.queries.content.newsletters._SUBSCRIBERS",
}
# Adds up all there is, which is what it is for.
ADDING_UP = {
    "storage.queries.ledger.DIFFERENCES",
    "storage.queries.ledger.TRIAL_BALANCE",
    "WalletService.ReconcileWallet of nothing as administrator",
}
# Locks all that stands in some categories, in the order of ids, when they are shown or hidden as a whole.
LOCKING = {"storage.queries.catalog.upkeep._LOCK_OF_CATEGORIES"}
# The first page of what everybody sees: it is limited before it is sorted, but of a limit that comes with the call a plan for
# all calls guesses a tenth of the rows.
LIMITED_FIRST = {f"SupportService.ListInquiries of nothing as {who}" for who in ("customer", "seller")}
# Reads that nobody can be answered here: they take a secret, something that is not published, or what is in the store of files;
# or they read tables that stay small, and are empty.
UNANSWERED = {
    "CatalogService.GetTag", "ContentService.PreviewBlogPost", "ContentService.PreviewPage", "ContentService.ResolveBlogPost",
    "ContentService.ResolvePage", "ContentService.ShareBlogPost", "ContentService.SharePage", "PlatformService.DownloadFile",
    "PlatformService.GetEmailTemplate", "PlatformService.ListEmailTemplateVersions", "PlatformService.PreviewEmailTemplate",
}  # fmt: skip
# Reads that note what was refused: codes must not be guessed.
NOTING = ("OrdersService.LookUpOrder", "OrdersService.QuoteCheckout of codes", "OrdersService.QuoteCheckout of coupon_issuance_ids",
          "PromotionsService.EvaluateBasket of codes")  # fmt: skip
# Statements made on demand: what for. Those that a module makes of itself when it is imported need none.
ARGUMENTS = {
    "storage.queries.cart_choices._applying": [],
    "storage.queries.catalog.media._changing": [(frozenset({"alt_text"}),)],
    "storage.queries.catalog.products._locking_of": [
        (noun,) for noun in ("variant", "product option", "product option value", "product media", "channel listing")
    ],
    "storage.queries.catalog.searching._searching": [
        (frozenset(shelves),) for shelves in ((), ("category_id",), ("channel_id",), ("category_id", "channel_id"))
    ],
    "storage.queries.catalog.products.reading": [(EVERYTHING,)],
    "storage.queries.catalog.variants._reading": [(EVERYTHING,)],
    "storage.queries.identity.accounts._reserving": [],
    "storage.queries.identity.accounts._using": [],
    "storage.queries.ledger._standing_alone": [],
    "storage.queries.orders.claims._moving": [("UPHELD",), ("MOOT",)],
    "storage.queries.orders.claims._reading": [(scope, lock) for scope in claims.SCOPES for lock in (False, True)],
    "storage.queries.loyalty.earnings._once": [(("coins", "id"),)],
    "storage.queries.orders.evidence._of_order": [],
    "storage.queries.orders.lifecycle._locking": [(scope,) for scope in orders.SCOPES],
    "storage.queries.orders.lifecycle._locking_whole": [
        (scope, by) for scope in orders.SCOPES for by in orders.NAMED_BY
    ],
    "storage.queries.orders.lifecycle._moving": [("CANCELLED", "CANCELLED"), ("SHIPPED", "")],
    "storage.queries.orders.lifecycle._reading": [(scope,) for scope in orders.SCOPES],
    "storage.queries.payments.charges._saving": [(frozenset({"id", "customer_id"}),)],
    "storage.queries.payments.disputes._writing": [(frozenset({"state"}),)],
    "storage.queries.payments.refunds._opening": [],
    "storage.queries.payments.sandbox._booking": [(sandbox_charges, ("key",))],
    "storage.queries.promotions._reading": [
        *((noun, "all", True) for noun in promotions._READ),
        *(("coupon", scope, False) for scope in ("owner", "shown", "owner or shown")),
        *((noun, "all", False, True) for noun in ("campaign", "coupon")),
    ],
    "storage.queries.promotions.following": [],
    "storage.queries.settlement.payouts._becoming": [
        ("PROCESSING", frozenset({"payout_file_id"})),
        ("COMPLETED", frozenset({"paid_minor", "reference"})),
    ],
    "storage.queries.shipping._reading": [(EVERYTHING, False), (EVERYTHING, True)],
    "storage.queries.shipments._moving": [("DELIVERED",), ("VOIDED",)],
    "storage.queries.shipments._reading": [(scope, lock) for scope in shipments.SCOPES for lock in (False, True)],
    "storage.queries.system._writing": [
        ((), True, (), False),
        ((), True, (carts._CLEARED, inventory._RESERVED, ledger.MOVED), True),
        ((), True, (ledger.ENDED,), False),
        ((), True, (carts._CLEARED, promotions._REDEEMED, inventory._RESERVED), True),
    ],
    "storage.queries.orders.checkout._lines": [(False, False), (True, False), (True, True)],
}


# Every seller has tried many ways to ship; few of them are offered.
SHIPPING = """
    INSERT INTO shipping_methods (id, seller_id, code, display_name, service_level, state, transit_days_least,
        transit_days_most, create_time, update_time)
    SELECT gen_random_uuid(), s.id, 'M' || n, 'Parcel', 'STANDARD', CASE WHEN n = 1 AND s.nth <= 50 THEN 'ACTIVE' ELSE 'INACTIVE' END,
        1, 2, now() - n * interval '1 hour', now()
    FROM (SELECT id, row_number() OVER () AS nth FROM sellers) AS s CROSS JOIN generate_series(1, 110) AS n;
    INSERT INTO shipping_rates (method_id, position, currency, basis, price_minor)
    SELECT id, 0, 'USD', 'FLAT', 500 FROM shipping_methods;
    INSERT INTO shipping_profiles (id, create_time, update_time) SELECT id, now(), now() FROM sellers;
    ANALYZE shipping_methods, shipping_rates, shipping_profiles
"""


# Of every order something was called off, came back and was looked into; all of it is long over.
AFTER_SALE = """
    INSERT INTO cancellations (id, order_id, customer_id, seller_id, state, reason, requested_by, refund_minor, currency, create_time, update_time)
    SELECT gen_random_uuid(), id, customer_id, seller_id, 'COMPLETED', 'OTHER', 'BUYER', 0, currency, create_time, create_time FROM orders;
    INSERT INTO cancellation_items (id, cancellation_id, order_item_id, position, quantity, open)
    SELECT gen_random_uuid(), c.id, i.id, i.position, 1, false FROM cancellations AS c JOIN order_items AS i ON i.order_id = c.order_id;
    INSERT INTO refund_requests (id, order_id, customer_id, seller_id, state, reason, resolution, method, requested_minor, approved_minor,
        promised_minor, return_shipping_minor, currency, seller_response_deadline_time, create_time, update_time)
    SELECT gen_random_uuid(), id, customer_id, seller_id, 'COMPLETED', 'OTHER', 'REFUND', 'ORIGINAL', 1, 1, 0, 0, currency, create_time,
        create_time, create_time FROM orders;
    INSERT INTO refund_request_items (id, refund_request_id, order_item_id, position, quantity, state, refunded_minor)
    SELECT gen_random_uuid(), r.id, i.id, i.position, 1, 'REFUNDED', 0 FROM refund_requests AS r JOIN order_items AS i USING (order_id);
    INSERT INTO return_inspections (id, refund_request_item_id, quantity, condition, restocked, create_time)
    SELECT gen_random_uuid(), id, 1, 'NEW', true, now() FROM refund_request_items;
    INSERT INTO order_refunds (id, number, order_id, customer_id, seller_id, kind, method, amount_minor, external_minor, restocking_minor,
        processing_minor, return_shipping_minor, withheld_minor, currency, process_time, expected_time, create_time, update_time)
    SELECT gen_random_uuid(), 'RF-' || number, id, customer_id, seller_id, 'RETURN', 'ORIGINAL', 1, 1, 0, 0, 0, 0, currency, create_time,
        create_time, create_time, create_time FROM orders;
    INSERT INTO order_refund_lines (id, order_refund_id, order_id, order_item_id, position, quantity, goods_minor, shipping_minor,
        commission_minor, fee_minor, fee_tax_minor, shipping_kept_minor, shipping_tax_kept_minor, revalued_minor, commission_back_minor,
        tax_minor, total_minor, discounts, taxes, kept)
    SELECT gen_random_uuid(), r.id, r.order_id, i.id, i.position, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{}', '[]', '{}'
    FROM order_refunds AS r JOIN order_items AS i USING (order_id);
    INSERT INTO order_incidents (id, order_id, type, description, state, event_time, create_time, update_time)
    SELECT gen_random_uuid(), id, 'EVIDENCE', 'Seen.', 'RESOLVED', create_time, create_time, create_time FROM orders;
    INSERT INTO order_notes (id, order_id, text, author_id, create_time) SELECT gen_random_uuid(), id, 'Seen.', id, create_time FROM orders;
    INSERT INTO invoices (id, number, type, state, order_id, seller_id, customer_id, subtotal_minor, tax_minor, total_minor, currency,
        tax_method, language_code, content, due_time, supply_time, create_time)
    SELECT gen_random_uuid(), 'INV-' || number, 'CUSTOMER_INVOICE', 'PAID', id, seller_id, customer_id, 1, 0, 1, currency, 'EXEMPT', 'en',
        '{"issuer": {"name": "S", "tax_id": "1", "address": "S"}, "billing_address": {}, "order_number": "1", "corrects": "", "lines": []}',
        create_time, create_time, create_time FROM orders;
    ANALYZE cancellations, cancellation_items, refund_requests, refund_request_items, return_inspections, order_refunds,
        order_refund_lines, order_incidents, order_notes, invoices
"""


# Everybody has told something, came as a guest, by a provider, has left once and come back; each shop was looked into.
AROUND = """
    INSERT INTO profiles (id, bio, create_time, update_time) SELECT id, 'x', create_time, create_time FROM customers;
    INSERT INTO guest_sessions (id, token_hash, account_id, last_activity_time, expire_time, create_time, update_time, delete_time)
    SELECT gen_random_uuid(), sha256(id::text::bytea), id, create_time, create_time, create_time, create_time, create_time FROM customers;
    INSERT INTO withdrawals (id, customer_id, state, withdraw_time, erase_time, next_look_time, cancel_time, create_time, update_time)
    SELECT gen_random_uuid(), id, 'CANCELLED', create_time, create_time, create_time, create_time, create_time, create_time FROM customers;
    INSERT INTO seller_verifications (id, seller_id, type, state, document_uri, submit_time, create_time, update_time)
    SELECT gen_random_uuid(), id, 'IDENTITY', 'REJECTED', 'https://x', create_time, create_time, create_time
    FROM sellers CROSS JOIN generate_series(1, 100);
    INSERT INTO role_escalations (id, account_id, administrator_id, from_role, to_role, type, create_time)
    SELECT gen_random_uuid(), id, id, 'SELLER', 'CUSTOMER', 'PERMANENT', create_time FROM sellers CROSS JOIN generate_series(1, 100);
    INSERT INTO external_identities (id, customer_id, provider, subject, link_time)
    SELECT gen_random_uuid(), id, 'google', id::text, create_time FROM customers;
    INSERT INTO external_logins (nonce_hash, expire_time) SELECT sha256(id::text::bytea), create_time FROM customers;
    INSERT INTO audit_entries (id, actor_id, actor_role, event, target_type, target_id, outcome, create_time)
    SELECT gen_random_uuid(), id, 'CUSTOMER', 'session.opened', 'account', id, 'SUCCESS', create_time FROM customers;
    INSERT INTO audit_seals (month, position, sequence, entry_id, digest, hash)
    SELECT to_char(create_time, 'YYYY-MM'), row_number() OVER (PARTITION BY to_char(create_time, 'YYYY-MM') ORDER BY sequence), sequence,
        id, '', '' FROM audit_entries;
    INSERT INTO system_log (id, code, title, create_time) SELECT gen_random_uuid(), 'x', 'x', create_time FROM customers;
    ANALYZE profiles, guest_sessions, withdrawals, seller_verifications, role_escalations, external_identities, external_logins,
        audit_entries, audit_seals, system_log
"""
# Every product was once bundled with the next.
BUNDLES = """
    INSERT INTO bundle_parts (bundle_id, variant_id, quantity, required, position)
    SELECT id, lead(id, 1, first) OVER (ORDER BY id), 1, true, 0
    FROM (SELECT id, first_value(id) OVER (ORDER BY id) AS first FROM variants) AS v;
    ANALYZE bundle_parts
"""


# Every customer has uploaded pictures, of which the uploads are not swept yet.
FILES = """
    INSERT INTO files (id, owner_id, purpose, visibility, original_filename, content_type, size_bytes, sha256, object_key, create_time,
        update_time)
    SELECT gen_random_uuid(), c.id, 'REVIEW_IMAGE', 'PUBLIC', 'a.jpg', 'image/jpeg', 1, 'x', gen_random_uuid()::text,
        now() - n * interval '1 hour', now() FROM customers AS c CROSS JOIN generate_series(1, 2) AS n;
    INSERT INTO file_uploads (id, owner_id, purpose, visibility, original_filename, size_bytes, received_bytes, file_id, expire_time,
        create_time, update_time)
    SELECT gen_random_uuid(), owner_id, purpose, visibility, original_filename, 1, 1, id, create_time + interval '1 day', create_time,
        create_time FROM files;
    INSERT INTO file_parts (id, file_upload_id, start, object_key, create_time)
    SELECT gen_random_uuid(), id, 0, id::text, create_time FROM file_uploads;
    ANALYZE files, file_uploads, file_parts
"""


@pytest.fixture(scope="module")
def mall(new_database, app):
    """The URL of a big mall, and people and things that are in it."""
    url = new_database()

    async def build():
        connection = await asyncpg.connect(url)
        try:
            async with hurried(connection):
                await fill(connection, SIZES, MARKET, PEOPLE, HISTORY, TRACES)
            await connection.execute("SET default_statistics_target = 30; ANALYZE")  # fewer samples, sooner done
            customer = await connection.fetchrow("SELECT id, session_id FROM new_customer WHERE n = 7")
            seller = await connection.fetchrow("SELECT id, session_id FROM new_seller WHERE n = 7")
            await connection.execute(
                "INSERT INTO configurations (id, key, data_type, value, create_time, update_time) "
                "VALUES (gen_random_uuid(), 'x', 'STRING', '1', now(), now())"
            )
            await connection.execute(SHIPPING)
            await connection.execute(AFTER_SALE)
            await connection.execute(AROUND)
            await connection.execute(BUNDLES)
            await connection.execute(FILES)
            return customer, seller, await find(connection, customer["id"])
        finally:
            await connection.close()

    customer, seller, things = asyncio.run(build())
    actors = {
        "customer": login(app.signer, customer["id"], customer["session_id"]),
        "seller": login(app.signer, seller["id"], seller["session_id"]),
        "guest": (),
    }
    things |= {"customers": str(customer["id"]), "accounts": str(customer["id"]), "sellers": str(seller["id"])}
    things["customer_preferences"] = str(customer["id"])
    return SimpleNamespace(url=url, actors=actors, things=things)


async def find(connection, customer_id):
    """Return an id of every table, the customer's own where rows have a customer."""
    found = {}
    for name, table in metadata.tables.items():
        owner = next((column for column in ("customer_id", "owner_id", "account_id") if column in table.c), None)
        if "id" in table.c:
            own = f"WHERE {owner} = '{customer_id}'" if owner else ""
            mine = await connection.fetchval(f"SELECT id FROM {name} {own} LIMIT 1")  # noqa: S608
            found[name] = str(mine or await connection.fetchval(f"SELECT id FROM {name} LIMIT 1"))  # noqa: S608
    waiting = "SELECT id FROM orders WHERE state = 'AWAITING_SELLER_CONFIRMATION' LIMIT 1"
    found["cancellable"] = str(await connection.fetchval(waiting))
    arrived = """
        UPDATE order_items SET packed_quantity = quantity, shipped_quantity = quantity, delivered_quantity = quantity,
            deliver_time = now()
        WHERE order_id = (SELECT id FROM orders WHERE state = 'DELIVERED' AND archive_time IS NULL LIMIT 1) AND cancelled_quantity = 0
        RETURNING order_id, id
    """
    found["delivered"], found["delivered_item"] = map(str, await connection.fetchrow(arrived))
    looked_up = """SELECT o.number, a.email FROM orders AS o JOIN accounts AS a ON a.id = o.customer_id
                   WHERE o.customer_id = $1 LIMIT 1"""
    found["number"], found["email"] = await connection.fetchrow(looked_up, customer_id)
    return found


@pytest.fixture(scope="module")
def big_tables(explain_on):
    rows = explain_on.fetch("SELECT relname, reltuples FROM pg_class WHERE relkind = 'r'")
    return {row["relname"] for row in rows if row["reltuples"] >= BIG}


@pytest.fixture(scope="module")
def served(mall, serve):
    """A server of today: what has just arrived can be sent back."""
    with serve(url=mall.url, own_clock=MovableClock()) as further:
        yield further


@pytest.fixture(scope="module")
def explain_on(served, on_loop):
    """A connection of the mall's: `sent` gives a statement values, `plans` are those it may get."""
    driver = on_loop(served.app.db._connect())
    on_loop(plans.prepare(driver))
    samples = plans.Samples(driver)
    yield SimpleNamespace(
        fetch=lambda sql: on_loop(driver.fetch(sql)),
        sent=lambda name, statement: on_loop(samples.sent(name, statement)),
        plans=lambda sent: on_loop(plans.explain(driver, sent)),
        thrown_away=lambda sent: on_loop(plans.thrown_away(driver, sent)),
    )
    on_loop(driver.close())


@pytest.fixture
def wrong(explain_on, big_tables):
    """Says what is wrong with statements, by their names."""

    def wrong(statements):
        found = {}
        for sent in statements:
            faults = {fault for plan in explain_on.plans(sent) for fault in plans.faults(plan, big_tables)}
            if faults:
                found[sent.name] = sorted(faults)
        return found

    return wrong


def test_every_table_is_big_or_known_to_stay_small(big_tables):
    assert {name for name in metadata.tables if name not in big_tables} == SMALL


# --- statements that stand in the code ---


def modules():
    return list(plans.everywhere(storage.queries, server))


# What sets a time of a row that nobody else has seen, or copies one from a row that is locked.
UNMOVED = re.compile(r"(?<![\w.])update_time ?= ?(?:\$\d+|CAST\(\$\d+)")


def test_times_of_a_row_never_run_backwards():
    """An UPDATE that waited for a lock has a `now` from before: it sets the later of both."""
    backwards = {
        name
        for module in modules()
        for name, statement in plans.statements(module)
        for _ in UNMOVED.finditer(statement.sql)
    }
    assert backwards == set()


def test_statements_walk_along_indexes(explain_on, wrong):
    sent = [explain_on.sent(name, statement) for module in modules() for name, statement in plans.statements(module)]
    assert len(sent) > 100
    found = wrong(sent)
    assert {
        name: faults for name, faults in found.items() if name not in CLEARING | GOING_THROUGH | ADDING_UP | LOCKING
    } == {}


def test_statements_made_on_demand_walk_along_indexes(explain_on, wrong):
    made = dict(built for module in modules() for built in plans.builders(module))
    needy = {name for name, build in made.items() if inspect.signature(build).parameters}
    assert needy == set(ARGUMENTS), "say with what a statement is made, or that it is made at import"
    sent = [
        explain_on.sent(f"{name}{arguments}", build(*arguments))
        for name, build in made.items()
        for arguments in ARGUMENTS.get(name, [()])
    ]
    assert wrong(sent) == {}


def test_changes_by_id_walk_along_indexes(explain_on, wrong):
    tables = [table for table in metadata.sorted_tables if {"id", "version", "update_time"} <= set(table.c.keys())]
    sent = [
        explain_on.sent(table.name, patching(table, frozenset({"update_time"}), versioned=True)) for table in tables
    ]
    assert len(sent) > 10
    assert wrong(sent) == {}


# --- statements that calls send ---


@pytest.fixture(scope="module")
def reading(mall, served, on_loop):
    """Calls whatever reads, as everybody, with every filter.

    Returns what was sent, the rpcs that answered, and which of those calls wrote.
    """
    sent, answered, wrote, calling = {}, set(), set(), ""
    honest, effective = Connection.all, Connection.run

    async def note(self, statement, **values):
        if calling:
            arguments = tuple(statement.arguments(values))
            sent.setdefault((statement.sql, repr(arguments)), plans.Sent(calling, statement.sql, arguments))
            if statement.writes:
                wrote.add(calling)
        return await honest(self, statement, **values)

    async def note_effect(self, statement, **values):
        wrote.add(calling)
        return await effective(self, statement, **values)

    with pytest.MonkeyPatch.context() as patch:
        administrator = make.administrator(served.app, on_loop)
        things = mall.things | {"administrators": administrator.id}
        patch.setattr(Connection, "all", note)
        patch.setattr(Connection, "run", note_effect)
        for rpc in rpcs.every():
            if rpc.rule.mutates:
                continue
            for who, metadata_ in {"administrator": administrator.metadata, **mall.actors}.items():
                for what, request in requests(rpc, things):
                    calling = f"{rpc} of {what} as {who}"
                    if ask(rpc, served.channel, request, metadata_):
                        answered.add(calling)
        calling = ""
    return sent.values(), {call.partition(" ")[0] for call in answered}, answered & wrote


def requests(rpc, things):
    """Yield what can be asked: nothing but what is required, and every other field with it."""
    base = rpc.request()
    fields = [field for field in base.DESCRIPTOR.fields if field.name not in {"page_token", "page_size", "request_id"}]
    for field in fields:
        if REQUIRED in behaviours(field) or field.name in {"id", "ids"}:
            for value in values(rpc, field, things)[:1]:
                put(base, field, value)
    if "page_size" in base.DESCRIPTOR.fields_by_name:
        base.page_size = PAGE_SIZE
    yield "nothing", base
    for field in fields:
        for value in values(rpc, field, things):
            request = rpc.request()
            request.CopyFrom(base)
            put(request, field, value)
            yield f"{field.name} {value}", request


def values(rpc, field, things):
    """Return what a field may be: an id of its table, each name of an enum, else something of its type."""
    if field.message_type is not None:
        known = {
            "google.protobuf.Timestamp": [{"seconds": 1_700_000_000}],
            "mall.promotions.v1.BasketLine": [{"variant_id": things["variants"], "quantity": 1}],
            "mall.orders.v1.Cancellation": [{"order_id": things["cancellable"], "reason": "OTHER"}],
            "mall.orders.v1.RefundRequest": [
                {
                    "order_id": things["delivered"],
                    "reason": "DOES_NOT_MATCH_DESCRIPTION",
                    "items": [{"order_item_id": things["delivered_item"], "quantity": 1}],
                }
            ],
        }
        return known.get(field.message_type.full_name, [])
    if field.enum_type is not None:
        return [value.number for value in field.enum_type.values[1:]]
    if field.cpp_type == field.CPPTYPE_BOOL:
        return [True]
    if field.cpp_type != field.CPPTYPE_STRING:
        return [2025 if field.name == "year" else 1]
    if field.name == "month":
        return ["2026-11"]
    noun = field.name.removesuffix("s").removesuffix("_id")
    if noun == "id":
        noun = rpc.name.removeprefix("Batch").removeprefix("Get")
    elif noun == "account" and rpc.service.name == "WalletService":
        noun = "wallet_account"
    found = [things[name] for name in tables_of(noun) if name in things]
    return found[:1] or ["Steel kettle 110" if field.name == "query" else "x"]


def tables_of(noun):
    """Return what the table of a noun may be called."""
    name = "".join(f"_{c.lower()}" if c.isupper() else c for c in noun).lstrip("_")
    return (
        name,
        f"{name}s",
        f"{name}es",
        f"{name[:-1]}ies",
        {
            "owner": "customers",
            "stock_level": "variants",
            "promotion": "coupons",
            "preview_cancellation": "cancellable",
            "membership": "loyalty_memberships",
            "track_loyalty_progress": "loyalty_memberships",
            "reward": "loyalty_rewards",
            "tier": "loyalty_tiers",
            "render_invoice": "invoices",
            "explain_payment_allocations": "payments",
            "folder": "favorite_folders",
            "view_wishlist": "wishlists",
            "system_log_entry": "system_log",
            "audit_entry": "audit_entries",
        }.get(name),
    )


def ask(rpc, channel, request, metadata_):
    """Call, with the next page where there is one; says whether there was an answer."""
    method = rpc.on(channel)
    try:
        answer = method(request, metadata=metadata_)
        if getattr(answer, "next_page_token", ""):
            request.page_token = answer.next_page_token
            method(request, metadata=metadata_)
    except grpc.RpcError:
        return False
    return True


def test_every_call_that_reads_was_answered(reading):
    _, answered, _ = reading
    assert {str(rpc) for rpc in rpcs.every() if not rpc.rule.mutates} - answered == UNANSWERED


def test_calls_that_read_write_nothing(reading):
    _, _, wrote = reading
    personal = {f"{rpc} of" for rpc in rpcs.every() if rpc.rule.personal}
    noted = {call for call in wrote if call.endswith("as administrator") and call.startswith(tuple(personal))}
    assert {call for call in wrote - noted if not call.startswith(NOTING)} == set()


def test_calls_that_read_walk_along_indexes(reading, wrong):
    sent, _, _ = reading
    assert {name: faults for name, faults in wrong(sent).items() if name not in ADDING_UP | LIMITED_FIRST} == {}


def test_what_buyers_and_sellers_read_is_found_without_a_search(reading, explain_on):
    sent, _, _ = reading
    plain_calls = [
        one
        for one in sent
        if re.search(r" of nothing as (customer|seller|guest)$", one.name) and not re.search(r"\bINSERT\b", one.sql)
    ]
    assert len(plain_calls) > 30
    wasted = {one.name: explain_on.thrown_away(one) for one in plain_calls}
    assert {name: rows for name, rows in wasted.items() if rows > WASTED_AT_MOST} == {}


# --- it can fail ---


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("SELECT id FROM products WHERE weight_grams = :n", "reads all of products"),
        ("SELECT id FROM products WHERE visible ORDER BY weight_grams LIMIT :n", "reads all of products"),
        ("SELECT id FROM orders WHERE delivery_address ->> 'city' = 'x' LIMIT :n", "reads all of orders"),
        (
            "SELECT id FROM (SELECT id, weight_grams FROM products ORDER BY id LIMIT 5000) AS p ORDER BY weight_grams LIMIT :n",
            "sorts 5,000 rows by p.weight_grams",
        ),
    ],
)
def test_a_statement_without_an_index_is_noticed(explain_on, wrong, sql, fault):
    [faults] = wrong([explain_on.sent("planted", plain(sql, n=Integer))]).values()
    assert fault in faults


def test_a_walk_past_what_is_not_wanted_is_noticed(explain_on):
    either = "SELECT id FROM orders WHERE customer_id = :a OR channel_id = :a ORDER BY create_time DESC, id DESC LIMIT :limit"
    assert explain_on.thrown_away(explain_on.sent("planted", plain(either, a=Uuid, limit=Integer))) > WASTED_AT_MOST
