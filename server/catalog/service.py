"""CatalogService, put together from one module per group of resources."""

from mall.catalog.v1 import catalog_pb2_grpc
from server.catalog.bundles import Bundles
from server.catalog.categories import Categories
from server.catalog.imports import Imports
from server.catalog.lifecycle import Lifecycle
from server.catalog.media import Media
from server.catalog.options import Options
from server.catalog.price_lists import PriceLists
from server.catalog.products import Products
from server.catalog.tags import Tags
from server.catalog.variants import Variants
from server.kit.app import App


class CatalogService(
    Categories,
    Products,
    Lifecycle,
    Imports,
    Options,
    Variants,
    Bundles,
    Media,
    PriceLists,
    Tags,
    catalog_pb2_grpc.CatalogServiceServicer,
):
    """Categories, products and all that belongs to them."""

    def __init__(self, app: App) -> None:
        self.app = app


__all__ = ["CatalogService"]
