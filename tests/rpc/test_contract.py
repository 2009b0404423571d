"""What must be true of every rpc, message, reason, table, migration and mapper, read from the code itself."""

import ast
import asyncio
import inspect
import pkgutil
import re
import uuid
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from re import _parser as sre_parser
from types import SimpleNamespace

import asyncpg
from alembic import command
from google.api.field_behavior_pb2 import INPUT_ONLY
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.descriptor_pb2 import MethodOptions
from google.protobuf.message_factory import GetMessageClass
from sqlalchemy import ARRAY, Integer, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.sql.operators import in_op

import server
from buf.validate import validate_pb2
from mall.common.v1 import error_reason_pb2, options_pb2
from server.kit.caller import Caller
from server.kit.clock import Clock
from server.kit.options import behaviours
from server.kit.structs import STRUCT, VALUE
from server.rpc import validation
from server.rpc.access import ROLE_PERMISSIONS
from storage import migrations
from storage.database import engine_url
from storage.tables import metadata
from storage.tables.support import PRIORITIES
from tests.support import rpcs
from tests.support.source import ROOT, modules, over, parsed, where

EMPTY = "google.protobuf.Empty"
MASK = "google.protobuf.FieldMask"
VERBS = {"Create": "post", "Get": "get", "List": "get", "Update": "patch", "Delete": "delete"}
STANDARD = re.compile(r"^(Create|Get|List|Update|Delete)(?=[A-Z])")

each_rpc = over({str(rpc): rpc for rpc in rpcs.every()})
each_request = over(rpcs.request_messages())
each_message = over(rpcs.request_messages() | rpcs.response_messages())
each_table = over(metadata.tables)


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


# --- Services ---


def test_every_proto_with_a_service_is_served():
    written = {f"mall.{path.parent.parent.name}.v1" for path in (ROOT / "protos").rglob("*.proto")
               if re.search(r"^service ", path.read_text(), re.MULTILINE)}  # fmt: skip
    assert written == {rpc.service.file.package for rpc in rpcs.every()}


@each_rpc
def test_the_servicer_overrides_the_method(rpc):
    owner = next(base for base in rpc.servicer.__mro__ if rpc.name in vars(base))
    assert not owner.__module__.startswith("mall."), "the generated base would answer UNIMPLEMENTED"
    kind = inspect.isasyncgenfunction if rpc.rule.gives_stream else inspect.iscoroutinefunction
    assert kind(getattr(rpc.servicer, rpc.name))


@each_rpc
def test_a_stream_that_changes_things_answers_each_message(rpc):
    """With one answer at the end, nobody knows what was done when it does not come."""
    if rpc.rule.takes_stream and rpc.rule.mutates:
        assert rpc.rule.gives_stream
    # What streams do not know.
    assert not (rpc.rule.streams and (rpc.rule.cache or rpc.rule.cart_token))


@each_rpc
def test_the_method_has_rules(rpc):
    options = rpc.method.GetOptions()
    assert options.HasExtension(options_pb2.access)
    assert rpc.rule.public or rpc.rule.permissions
    assert rpc.http is not None


# Reads that HTTP cannot get: why.
POSTED_READS = {
    "OrdersService.LookUpOrder": "takes an e-mail address, which no URL should hold",
    "OrdersService.PreviewPartialCancellation": "takes what CreateCancellation takes, which no path holds",
    "OrdersService.PreviewRefundRequest": "takes what CreateRefundRequest takes, which no path holds",
    "OrdersService.QuoteShipping": "takes lines and an address, which no path holds",
    "OrdersService.QuoteCheckout": "signs an offer of the moment, which no cache on the way may keep",
    "PromotionsService.EvaluateBasket": "takes a basket, which no path holds",
    "PlatformService.PreviewEmailTemplate": "takes texts, which no path holds",
    "FavoritesService.ViewWishlist": "takes a secret, which belongs into no path",
    "ContentService.PreviewBlogPost": "takes a secret, which belongs into no path",
    "ContentService.PreviewPage": "takes a secret, which belongs into no path",
    "AuditService.VerifyAudit": "takes signatures, which no path holds",
}


@each_rpc
def test_what_is_without_effect_says_so(rpc):
    """Clients repeat what is marked, the boundary stops it with its caller."""
    level = rpc.method.GetOptions().idempotency_level
    reads = rpc.http[0] == "get" or str(rpc) in POSTED_READS
    assert level == (MethodOptions.NO_SIDE_EFFECTS if reads else MethodOptions.IDEMPOTENCY_UNKNOWN)
    assert rpc.rule.mutates != reads


def test_http_rules_are_unique():
    shapes = Counter((rpc.http[0], re.sub(r"\{[^}]*\}", "{}", rpc.http[1])) for rpc in rpcs.every())
    assert [shape for shape, count in shapes.items() if count > 1] == []


@each_rpc
def test_permissions_are_held_by_some_role(rpc):
    assert rpc.rule.permissions <= frozenset().union(*ROLE_PERMISSIONS.values())


# Where a name, a verb or a path is not the standard one: why.
UNUSUAL = {"OrdersService.PlaceOrder": "creates a purchase"}


@each_rpc
def test_names_follow_the_pattern(rpc):
    assert rpc.method.input_type.name == f"{rpc.name}Request"
    answer = rpc.method.output_type
    assert answer.full_name == EMPTY or answer.name == f"{rpc.name}Response" or not answer.name.endswith("Response")
    if str(rpc) in UNUSUAL:
        return
    standard = STANDARD.match(rpc.name)
    if standard is None:
        assert rpc.http[0] in {"post", "get"}
        assert ":" in rpc.http[1], "custom methods have a `:verb`"
        return
    verb, noun = standard[1], rpc.name[standard.end() :]
    assert rpc.http[0] == VERBS[verb]
    assert ":" not in rpc.http[1], "standard methods have no `:verb`"
    if verb in {"Create", "Get", "Update"}:
        assert answer.name == noun
    if verb == "List":
        assert answer.name == f"{rpc.name}Response"


def test_what_is_unusual_exists():
    assert UNUSUAL.keys() | POSTED_READS.keys() <= {str(rpc) for rpc in rpcs.every()}


@each_rpc
def test_a_list_has_pages_and_an_update_a_mask(rpc):
    fields, answer = rpc.method.input_type.fields_by_name, rpc.method.output_type
    if rpc.name.startswith("List"):
        rows = answer.fields[0]
        assert rows.is_repeated
        assert snake(rpc.name.removeprefix("List")).endswith(rows.name)
        assert fields["page_size"].type == FieldDescriptor.TYPE_INT32
        assert fields["page_token"].type == FieldDescriptor.TYPE_STRING
        assert answer.fields_by_name["next_page_token"].type == FieldDescriptor.TYPE_STRING
    if rpc.http[0] == "patch" and str(rpc) not in UNUSUAL:
        assert fields["update_mask"].message_type.full_name == MASK
        (resource,) = [f for f in rpc.method.input_type.fields if f.message_type == answer]
        assert snake(rpc.name.removeprefix("Update")).endswith(resource.name)
        assert f"{{{resource.name}.id}}" in rpc.http[1]


# Mutations that are not told apart by a request id: why.
SECRETS = "answers with secrets, or is told apart by a secret that works once: nothing of it may be kept"
WITHOUT_REQUEST_ID = {
    "PaymentsService.HandleProviderEvent": "the event has an id of its own",
    "ShippingService.HandleCarrierEvent": "the event has an id of its own",
    "WalletService.CheckGiftCard": "counts as another try each time",
    "AuditService.ExportAuditEntries": "each export is another entry",
    "CatalogService.ImportProducts": "what is there already is told per row",
    "ContentService.RecordBlogPostView": "counts once in a window",
    "ContentService.RecordPageView": "counts once in a window",
    "ContentService.ServeBanners": "counts as shown again each time",
    "ContentService.RecordBannerClick": "counts once per showing",
    "ContentService.RecordNewsletterOpen": "counts once per mail",
    "ContentService.RecordNewsletterClick": "counts once per mail",
    "ContentService.UnsubscribeNewsletter": "ends what may have ended before",
    "ContentService.SubscribeNewsletter": "asks once a day",
    "ContentService.ConfirmNewsletterSubscription": "confirms what may be confirmed before",
    "PlatformService.UploadFile": "a part is told apart by where it begins",
    **dict.fromkeys(
        (
            f"IdentityService.{name}"
            for name in (
                "RegisterCustomer", "VerifyEmail", "ResendVerification", "ChangeEmail", "Login", "Logout",
                "RequestPasswordReset", "ResetPassword", "EnrollSecondFactor",
                "ConfirmSecondFactor", "RemoveSecondFactor", "BootstrapAdministrator", "OpenGuestSession",
                "TouchGuestSession", "EndGuestSession", "WithdrawAccount", "CancelWithdrawal", "StartExternalLogin",
                "LogInExternally", "LinkExternalIdentity",
            )
        ),
        SECRETS,
    ),
}  # fmt: skip


def test_every_mutation_is_safe_to_repeat():
    without = {
        str(rpc)
        for rpc in rpcs.every()
        if rpc.rule.mutates and "request_id" not in rpc.method.input_type.fields_by_name
    }
    assert without == set(WITHOUT_REQUEST_ID)


@each_rpc
def test_the_request_id_option_and_field_go_together(rpc):
    declared = rpc.method.GetOptions().HasExtension(options_pb2.request_id)
    assert declared == ("request_id" in rpc.method.input_type.fields_by_name)
    if not rpc.rule.mutates:
        assert not declared
    if rpc.name.startswith("Create"):
        assert declared


# --- Comments ---

COMMENT = re.compile(r"((?:^ *//.*\n)+)^ *(\w+)", re.MULTILINE)


def comments(*kinds):
    """Return the comments before lines that begin with these words, or before all others, by their places."""
    found = {}
    for path in sorted((ROOT / "protos").rglob("*.proto")):
        source = path.read_text()
        for comment in COMMENT.finditer(source):
            if (comment[2] in {"service", "rpc"}) == (kinds != ()):
                line = source.count("\n", 0, comment.start()) + 1
                found[f"{path.name}:{line}"] = " ".join(re.findall(r"// ?(.*)", comment[1]))
    assert len(found) > 100
    return found


def test_comments_of_rpcs_tell_what_they_do():
    """In third person, as `Returns one order.`"""
    told = comments("service", "rpc")
    assert {place: text for place, text in told.items() if not re.match(r"[A-Z]\w+s\b", text)} == {}


def test_comments_of_things_name_them():
    """As `A postal address.`, not `Is a postal address.`"""
    verbs = re.compile(r"(Is|Are|Was|Were|Says?|Asks?|Answers?|Brings?|Names|Returns?)\b")
    assert {place: text for place, text in comments().items() if verbs.match(text)} == {}


def test_comments_are_sentences():
    told = comments() | comments("service", "rpc")
    assert {p: text for p, text in told.items() if not re.match(r"[A-Z0-9`].*\.$|--- ", text, re.DOTALL)} == {}


# --- Messages ---


@each_request
def test_every_field_of_a_request_declares_its_behaviour(message):
    assert [field.name for field in message.fields if not behaviours(field)] == []


# Ids that others give: no UUIDs.
FOREIGN_IDS = {"tax_id", "google_category_id", "message_id"}


@each_request
def test_an_id_is_declared_to_be_a_uuid(message):
    """Masks read a field as a UUID where its rule says so."""
    open_ = [
        field.name
        for field in message.fields
        if re.search(r"(^|_)ids?$", field.name) and field.type == FieldDescriptor.TYPE_STRING
        if field.name not in FOREIGN_IDS and not rpcs.output_only(field) and not is_uuid(field)
    ]
    assert open_ == []


def is_uuid(field):
    rules = field.GetOptions().Extensions[validate_pb2.field]
    return (rules.repeated.items if field.is_repeated else rules).string.uuid


# Resources that have the id and the life of another.
PARTS = {"mall.inventory.v1.StockLevel"}
# Resources that never change, and so have no version.
UNCHANGING = {
    "mall.catalog.v1.ProductSnapshot", "mall.orders.v1.Invoice", "mall.settlement.v1.SettlementStatement",
    "mall.audit.v1.AuditEntry", "mall.audit.v1.SystemLogEntry", "mall.platform.v1.EmailTemplateVersion",
}  # fmt: skip
OWN = {name: message for name, message in rpcs.resources().items() if name not in PARTS}


@over(OWN)
def test_a_resource_has_id_create_time_and_etag(message):
    numbers = {field.name: field.number for field in message.fields}
    assert {"id": 1, "create_time": 90}.items() <= numbers.items()
    assert numbers.get("etag") == (None if message.full_name in UNCHANGING else 99)
    assert numbers.get("update_time", 91) == 91
    assert numbers.get("delete_time", 92) == 92
    assert all(rpcs.output_only(message.fields_by_name[name]) for name in ("id", "create_time"))


@each_request
def test_whatever_is_sent_has_a_bound(message):
    """A count or a length that is looked at before the items and the text are."""
    for field in message.fields:
        if rpcs.output_only(field) and field.name != "id":
            continue
        assert not (field.message_type and field.message_type.GetOptions().map_entry), "a map has no bound"
        if field.message_type is not None and field.message_type.full_name in {STRUCT, VALUE}:
            continue  # `structs` bounds it
        foreign = [] if field.message_type is None else field.message_type.fields
        inside = [f for f in foreign if not field.message_type.full_name.startswith(rpcs.OURS)]
        for part in (field, *inside):
            if part.is_repeated:
                assert validation.most_items(part), f"{part.full_name} needs max_items"
            if part.type in (FieldDescriptor.TYPE_STRING, FieldDescriptor.TYPE_BYTES):
                longest = validation.longest_text(part)
                assert longest, f"{part.full_name} needs max_len"
                pattern = pattern_of(part)
                if pattern and longest == validation.LONGEST_FORMATTED:
                    assert sre_parser.parse(pattern).getwidth()[1] <= longest, f"{part.full_name} needs max_len"


def pattern_of(field):
    rules = field.GetOptions().Extensions[validate_pb2.field]
    return (rules.repeated.items if field.is_repeated else rules).string.pattern


@each_request
def test_a_violation_is_told_in_words(message):
    for field in message.fields:
        if pattern_of(field) and not rpcs.output_only(field):
            bad = ["<"] if field.is_repeated else "<"
            request = GetMessageClass(message)(**{field.name: bad})
            path = f"{field.name}[0]" if field.is_repeated else field.name
            told = {violation.field: violation.description for violation in validation.check(request)}
            assert re.match("must (not )?be ", told[path])
            assert not re.search(r"regex|[\\^$*|?{}\[\]]", told[path])


def test_every_pattern_has_words_of_its_own():
    patterns = {pattern_of(field) for message in rpcs.request_messages().values() for field in message.fields}
    assert patterns - {""} == set(validation.PATTERNS)
    assert len(set(validation.PATTERNS.values())) == len(validation.PATTERNS)


@each_request
def test_repeated_messages_have_no_rules_but_their_number(message):
    """They are checked without the message that they are in."""
    for field in message.fields:
        rules = field.GetOptions().Extensions[validate_pb2.field].repeated
        if field.is_repeated and field.message_type is not None:
            assert {f.name for f, _ in rules.ListFields()} <= {"min_items", "max_items"}
            assert rules.min_items <= 1


@over({str(rpc): rpc for rpc in rpcs.every() if rpc.name.startswith("List")})
def test_lists_filter_by_several_values_of_an_enum(rpc):
    """An enum of the request's own, such as the order, is no filter."""
    request = rpc.method.input_type
    for field in request.fields:
        if field.enum_type is not None and field.enum_type.containing_type is not request:
            assert field.is_repeated
            assert field.name.endswith("s")
            rules = field.GetOptions().Extensions[validate_pb2.field].repeated
            assert (rules.max_items, list(rules.items.enum.not_in)) == (20, [0])


# Files whose enums stand alone, as options and errors belong to no message.
OF_NO_MESSAGE = {"mall/common/v1/options.proto", "mall/common/v1/error_reason.proto"}


def shouted(name):
    return snake(name).upper()


@each_message
def test_enums_stand_in_messages_and_start_unspecified(message):
    for enumeration in [field.enum_type for field in message.fields if field.enum_type]:
        assert enumeration.containing_type is not None or enumeration.file.name in OF_NO_MESSAGE
        assert enumeration.values[0].number == 0
        assert enumeration.values[0].name == f"{shouted(enumeration.name)}_UNSPECIFIED"


@each_message
def test_values_of_enums_have_bare_names_unless_they_are_taken(message):
    """All enums of a message share one namespace."""
    names = {value.name for enumeration in message.enum_types for value in enumeration.values}
    for enumeration in message.enum_types:
        redundant = [f"{shouted(enumeration.name)}_"]
        if (kind := re.fullmatch(r"(\w+?)(State|Kind|Type)", enumeration.name)) is not None:
            redundant.append(f"{shouted(kind[1])}_")
        for value in enumeration.values[1:]:
            for prefix in redundant:
                if value.name.startswith(prefix):
                    assert value.name.removeprefix(prefix) in names, value.name


# Personal or secret by their names; flags, times and references are not.
SECRET = re.compile(
    r"(^|_)(password|secret|token|recovery_codes?|phone|email|tax_id|bank|birth|address|address_line\d|ip_address)(_|$)"
)
HARMLESS = re.compile(r"page_token$|_ids?$(?<!tax_id)|_(time|date)$(?<!birth_date)")


# Shown to everybody: how to reach a shop.
PUBLIC = {"mall.identity.v1.Seller.contact_email"}


@each_message
def test_personal_and_secret_fields_are_marked_sensitive(message):
    open_ = [
        field.name
        for field in message.fields
        if field.type in {FieldDescriptor.TYPE_STRING, FieldDescriptor.TYPE_BYTES}
        and SECRET.search(field.name)
        and not HARMLESS.search(field.name)
        and field.full_name not in PUBLIC
        and not field.GetOptions().Extensions[options_pb2.sensitive]
    ]
    assert open_ == []


# --- Reasons ---

ERRORS = {"ApiError", "Unauthenticated", "PermissionDenied", "AlreadyExists", "FailedPrecondition", "Aborted",
          "ResourceExhausted", "Unavailable", "DeadlineExceeded"}  # fmt: skip
# Answered by gRPC itself or by the HTTP gateway, or kept for callers that know them.
NOT_IN_CODE = {"REQUEST_TOO_LARGE"}


def python():
    return [(path, parsed(path)) for path in modules("server", "storage")]


def texts(node):
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def used_reasons():
    """Every text that stands where a reason goes: first argument of an error, `reason=`, `info={"reason": ...}`."""
    found = {}
    for path, tree in python():
        for node in ast.walk(tree):
            places = []
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in ERRORS and node.args:
                    places.append(node.args[0])
                if name in ERRORS | {"InvalidArgument"}:
                    places.extend(k.value for k in node.keywords if k.arg == "reason")
                for info in (k.value for k in node.keywords if k.arg == "info" and isinstance(k.value, ast.Dict)):
                    pairs = zip(info.keys, info.values, strict=True)
                    places.extend(v for k, v in pairs if k.value == "reason")
            for place in places:
                found.update(dict.fromkeys((t for t in texts(place) if t), where(path, node)))
    return found


def test_every_reason_in_the_code_is_declared():
    known = set(error_reason_pb2.ErrorReason.keys())
    assert {reason: where for reason, where in used_reasons().items() if reason not in known} == {}


def test_every_declared_reason_is_used():
    said = set().union(*(texts(tree) for _, tree in python()))
    declared = set(error_reason_pb2.ErrorReason.keys()) - {"ERROR_REASON_UNSPECIFIED"}
    assert declared - said - NOT_IN_CODE == set()


# Reasons that tell of a state. STATE_FORBIDS is the one for all, unless reading the resource again does not help; docs/api.md has
# the kinds of exceptions.
ANOTHER = "another thing than the one that the request names is in the way"
FIRST = "something else must be done first"
OTHERS = "others may do it in this state"
SECRET_STATE = "the state is not told"
OF_A_STATE = {
    "ACCOUNT_SUSPENDED": ANOTHER,
    "ACCOUNT_CLOSED": ANOTHER,
    "SELLER_STILL_ACTIVE": ANOTHER,
    "CART_CHANNEL_CLOSED": ANOTHER,
    "PAYMENT_METHOD_EXPIRED": ANOTHER,
    "PAYMENT_CLOSED": ANOTHER,
    "PAYMENT_DISPUTED": ANOTHER,
    "PAYMENT_IN_PROGRESS": ANOTHER,
    "PAYMENT_EXPIRED": FIRST,
    "BALANCE_FROZEN": ANOTHER,
    "BALANCE_CLOSED": ANOTHER,
    "TRANSFER_ENDED": ANOTHER,
    "COUPON_NOT_OPEN": ANOTHER,
    "COUNTRY_RESTRICTED": ANOTHER,
    "GIFT_CARD_HELD": ANOTHER,
    "TAX_ADDRESS_UNKNOWN": ANOTHER,
    "SELLER_PAYOUTS_HELD": ANOTHER,
    "ORDER_MATTERS_OPEN": ANOTHER,
    "REVIEW_NOT_DELIVERED": ANOTHER,
    "COMMENTS_CLOSED": ANOTHER,
    "CART_CLOSED": FIRST,
    "COUPON_NOT_APPROVED": FIRST,
    "DOCUMENTS_NOT_VERIFIED": FIRST,
    "EDITORIAL_NOT_APPROVED": FIRST,
    "EMAIL_NOT_VERIFIED": FIRST,
    "EXTERNAL_EMAIL_UNVERIFIED": FIRST,
    "EXTERNAL_PROVIDER_UNKNOWN": ANOTHER,
    "QUOTE_EXPIRED": FIRST,
    "ORDER_NOT_CANCELLABLE": OTHERS,
    "BOOTSTRAP_CLOSED": SECRET_STATE,
    "GIFT_CARD_UNKNOWN": SECRET_STATE,
}  # fmt: skip


def described_reasons():
    """Each reason with its comment."""
    found = re.findall(r"((?:^ *//.*\n)+)^ *([A-Z_]+) = \d+;", PROTO_OF_REASONS.read_text(), re.MULTILINE)
    return {reason: " ".join(re.findall(r"// ?(.*)", comment)) for comment, reason in found}


PROTO_OF_REASONS = ROOT / "protos/mall/common/v1/error_reason.proto"


def state_names():
    """Every state that a row of any table may have."""
    checks = [
        check.sqltext for table in metadata.tables.values() for check in table.constraints if hasattr(check, "sqltext")
    ]
    states = [t for t in checks if getattr(t, "operator", None) is in_op and t.left.name == "state"]
    return {name for test in states for name in test.right.value}


def test_only_what_reading_again_does_not_help_has_a_state_reason_of_its_own():
    told = {reason: text for reason, text in described_reasons().items() if text.startswith("FAILED_PRECONDITION")}
    assert len(told) > 50
    names = re.compile(rf"(^|_)({'|'.join(state_names())})($|_)")
    of_a_state = {reason for reason, text in told.items() if "`state`" in text or names.search(reason)}
    assert of_a_state - {"STATE_FORBIDS"} == set(OF_A_STATE)


def test_a_forbidding_state_is_told_in_one_way():
    """Metadata are the same everywhere, and states are those of tables."""
    said = {path.relative_to(ROOT).as_posix() for path, tree in python() if "STATE_FORBIDS" in texts(tree)}
    assert said == {"server/kit/states.py"}


# --- Tables ---


@each_table
def test_a_table_has_a_primary_key_and_named_constraints(table):
    assert table.primary_key.columns
    for thing in (*table.constraints, *table.indexes):
        name = str(thing.name or "")
        assert re.match(rf"(pk|fk|uq|ix|ck|ex)_{table.name}(_|$)", name), f"{thing!r} of {table.name}"
        assert len(name) <= 63, "PostgreSQL would cut the name, and its meaning would not be found"


@each_table
def test_a_meaning_names_a_field_of_a_request(table):
    for thing in (*table.constraints, *table.indexes):
        field = (thing.info or {}).get("field")
        if field is not None:
            assert any(rpcs.field_at(m, field) for m in rpcs.request_messages().values()), f"{thing.name}: {field}"


# --- Migrations ---

EXTENSIONS = ("pg_trgm",)


async def catalogue(url):
    """What PostgreSQL says about a schema, the migrations' own tables and the job queue aside."""
    connection = await asyncpg.connect(url)
    aside = "relname NOT LIKE 'pgqueuer%' AND relname <> 'alembic_version' AND relnamespace = 'public'::regnamespace"
    columns = await connection.fetch(
        f"""SELECT relname, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
                   pg_get_expr(adbin, adrelid) AS fallback
            FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_attrdef ON adrelid = pg_class.oid AND adnum = attnum
            WHERE relkind = 'r' AND {aside}"""  # noqa: S608 - no input
    )
    constraints = await connection.fetch(
        f"""SELECT relname, conname, pg_get_constraintdef(pg_constraint.oid), condeferrable, condeferred
            FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE {aside}"""  # noqa: S608
    )
    indexes = await connection.fetch(
        f"""SELECT relname, pg_get_indexdef(indexrelid)
            FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE {aside}"""  # noqa: S608
    )
    others = await connection.fetch(
        f"""SELECT relname, relkind::text FROM pg_class
            WHERE relkind NOT IN ('r', 'i') AND {aside}
            UNION ALL SELECT proname, 'function' FROM pg_proc
                WHERE pronamespace = 'public'::regnamespace AND proname NOT LIKE '%pgqueuer%'
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            UNION ALL SELECT typname, 'type' FROM pg_type
                WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND typname NOT LIKE 'pgqueuer%'
            UNION ALL SELECT tgname, 'trigger' FROM pg_trigger WHERE NOT tgisinternal AND tgname NOT LIKE '%pgqueuer%'"""  # noqa: S608
    )
    await connection.close()
    return {tuple(row) for row in (*columns, *constraints, *indexes, *others)}


async def create_all(url):
    engine = create_async_engine(engine_url(url))
    async with engine.begin() as connection:
        for name in EXTENSIONS:
            await connection.execute(text(f"CREATE EXTENSION {name}"))
        await connection.run_sync(metadata.create_all)
    await engine.dispose()


def test_the_migrations_make_the_tables_and_take_them_back(database_url, empty_database):
    declared = empty_database()
    asyncio.run(create_all(declared))
    wanted, migrated = asyncio.run(catalogue(declared)), asyncio.run(catalogue(database_url))
    extra = {row for row in migrated - wanted if row[-1] not in {"function", "trigger"}}
    assert (wanted - migrated, extra) == (set(), set())

    url = empty_database()
    nothing = asyncio.run(catalogue(url))
    migrations.upgrade(url)
    migrations.upgrade(url)
    assert asyncio.run(catalogue(url)) == migrated
    command.downgrade(migrations.config(url), "base")
    assert asyncio.run(catalogue(url)) == nothing
    migrations.upgrade(url)
    assert asyncio.run(catalogue(url)) == migrated


# --- Mappers ---


def mappers():
    for module in pkgutil.walk_packages(server.__path__, "server."):
        for name, function in vars(import_module(module.name)).items():
            if name.endswith("_to_proto") and function.__module__ == module.name:
                yield function


EACH_MAPPER = {f"{f.__module__.split('.')[1]}.{f.__name__}": f for f in mappers()}
each_mapper = over({name: name for name in EACH_MAPPER})


def set_by(function, message, seen):
    """The fields of a message that a function sets: by keyword, by assignment, by filling; helpers included."""
    found = set()
    merged = []
    for node in ast.walk(ast.parse(inspect.getsource(function))):
        if isinstance(node, ast.Call):
            found |= {keyword.arg for keyword in node.keywords}
            merged += [keyword.value for keyword in node.keywords if keyword.arg is None]
            helper = called(function, node)
            if helper not in seen and message.name in str(inspect.signature(helper)):
                found |= set_by(helper, message, seen | {helper})
            if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Attribute):
                found.add(node.func.value.attr)
        elif isinstance(node, ast.Assign | ast.Return) and isinstance(node.value, ast.Dict):
            found |= {key.value for key in node.value.keys}
        elif isinstance(node, ast.Assign):
            found |= {target.attr for target in node.targets if isinstance(target, ast.Attribute)}
        elif isinstance(node, ast.AugAssign):
            merged.append(node.value)
    for node in merged:
        helper = called(function, node)
        if helper not in seen:
            found |= set_by(helper, message, seen | {helper})
    return found


def called(function, node):
    """The function of the same module that a node calls; for others the function itself, which was seen."""
    name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
    helper = getattr(inspect.getmodule(function), name, None)
    return helper if inspect.isfunction(helper) else function


# Fields that a mapper leaves to the handler, or that only travel towards the server: why.
LEFT_TO_OTHERS = {
    "catalog.product_to_proto": dict.fromkeys(
        ("channel_listings", "variants", "options", "media", "extra_category_ids", "minimum_conflicts"),
        "product_with_parts",
    ),
    "content.blog_post_to_proto": {"content_html": "complete"},
    "content.newsletter_to_proto": {"content_html": "complete"},
    "content.page_to_proto": {"content_html": "complete"},
}


@each_mapper
def test_a_mapper_names_every_field(name):
    mapper = EACH_MAPPER[name]
    message = inspect.signature(mapper, eval_str=True).return_annotation.DESCRIPTOR
    if not message.full_name.startswith("mall.") or message.full_name == "mall.common.v1.PostalAddress":
        return
    wanted = {f.name for f in message.fields if INPUT_ONLY not in behaviours(f)}
    assert wanted - set_by(mapper, message, {mapper}) == set(LEFT_TO_OTHERS.get(name, {}))


# What a mapper takes beside the row, by the parameter's name.
FURTHER = {
    "who": Caller(account_id=uuid.uuid4(), permissions=frozenset().union(*ROLE_PERMISSIONS.values())),
    "app": SimpleNamespace(clock=Clock()),
    "inside": True,
    "values": (),
}
# Made of more than a row.
COMPOSED = {
    "identity.administrator_to_proto",
    "carts.cart_to_proto", "catalog.product_to_proto", "catalog.variant_to_proto", "orders.order_to_proto", "orders.cancellation_to_proto",
    "orders.invoice_to_proto", "orders.order_refund_to_proto", "orders.refund_request_to_proto",
    "orders.purchase_to_proto", "orders.quote_to_proto", "payments.payment_to_proto", "payments.payment_method_to_proto",
    "platform.setting_to_proto", "platform.tax_rate_change_to_proto", "platform.email_template_version_to_proto",
    "promotions.campaign_to_proto", "promotions.coupon_to_proto",
    "shipping.shipping_method_to_proto", "shipping.shipment_to_proto", "orders.delivery_claim_to_proto",
    "content.banner_to_proto", "content.blog_post_to_proto", "content.newsletter_to_proto", "content.page_to_proto",
    "community.article_to_proto", "community.comment_to_proto", "community.moment_to_proto",
}  # fmt: skip
# Fields that a synthetic row cannot fill: why.
LEFT_OPEN = {
    "identity.session_to_proto": {
        "current": "nobody calls",
        "approximate_location": "text is no address",
    },
    "identity.guest_session_to_proto": {"active": "a row with a value everywhere has ended"},
    "catalog.product_option_to_proto": {"values": "none are given"},
    "promotions.seller_coupon_to_proto": {"notes": "nobody calls"},
    "support.inquiry_to_proto": {"masked": "staff call"},
    "support.ticket_to_proto": {"as_seller": "a customer asks"},
    "support.inquiry_reply_to_proto": {"masked": "a party calls"},
}

BY_TYPE = {
    uuid.UUID: uuid.uuid4(),
    bool: True,
    int: 7,
    str: "text",
    bytes: b"bytes",
    Decimal: Decimal("0.5"),
    datetime: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    date: date(2026, 1, 2),
    dict: {"key": "value"},
    list: ["text"],
}
# Columns whose JSON has a shape that mappers count on.
SHAPED_FILE = {
    "id": "key",
    "uri": "https://x/y.jpg",
    "media_type": "image/jpeg",
    "size_bytes": 1,
    "create_time": "2026-01-01T00:00:00+00:00",
}
SHAPED = {
    "variants.options": [{"option": "Size", "value": "S"}],
    "disputes.allocations": [{"order_id": "an order", "seller_id": "a seller", "amount_minor": 1}],
    "disputes.evidence": {"statement": "It was sent."},
    "article_snapshots.content": {
        "title": "text",
        "body": "text",
        "tags": ["text"],
        "attachments": [SHAPED_FILE],
        "state": "PUBLISHED",
        "notice": True,
        "pinned": True,
    },
    "inquiry_snapshots.content": {
        "title": "Size",
        "text": "Big?",
        "private": True,
        "state": "OPEN",
        "author": "CUSTOMER",
        "close_time": "2026-01-01T00:00:00+00:00",
    },
    "support_calendars.hours": [{"weekday": 1, "open_minute": 540, "close_minute": 1020}],
    "support_calendars.holidays": ["2026-12-25"],
    "support_calendars.policies": {name: {"minutes": 60, "around_the_clock": True} for name in PRIORITIES},
    "reviews.flags": ["VELOCITY"],
    "files.thumbnails": [{"edge": 160, "width": 160, "height": 90, "size_bytes": 1000}],
    "email_templates.code": "verify_email",
    "reviews.images": [{"id": "key", "uri": "https://x/y.jpg", "create_time": "2026-01-01T00:00:00+00:00"}],
}
COLUMNS = {column.name: column for table in metadata.tables.values() for column in table.columns}


class SyntheticRow:
    """A row with a value in every column of the mapper's table; other names are looked up as labels of joins."""

    def __init__(self, noun, message):
        self._table = table_of(noun)
        self._message = message

    def __getattr__(self, name):
        return self[name]

    def keys(self):
        return self._table.columns.keys()

    def __getitem__(self, name):
        column = column_of(self._table, name)
        field = self._message.fields_by_name.get(name)
        is_enum = field is not None and field.enum_type is not None and isinstance(column.type, Text)
        return field.enum_type.values[1].name if is_enum else value_of(column)


def table_of(noun):
    for plural in (f"{noun}s", f"{noun}es", f"{noun[:-1]}ies", noun):
        if plural in metadata.tables:
            return metadata.tables[plural]
        ending = [table for name, table in metadata.tables.items() if name.endswith(f"_{plural}")]
        if len(ending) == 1:
            return ending[0]
    return None


def column_of(table, name):
    """The column that a row's name stands for: `state`, or `account_state` for the state of a joined account."""
    if table is not None and name in table.columns:
        return table.columns[name]
    for cut in range(1, name.count("_") + 1):
        parts = name.split("_")
        joined, rest = table_of("_".join(parts[:cut])), "_".join(parts[cut:])
        if joined is not None and rest in joined.columns:
            return joined.columns[rest]
    for cut in range(name.count("_") + 1):
        rest = "_".join(name.split("_")[cut:])
        if rest in COLUMNS:
            return COLUMNS[rest]
    raise AttributeError(name)


def value_of(column):
    for check in column.table.constraints:
        test = getattr(check, "sqltext", None)
        if getattr(test, "operator", None) is in_op and test.left is column:
            return test.right.value[0]
    if str(column) in SHAPED:
        return SHAPED[str(column)]
    if "currency" in column.name:
        return "USD"
    if isinstance(column.type, Integer):
        return 100 - list(column.table.columns).index(column)
    if isinstance(column.type, ARRAY):
        return [BY_TYPE[column.type.item_type.python_type]]
    return BY_TYPE[dict if isinstance(column.type, JSONB) else column.type.python_type]


@over({name: name for name in EACH_MAPPER if name not in COMPOSED})
def test_a_mapper_fills_every_field(name):
    mapper = EACH_MAPPER[name]
    signature = inspect.signature(mapper, eval_str=True)
    message = signature.return_annotation.DESCRIPTOR
    further = {p: FURTHER[p] for p in list(signature.parameters)[1:] if p in FURTHER}
    answer = mapper(SyntheticRow(mapper.__name__.removesuffix("_to_proto"), message), **further)
    filled = {field.name for field, _ in answer.ListFields()}
    chosen = {f.name for oneof in message.oneofs if len(oneof.fields) > 1 for f in oneof.fields}
    written = {f.name for f in message.fields if INPUT_ONLY not in behaviours(f)}
    assert written - chosen - filled == set(LEFT_OPEN.get(name, {}))


def test_nothing_is_exempt_that_does_not_exist():
    assert COMPOSED | LEFT_OPEN.keys() | LEFT_TO_OTHERS.keys() <= EACH_MAPPER.keys()
    assert not COMPOSED & LEFT_OPEN.keys()


def test_every_resource_has_a_mapper():
    mapped = {inspect.signature(f, eval_str=True).return_annotation.DESCRIPTOR.full_name for f in EACH_MAPPER.values()}
    assert set(rpcs.resources()) <= mapped


# --- The one table of roles ---


def test_no_permission_is_without_use():
    asked = frozenset().union(*(rpc.rule.permissions for rpc in rpcs.every()))
    said = set().union(*(texts(tree) for path, tree in python() if path.name != "access.py"))
    assert frozenset().union(*ROLE_PERMISSIONS.values()) - asked - said == set()
