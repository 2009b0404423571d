"""Articles and their categories: who writes, who sees, what is found, what is counted."""

import grpc
import pytest

from mall.community.v1 import community_pb2 as pb
from mall.community.v1 import community_pb2_grpc
from server.community import viewing
from server.kit.screening import HttpScreener
from storage.queries import community as queries
from storage.tables.community import ARTICLE_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without, without_index

Article, Action = pb.Article, pb.ModerationAction
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
EXISTS, ABORTED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.ABORTED
INVALID, DENIED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.PERMISSION_DENIED
FILE = {"uri": "https://files.example/a.pdf", "media_type": "application/pdf", "size_bytes": 1000}


# --- categories ---


def category(town, actor=None, **values):
    values = {"channel_id": town.market.id, "display_name": make.unique("Talk "), **values}
    return town.call("CreateArticleCategory", actor or town.moderator, article_category=values)


def test_categories_stand_in_a_tree_of_their_channel(town):
    top = category(town, description="Be kind.", position=3)
    below = category(town, parent_id=top.id)
    assert (top.description, top.position, below.parent_id) == ("Be kind.", 3, top.id)
    (listed,) = town.call("ListArticleCategories", None, channel_id=town.market.id, parent_id=top.id).article_categories
    assert listed.id == below.id
    with fails(FORBIDDEN, "TREE_CYCLE"):
        town.call("UpdateArticleCategory", town.moderator, article_category={"id": top.id, "parent_id": below.id})
    with fails(INVALID, "INVALID_FIELDS", "article_category.parent_id"):
        category(town, channel_id=make.channel(town.channel, town.admin).id, parent_id=top.id)
    for _ in range(3):
        below = category(town, parent_id=below.id)
    with fails(FORBIDDEN, "TREE_TOO_DEEP", limit=5):
        category(town, parent_id=below.id)


def test_a_name_is_there_once_in_a_channel(town):
    made = category(town)
    with fails(EXISTS, "ARTICLE_CATEGORY_NAME_TAKEN"):
        category(town, display_name=made.display_name.upper())
    other = make.channel(town.channel, town.admin)
    assert category(town, channel_id=other.id, display_name=made.display_name).id
    town.call("DeleteArticleCategory", town.moderator, id=made.id)
    assert category(town, display_name=made.display_name).id != made.id
    deleted = town.call(
        "ListArticleCategories", town.moderator, channel_id=town.market.id, show_deleted=True, page_size=100
    ).article_categories
    assert made.id in {one.id for one in deleted if one.HasField("delete_time")}
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.call("GetArticleCategory", None, id=made.id)


def test_a_category_with_articles_stays(town):
    made = category(town)
    article = town.article(category_id=made.id)
    assert article.category_id == made.id
    assert town.listed(category_id=made.id) == [article.id]
    with fails(FORBIDDEN, "ARTICLE_CATEGORY_IN_USE", articles=1):
        town.call("DeleteArticleCategory", town.moderator, id=made.id)
    town.call("DeleteArticle", town.author, id=article.id)
    town.call("DeleteArticleCategory", town.moderator, id=made.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="article_category"):
        town.article(category_id=made.id)


# --- writing ---


def test_what_screening_finds_nothing_in_is_published_at_once(town):
    seller = make.seller(town.app, town.on_loop)
    made = town.article(
        tags=["News", "Tips"], attachments=[FILE], mentioned_ids=[seller.id], category_id=category(town).id
    )
    assert (made.state, made.author_id, made.author_role) == (Article.PUBLISHED, town.author.id, "CUSTOMER")
    (file,) = made.attachments
    assert (file.article_id, file.uri, file.size_bytes, bool(file.id)) == (made.id, FILE["uri"], 1000, True)
    assert list(made.mentioned_ids) == [seller.id]
    seen = town.get(made, None)
    assert (seen.title, seen.body, list(seen.tags)) == (made.title, made.body, ["News", "Tips"])
    (listed,) = town.call("ListArticles", None, channel_id=town.market.id, tag="news").articles
    assert (listed.body, listed.excerpt) == ("", made.body)
    changed = town.call(
        "UpdateArticle", town.author, article={"id": made.id, "attachments": [{**FILE, "uri": FILE["uri"] + "x"}, FILE]}
    )
    assert changed.attachments[1] == file
    assert changed.HasField("edit_time")


def test_a_title_is_there_once_among_the_live_articles_of_a_channel(town, article):
    with fails(EXISTS, "ARTICLE_TITLE_TAKEN", field="article.title"):
        town.article(town.customer(), title=article.title.upper())
    elsewhere = town.article(channel_id=make.channel(town.channel, town.admin).id, title=article.title)
    assert elsewhere.title == article.title
    town.call("DeleteArticle", town.author, id=article.id)
    assert town.article(title=article.title).id


def same_title_at_once(town):
    title, authors = make.unique("Same "), [town.customer() for _ in range(4)]
    return tally(at_once(*[lambda author=author: town.article(author, title=title) for author in authors])), title


def test_of_many_who_write_under_one_title_at_once_one_succeeds(town):
    (made, codes), _ = same_title_at_once(town)
    assert (made, set(codes)) == (1, {EXISTS})


def test_without_the_index_many_would_have_one_title(town, sql):
    with without_index(sql, "uq_articles_title"):
        (made, _), title = same_title_at_once(town)
        sql("UPDATE articles SET title = title || id WHERE title = $1", title)
    assert made > 1


def test_everything_wrong_is_told_at_once_and_nothing_is_written(town):
    bad = {"uri": "https://files.example/a.exe", "media_type": "application/exe", "size_bytes": 1}
    with fails(
        INVALID,
        "INVALID_FIELDS",
        "article.tags[1]",
        "article.attachments[0].media_type",
        "article.attachments[1].uri",
        "article.counterpart_id",
        "article.pinned",
    ):
        town.article(
            tags=["a", "A"], attachments=[bad, bad], counterpart_id=town.customer().id, pinned=True, title="Unwritten"
        )
    assert town.listed(query="Unwritten") == []


def test_staff_pin_and_announce_and_change_nothing_else(town, article):
    pinned = town.call("UpdateArticle", town.moderator, article={"id": article.id, "pinned": True, "notice": True})
    assert (pinned.pinned, pinned.notice, pinned.HasField("edit_time")) == (True, True, False)
    assert town.listed(pinned=True) == town.listed(notice=True) == [article.id]
    with fails(INVALID, "INVALID_FIELDS", "article.pinned"):
        town.call("UpdateArticle", town.author, article={"id": article.id, "pinned": True})
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        town.call("UpdateArticle", town.moderator, article={"id": article.id, "title": "Better"})
    town.call("UpdateArticle", town.moderator, article={"id": article.id}, update_mask={"paths": ["pinned", "notice"]})


def test_somebody_elses_article_is_not_found(town, article):
    other = town.customer()
    for name, fields in (
        ("UpdateArticle", {"article": {"id": article.id, "title": "Mine"}}),
        ("DeleteArticle", {"id": article.id}),
        ("ArchiveArticle", {"id": article.id}),
        ("SubmitArticle", {"id": article.id}),
        ("ListArticleSnapshots", {"article_id": article.id}),
    ):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.call(name, other, **fields)


def test_a_draft_is_its_authors_until_it_is_submitted(town):
    draft = town.article(draft=True, body="Write to me@example.com")
    assert (draft.state, town.get(draft, town.author).state) == (Article.DRAFT, Article.DRAFT)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(draft, None)
    assert town.listed(town.author, states=["DRAFT"]) == [draft.id]
    assert town.call("SubmitArticle", town.author, id=draft.id).state == Article.PENDING
    clean = town.article(draft=True)
    town.call("UpdateArticle", town.author, article={"id": clean.id, "body": "Nothing but words."})
    published = town.call("SubmitArticle", town.author, id=clean.id)
    assert (published.state, published.HasField("publish_time")) == (Article.PUBLISHED, True)
    archived = town.call("ArchiveArticle", town.author, id=clean.id)
    assert archived.state == Article.ARCHIVED
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(clean, None)
    again = town.call("SubmitArticle", town.author, id=clean.id)
    assert (again.state, again.publish_time) == (Article.PUBLISHED, published.publish_time)
    assert town.call("ArchiveArticle", town.moderator, id=clean.id).state == Article.ARCHIVED


def test_a_private_article_is_read_by_its_author_its_counterpart_and_staff(town):
    seller = make.seller(town.app, town.on_loop)
    made = town.article(private=True, counterpart_id=seller.id)
    assert (made.private, made.counterpart_id) == (True, seller.id)
    for reader in (town.author, seller, town.admin):
        assert town.get(made, reader).id == made.id
        assert made.id in town.listed(reader)
    for stranger in (None, town.customer()):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.get(made, stranger)
        assert town.listed(stranger, query=made.title) == []
    assert town.comment(made, seller).state == pb.Comment.PUBLISHED
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.thread(made)
    hidden = town.customer()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="account"):
        town.article(private=True, counterpart_id=hidden.id)


def test_what_is_on_a_closed_channel_is_seen_by_its_author_and_staff(town):
    channel = make.channel(town.channel, town.admin)
    made = town.article(channel_id=channel.id)
    comment = town.comment(made)
    assert town.get(comment, None).text == comment.text
    town.sql("UPDATE channels SET state = 'INACTIVE' WHERE id = $1", channel.id)
    for one in (made, comment):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            town.get(one, town.customer())
    assert list(town.call("ListArticles", None, channel_id=channel.id).articles) == []
    assert town.get(made, town.author).title == made.title
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="channel"):
        town.article(channel_id=channel.id)


def test_so_many_articles_a_day(town):
    writer = town.customer()
    with town.set(daily_articles=2):
        request_id = make.request_id()
        values = {"channel_id": town.market.id, "title": make.unique("First "), "body": "Words."}
        first = town.call("CreateArticle", writer, article=values, request_id=request_id)
        with fails(EXISTS, "ARTICLE_TITLE_TAKEN"):
            town.article(writer, title=first.title)
        assert town.call("CreateArticle", writer, article=values, request_id=request_id) == first
        town.article(writer)
        with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED", limit="community.articles"):
            town.article(writer)


def test_who_is_not_verified_reads_only(town):
    with fails(FORBIDDEN, "EMAIL_NOT_VERIFIED"):
        town.article(town.customer(verified=False))


# --- screening ---


@pytest.mark.parametrize(
    ("body", "flag"),
    [
        ("Ask me at kim@example.com about it.", Article.CONTACT_DATA),
        ("See https://elsewhere.example/shop for more.", Article.LINK),
        ("This is an absolute SWÎNDLE, friends.", Article.BLOCKED_WORDS),
    ],
)
def test_what_is_flagged_waits_for_staff(town, body, flag):
    with town.set(blocked_words='{"en": ["swindle"], "de": ["absolute"]}'):
        made = town.article(body=body)
    assert (made.state, list(made.flags)) == (Article.PENDING, [])
    assert list(town.get(made).flags) == [flag]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(made, None)
    assert town.listed(query=made.title) == []
    assert town.actions(made) == ["FLAG"]
    town.moderate(made, "APPROVE", reason="It is fine.")
    assert town.get(made, None).state == Article.PUBLISHED
    ((_, mail),) = town.mails(town.author)[-1:]
    assert "It is fine." in mail


def test_the_same_text_again_within_a_day_waits(town, article):
    repeated = town.article(town.customer(), title=f"{article.title}!", body=article.body.upper())
    assert list(town.get(repeated).flags) == [Article.REPEATED]
    town.clock.advance(days=1, seconds=1)
    assert town.article(town.customer(), title=f"{article.title}?", body=article.body).state == Article.PUBLISHED


def test_screening_looks_at_changes_as_well(town, article):
    """Situation 95."""
    flagged = town.call("UpdateArticle", town.author, article={"id": article.id, "body": "Mail kim@example.com now."})
    assert flagged.state == Article.PENDING
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.get(article, None)
    cleaned = town.call("UpdateArticle", town.author, article={"id": article.id, "body": "No address any more."})
    assert cleaned.state == Article.PENDING
    town.moderate(cleaned, "APPROVE")
    snapshots = town.call("ListArticleSnapshots", town.author, article_id=article.id).article_snapshots
    assert [one.sequence for one in snapshots] == [4, 3, 2, 1]
    assert [one.state for one in snapshots] == [2 + 1, Article.PENDING, Article.PENDING, Article.PUBLISHED]
    assert snapshots[2].body == "Mail kim@example.com now."
    assert (snapshots[0].editor_id, snapshots[0].editor_role) == (town.moderator.id, "CONTENT_MODERATOR")
    assert "kim@example.com" not in str(town.get(article, None))


def test_a_snapshot_has_all_that_can_be_disputed(town):
    made = town.article(town.moderator, tags=["one"], attachments=[FILE], pinned=True, notice=True)
    (kept,) = town.call("ListArticleSnapshots", town.admin, article_id=made.id).article_snapshots
    assert (kept.title, kept.body, list(kept.tags), kept.state) == (made.title, made.body, ["one"], Article.PUBLISHED)
    assert (kept.pinned, kept.notice, kept.article_id, kept.attachments[0]) == (
        True,
        True,
        made.id,
        made.attachments[0],
    )
    town.call("DeleteArticle", town.moderator, id=made.id)


def test_an_external_service_holds_texts_back(town, screener):
    town.app.screener = HttpScreener(screener.url, "secret", 2.0)
    try:
        screener.answer = b'{"flagged": true}'
        flagged = town.article()
        assert list(town.get(flagged).flags) == [Article.EXTERNAL]
        assert flagged.body.encode() in screener.asked[-1]
        screener.answer = b'{"flagged": false}'
        assert town.article().state == Article.PUBLISHED
        for screener.status, screener.answer in ((500, b"{}"), (200, b'{"flagged": "no"}'), (200, b"[" * 70_000)):
            assert list(town.get(town.article()).flags) == [Article.UNSCREENED]
        draft = town.article(draft=True)
        assert town.call("SubmitArticle", town.author, id=draft.id).state == Article.PENDING
    finally:
        town.on_loop(town.app.screener.close())
        town.app.screener = None


# --- search ---


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("AT&T and others {}", "AT&T"),
        ("How it's done {}", "it's"),
        ("Save 50% today {}", "50%"),
        ("The name foo_bar {}", "foo_bar"),
        ("Learn C++ well {}", "C++"),
        ("Die Müsli-Frage {}", "musli"),
        ("東京の本 {}", "本"),
    ],
)
def test_words_with_signs_are_found_as_they_are(town, title, query):
    """Situation 62."""
    word = make.unique()
    made = town.article(title=title.format(word))
    town.article(title=f"Learn C well and save 500 with AT T, foo bar {word}")
    assert made.id in town.listed(query=f"{query} {word}")
    if query in {"C++", "50%", "AT&T", "foo_bar"}:
        assert town.listed(query=f"{query} {word}") == [made.id]


@pytest.mark.parametrize("query", ["'\":*", "!", "(", "x" * 200, "🙂", "-", '"'])
def test_no_query_breaks_the_search(town, query):
    if query.strip("x"):
        with fails(INVALID, "INVALID_FIELDS", "query"):
            town.listed(query=query)
    else:
        assert town.listed(query=query) == []


def test_search_finds_headline_tags_and_text_and_never_what_is_hidden(town):
    """Situation 61: each way to disappear, and back."""
    word = make.unique()
    made = town.article(title=f"Red {word}", body="Lamps of all kinds.", tags=["light"])
    queries_ = (word, f"{word} lamps", f'"red {word}"', f"{word} light", f"{word} -blue")
    assert [town.listed(query=query) for query in queries_] == [[made.id]] * 5
    assert town.listed(query=f"{word} -lamps") == []
    for away, back in (("REMOVE", "RESTORE"), ("FLAG", "APPROVE")):
        town.moderate(made, away)
        assert town.listed(query=word) == []
        town.moderate(made, back)
        assert town.listed(query=word) == [made.id]
    town.call("ArchiveArticle", town.author, id=made.id)
    assert (town.listed(query=word), town.listed(town.author, query=word)) == ([], [made.id])
    town.call("SubmitArticle", town.author, id=made.id)
    town.call("UpdateArticle", town.author, article={"id": made.id, "title": "Blue lamp " + make.unique()})
    assert town.listed(query=word) == []


def test_lists_are_ordered_by_reading_and_by_reactions(town):
    word = make.unique()
    made = [town.article(title=f"{word} {number}") for number in range(3)]
    town.react(made[1], town.customer())
    for _ in range(2):
        town.react(made[0], town.customer(), "LOVE")
    town.call("RecordArticleView", town.customer(), id=made[2].id)
    town.count_views()
    ids = [one.id for one in made]
    assert town.listed(query=word, order="MOST_REACTIONS") == ids
    assert town.listed(query=word, order="MOST_VIEWED")[0] == ids[2]
    assert town.listed(query=word, order="OLDEST") == ids == town.listed(query=word)[::-1]
    assert town.listed(author_id=town.author.id, page_size=3) == ids[::-1]


# --- views ---


def views(town, article):
    town.count_views()
    return town.get(article, None).view_count


def test_a_reader_counts_once_within_the_window_and_its_author_never(town, article, grpc_create_channel):
    """Situation 92."""
    member = town.customer()
    counted = [town.call("RecordArticleView", member, id=article.id).counted for _ in range(5)]
    assert counted == [True, False, False, False, False]
    assert not town.call("RecordArticleView", town.author, id=article.id).counted
    for agent in ("Googlebot/2.1", "some-crawler"):
        with grpc_create_channel(options=[("grpc.primary_user_agent", agent)]) as channel:
            request = pb.RecordArticleViewRequest(id=article.id)
            robot = community_pb2_grpc.CommunityServiceStub(channel)
            assert not robot.RecordArticleView(request, metadata=town.customer().metadata).counted
    for device in ("a", "b", "c"):
        assert town.call("RecordArticleView", None, id=article.id, visitor_key=device).counted
    assert not town.call("RecordArticleView", None, id=article.id, visitor_key="a").counted
    assert views(town, article) == 4
    town.clock.advance(hours=1)
    assert town.call("RecordArticleView", member, id=article.id).counted
    assert views(town, article) == 5
    town.clock.advance(hours=1)
    assert town.on_loop(viewing.forget_article_readers(town.app)) >= 4
    assert views(town, article) == 5


def test_readers_at_once_are_all_counted(town, article):
    readers = [town.customer() for _ in range(6)]
    results = at_once(
        *[lambda reader=reader: town.call("RecordArticleView", reader, id=article.id) for reader in readers]
    )
    assert tally(results) == (6, [])
    town.on_loop(both(town))
    assert views(town, article) == 6


def same_reader_at_once(town, article):
    reader = town.customer()
    return at_once(*[lambda: town.call("RecordArticleView", reader, id=article.id)] * 4)


def test_one_reader_at_once_is_counted_once(town, article):
    assert [one.counted for one in same_reader_at_once(town, article)].count(True) == 1
    assert views(town, article) == 1


def test_without_the_window_one_reader_would_be_counted_each_time(town, article, monkeypatch):
    monkeypatch.setattr(queries, "_VIEW", without(queries._VIEW, "WHERE r.view_time <=", "WHERE r.view_time >="))
    assert [one.counted for one in same_reader_at_once(town, article)].count(True) > 1


async def both(town):
    """Two workers that add views up at once."""
    import asyncio  # noqa: PLC0415

    await asyncio.gather(*(viewing.count_article_views(town.app) for _ in range(2)))


def test_what_cannot_be_read_is_not_counted(town):
    draft = town.article(draft=True)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        town.call("RecordArticleView", None, id=draft.id)


# --- its life ---


@pytest.fixture(scope="module")
def pool(town):
    """Makes articles in every state without going there."""
    author = town.customer()
    made = town.article(author)

    def pool(state):
        town.author = author
        town.sql(
            """UPDATE articles SET state = $2, report_count = 0, version = version + 1,
               delete_time = CASE WHEN $2 = 'DELETED' THEN now() END WHERE id = $1""",
            made.id, state,
        )  # fmt: skip
        return town.get(made)

    return pool


@pytest.mark.parametrize("state", ARTICLE_STATES.all)
@pytest.mark.parametrize(
    ("step", "target"),
    [("approve", "PUBLISHED"), ("flag", "HIDDEN"), ("remove", "REJECTED"), ("restore", "PUBLISHED"), ("archive", "ARCHIVED"), ("delete", "DELETED")],
)  # fmt: skip
def test_an_article_takes_the_steps_of_its_table_and_no_others(town, pool, state, step, target):
    one = pool(state)

    def take():
        if step == "archive":
            return town.call("ArchiveArticle", town.moderator, id=one.id, etag=one.etag)
        if step == "delete":
            return town.call("DeleteArticle", town.author, id=one.id, etag=one.etag)
        return town.moderate(one, step.upper(), etag=one.etag)

    if ARTICLE_STATES.allows(state, target, step):
        take()
        assert Article.State.Name(town.get(one).state) == target
    elif step == "delete":
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            take()
    else:
        with fails(FORBIDDEN, "STATE_FORBIDS", state=state):
            take()
