"""Channels and configurations."""

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from google.type.decimal_pb2 import Decimal

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Channel = platform_pb2.Channel
Configuration = platform_pb2.Configuration


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


def a_channel(**changes):
    values = {
        "code": make.unique("C").upper(),
        "display_name": "Web",
        "country_code": "US",
        "currency_code": "USD",
        "language_code": "en",
        "time_zone": "America/New_York",
        "state": Channel.ACTIVE,
    }
    return Channel(**{**values, **changes})


@pytest.fixture
def create(grpc_stub, admin):
    def create(**changes):
        request = platform_pb2.CreateChannelRequest(channel=a_channel(**changes))
        return grpc_stub.CreateChannel(request, metadata=admin.metadata)

    return create


@pytest.fixture
def configure(grpc_stub, admin):
    def configure(key, value, data_type=Configuration.STRING, **changes):
        shown = make.configured(Configuration.DataType.Name(data_type), value)
        wanted = Configuration(key=key, value=shown, data_type=data_type, **changes)
        request = platform_pb2.CreateConfigurationRequest(configuration=wanted)
        return grpc_stub.CreateConfiguration(request, metadata=admin.metadata)

    return configure


def test_a_channel_comes_back_as_it_was_created(grpc_stub, create):
    flags = {"multiplicative": True, "required": True, "exclusive": True}
    channel = create(commission_rate=Decimal(value="0.125"), settings={"a": 1}, **flags)
    read = grpc_stub.GetChannel(platform_pb2.GetChannelRequest(id=channel.id))
    assert read == channel
    assert (read.commission_rate.value, dict(read.settings)) == ("0.1250", {"a": 1})
    assert read.kind == Channel.PLATFORM


def test_all_violations_come_at_once(grpc_stub, admin):
    request = platform_pb2.CreateChannelRequest(channel=Channel(code="x", country_code="us", state=77))
    with fails(
        INVALID,
        "INVALID_FIELDS",
        "channel.code",
        "channel.country_code",
        "channel.currency_code",
        "channel.display_name",
        "channel.state",
    ):
        grpc_stub.CreateChannel(request, metadata=admin.metadata)


def test_codes_are_unique_even_after_deletion(grpc_stub, admin, create):
    channel = create()
    grpc_stub.DeleteChannel(platform_pb2.DeleteChannelRequest(id=channel.id), metadata=admin.metadata)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "CHANNEL_CODE_TAKEN", field="channel.code"):
        create(code=channel.code)


def test_guests_see_active_channels_only(grpc_stub, admin, create):
    channel = create(state=Channel.MAINTENANCE)
    request = platform_pb2.GetChannelRequest(id=channel.id)
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND", resource="channel", id=channel.id):
        grpc_stub.GetChannel(request)
    assert grpc_stub.GetChannel(request, metadata=admin.metadata) == channel


def test_one_channel_is_primary_and_stays_active(grpc_stub, admin, create):
    first = create(primary=True)
    second = create(primary=True)
    assert second.primary
    first = grpc_stub.GetChannel(platform_pb2.GetChannelRequest(id=first.id))
    assert not first.primary
    change = platform_pb2.UpdateChannelRequest(channel=Channel(id=second.id, state=Channel.INACTIVE))
    with fails(REFUSED, "CHANNEL_PRIMARY"):
        grpc_stub.UpdateChannel(change, metadata=admin.metadata)
    with fails(REFUSED, "CHANNEL_PRIMARY"):
        grpc_stub.DeleteChannel(platform_pb2.DeleteChannelRequest(id=second.id), metadata=admin.metadata)


def test_an_undeleted_channel_is_inactive(grpc_stub, admin, create):
    channel = create()
    back = platform_pb2.UndeleteChannelRequest(id=channel.id)
    with fails(REFUSED, "STATE_FORBIDS", resource="channel"):
        grpc_stub.UndeleteChannel(back, metadata=admin.metadata)
    gone = grpc_stub.DeleteChannel(platform_pb2.DeleteChannelRequest(id=channel.id), metadata=admin.metadata)
    assert gone.HasField("delete_time")
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        grpc_stub.GetChannel(platform_pb2.GetChannelRequest(id=channel.id))
    undeleted = grpc_stub.UndeleteChannel(back, metadata=admin.metadata)
    assert undeleted.state == Channel.INACTIVE
    assert not undeleted.HasField("delete_time")


@pytest.mark.parametrize(
    ("data_type", "value"),
    [
        ("INTEGER", "1.5"),
        ("INTEGER", "9223372036854775808"),
        ("DECIMAL", "Infinity"),
        ("BOOLEAN", "yes"),
        ("MONEY", "{"),
    ],
)
def test_a_value_must_read_as_its_type(configure, data_type, value):
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"):
        configure("a.b", value, Configuration.DataType.Value(data_type))


def test_the_narrower_scope_wins_inside_its_window(grpc_stub, admin, create, configure, clock):
    channel, key = create(), make.unique("k")
    shelf = platform_pb2.Section(channel_id=channel.id, code="SHELF", display_name="Shelf")
    request = platform_pb2.CreateSectionRequest(section=shelf)
    section = grpc_stub.CreateSection(request, metadata=admin.metadata).id
    soon = clock.now().replace(microsecond=0)
    configure(key, "global")
    configure(key, "channel", channel_id=channel.id)
    narrow = configure(key, "section", channel_id=channel.id, section_id=section)
    narrow.effective_from_time.FromDatetime(soon)
    narrow.effective_from_time.seconds += 3600
    update = platform_pb2.UpdateConfigurationRequest(configuration=narrow)
    grpc_stub.UpdateConfiguration(update, metadata=admin.metadata)

    def resolve(**scope):
        request = platform_pb2.ResolveConfigurationRequest(key=key, **scope)
        return grpc_stub.ResolveConfiguration(request, metadata=admin.metadata).value.string_value

    assert resolve() == "global"
    assert resolve(channel_id=channel.id) == "channel"
    assert resolve(channel_id=channel.id, section_id=section) == "channel"
    clock.advance(hours=2)
    assert resolve(channel_id=channel.id, section_id=section) == "section"


def test_multiplicative_values_multiply(grpc_stub, admin, create, configure):
    channel, key = create(), make.unique("k")
    configure(key, "0.10", Configuration.DECIMAL)
    configure(key, "1.5", Configuration.DECIMAL, channel_id=channel.id, multiplicative=True)
    request = platform_pb2.ResolveConfigurationRequest(key=key, channel_id=channel.id)
    answer = grpc_stub.ResolveConfiguration(request, metadata=admin.metadata)
    assert (answer.value.string_value, len(answer.configurations)) == ("0.150", 2)


def test_a_key_has_one_value_per_scope(create, configure):
    channel, key = create(), make.unique("k")
    configure(key, "1")
    configure(key, "2", channel_id=channel.id)
    for scope in ({}, {"channel_id": channel.id}):
        with fails(grpc.StatusCode.ALREADY_EXISTS, "CONFIGURATION_EXISTS"):
            configure(key, "3", **scope)


def test_locked_and_required_configurations_stay(grpc_stub, admin, configure):
    locked = configure(make.unique("k"), "1", locked=True)
    required = configure(make.unique("k"), "1", required=True)
    change = Configuration(id=locked.id, value=make.configured("STRING", "2"))
    with fails(REFUSED, "CONFIGURATION_NOT_EDITABLE", key=locked.key):
        grpc_stub.UpdateConfiguration(
            platform_pb2.UpdateConfigurationRequest(configuration=change), metadata=admin.metadata
        )
    with fails(REFUSED, "CONFIGURATION_REQUIRED", key=required.key):
        grpc_stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=required.id), metadata=admin.metadata)


def test_a_key_never_changes(grpc_stub, admin, configure):
    made = configure(make.unique("k"), "1")
    made.key = "other.key"
    request = platform_pb2.UpdateConfigurationRequest(configuration=made, update_mask=FieldMask(paths=["key"]))
    with fails(INVALID, "INVALID_FIELDS", "configuration.key"):
        grpc_stub.UpdateConfiguration(request, metadata=admin.metadata)


def test_each_change_by_staff_is_audited_once(sql, admin, create):
    channel = create()
    rows = sql("SELECT actor_id, event, outcome FROM audit_entries WHERE target_id = $1", channel.id)
    assert [(str(r.actor_id), r.event, r.outcome) for r in rows] == [(admin.id, "channel.created", "SUCCESS")]
