"""What values a setting takes, and which of its rows count."""

from datetime import timedelta
from decimal import Decimal

import pytest

from server.kit.settings import UNFIT, Setting, Values, boolean, decimal, duration, integer, json, money

RATE = Setting("tests.rate", decimal(0, 1, 4), "0.10", "A rate.")
COUNT = Setting("tests.count", integer(1, 50), "10", "A count.")
FLAG = Setting("tests.flag", boolean(), "false", "A flag.")


def row(setting, value, *, multiplies=False):
    return {"key": setting.key, "value": value, "multiplies": multiplies}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (decimal(0, 1, 4), "0.0825", Decimal("0.0825")),
        (integer(-1, 5), "-1", -1),
        (boolean(), "true", True),
        (duration(timedelta(0), timedelta(days=10)), "36h", timedelta(hours=36)),
        (duration(timedelta(0), timedelta(days=10)), "7d", timedelta(days=7)),
        (json("a list", lambda d: isinstance(d, list)), "[1]", [1]),
    ],
)
def test_what_fits_is_read(kind, text, value):
    assert kind.read(text) == value


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (decimal(0, 1, 4), ["19%", "-0.5", "1.0001", "0.00001", "", " 0.1", "NaN", "1e-2", "0,1", "٠.١"]),
        (integer(1, 50), ["0", "51", "1.0", "ten", "", "1" * 30]),
        (boolean(), ["yes", "TRUE", "1", ""]),
        (duration(timedelta(minutes=1), timedelta(days=10)), ["59s", "11d", "24", "1.5h", "1h30m", "-1h", "999999999d"]),
        (money(), ["5.00", "[]", '{"USD": 5}', '{"USD": "-1"}', '{"USD": "0.001"}', '{"JPY": "1.5"}', '{"QQQ": "1"}',
                   '{"XAU": "1"}', '{"usd": "1"}', '{"USD": "1e9"}', '{"USD": "9999999999999"}', '{"USD": "1", "USD": "2"}', "{", ""]),
        (json("a list", lambda d: isinstance(d, list)), ["{}", "[", ""]),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(kind, texts):
    assert [text for text in texts if kind.takes(text)] == []


def test_an_amount_in_one_currency_says_nothing_of_another():
    amounts = money().read('{"USD": "9.99", "JPY": "1500", "KWD": "1.234"}')
    assert [amounts.get(code) for code in ("USD", "JPY", "KWD", "EUR")] == [999, 1500, 1234, None]
    assert money().read("0").get("EUR") == 0


def test_a_default_must_fit():
    with pytest.raises(UNFIT):
        Setting("tests.rate", decimal(0, 1, 4), "10 %", "A rate.")


@pytest.mark.parametrize(
    ("setting", "rows", "value"),
    [
        (RATE, [], Decimal("0.10")),
        (RATE, ["0.2", "0.3"], Decimal("0.2")),
        (RATE, ["x1.5", "0.2"], Decimal("0.3")),
        (RATE, ["x1.5"], Decimal("0.15")),
        (RATE, ["x2", "x1.5", "0.2", "0.9"], Decimal("0.6")),
        (RATE, ["x0.3333", "0.2"], Decimal("0.0667")),
        (COUNT, ["x1.5", "3"], 5),
        (FLAG, ["true", "false"], True),
    ],
)
def test_the_narrowest_value_counts_and_factors_multiply_the_next_wider_one(setting, rows, value):
    found = [row(setting, text.lstrip("x"), multiplies=text.startswith("x")) for text in rows]
    assert Values(found)[setting] == value


@pytest.mark.parametrize(
    ("setting", "rows", "value"),
    [
        (RATE, ["19%"], Decimal("0.10")),
        (RATE, ["-0.5", "0.2"], Decimal("0.2")),
        (RATE, ["xtwice", "0.2"], Decimal("0.2")),
        (RATE, ["x9", "0.2"], Decimal("0.2")),
        (RATE, ["x9", "x2", "0.2"], Decimal("0.4")),
        (RATE, ["x" + "9" * 18, "0.2"], Decimal("0.2")),
        (COUNT, ["many"], 10),
        (FLAG, ["xtrue"], True),
        (FLAG, ["perhaps"], False),
    ],
)
def test_what_does_not_read_is_left_out_and_the_next_wider_value_counts(setting, rows, value):
    found = [row(setting, text.lstrip("x"), multiplies=text.startswith("x")) for text in rows]
    assert Values(found)[setting] == value
