"""Somebody else's thing, or a hidden one, is answered as one that does not exist, whichever field names it.

Every field of every request that takes an id is filled with the ids of things that the caller may not see, full of a text
that nobody else has, and with an id of nothing. The answers must be the same, and none may hold the text.
"""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import grpc
import pytest
from google.protobuf.descriptor import FieldDescriptor as Field

from mall.carts.v1 import carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from server.rpc.access import ROLE_PERMISSIONS
from tests.support import corpus, make, rpcs, shopping
from tests.support.expect import Failure

CANARY = "zzcanary"
CREATED = "OK"
# What is made anew for every answer: codes of products, tokens of quotes and their times.
CODE = re.compile(r"""\bP-[0-9A-F]{12}\b|(?<=token: ")[^"]+|(?<=nanos: )\d+|(?<=seconds: )\d+""")
# Fields that are called ids and name no thing of ours.
NO_IDS = {"request_id", "tax_id"}
# What a caller's own session would not outlast, or what another test of this module needs.
NEVER = {"IdentityService.Logout", "IdentityService.RevokeAllSessions"}


def is_id(field) -> bool:
    named = field.name in {"id", "ids"} or field.name.endswith(("_id", "_ids"))
    return field.type == Field.TYPE_STRING and named and field.name not in NO_IDS


def id_paths(descriptor, prefix=()) -> Iterator[tuple[Field, ...]]:
    """Every way from a request to a field that takes an id."""
    for field in descriptor.fields:
        if is_id(field) and not (rpcs.output_only(field) and field.name != "id"):
            yield (*prefix, field)
        inner = field.message_type
        if inner is not None and inner.full_name.startswith(rpcs.OURS) and len(prefix) < 3:
            yield from id_paths(inner, (*prefix, field))


def filled(message, path, id_):
    """A copy with an id at the end of the path; None where the path has nothing to go through."""
    copy = type(message)()
    copy.CopyFrom(message)
    at = copy
    for field in path[:-1]:
        at = getattr(at, field.name)
        if field.is_repeated:
            if not at:
                return None
            at = at[0]
    corpus.put(at, path[-1], id_)
    return copy


@dataclass
class Known:
    """What a caller has itself, for the other fields of a request."""

    own: dict[str, str]
    noun: str = ""

    def __call__(self, field):
        if field == "request":
            return make.request_id()
        return self.own.get(noun_of(field.name, self.noun))


def noun_of(name: str, noun: str) -> str:
    name = name.removesuffix("s")
    return noun if name == "id" else name.removesuffix("_id")


def rpc_noun(rpc) -> str:
    """What the `id` of an rpc means."""
    answer = rpc.method.output_type
    name = answer.name if answer.full_name in rpcs.resources() else rpc.name
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin, primary=True)


@pytest.fixture(scope="module")
def hidden(app, on_loop, grpc_channel, admin, category, market, sql) -> dict[str, list[str]]:
    """Ids of things of others, and of things that only staff or their seller see, by noun; all their texts are the canary's."""
    seller, buyer = make.seller(app, on_loop), make.shopper(app, on_loop, grpc_channel)
    closed = make.channel(grpc_channel, admin, state="INACTIVE")
    shut = make.category(grpc_channel, admin, active=False)
    sold, draft, gone = (
        make.product(grpc_channel, seller, category.id, [market.id], variants=2, stock=5, tags=[CANARY])
        for _ in range(3)
    )
    make.cart(grpc_channel, buyer, market.id, [(sold.variants[0].id, 1)])
    purchase = make.purchase(grpc_channel, buyer)
    make.cart(grpc_channel, buyer, market.id, [(sold.variants[1].id, 1)])
    applicant = make.seller(app, on_loop, state="PENDING")
    products = [sold.id, draft.id, gone.id]
    of_products = "product_id = ANY ($1)"
    for table, columns, condition, ids in (
        ("products", ("title", "description", "brand"), "id = ANY ($1)", products),
        ("variants", ("sku_code",), of_products, products),
        ("product_media", ("uri", "alt_text"), of_products, products),
        ("order_items", ("title", "sku_code", "note"), of_products, products),
        ("product_options", ("display_name",), of_products, products),
        ("categories", ("display_name", "description", "slug"), "id = ANY ($1)", [shut.id]),
        ("channels", ("display_name", "description"), "id = ANY ($1)", [closed.id]),
        ("sellers", ("display_name", "business_name", "description"), "id = ANY ($1)", [applicant.id]),
        ("customers", ("display_name", "nickname"), "id = ANY ($1)", [seller.id, buyer.id, applicant.id]),
        ("addresses", ("recipient_name", "address_line1", "city"), "owner_id = ANY ($1)", [buyer.id]),
        ("payment_methods", ("billing_name", "nickname"), "customer_id = ANY ($1)", [buyer.id]),
        ("carts", ("note",), "customer_id = ANY ($1)", [buyer.id]),
        ("purchases", ("gift_message", "instructions"), "customer_id = ANY ($1)", [buyer.id]),
        ("orders", ("customer_note",), "customer_id = ANY ($1)", [buyer.id]),
        ("sessions", ("user_agent", "device_name"), "account_id = ANY ($1)", [buyer.id, seller.id]),
        ("administrators", ("display_name", "department"), "id = ANY ($1)", [admin.id]),
    ):
        texts = ", ".join(f"{name} = '{CANARY} ' || gen_random_uuid()" for name in columns)
        sql(f"UPDATE {table} SET {texts} WHERE {condition}", ids)  # noqa: S608 - names of the schema
    sql("UPDATE products SET state = 'DRAFT', visible = false WHERE id = $1", draft.id)
    sql("UPDATE products SET state = 'SUSPENDED', visible = false WHERE id = $1", sold.id)
    sql("UPDATE products SET state = 'DISCONTINUED', visible = false, delete_time = now() WHERE id = $1", gone.id)
    sql("UPDATE variants SET state = 'INACTIVE' WHERE id = $1", draft.variants[1].id)

    def ids(query, *arguments):
        return [str(row["id"]) for row in sql(query, *arguments)]

    of_products = {
        noun: ids(f"SELECT id FROM {table} WHERE product_id = ANY ($1)", products)  # noqa: S608 - names of the schema
        for noun, table in (
            ("variant", "variants"), ("product_media", "product_media"), ("channel_listing", "channel_listings"),
            ("product_option", "product_options"),
        )
    }  # fmt: skip
    of_buyer = {
        noun: ids(f"SELECT id FROM {table} WHERE {column} = $1", buyer.id)  # noqa: S608 - names of the schema
        for noun, table, column in (
            ("address", "addresses", "owner_id"), ("payment_method", "payment_methods", "customer_id"),
            ("cart", "carts", "customer_id"), ("purchase", "purchases", "customer_id"),
            ("order", "orders", "customer_id"), ("payment", "payments", "customer_id"),
            ("session", "sessions", "account_id"),
        )
    }  # fmt: skip
    values = "SELECT v.id FROM product_option_values v JOIN product_options o ON o.id = v.option_id WHERE o.product_id = ANY ($1)"
    items = "SELECT i.id FROM cart_items i JOIN carts c ON c.id = i.cart_id WHERE c.customer_id = $1"
    assert len(purchase.orders) == 1
    return {
        **of_products, **of_buyer, "product_option_value": ids(values, products), "cart_item": ids(items, buyer.id),
        "product": products, "category": [shut.id], "channel": [closed.id], "seller": [applicant.id],
        "customer": [buyer.id, seller.id], "administrator": [admin.id],
    }  # fmt: skip


class Caller:
    """Somebody who tries ids, with things of one's own for all other fields."""

    def __init__(self, grpc_channel, actor, own, cart_token=""):
        self.channel, self.actor, self.own, self.cart_token = grpc_channel, actor, own, cart_token

    def may(self, rpc, role):
        return rpc.rule.public or rpc.rule.permissions & ROLE_PERMISSIONS[role]

    def ask(self, rpc, path, id_):
        """The answer to a request with this id, the id itself taken out: all that a caller learns, or None if it cannot be."""
        request = filled(self._base(rpc, path), path, id_)
        if request is None:
            return None
        fields = request.DESCRIPTOR.fields_by_name
        if "quote_token" in fields and "address" not in self.own:
            return None
        if "quote_token" in fields:
            make.cart(self.channel, self.actor, self.own["channel"], [(self.own["variant"], 1)])
            request.quote_token = make.quote(self.channel, self.actor).token
        for name in {"channel_id", "codes", "country_code"} & set(fields) - {field.name for field in path}:
            request.ClearField(name)
        if "request_id" in fields:
            request.request_id = make.request_id()
        try:
            answer = rpc.on(self.channel)(request, metadata=[*self.actor.metadata, *shopping.cart_of(self.cart_token)])
        except grpc.RpcError as error:
            failed = Failure(error)
            told = (failed.code.name, failed.reason, failed.metadata, failed.message, failed.violations)
            return str(told).replace(id_, "ID")
        # New things have ids and codes of their own.
        return (
            CREATED
            if answer.DESCRIPTOR.full_name in rpcs.resources()
            else CODE.sub("CODE", f"OK {answer}").replace(id_, "ID")
        )

    def _import(self):
        new = make.new_product(self.own["category"], [self.own["channel"]])
        parts = {"options": new.options, "variants": new.variants, "media": new.media, "channel_ids": new.channel_ids}
        return catalog_pb2.ProductImport(product=new.product, **parts)

    def _base(self, rpc, path):
        """A request that would be granted, were it not for the id."""
        request = corpus.passing(rpc.method.input_type, Known(self.own, rpc_noun(rpc)))
        match rpc.name:
            case "CreateProduct":
                return make.new_product(self.own["category"], [self.own["channel"]])
            case "ImportProducts":
                return rpc.request(products=[self._import()])
            case "CreatePaymentMethod":
                return rpc.request(payment_method=make.a_payment_method())
            case name if name.startswith("Update") and len(path) > 1:
                bare = rpc.request(update_mask={"paths": [path[-1].name]} if path[-1].name != "id" else None)
                id_ = self.own.get(noun_of("id", rpc_noun(rpc)), "")
                getattr(bare, path[0].name).id = id_
                return bare
            case name if name.startswith(("List", "Search")):
                return rpc.request(**({"query": "Plain text"} if name.startswith("Search") else {}))
        return request


@pytest.fixture(scope="module")
def callers(app, on_loop, grpc_channel, category, market) -> dict[str, Caller]:
    """A guest, a customer and a seller, with what is theirs."""
    shop, buyer = make.seller(app, on_loop), make.shopper(app, on_loop, grpc_channel)
    product = make.product(grpc_channel, shop, category.id, [market.id], stock=1000)
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    whole = catalog.GetProduct(catalog_pb2.GetProductRequest(id=product.id), metadata=shop.metadata)
    make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 1)])
    everybody = {
        "product": product.id, "variant": product.variants[0].id, "category": category.id, "extra_category": None,
        "seller": shop.id, "channel": market.id,
    }  # fmt: skip
    selling = everybody | {
        "product_media": whole.media[0].id, "product_option": whole.options[0].id, "option": whole.options[0].id,
        "product_option_value": whole.options[0].values[0].id, "channel_listing": whole.channel_listings[0].id,
        "stock_level": product.variants[0].id,
    }  # fmt: skip
    address = make.address(grpc_channel, buyer)
    buying = everybody | {
        "address": address.id, "billing_address": address.id, "owner": buyer.id, "customer": buyer.id,
        "payment_method": make.payment_method(grpc_channel, buyer).id, "account": buyer.id,
    }  # fmt: skip
    token = shopping.new_guest(carts_pb2_grpc.CartsServiceStub(grpc_channel)).token
    guest = make.Actor("", "")
    guest.metadata = []
    return {
        "GUEST": Caller(grpc_channel, guest, everybody, token),
        "CUSTOMER": Caller(grpc_channel, buyer, buying),
        "SELLER": Caller(grpc_channel, shop, selling),
    }


def is_read(rpc, path) -> bool:
    """Say whether the server reads the field: what is new gets its ids, and what is part of something is not named by it."""
    return not rpcs.output_only(path[-1]) or (len(path) <= 2 and not rpc.name.startswith(("Create", "Apply")))


CASES = [
    (rpc, path)
    for rpc in rpcs.every()
    if str(rpc) not in NEVER
    for path in id_paths(rpc.method.input_type)
    if is_read(rpc, path)
]


def name_of(value):
    return str(value) if isinstance(value, rpcs.Rpc) else ".".join(field.name for field in value)


@pytest.mark.parametrize(("rpc", "path"), CASES, ids=name_of)
def test_what_a_caller_may_not_see_is_answered_as_what_is_not_there(rpc, path, callers, hidden):
    noun = noun_of(path[-1].name, rpc_noun(rpc))
    for role, caller in callers.items():
        if not caller.may(rpc, role):
            continue
        nothing = caller.ask(rpc, path, str(uuid.uuid4()))
        if nothing is None:
            continue
        tried = hidden.get(noun) or [ids[0] for ids in hidden.values()]
        for id_ in tried:
            told = caller.ask(rpc, path, id_)
            assert CANARY not in told
            assert told == nothing
