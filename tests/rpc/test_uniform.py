"""What every resource does alike: found and not found, paged, masked, versioned, repeated, deleted."""

import uuid

import grpc
import pytest

from server.kit import paging
from tests.support import make, rpcs
from tests.support.expect import Failure, fails
from tests.support.uniform import ELSEWHERE, RESOURCES, World

NOT_FOUND = grpc.StatusCode.NOT_FOUND
INVALID = grpc.StatusCode.INVALID_ARGUMENT
ABORTED = grpc.StatusCode.ABORTED


def having(*verbs, where=lambda _: True):
    fitting = [resource for resource in RESOURCES if resource.has(*verbs) and where(resource)]
    return pytest.mark.parametrize("resource", fitting, ids=lambda r: r.noun)


@pytest.fixture(scope="module")
def world(app, grpc_channel, on_loop, sql):
    return World(app, grpc_channel, on_loop, sql)


@pytest.fixture
def owner(resource, world):
    return resource.owner(world)


@pytest.fixture
def one(resource, world, owner):
    return resource.make(world, owner)


def get(world, resource, actor, id_):
    return world.call(resource.rpc("Get"), actor, id=id_)


def update(world, resource, actor, values, paths=(), **fields):
    if "request_id" in rpcs.named(resource.rpc("Update")).method.input_type.fields_by_name:
        fields["request_id"] = make.request_id()
    changed = {resource.name: values, "update_mask": {"paths": list(paths)}}
    return world.call(resource.rpc("Update"), actor, **changed, **fields)


def delete(world, resource, actor, id_, **fields):
    return world.call(resource.rpc("Delete"), actor, id=id_, **fields)


def pages(world, resource, actor, size, **filters):
    """Every page of a list."""
    token, seen = "", 0
    while True:
        answer = world.call(resource.rpc("List"), actor, page_size=size, page_token=token, **filters)
        rows = getattr(answer, answer.DESCRIPTOR.fields[0].name)
        assert len(rows) <= size
        yield [row.id for row in rows]
        seen += 1
        assert seen < 5000
        token = answer.next_page_token
        if not token:
            return
        assert len(rows) == size, "only the last page may be short"


# --- Every resource has an entry ---


def test_every_resource_has_an_entry():
    listed = {rpcs.named(r.rpc("Get")).method.output_type.full_name for r in RESOURCES if r.has("Get")}
    assert set(rpcs.resources()) - listed == set(ELSEWHERE)


# --- Get ---


@having("Get")
def test_one_that_is_made_is_found(resource, world, owner, one):
    assert get(world, resource, owner, one.id) == one


@having("Get")
def test_one_that_is_not_there_is_not_found(resource, world, owner):
    id_ = str(uuid.uuid4())
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource=resource.name, id=id_):
        get(world, resource, owner, id_)


@having("Get")
@pytest.mark.parametrize("id_", ["x", "", "0" * 31, str(uuid.UUID(int=0))[:-1] + "g"])
def test_what_is_no_id_is_refused(resource, world, owner, id_):
    if not id_ and resource.has_own:
        assert not get(world, resource, owner, id_).id
        return
    with fails(INVALID, "INVALID_FIELDS", "id"):
        get(world, resource, owner, id_)


# --- Those of others ---


def answers_of(world, resource, actor, id_, one):
    """What Get, Update and Delete answer about an id, without the id."""
    calls = [lambda: get(world, resource, actor, id_)]
    if resource.has("Update"):
        field, value = next(iter(resource.changes.items()))
        calls.append(lambda: update(world, resource, actor, {"id": id_, field: value}, [field]))
        calls.append(lambda: update(world, resource, actor, {"id": id_, "etag": one.etag, field: value}, [field]))
    if resource.has("Delete"):
        calls.append(lambda: delete(world, resource, actor, id_))
        calls.append(lambda: delete(world, resource, actor, id_, etag=one.etag))
    for call in calls:
        with pytest.raises(grpc.RpcError) as caught:
            call()
        failure = Failure(caught.value)
        yield failure.code, failure.reason, failure.message.replace(id_, ""), {**failure.metadata, "id": ""}


@having("Get", where=lambda r: r.stranger)
def test_one_of_another_looks_like_none_at_all(resource, world, owner, one):
    stranger = resource.stranger(world)
    foreign = list(answers_of(world, resource, stranger, one.id, one))
    missing = list(answers_of(world, resource, stranger, str(uuid.uuid4()), one))
    assert foreign == missing
    assert {code for code, *_ in foreign} == {NOT_FOUND}
    assert get(world, resource, owner, one.id) == one


@having("List", where=lambda r: r.stranger and (r.sample or not r.has("Update")))
def test_a_list_holds_nothing_of_another(resource, world, owner, one):
    filters = resource.only(world, owner, one)
    stranger = resource.stranger(world)

    def seen_by(actor):
        return {id_ for page in pages(world, resource, actor, 100, **filters) for id_ in page}

    assert one.id in seen_by(owner)
    assert one.id not in seen_by(stranger)


# --- List ---


@having("Create", "List")
def test_pages_hold_every_row_once(resource, world, owner):
    made = [resource.make(world, owner) for _ in range(4)]
    filters = resource.only(world, owner, made[0])
    walked = {size: [id_ for page in pages(world, resource, owner, size, **filters) for id_ in page] for size in (1, 3)}
    assert walked[1] == walked[3]
    assert len(walked[1]) == len(set(walked[1]))
    assert {one.id for one in made} <= set(walked[1])


@having("Create", "List")
def test_rows_that_come_between_pages_do_not_repeat_others(resource, world, owner):
    for _ in range(3):
        resource.make(world, owner)
    seen = []
    for page in pages(world, resource, owner, 2, **resource.only(world, owner, None)):
        seen.extend(page)
        if len(seen) == 2:
            resource.make(world, owner)
    assert len(seen) == len(set(seen))


@having("Create", "List")
def test_a_page_token_is_bound_to_its_list(resource, world, owner):
    for _ in range(2):
        resource.make(world, owner)
    method, filters = resource.rpc("List"), resource.only(world, owner, None)
    token = world.call(method, owner, page_size=1, **filters).next_page_token
    assert world.call(method, owner, page_size=1, page_token=token, **filters)
    if resource.other_filter:
        with fails(INVALID, "INVALID_FIELDS", "page_token"):
            world.call(method, owner, page_size=1, page_token=token, **{**filters, **resource.other_filter})
    another = resource.owner(world)
    with fails(INVALID, "INVALID_FIELDS", "page_token"):
        world.call(method, another, page_size=1, page_token=token, **filters)
    with fails(INVALID, "INVALID_FIELDS", "page_token"):
        world.call(method, owner, page_size=1, page_token=token[:-3], **filters)


@having("List")
def test_page_sizes_have_bounds(resource, world, owner):
    reader = owner if resource.has("Create") else world.administrator()
    with fails(INVALID, "INVALID_FIELDS", "page_size"):
        world.call(resource.rpc("List"), reader, page_size=-1)
    answer = world.call(resource.rpc("List"), reader, page_size=2**31 - 1)
    assert len(getattr(answer, answer.DESCRIPTOR.fields[0].name)) <= paging.LARGEST_SIZE


# --- Create ---


@having("Create")
def test_a_repeated_create_gets_the_first_answer(resource, world, owner):
    request = {resource.name: resource.sample(world, owner), "request_id": make.request_id()}
    first = world.call(resource.rpc("Create"), owner, **request)
    assert world.call(resource.rpc("Create"), owner, **request) == first
    request[resource.name] = resource.sample(world, owner)
    with fails(INVALID, "REQUEST_ID_REUSED", "request_id"):
        world.call(resource.rpc("Create"), owner, **request)


@having("Create")
def test_a_create_sets_nothing_that_is_the_servers(resource, world, owner):
    sample = resource.sample(world, owner)
    forged = {"id": str(uuid.uuid4()), "create_time": {"seconds": 5}, "update_time": {"seconds": 5}, "etag": '"77"'}
    descriptor = rpcs.named(resource.rpc("Get")).method.output_type
    if "delete_time" in descriptor.fields_by_name:
        forged["delete_time"] = {"seconds": 5}
    known = {name: value for name, value in forged.items() if name in descriptor.fields_by_name}
    made = world.call(
        resource.rpc("Create"), owner, **{resource.name: {**sample, **known}}, request_id=make.request_id()
    )
    assert made.id != forged["id"]
    assert made.create_time.seconds > 5
    assert made.etag != forged["etag"]
    assert not ("delete_time" in descriptor.fields_by_name and made.HasField("delete_time"))
    assert get(world, resource, owner, made.id) == made


# --- Update ---


def without(message, *names):
    copy = type(message)()
    copy.CopyFrom(message)
    for name in names:
        copy.ClearField(name)
    return copy


@having("Update", "Get", where=lambda r: len(r.changes) > 1)
def test_a_mask_changes_only_its_field(resource, world, owner, one):
    (field, value), (other, other_value) = resource.changes.items()
    changed = update(world, resource, owner, {"id": one.id, field: value, other: other_value}, [field])
    assert changed != one
    follows = {"update_time", "etag", "version"} & {each.name for each in changed.DESCRIPTOR.fields}
    assert without(changed, field, *follows) == without(one, field, *follows)
    assert changed.etag != one.etag
    assert get(world, resource, owner, one.id) == changed


@having("Update", where=lambda r: len(r.changes) > 1)
def test_without_a_mask_what_is_set_changes(resource, world, owner, one):
    (field, value), (other, _) = resource.changes.items()
    changed = update(world, resource, owner, {"id": one.id, field: value})
    assert getattr(changed, field) != getattr(one, field)
    assert getattr(changed, other) == getattr(one, other)


@having("Update")
def test_what_only_the_server_sets_is_ignored(resource, world, owner, one):
    field, value = next(iter(resource.changes.items()))
    forged = {"id": one.id, "create_time": {"seconds": 5}, field: value}
    changed = update(world, resource, owner, forged, ["create_time", field])
    assert changed.create_time == one.create_time
    assert getattr(changed, field) != getattr(one, field)


@having("Update")
def test_unknown_paths_are_refused(resource, world, owner, one):
    for path in ("nope", "nope.nope", "", "."):
        with fails(INVALID, "INVALID_FIELDS", "update_mask"):
            update(world, resource, owner, {"id": one.id}, [path])


@having("Update", where=lambda r: r.immutable)
def test_what_never_changes_is_refused(resource, world, owner, one):
    field, value = resource.immutable
    with fails(INVALID, "INVALID_FIELDS", f"{resource.name}.{field}"):
        update(world, resource, owner, {"id": one.id, field: value}, [field])


@having("Update")
def test_a_stale_etag_is_told_the_current_one(resource, world, owner, one):
    field, value = next(iter(resource.changes.items()))
    newer = update(world, resource, owner, {"id": one.id, "etag": one.etag, field: value}, [field])
    with fails(ABORTED, "ETAG_MISMATCH", resource=resource.name, id=one.id, etag=newer.etag):
        update(world, resource, owner, {"id": one.id, "etag": one.etag, field: value}, [field])
    if resource.has("Delete"):
        with fails(ABORTED, "ETAG_MISMATCH", resource=resource.name, id=one.id, etag=newer.etag):
            delete(world, resource, owner, one.id, etag=one.etag)


@having("Update")
def test_of_simultaneous_updates_with_one_etag_one_succeeds(resource, world, owner, one):
    field, value = next(iter(resource.changes.items()))
    rpc = rpcs.named(resource.rpc("Update"))
    calls = []
    for _ in range(8):
        request = rpc.request(**{resource.name: {"id": one.id, "etag": one.etag, field: value}})
        request.update_mask.paths.append(field)
        if "request_id" in rpc.method.input_type.fields_by_name:
            request.request_id = make.request_id()
        calls.append(rpc.on(world.channel).future(request, metadata=owner.metadata))
    errors = [Failure(error) for call in calls if (error := call.exception(20))]
    assert {(e.code, e.reason) for e in errors} == {(ABORTED, "ETAG_MISMATCH")}
    assert len(errors) == len(calls) - 1


@having("Update")
def test_one_that_is_not_there_is_not_updated(resource, world, owner):
    field, value = next(iter(resource.changes.items()))
    id_ = str(uuid.uuid4())
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", id=id_):
        update(world, resource, owner, {"id": id_, field: value}, [field])
    with fails(INVALID, "INVALID_FIELDS", f"{resource.name}.etag"):
        update(world, resource, owner, {"id": id_, "etag": "²", field: value}, [field])


# --- Delete ---


@having("Delete", "Get")
def test_one_that_is_deleted_is_gone(resource, world, owner, one):
    delete(world, resource, owner, one.id, etag=one.etag)
    if not resource.shows_deleted:
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", id=one.id):
            get(world, resource, owner, one.id)
    if resource.has("Update"):
        field, value = next(iter(resource.changes.items()))
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", id=one.id):
            update(world, resource, owner, {"id": one.id, field: value}, [field])
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", id=one.id):
        delete(world, resource, owner, one.id)
    if resource.has("List"):
        filters = resource.only(world, owner, one)
        assert one.id not in {id_ for page in pages(world, resource, owner, 100, **filters) for id_ in page}
