"""Mails about orders: to buyers and sellers, in the language of the channel, each once."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from scripts import translations
from server.kit import mail
from server.orders import lifecycle
from server.payments import refunding
from tests.support import make

Order = orders_pb2.Order


@pytest.fixture
def bought(app, on_loop, grpc_channel, admin, category):
    """A purchase on a channel in a language, with its buyer and its seller."""

    def bought(language="en", token="tok_success", **channel):
        market = make.channel(grpc_channel, admin, language_code=language, **channel)
        seller = make.seller(app, on_loop)
        product = make.product(grpc_channel, seller, category.id, [market.id], price=123_456, title="A Lamp")
        buyer = make.shopper(app, on_loop, grpc_channel, token)
        make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 2)])
        return make.purchase(grpc_channel, buyer), buyer, seller

    return bought


@pytest.fixture
def letters(sql, follow_up):
    """The subjects and bodies of the mails to somebody that came since the last look."""
    seen = set()

    def letters(actor):
        follow_up()
        rows = sql(
            "SELECT m.id, m.subject, m.body FROM outgoing_mails AS m JOIN accounts AS a ON a.email = m.recipient "
            "WHERE a.id = $1 ORDER BY m.id",
            actor.id,
        )
        new = [(row.subject, row.body) for row in rows if row.id not in seen]
        seen.update(row.id for row in rows)
        return new

    return letters


def step(grpc_channel, actor, name, order, **fields):
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    request = getattr(orders_pb2, f"{name}OrderRequest" if name != "AdvanceDelivery" else "AdvanceDeliveryRequest")
    return getattr(stub, f"{name}Order" if name != "AdvanceDelivery" else name)(
        request(id=order.id, request_id=make.request_id(), **fields), metadata=actor.metadata
    )


def test_from_placed_to_delivered_buyer_and_seller_are_told_once(bought, letters, grpc_channel):
    purchase, buyer, seller = bought()
    (order,) = purchase.orders
    placed, paid = letters(buyer)
    assert placed[0] == f"We have your order {purchase.number}"
    assert "2 × A Lamp" in placed[1]
    assert "$2,469.12" in placed[1]
    assert "1 Main Street" in placed[1]
    assert paid[0] == f"Your payment for {purchase.number} has arrived"
    ((subject, body),) = letters(seller)
    assert subject == f"New order {order.number}"
    assert "Confirm it until" in body
    assert "1 Main Street" not in body
    step(grpc_channel, seller, "Confirm", order)
    step(grpc_channel, seller, "Prepare", order)
    step(grpc_channel, seller, "Ship", order)
    step(grpc_channel, seller, "AdvanceDelivery", order, state=Order.DELIVERED)
    assert [subject for subject, _ in letters(buyer)] == [
        f"Order {order.number} is confirmed",
        f"Order {order.number} is on its way",
        f"Order {order.number} has arrived",
    ]
    assert [subject for subject, _ in letters(seller)] == [f"Order {order.number} has arrived"]
    assert letters(buyer) == []


def test_the_language_and_the_clock_are_those_of_the_channel(bought, letters, grpc_channel):
    purchase, buyer, _ = bought("de-AT")
    placed, _ = letters(buyer)
    assert placed[0] == f"Ihre Bestellung {purchase.number} ist eingegangen"
    assert "2.469,12\xa0$" in placed[1]
    assert next(subject for subject, _ in letters(bought("ja")[1])).startswith("We have your order")


def test_a_declined_purchase_says_until_when_it_can_be_paid_and_when_it_is_over(bought, letters, app, on_loop, clock):
    purchase, buyer, seller = bought("fr", token="tok_declined")
    subjects = [subject for subject, _ in letters(buyer)]
    assert subjects[-1] == f"Votre paiement pour {purchase.number} a été refusé"
    clock.advance(minutes=16)
    on_loop(lifecycle.expire_unpaid(app))
    ((subject, _),) = letters(buyer)
    assert subject == f"La commande {purchase.orders[0].number} n’a pas été payée"
    assert letters(seller) == []


def test_a_cancellation_is_told_with_what_goes_back_and_the_refund_when_it_has_gone(
    bought, letters, grpc_channel, app, on_loop
):
    purchase, buyer, seller = bought("es")
    letters(buyer), letters(seller)
    step(grpc_channel, buyer, "Cancel", purchase.orders[0], reason="Changed my mind.")
    on_loop(refunding.send_refunds(app))
    cancelled, refunded = letters(buyer)  # of two things: in any order
    cancelled, refunded = (refunded, cancelled) if cancelled[0].startswith("Le ") else (cancelled, refunded)
    assert cancelled[0] == f"El pedido {purchase.orders[0].number} está cancelado"
    assert "se devuelve por la misma vía" in cancelled[1]
    assert refunded[0] == "Le devolvemos 2.469,12\xa0US$"
    assert len(letters(seller)) == 2


def test_an_unpaid_purchase_that_is_cancelled_is_no_business_of_the_seller(bought, letters, grpc_channel):
    purchase, buyer, seller = bought(token="tok_declined")
    letters(buyer)
    step(grpc_channel, buyer, "Cancel", purchase.orders[0], reason="Changed my mind.")
    ((_, body),) = letters(buyer)
    assert "Nothing was charged" in body
    assert letters(seller) == []


def test_who_has_left_gets_no_mail(bought, letters, sql):
    _, buyer, _ = bought()
    sql("UPDATE accounts SET delete_time = now() WHERE id = $1", buyer.id)
    assert letters(buyer) == []


@pytest.mark.parametrize("path", sorted(mail.TRANSLATIONS.glob("*.po")), ids=lambda path: path.stem)
def test_every_text_is_translated_with_its_values(path: Path):
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem)
    wanted = {message.id for message in translations.template() if message.id}
    assert {message.id for message in catalog if message.id} == wanted
    for message in catalog:
        if message.id:
            assert message.string, message.id
            assert sorted(re.findall(r"%\(\w+\)s", message.string)) == sorted(re.findall(r"%\(\w+\)s", message.id))
