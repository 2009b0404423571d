"""A mall with something to say, and those who say, read and click it."""

from contextlib import contextmanager

import pytest

from mall.content.v1 import content_pb2 as pb
from mall.content.v1 import content_pb2_grpc
from server.content import pages, posts
from tests.support import make


class Content:
    """The service as everybody sees it: `call("CreatePage", editor, page={...})`."""

    def __init__(self, app, on_loop, channel, sql, admin, clock):
        self.app, self.on_loop, self.channel, self.sql, self.admin, self.clock = (
            app,
            on_loop,
            channel,
            sql,
            admin,
            clock,
        )
        self.stub = content_pb2_grpc.ContentServiceStub(channel)
        self.editor = make.administrator(app, on_loop)

    def call(self, name, actor=None, **fields):
        """Call an rpc as somebody, or as a guest; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata if actor else None)

    def do(self, name, thing, actor=None, **fields):
        """Call an rpc of staff about something: `do("PublishPage", page)`."""
        return self.call(name, actor or self.admin, id=thing.id, **fields)

    def customer(self, **changes):
        return make.customer(self.app, self.on_loop, **changes)

    # --- posts and pages ---

    def post(self, **values):
        values = {"title": make.unique("Post "), "content": "Good *news*.", **values}
        return self.call("CreateBlogPost", self.admin, blog_post=values)

    def published(self, **values):
        post = self.post(**values)
        self.do("SubmitBlogPost", post)
        return self.do("PublishBlogPost", post)

    def page(self, parent=None, *, published=True, **values):
        values = {"title": make.unique("Page "), "content": "Words.", "page_type": "HELP", **values}
        if parent is not None:
            values["parent_id"] = parent.id
        page = self.call("CreatePage", self.admin, page=values)
        return self.do("PublishPage", page) if published else page

    def publish_due(self):
        """What is looked for every second."""
        return self.on_loop(posts.publish_due_posts(self.app)) + self.on_loop(pages.publish_due_pages(self.app))

    def events(self, thing):
        rows = self.sql("SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence", thing.id)
        return [row.type for row in rows]

    @contextmanager
    def set(self, **settings):
        """Within the block, `set(daily_comments=2)` counts."""
        made = [
            make.setting(self.channel, self.admin, f"content.{key}", str(value)).id for key, value in settings.items()
        ]
        try:
            yield
        finally:
            self.sql("DELETE FROM configurations WHERE id = ANY($1)", made)


@pytest.fixture(scope="module")
def mall(app, on_loop, grpc_channel, sql, admin, clock):
    return Content(app, on_loop, grpc_channel, sql, admin, clock)
