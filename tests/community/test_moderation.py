"""Moments, reactions, mentions, reports, what moderators decide, and appeals."""

import grpc
import pytest

from mall.community.v1 import community_pb2 as pb
from server.community import articles
from storage.queries import community as queries
from storage.tables.community import APPEAL_STATES, MOMENT_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without

Article, Moment, Appeal, Report = pb.Article, pb.Moment, pb.ModerationAppeal, pb.ContentReport
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
EXISTS, ABORTED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.ABORTED
INVALID, EXHAUSTED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.RESOURCE_EXHAUSTED
PLEA = "I have said nothing that anybody could mind."


# --- moments ---


@pytest.fixture(scope="module")
def product(town):
    return make.product(town.channel, make.seller(town.app, town.on_loop), town.category.id, [town.market.id], stock=1)


def moments(town, actor=None, **filters):
    return [one.id for one in town.call("ListMoments", actor, **filters).moments]


def test_a_moment_shows_products_on_sale(town, product, article):
    made = town.moment(caption="My new lamp", product_ids=[product.id], article_id=article.id)
    assert (made.state, made.author_id, list(made.product_ids)) == (Moment.PUBLISHED, town.author.id, [product.id])
    assert moments(town, product_id=product.id)[0] == made.id
    assert moments(town, article_id=article.id) == moments(town, author_id=town.author.id) == [made.id]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="product"):
        town.moment(product_ids=[make.request_id()])
    with fails(INVALID, "INVALID_FIELDS", "moment.product_ids[1]"):
        town.moment(product_ids=[product.id, product.id])
    with fails(INVALID, "INVALID_FIELDS", "moment.media_uri"):
        town.moment(media_uri="")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="article"):
        town.moment(article_id=town.article(private=True).id)


def test_a_moment_is_changed_and_deleted_by_its_author(town, product):
    made = town.moment()
    changed = town.call(
        "UpdateMoment", town.author, moment={"id": made.id, "caption": "Now", "product_ids": [product.id]}
    )
    assert (changed.caption, list(changed.product_ids), changed.HasField("edit_time")) == ("Now", [product.id], True)
    flagged = town.call("UpdateMoment", town.author, moment={"id": made.id, "caption": "Buy at www.example.com/x"})
    assert flagged.state == Moment.PENDING
    assert (made.id in moments(town), moments(town, town.author, states=["PENDING"])) == (False, [made.id])
    assert list(town.get(made).flags) == [Article.LINK]
    for name, fields in (
        ("UpdateMoment", {"moment": {"id": made.id, "caption": "x"}}),
        ("DeleteMoment", {"id": made.id}),
    ):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.call(name, town.customer(), **fields)
    gone = town.call("DeleteMoment", town.author, id=made.id)
    assert (gone.state, gone.HasField("delete_time")) == (Moment.DELETED, True)


def test_so_many_moments_a_day(town):
    with town.set(daily_moments=1):
        town.moment()
        with fails(EXHAUSTED, "RATE_LIMITED", limit="community.moments"):
            town.moment()


@pytest.mark.parametrize("state", MOMENT_STATES.all)
@pytest.mark.parametrize(
    ("step", "target"),
    [("approve", "PUBLISHED"), ("flag", "HIDDEN"), ("remove", "REJECTED"), ("restore", "PUBLISHED")],
)
def test_a_moment_takes_the_steps_of_its_table_and_no_others(town, pool, state, step, target):
    one = pool(state)
    if MOMENT_STATES.allows(state, target, step):
        town.moderate(one, step.upper())
        assert Moment.State.Name(town.get(one).state) == target
    else:
        with fails(FORBIDDEN, "STATE_FORBIDS", state=state):
            town.moderate(one, step.upper())


@pytest.fixture(scope="module")
def pool(town):
    """Makes moments in every state without going there."""
    made = town.moment(town.customer())

    def pool(state):
        town.sql(
            """UPDATE moments SET state = $2, version = version + 1,
               delete_time = CASE WHEN $2 = 'DELETED' THEN now() END WHERE id = $1""",
            made.id, state,
        )  # fmt: skip
        return town.get(made)

    return pool


# --- reactions ---


def test_a_reaction_is_set_changed_and_taken_back(town, article):
    """Situation 77: a set, and no toggle."""
    fan = town.customer()
    for one in (article, town.comment(article), town.moment()):
        for _ in range(2):
            made = town.react(one, fan)
        assert (made.customer_id, made.kind, getattr(made, next(iter(town.about(one))))) == (
            fan.id,
            pb.Reaction.LIKE,
            one.id,
        )
        town.react(one, town.customer(), "WOW")
        town.react(one, fan, "LOVE")
        counts = {pb.Reaction.Kind.Name(each.kind): each.count for each in town.get(one, None).reactions}
        assert counts == {"LOVE": 1, "WOW": 1}
        (own,) = town.call("ListReactions", fan, **town.about(one)).reactions
        assert (own.id, own.kind, own.HasField("update_time")) == (made.id, pb.Reaction.LOVE, True)
        assert [town.call("WithdrawReaction", fan, **town.about(one)).withdrawn for _ in range(2)] == [True, False]
        assert [each.kind for each in town.get(one, None).reactions] == [pb.Reaction.WOW]
    assert town.get(article).etag == article.etag


def test_what_is_not_published_gets_no_reaction(town):
    draft = town.article(draft=True)
    for actor in (town.author, town.customer()):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.react(draft, actor)
    with fails(INVALID, "INVALID_FIELDS", "article_id"):
        town.call("React", town.author, kind="LIKE")
    with fails(INVALID, "INVALID_FIELDS", "article_id"):
        town.call("React", town.author, kind="LIKE", article_id=draft.id, moment_id=draft.id)


def reactions_meet(town, meeting, article):
    fan, others = town.customer(), [town.customer() for _ in range(2)]
    calls = [lambda: town.react(article, fan)] * 5
    calls += [lambda other=other: town.react(article, other) for other in others]
    with meeting(queries, "react", len(calls), before=True):
        return tally(at_once(*calls))


def test_reactions_at_once_are_counted_once_each(town, article, meeting):
    assert reactions_meet(town, meeting, article) == (7, [])
    assert town.get(article).reaction_count == 3


def test_without_the_lock_reactions_at_once_would_be_counted_twice(town, article, meeting, monkeypatch):
    scope = articles.visible(articles.Caller(role="CUSTOMER", account_id=town.author.id))
    statement = articles.ARTICLE.reading(scope, lock=True)
    monkeypatch.setitem(articles.ARTICLE._reads, (scope.key, True), without(statement, "FOR UPDATE"))
    reactions_meet(town, meeting, article)
    assert town.get(article).reaction_count != 3, "somebody counts twice"
    town.sql("UPDATE articles SET like_count = 3, reaction_count = 3 WHERE id = $1", article.id)


# --- mentions ---


def test_who_is_mentioned_finds_it_as_long_as_it_can_be_read(town, article):
    kim = town.customer()
    hello = town.comment(article, kim)
    made = town.article(mentioned_ids=[kim.id])
    comment = town.comment(article, mentioned_ids=[kim.id])
    secret = town.comment(article, secret=True, mentioned_ids=[kim.id])
    found = town.call("ListMentions", kim).mentions
    assert [(one.article_id, one.comment_id, one.account_id) for one in found] == [
        ("", comment.id, kim.id),
        (made.id, "", kim.id),
    ]
    assert secret.id
    assert town.call("ListMentions", town.author).mentions == []
    town.call("UpdateArticle", town.author, article={"id": made.id}, update_mask={"paths": ["mentioned_ids"]})
    town.moderate(comment, "REMOVE")
    assert town.call("ListMentions", kim).mentions == []
    assert hello.id


def test_who_was_never_seen_here_is_not_mentioned(town, article):
    for nobody in (town.customer().id, make.request_id()):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="account"):
            town.comment(article, mentioned_ids=[nobody])
    with fails(INVALID, "INVALID_FIELDS", "comment.mentioned_ids[1]"):
        town.comment(article, mentioned_ids=[nobody, nobody])


# --- reports ---


def test_so_many_people_who_report_hide_it_until_staff_decide(town, article):
    """Situation 80: who is not verified does not count, and what was settled counts no more."""
    reporter = town.customer()
    with town.set(reports_to_hide=3):
        made = town.report(article, reporter, detail=" Buy now! ")
        assert (made.reason, made.detail, made.counted, made.customer_id) == (
            Report.SPAM,
            "Buy now!",
            True,
            reporter.id,
        )
        assert made.article_id == article.id
        with fails(EXISTS, "CONTENT_REPORTED"):
            town.report(article, reporter)
        with fails(FORBIDDEN, "CONTENT_OWN"):
            town.report(article, town.author)
        assert not town.report(article, town.customer(verified=False)).counted
        town.report(article)
        assert (town.get(article).report_count, town.get(article, None).report_count) == (2, 0)
        town.report(article)
        waiting = town.get(article)
        assert (waiting.state, waiting.state_reason, town.get(article, town.author).state_reason) == (
            Article.HIDDEN,
            "reported",
            "reported",
        )
        (entry,) = town.call("ListModerationActions", town.admin, article_id=article.id).moderation_actions
        assert (entry.system_generated, entry.moderator_id, entry.reason) == (True, "", "reported")
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.report(article)
        assert len(town.call("ListContentReports", town.admin, article_id=article.id, open=True).content_reports) == 4
        town.moderate(article, "APPROVE")
        assert town.get(article, None).state == Article.PUBLISHED
        assert not town.call("ListContentReports", town.admin, article_id=article.id, open=True).content_reports
        settled = town.call("ListContentReports", town.admin, article_id=article.id).content_reports
        assert all(one.HasField("settle_time") for one in settled)
        for _ in range(2):
            town.report(article)
        assert town.get(article).state == Article.PUBLISHED


def test_reports_at_once_hide_once(town, article):
    comment = town.comment(article)
    with town.set(reports_to_hide=3):
        results = at_once(*[lambda: town.report(comment)] * 3)
    assert tally(results) == (3, [])
    assert town.actions(comment) == ["FLAG"]
    assert town.get(comment).state == pb.Comment.HIDDEN


def test_so_much_is_reported_a_day(town, article):
    reporter = town.customer()
    with town.set(daily_reports=1):
        town.report(article, reporter)
        with fails(EXHAUSTED, "RATE_LIMITED", limit="community.reports"):
            town.report(town.moment(), reporter)


# --- moderation ---


def test_authors_are_told_why_and_the_log_keeps_it(town, article):
    proof = "https://files.example/proof.png"
    made = town.moderate(article, "REMOVE", reason="Insults.", evidence_uri=proof)
    assert (made.moderator_id, made.action, made.reason) == (town.moderator.id, pb.ModerationAction.REMOVE, "Insults.")
    assert (made.evidence_uri, made.article_id, made.system_generated) == (proof, article.id, False)
    ((subject, body),) = town.mails(town.author)
    assert (subject, "Insults." in body) == ("What you wrote was removed", True)
    assert town.get(article, town.author).state_reason == "Insults."
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(article, town.customer())
    (listed,) = town.call("ListModerationActions", town.admin, article_id=article.id).moderation_actions
    assert listed == made
    (listed, *_) = town.call("ListModerationActions", town.admin, moderator_id=town.moderator.id).moderation_actions
    assert listed == made
    audited = town.sql("SELECT event FROM audit_entries WHERE target_id = $1", article.id)
    assert [row["event"] for row in audited] == ["article.rejected"]


def test_a_warning_changes_nothing_but_is_told(town):
    moment = town.moment()
    made = town.moderate(moment, "WARN", reason="Mind your words.")
    assert (made.action, made.moment_id) == (pb.ModerationAction.WARN, moment.id)
    assert town.get(moment) == pb.Moment.FromString(town.get(moment).SerializeToString())
    assert (town.get(moment).state, town.get(moment).etag) == (Moment.PUBLISHED, moment.etag)
    ((subject, _),) = town.mails(town.author)
    assert subject == "A word about what you wrote"
    with fails(INVALID, "INVALID_FIELDS", "reason"):
        town.moderate(moment, "WARN", reason="  ")


def test_a_decision_is_about_the_version_that_was_seen(town, article):
    """Situation 94: the author edits, deletes, or a colleague decides meanwhile."""
    old = town.get(article).etag
    town.call("UpdateArticle", town.author, article={"id": article.id, "body": "Something else entirely."})
    with fails(ABORTED, "ETAG_MISMATCH"):
        town.moderate(article, "REMOVE", etag=old)
    comment = town.comment(article, town.author)
    with_reports = town.get(comment)
    town.report(comment)
    town.call("DeleteComment", town.author, id=comment.id)
    with fails(ABORTED, "ETAG_MISMATCH"):
        town.moderate(comment, "APPROVE", etag=with_reports.etag)
    with fails(FORBIDDEN, "STATE_FORBIDS", state="DELETED"):
        town.moderate(comment, "APPROVE")
    assert town.get(comment).state == pb.Comment.DELETED
    assert not town.call("ListContentReports", town.admin, comment_id=comment.id, open=True).content_reports
    etag = town.get(article).etag
    results = at_once(
        *[lambda action=action: town.moderate(article, action, etag=etag) for action in ("REMOVE", "FLAG")]
    )
    assert tally(results) == (1, [ABORTED])


def test_customers_do_not_moderate(town, article):
    for name, fields in (
        ("ModerateContent", {"article_id": article.id, "action": "REMOVE", "reason": "x", "etag": article.etag}),
        ("ListModerationActions", {}),
        ("ListContentReports", {}),
    ):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            town.call(name, town.author, **fields)


# --- appeals ---


def appeal(town, one, actor=None, text=PLEA):
    return town.call("AppealContent", actor or town.author, text=text, **town.about(one))


def decide(town, made, actor, *, uphold, reason="Looked at again."):
    return town.call("DecideModerationAppeal", actor, id=made.id, uphold=uphold, reason=reason)


@pytest.fixture
def colleague(town):
    return make.administrator(town.app, town.on_loop, "CONTENT_MODERATOR")


def test_an_appeal_that_is_upheld_brings_back_what_was_removed(town, article, colleague):
    removal = town.moderate(article, "REMOVE")
    made = appeal(town, article)
    assert (made.state, made.text, made.author_id, made.article_id) == (Appeal.OPEN, PLEA, town.author.id, article.id)
    assert made.moderation_action_id == removal.id
    with fails(EXISTS, "APPEAL_EXISTS"):
        appeal(town, article)
    with fails(FORBIDDEN, "APPEAL_OWN_DECISION"):
        decide(town, made, town.moderator, uphold=True)
    upheld = decide(town, made, colleague, uphold=True)
    assert (upheld.state, upheld.decision_reason, upheld.decided_by_id) == (
        Appeal.UPHELD,
        "Looked at again.",
        colleague.id,
    )
    assert upheld.HasField("decide_time")
    assert town.get(article, None).state == Article.PUBLISHED
    assert town.actions(article) == ["RESTORE", "REMOVE"]
    own = town.call("GetModerationAppeal", town.author, id=made.id)
    assert (own.state, own.decision_reason, own.decided_by_id) == (Appeal.UPHELD, "Looked at again.", "")
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="moderation_appeal", state="UPHELD"):
        decide(town, made, colleague, uphold=False)


def test_an_appeal_that_is_dismissed_leaves_it_removed(town, colleague):
    moment = town.moment()
    town.moderate(moment, "REMOVE")
    made = appeal(town, moment)
    assert decide(town, made, colleague, uphold=False).state == Appeal.DISMISSED
    assert town.get(moment).state == Moment.REJECTED
    assert town.mails(town.author)[-1][0] == "What you wrote stays removed"
    assert [one.id for one in town.call("ListModerationAppeals", town.author).moderation_appeals] == [made.id]
    listed = town.call("ListModerationAppeals", town.author, states=["OPEN"]).moderation_appeals
    assert list(listed) == []


def test_an_appeal_does_not_bring_back_what_its_author_has_deleted(town, article, colleague):
    comment = town.comment(article, town.author)
    town.moderate(comment, "REMOVE")
    made = appeal(town, comment)
    town.call("DeleteComment", town.author, id=comment.id)
    assert decide(town, made, colleague, uphold=True).state == Appeal.UPHELD
    assert town.get(comment).state == pb.Comment.DELETED


def test_only_a_removal_is_appealed_against_in_time_and_by_its_author(town, article):
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="article"):
        appeal(town, article)
    town.moderate(article, "REMOVE")
    other = town.customer()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        appeal(town, article, other)
    with town.set(appeal_window="1d"):
        town.clock.advance(days=1)
        with fails(FORBIDDEN, "APPEAL_TIME_OVER"):
            appeal(town, article)
    made = appeal(town, article)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.call("GetModerationAppeal", other, id=made.id)


def test_what_is_changed_after_a_removal_waits_for_staff(town, article):
    town.moderate(article, "REMOVE")
    changed = town.call("UpdateArticle", town.author, article={"id": article.id, "body": "Kinder words than before."})
    assert changed.state == Article.PENDING
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(article, None)


@pytest.mark.parametrize("state", APPEAL_STATES.all)
def test_an_appeal_is_decided_once(town, colleague, state):
    moment = town.moment()
    town.moderate(moment, "REMOVE")
    made = appeal(town, moment)
    town.sql("UPDATE moderation_appeals SET state = $2 WHERE id = $1", made.id, state)
    for uphold, step, target in ((False, "dismiss", "DISMISSED"), (True, "uphold", "UPHELD")):
        if APPEAL_STATES.allows(state, target, step):
            results = at_once(*[lambda: decide(town, made, colleague, uphold=False)] * 2)
            assert tally(results) == (1, [FORBIDDEN])
            state = "DISMISSED"
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", state=state):
                decide(town, made, colleague, uphold=uphold)
