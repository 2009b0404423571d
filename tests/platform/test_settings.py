"""Settings of the mall: which keys and values staff can write, and what is read back."""

import runpy
from pathlib import Path

import grpc
import pytest
from google.protobuf import json_format
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.struct_pb2 import Value

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.run import domains
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
MISSING = grpc.StatusCode.NOT_FOUND
Configuration = platform_pb2.Configuration
DECIMAL, JSON, MONEY, STRING, BOOLEAN, INTEGER = (
    Configuration.DECIMAL, Configuration.JSON, Configuration.MONEY, Configuration.STRING, Configuration.BOOLEAN,
    Configuration.INTEGER,
)  # fmt: skip


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


@pytest.fixture(scope="module")
def channel(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def configure(grpc_stub, admin):
    """Sets a value for the length of a test."""
    made = []

    def configure(key, value, data_type, **changes):
        shown = make.configured(Configuration.DataType.Name(data_type), value)
        wanted = Configuration(key=key, value=shown, data_type=data_type, **changes)
        request = platform_pb2.CreateConfigurationRequest(configuration=wanted)
        made.append(grpc_stub.CreateConfiguration(request, metadata=admin.metadata))
        return made[-1]

    yield configure
    for one in made:
        grpc_stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=one.id), metadata=admin.metadata)


@pytest.fixture
def resolve(grpc_stub, admin):
    def resolve(key, **scope):
        request = platform_pb2.ResolveConfigurationRequest(key=key, **scope)
        return grpc_stub.ResolveConfiguration(request, metadata=admin.metadata)

    return resolve


@pytest.mark.parametrize(
    ("key", "value", "data_type"),
    [
        ("tax.rate", "19%", DECIMAL),
        ("tax.rate", "-0.5", DECIMAL),
        ("tax.rate", "1.1", DECIMAL),
        ("platform.commission.default_rate", "10", DECIMAL),
        ("addresses.limit", "0", INTEGER),
        ("addresses.restricted_countries", '{"US": true}', JSON),
        ("addresses.restricted_countries", '["ZZ"]', JSON),
        ("catalog.product_approval", "yes", BOOLEAN),
        ("orders.minimum_subtotal", "5.00", MONEY),
        ("orders.minimum_subtotal", '{"QQQ": "5.00"}', MONEY),
        ("shipping.express.price", '{"JPY": "9.99"}', MONEY),
        ("shipping.express.price", '{"USD": "-1.00"}', MONEY),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_what_fits_is_said(configure, key, value, data_type):
    with fails(INVALID, "INVALID_FIELDS", "configuration.value") as refused:
        configure(key, value, data_type)
    assert refused[0].violations["configuration.value"] == f"must be {domains.settings()[key].kind.fits}"


def test_type_value_and_scope_are_refused_at_once(configure, channel):
    with fails(
        INVALID, "INVALID_FIELDS", "configuration.data_type", "configuration.value", "configuration.channel_id"
    ) as refused:
        configure("catalog.product_approval", "perhaps", STRING, channel_id=channel.id)
    assert refused[0].violations["configuration.data_type"].startswith("must be BOOLEAN")
    assert "MALL only" in refused[0].violations["configuration.channel_id"]


def test_a_setting_of_channels_cannot_be_set_for_a_section(configure, channel):
    with fails(INVALID, "INVALID_FIELDS", "configuration.section_id"):
        configure("tax.rate", "0.1", DECIMAL, channel_id=channel.id, section_id=make.request_id())


@pytest.mark.parametrize(
    ("key", "nearest"),
    [
        ("tax.rat", "tax.rate"),
        ("tax.rates", "tax.rate"),
        ("tax", "tax.rate"),
        ("taxes.rate", "tax.rate"),
        ("order.minimum_subtotal", "orders.minimum_subtotal"),
        ("shipping.expres.price", "shipping.express.price"),
        ("catalog.approval", "catalog.product_approval"),
    ],
)
def test_a_misspelt_key_is_refused_with_the_nearest_one(configure, key, nearest):
    with fails(INVALID, "INVALID_FIELDS", "configuration.key") as refused:
        configure(key, "0.1", DECIMAL)
    assert f"the nearest is {nearest};" in refused[0].violations["configuration.key"]


def test_keys_of_other_families_are_free(configure, resolve):
    key = f"{make.unique('warehouse')}.doors"
    configure(key, '{"EUR": "7.00"}', MONEY)
    answer = resolve(key)
    assert (json_format.MessageToDict(answer.value), answer.data_type) == ({"EUR": "7.00"}, MONEY)


def test_a_change_must_fit_too(grpc_stub, admin, configure, channel):
    made = configure("tax.rate", "0.1", DECIMAL, channel_id=channel.id)
    for change in ({"value": Value(string_value="19%")}, {"data_type": STRING}):
        request = platform_pb2.UpdateConfigurationRequest(configuration=Configuration(id=made.id, **change))
        with fails(INVALID, "INVALID_FIELDS", f"configuration.{next(iter(change))}"):
            grpc_stub.UpdateConfiguration(request, metadata=admin.metadata)


def test_a_type_cannot_be_taken_away(grpc_stub, admin, configure, channel):
    made = configure("tax.rate", "0.1", DECIMAL, channel_id=channel.id)
    request = platform_pb2.UpdateConfigurationRequest(
        configuration=Configuration(id=made.id), update_mask=FieldMask(paths=["data_type"])
    )
    with fails(INVALID, "INVALID_FIELDS", "configuration.data_type"):
        grpc_stub.UpdateConfiguration(request, metadata=admin.metadata)


def test_a_factor_need_not_be_a_value_but_must_be_a_number(configure, resolve, channel):
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        configure("tax.rate", "half", DECIMAL, channel_id=channel.id, multiplicative=True)
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        configure("tax.rate", "-2", DECIMAL, channel_id=channel.id, multiplicative=True)
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        configure(make.unique("own.count"), "1.5", INTEGER, channel_id=channel.id, multiplicative=True)
    with fails(INVALID, "INVALID_FIELDS", "configuration.multiplicative"):
        configure("shipping.express.price", "2", MONEY, channel_id=channel.id, multiplicative=True)
    configure("tax.rate", "0.10", DECIMAL)
    configure("tax.rate", "2.5", DECIMAL, channel_id=channel.id, multiplicative=True)
    answer = resolve("tax.rate", channel_id=channel.id)
    assert (answer.value.string_value, len(answer.configurations)) == ("0.250", 2)


def test_a_number_of_a_multiplicative_channel_is_a_factor(grpc_channel, admin, configure):
    channel = make.channel(grpc_channel, admin, multiplicative=True)
    configure("tax.rate", "1.5", DECIMAL, channel_id=channel.id)
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        configure("platform.commission.default_rate", "-1", DECIMAL, channel_id=channel.id)


@pytest.mark.parametrize(
    ("data_type", "sent", "shown"),
    [
        (STRING, {"string_value": "Tea"}, "Tea"),
        (INTEGER, {"number_value": 5}, 5.0),
        (INTEGER, {"string_value": "9223372036854775807"}, "9223372036854775807"),
        (DECIMAL, {"string_value": "0.10"}, "0.10"),
        (DECIMAL, {"number_value": 0.1}, "0.1"),
        (BOOLEAN, {"bool_value": False}, False),
        (JSON, {"list_value": {"values": [{"number_value": 1.5}, {"null_value": 0}]}}, [1.5, None]),
        (MONEY, {"number_value": 0}, 0.0),
        (MONEY, {"struct_value": {"EUR": "9.99"}}, {"EUR": "9.99"}),
        (Configuration.DURATION, {"string_value": "7d"}, "7d"),
    ],
)
def test_a_value_travels_in_the_form_of_its_type(grpc_stub, admin, resolve, data_type, sent, shown):
    key = make.unique("own.form")
    wanted = Configuration(key=key, value=Value(**sent), data_type=data_type)
    request = platform_pb2.CreateConfigurationRequest(configuration=wanted)
    made = grpc_stub.CreateConfiguration(request, metadata=admin.metadata)
    read = grpc_stub.GetConfiguration(platform_pb2.GetConfigurationRequest(id=made.id), metadata=admin.metadata)
    assert [json_format.MessageToDict(value) for value in (made.value, read.value, resolve(key).value)] == [shown] * 3


@pytest.mark.parametrize(
    ("data_type", "sent"),
    [
        (STRING, {"number_value": 1}),
        (INTEGER, {"number_value": 1.5}),
        (INTEGER, {"bool_value": True}),
        (DECIMAL, {"number_value": float("nan")}),
        (BOOLEAN, {"string_value": "true"}),
        (BOOLEAN, {"number_value": 1}),
        (JSON, {"list_value": {"values": [{}]}}),
        (MONEY, {"string_value": '{"EUR": "9.99"}'}),
        (MONEY, {"struct_value": {"EUR": 9.99}}),
        (MONEY, {"bool_value": False}),
        (Configuration.DURATION, {"number_value": 60}),
    ],
)
def test_a_value_in_another_form_is_refused(grpc_stub, admin, data_type, sent):
    wanted = Configuration(key=make.unique("own.form"), value=Value(**sent), data_type=data_type)
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        request = platform_pb2.CreateConfigurationRequest(configuration=wanted)
        grpc_stub.CreateConfiguration(request, metadata=admin.metadata)


def test_a_configuration_has_a_value_that_is_kept_when_its_type_changes(grpc_stub, admin, configure):
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        wanted = Configuration(key=make.unique("own.form"), data_type=STRING)
        grpc_stub.CreateConfiguration(
            platform_pb2.CreateConfigurationRequest(configuration=wanted), metadata=admin.metadata
        )
    made = configure(make.unique("own.form"), "5", INTEGER)
    request = platform_pb2.UpdateConfigurationRequest(configuration=Configuration(id=made.id, data_type=DECIMAL))
    assert grpc_stub.UpdateConfiguration(request, metadata=admin.metadata).value.string_value == "5"


def test_numbers_of_a_multiplicative_channel_multiply(grpc_channel, admin, configure, resolve):
    channel = make.channel(grpc_channel, admin, multiplicative=True)
    configure("tax.rate", "0.20", DECIMAL)
    configure("tax.rate", "0.5", DECIMAL, channel_id=channel.id)
    configure("shipping.express.price", '{"USD": "3.00"}', MONEY, channel_id=channel.id)
    assert resolve("tax.rate", channel_id=channel.id).value.string_value == "0.100"
    price = resolve("shipping.express.price", channel_id=channel.id).value
    assert json_format.MessageToDict(price) == {"USD": "3.00"}


def test_a_setting_that_is_not_set_resolves_to_its_default(resolve):
    answer = resolve("platform.commission.default_rate")
    assert (answer.value.string_value, answer.data_type, len(answer.configurations)) == ("0.10", DECIMAL, 0)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        resolve(f"{make.unique('warehouse')}.doors")


def test_a_value_that_came_in_another_way_and_does_not_read_is_left_out(configure, resolve, sql, channel):
    made = configure("tax.rate", "0.19", DECIMAL, channel_id=channel.id)
    sql("UPDATE configurations SET value = '19%' WHERE id = $1", made.id)
    answer = resolve("tax.rate", channel_id=channel.id)
    assert (answer.value.string_value, len(answer.configurations)) == ("0", 0)
    key = f"{make.unique('warehouse')}.doors"
    configure(key, "many", STRING)
    configure(key, "2", DECIMAL, channel_id=channel.id, multiplicative=True)
    assert resolve(key, channel_id=channel.id).value.string_value == "2"


def test_every_setting_is_listed_with_its_meaning(grpc_stub, admin):
    found, token = [], ""
    while True:
        request = platform_pb2.ListSettingsRequest(page_size=4, page_token=token)
        page = grpc_stub.ListSettings(request, metadata=admin.metadata)
        found.extend(page.settings)
        token = page.next_page_token
        if not token:
            break
    assert [setting.key for setting in found] == sorted(domains.settings())
    rate = next(setting for setting in found if setting.key == "tax.rate")
    assert (rate.data_type, rate.default_value.string_value, list(rate.scopes)) == (
        DECIMAL, "0", [platform_pb2.Setting.MALL, platform_pb2.Setting.CHANNEL],
    )  # fmt: skip
    assert "0 to 1" in rate.fits
    assert rate.description.startswith("Tax on goods and shipping")


def test_settings_are_listed_for_staff_only(grpc_stub, app, on_loop):
    customer = make.customer(app, on_loop)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListSettings(platform_pb2.ListSettingsRequest(), metadata=customer.metadata)


@pytest.mark.parametrize("code", ["QQQ", "XAU", "XXX", "XTS", "DEM"])
def test_a_channel_trades_in_a_currency_that_exists(grpc_stub, admin, code):
    wanted = {"code": make.unique("C").upper(), "display_name": "Web", "language_code": "qx", "country_code": "ZZ"}
    request = platform_pb2.CreateChannelRequest(
        channel=platform_pb2.Channel(**wanted, currency_code=code, time_zone="Mars/Crater")
    )
    fields = ("country_code", "currency_code", "language_code", "time_zone")
    with fails(INVALID, "INVALID_FIELDS", *(f"channel.{name}" for name in fields)):
        grpc_stub.CreateChannel(request, metadata=admin.metadata)


def test_the_page_of_settings_is_what_is_declared():
    page = runpy.run_path("scripts/settings_page.py")["page"]
    assert Path("docs/settings.md").read_text() == page(), "run make docs"
