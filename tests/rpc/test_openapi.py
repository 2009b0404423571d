"""The OpenAPI document says of every rpc what its proto says."""

import json
import re
from collections import Counter

import pytest
from google.api import annotations_pb2

from tests.support import rpcs
from tests.support.source import ROOT, over

DOCUMENT = json.loads((ROOT / "generated/openapi/mall.json").read_text())
OPERATIONS = {
    operation["operationId"]: (verb, path, operation)
    for path, verbs in DOCUMENT["paths"].items()
    for verb, operation in verbs.items()
}
SCHEMAS = DOCUMENT["components"]["schemas"]


def inside(value):
    """Every object and list in a part of the document."""
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from inside(each)
    elif isinstance(value, list):
        for each in value:
            yield from inside(each)


def operation(rpc):
    return OPERATIONS[str(rpc).replace(".", "_")]


def test_there_is_nothing_but_our_rpcs():
    assert len(OPERATIONS) == len(rpcs.every())
    domains = {rpc.service.full_name.split(".")[1].capitalize() for rpc in rpcs.every()}
    assert {tag["name"].partition(":")[0] for tag in DOCUMENT["tags"]} == domains


@over({str(rpc): rpc for rpc in rpcs.every()})
def test_an_rpc_stands_at_its_http_rule(rpc):
    verb, path, described = operation(rpc)
    assert (verb, path) == (rpc.http[0], re.sub(r"\{(\w+\.)+", "{", rpc.http[1]))
    (tag,) = described["tags"]
    assert tag.partition(":")[0] == rpc.service.full_name.split(".")[1].capitalize()
    assert tag in {each["name"] for each in DOCUMENT["tags"]}
    placed = {p["name"] for p in described.get("parameters", []) if p["in"] == "path"}
    assert placed == set(re.findall(r"\{(\w+)\}", path))


@over({str(rpc): rpc for rpc in rpcs.every()})
def test_an_rpc_says_who_may_call(rpc):
    described = operation(rpc)[2]
    assert ({} in described["security"]) == rpc.rule.public
    for permission in rpc.rule.permissions:
        assert f"`{permission}`" in described["description"]


@over({str(rpc): rpc for rpc in rpcs.every()})
def test_every_field_of_a_request_has_a_place(rpc):
    described = operation(rpc)[2]
    content = described.get("requestBody", {}).get("content", {})
    body = next(iter(content.values()), {}).get("schema", {})
    places = {p["name"].partition(".")[0] for p in described.get("parameters", [])} | set(body.get("properties", ()))
    places.add(rpc.method.GetOptions().Extensions[annotations_pb2.http].body)
    assert {field.name for field in rpc.method.input_type.fields} - places == set()


def test_groups_are_small_enough_to_read():
    sizes = Counter(described["tags"][0] for _, _, described in OPERATIONS.values())
    assert {tag: size for tag, size in sizes.items() if size > 20} == {}


@over({str(rpc): rpc for rpc in rpcs.every()})
def test_an_rpc_says_how_it_fails(rpc):
    described = operation(rpc)[2]
    said = {
        reason: status
        for status, answer in described["responses"].items()
        for reason in re.findall(r"^- `([A-Z_]+)`: \S", answer["description"], re.MULTILINE)
    }
    for reason in re.findall(r"[Ff]ails with `([A-Z_]+)`", described.get("description", "")):
        assert reason in said
    assert said["INVALID_FIELDS"] == "400"
    assert rpc.rule.public or said["AUTH_REQUIRED"] == "401"
    assert not rpc.rule.permissions or said["INSUFFICIENT_PERMISSIONS"] == "403"


def test_rules_of_the_protos_are_rules_of_the_document():
    address = SCHEMAS["mall.common.v1.PostalAddress"]["properties"]
    assert address["country_code"].items() >= {"pattern": "^[A-Z]{2}$", "examples": ["US"]}.items()
    assert address["city"].items() >= {"maxLength": 100}.items()
    item = SCHEMAS["mall.carts.v1.NewCartItem"]["properties"]
    assert item["variant_id"]["format"] == "uuid"
    assert (item["quantity"]["minimum"], item["quantity"]["maximum"]) == (1, 99)
    sizes = {p["name"]: p["schema"] for p in operation(rpcs.named("PlatformService.ListChannels"))[2]["parameters"]}
    assert "minimum" in sizes["page_size"] or "maximum" in sizes["page_size"]


@over({name: schema for name, schema in SCHEMAS.items() if "properties" in schema and name.startswith("mall.")})
def test_every_plain_field_that_a_caller_sets_has_an_example(schema):
    for name, field in schema["properties"].items():
        plain = field.get("items", field).get("type") not in {None, "object"} and field.get("format") != "field-mask"
        assert not plain or field.get("readOnly") or "examples" in field, name


def test_no_summary_shows_marks():
    assert [id_ for id_, (_, _, described) in OPERATIONS.items() if "`" in described["summary"]] == []


def test_everything_has_a_comment():
    bare = [name for name, schema in SCHEMAS.items() if not schema.get("description")]
    bare += [
        f"{name}.{field}"
        for name, schema in SCHEMAS.items()
        for field, value in schema.get("properties", {}).items()
        if not value.get("description")
    ]
    for id_, (_, _, described) in OPERATIONS.items():
        bare += [f"{id_} {p['name']}" for p in described.get("parameters", []) if not p.get("description")]
        if not described.get("summary") or not described.get("requestBody", {"description": "none"}).get("description"):
            bare.append(id_)
    assert bare == []


@over({name: schema for name, schema in SCHEMAS.items() if "enum" in schema})
def test_an_enum_explains_its_values(schema):
    for value in schema["enum"]:
        assert re.search(rf"^- `{value}`: \S", schema["description"], re.MULTILINE)


def test_paths_differ_by_more_than_names():
    shapes = Counter(re.sub(r"\{[^}]*\}", "{}", path) for path in DOCUMENT["paths"])
    assert [shape for shape, count in shapes.items() if count > 1] == []


def test_references_lead_somewhere():
    targets = {part["$ref"] for part in inside(DOCUMENT) if isinstance(part.get("$ref"), str)}
    assert {target.removeprefix("#/components/schemas/") for target in targets} == set(SCHEMAS)


@pytest.mark.parametrize("name", ["page_size", "next_page_token", "request_id"])
def test_names_are_those_of_the_protos(name):
    text = json.dumps(DOCUMENT)
    camel = re.sub(r"_(\w)", lambda m: m.group(1).upper(), name)
    assert f'"{name}"' in text
    assert f'"{camel}"' not in text
