"""Inquiries that customers keep, with what they said then."""

import grpc

from mall.favorites.v1 import favorites_pb2, favorites_pb2_grpc
from server.kit.ids import new_id
from tests.support import make
from tests.support.expect import fails

Favorite = favorites_pb2.Favorite
NOT_FOUND, DENIED = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.PERMISSION_DENIED


def keep(desk, who, id_):
    stub = favorites_pb2_grpc.FavoritesServiceStub(desk.channel)
    request = favorites_pb2.CreateFavoriteRequest(favorite={"inquiry_id": id_}, request_id=make.request_id())
    return stub.CreateFavorite(request, metadata=who.metadata)


def test_an_inquiry_is_kept_with_what_it_said(desk):
    author, reader = desk.customer(), desk.customer()
    inquiry = desk.ask(author)
    kept = keep(desk, reader, inquiry.id)
    assert (kept.target_type, kept.inquiry_id, kept.title, kept.inquiry_snapshot, kept.available) == (
        Favorite.INQUIRY, inquiry.id, inquiry.title, inquiry.text, True,
    )  # fmt: skip
    desk.call("UpdateInquiry", author, inquiry={"id": inquiry.id, "text": "How heavy is it?"})
    assert keep(desk, reader, inquiry.id) == kept
    desk.call("DeleteInquiry", author, id=inquiry.id)
    again = keep(desk, reader, inquiry.id)
    assert (again.inquiry_snapshot, again.available) == (inquiry.text, False)


def test_what_one_may_not_read_is_not_kept(desk):
    secret = desk.ask(desk.customer(), private=True)
    with fails(DENIED, "INQUIRY_PRIVATE"):
        keep(desk, desk.customer(), secret.id)
    buyer, order = desk.bought()
    for id_ in (desk.ask_about(buyer, order).id, str(new_id())):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="inquiry"):
            keep(desk, desk.customer(), id_)
