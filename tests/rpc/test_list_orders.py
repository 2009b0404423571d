"""The orders of lists: one that a request can choose is one of its listing, and the pages of each are whole and in order."""

import ast
from importlib import import_module

import pytest

from mall.community.v1 import community_pb2, community_pb2_grpc
from mall.content.v1 import content_pb2, content_pb2_grpc
from mall.favorites.v1 import favorites_pb2, favorites_pb2_grpc
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.loyalty.v1 import loyalty_pb2, loyalty_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.reviews.v1 import reviews_pb2, reviews_pb2_grpc
from mall.settlement.v1 import settlement_pb2, settlement_pb2_grpc
from mall.support.v1 import support_pb2, support_pb2_grpc
from mall.wallet.v1 import wallet_pb2, wallet_pb2_grpc
from server.kit.ids import new_id
from tests.support import make, rpcs
from tests.support.parcels import Parcels
from tests.support.source import ROOT, modules, over, parsed

LISTS = {str(rpc): rpc for rpc in rpcs.every() if rpc.name.startswith("List")}
ORDERED = {name: rpc for name, rpc in LISTS.items() if "order" in rpc.method.input_type.fields_by_name}


def listings(rpc):
    """The listings that the handler of an rpc takes pages of, unless it chooses among several."""
    found = []
    for path in modules(f"server/{rpc.service.file.package.split('.')[1]}"):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for function in ast.walk(parsed(path)):
            if isinstance(function, ast.AsyncFunctionDef) and function.name == rpc.name:
                calls = [
                    n for n in ast.walk(function) if isinstance(n, ast.Call) and "list_page" in ast.unparse(n.func)
                ]
                named = [c.args[2] for c in calls if not isinstance(c.args[2], ast.Name) or c.args[2].id.isupper()]
                found += [eval(ast.unparse(name), vars(import_module(module))) for name in named]  # noqa: S307 - our own code
    return found


@over(ORDERED)
def test_what_can_be_chosen_stands_beside_the_listing(rpc):
    field = rpc.method.input_type.fields_by_name["order"]
    assert field.enum_type.containing_type is rpc.method.input_type
    names = [value.name for value in field.enum_type.values][1:]
    for listing in listings(rpc):
        assert names == list(listing.orders)


LONG = {
    "OrdersService.ListOrders", "OrdersService.ListPurchases", "IdentityService.ListCustomers", "IdentityService.ListSellers",
    "PaymentsService.ListPayments", "PromotionsService.ListCoupons", "WalletService.ListWalletEntries",
    "ShippingService.ListShipments",
}  # fmt: skip


def test_long_lists_can_be_turned_round():
    orders = {
        name: set(rpc.method.input_type.fields_by_name["order"].enum_type.values_by_name)
        for name, rpc in ORDERED.items()
    }
    assert {name for name, values in orders.items() if {"NEWEST", "OLDEST"} <= values} >= LONG


def reviewed(app, on_loop, grpc_channel, sql, buyer, seller, item_id):
    """A review that was changed twice, three like it, and answers to these."""
    review = make.reviewed(app, on_loop, grpc_channel, sql, buyer, item_id)
    reviews = reviews_pb2_grpc.ReviewsServiceStub(grpc_channel)
    for rating in (1, 2):
        change = reviews_pb2.UpdateReviewRequest(review={"id": review.id, "rating": rating})
        reviews.UpdateReview(change, metadata=buyer.metadata)
    for _ in range(3):
        response = {"review_id": make.published_like(app, on_loop, sql, review, seller.id), "text": "Thank you."}
        reviews.CreateSellerReply(
            reviews_pb2.CreateSellerReplyRequest(seller_reply=response, request_id=make.request_id()),
            metadata=seller.metadata,
        )
    return review


def supported(app, on_loop, grpc_channel, admin, buyer, product_id):
    """What somebody asks, says and reports, and what staff do about it; returns what narrows the lists."""
    stub = support_pb2_grpc.SupportServiceStub(grpc_channel)

    def ask(name, actor, **fields):
        request = getattr(support_pb2, f"{name}Request")(request_id=make.request_id(), **fields)
        return getattr(stub, name)(request, metadata=actor.metadata)

    values = {"product_id": product_id, "type": "FEEDBACK", "title": "Nice", "text": "Nice, but loud."}
    inquiry, *_ = (ask("CreateInquiry", buyer, inquiry=values) for _ in range(3))
    for _ in range(3):
        ask("CreateInquiryReply", buyer, inquiry_reply={"inquiry_id": inquiry.id, "text": "Very loud."})
        report = {"inquiry_id": inquiry.id, "reason": "Too loud."}
        made = ask("CreateAbuseReport", make.customer(app, on_loop), abuse_report=report)
        ask("ReviewAbuseReport", admin, id=made.id)
    tickets = []
    for _ in range(3):
        values = {"category": "OTHER", "title": "Loud", "text": "It is loud."}
        tickets.append(ask("CreateTicket", buyer, ticket=values))
        ask("CreateTicketMessage", admin, ticket_message={"ticket_id": tickets[0].id, "text": "Is it?"})
        ask("CreateTicketNote", admin, ticket_note={"ticket_id": tickets[0].id, "text": "Deaf?"})
        ask("CreateMacro", admin, macro={"display_name": make.unique("Macro "), "text": "Sorry."})
        suggestion = {"inquiry_id": inquiry.id, "question": "Loud?", "answer": "Loud.", "type": "AI"}
        ask("CreateFaqSuggestion", admin, faq_suggestion=suggestion)
        article = {
            "title": "Noise",
            "slug": make.unique("s"),
            "text": "Loud.",
            "category": "TECHNICAL_HELP",
            "type": "GUIDE",
        }
        ask("CreateHelpArticle", admin, help_article=article)
    for one in tickets:
        ask("ResolveTicket", admin, id=one.id, resolution_summary="Quiet.")
        ask("RateTicket", buyer, id=one.id, score=3)
    return inquiry, tickets[0]


def like(grpc_channel, buyer, product, market):
    """Let somebody keep, wish for and follow what there is."""
    favorites = favorites_pb2_grpc.FavoritesServiceStub(grpc_channel)

    def ask(name, **fields):
        request = getattr(favorites_pb2, f"{name}Request")(request_id=make.request_id(), **fields)
        return getattr(favorites, name)(request, metadata=buyer.metadata)

    ask("CreateFavorite", favorite={"product_id": product.id})
    ask("CreateFavoriteFolder", favorite_folder={"display_name": make.unique("Folder ")})
    wishlist = ask("CreateWishlist", wishlist={"title": make.unique("List ")})
    item = {"wishlist_id": wishlist.id, "variant_id": product.variants[0].id, "channel_id": market.id}
    ask("CreateWishlistItem", wishlist_item=item)
    ask("CreateSellerFollow", seller_follow={"seller_id": product.seller_id})


def say(grpc_channel, admin, reader, sql, now):
    """What the mall says, three times of each kind, and what is said about one post: returns its request's ids."""
    content = content_pb2_grpc.ContentServiceStub(grpc_channel)

    def ask(name, actor=admin, **fields):
        request = getattr(content_pb2, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name:
            request.request_id = make.request_id()
        return getattr(content, name)(request, metadata=actor.metadata)

    text = {"title": "Title", "content": "Words."}
    letter = {**text, "preview_text": "x", "template_type": "NEWSLETTER", "campaign_type": "SALE"}
    place = {"banner_type": "HERO", "placement": "PRODUCT", "position": "LEFT", "start_time": now}
    for _ in range(3):
        post, page = make.published_post(grpc_channel, admin), ask("CreatePage", page={**text, "page_type": "HELP"})
        ask("CreateBanner", banner={"title": "Banner", **place})
        newsletter = ask("CreateNewsletter", newsletter=letter)
        ask("CreateEditorialItem", editorial_item={"title": "Plan", "content_type": "PAGE"})
    for title in ("Second", "Third"):
        ask("UpdatePage", page={"id": page.id, "title": title})
    for number in range(3):
        ask("CreateBlogComment", reader, blog_comment={"blog_post_id": post.id, "text": "Good."})
        sql(
            """INSERT INTO newsletter_deliveries (id, newsletter_id, email, state, try_time, create_time)
               VALUES ($1, $2, $3, 'SENT', $4, $4)""",
            new_id(), newsletter.id, f"{number}@example.com", now,
        )  # fmt: skip
    return post, page, newsletter


def talk(grpc_channel, author, reporter, admin, market):
    """Somebody writes, others react, report and are moderated, three times each."""
    community = community_pb2_grpc.CommunityServiceStub(grpc_channel)

    def ask(name, actor, **fields):
        request = getattr(community_pb2, f"{name}Request")(request_id=make.request_id(), **fields)
        return getattr(community, name)(request, metadata=actor.metadata)

    article = make.article(grpc_channel, author, market.id)
    for number in range(3):
        about = make.article(grpc_channel, author, market.id, mentioned_ids=[author.id])
        text = f"What I think of it, {make.unique()}."
        ask("CreateComment", author, comment={"article_id": article.id, "text": text})
        ask("React", author, article_id=about.id, kind="LIKE")
        ask("UpdateArticle", author, article={"id": article.id, "title": make.unique("Anew ")})
        moment = ask("CreateMoment", author, moment={"media_uri": f"https://pictures.example/{number}.jpg"})
        ask("ReportContent", reporter, moment_id=moment.id, reason="SPAM")
        ask("ModerateContent", admin, moment_id=moment.id, action="REMOVE", reason="Because.", etag=moment.etag)
        ask("AppealContent", author, moment_id=moment.id, text="There is nothing wrong with it.")
    return article


def who_is_who(app, on_loop, grpc_channel, admin, sql):
    """Guests, people who leave, evidence and roles of sellers, and what the mall has noted about that."""
    identity = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    for _ in range(3):
        identity.OpenGuestSession(identity_pb2.OpenGuestSessionRequest())
        make.withdrawal(app, on_loop, grpc_channel)
        shop = make.seller(app, on_loop)
        evidence = {"type": "IDENTITY", "document_uri": "https://files.example/passport.pdf"}
        identity.CreateSellerVerification(
            identity_pb2.CreateSellerVerificationRequest(seller_verification=evidence, request_id=make.request_id()),
            metadata=shop.metadata,
        )
        identity.SuspendSeller(identity_pb2.SuspendSellerRequest(id=shop.id, reason="x"), metadata=admin.metadata)
    sql(
        """INSERT INTO audit_checkpoints (id, month, position, hash, signature, create_time)
           SELECT gen_random_uuid(), '2001-01', n, 'x', 'x', now() + n * interval '1 second' FROM generate_series(1, 3) AS n"""
    )
    sql(
        """INSERT INTO system_log (id, code, title, create_time)
           SELECT gen_random_uuid(), 'test', 'Test', now() + n * interval '1 second' FROM generate_series(1, 3) AS n"""
    )


@pytest.fixture(scope="module")
def read(app, on_loop, grpc_channel, admin, category, sql):  # noqa: PLR0915 - rows of many lists
    """Who reads what of each list that can be turned round: three rows at least, made here."""
    seller, buyer = make.seller(app, on_loop), make.shopper(app, on_loop, grpc_channel)
    for _ in range(3):
        make.customer(app, on_loop)
        make.seller(app, on_loop)
        make.coupon(grpc_channel, seller, {"method": "PERCENTAGE", "percentage": {"value": "10"}})
        make.campaign(grpc_channel, seller, app, {"method": "PERCENTAGE", "percentage": {"value": "10"}})
    market = make.channel(grpc_channel, admin)
    variant = make.product(grpc_channel, seller, category.id, [market.id], price=5000).variants[0].id
    for _ in range(3):
        make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
        order = make.purchase(grpc_channel, buyer).orders[0]
        orders = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
        incident = orders_pb2.OrderIncident(order_id=order.id, type="EVIDENCE", description="Kept.")
        orders.CreateOrderIncident(
            orders_pb2.CreateOrderIncidentRequest(order_incident=incident, request_id=make.request_id()),
            metadata=admin.metadata,
        )
        cancellation = orders_pb2.Cancellation(order_id=order.id, reason="ORDER_MISTAKE")
        orders.CreateCancellation(
            orders_pb2.CreateCancellationRequest(cancellation=cancellation, request_id=make.request_id()),
            metadata=buyer.metadata,
        )
        adjustment = inventory_pb2.StockAdjustment(
            variant_id=variant, kind="ADJUSTMENT", quantity_change=1, reason="Found"
        )
        inventory_pb2_grpc.InventoryServiceStub(grpc_channel).AdjustStock(
            inventory_pb2.AdjustStockRequest(adjustment=adjustment, request_id=make.request_id()),
            metadata=seller.metadata,
        )
    parcels = Parcels(app, on_loop, grpc_channel, market, seller)
    for _ in range(3):
        order, _ = parcels.bought((variant, 1), buyer=buyer)
        parcel = parcels.pack(order, hand_over=True)
        parcels.see(parcel, "DELIVERED")
        claim = {"order_id": order.id, "description": "It is not here."}
        orders_pb2_grpc.OrdersServiceStub(grpc_channel).CreateDeliveryClaim(
            orders_pb2.CreateDeliveryClaimRequest(delivery_claim=claim, request_id=make.request_id()),
            metadata=buyer.metadata,
        )
    wallet = wallet_pb2_grpc.WalletServiceStub(grpc_channel)
    for _ in range(3):
        wanted = wallet_pb2.WalletTopUp(amount=make.money(10_000, "USD"))
        wallet.CreateWalletTopUp(
            wallet_pb2.CreateWalletTopUpRequest(wallet_top_up=wanted, request_id=make.request_id()),
            metadata=buyer.metadata,
        )
    loyalty = loyalty_pb2_grpc.LoyaltyServiceStub(grpc_channel)

    def ask(name, actor, **fields):
        request = getattr(loyalty_pb2, f"{name}Request")(request_id=make.request_id(), **fields)
        return getattr(loyalty, name)(request, metadata=actor.metadata)

    member = ask("CreateLoyaltyMembership", buyer, loyalty_membership={})
    for number in range(3):
        code = make.unique("L").upper()
        tier = {"code": code, "display_name": "Silver", "level": 990_000 + number}
        ask("CreateLoyaltyTier", admin, loyalty_tier=tier)
        promotion = {"code": code, "display_name": "More", "bonus_coins": 5, **make.window(app)}
        ask("CreateEarningPromotion", admin, earning_promotion=promotion)
        reward = {"code": code, "display_name": "A treat", "type": "FREE_SHIPPING", "coin_cost": 1, "active": True,
                  "market_value": make.dollars(5)}  # fmt: skip
        reward_id = ask("CreateLoyaltyReward", admin, loyalty_reward=reward).id
        ask("MoveLoyaltyReward", admin, id=reward_id, state="ACTIVE")
        given = {"membership_id": member.id, "type": "MANUAL_ADJUSTMENT", "coins": 2}
        ask("CreateLoyaltyEarning", admin, loyalty_earning=given)
        ask("RedeemLoyaltyReward", buyer, id=reward_id)
        friend = make.customer(app, on_loop)
        ask("CreateLoyaltyMembership", friend, loyalty_membership={}, referral_code=member.referral_code)
        ask("AssignLoyaltyTier", admin, id=member.id, reason="Looked at.")
    post, page, newsletter = say(grpc_channel, admin, buyer, sql, app.clock.now())
    review = reviewed(app, on_loop, grpc_channel, sql, buyer, seller, order.items[0].id)
    inquiry, ticket = supported(app, on_loop, grpc_channel, admin, buyer, order.items[0].product_id)
    for _ in range(3):
        like(
            grpc_channel, buyer, make.product(grpc_channel, make.seller(app, on_loop), category.id, [market.id]), market
        )
    article = talk(grpc_channel, buyer, make.customer(app, on_loop), admin, market)
    accounts = wallet.ListWalletAccounts(wallet_pb2.ListWalletAccountsRequest(), metadata=buyer.metadata)
    deposit = next(a.id for a in accounts.wallet_accounts if a.kind == wallet_pb2.WalletAccount.DEPOSIT)
    settlement = settlement_pb2_grpc.SettlementServiceStub(grpc_channel)
    for currency in ("USD", "EUR", "GBP"):
        adjustment = settlement_pb2.AdjustSettlementBalanceRequest(
            seller_id=seller.id, amount=make.money(1, currency), reason="Because.", request_id=make.request_id()
        )
        settlement.AdjustSettlementBalance(adjustment, metadata=admin.metadata)
    paid_to = new_id()
    sql(
        """INSERT INTO settlement_accounts (id, seller_id, method, bank_name, bank_account_number, bank_account_number_tail,
               account_holder, country_code, time_zone, state, payout_from_time, create_time, update_time)
           VALUES ($1, $2, 'BANK_TRANSFER', 'A', 'x', '0000', 'S', 'US', 'UTC', 'UNVERIFIED', now(), now(), now())""",
        paid_to, seller.id,
    )  # fmt: skip
    who_is_who(app, on_loop, grpc_channel, admin, sql)
    return {
        "SettlementService.ListCommissionRules": (admin, {}),
        "SettlementService.ListSettlementAccounts": (seller, {}),
        "SettlementService.ListSettlementAccountSnapshots": (seller, {"settlement_account_id": str(paid_to)}),
        "SettlementService.ListSettlementBalances": (seller, {}),
        "SettlementService.ListSettlementEntries": (seller, {}),
        "SettlementService.ListSettlementStatements": (seller, {}),
        "SettlementService.ListPayouts": (seller, {}),
        "SettlementService.ListPayoutFiles": (admin, {}),
        "OrdersService.ListOrders": (buyer, {}),
        "OrdersService.ListPurchases": (buyer, {}),
        "OrdersService.ListCancellations": (buyer, {}),
        "OrdersService.ListOrderRefunds": (buyer, {}),
        "OrdersService.ListRefundRequests": (buyer, {}),
        "OrdersService.ListInvoices": (buyer, {}),
        "OrdersService.ListOrderIncidents": (admin, {}),
        "AuditService.ListAuditEntries": (admin, {}),
        "AuditService.ListAuditCheckpoints": (admin, {}),
        "AuditService.ListSystemLogEntries": (admin, {}),
        "IdentityService.ListGuestSessions": (admin, {}),
        "IdentityService.ListWithdrawals": (admin, {}),
        "IdentityService.ListSellerVerifications": (admin, {}),
        "IdentityService.ListRoleEscalations": (admin, {}),
        "IdentityService.ListCustomers": (admin, {}),
        "IdentityService.ListSellers": (admin, {}),
        "PaymentsService.ListPayments": (buyer, {}),
        "PaymentsService.ListRefunds": (admin, {}),
        "PaymentsService.ListDisputes": (admin, {}),
        "PromotionsService.ListCoupons": (admin, {"seller_id": seller.id}),
        "PromotionsService.ListCampaigns": (seller, {}),
        "PromotionsService.ListSellerCoupons": (admin, {}),
        "PromotionsService.ListCouponNotifications": (admin, {}),
        "InventoryService.ListStockMovements": (seller, {"variant_id": variant}),
        "ShippingService.ListShipments": (buyer, {}),
        "ShippingService.ListShipmentEvents": (buyer, {"shipment_id": parcel.id}),
        "OrdersService.ListDeliveryClaims": (buyer, {}),
        "WalletService.ListWalletEntries": (buyer, {"account_id": deposit}),
        "WalletService.ListWalletTopUps": (buyer, {}),
        "WalletService.ListWalletWithdrawals": (admin, {}),
        "LoyaltyService.ListLoyaltyTiers": (admin, {}),
        "LoyaltyService.ListLoyaltyMemberships": (admin, {}),
        "LoyaltyService.ListTierEvaluations": (buyer, {"membership_id": member.id}),
        "LoyaltyService.ListLoyaltyEarnings": (buyer, {}),
        "LoyaltyService.ListEarningPromotions": (admin, {}),
        "LoyaltyService.ListLoyaltyRewards": (admin, {}),
        "LoyaltyService.ListRewardRedemptions": (buyer, {}),
        "LoyaltyService.ListLoyaltyReferrals": (buyer, {}),
        "ContentService.ListBlogPosts": (admin, {}),
        "ContentService.ListBlogPostChanges": (admin, {"blog_post_id": post.id}),
        "ContentService.ListBlogComments": (buyer, {"blog_post_id": post.id}),
        "ContentService.ListPages": (admin, {}),
        "ContentService.ListPageChanges": (admin, {"page_id": page.id}),
        "ContentService.ListBanners": (admin, {}),
        "ContentService.ListNewsletters": (admin, {}),
        "ContentService.ListNewsletterDeliveries": (admin, {"newsletter_id": newsletter.id}),
        "ContentService.ListEditorialItems": (admin, {}),
        "ReviewsService.ListReviews": (buyer, {"product_id": review.product_id}),
        "ReviewsService.ListReviewChanges": (admin, {"review_id": review.id}),
        "ReviewsService.ListSellerReplies": (seller, {}),
        "SupportService.ListInquiries": (buyer, {}),
        "SupportService.ListInquirySnapshots": (admin, {"inquiry_id": inquiry.id}),
        "SupportService.ListInquiryReplies": (buyer, {"inquiry_id": inquiry.id}),
        "SupportService.ListAbuseReports": (admin, {}),
        "SupportService.ListModerationEvents": (admin, {}),
        "SupportService.ListTickets": (buyer, {}),
        "SupportService.ListTicketChanges": (admin, {"ticket_id": ticket.id}),
        "SupportService.ListTicketRatings": (admin, {}),
        "SupportService.ListTicketMessages": (buyer, {"ticket_id": ticket.id}),
        "SupportService.ListTicketNotes": (admin, {"ticket_id": ticket.id}),
        "SupportService.ListMacros": (admin, {}),
        "SupportService.ListOrderDisputes": (buyer, {}),
        "SupportService.ListFaqSuggestions": (admin, {}),
        "SupportService.ListHelpArticles": (admin, {}),
        "FavoritesService.ListFavorites": (buyer, {}),
        "FavoritesService.ListFavoriteFolders": (buyer, {}),
        "FavoritesService.ListWishlists": (buyer, {}),
        "FavoritesService.ListWishlistItems": (buyer, {}),
        "FavoritesService.ListSellerFollows": (buyer, {}),
        "CommunityService.ListArticles": (buyer, {"author_id": buyer.id}),
        "CommunityService.ListArticleSnapshots": (buyer, {"article_id": article.id}),
        "CommunityService.ListComments": (buyer, {"article_id": article.id}),
        "CommunityService.ListMoments": (buyer, {"author_id": buyer.id}),
        "CommunityService.ListReactions": (buyer, {}),
        "CommunityService.ListMentions": (buyer, {}),
        "CommunityService.ListContentReports": (admin, {}),
        "CommunityService.ListModerationActions": (admin, {}),
        "CommunityService.ListModerationAppeals": (buyer, {}),
    }


# Nobody has asked for money here, sells by coupons of the mall, was written to about one, was sent anything, or disputes a payment;
# no week is over.
EMPTY = {
    "PaymentsService.ListDisputes", "SupportService.ListOrderDisputes",
    "SettlementService.ListCommissionRules", "SettlementService.ListSettlementAccounts",
    "SettlementService.ListSettlementAccountSnapshots",
    "SettlementService.ListSettlementStatements", "SettlementService.ListPayouts", "SettlementService.ListPayoutFiles",
    "OrdersService.ListRefundRequests", "OrdersService.ListInvoices",
    "WalletService.ListWalletWithdrawals", "PromotionsService.ListSellerCoupons",
    "PromotionsService.ListCouponNotifications",
}  # fmt: skip


def pages(rpc, channel, actor, **fields):
    """The rows of all pages."""
    request, rows = rpc.request(**fields), []
    while True:
        answer = rpc.on(channel)(request, metadata=actor.metadata)
        rows += getattr(answer, answer.DESCRIPTOR.fields[0].name)
        request.page_token = answer.next_page_token
        if not answer.next_page_token:
            return rows


@pytest.mark.parametrize("name", [name for name in ORDERED if "Products" not in name])
def test_a_list_is_read_both_ways(name, read, grpc_channel):
    rpc, (actor, filters) = ORDERED[name], read[name]
    newest = pages(rpc, grpc_channel, actor, page_size=100, **filters)
    assert pages(rpc, grpc_channel, actor, page_size=100, order="NEWEST", **filters) == newest
    assert len(newest) >= 3 or name in EMPTY
    times = [row.create_time.ToNanoseconds() for row in newest]
    assert times == sorted(times, reverse=True)
    assert pages(rpc, grpc_channel, actor, page_size=2, order="OLDEST", **filters) == newest[::-1]
