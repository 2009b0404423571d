"""Payment methods: what is kept of them, which one is the default, what is refused."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.common.v1 import types_pb2
from mall.payments.v1 import payments_pb2
from server.kit.ids import new_id
from server.payments.card_numbers import looks_like_one, violations
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
Method = payments_pb2.PaymentMethod


def test_the_first_method_is_the_default_and_the_token_never_comes_back(grpc_stub, grpc_channel, buyer):
    first = make.payment_method(grpc_channel, buyer)
    second = make.payment_method(grpc_channel, buyer)
    assert (first.default, second.default) == (True, False)
    read = grpc_stub.GetPaymentMethod(payments_pb2.GetPaymentMethodRequest(id=first.id), metadata=buyer.metadata)
    assert read == first
    assert (read.provider_token, read.card_last_four, read.customer_id) == ("", "4242", buyer.id)
    listed = grpc_stub.ListPaymentMethods(payments_pb2.ListPaymentMethodsRequest(), metadata=buyer.metadata)
    assert [m.id for m in listed.payment_methods] == [second.id, first.id]


def test_an_id_is_no_card_number():
    id_ = "00000000-0000-7000-8000-000000000000"
    assert not violations(payments_pb2.PaymentMethod(id=id_, billing_address_id=id_), "payment_method")


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("4242424242424242", True),
        ("my card 4111-1111 1111.1111 ok", True),
        ("378282246310005", True),
        ("6011 1111 1111 1117", True),
        ("4242424242424241", False),
        ("424242424242", False),
        ("+8613800138000", False),
        ("1234567890123456789012", False),
    ],
)
def test_texts_that_look_like_a_card_number(text, refused):
    assert looks_like_one(text) is refused


@pytest.mark.parametrize("field", ["nickname", "billing_name", "card_brand", "provider_token"])
def test_a_card_number_is_refused_in_every_text(grpc_channel, buyer, sql, field):
    with fails(INVALID, "CARD_NUMBER_REFUSED", f"payment_method.{field}"):
        make.payment_method(grpc_channel, buyer, **{field: "4242424242424242"})
    assert sql("SELECT 1 FROM payment_methods WHERE customer_id = $1", uuid.UUID(buyer.id)) == []


def test_a_card_number_is_refused_in_the_address_and_on_update(grpc_stub, grpc_channel, buyer):
    address = an_address(address_line2="4242 4242 4242 4242")
    with fails(INVALID, "CARD_NUMBER_REFUSED", "payment_method.billing_address.address_line2"):
        make.payment_method(grpc_channel, buyer, billing_address=address)
    made = make.payment_method(grpc_channel, buyer)
    change = payments_pb2.UpdatePaymentMethodRequest(payment_method=Method(id=made.id, nickname="4242424242424242"))
    with fails(INVALID, "CARD_NUMBER_REFUSED", "payment_method.nickname"):
        grpc_stub.UpdatePaymentMethod(change, metadata=buyer.metadata)


def test_an_expired_card_is_refused(grpc_channel, buyer, clock):
    now = clock.now()
    good = make.payment_method(grpc_channel, buyer, card_expiry_month=now.month, card_expiry_year=now.year)
    assert not good.expired
    year, month = (now.year, now.month - 1) if now.month > 1 else (now.year - 1, 12)
    with fails(REFUSED, "PAYMENT_METHOD_EXPIRED", month=month, year=year):
        make.payment_method(grpc_channel, buyer, card_expiry_month=month, card_expiry_year=year)


def test_a_card_expires_with_its_month(grpc_stub, grpc_channel, buyer, clock, sql):
    made = make.payment_method(grpc_channel, buyer)
    sql("UPDATE payment_methods SET card_expiry_year = $2 WHERE id = $1", made.id, clock.now().year - 1)
    request = payments_pb2.GetPaymentMethodRequest(id=made.id)
    assert grpc_stub.GetPaymentMethod(request, metadata=buyer.metadata).expired


def test_a_payment_keeps_the_address_of_its_bill(grpc_stub, grpc_channel, app, on_loop, category, seller, admin):
    market, buyer = make.channel(grpc_channel, admin), make.customer(app, on_loop)
    make.address(grpc_channel, buyer)
    make.payment_method(grpc_channel, buyer, billing_address=an_address(city="Billville"))
    variant = make.product(grpc_channel, seller, category.id, [market.id]).variants[0].id
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    placed = make.purchase(grpc_channel, buyer)
    request = payments_pb2.GetPaymentRequest(id=placed.payment_id)
    assert grpc_stub.GetPayment(request, metadata=buyer.metadata).billing_address.city == "Billville"


def test_a_card_needs_its_face(grpc_channel, buyer):
    with fails(INVALID, "INVALID_FIELDS", "payment_method.card_brand", "payment_method.card_last_four"):
        make.payment_method(grpc_channel, buyer, card_brand="", card_last_four="")
    paypal = make.payment_method(
        grpc_channel,
        buyer,
        type=Method.PAYPAL,
        card_brand="",
        card_last_four="",
        card_expiry_month=0,
        card_expiry_year=0,
    )
    assert not paypal.expired
    with fails(INVALID, "INVALID_FIELDS", "payment_method.provider"):
        make.payment_method(grpc_channel, buyer, provider="unheard_of")


def test_a_token_is_saved_once_per_customer(grpc_stub, grpc_channel, buyer, app, on_loop):
    token = make.unique("tok_success_")
    made = make.payment_method(grpc_channel, buyer, provider_token=token)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "PAYMENT_METHOD_EXISTS", field="payment_method.provider_token"):
        make.payment_method(grpc_channel, buyer, provider_token=token)
    make.payment_method(grpc_channel, make.customer(app, on_loop), provider_token=token)
    grpc_stub.DeletePaymentMethod(payments_pb2.DeletePaymentMethodRequest(id=made.id), metadata=buyer.metadata)
    assert make.payment_method(grpc_channel, buyer, provider_token=token).default


def test_only_verified_customers_save_methods(grpc_channel, app, on_loop):
    with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
        make.payment_method(grpc_channel, make.customer(app, on_loop, verified=False))


def test_methods_are_invisible_to_others(grpc_stub, grpc_channel, buyer, app, on_loop):
    made, other = make.payment_method(grpc_channel, buyer), make.customer(app, on_loop)
    calls = [
        (grpc_stub.GetPaymentMethod, payments_pb2.GetPaymentMethodRequest(id=made.id)),
        (grpc_stub.DeletePaymentMethod, payments_pb2.DeletePaymentMethodRequest(id=made.id)),
        (grpc_stub.SetDefaultPaymentMethod, payments_pb2.SetDefaultPaymentMethodRequest(id=made.id)),
        (
            grpc_stub.UpdatePaymentMethod,
            payments_pb2.UpdatePaymentMethodRequest(payment_method=Method(id=made.id, nickname="mine")),
        ),
    ]
    for call, request in calls:
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="payment_method", id=made.id):
            call(request, metadata=other.metadata)
    listed = grpc_stub.ListPaymentMethods(payments_pb2.ListPaymentMethodsRequest(), metadata=other.metadata)
    assert len(listed.payment_methods) == 0


def test_one_method_is_the_default_even_in_a_race(grpc_stub, grpc_channel, buyer, sql):
    made = [make.payment_method(grpc_channel, buyer) for _ in range(4)]

    def choose(method):
        request = payments_pb2.SetDefaultPaymentMethodRequest(id=method.id)
        return grpc_stub.SetDefaultPaymentMethod(request, metadata=buyer.metadata).default

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(choose, made * 3))
    rows = sql('SELECT 1 FROM payment_methods WHERE customer_id = $1 AND "default"', uuid.UUID(buyer.id))
    assert len(rows) == 1


def test_first_methods_saved_at_once_make_one_default(grpc_channel, buyer, sql):
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: make.payment_method(grpc_channel, buyer), range(6)))
    rows = sql('SELECT "default" FROM payment_methods WHERE customer_id = $1', uuid.UUID(buyer.id))
    assert sorted(r.default for r in rows) == [False] * 5 + [True]


def test_a_deleted_default_leaves_none(grpc_stub, grpc_channel, buyer):
    first, second = make.payment_method(grpc_channel, buyer), make.payment_method(grpc_channel, buyer)
    gone = grpc_stub.DeletePaymentMethod(
        payments_pb2.DeletePaymentMethodRequest(id=first.id, etag=first.etag), metadata=buyer.metadata
    )
    assert gone.HasField("delete_time")
    assert not gone.default
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.DeletePaymentMethod(payments_pb2.DeletePaymentMethodRequest(id=first.id), metadata=buyer.metadata)
    left = grpc_stub.GetPaymentMethod(payments_pb2.GetPaymentMethodRequest(id=second.id), metadata=buyer.metadata)
    assert not left.default


def an_address(**changes):
    values = {
        "recipient_name": "B. Buyer",
        "phone_number": "+14155550123",
        "address_line1": "1 Main St",
        "city": "Springfield",
        "state_province": "IL",
        "postal_code": "62701",
        "country_code": "US",
    }
    return types_pb2.PostalAddress(**{**values, **changes})


def stored_address(sql, app, owner_id):
    id_ = new_id()
    sql(
        """INSERT INTO addresses (id, owner_id, owner_type, recipient_name, phone_number, address_line1, city,
                                  state_province, postal_code, country_code, create_time, update_time)
           VALUES ($1, $2, 'CUSTOMER', 'R', '+14155550123', '2 Side St', 'Springfield', 'IL', '62701', 'US', $3, $3)""",
        id_, uuid.UUID(owner_id), app.clock.now(),
    )  # fmt: skip
    return str(id_)


def test_a_billing_address_is_copied_from_an_own_address(grpc_stub, grpc_channel, buyer, sql, app, on_loop):
    mine, foreign = stored_address(sql, app, buyer.id), stored_address(sql, app, make.customer(app, on_loop).id)
    made = make.payment_method(grpc_channel, buyer, billing_address_id=mine)
    assert made.billing_address.address_line1 == "2 Side St"
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="address"):
        make.payment_method(grpc_channel, buyer, billing_address_id=foreign)
    with fails(INVALID, "INVALID_FIELDS", "payment_method.billing_address"):
        make.payment_method(grpc_channel, buyer, billing_address_id=mine, billing_address=an_address())
    change = payments_pb2.UpdatePaymentMethodRequest(payment_method=Method(id=made.id, billing_address_id=foreign))
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="address"):
        grpc_stub.UpdatePaymentMethod(change, metadata=buyer.metadata)


def test_reading_editing_and_writing_back_works(grpc_stub, grpc_channel, buyer, sql, app):
    made = make.payment_method(grpc_channel, buyer, billing_address_id=stored_address(sql, app, buyer.id))
    made.nickname = "Work"
    request = payments_pb2.UpdatePaymentMethodRequest(payment_method=made, update_mask=FieldMask(paths=["*"]))
    changed = grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
    assert (changed.nickname, changed.billing_address) == ("Work", made.billing_address)
    assert changed.billing_address_id == made.billing_address_id
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH", etag=changed.etag):
        grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
    changed.billing_address.address_line1 = "9 New St"
    request = payments_pb2.UpdatePaymentMethodRequest(
        payment_method=changed, update_mask=FieldMask(paths=["billing_address"])
    )
    moved = grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
    assert (moved.billing_address.address_line1, moved.billing_address_id) == ("9 New St", "")


def test_a_new_billing_address_must_be_whole(grpc_stub, grpc_channel, buyer):
    made = make.payment_method(grpc_channel, buyer)
    half = Method(id=made.id, billing_address=types_pb2.PostalAddress(city="Springfield"))
    with fails(INVALID, "INVALID_FIELDS", "payment_method.billing_address.address_line1"):
        grpc_stub.UpdatePaymentMethod(
            payments_pb2.UpdatePaymentMethodRequest(payment_method=half), metadata=buyer.metadata
        )


def test_what_the_provider_knows_never_changes(grpc_stub, grpc_channel, buyer):
    made = make.payment_method(grpc_channel, buyer)
    request = payments_pb2.UpdatePaymentMethodRequest(
        payment_method=Method(id=made.id, card_last_four="1111"), update_mask=FieldMask(paths=["card_last_four"])
    )
    with fails(INVALID, "INVALID_FIELDS", "payment_method.card_last_four"):
        grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
