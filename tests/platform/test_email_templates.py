"""Templates of mails: what they may say, which one counts, versions, previews, tests; and the mails that are sent with them."""

import socket
from dataclasses import replace
from email import message_from_bytes, policy

import grpc
import pytest
from aiosmtpd.controller import Controller
from google.protobuf.json_format import MessageToDict
from pydantic import SecretStr

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit import mail, mail_kinds, mail_templates
from server.kit.mutation import background
from tests.support import make
from tests.support.expect import fails

INVALID, NOT_FOUND = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.NOT_FOUND
TAKEN, EXHAUSTED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.RESOURCE_EXHAUSTED
SHIPPED = "order_shipped"


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


@pytest.fixture
def call(grpc_stub, admin):
    def call(name, actor=admin, **fields):
        return getattr(grpc_stub, name)(getattr(platform_pb2, f"{name}Request")(**fields), metadata=actor.metadata)

    return call


@pytest.fixture
def write(call, sql):
    """Writes a template; those of a test are gone after it."""
    made = []

    def write(code="verify_email", language_code="en", **changes):
        values = {
            "code": code,
            "language_code": language_code,
            "display_name": "Ours",
            "subject": "Ours",
            "body_text": "Ours",
            "active": True,
            **changes,
        }
        made.append(call("CreateEmailTemplate", email_template=values, request_id=make.request_id()))
        return made[-1]

    yield write
    for template in made:
        sql("UPDATE email_templates SET active = false, delete_time = now() WHERE id = $1", template.id)


@pytest.fixture
def sent(app, on_loop, sql):
    """Queues a mail, delivers it, and returns the letter that went out: `sent("verify_email", token=..., hours=24)`."""

    def sent(code, language="en", channel_id=None, **values):
        sql("DELETE FROM outgoing_mails WHERE state = 'PENDING'")
        letters = []

        async def keep(_app, letter):
            letters.append(letter)

        async def run():
            async with background(app) as work:
                work.mail("kim@example.com", *mail.write(code, language, channel_id=channel_id, **values))
            await mail.deliver_pending(app, keep)

        on_loop(run())
        (letter,) = letters
        return letter

    return sent


def order(**changes):
    """An order as mails see it."""
    content = mail_kinds.kinds()[SHIPPED]["order"]
    return {**content, **changes}


# --- what they may say ---


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ order.__class__ }}",
        "{{ settings.secret }}",
        "{{ order.buyer.password_hash }}",
        "{{ order.buyer_email }}",
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for i in order.number %}x{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'x' as x %}",
        "{% extends 'x' %}",
        "{% set x = 1 %}",
        "{% macro f() %}{% endmacro %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ order.number.upper() }}",
        "{{ order.number | center(1000000000) }}",
        "{{ order.number | attr('x') }}",
        "{{ order.number | safe }}",
        "{{ order | tojson }}",
        "{{ order.items[].title }}",
        "{{ order.items[5].title }}",
        "{{ cycler }}",
        "{{ self }}",
        "{{ loop.index }}",
        "{% if order.number is odd %}{% endif %}",
        "{% if %}",
        "{{ order.number",
        "{% for i in order.items recursive %}{% endfor %}",
        "{{ order.total_minor | money }}",
        "{% filter upper %}x{% endfilter %}",
    ],
)
def test_a_template_says_nothing_but_the_variables_of_its_mail(call, write, text):
    with fails(INVALID, "INVALID_FIELDS", "email_template.body_text") as held:
        write(SHIPPED, body_text=f"First\n{text}")
    assert held[0].violations["email_template.body_text"].startswith("line ")
    with fails(INVALID, "INVALID_FIELDS", "body_html"):
        call("PreviewEmailTemplate", code=SHIPPED, subject="x", body_text="x", body_html=text)


def test_everything_that_is_wrong_is_told_at_once(write):
    with fails(INVALID, "INVALID_FIELDS", "email_template.subject", "email_template.body_text",
               "email_template.body_html", "email_template.from_email") as held:  # fmt: skip
        write(
            SHIPPED, subject="{{ a }}", body_text="x\n\n{{ b }} {{ c }}", body_html="{{ d }}", from_email="a@b.example"
        )
    assert held[0].violations["email_template.body_text"].startswith("line 3: b ")
    with fails(INVALID, "INVALID_FIELDS", "email_template.code"):
        write("no_such_mail")
    with fails(INVALID, "INVALID_FIELDS", "email_template.language_code"):
        write(language_code="qq")


def test_a_template_decides_and_repeats(call):
    text = (
        "{% for item in order.items %}{{ loop.index }}. {{ item.title }}{% if not loop.last %}, {% endif %}{% endfor %}"
        "{% if order.paid and order.total_minor > 100 %} for {{ order.total_minor | money(order.currency) }}{% endif %}"
        " {{ order['number'] | lower }} {{ order.items | length }} {{ order.items[0].title | default('-') }}"
        " {{ order.shop ~ '!' }} {{ 'y' if order.paid is defined else 'n' }}"
    )
    items = [{"title": "Mug"}, {"title": "Cup"}]
    seen = call("PreviewEmailTemplate", code=SHIPPED, subject="x", body_text=text, values={"order": {"items": items}})
    assert seen.body_text == "1. Mug, 2. Cup for $19.99 a-1000 2 Mug Corner Shop! y\n"
    german = call("PreviewEmailTemplate", code=SHIPPED, language_code="de", subject="x",
                  body_text="{{ order.total_minor | money(order.currency) }}")  # fmt: skip
    assert german.body_text == "19,99\xa0$\n"


def test_values_are_never_templates_and_html_is_escaped(call):
    values = {"order": {"items": [{"title": "{{ 7*7 }} <3 & co"}]}}
    text = "{% for item in order.items %}{{ item.title }}{% endfor %}"
    seen = call("PreviewEmailTemplate", code=SHIPPED, subject="Of {{ order.number }}", body_text=text,
                body_html=f"<p>{text}</p>", values=values)  # fmt: skip
    assert seen.body_text == "{{ 7*7 }} <3 & co\n"
    assert seen.body_html == "<p>{{ 7*7 }} &lt;3 &amp; co</p>"
    broken = call("PreviewEmailTemplate", code=SHIPPED, subject="Of {{ order.number }}", body_text="x",
                  values={"order": {"number": "1\r\nBcc: all@example.com"}})  # fmt: skip
    assert broken.subject == "Of 1 Bcc: all@example.com"


@pytest.mark.parametrize(
    "values",
    [
        {"order": {"secret": "x"}},
        {"order": {"number": 1}},
        {"order": "x"},
        {"order": {"items": {"title": "x"}}},
        {"order": {"items": [{"title": 1}]}},
        {"other": 1},
    ],
)
def test_values_of_a_preview_are_of_the_kind_of_the_samples(call, values):
    with pytest.raises(grpc.RpcError) as caught:
        call("PreviewEmailTemplate", code=SHIPPED, subject="x", body_text="x", values=values)
    assert caught.value.code() == INVALID


def test_a_mail_is_never_too_long(call):
    text = "{% for a in order.items %}{% for b in order.items %}{% for c in order.items %}" + "x" * 200
    text += "{% endfor %}" * 3
    items = [{"title": "x"}] * 100
    with fails(INVALID, "INVALID_FIELDS", "values"):
        call("PreviewEmailTemplate", code=SHIPPED, subject="x", body_text=text, values={"order": {"items": items}})


def test_every_built_in_text_keeps_to_the_variables_that_are_told(call):
    kinds, token = [], ""
    while True:
        page = call("ListEmailKinds", page_size=20, page_token=token)
        kinds += page.email_kinds
        token = page.next_page_token
        if not token:
            break
    assert [kind.code for kind in kinds] == sorted(mail_kinds.kinds())
    shipped = next(kind for kind in kinds if kind.code == SHIPPED)
    told = {variable.name: MessageToDict(variable.sample) for variable in shipped.variables}
    assert told["order.items[].title"] == "Blue mug"
    assert "de" in shipped.language_codes
    for code, sample in mail_kinds.kinds().items():
        shaped = mail_templates.shaped(sample, mail_kinds.plain(sample, sample))
        subject, *_ = mail.write(code, **vars(shaped)) if code != "order_placed" else ("Order",)
        assert subject


# --- resources ---


def test_there_is_one_template_for_a_mail_a_channel_and_a_language(call, write, grpc_channel, admin):
    channel = make.channel(grpc_channel, admin)
    first = write("invitation")
    write("invitation", channel_id=channel.id)
    write("invitation", "de")
    for fields in ({}, {"channel_id": channel.id}):
        with fails(TAKEN, "EMAIL_TEMPLATE_EXISTS"):
            write("invitation", **fields)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        write("invitation", channel_id=make.request_id())
    call("DeleteEmailTemplate", id=first.id)
    assert write("invitation").id != first.id
    listed = call("ListEmailTemplates", code="invitation", channel_id=channel.id).email_templates
    assert [template.channel_id for template in listed] == [channel.id]
    assert listed[0].body_text == ""
    german = call("ListEmailTemplates", code="invitation", language_code="de").email_templates
    assert [template.language_code for template in german] == ["de"]
    assert first.id in {t.id for t in call("ListEmailTemplates", code="invitation", show_deleted=True).email_templates}


def test_each_change_is_a_version(call, write, admin):
    template = write(subject="One", description="d", category="c", body_html="<p>h</p>", from_name="n",
                     from_email="mall@mall.localhost", reply_to_email="help@example.com")  # fmt: skip
    assert (template.version, template.variables[0].name) == (1, "hours")
    changed = call("UpdateEmailTemplate", email_template={"id": template.id, "subject": "Two"},
                   update_mask={"paths": ["subject"]})  # fmt: skip
    assert (changed.version, changed.subject, changed.body_text) == (2, "Two", "Ours")
    with fails(INVALID, "INVALID_FIELDS", "email_template.body_html"):
        call("UpdateEmailTemplate", email_template={"id": template.id, "body_html": "{{ nothing }}"})
    call("DeleteEmailTemplate", id=template.id)
    versions = call("ListEmailTemplateVersions", email_template_id=template.id).email_template_versions
    assert [(v.version, v.subject) for v in versions] == [(3, "Two"), (2, "Two"), (1, "One")]
    page = call("ListEmailTemplateVersions", email_template_id=template.id, page_size=2)
    assert (len(page.email_template_versions), page.next_page_token != "") == (2, True)
    last = versions[-1]
    assert (last.email_template_id, last.actor_id, last.active) == (template.id, str(admin.id), True)
    assert (last.body_text, last.body_html) == ("Ours", "<p>h</p>")


def test_editors_see_templates_and_others_do_not_write_them(call, write, app, on_loop):
    template = write()
    reader, customer = make.administrator(app, on_loop, "SUPPORT_ADMIN"), make.customer(app, on_loop)
    assert call("GetEmailTemplate", reader, id=template.id).subject == "Ours"
    denied = grpc.StatusCode.PERMISSION_DENIED
    with fails(denied, "INSUFFICIENT_PERMISSIONS"):
        call("UpdateEmailTemplate", reader, email_template={"id": template.id, "subject": "x"})
    with fails(denied, "INSUFFICIENT_PERMISSIONS"):
        call("GetEmailTemplate", customer, id=template.id)


# --- which one counts ---


def test_the_template_of_the_channel_and_the_language_counts_first(write, sent, grpc_channel, admin):
    channel, other = make.channel(grpc_channel, admin), make.channel(grpc_channel, admin)
    shipped = {"order": order(), "parcels": []}
    said = lambda language, of: sent(SHIPPED, language, of, **shipped).subject  # noqa: E731
    built_in = said("de", channel.id)
    write(SHIPPED, "en", subject="mall en")
    assert said("fr", channel.id) == "mall en"  # the default language of a mall whose primary channel names no other
    write(SHIPPED, "en", subject="channel en", channel_id=channel.id)
    assert (said("fr", channel.id), said("fr", other.id)) == ("channel en", "mall en")
    write(SHIPPED, "de", subject="mall de")
    assert (said("de", channel.id), said("de-AT", channel.id), said("fr", channel.id)) == (
        "mall de",
        "mall de",
        "channel en",
    )
    write(SHIPPED, "de", subject="channel de", channel_id=channel.id)
    assert said("de", channel.id) == "channel de"
    write(SHIPPED, "de-AT", subject="austria", channel_id=channel.id)
    assert (said("de-AT", channel.id), said("de", channel.id)) == ("austria", "channel de")
    assert built_in not in {"mall en", "mall de"}


def test_a_template_that_waits_or_is_gone_is_not_used(write, sent, call):
    built_in = sent("verify_email", token="t", hours=24).subject
    template = write(subject="Ours {{ hours }}", active=False)
    assert sent("verify_email", token="t", hours=24).subject == built_in
    call("UpdateEmailTemplate", email_template={"id": template.id, "active": True})
    assert sent("verify_email", token="t", hours=12).subject == "Ours 12"
    call("DeleteEmailTemplate", id=template.id)
    assert sent("verify_email", token="t", hours=24).subject == built_in


# --- mails ---


def test_a_mail_is_what_the_template_says_and_what_made_it_is_forgotten(write, sent, sql, app):
    template = write(body_text="Code {{ token }}", body_html="<b>{{ token }}</b>", from_name="Shop",
                     from_email="shop@mall.localhost", reply_to_email="help@example.com")  # fmt: skip
    letter = sent("verify_email", token="s3cret", hours=24)
    assert (letter.subject, letter.body, letter.html) == ("Ours", "Code s3cret\n", "<b>s3cret</b>")
    assert (letter.sender, letter.reply_to) == ("Shop <shop@mall.localhost>", "help@example.com")
    (row,) = sql("SELECT * FROM outgoing_mails WHERE id = $1", letter.id)
    assert (row["state"], row["body"], row["content"]) == ("SENT", "", None)
    assert (str(row["email_template_id"]), row["email_template_version"]) == (template.id, 1)
    assert (row["code"], row["language_code"]) == ("verify_email", "en")


def test_what_cannot_be_filled_in_is_sent_in_the_built_in_text(write, sent, monkeypatch):
    built_in = sent("verify_email", token="t", hours=24).subject
    write()

    def broken(*_):
        raise ValueError("broken")

    monkeypatch.setattr(mail_templates, "render", broken)
    assert sent("verify_email", token="t", hours=24).subject == built_in


def test_what_is_not_there_is_empty(write, sent):
    write(SHIPPED, body_text="[{{ order.total_minor | money(order.currency) }}][{{ order.delivery_address.city }}]")
    letter = sent(SHIPPED, order=order(total_minor=None, delivery_address=order()["delivery_address"]), parcels=[])
    assert letter.body == "[][Springfield]\n"


def test_times_are_written_in_the_language_and_the_zone(write, sent):
    write("order_confirmed", "de", body_text="{{ order.estimated_delivery_time | day(order.time_zone) }}")
    confirmed = mail_kinds.kinds()["order_confirmed"]["order"]
    assert sent("order_confirmed", "de", order=confirmed).body == "1. März 2026\n"
    assert sent("order_confirmed", "de", order={**confirmed, "estimated_delivery_time": None}).body == "\n"


def test_a_mail_with_html_reaches_a_real_server_with_both(write, app, on_loop, sql):
    class Inbox:
        letters = []

        async def handle_DATA(self, _server, _session, envelope):
            self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
            return "250 OK"

    sql("DELETE FROM outgoing_mails WHERE state = 'PENDING'")
    write(body_text="Text {{ token }}", body_html="<p>{{ token }}</p>", reply_to_email="help@example.com")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    inbox = Controller(Inbox(), hostname="127.0.0.1", port=port)
    inbox.start()
    try:
        settings = app.settings.model_copy(update={"smtp_url": SecretStr(f"smtp://127.0.0.1:{port}")})
        changed = replace(app, settings=settings)

        async def run():
            async with background(app) as work:
                work.mail("kim@example.com", *mail.write("verify_email", token="<1>", hours=1))
            return await mail.deliver_pending(changed)

        assert on_loop(run()) == 1
    finally:
        inbox.stop()
    (letter,) = Inbox.letters
    assert letter.get_body(("plain",)).get_content().strip() == "Text <1>"
    assert letter.get_body(("html",)).get_content().strip() == "<p>&lt;1&gt;</p>"
    assert (letter["Reply-To"], letter["Subject"]) == ("help@example.com", "Ours")


def test_a_test_goes_to_the_callers_own_address(call, write, app, on_loop, sql):
    sql("DELETE FROM outgoing_mails WHERE state = 'PENDING'")
    tester = make.administrator(app, on_loop)
    template = write(active=False, subject="Code {{ token }}", body_html="<p>{{ hours }}</p>", from_name="Shop")
    request_id = make.request_id()
    mail_id = call("SendEmailTemplateTest", tester, id=template.id, request_id=request_id).mail_id
    assert call("SendEmailTemplateTest", tester, id=template.id, request_id=request_id).mail_id == mail_id
    letters = []

    async def keep(_app, letter):
        letters.append(letter)

    assert on_loop(mail.deliver_pending(app, keep)) == 1
    (email,) = sql("SELECT email FROM accounts WHERE id = $1", str(tester.id))
    (letter,) = letters
    assert (letter.recipient, letter.subject, letter.html) == (email["email"], "[Test] Code 3f9c1a", "<p>24</p>")
    assert letter.sender.startswith("Shop <")
    for _ in range(9):
        call("SendEmailTemplateTest", tester, id=template.id)
    with fails(EXHAUSTED, "RATE_LIMITED", limit="platform.email_tests"):
        call("SendEmailTemplateTest", tester, id=template.id)
    sql("DELETE FROM outgoing_mails WHERE state = 'PENDING'")


def test_an_orders_mail_says_what_the_channels_template_says(
    call, write, app, on_loop, grpc_channel, admin, seller, category, follow_up, sql
):
    """From the order to the letter, with what the order holds."""
    channel = make.channel(grpc_channel, admin)
    product = make.product(grpc_channel, seller, category.id, [channel.id], title=f"{{{{ 7*7 }}}} {make.unique('T')}")
    buyer = make.shopper(app, on_loop, grpc_channel)
    write("order_placed", "en", channel_id=channel.id, subject="Yours: {{ purchase.number }}",
          body_text="{% for o in purchase.orders %}{% for i in o.items %}{{ i.quantity }} {{ i.title }}{% endfor %}"
                    "{% endfor %} {{ purchase.total_minor | money(purchase.currency) }}")  # fmt: skip
    make.cart(grpc_channel, buyer, channel.id, [(product.variants[0].id, 2)])
    purchase = make.purchase(grpc_channel, buyer)
    follow_up()
    letters = []

    async def keep(_app, letter):
        letters.append(letter)

    while on_loop(mail.deliver_pending(app, keep)):
        pass
    (letter,) = [each for each in letters if each.subject == f"Yours: {purchase.number}"]
    assert letter.body.startswith(f"2 {product.title}")
    assert "$" in letter.body
