"""The life of a product, from draft to discontinued. docs/states/product.md shows the same table."""

from typing import Any

from mall.catalog.v1 import catalog_pb2
from server import platform
from server.catalog import drafts, editing, minimums
from server.catalog.mapping import product_to_proto
from server.kit import standard
from server.kit.app import App
from server.kit.convert import parse_id
from server.kit.errors import ApiError, FailedPrecondition, InvalidArgument, NotFound
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, boolean
from server.kit.standard import Resource
from server.kit.states import require
from storage.database import Row
from storage.queries.catalog import products as queries
from storage.tables.catalog import PRODUCT_STATES, products

APPROVAL = Setting(
    "catalog.product_approval", boolean(), "false", "New products wait for approval by staff.", scopes=["MALL"]
)

# What is said of what is missing, by the name of its field.
NEEDS = {
    "title": "a title",
    "description": f"a description of at least {drafts.SHORTEST_DESCRIPTION} characters",
    "category_id": "a category",
    "media": "a picture",
    "variants": "a variant that is active",
}
PRODUCT = Resource("product", products, catalog_pb2.Product, lambda row: product_to_proto(row, inside=True))


class Lifecycle:
    """The rpcs that move a product from one state to another."""

    app: App

    async def ActivateProduct(self, request: catalog_pb2.ActivateProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            product_id = parse_id("product", request.id)
            await queries.hold_of(work.tx, product_id)
            before = await queries.lock(work.tx, product_id)
            if before is None or before.seller_id != work.caller.id:
                raise NotFound("product", request.id)
            if before.state not in editing.ON_SALE:
                await self._activate(work, before)
            work.answer = await editing.whole(work, before.id)
        return work.answer

    async def _activate(self, work: Mutation[Any], before: Row) -> None:
        new = before.publish_time is None
        waits = before.state == "RESTRICTED" or (new and await approval_required(work))
        state = "PENDING" if waits else "ACTIVE"
        require(PRODUCT_STATES, before.state, "activate", state)
        facts = await queries.facts(work.tx, before.id)
        lacking = drafts.missing(before, images=facts.images, variants=facts.variants)
        if lacking:
            raise incomplete(lacking)
        minimums.check(before)
        await _change(work, before, state, "submitted" if waits else "activated")

    async def DeactivateProduct(
        self, request: catalog_pb2.DeactivateProductRequest, context: Any
    ) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            before = await editing.open_product(work, request.id)
            require(PRODUCT_STATES, before.state, "deactivate", "INACTIVE")
            await _change(work, before, "INACTIVE", "deactivated")
            work.answer = await editing.whole(work, before.id)
        return work.answer

    async def DiscontinueProduct(
        self, request: catalog_pb2.DiscontinueProductRequest, context: Any
    ) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            before = await editing.open_product(work, request.id)
            await discontinue(work, before)
            work.answer = await editing.whole(work, before.id)
        return work.answer

    async def ApproveProduct(self, request: catalog_pb2.ApproveProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            await queries.hold_of(work.tx, parse_id("product", request.id))
            work.answer = await _by_staff(work, request.id, "approve", "ACTIVE", "approved", "")
        return work.answer

    async def RejectProduct(self, request: catalog_pb2.RejectProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            work.answer = await _by_staff(work, request.id, "reject", "REJECTED", "rejected", request.reason)
        return work.answer

    async def SuspendProduct(self, request: catalog_pb2.SuspendProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            work.answer = await _by_staff(work, request.id, "suspend", "SUSPENDED", "suspended", request.reason)
        return work.answer

    async def RestrictProduct(self, request: catalog_pb2.RestrictProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            work.answer = await _by_staff(work, request.id, "restrict", "RESTRICTED", "restricted", request.reason)
        return work.answer

    async def ReinstateProduct(self, request: catalog_pb2.ReinstateProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            work.answer = await _by_staff(work, request.id, "reinstate", "INACTIVE", "reinstated", "")
        return work.answer


async def approval_required(work: Mutation[Any]) -> bool:
    """Say whether new products need approval before they go on sale."""
    return (await platform.settings(work.tx, APPROVAL, now=work.now))[APPROVAL]


def put_on_sale(draft: drafts.Draft, *, waits: bool) -> None:
    """Let a new product begin on sale, or waiting for approval. Raises if it lacks anything."""
    lacking = draft.missing()
    if lacking:
        raise incomplete(lacking)
    minimums.check(draft.product)
    begin(draft, waits=waits)


def begin(draft: drafts.Draft, *, waits: bool) -> None:
    """Set the state in which a complete new product begins."""
    draft.product["state"] = "PENDING" if waits else "ACTIVE"
    draft.product["publish_time"] = None if waits else draft.product["create_time"]


def incomplete(lacking: list[str]) -> ApiError:
    """The error of a product that lacks what it needs for sale."""
    named = [NEEDS.get(name, name) for name in lacking]
    message = f"before it can be on sale, the product needs {', '.join(named)}"
    return FailedPrecondition("PRODUCT_INCOMPLETE", message, missing=",".join(lacking))


async def discontinue(work: Mutation[Any], before: Row) -> None:
    """Take a locked product off sale for ever."""
    require(PRODUCT_STATES, before.state, "discontinue", "DISCONTINUED")
    await _change(work, before, "DISCONTINUED", "discontinued")


async def _by_staff(
    work: Mutation[Any], product_id: str, action: str, state: str, event: str, reason: str
) -> catalog_pb2.Product:
    reason = reason.strip()
    if not reason and action in {"reject", "suspend", "restrict"}:
        raise InvalidArgument([("reason", "is required")])
    before = await queries.lock(work.tx, parse_id("product", product_id))
    if before is None:
        raise NotFound("product", product_id)
    require(PRODUCT_STATES, before.state, action, state)
    if action == "approve":
        minimums.check(before)
    await _change(work, before, state, event, reason=reason)
    work.audit(f"product.{event}", "product", before.id, reason=reason, before=before.state, after=state)
    return await editing.whole(work, before.id)


async def _change(work: Mutation[Any], before: Row, state: str, event: str, reason: str = "") -> None:
    await editing.keep(work, before, event)
    values = {"state": state, "state_reason": reason, "visible": False, "update_time": work.now}
    if state == "ACTIVE" and before.publish_time is None:
        values["publish_time"] = work.now
    await standard.patch(work.tx, PRODUCT, before.id, "", values)
    await editing.finish(work, before.id, f"product.{event}", before=before.state)
