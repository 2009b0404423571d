"""Comments: threads, marks, what is secret, what is counted."""

import grpc
import pytest

from mall.community.v1 import community_pb2 as pb
from server.community import comments
from storage.queries import community as queries
from storage.tables.community import COMMENT_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally

Comment = pb.Comment
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
INVALID, EXHAUSTED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.RESOURCE_EXHAUSTED
FILE = {"uri": "https://files.example/a.png", "media_type": "image/png", "size_bytes": 1000}


def seen(town, article, actor=None, **filters):
    return [one.id for one in town.thread(article, actor, **filters)]


def test_a_thread_is_read_with_each_comment_before_its_replies(town, article):
    first, second = town.comment(article), town.comment(article, attachments=[FILE])
    reply = town.comment(article, parent=first)
    below = town.comment(article, parent=reply)
    assert (below.depth, below.parent_id, below.article_id) == (3, reply.id, article.id)
    assert (second.attachments[0].comment_id, second.attachments[0].uri) == (second.id, FILE["uri"])
    assert seen(town, article) == [first.id, reply.id, below.id, second.id]
    assert seen(town, article, order="NEWEST") == [below.id, reply.id, second.id, first.id]
    assert seen(town, article, top_level=True) == [first.id, second.id]
    assert seen(town, article, parent_id=first.id) == [reply.id]
    page = town.call("ListComments", None, article_id=article.id, order="THREAD", page_size=3)
    rest = town.call(
        "ListComments", None, article_id=article.id, order="THREAD", page_size=3, page_token=page.next_page_token
    )
    assert [one.id for one in rest.comments] == [second.id]
    assert [one.reply_count for one in town.thread(article)] == [2, 1, 0, 0]
    assert town.get(article).comment_count == 4


def test_a_reply_is_about_the_same_and_not_too_deep(town, article):
    parent = town.comment(article)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="comment"):
        town.comment(town.article(), parent=parent)
    with town.set(comment_depth=2):
        reply = town.comment(article, parent=parent)
        with fails(FORBIDDEN, "COMMENT_TOO_DEEP", limit=2):
            town.comment(article, parent=reply)


def test_a_comment_is_about_one_thing_and_says_something(town, article):
    for about in ({}, {"article_id": article.id, "review_id": make.request_id()}):
        with fails(INVALID, "INVALID_FIELDS", "comment.article_id"):
            town.call("CreateComment", town.customer(), comment={"text": "Hello there.", **about})
    with fails(INVALID, "INVALID_FIELDS", "comment.text"):
        town.comment(article, text="No")
    with fails(INVALID, "INVALID_FIELDS", "review_id"):
        town.call("ListComments", None, article_id=article.id, review_id=make.request_id())


def test_a_removed_comment_leaves_a_mark_while_others_stand_below_it(town, article):
    """Situation 91."""
    author, replier = town.customer(), town.customer()
    parent = town.comment(article, author)
    reply = town.comment(article, replier, parent=parent)
    town.call("DeleteComment", author, id=parent.id)
    for reader in (None, replier, author):
        mark, stays = town.thread(article, reader)
        assert (mark.id, mark.mark, mark.text, mark.author_id, mark.state) == (parent.id, True, "", "", Comment.DELETED)
        assert (stays.id, stays.parent_id, stays.mark) == (reply.id, parent.id, False)
    assert town.thread(article, town.admin)[0].text == parent.text
    assert town.get(article).comment_count == 1
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(parent, author)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="comment"):
        town.comment(article, parent=parent)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.call("UpdateComment", author, comment={"id": parent.id, "text": "Or rather so."})
    town.moderate(parent, "RESTORE", reason="Asked for.")
    assert [(one.id, one.mark) for one in town.thread(article)] == [(parent.id, False), (reply.id, False)]
    town.moderate(parent, "REMOVE")
    assert [one.state for one in town.thread(article)] == [Comment.HIDDEN, Comment.PUBLISHED]
    town.call("DeleteComment", replier, id=reply.id)
    assert (seen(town, article), town.get(article).comment_count) == ([], 0)


def test_a_secret_comment_is_read_by_its_author_whose_article_it_is_and_staff(town, article):
    author, other = town.customer(), town.customer()
    open_ = town.comment(article)
    secret = town.comment(article, author, parent=open_, secret=True)
    answer = town.comment(article, town.author, parent=secret)
    assert (secret.secret, answer.secret) == (True, True), "what stands below a secret one is secret"
    for reader in (author, town.author, town.admin):
        assert seen(town, article, reader) == [open_.id, secret.id, answer.id]
        assert town.get(answer, reader).text == answer.text
    for stranger in (None, other):
        assert seen(town, article, stranger) == [open_.id]
        for hidden in (secret, answer):
            with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                town.get(hidden, stranger)
    for name, fields in (
        ("React", {"kind": "LIKE", "comment_id": secret.id}),
        ("ReportContent", {"reason": "SPAM", "comment_id": secret.id}),
        ("CreateComment", {"comment": {"article_id": article.id, "parent_id": secret.id, "text": "What?"}}),
    ):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.call(name, other, **fields)
    assert town.get(article).comment_count == 1, "secret ones are counted for nobody"
    assert town.thread(article)[0].reply_count == 0


def test_a_mark_does_not_tell_of_secret_replies(town, article):
    asker = town.customer()
    parent_author = town.customer()
    parent = town.comment(article, parent_author)
    secret = town.comment(article, asker, parent=parent, secret=True)
    town.call("DeleteComment", parent_author, id=parent.id)
    for reader in (asker, town.author, town.admin):
        assert seen(town, article, reader) == [parent.id, secret.id]
    for stranger in (None, town.customer()):
        assert seen(town, article, stranger) == []
    own = town.comment(article, asker, secret=True)
    answer = town.comment(article, town.author, parent=own)
    town.call("DeleteComment", asker, id=own.id)
    assert seen(town, article, asker)[-2:] == seen(town, article, town.author)[-2:] == [own.id, answer.id]


def test_what_is_flagged_waits_and_is_its_authors(town, article):
    author = town.customer()
    made = town.comment(article, author, text="Call me: +49 30 123456789")
    assert made.state == Comment.PENDING
    assert list(town.get(made).flags) == [pb.Article.CONTACT_DATA]
    assert (seen(town, article), seen(town, article, author)) == ([], [made.id])
    assert town.get(article).comment_count == 0
    town.moderate(made, "APPROVE")
    assert (seen(town, article), town.get(article).comment_count) == ([made.id], 1)
    edited = town.call("UpdateComment", author, comment={"id": made.id, "text": "Do not call me, friends."})
    assert (edited.state, edited.HasField("edit_time")) == (Comment.PUBLISHED, True)
    flagged = town.call("UpdateComment", author, comment={"id": made.id, "text": "Or see www.example.com/shop"})
    assert (flagged.state, town.get(article).comment_count) == (Comment.PENDING, 0)
    assert town.actions(made) == ["FLAG", "APPROVE", "FLAG"]


def test_comments_go_with_their_article(town, article):
    author = town.customer()
    made = town.comment(article, author)
    town.moderate(article, "REMOVE")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.thread(article)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(made, None)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.comment(article)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="article"):
        town.comment(article, town.author)
    assert town.get(made, author).text == made.text
    (own,) = town.call("ListComments", author).comments
    assert own.id == made.id
    assert town.call("ListComments", None).comments == []


def test_an_article_may_take_no_more_comments(town, article):
    town.call("UpdateArticle", town.author, article={"id": article.id, "comments_closed": True})
    with fails(FORBIDDEN, "COMMENTS_CLOSED"):
        town.comment(article)
    town.call("UpdateArticle", town.author, article={"id": article.id}, update_mask={"paths": ["comments_closed"]})
    assert town.comment(article).id


def test_so_many_comments_a_day(town, article):
    with town.set(daily_comments=1):
        writer = town.customer()
        town.comment(article, writer)
        with fails(EXHAUSTED, "RATE_LIMITED", limit="community.comments"):
            town.comment(article, writer)


def test_somebody_elses_comment_is_not_found(town, article):
    made = town.comment(article)
    for name, fields in (
        ("UpdateComment", {"comment": {"id": made.id, "text": "Mine now."}}),
        ("DeleteComment", {"id": made.id}),
    ):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.call(name, town.author, **fields)


def test_whose_account_is_gone_is_nobody_and_the_thread_stays(town, article):
    """Situation 22."""
    author = town.customer()
    parent = town.comment(article, author)
    town.react(article, author)
    reply = town.comment(article, parent=parent, mentioned_ids=[author.id])
    assert list(reply.mentioned_ids) == [author.id]
    town.sql("UPDATE accounts SET delete_time = now(), state = 'CLOSED' WHERE id = $1", author.id)
    first, second = town.thread(article)
    assert (first.id, first.text, first.author_gone) == (parent.id, parent.text, True)
    assert (first.author_id, first.author_name, first.author_role) == ("", "", "")
    assert (second.id, list(second.mentioned_ids)) == (reply.id, [])
    assert (town.get(article).reaction_count, town.get(article).comment_count) == (1, 2)


def test_an_article_and_a_moment_stay_when_their_author_goes(town):
    author = town.customer()
    town.sql("UPDATE customers SET nickname = 'Kim' WHERE id = $1", author.id)
    made = [town.article(author), town.moment(author)]
    assert [town.get(one, None).author_name for one in made] == ["Kim", "Kim"]
    town.report(made[1])
    assert town.get(made[1]).report_count == 1
    town.sql("UPDATE accounts SET delete_time = now(), state = 'CLOSED' WHERE id = $1", author.id)
    for one in made:
        left = town.get(one, None)
        assert (left.author_gone, left.author_id, left.author_name, left.author_role) == (True, "", "", "")


def test_authors_are_called_by_nickname_or_shop(town, article):
    author, seller = town.customer(), make.seller(town.app, town.on_loop)
    town.sql("UPDATE customers SET nickname = 'Kim' WHERE id = $1", author.id)
    assert town.comment(article, author).author_name == "Kim"
    shop = town.comment(article, seller)
    assert (shop.author_role, shop.author_id, bool(shop.author_name)) == ("SELLER", seller.id, True)
    staff = town.comment(article, town.moderator)
    assert (staff.author_role, staff.author_name) == ("CONTENT_MODERATOR", "")


# --- about reviews ---


@pytest.fixture(scope="module")
def review(town):
    buyer = make.shopper(town.app, town.on_loop, town.channel)
    seller = make.seller(town.app, town.on_loop)
    product = make.product(town.channel, seller, town.category.id, [town.market.id], stock=10)
    make.cart(town.channel, buyer, town.market.id, [(product.variants[0].id, 1)])
    order = make.purchase(town.channel, buyer).orders[0]
    made = make.reviewed(town.app, town.on_loop, town.channel, town.sql, buyer, order.items[0].id)
    return made, buyer


def test_a_published_review_is_commented_on(town, review):
    made, buyer = review
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="review"):
        town.comment(made)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="review"):
        town.comment(made, buyer)
    town.sql("UPDATE reviews SET state = 'PUBLISHED' WHERE id = $1", made.id)
    author = town.customer()
    open_ = town.comment(made, author)
    secret = town.comment(made, author, parent=open_, secret=True)
    assert (open_.review_id, open_.article_id) == (made.id, "")
    assert seen(town, made, buyer) == [open_.id, secret.id]
    assert seen(town, made) == [open_.id]
    town.call("DeleteComment", author, id=secret.id)
    town.sql("UPDATE reviews SET state = 'HIDDEN' WHERE id = $1", made.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(open_, town.customer())
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.thread(made)
    town.sql("UPDATE reviews SET state = 'PENDING' WHERE id = $1", made.id)


# --- simultaneous ---


def replies_meet(town, meeting, article, parent):
    calls = [lambda: town.comment(article, parent=parent)] * 3
    calls.append(lambda: town.call("DeleteComment", town.author, id=parent.id))
    with meeting(queries, "count_comment", len(calls), before=True):
        return tally(at_once(*calls))


def test_comments_at_once_are_all_counted(town, article, meeting):
    """The check after every test compares what is counted with what there is."""
    parent = town.comment(article, town.author)
    made, codes = replies_meet(town, meeting, article, parent)
    assert set(codes) <= {FORBIDDEN, NOT_FOUND}
    published = [one for one in town.thread(article) if not one.mark]
    assert (len(published), town.get(article).comment_count) == (made - 1, made - 1)


def test_without_the_lock_a_reply_would_come_below_what_is_gone(town, article, meeting, monkeypatch):
    """The mutant locks no article: the reply and the deletion pass each other."""
    parent = town.comment(article, town.author)

    async def unlocked(work, id_, scope):
        return await work.tx.one(comments.articles.ARTICLE.reading(scope, lock=False), match_id=id_, **scope.values)

    async def nothing(*_arguments):
        return None

    monkeypatch.setattr(comments.articles, "lock", unlocked)
    monkeypatch.setattr(queries, "lock_target", nothing)
    made, _ = replies_meet(town, meeting, article, parent)
    assert made == 4, "all four have passed"


@pytest.mark.parametrize("state", COMMENT_STATES.all)
@pytest.mark.parametrize(
    ("step", "target"),
    [("approve", "PUBLISHED"), ("flag", "HIDDEN"), ("remove", "REJECTED"), ("restore", "PUBLISHED")],
)
def test_a_comment_takes_the_steps_of_its_table_and_no_others(town, pool, state, step, target):
    one = pool(state)
    if COMMENT_STATES.allows(state, target, step):
        town.moderate(one, step.upper())
        assert Comment.State.Name(town.get(one).state) == target
    else:
        with fails(FORBIDDEN, "STATE_FORBIDS", state=state):
            town.moderate(one, step.upper())


@pytest.fixture(scope="module")
def pool(town):
    """Makes comments in every state without going there."""
    article = town.article(town.customer())
    made = town.comment(article)

    def pool(state):
        town.sql(
            """UPDATE comments SET state = $2, version = version + 1,
               delete_time = CASE WHEN $2 = 'DELETED' THEN now() END WHERE id = $1""",
            made.id, state,
        )  # fmt: skip
        town.sql("UPDATE articles SET comment_count = $2 WHERE id = $1", article.id, int(state == "PUBLISHED"))
        return town.get(made)

    return pool
