"""The last words of the demo: how to open the mall that it leaves, who can log in there, and what is worth a call."""

import json
import shlex
from pathlib import Path

from demo.people import PASSWORD, address_of
from demo.report import Outcome
from demo.screen import Screen
from demo.source import Journey

CALL = "grpcurl -plaintext {header}-d '{body}' 127.0.0.1:50051 mall.{method}"


def say_what_is_left(folder: Path, journey: Journey, outcome: Outcome, screen: Screen) -> None:
    """Print it."""
    screen.say(f"\nThe mall has stopped, and all of it is kept. A page with plots: {folder / 'report.html'}")
    screen.say("It opens again with")
    screen.show(f"MALL_DATA_DIR={shlex.quote(str(folder))} make run")
    line = next(iter(outcome.ledger.sold()), None)
    if line is None:
        return
    households = {basket.id: basket.household_id for basket in journey.baskets}
    product = journey.products[line.product_id]
    customer = address_of(f"Household {households[line.basket_id]}")
    screen.say(f"Everybody's password is {PASSWORD}. Among those who can log in are")
    for who, email in (
        ("the administrator", address_of("administrator")),
        ("a seller", address_of(f"Manufacturer {product.manufacturer_id}")),
        ("a customer", customer),
    ):
        screen.show(f"{who:<18} {email}")
    screen.say("Three calls to begin with, once it is open:")
    login = json.dumps({"email": customer, "password": PASSWORD})
    word = product.type.split()[0].lower() if product.type else product.department.lower()
    as_customer = '-H "authorization: Bearer $TOKEN" '
    for header, body, method in (
        ("", json.dumps({"query": word}), "catalog.v1.CatalogService/SearchProducts"),
        ("", login, "identity.v1.IdentityService/Login"),
        (as_customer, "{}", "orders.v1.OrdersService/ListPurchases"),
    ):
        screen.show(CALL.format(header=header, body=body, method=method))
    screen.say("where $TOKEN is the access_token that the second one answers.")
