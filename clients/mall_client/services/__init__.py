"""Every service by the name of its domain. scripts/generate writes it from the protos."""

from functools import cached_property

from mall_client.service import Caller
from mall_client.services import (
    addresses,
    audit,
    carts,
    catalog,
    community,
    content,
    favorites,
    identity,
    inventory,
    loyalty,
    orders,
    payments,
    platform,
    promotions,
    reviews,
    settlement,
    shipping,
    support,
    wallet,
)


class Blocking(Caller):
    """Every service; calls block."""

    @cached_property
    def addresses(self) -> addresses.AddressesService:
        """Keeps the postal addresses of accounts of every kind."""
        return addresses.AddressesService(self)

    @cached_property
    def audit(self) -> audit.AuditService:
        """Reads what the mall has noted about privileged calls, and proves that nobody has changed it."""
        return audit.AuditService(self)

    @cached_property
    def carts(self) -> carts.CartsService:
        """Manages carts: what people intend to buy."""
        return carts.CartsService(self)

    @cached_property
    def catalog(self) -> catalog.CatalogService:
        """Manages the catalogue: what is sold."""
        return catalog.CatalogService(self)

    @cached_property
    def community(self) -> community.CommunityService:
        """Keeps what people write for each other: articles with comments, photos with products, and what others and moderators think of
        them. See docs/community.md.
        """
        return community.CommunityService(self)

    @cached_property
    def content(self) -> content.ContentService:
        """Keeps what the mall itself says: posts, pages, banners, newsletters, and the calendar in which
        they are planned. See docs/content.md.
        """
        return content.ContentService(self)

    @cached_property
    def favorites(self) -> favorites.FavoritesService:
        """Keeps what customers like and wish: favourites, wishlists, sellers whom they follow, products that
        they have looked at, and their preferences. See docs/favorites.md.
        """
        return favorites.FavoritesService(self)

    @cached_property
    def identity(self) -> identity.IdentityService:
        """Manages accounts: who people are, how they log in, and what they may do."""
        return identity.IdentityService(self)

    @cached_property
    def inventory(self) -> inventory.InventoryService:
        """Manages stock."""
        return inventory.InventoryService(self)

    @cached_property
    def loyalty(self) -> loyalty.LoyaltyService:
        """Keeps the loyalty programme: tiers, members, what they earn, and what coins buy. See
        docs/loyalty.md.
        """
        return loyalty.LoyaltyService(self)

    @cached_property
    def orders(self) -> orders.OrdersService:
        """Turns carts into purchases and orders, and takes orders to their end."""
        return orders.OrdersService(self)

    @cached_property
    def payments(self) -> payments.PaymentsService:
        """Manages payment methods, payments and refunds."""
        return payments.PaymentsService(self)

    @cached_property
    def platform(self) -> platform.PlatformService:
        """Manages the mall as a whole: channels and their sections, configurations, codebooks, taxes, files,
        e-mail templates and parked events.
        """
        return platform.PlatformService(self)

    @cached_property
    def promotions(self) -> promotions.PromotionsService:
        """Keeps what takes money off prices: campaigns, which apply by themselves, and coupons, which a
        shopper holds or whose code she knows.
        """
        return promotions.PromotionsService(self)

    @cached_property
    def reviews(self) -> reviews.ReviewsService:
        """Keeps what buyers say about products: reviews, what others think of them, what sellers answer, and
        what all of them come to. See docs/reviews.md.
        """
        return reviews.ReviewsService(self)

    @cached_property
    def settlement(self) -> settlement.SettlementService:
        """Settles with sellers: what they earn, what the mall keeps, and what is paid out."""
        return settlement.SettlementService(self)

    @cached_property
    def shipping(self) -> shipping.ShippingService:
        """Keeps how goods are sent and what that costs: shipping methods with their rates, and where and
        how fast a seller hands parcels over; and what was sent: parcels, and what happens to them.
        """
        return shipping.ShippingService(self)

    @cached_property
    def support(self) -> support.SupportService:
        """Answers people: inquiries, tickets, frequent questions, help articles, reports of abuse, disputes
        about orders. See docs/support.md.
        """
        return support.SupportService(self)

    @cached_property
    def wallet(self) -> wallet.WalletService:
        """Keeps what customers and sellers have with the mall: deposits, mileage, coins and gift cards."""
        return wallet.WalletService(self)


class Asynchronous(Caller):
    """Every service; calls are awaited."""

    @cached_property
    def addresses(self) -> addresses.AsyncAddressesService:
        """Keeps the postal addresses of accounts of every kind."""
        return addresses.AsyncAddressesService(self)

    @cached_property
    def audit(self) -> audit.AsyncAuditService:
        """Reads what the mall has noted about privileged calls, and proves that nobody has changed it."""
        return audit.AsyncAuditService(self)

    @cached_property
    def carts(self) -> carts.AsyncCartsService:
        """Manages carts: what people intend to buy."""
        return carts.AsyncCartsService(self)

    @cached_property
    def catalog(self) -> catalog.AsyncCatalogService:
        """Manages the catalogue: what is sold."""
        return catalog.AsyncCatalogService(self)

    @cached_property
    def community(self) -> community.AsyncCommunityService:
        """Keeps what people write for each other: articles with comments, photos with products, and what others and moderators think of
        them. See docs/community.md.
        """
        return community.AsyncCommunityService(self)

    @cached_property
    def content(self) -> content.AsyncContentService:
        """Keeps what the mall itself says: posts, pages, banners, newsletters, and the calendar in which
        they are planned. See docs/content.md.
        """
        return content.AsyncContentService(self)

    @cached_property
    def favorites(self) -> favorites.AsyncFavoritesService:
        """Keeps what customers like and wish: favourites, wishlists, sellers whom they follow, products that
        they have looked at, and their preferences. See docs/favorites.md.
        """
        return favorites.AsyncFavoritesService(self)

    @cached_property
    def identity(self) -> identity.AsyncIdentityService:
        """Manages accounts: who people are, how they log in, and what they may do."""
        return identity.AsyncIdentityService(self)

    @cached_property
    def inventory(self) -> inventory.AsyncInventoryService:
        """Manages stock."""
        return inventory.AsyncInventoryService(self)

    @cached_property
    def loyalty(self) -> loyalty.AsyncLoyaltyService:
        """Keeps the loyalty programme: tiers, members, what they earn, and what coins buy. See
        docs/loyalty.md.
        """
        return loyalty.AsyncLoyaltyService(self)

    @cached_property
    def orders(self) -> orders.AsyncOrdersService:
        """Turns carts into purchases and orders, and takes orders to their end."""
        return orders.AsyncOrdersService(self)

    @cached_property
    def payments(self) -> payments.AsyncPaymentsService:
        """Manages payment methods, payments and refunds."""
        return payments.AsyncPaymentsService(self)

    @cached_property
    def platform(self) -> platform.AsyncPlatformService:
        """Manages the mall as a whole: channels and their sections, configurations, codebooks, taxes, files,
        e-mail templates and parked events.
        """
        return platform.AsyncPlatformService(self)

    @cached_property
    def promotions(self) -> promotions.AsyncPromotionsService:
        """Keeps what takes money off prices: campaigns, which apply by themselves, and coupons, which a
        shopper holds or whose code she knows.
        """
        return promotions.AsyncPromotionsService(self)

    @cached_property
    def reviews(self) -> reviews.AsyncReviewsService:
        """Keeps what buyers say about products: reviews, what others think of them, what sellers answer, and
        what all of them come to. See docs/reviews.md.
        """
        return reviews.AsyncReviewsService(self)

    @cached_property
    def settlement(self) -> settlement.AsyncSettlementService:
        """Settles with sellers: what they earn, what the mall keeps, and what is paid out."""
        return settlement.AsyncSettlementService(self)

    @cached_property
    def shipping(self) -> shipping.AsyncShippingService:
        """Keeps how goods are sent and what that costs: shipping methods with their rates, and where and
        how fast a seller hands parcels over; and what was sent: parcels, and what happens to them.
        """
        return shipping.AsyncShippingService(self)

    @cached_property
    def support(self) -> support.AsyncSupportService:
        """Answers people: inquiries, tickets, frequent questions, help articles, reports of abuse, disputes
        about orders. See docs/support.md.
        """
        return support.AsyncSupportService(self)

    @cached_property
    def wallet(self) -> wallet.AsyncWalletService:
        """Keeps what customers and sellers have with the mall: deposits, mileage, coins and gift cards."""
        return wallet.AsyncWalletService(self)


SERVICES = [
    addresses.AddressesService,
    audit.AuditService,
    carts.CartsService,
    catalog.CatalogService,
    community.CommunityService,
    content.ContentService,
    favorites.FavoritesService,
    identity.IdentityService,
    inventory.InventoryService,
    loyalty.LoyaltyService,
    orders.OrdersService,
    payments.PaymentsService,
    platform.PlatformService,
    promotions.PromotionsService,
    reviews.ReviewsService,
    settlement.SettlementService,
    shipping.ShippingService,
    support.SupportService,
    wallet.WalletService,
]
