"""Frequent questions and help articles: who sees them, where they stand, how they are found, whom they help."""

import grpc
import pytest

from mall.support.v1 import support_pb2 as pb
from server.kit.ids import new_id
from server.support import help as articles
from storage.queries import support_help as queries
from storage.tables.support_help import FAQ_SUGGESTION_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without

Faq, Article, Suggestion = pb.Faq, pb.HelpArticle, pb.FaqSuggestion
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
EXISTS, INVALID = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.INVALID_ARGUMENT


@pytest.fixture
def faq(desk):
    def make_faq(**fields):
        values = {"question": make.unique("How "), "answer": "So.", "category": "SHIPPING", "published": True}
        values["position"] = new_id().int % 10**6 + 1
        return desk.call("CreateFaq", desk.staff, faq={**values, **fields})

    return make_faq


@pytest.fixture
def article(desk):
    def make_article(**fields):
        values = {"title": "Sending back", "slug": make.unique("s"), "text": "Pack it.", "category": "BUYING_GUIDE"}
        values |= {"type": "GUIDE", "published": True}
        return desk.call("CreateHelpArticle", desk.staff, help_article={**values, **fields})

    return make_article


# --- frequent questions ---


def test_a_question_is_unique_in_its_category_and_so_is_its_place(desk, faq):
    made = faq(keywords=["parcel", "box"], featured=True)
    assert (list(made.keywords), made.author_id, made.HasField("publish_time")) == (
        ["parcel", "box"],
        desk.staff.id,
        True,
    )
    with fails(EXISTS, "FAQ_EXISTS"):
        faq(question=made.question.upper())
    with fails(EXISTS, "FAQ_POSITION_TAKEN"):
        faq(position=made.position)
    assert faq(question=made.question, category="RETURNS").id
    desk.call("DeleteFaq", desk.staff, id=made.id)
    assert faq(question=made.question, position=made.position).id, "what is deleted stands in nobody's way"


def test_what_is_not_published_is_hidden_and_kept(desk, faq):
    hidden = faq(published=False)
    assert not hidden.HasField("publish_time")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("GetFaq", None, id=hidden.id)
    published = desk.call("UpdateFaq", desk.staff, faq={"id": hidden.id, "published": True})
    assert published.HasField("publish_time")
    seen = desk.call("GetFaq", None, id=hidden.id)
    assert (seen.question, seen.author_id) == (hidden.question, "")
    desk.call("UpdateFaq", desk.staff, faq={"id": hidden.id}, update_mask={"paths": ["published"]})
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("GetFaq", None, id=hidden.id)
    assert desk.call("GetFaq", desk.staff, id=hidden.id).publish_time == published.publish_time


def test_questions_stand_in_their_order(desk, faq):
    second, first = faq(position=900_002, category="SELLERS"), faq(position=900_001, category="SELLERS")
    listed = desk.call("ListFaqs", None, categories=["SELLERS"]).faqs
    ids = [one.id for one in listed]
    assert ids.index(first.id) < ids.index(second.id)


def test_each_finds_a_question_helpful_once_and_may_think_again(desk, faq):
    made, customer = faq(), desk.customer()
    for helpful, counts in ((True, (1, 0)), (True, (1, 0)), (False, (0, 1))):
        desk.call("RateFaq", customer, id=made.id, helpful=helpful)
        seen = desk.call("GetFaq", desk.staff, id=made.id)
        assert (seen.helpful_count, seen.not_helpful_count) == counts
    assert desk.call("GetFaq", customer, id=made.id).not_helpful_count == 0
    assert seen.etag == made.etag


def rate_at_once(desk, made, meeting):
    customer = desk.customer()
    calls = [lambda: desk.call("RateFaq", customer, id=made.id, helpful=True) for _ in range(2)]
    with meeting(queries, "rate", 2):
        assert tally(at_once(*calls)) == (2, [])
    return desk.call("GetFaq", None, id=made.id).helpful_count


def test_votes_at_once_count_once(desk, faq, meeting):
    assert rate_at_once(desk, faq(), meeting) == 1


def test_without_the_lock_they_would_count_twice(desk, faq, meeting, monkeypatch):
    scope = articles.faqs.FAQ.scope(articles.faqs.Caller(role="CUSTOMER"))
    statement = articles.faqs.FAQ.reading(scope, lock=True)
    monkeypatch.setitem(articles.faqs.FAQ._reads, (scope.key, True), without(statement, "FOR UPDATE"))
    assert rate_at_once(desk, faq(), meeting) == 2


def test_looks_are_counted_without_bursts(desk, faq, article):
    for name, made in (("Faq", faq()), ("HelpArticle", article())):
        for _ in range(3):
            seen = desk.call(f"Record{name}View", desk.customer(), id=made.id)
        assert seen.view_count >= 1
        hidden = make.request_id()
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.call(f"Record{name}View", None, id=hidden)


# --- what inquiries suggest ---


def test_a_suggestion_that_is_accepted_becomes_a_question(desk, faq):
    inquiry = desk.ask(desk.customer())
    last = faq(category="TECHNICAL")
    values = {
        "inquiry_id": inquiry.id,
        "question": make.unique("Why "),
        "answer": "Because.",
        "type": "AI",
        "note": "Often.",
    }
    made = desk.call("CreateFaqSuggestion", desk.staff, faq_suggestion=values)
    assert (made.state, made.note, made.faq_id) == (Suggestion.SUGGESTED, "Often.", "")
    with fails(INVALID, "INVALID_FIELDS", "category"):
        desk.call("DecideFaqSuggestion", desk.staff, id=made.id, state="ACCEPTED")
    taken = desk.call("DecideFaqSuggestion", desk.staff, id=made.id, state="ACCEPTED", category="TECHNICAL")
    question = desk.call("GetFaq", desk.staff, id=taken.faq_id)
    assert (question.question, question.published, question.position > last.position) == (made.question, False, True)
    assert (taken.administrator_id, taken.state) == (desk.staff.id, Suggestion.ACCEPTED)


@pytest.mark.parametrize("target", FAQ_SUGGESTION_STATES.all[1:])
def test_only_what_the_table_allows_happens_to_suggestions(desk, target):
    inquiry = desk.ask(desk.customer())
    for state in FAQ_SUGGESTION_STATES.all:
        values = {"inquiry_id": inquiry.id, "question": make.unique("Why "), "answer": "So.", "type": "REVIEW"}
        made = desk.call("CreateFaqSuggestion", desk.staff, faq_suggestion=values)
        desk.sql("UPDATE faq_suggestions SET state = $2 WHERE id = $1", made.id, state)

        def decide(made=made):
            return desk.call("DecideFaqSuggestion", desk.staff, id=made.id, state=target, category="RETURNS")

        if FAQ_SUGGESTION_STATES.allows(state, target, "decide"):
            assert Suggestion.State.Name(decide().state) == target
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", resource="faq_suggestion", state=state):
                decide()


# --- articles ---


def test_an_article_has_a_name_a_place_and_a_length(desk, article):
    made = article(
        text="word " * 401, tags=["box"], summary="How.", featured=True, image_uri="https://img.example/a.png"
    )
    assert (made.read_minutes, list(made.tags), made.HasField("publish_time")) == (3, ["box"], True)
    with fails(EXISTS, "HELP_SLUG_TAKEN"):
        article(slug=made.slug)
    with fails(INVALID, "INVALID_FIELDS", "help_article.slug"):
        article(slug="Not a slug")
    (listed,) = desk.call("ListHelpArticles", None, slug=made.slug).help_articles
    assert (listed.id, listed.text, listed.summary, listed.author_id) == (made.id, "", "How.", "")
    confirmed = desk.call("ConfirmHelpArticle", desk.staff, id=made.id)
    assert confirmed.HasField("review_time")
    assert desk.call("RateHelpArticle", desk.customer(), id=made.id, helpful=True).like_count == 1


def test_articles_stand_below_each_other_without_circles(desk, article):
    top = article()
    middle = article(parent_id=top.id)
    bottom = article(parent_id=middle.id)
    assert [one.id for one in desk.call("ListHelpArticles", None, parent_id=top.id).help_articles] == [middle.id]
    for parent in (bottom, middle, top):
        with fails(FORBIDDEN, "HELP_ARTICLE_CYCLE"):
            desk.call("UpdateHelpArticle", desk.staff, help_article={"id": top.id, "parent_id": parent.id})
    with fails(FORBIDDEN, "HELP_ARTICLE_HAS_CHILDREN"):
        desk.call("DeleteHelpArticle", desk.staff, id=middle.id)
    desk.call("DeleteHelpArticle", desk.staff, id=bottom.id)
    deleted = desk.call("DeleteHelpArticle", desk.staff, id=middle.id)
    assert deleted.HasField("delete_time")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        article(parent_id=middle.id)


def cross(desk, one, other, meeting):
    calls = [
        lambda a=a, b=b: desk.call("UpdateHelpArticle", desk.staff, help_article={"id": a.id, "parent_id": b.id})
        for a, b in ((one, other), (other, one))
    ]
    with meeting(queries, "is_below", 2):
        return tally(at_once(*calls))


def test_of_two_articles_put_below_each_other_one_goes(desk, article, meeting):
    assert cross(desk, article(), article(), meeting) == (1, [FORBIDDEN])


def test_without_the_lock_they_would_be_a_circle(desk, article, meeting, monkeypatch):
    monkeypatch.setattr(queries, "_LOCK_TREE", queries.plain("SELECT 1"))
    one, other = article(), article()
    assert cross(desk, one, other, meeting) == (2, [])
    desk.sql("UPDATE help_articles SET parent_id = NULL WHERE id = ANY($1)", [one.id, other.id])


@pytest.mark.parametrize(
    "bad", ["[x](javascript:alert(1))", "[x]: data:text/html,x", "<vbscript:x>", "[x]( JavaScript:x)"]
)
def test_markdown_has_no_links_that_do_something(desk, article, faq, bad):
    """Situation 110."""
    with fails(INVALID, "INVALID_FIELDS", "help_article.text"):
        article(text=f"See {bad}")
    with fails(INVALID, "INVALID_FIELDS", "faq.answer"):
        faq(answer=f"See {bad}")


def test_harmless_markdown_stays_as_it_is_typed(article):
    text = "a < b, List<int>, 3 > 2, [x](https://example.com) and [y](/help)"
    assert article(text=text).text == text


# --- search ---


@pytest.fixture(scope="module")
def library(desk):
    made = {}
    for title in ("C++ for sellers", "C for sellers", "AT&T vouchers", "Why it's late", "50% off", "foo_bar", "返品"):
        values = {
            "title": title,
            "slug": make.unique("s"),
            "text": "Text.",
            "category": "TECHNICAL_HELP",
            "type": "GUIDE",
        }
        article = desk.call("CreateHelpArticle", desk.staff, help_article={**values, "published": True})
        made[title] = article.id
    return made


def found(desk, query):
    return [one.title for one in desk.call("SearchHelp", None, query=query, page_size=50).help_articles]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("C++ sellers", "C++ for sellers"), ("AT&T", "AT&T vouchers"), ("it's", "Why it's late"), ("why?", "Why it's late"),
        ("50%", "50% off"), ("foo_bar", "foo_bar"), ("品", "返品"), ("返品", "返品"),
    ],
)  # fmt: skip
def test_signs_are_nobodys_syntax(desk, library, query, title):
    """Situation 62: what looks like syntax finds its title."""
    assert title in found(desk, query)


def test_what_has_the_query_in_its_title_comes_first(desk, library):
    assert found(desk, "C++ for")[0] == "C++ for sellers"
    assert found(desk, "C for")[0] == "C for sellers"


@pytest.mark.parametrize("query", ["a & b", "'\":*x1", "!no", "(ab", "x" * 200, "ab | cd & !", "<-> ab", "ab:*"])
def test_no_query_breaks(desk, library, query):
    assert found(desk, query) is not None


@pytest.mark.parametrize("query", ["(", "a", "  ", "😀😀", "!", "%", "'"])
def test_less_than_a_word_is_refused(desk, query):
    with fails(INVALID, "INVALID_FIELDS", "query"):
        found(desk, query)


def test_what_is_hidden_or_deleted_is_not_found(desk, article, faq):
    word = make.unique("w")
    seen, hidden, gone = article(title=word), article(title=word, published=False), article(title=word)
    desk.call("DeleteHelpArticle", desk.staff, id=gone.id)
    question = faq(question=f"Where is {word}?")
    faq(question=f"Who is {word}?", published=False)
    answer = desk.call("SearchHelp", None, query=word)
    assert [one.id for one in answer.help_articles] == [seen.id] != [hidden.id]
    assert [one.id for one in answer.faqs] == [question.id]
