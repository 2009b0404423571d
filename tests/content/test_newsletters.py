"""Newsletters: who gets them, once each, and how they end."""

import email
import email.policy
import re
import socket
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from urllib.parse import unquote

import grpc
import pytest
from aiosmtpd.controller import Controller
from pydantic import SecretStr

from mall.content.v1 import content_pb2 as pb
from mall.favorites.v1 import favorites_pb2, favorites_pb2_grpc
from server.content import sending, subscribing
from server.content.sending import Answer, Outcome
from server.kit import logs
from storage.errors import StorageError
from storage.queries.content import newsletters as queries
from storage.tables.newsletters import NEWSLETTER_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, without

FORBIDDEN, INVALID, NOT_FOUND = (
    grpc.StatusCode.FAILED_PRECONDITION,
    grpc.StatusCode.INVALID_ARGUMENT,
    grpc.StatusCode.NOT_FOUND,
)
Newsletter, Delivery = pb.Newsletter, pb.NewsletterDelivery


class Office:
    """A mail server that says what it is told to, and keeps what it got."""

    def __init__(self, mall):
        self.mall, self.letters, self.answers = mall, [], {}

    async def post(self, _app, batch):
        self.letters += batch
        return [self.answers.get(letter.recipient, Answer(Outcome.SENT)) for letter in batch]

    def send(self):
        return self.mall.on_loop(sending.send_newsletters(self.mall.app, self.post))

    def got(self, who):
        return [letter for letter in self.letters if letter.recipient == who.email.lower()]


@pytest.fixture
def office(mall):
    """Nobody but who subscribes in a test has the newsletter."""
    mall.sql("UPDATE customer_preferences SET newsletter = false")
    mall.sql("DELETE FROM newsletter_subscriptions")
    mall.sql("UPDATE newsletters SET state = 'PAUSED' WHERE state IN ('SENDING', 'SCHEDULED')")
    return Office(mall)


def prefer(mall, who, **wishes):
    stub = favorites_pb2_grpc.FavoritesServiceStub(mall.channel)
    request = favorites_pb2.UpdateCustomerPreferencesRequest(
        customer_preferences={"id": who.id, **wishes}, update_mask={"paths": list(wishes)}
    )
    return stub.UpdateCustomerPreferences(request, metadata=who.metadata)


def reader(mall, **wishes):
    who = mall.customer()
    who.email = mall.sql("SELECT email FROM accounts WHERE id = $1", who.id)[0].email
    prefer(mall, who, newsletter=True, **wishes)
    return who


def newsletter(mall, *, begun=True, **values):
    values = {
        "title": make.unique("News "), "content": "Hello.", "preview_text": "What is new", "template_type": "NEWSLETTER",
        "campaign_type": "WEEKLY", **values,
    }  # fmt: skip
    made = mall.call("CreateNewsletter", mall.admin, newsletter=values)
    if begun:
        mall.do("ScheduleNewsletter", made, schedule_time=mall.clock.now() + timedelta(seconds=5))
        mall.clock.advance(seconds=6)
        assert mall.on_loop(sending.begin_newsletters(mall.app)) == 1
    return made


def get(mall, one):
    return mall.call("GetNewsletter", mall.admin, id=one.id)


def deliveries(mall, one, **filters):
    return list(
        mall.call("ListNewsletterDeliveries", mall.admin, newsletter_id=one.id, **filters).newsletter_deliveries
    )


def counted(mall, one):
    """What is counted of a newsletter, which is what there is."""
    row = get(mall, one)
    counts = {name: getattr(row, f"{name.lower()}_count") for name in ("SENT", "BOUNCED", "FAILED", "SUPPRESSED")}
    found = mall.sql(
        "SELECT state, count(*) AS n FROM newsletter_deliveries WHERE newsletter_id = $1 GROUP BY state", one.id
    )
    there = {found_row.state: found_row.n for found_row in found}
    assert {name: there.get(name, 0) for name in counts} == counts
    assert sum(there.values()) == row.recipient_count
    return row.recipient_count, *counts.values()


def token(letter, what):
    page = letter.message.get_body(("html",)).get_content()
    return unquote(re.search(rf"/newsletter/{what}\?token=([^\"&<]+)", page)[1])


# --- the way of a newsletter ---


def test_a_newsletter_goes_once_to_each_who_subscribes(mall, office):
    readers = [reader(mall) for _ in range(3)]
    silent = mall.customer()
    made = newsletter(mall, content="# Hello\n\n[Sale](https://shop.example/sale?a=1&b=2)", content_text="Hello, Sale")
    assert get(mall, made).state == Newsletter.SENDING
    assert office.send() == 3
    assert [len(office.got(who)) for who in readers] == [1, 1, 1]
    assert office.got(silent) == []
    sent = get(mall, made)
    assert (sent.state, sent.HasField("send_time"), counted(mall, made)) == (Newsletter.SENT, True, (3, 3, 0, 0, 0))
    assert office.send() == 0
    assert mall.events(made) == [f"newsletter.{what}" for what in ("created", "scheduled", "begun", "sent")]
    first = deliveries(mall, made, page_size=1, order="OLDEST")[0]
    assert (first.state, first.attempt_count, first.newsletter_id) == (Delivery.SENT, 1, made.id)
    assert {one.customer_id for one in deliveries(mall, made, states=["SENT"])} == {who.id for who in readers}
    assert all(one.HasField("send_time") and one.HasField("create_time") for one in deliveries(mall, made))
    letter = office.got(readers[0])[0]
    assert letter.message["Message-ID"] in {one.message_id for one in deliveries(mall, made)}
    assert "Hello, Sale" in letter.message.get_body(("plain",)).get_content()
    for call in ("UpdateNewsletter", "DeleteNewsletter"):
        with fails(FORBIDDEN, "STATE_FORBIDS", state="SENT"):
            fields = {"newsletter": {"id": made.id, "title": "New"}} if call == "UpdateNewsletter" else {"id": made.id}
            mall.call(call, mall.admin, **fields)
    assert mall.do("ArchiveNewsletter", made).state == Newsletter.ARCHIVED


def test_a_scheduled_newsletter_may_become_a_draft_again(mall, office):
    made = newsletter(mall, begun=False)
    planned = mall.do("ScheduleNewsletter", made, local_time="2036-11-09T06:00:00", time_zone="America/Los_Angeles")
    assert (planned.state, planned.schedule_time_zone) == (Newsletter.SCHEDULED, "America/Los_Angeles")
    draft = mall.do("UnscheduleNewsletter", made)
    assert (draft.state, draft.HasField("schedule_time")) == (Newsletter.DRAFT, False)
    changed = {"id": made.id, "title": "Other", "content": "*Other*", "slug": make.unique("other-")}
    assert mall.call("UpdateNewsletter", mall.admin, newsletter=changed).content_html == "<p><em>Other</em></p>\n"
    assert mall.do("DeleteNewsletter", made).HasField("delete_time")


def test_only_what_the_table_allows_is_done_with_newsletters(mall, office):
    made = newsletter(mall, begun=False)
    for state in NEWSLETTER_STATES.all:
        for verb in ("Unschedule", "Pause", "Resume", "Archive", "Schedule"):
            mall.sql("UPDATE newsletters SET state = $2 WHERE id = $1", made.id, state)
            more = {"schedule_time": mall.clock.now() + timedelta(days=9)} if verb == "Schedule" else {}
            target = NEWSLETTER_STATES.target(verb.lower())
            if NEWSLETTER_STATES.allows(state, target, verb.lower()):
                mall.do(f"{verb}Newsletter", made, **more)
            else:
                with fails(FORBIDDEN, "STATE_FORBIDS", resource="newsletter", state=state):
                    mall.do(f"{verb}Newsletter", made, **more)
    mall.sql("UPDATE newsletters SET state = 'DRAFT' WHERE id = $1", made.id)


# --- recipients ---


def test_segments_and_wishes_say_who_gets_it(mall, office):
    everyone, offers, old = reader(mall), reader(mall, marketing_mail=True), reader(mall)
    mall.sql("UPDATE accounts SET create_time = create_time - interval '60 days' WHERE id = $1", old.id)
    for values, expected in (
        ({}, {everyone.id, offers.id, old.id}),
        ({"template_type": "PROMOTIONAL"}, {offers.id}),
        ({"target_segment": "NEW_CUSTOMERS"}, {everyone.id, offers.id}),
        ({"target_segment": "INACTIVE"}, {everyone.id, offers.id, old.id}),
        ({"target_segment": "VIP"}, set()),
    ):
        made = newsletter(mall, **values)
        office.send()
        assert {one.customer_id for one in deliveries(mall, made)} == expected, values
        assert get(mall, made).state == Newsletter.SENT


def test_who_unsubscribes_while_it_is_sent_gets_nothing(mall, office, monkeypatch):
    monkeypatch.setattr(sending, "SENT_AT_ONCE", 1)
    readers = [reader(mall) for _ in range(3)]
    made, got = newsletter(mall), []

    async def post(app, batch):
        got.extend(batch)
        for who in readers:
            if who.email.lower() not in {letter.recipient for letter in got}:
                async with app.db.begin() as tx:
                    await tx.driver.execute("UPDATE customer_preferences SET newsletter = false WHERE id = $1", who.id)
        return [Answer(Outcome.SENT) for _ in batch]

    assert mall.on_loop(sending.send_newsletters(mall.app, post)) == 1
    assert counted(mall, made) == (3, 1, 0, 0, 2)
    assert {one.detail for one in deliveries(mall, made, states=["SUPPRESSED"])} == {"not wanted any more"}


# --- restarts ---


def test_what_is_broken_off_goes_on_and_nobody_is_skipped_or_written_to_twice(mall, office, monkeypatch):
    monkeypatch.setattr(sending, "SENT_AT_ONCE", 4)
    monkeypatch.setattr(sending, "GATHERED_AT_ONCE", 3)
    readers = [reader(mall) for _ in range(10)]
    made, calls = newsletter(mall), []

    async def dying(_app, batch):
        calls.append(batch)
        if len(calls) == 2:
            raise RuntimeError("killed after the mail server took some")
        return [Answer(Outcome.SENT) for _ in batch]

    with pytest.raises(RuntimeError, match="killed"):
        mall.on_loop(sending.send_newsletters(mall.app, dying))
    assert counted(mall, made) == (10, 4, 0, 0, 0)
    assert office.send() == 2  # those that nobody holds
    assert get(mall, made).state == Newsletter.SENDING
    mall.clock.advance(minutes=16)
    assert office.send() == 4
    assert (get(mall, made).state, counted(mall, made)) == (Newsletter.SENT, (10, 10, 0, 0, 0))
    got = [letter for batch in calls for letter in batch] + office.letters
    doubled = {letter.recipient for letter in calls[1]}
    for who in readers:
        mails = [letter.message["Message-ID"] for letter in got if letter.recipient == who.email.lower()]
        assert len(mails) == 1 + (who.email.lower() in doubled)
        assert len(set(mails)) == 1


def test_gathering_that_is_broken_off_goes_on_behind_the_last(mall, office, monkeypatch):
    monkeypatch.setattr(sending, "GATHERED_AT_ONCE", 2)
    for _ in range(5):
        reader(mall)
    made, gather, calls = newsletter(mall), queries.gather, []

    async def dying(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise RuntimeError("killed")
        return await gather(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(queries, "gather", dying)
        with pytest.raises(RuntimeError, match="killed"):
            office.send()
    assert office.send() == 5
    assert counted(mall, made) == (5, 5, 0, 0, 0)


def workers(mall):
    """Three workers at once: how many mails each address got."""
    offices = [Office(mall) for _ in range(3)]

    def send(one):
        with suppress(StorageError):
            one.send()

    at_once(*[lambda one=one: send(one) for one in offices])
    got = [letter.recipient for one in offices for letter in one.letters]
    return sorted(got.count(recipient) for recipient in set(got))


def test_several_workers_send_each_mail_once(mall, office, monkeypatch):
    monkeypatch.setattr(sending, "SENT_AT_ONCE", 2)
    for _ in range(12):
        reader(mall)
    made = newsletter(mall)
    assert workers(mall) == [1] * 12
    assert counted(mall, made) == (12, 12, 0, 0, 0)
    monkeypatch.setattr(queries, "_CLAIM", without(queries._CLAIM, "FOR UPDATE SKIP LOCKED"))
    newsletter(mall)
    assert workers(mall) != [1] * 12


def test_pausing_and_resuming_loses_nobody(mall, office, monkeypatch):
    monkeypatch.setattr(sending, "SENT_AT_ONCE", 2)
    for _ in range(5):
        reader(mall)
    made = newsletter(mall)

    async def pausing(app, batch):
        async with app.db.begin() as tx:
            await tx.driver.execute("UPDATE newsletters SET state = 'PAUSED' WHERE id = $1", made.id)
        return [Answer(Outcome.SENT) for _ in batch]

    assert mall.on_loop(sending.send_newsletters(mall.app, pausing)) == 2
    assert office.send() == 0
    assert mall.do("ResumeNewsletter", made).state == Newsletter.SENDING
    paused = mall.do("PauseNewsletter", made)
    assert (paused.state, paused.state_reason) == (Newsletter.PAUSED, "STAFF")
    mall.do("ResumeNewsletter", made)
    assert office.send() == 3
    assert counted(mall, made) == (5, 5, 0, 0, 0)


# --- what mail servers say ---


def test_refusals_are_for_ever_for_now_or_not_of_the_recipient(mall, office):
    good, full, gone = (reader(mall) for _ in range(3))
    office.answers = {
        full.email.lower(): Answer(Outcome.SOFT, "452 4.2.2 full"),
        gone.email.lower(): Answer(Outcome.HARD, "550 5.1.1 unknown"),
    }
    made = newsletter(mall)
    office.send()
    assert counted(mall, made) == (3, 1, 1, 0, 0)
    (bounced,) = deliveries(mall, made, states=["BOUNCED"])
    assert (bounced.customer_id, bounced.detail, bounced.HasField("bounce_time")) == (
        gone.id,
        "550 5.1.1 unknown",
        True,
    )
    assert office.send() == 0
    mall.clock.advance(minutes=11)
    office.answers.pop(full.email.lower())
    assert office.send() == 1
    assert (counted(mall, made), get(mall, made).state) == ((3, 2, 1, 0, 0), Newsletter.SENT)
    again = newsletter(mall)
    office.send()
    assert {one.customer_id for one in deliveries(mall, again)} == {good.id, full.id}


def test_what_is_refused_for_now_is_tried_for_a_day_and_five_times_in_a_week_stop_it(mall, office):
    full = reader(mall)
    office.answers = {full.email.lower(): Answer(Outcome.SOFT, "452 full")}
    made = newsletter(mall)
    for _ in range(4):
        assert get(mall, made).state == Newsletter.SENDING
        office.send()
        mall.clock.advance(hours=6, minutes=1)
    assert (counted(mall, made), get(mall, made).state) == ((1, 0, 0, 1, 0), Newsletter.SENT)
    (failed,) = deliveries(mall, made, states=["FAILED"])
    assert (failed.attempt_count, failed.detail) == (4, "452 full")
    assert mall.sql("SELECT reason FROM mail_suppressions WHERE email = $1", full.email.lower()) == []
    newsletter(mall)
    office.send()
    (row,) = mall.sql("SELECT reason FROM mail_suppressions WHERE email = $1", full.email.lower())
    assert row.reason == "SOFT"
    last = newsletter(mall)
    office.send()
    assert counted(mall, last) == (0, 0, 0, 0, 0)


def test_a_mail_that_arrives_resets_the_count(mall, office):
    who = reader(mall)
    for answer in (
        [Answer(Outcome.SOFT, "452 full")] * 4 + [Answer(Outcome.SENT)] + [Answer(Outcome.SOFT, "452 full")] * 4
    ):
        office.answers = {who.email.lower(): answer}
        newsletter(mall)
        office.send()
        mall.sql("UPDATE newsletters SET state = 'PAUSED' WHERE state = 'SENDING'")
    assert mall.sql("SELECT reason FROM mail_suppressions WHERE email = $1", who.email.lower()) == []


def test_a_mail_server_that_refuses_the_mall_pauses_the_run_and_suppresses_nobody(mall, office):
    who = reader(mall)
    office.answers = {who.email.lower(): Answer(Outcome.POLICY, "550 5.7.1 listed")}
    made = newsletter(mall)
    office.send()
    paused = get(mall, made)
    assert (paused.state, paused.state_reason, counted(mall, made)) == (Newsletter.PAUSED, "POLICY", (1, 0, 0, 0, 0))
    office.answers = {}
    mall.do("ResumeNewsletter", made)
    assert office.send() == 1
    assert counted(mall, made) == (1, 1, 0, 0, 0)


def test_three_broken_connections_pause_the_run(mall, office):
    who = reader(mall)
    office.answers = {who.email.lower(): Answer(Outcome.LOST)}
    made = newsletter(mall)
    states = []
    for _ in range(3):
        office.send()
        states.append(get(mall, made).state_reason)
    assert states == ["", "", "CONNECTION"]


@pytest.mark.parametrize(
    ("code", "words", "outcome"),
    [
        (452, "4.2.2 full", Outcome.SOFT),
        (550, "5.1.1 unknown", Outcome.HARD),
        (550, "5.7.1 listed", Outcome.POLICY),
        (421, "4.7.0 slow down", Outcome.SOFT),
    ],
)
def test_what_a_refusal_means(code, words, outcome):
    assert sending.refused(code, words).outcome is outcome


def report(mall, delivery, kind, detail="came back"):
    return mall.call("ReportNewsletterBounce", mall.admin, message_id=delivery.message_id, kind=kind, detail=detail)


def test_reports_of_bounces_count_once_in_any_order(mall, office):
    hard, soft, angry = reader(mall), reader(mall), reader(mall, marketing_mail=True)
    made = newsletter(mall)
    office.send()
    by = {one.customer_id: one for one in deliveries(mall, made)}
    for _ in range(2):
        assert report(mall, by[hard.id], "HARD").state == Delivery.BOUNCED
        assert report(mall, by[soft.id], "SOFT").state == Delivery.SENT
        assert report(mall, by[angry.id], "COMPLAINT").HasField("unsubscribe_time")
    assert counted(mall, made) == (3, 2, 1, 0, 0)
    assert get(mall, made).unsubscribed_count == 1
    found = mall.sql("SELECT newsletter, marketing_mail FROM customer_preferences WHERE id = $1", angry.id)
    assert [tuple(row) for row in found] == [(False, False)]
    again = newsletter(mall)
    office.send()
    assert {one.customer_id for one in deliveries(mall, again)} == {soft.id}
    report(mall, by[soft.id], "HARD")
    assert counted(mall, made) == (3, 1, 2, 0, 0)
    for id_ in ("<nonsense>", f"<{make.request_id()}@mall>"):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            mall.call("ReportNewsletterBounce", mall.admin, message_id=id_, kind="HARD")


# --- readers ---


def test_one_click_unsubscribes_and_may_be_repeated(mall, office):
    who, other = reader(mall), reader(mall)
    made = newsletter(mall)
    office.send()
    message = email.message_from_bytes(office.got(who)[0].message.as_bytes())
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    url = message["List-Unsubscribe"].replace("\r\n", "").replace(" ", "").strip("<>")
    sealed = unquote(re.fullmatch(r"http://localhost:8080/v1/newsletters/(\S+):unsubscribe", url)[1])
    for _ in range(2):
        mall.call("UnsubscribeNewsletter", token=sealed)
    assert get(mall, made).unsubscribed_count == 1
    assert mall.sql("SELECT newsletter FROM customer_preferences WHERE id = $1", who.id)[0].newsletter is False
    assert mall.sql("SELECT newsletter FROM customer_preferences WHERE id = $1", other.id)[0].newsletter is True
    (ended,) = [one for one in deliveries(mall, made) if one.customer_id == who.id]
    assert ended.HasField("unsubscribe_time")
    for wrong in ("nonsense", sealed[:-2]):
        with fails(INVALID, "CONTENT_TOKEN_INVALID"):
            mall.call("UnsubscribeNewsletter", token=wrong)


def test_opens_and_clicks_count_once_where_it_is_tracked(mall, office):
    who = reader(mall)
    made = newsletter(mall, content="[Sale](https://shop.example/sale?a=1&b=2)", tracking_enabled=True)
    quiet = newsletter(mall, content="[Sale](https://shop.example/)")
    office.send()
    tracked, plain = office.got(who)
    assert "token" not in plain.message.get_body(("html",)).get_content().split("<hr>")[0]
    clicks = [mall.call("RecordNewsletterClick", token=token(tracked, "click")) for _ in range(2)]
    assert [(one.counted, one.uri) for one in clicks] == [
        (True, "https://shop.example/sale?a=1&b=2"),
        (False, clicks[0].uri),
    ]
    assert not mall.call("RecordNewsletterOpen", token=token(tracked, "open")).counted  # a click is an opening
    now = get(mall, made)
    assert (now.opened_count, now.clicked_count, get(mall, quiet).opened_count) == (1, 1, 0)
    (one,) = deliveries(mall, made)
    assert one.HasField("open_time")
    assert one.HasField("click_time")
    listed = mall.call("ListNewsletters", mall.admin, states=["SENT"], page_size=100).newsletters
    assert [(two.clicked_count, two.content) for two in listed if two.id == made.id] == [(1, "")]
    with fails(INVALID, "CONTENT_TOKEN_INVALID"):
        mall.call("RecordNewsletterClick", token=token(tracked, "open"))


def test_words_are_put_in_as_they_are_and_only_those_that_are_declared(mall, office):
    who, nameless = reader(mall), reader(mall)
    mall.sql("UPDATE customers SET display_name = '{{ 7*7 }} <b>*x*' WHERE id = $1", who.id)
    mall.sql("UPDATE customers SET display_name = '' WHERE id = $1", nameless.id)
    made = newsletter(
        mall, title="For {{ name }}", content="Dear {{name}}, **{{greeting}}**", personalized=True,
        personalization={"name": "friend", "greeting": "Hi & hello"},
    )  # fmt: skip
    assert made.personalization["greeting"] == "Hi & hello"
    office.send()
    (letter,), (other,) = office.got(who), office.got(nameless)
    assert letter.message["Subject"] == "For {{ 7*7 }} <b>*x*"
    page = letter.message.get_body(("html",)).get_content()
    assert "Dear {{ 7*7 }} &lt;b&gt;*x*, <strong>Hi &amp; hello</strong>" in page
    assert "Dear {{ 7*7 }} <b>*x*, Hi & hello" in letter.message.get_body(("plain",)).get_content()
    assert other.message["Subject"] == "For friend"
    for values in (
        {"content": "{{ settings.secret }}", "personalized": True, "personalization": {"name": "x"}},
        {"content": "{{name}}"},
        {"title": "{{ ''.__class__ }}"},
        {"personalized": True, "personalization": {"a b": "x"}},
        {"personalized": True, "personalization": {"name": 3}},
    ):
        with fails(INVALID, "INVALID_FIELDS"):
            newsletter(mall, begun=False, **values)


# --- those without an account ---


def confirmations(mall, address):
    rows = mall.sql("SELECT body FROM outgoing_mails WHERE recipient = $1 ORDER BY create_time", address)
    return [unquote(re.search(r"token=(\S+)", row.body)[1]) for row in rows]


def subscribe(mall, address, **fields):
    return mall.call("SubscribeNewsletter", email=address, **fields)


def test_an_address_is_asked_once_a_day_and_confirmed_by_its_owner_alone(mall, office):
    address = f"{make.unique()}@example.com"
    for text in (address, address.upper(), f" {address}", address):
        subscribe(mall, text.strip(), language_code="de")
    (sealed,) = confirmations(mall, address)
    newsletter(mall)
    assert office.send() == 0  # not confirmed
    for _ in range(2):
        mall.call("ConfirmNewsletterSubscription", token=sealed)
    mall.clock.advance(days=2)
    subscribe(mall, address)  # a stranger changes nothing
    assert len(confirmations(mall, address)) == 1
    made = newsletter(mall)
    assert office.send() == 1
    (one,) = deliveries(mall, made)
    assert one.customer_id == ""
    letter = office.letters[0]
    assert "Newsletter bestellt" in letter.message.get_body(("plain",)).get_content()
    mall.call("UnsubscribeNewsletter", token=token(letter, "unsubscribe"))
    newsletter(mall)
    assert office.send() == 0
    with fails(INVALID, "CONTENT_TOKEN_INVALID"):
        mall.call("ConfirmNewsletterSubscription", token=sealed)


def test_what_is_not_confirmed_is_asked_again_after_a_day_and_forgotten_after_seven(mall, office):
    address = f"{make.unique()}@example.com"
    subscribe(mall, address)
    mall.clock.advance(days=1, seconds=1)
    subscribe(mall, address)
    first, second = confirmations(mall, address)
    mall.clock.advance(days=7, seconds=10)
    for sealed in (first, second):
        with fails(INVALID, "CONTENT_TOKEN_INVALID"):
            mall.call("ConfirmNewsletterSubscription", token=sealed)
    assert mall.on_loop(subscribing.forget_subscriptions(mall.app)) >= 1
    assert mall.sql("SELECT 1 FROM newsletter_subscriptions WHERE email = $1", address) == []


def test_addresses_that_bounce_and_those_of_subscribers_are_not_asked(mall, office):
    who, bad = reader(mall), f"{make.unique()}@example.com"
    mall.sql("INSERT INTO mail_suppressions VALUES ($1, 'HARD', now())", bad)
    for address in (who.email, bad):
        subscribe(mall, address)
        assert (
            mall.sql(
                "SELECT 1 FROM outgoing_mails WHERE recipient = lower($1) AND subject LIKE 'Do you want%'", address
            )
            == []
        )
    with fails(INVALID, "INVALID_FIELDS", "language_code"):
        subscribe(mall, bad, language_code="klingon")
    with fails(INVALID, "INVALID_FIELDS", "email"):
        subscribe(mall, "nobody")


def test_who_has_an_account_and_a_subscription_gets_one_mail_and_one_way_out(mall, office):
    who = reader(mall)
    mall.sql(
        "INSERT INTO newsletter_subscriptions (id, email, confirm_time, create_time) VALUES ($1, lower($2), now(), now())",
        make.request_id(), who.email,
    )  # fmt: skip
    newsletter(mall)
    assert office.send() == 1
    mall.call("UnsubscribeNewsletter", token=token(office.letters[0], "unsubscribe"))
    newsletter(mall)
    assert office.send() == 0


# --- by SMTP ---


class Letterbox:
    """A mail server with a will of its own."""

    def __init__(self, refusals):
        self.refusals, self.letters = refusals, []

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):
        self.letters.append(envelope)
        return "250 OK"


def test_newsletters_go_out_by_smtp_over_one_connection(mall, office):
    good, full, gone = (reader(mall) for _ in range(3))
    box = Letterbox({full.email.lower(): "452 4.2.2 Mailbox full", gone.email.lower(): "550 5.1.1 Nobody"})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = replace(
        mall.app, settings=mall.app.settings.model_copy(update={"smtp_url": SecretStr(f"smtp://127.0.0.1:{port}")})
    )
    made = newsletter(mall, content="Grüße an **alle**")
    assert mall.on_loop(sending.send_newsletters(app)) == 0  # nobody listens
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        assert mall.on_loop(sending.send_newsletters(app)) == 1
    finally:
        controller.stop()
    assert counted(mall, made) == (3, 1, 1, 0, 0)
    (envelope,) = box.letters
    message = email.message_from_bytes(envelope.content, policy=email.policy.default)
    assert envelope.rcpt_tos == [good.email.lower()]
    assert "<strong>alle</strong>" in message.get_body(("html",)).get_content()
    assert message["List-Unsubscribe"].startswith("<http://localhost:8080/v1/newsletters/")
    assert message["List-Unsubscribe"].endswith(":unsubscribe>")


def test_newsletters_are_printed_where_no_server_is_set(mall, office, capfd):
    reader(mall)
    newsletter(mall, title="Printed news")
    assert mall.on_loop(sending.send_newsletters(mall.app)) == 1
    logs.WRITER.flush(5)
    assert "Printed news" in capfd.readouterr().err
