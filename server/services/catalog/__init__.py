"""CatalogService, put together from one module per group of resources."""

from mall.catalog.v1 import catalog_pb2_grpc
from server.app import App
from server.services.catalog.categories import Categories
from server.services.catalog.imports import Imports
from server.services.catalog.lifecycle import Lifecycle
from server.services.catalog.media import Media
from server.services.catalog.options import Options
from server.services.catalog.products import Products
from server.services.catalog.variants import Variants


class CatalogService(
    Categories, Products, Lifecycle, Imports, Options, Variants, Media, catalog_pb2_grpc.CatalogServiceServicer
):
    """Categories, products and all that belongs to them."""

    def __init__(self, app: App) -> None:
        self.app = app


__all__ = ["CatalogService"]
