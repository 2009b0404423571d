"""Posts and pages: how they are written, published, found, read and counted."""

from datetime import timedelta

import grpc
import pytest

from mall.content.v1 import content_pb2 as pb
from server.content import articles
from server.kit import markdown
from storage.tables.content import PAGE_STATES, POST_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally

EXISTS, NOT_FOUND, INVALID = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.NOT_FOUND, grpc.StatusCode.INVALID_ARGUMENT
FORBIDDEN, DENIED = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.PERMISSION_DENIED
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
Post, Page, Comment = pb.BlogPost, pb.Page, pb.BlogComment
ANGELES = "America/Los_Angeles"


# --- posts ---


def test_a_post_goes_from_draft_to_pending_to_published_to_archived(mall, category):
    until = mall.clock.now() + timedelta(days=1)
    post = mall.post(
        title="Über uns & mehr",
        content="**Words** " * 250,
        category_id=category.id,
        excerpt="Short.",
        meta_title="Meta",
        meta_description="Described",
        tags=["news", "Summer"],
        featured_until_time=until,
    )
    assert (post.state, post.publishing_state, post.author_id) == (Post.DRAFT, Post.DRAFTING, mall.admin.id)
    assert post.slug.startswith("uber-uns-mehr")
    assert (post.word_count, post.read_time_minutes, post.featured) == (250, 2, True)
    assert post.content_html.startswith("<p><strong>Words</strong>")
    assert mall.call("ListBlogPosts", tag="news").blog_posts == []
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("GetBlogPost", id=post.id)
    pending = mall.do("SubmitBlogPost", post, etag=post.etag)
    assert (pending.state, pending.publishing_state) == (Post.PENDING, Post.IN_REVIEW)
    live = mall.do("PublishBlogPost", post, etag=pending.etag)
    assert (live.state, live.publishing_state, live.HasField("publish_time")) == (Post.PUBLISHED, Post.LIVE, True)
    seen = mall.call("GetBlogPost", id=post.id)
    assert (seen.title, seen.author_id, seen.category_id) == (post.title, "", category.id)
    for filters in ({"tag": "news"}, {"category_id": category.id}, {"featured": True}):
        found = mall.call("ListBlogPosts", **filters).blog_posts
        assert [(one.id, one.content, one.content_html) for one in found if one.id == post.id] == [(post.id, "", "")]
    archived = mall.do("ArchiveBlogPost", post)
    assert (archived.state, archived.publishing_state) == (Post.ARCHIVED, Post.RETIRED)
    assert mall.events(post) == [f"blog_post.{what}" for what in ("created", "submitted", "published", "archived")]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("GetBlogPost", id=post.id)
    with fails(FORBIDDEN, "STATE_FORBIDS", state="ARCHIVED"):
        mall.call("UpdateBlogPost", mall.admin, blog_post={"id": post.id, "title": "Again"})


def test_a_post_is_sent_back_with_a_reason_and_its_time_is_forgotten(mall):
    post = mall.post()
    mall.do("SubmitBlogPost", post)
    mall.do("ScheduleBlogPost", post, schedule_time=mall.clock.now() + timedelta(hours=1))
    returned = mall.do("ReturnBlogPost", post, reason="Too long.")
    assert (returned.state, returned.publishing_state) == (Post.DRAFT, Post.RETURNED)
    assert (returned.state_reason, returned.HasField("schedule_time")) == ("Too long.", False)
    assert mall.do("SubmitBlogPost", post).state_reason == ""


@pytest.mark.parametrize(
    ("noun", "states", "steps"),
    [
        ("BlogPost", POST_STATES, {"Submit": "submit", "Return": "return", "Publish": "publish", "Archive": "archive"}),
        ("Page", PAGE_STATES, {"Publish": "publish", "Archive": "archive"}),
    ],
)
def test_only_what_the_table_allows_is_done(mall, noun, states, steps):
    thing = mall.post() if noun == "BlogPost" else mall.page(published=False)
    table, name = ("blog_posts", "blog_post") if noun == "BlogPost" else ("pages", "page")
    for state in states.all:
        for verb, step in steps.items():
            mall.sql(f"UPDATE {table} SET state = $2 WHERE id = $1", thing.id, state)  # noqa: S608
            more = {"reason": "So."} if verb == "Return" else {}
            if states.allows(state, states.target(step), step):
                mall.do(f"{verb}{noun}", thing, **more)
            else:
                with fails(FORBIDDEN, "STATE_FORBIDS", resource=name, state=state):
                    mall.do(f"{verb}{noun}", thing, **more)


def test_only_staff_who_manage_content_write(mall, app, on_loop):
    post = mall.post()
    reader = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    assert mall.call("GetBlogPost", reader, id=post.id).author_id == mall.admin.id
    for actor in (reader, mall.customer()):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            mall.do("SubmitBlogPost", post, actor)
    moderator = make.administrator(app, on_loop, "CONTENT_MODERATOR")
    assert mall.do("SubmitBlogPost", post, moderator).state == Post.PENDING


# --- publication at a time ---


def test_six_o_clock_after_the_clocks_change(mall):
    page = mall.page(published=False)
    planned = mall.do("SchedulePage", page, local_time="2036-11-09T06:00:00", time_zone=ANGELES)
    assert planned.publishing_state == Page.SCHEDULED
    assert (planned.schedule_time.ToJsonString(), planned.schedule_time_zone) == ("2036-11-09T14:00:00Z", ANGELES)
    with fails(INVALID, "INVALID_FIELDS", "local_time"):
        mall.do("SchedulePage", page, local_time="2036-03-09T02:30:00", time_zone=ANGELES)
    for plan in (
        {},
        {"local_time": "2036-03-09T03:30:00", "schedule_time": mall.clock.now() + timedelta(1)},
        {"schedule_time": mall.clock.now()},
        {"local_time": "2036-03-09T03:30:00", "time_zone": "Mars"},
    ):
        with fails(INVALID, "INVALID_FIELDS"):
            mall.do("SchedulePage", page, **plan)


def test_what_is_scheduled_is_published_at_its_second_as_of_then(mall):
    post, page, due = mall.post(), mall.page(published=False), mall.clock.now() + timedelta(minutes=5)
    mall.do("SubmitBlogPost", post)
    assert mall.do("ScheduleBlogPost", post, schedule_time=due).publishing_state == Post.SCHEDULED
    planned = mall.do("SchedulePage", page, schedule_time=due)
    assert (planned.schedule_time_zone, planned.schedule_time.nanos) == ("UTC", 0)
    mall.clock.advance(minutes=4, seconds=50)
    assert mall.publish_due() == 0
    mall.clock.advance(seconds=60)
    assert mall.publish_due() == 2
    assert mall.publish_due() == 0
    assert mall.call("GetPage", id=page.id).publish_time == planned.schedule_time
    assert mall.call("GetBlogPost", id=post.id).publish_time == planned.schedule_time
    changes = mall.call("ListPageChanges", mall.admin, page_id=page.id).page_changes
    assert (changes[0].system_generated, changes[0].actor_role) == (True, "SYSTEM")
    assert (changes[0].previous_state, changes[0].state) == (Page.DRAFT, Page.PUBLISHED)
    (said, *_) = mall.call("ListBlogPostChanges", mall.admin, blog_post_id=post.id).blog_post_changes
    assert said.system_generated


def test_two_workers_publish_once(mall):
    made = [mall.page(published=False) for _ in range(3)]
    for page in made:
        mall.do("SchedulePage", page, schedule_time=mall.clock.now() + timedelta(minutes=1))
    mall.clock.advance(minutes=2)
    assert sum(at_once(mall.publish_due, mall.publish_due, mall.publish_due)) == 3
    assert [mall.events(page).count("page.published") for page in made] == [1, 1, 1]


# --- slugs ---


def test_an_archived_post_keeps_its_slug_and_a_deleted_one_does_not(mall):
    post = mall.published(slug=make.unique("slug-"))
    mall.do("ArchiveBlogPost", post)
    with fails(EXISTS, "CONTENT_SLUG_TAKEN"):
        mall.post(slug=post.slug)
    mall.do("DeleteBlogPost", post)
    assert mall.post(slug=post.slug).slug == post.slug
    title = make.unique("Same ")
    first, second = mall.post(title=title), mall.post(title=title)
    assert second.slug.startswith(f"{first.slug}-")


def test_what_was_renamed_there_and_back_is_found_in_one_hop(mall):
    a, b, c, d = (make.unique(f"{letter}-") for letter in "abcd")

    def rename(post, slug):
        return mall.call("UpdateBlogPost", mall.admin, blog_post={"id": post.id, "slug": slug})

    first, other = mall.published(slug=a), mall.published(slug=c)
    for slug in (b, a):
        rename(first, slug)
    rename(other, d)
    assert [mall.call("ResolveBlogPost", slug=slug).slug for slug in (a, b, c, d)] == [a, a, d, d]
    newer = mall.published(slug=c)
    assert mall.call("ResolveBlogPost", slug=c).id == newer.id
    mall.do("DeleteBlogPost", other)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("ResolveBlogPost", slug=d)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("ResolvePage", slug=a)


def test_of_two_who_take_a_slug_at_once_one_gets_it(mall):
    slug = make.unique("race-")
    results = at_once(*[lambda: mall.page(published=False, slug=slug)] * 4)
    assert tally(results) == (1, [EXISTS] * 3)


# --- Markdown ---


def test_markdown_is_kept_as_typed_and_rendered_safe(mall):
    source = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) a < b, List<int> [ok](https://shop.example)"
    post = mall.post(content=source)
    assert post.content == source
    assert "<script" not in post.content_html
    assert "&lt;script&gt;" in post.content_html
    assert 'href="https://shop.example" rel="nofollow noopener noreferrer"' in post.content_html
    assert "List&lt;int&gt;" in post.content_html
    with fails(INVALID, "INVALID_FIELDS", "blog_post.title"):
        mall.post(title="<b>bold</b>")
    with fails(INVALID, "INVALID_FIELDS", "blog_post.content"):
        mall.post(content="|a" * 300 + "\n" + "|-" * 300 + "\n" + "|\n" * 300)
    with fails(INVALID, "INVALID_FIELDS", "blog_post.tags[1]"):
        mall.post(tags=["a", "A"])


def test_what_was_rendered_by_older_rules_is_rendered_anew(mall):
    post = mall.post(content="*x*" + " words" * 500)
    mall.sql(
        "UPDATE blog_posts SET content_html = '<script>', content_rules = $2 WHERE id = $1", post.id, markdown.RULES - 1
    )
    assert mall.call("GetBlogPost", mall.admin, id=post.id).content_html.startswith("<p><em>x</em> words")


# --- history and previews ---


def test_what_a_post_said_is_kept(mall):
    post = mall.post(title="First")
    mall.call("UpdateBlogPost", mall.admin, blog_post={"id": post.id, "title": "Second", "content": "Other."})
    mall.do("SubmitBlogPost", post)
    mall.do("ReturnBlogPost", post, reason="No.")
    first = mall.call("ListBlogPostChanges", mall.admin, blog_post_id=post.id, page_size=3)
    rest = mall.call(
        "ListBlogPostChanges", mall.admin, blog_post_id=post.id, page_size=3, page_token=first.next_page_token
    )
    changes = [*first.blog_post_changes, *rest.blog_post_changes]
    assert [(one.sequence, one.title, one.content) for one in changes] == [
        (4, "Second", "Other."), (3, "Second", "Other."), (2, "Second", "Other."), (1, "First", "Good *news*."),
    ]  # fmt: skip
    assert [one.previous_state for one in changes] == [Post.PENDING, Post.DRAFT, Post.DRAFT, 0]
    assert (changes[0].reason, changes[0].actor_id, changes[0].blog_post_id) == ("No.", mall.admin.id, post.id)
    assert all(one.id and one.actor_role and one.create_time.seconds for one in changes)


def test_a_preview_link_shows_a_draft_to_whoever_has_it_until_it_ends(mall):
    post, page = mall.post(), mall.page(published=False, staff_only=True)
    link = mall.call("ShareBlogPost", mall.admin, id=post.id)
    assert mall.call("PreviewBlogPost", token=link.token).content_html == post.content_html
    of_page = mall.call("SharePage", mall.admin, id=page.id).token
    assert mall.call("PreviewPage", token=of_page).id == page.id
    for name, token in (("PreviewBlogPost", of_page), ("PreviewPage", link.token), ("PreviewPage", "nonsense")):
        with fails(INVALID, "CONTENT_TOKEN_INVALID"):
            mall.call(name, token=token)
    with mall.set(preview_lifetime="5m"):
        short = mall.call("ShareBlogPost", mall.admin, id=post.id)
    mall.clock.advance(minutes=6)
    with fails(INVALID, "CONTENT_TOKEN_INVALID"):
        mall.call("PreviewBlogPost", token=short.token)
    mall.do("DeleteBlogPost", post)
    with fails(INVALID, "CONTENT_TOKEN_INVALID"):
        mall.call("PreviewBlogPost", token=link.token)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        mall.call("SharePage", mall.customer(), id=page.id)


# --- views ---


def test_a_view_counts_once_in_a_window_and_never_for_staff(mall):
    post, reader = mall.published(), mall.customer()

    def views(*, times=1, actor=None, **fields):
        return sum(mall.call("RecordBlogPostView", actor, id=post.id, **fields).counted for _ in range(times))

    assert views(times=5, actor=reader) == 1
    assert [views(visitor_key=key) for key in ("one", "two", "three", "one")] == [1, 1, 1, 0]
    assert views(times=2, actor=mall.admin) == 0
    mall.clock.advance(hours=1, seconds=1)
    assert views(times=3, actor=reader) == 1
    assert mall.call("GetBlogPost", id=post.id).view_count == 5
    assert [one.view_count for one in mall.call("ListBlogPosts").blog_posts if one.id == post.id] == [5]
    page = mall.page()
    assert mall.call("RecordPageView", id=page.id).counted
    assert mall.call("GetPage", id=page.id).view_count == 1
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("RecordBlogPostView", id=mall.post().id)
    mall.clock.advance(days=8)
    assert mall.on_loop(articles.forget_views(mall.app)) >= 5
    assert mall.call("GetBlogPost", id=post.id).view_count == 5


def test_views_at_once_are_all_counted(mall):
    post = mall.published()
    results = at_once(
        *[lambda key=key: mall.call("RecordBlogPostView", id=post.id, visitor_key=key) for key in "aabbccddeeff"]
    )
    assert sum(one.counted for one in results) == 6
    assert mall.call("GetBlogPost", id=post.id).view_count == 6


# --- comments ---


def test_comments_wait_for_staff_and_count_when_they_are_published(mall):
    post, author = mall.published(), mall.customer()

    def comment(text="Nice.", actor=author, on=post):
        return mall.call("CreateBlogComment", actor, blog_comment={"blog_post_id": on.id, "text": text})

    def listed(actor=None, **filters):
        return [one.id for one in mall.call("ListBlogComments", actor, blog_post_id=post.id, **filters).blog_comments]

    made = comment()
    assert (made.state, made.customer_id, made.text) == (Comment.PENDING, author.id, "Nice.")
    assert (listed(), listed(author), listed(mall.customer())) == ([], [made.id], [])
    shown = mall.do("PublishBlogComment", made, etag=made.etag)
    assert (shown.state, listed()) == (Comment.PUBLISHED, [made.id])
    assert mall.call("GetBlogComment", id=made.id).customer_id == ""
    assert mall.call("GetBlogPost", id=post.id).comment_count == 1
    refused = mall.do("RejectBlogComment", made, reason="Rude.")
    assert (refused.state_reason, listed()) == ("Rude.", [])
    assert mall.call("GetBlogComment", author, id=made.id).state_reason == "Rude."
    assert mall.call("GetBlogPost", id=post.id).comment_count == 0
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.do("DeleteBlogComment", made, mall.customer())
    deleted = mall.do("DeleteBlogComment", made, author)
    assert (deleted.state, deleted.HasField("delete_time")) == (Comment.DELETED, True)
    with fails(FORBIDDEN, "STATE_FORBIDS", state="DELETED"):
        mall.do("PublishBlogComment", made)
    with fails(INVALID, "INVALID_FIELDS", "blog_comment.text"):
        comment("Mail me at someone@example.com")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        comment(on=mall.post())
    with mall.set(daily_comments=1), fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        comment()
        comment()


# --- pages ---


def test_a_page_shows_all_that_it_says(mall):
    page = mall.page(
        title="Terms", content="# Terms", page_type="TERMS", excerpt="Short.", menu_position=3, template="wide",
        meta_title="Meta", meta_description="Described", og_title="Shared", og_description="Shared too",
        og_image_uri="https://cdn.example/terms.png", review_frequency_months=6, requires_authentication=True,
    )  # fmt: skip
    assert (page.page_type, page.menu_position, page.template) == (Page.TERMS, 3, "wide")
    assert (page.og_title, page.og_image_uri) == ("Shared", "https://cdn.example/terms.png")
    assert page.publishing_state == Page.LIVE
    archived = mall.do("ArchivePage", page)
    assert (archived.state, archived.publishing_state) == (Page.ARCHIVED, Page.RETIRED)


def test_access_is_inherited_and_the_strictest_counts(mall):
    top = mall.page(requires_authentication=True)
    middle = mall.page(top)
    leaf = mall.page(middle, staff_only=True)
    member = mall.customer()
    assert [one.access for one in (top, middle, leaf)] == [Page.SIGNED_IN, Page.SIGNED_IN, Page.STAFF]
    assert leaf.parent_slug == middle.slug
    assert mall.call("ResolvePage", mall.admin, slug=middle.slug).id == middle.id
    for call in (lambda: mall.call("GetPage", id=middle.id), lambda: mall.call("ResolvePage", slug=middle.slug)):
        with fails(UNKNOWN, "AUTH_REQUIRED"):
            call()
    assert mall.call("GetPage", member, id=middle.id).id == middle.id
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mall.call("GetPage", member, id=leaf.id)
    below = {"parent_id": top.id}
    assert [one.id for one in mall.call("ListPages", member, **below).pages] == [middle.id]
    assert list(mall.call("ListPages", **below).pages) == []
    opened = {"id": top.id, "requires_authentication": False}
    mall.call("UpdatePage", mall.admin, page=opened, update_mask={"paths": ["requires_authentication"]})
    assert mall.call("GetPage", id=middle.id).access == Page.EVERYBODY
    assert [one.id for one in mall.call("ListPages", **below).pages] == [middle.id]


def test_below_an_archived_page_others_can_be_read_but_are_not_listed(mall):
    top = mall.page()
    middle = mall.page(top)
    leaf = mall.page(middle)
    assert leaf.listed
    mall.do("ArchivePage", top)
    assert mall.call("GetPage", id=leaf.id).listed is False
    assert list(mall.call("ListPages", parent_id=middle.id).pages) == []
    assert [one.id for one in mall.call("ListPages", mall.admin, parent_id=middle.id).pages] == [leaf.id]
    with fails(EXISTS, "CONTENT_SLUG_TAKEN"):
        mall.page(slug=top.slug)


def test_pages_are_a_tree(mall):
    top = mall.page()
    middle = mall.page(top)

    def move(page, parent_id):
        return mall.call(
            "UpdatePage", mall.admin, page={"id": page.id, "parent_id": parent_id}, update_mask={"paths": ["parent_id"]}
        )

    for below in (middle, top):
        with fails(FORBIDDEN, "PAGE_CYCLE"):
            move(top, below.id)
    with fails(INVALID, "INVALID_FIELDS", "page.parent_id"):
        move(top, make.request_id())
    with fails(FORBIDDEN, "PAGE_HAS_CHILDREN", pages=1):
        mall.do("DeletePage", top)
    assert move(middle, "").parent_slug == ""
    assert mall.do("DeletePage", top).HasField("delete_time")
    deep = mall.page()
    for _ in range(7):
        deep = mall.page(deep)
    with fails(INVALID, "INVALID_FIELDS", "page.parent_id"):
        mall.page(deep)


def test_two_pages_that_move_below_each_other_at_once_make_no_cycle(mall):
    one, other = mall.page(), mall.page()

    def move(page, parent):
        return lambda: mall.call("UpdatePage", mall.admin, page={"id": page.id, "parent_id": parent.id})

    assert tally(at_once(move(one, other), move(other, one))) == (1, [FORBIDDEN])


def test_menus_are_in_their_order(mall):
    top = mall.page()
    made = [mall.page(top, menu_position=position) for position in (2, 0)] + [mall.page(top)]
    assert [one.id for one in mall.call("ListPages", parent_id=top.id, order="MENU").pages] == [
        made[1].id,
        made[0].id,
        made[2].id,
    ]
    assert made[1].HasField("menu_position")
    assert not made[2].HasField("menu_position")
    tops = [one.id for one in mall.call("ListPages", top=True, page_size=100).pages]
    assert top.id in tops
    assert made[0].id not in tops


def test_a_page_is_due_for_review_after_its_months(mall):
    page = mall.page(review_frequency_months=1)
    assert page.HasField("review_due_time")
    due = [one.id for one in mall.call("ListPages", mall.admin, review_due=True, page_size=100).pages]
    assert page.id not in due
    mall.clock.advance(days=32)
    due = [one.id for one in mall.call("ListPages", mall.admin, review_due=True, page_size=100).pages]
    assert page.id in due
    reviewed = mall.do("ReviewPage", page)
    assert reviewed.HasField("last_review_time")
    assert reviewed.review_due_time.seconds > page.review_due_time.seconds
    assert not mall.call("GetPage", id=page.id).HasField("review_due_time")
    never = mall.call(
        "UpdatePage", mall.admin, page={"id": page.id}, update_mask={"paths": ["review_frequency_months"]}
    )
    assert not never.HasField("review_due_time")
