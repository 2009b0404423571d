"""A channel where people write for each other, and moderators who look at it."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from mall.community.v1 import community_pb2 as pb
from mall.community.v1 import community_pb2_grpc
from server.community import viewing
from tests.support import make

LINES = "What I have learnt about {} in all these years."


class Community:
    """The service as everybody sees it; `article(author, title="A")` writes what is published at once."""

    def __init__(self, app, on_loop, channel, sql, admin, clock, category):
        self.app, self.on_loop, self.channel, self.sql = app, on_loop, channel, sql
        self.admin, self.clock, self.category = admin, clock, category
        self.stub = community_pb2_grpc.CommunityServiceStub(channel)
        self.market = make.channel(channel, admin)
        self.moderator = make.administrator(app, on_loop, "CONTENT_MODERATOR")
        self.author = self.customer()

    def call(self, name, actor, metadata=(), **fields):
        """Call an rpc as somebody, or as a guest; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=[*(actor.metadata if actor else ()), *metadata])

    def customer(self, **changes):
        return make.customer(self.app, self.on_loop, **changes)

    # --- what is written ---

    def article(self, actor=None, *, draft=False, **said):
        values = {
            "channel_id": self.market.id,
            "title": make.unique("About "),
            "body": LINES.format(make.unique()),
            **said,
        }
        return self.call("CreateArticle", actor or self.author, article=values, draft=draft)

    def comment(self, about, actor=None, parent=None, **said):
        values = {"text": LINES.format(make.unique()), **said}
        values["article_id" if isinstance(about, pb.Article) else "review_id"] = about.id
        if parent is not None:
            values["parent_id"] = parent.id
        return self.call("CreateComment", actor or self.customer(), comment=values)

    def moment(self, actor=None, **said):
        values = {"media_uri": f"https://pictures.example/{make.unique()}.jpg", **said}
        return self.call("CreateMoment", actor or self.author, moment=values)

    def get(self, one, actor="staff"):
        name = type(one).__name__
        return self.call(f"Get{name}", self.admin if actor == "staff" else actor, id=one.id)

    def about(self, one):
        """The field that names what something is about."""
        return {f"{type(one).__name__.lower()}_id": one.id}

    def listed(self, actor=None, **filters):
        return [one.id for one in self.call("ListArticles", actor, channel_id=self.market.id, **filters).articles]

    def thread(self, article, actor=None, **filters):
        return self.call("ListComments", actor, **{"order": "THREAD", **filters}, **self.about(article)).comments

    # --- what is done about it ---

    def moderate(self, one, action, actor=None, reason="Because.", **fields):
        etag = fields.pop("etag", None) or self.get(one).etag
        return self.call(
            "ModerateContent",
            actor or self.moderator,
            action=action,
            reason=reason,
            etag=etag,
            **self.about(one),
            **fields,
        )

    def report(self, one, actor=None, reason="SPAM", **fields):
        return self.call("ReportContent", actor or self.customer(), reason=reason, **self.about(one), **fields)

    def react(self, one, actor, kind="LIKE"):
        return self.call("React", actor, kind=kind, **self.about(one))

    def actions(self, one):
        """What the log says, newest first."""
        listed = self.call("ListModerationActions", self.admin, **self.about(one)).moderation_actions
        return [pb.ModerationAction.Action.Name(entry.action) for entry in listed]

    def mails(self, actor):
        rows = self.sql(
            "SELECT subject, body FROM outgoing_mails WHERE recipient = $1 ORDER BY create_time, id", actor.email
        )
        return [(row["subject"], row["body"]) for row in rows]

    def count_views(self):
        return self.on_loop(viewing.count_article_views(self.app))

    @contextmanager
    def set(self, **settings):
        """Within the block, `set(daily_articles=2)` counts."""
        made = [
            make.setting(self.channel, self.admin, f"community.{key}", str(value)).id for key, value in settings.items()
        ]
        try:
            yield
        finally:
            self.sql("DELETE FROM configurations WHERE id = ANY($1)", made)


@pytest.fixture(scope="module")
def town(app, on_loop, grpc_channel, sql, admin, clock, category):
    return Community(app, on_loop, grpc_channel, sql, admin, clock, category)


@pytest.fixture(autouse=True)
def left_in_order(town):
    """Every test has an author of its own; after it, what is counted is what there is."""
    town.author = town.customer()
    yield
    wrong = town.sql(
        """SELECT a.id FROM articles AS a WHERE comment_count <> (
               SELECT count(*) FROM comments AS c WHERE c.article_id = a.id AND c.state = 'PUBLISHED' AND NOT c.secret)
           UNION ALL
           SELECT c.id FROM comments AS c WHERE (reply_count, below_count) <> (
               SELECT count(*) FILTER (WHERE NOT b.secret), count(*) FROM comments AS b
               WHERE c.id = ANY (b.above) AND b.state = 'PUBLISHED')
           UNION ALL
           SELECT a.id FROM articles AS a WHERE reaction_count <> (SELECT count(*) FROM reactions AS r WHERE r.article_id = a.id)"""
    )
    assert wrong == []


@pytest.fixture
def article(town):
    return town.article()


@pytest.fixture
def screener():
    """A screening service on a port of its own: `answer` is its next one, `asked` what it was asked."""

    class Service(BaseHTTPRequestHandler):
        answer, status, asked = b'{"flagged": false}', 200, []

        def do_POST(self):
            type(self).asked.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(type(self).status)
            self.end_headers()
            self.wfile.write(type(self).answer)

        def log_message(self, *arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Service.url = f"http://127.0.0.1:{server.server_address[1]}/look"
    yield Service
    server.shutdown()
    server.server_close()
