"""Sections and categories of channels: trees, what shoppers see of them, and codebooks."""

from functools import partial

import grpc
import pytest

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from storage.queries import sections as queries
from tests.support import make, racing
from tests.support.expect import fails

REFUSED, INVALID = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND, TAKEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.ALREADY_EXISTS
GUEST = ()


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


@pytest.fixture
def call(grpc_stub, admin):
    def call(name, metadata=None, **fields):
        request = getattr(platform_pb2, f"{name}Request")(**fields)
        return getattr(grpc_stub, name)(request, metadata=admin.metadata if metadata is None else metadata)

    return call


@pytest.fixture
def channel(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture(params=["section", "channel_category"])
def noun(request):
    return request.param


@pytest.fixture
def tree(call, channel, noun):
    """One of the two trees of a channel: `tree("A", parent)`."""
    name = "".join(part.capitalize() for part in noun.split("_"))

    class Tree:
        def __call__(self, code=None, parent=None, **changes):
            values = {"channel_id": channel.id, "code": code or make.unique("C").upper(), "display_name": "Summer"}
            shown = {"enabled": True} if noun == "section" else {}
            values = {**values, **shown, "parent_id": parent.id if parent else "", **changes}
            return call(f"Create{name}", **{noun: values})

        def move(self, one, parent):
            update = {
                noun: {"id": one.id, "parent_id": parent.id if parent else ""},
                "update_mask": {"paths": ["parent_id"]},
            }
            return call(f"Update{name}", **update)

        def delete(self, one):
            return call(f"Delete{name}", id=one.id)

        def undelete(self, one):
            return call(f"Undelete{name}", id=one.id)

        def get(self, one, metadata=GUEST):
            return call(f"Get{name}", metadata, id=one.id)

        def listed(self, metadata=GUEST, **filters):
            plural = f"{noun}s" if noun == "section" else "channel_categories"
            answer = call(f"List{name}s" if noun == "section" else "ListChannelCategories", metadata, **filters)
            return [each.code for each in getattr(answer, plural)]

    return Tree()


# --- trees ---


def test_they_stand_in_each_other_and_are_listed_by_position(tree, channel):
    top = tree("TOP", position=2)
    tree("FIRST", position=1)
    tree("BELOW", top)
    assert tree.listed(channel_id=channel.id) == ["BELOW", "FIRST", "TOP"]
    assert tree.listed(channel_id=channel.id, parent_id=top.id) == ["BELOW"]


def test_a_code_is_the_channels_own(tree, channel, grpc_channel, admin, noun):
    first = tree("SAME")
    with fails(TAKEN, f"{noun.upper()}_CODE_TAKEN", field=f"{noun}.code"):
        tree("SAME")
    tree("SAME", channel_id=make.channel(grpc_channel, admin).id)
    tree.delete(first)
    tree("SAME")
    with fails(TAKEN, f"{noun.upper()}_CODE_TAKEN"):
        tree.undelete(first)


def test_nothing_stands_below_itself_or_too_deep(tree, noun):
    chain = [tree()]
    for _ in range(4):
        chain.append(tree(None, chain[-1]))
    with fails(REFUSED, "TREE_TOO_DEEP", depth=6, limit=5):
        tree(None, chain[-1])
    with fails(REFUSED, "TREE_CYCLE", parent_id=chain[3].id):
        tree.move(chain[1], chain[3])
    with fails(REFUSED, "TREE_CYCLE"):
        tree.move(chain[1], chain[1])
    aside = tree()
    with fails(REFUSED, "TREE_TOO_DEEP", depth=6):
        tree.move(chain[0], aside)
    # What stands below moves along.
    tree.move(chain[2], None)
    tree.move(chain[0], chain[4])
    with fails(REFUSED, "TREE_CYCLE"):
        tree.move(chain[2], chain[0])


def test_two_moves_at_once_make_no_circle(tree, channel, database_url, noun, monkeypatch):
    """Each moved below what stands in the other: with the channel locked one of them is refused, without it neither is."""

    def both():
        one, other = tree(), tree()
        in_one, in_other = tree(None, one), tree(None, other)
        with racing.meeting(database_url, queries, "deepest", 2):
            return racing.tally(racing.at_once(partial(tree.move, one, in_other), partial(tree.move, other, in_one)))

    assert both() == (1, [REFUSED])
    monkeypatch.setattr(queries, "_LOCK_CHANNEL", racing.without(queries._LOCK_CHANNEL, " FOR NO KEY UPDATE"))
    assert both() == (2, [])


def test_what_it_stands_in_is_of_the_same_channel_and_lives(tree, noun, grpc_channel, admin, call):
    elsewhere = tree(channel_id=make.channel(grpc_channel, admin).id)
    with fails(INVALID, "INVALID_FIELDS", f"{noun}.parent_id"):
        tree(None, elsewhere)
    gone = tree()
    tree.delete(gone)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource=noun):
        tree(None, gone)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="channel"):
        tree(channel_id=make.request_id())


def test_what_others_stand_in_stays(tree, noun):
    top = tree()
    below = tree(None, top)
    with fails(REFUSED, f"{noun.upper()}_IN_USE"):
        tree.delete(top)
    tree.delete(below)
    assert tree.delete(top).delete_time.seconds
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        tree.undelete(below)
    tree.undelete(top)
    assert not tree.undelete(below).HasField("delete_time")
    with fails(REFUSED, "STATE_FORBIDS", state="LIVE"):
        tree.undelete(below)


# --- what shoppers see ---


@pytest.mark.parametrize("hidden", [{"enabled": False}, {"secret": True}])
def test_shoppers_see_nothing_that_stands_in_what_is_hidden(call, channel, admin, hidden):
    def section(parent=None, **changes):
        values = {"channel_id": channel.id, "code": make.unique("S").upper(), "display_name": "S", "enabled": True}
        return call("CreateSection", section={**values, "parent_id": parent.id if parent else "", **changes})

    shown, concealed = section(title="To see", description="It is."), section(**hidden)
    below = section(concealed)
    for one in (concealed, below):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            call("GetSection", GUEST, id=one.id)
    seen = call("GetSection", GUEST, id=shown.id)
    assert (seen.title, seen.description) == ("To see", "It is.")
    assert [one.id for one in call("ListSections", GUEST, channel_id=channel.id).sections] == [shown.id]
    assert len(call("ListSections", channel_id=channel.id).sections) == 3
    call("UpdateSection", section={"id": concealed.id, "enabled": True}, update_mask={"paths": ["enabled", "secret"]})
    assert len(call("ListSections", GUEST, channel_id=channel.id).sections) == 3


def test_a_channel_that_is_closed_shows_no_sections(tree, channel, call):
    one = tree()
    call("UpdateChannel", channel={"id": channel.id, "state": "MAINTENANCE"})
    assert tree.listed(channel_id=channel.id) == []
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        tree.get(one)


def test_a_channel_with_sections_is_not_deleted(call, channel):
    section = {"channel_id": channel.id, "code": "SHELF", "display_name": "Shelf"}
    made = call("CreateSection", section=section)
    with fails(REFUSED, "CHANNEL_IN_USE", sections=1):
        call("DeleteChannel", id=channel.id)
    call("DeleteSection", id=made.id)
    call("DeleteChannel", id=channel.id)


def test_a_section_shows_categories_of_its_channel(call, channel, grpc_channel, admin, category):
    def of(noun, channel, **values):
        name = "".join(part.capitalize() for part in noun.split("_"))
        values = {"channel_id": channel.id, "code": make.unique("C").upper(), "display_name": "C", **values}
        return call(f"Create{name}", **{noun: values})

    section = of("section", channel, enabled=True)
    shown = of("channel_category", channel, category_id=category.id)
    assert shown.category_id == category.id
    pair = {"section_id": section.id, "channel_category_id": shown.id}
    made = call("CreateSectionCategory", section_category=pair)
    assert (made.section_id, made.channel_category_id, made.create_time.seconds > 0) == (section.id, shown.id, True)
    with fails(TAKEN, "SECTION_CATEGORY_EXISTS"):
        call("CreateSectionCategory", section_category=pair)
    foreign = of("channel_category", make.channel(grpc_channel, admin))
    with fails(INVALID, "INVALID_FIELDS", "section_category.channel_category_id"):
        call("CreateSectionCategory", section_category={**pair, "channel_category_id": foreign.id})
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="category"):
        of("channel_category", channel, category_id=make.request_id())
    assert [one.id for one in call("ListSectionCategories", GUEST, section_id=section.id).section_categories] == [
        made.id
    ]
    with fails(REFUSED, "CHANNEL_CATEGORY_IN_USE", sections=1, categories=0):
        call("DeleteChannelCategory", id=shown.id)
    call("UpdateSection", section={"id": section.id, "secret": True})
    assert not call("ListSectionCategories", GUEST, channel_category_id=shown.id).section_categories
    assert call("ListSectionCategories", channel_category_id=shown.id).section_categories
    assert call("DeleteSectionCategory", id=made.id) == made
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="section_category"):
        call("DeleteSectionCategory", id=made.id)
    described = call("UpdateChannelCategory", channel_category={"id": shown.id, "description": "All of it."})
    assert described.description == "All of it."
    gone = call("DeleteChannelCategory", id=shown.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="channel_category"):
        call("CreateSectionCategory", section_category={**pair, "channel_category_id": gone.id})


# --- codebooks ---


@pytest.fixture
def book(call):
    return call("CreateCodebook", codebook={"code": make.unique("B").upper(), "display_name": "Reasons"})


@pytest.fixture
def entry(call, book):
    def entry(code, **changes):
        values = {"codebook_id": book.id, "code": code, "label": code.title(), "visible": True, **changes}
        return call("CreateCodebookEntry", codebook_entry=values)

    return entry


def test_entries_are_chosen_from_by_position(call, book, entry):
    entry("LATE", position=2)
    entry("EARLY", position=1, description="Before its time.")
    old = entry("OLD", position=0, visible=False)

    def codes(metadata=GUEST, **filters):
        return [e.code for e in call("ListCodebookEntries", metadata, codebook_id=book.id, **filters).codebook_entries]

    assert codes() == ["EARLY", "LATE"]
    assert codes(None) == ["OLD", "EARLY", "LATE"], "what was chosen before keeps it: staff sees it"
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("GetCodebookEntry", GUEST, id=old.id)
    with fails(TAKEN, "CODEBOOK_ENTRY_CODE_TAKEN"):
        entry("LATE")
    call("DeleteCodebookEntry", id=old.id)
    with fails(TAKEN, "CODEBOOK_ENTRY_CODE_TAKEN"):
        entry("OLD")
    assert not call("UndeleteCodebookEntry", id=old.id).HasField("delete_time")
    call("DeleteCodebook", id=book.id)
    assert codes() == [], "they go with their book"
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="codebook"):
        entry("NEW")
    with fails(TAKEN, "CODEBOOK_CODE_TAKEN"):
        call("CreateCodebook", codebook={"code": book.code, "display_name": "Again"})
    call("UndeleteCodebook", id=book.id)
    assert codes() == ["EARLY", "LATE"]


def test_a_configuration_of_a_section_is_of_its_channel(call, channel, grpc_channel, admin):
    section = call("CreateSection", section={"channel_id": channel.id, "code": "SHELF", "display_name": "Shelf"})
    values = {"key": make.unique("k"), "data_type": "STRING", "value": {"string_value": "1"}}
    for other in (make.request_id(), section.id):
        wanted = {**values, "channel_id": make.channel(grpc_channel, admin).id, "section_id": other}
        with fails(INVALID, "INVALID_FIELDS", "configuration.section_id"):
            call("CreateConfiguration", configuration=wanted)
    made = call("CreateConfiguration", configuration={**values, "channel_id": channel.id, "section_id": section.id})
    assert made.section_id == section.id
