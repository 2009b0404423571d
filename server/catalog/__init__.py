"""The catalogue: categories, products and all that belongs to them."""

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from server import identity, platform
from server.catalog.bundles import Sold, as_sold, bundle_of, products_of, short
from server.catalog.buying import HOPELESS, limits, obstacle
from server.catalog.ceilings import PRICE_CEILING
from server.catalog.fields import slug
from server.catalog.lifecycle import APPROVAL
from server.catalog.measures import asked, grams, is_above_zero, quantity_fields, read_decimal, thousandths, units
from server.catalog.prices import Price, price_of
from server.catalog.reductions import REFERENCE_DAYS
from server.catalog.searching import read as read_query
from server.catalog.service import CatalogService
from server.catalog.upkeep import forget_changes, refuse_file_in_use, refuse_tax_class_in_use, seller_state_changed
from server.kit.domain import Job, Service
from storage.queries.catalog import add_popularity

SERVICE = Service(catalog_pb2.DESCRIPTOR, catalog_pb2_grpc.add_CatalogServiceServicer_to_server, CatalogService)
JOBS = (Job("forget_changes", "* * * * *", forget_changes),)
SETTINGS = (APPROVAL, PRICE_CEILING, REFERENCE_DAYS)
HOOKS = (
    (platform.TAX_CLASS_LEAVES, refuse_tax_class_in_use),
    (platform.FILE_LEAVES, refuse_file_in_use),
    (identity.SELLER_STATE_CHANGED, seller_state_changed),
)

__all__ = [
    "HOOKS",
    "HOPELESS",
    "JOBS",
    "SERVICE",
    "SETTINGS",
    "Price",
    "Sold",
    "add_popularity",
    "as_sold",
    "asked",
    "bundle_of",
    "grams",
    "is_above_zero",
    "limits",
    "obstacle",
    "price_of",
    "products_of",
    "quantity_fields",
    "read_decimal",
    "read_query",
    "short",
    "slug",
    "thousandths",
    "units",
]
