"""What comes off prices: the card's discounts for the group of its holders, and coupons, issued to households one by one."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from google.protobuf.timestamp_pb2 import Timestamp
from google.type.decimal_pb2 import Decimal

from demo.coupons import Place, Redemptions
from demo.crowd import crowd, patiently
from demo.money import money
from demo.people import Customer, Seller
from demo.shop import Shop
from demo.source import Campaign, Card, Coupon, CouponKey, Line, Product
from mall.identity.v1 import identity_pb2
from mall.promotions.v1 import promotions_pb2
from mall_client import Mall

TARGETS = 100  # products of a promotion
ISSUES = 100  # customers in a call
AT_ONCE = 4
YEARS = timedelta(days=3650)
Terms = promotions_pb2.Terms


class _Key(NamedTuple):
    """A coupon of one product: the manufacturer's, or the store's that matches it."""

    product_id: int
    cents: int
    of_store: bool


class Promotions:
    """Every promotion that the demo has made, by what it is for."""

    def __init__(
        self,
        administrator: Mall,
        shop: Shop,
        products: Mapping[int, Product],
        sellers: Mapping[int, Seller],
        redeemed: Redemptions,
    ) -> None:
        self._administrator = administrator
        self._shop = shop
        self._products = products
        self._sellers = sellers
        self._redeemed = redeemed.by_line
        self._group_id = ""
        self._cards: dict[int, Card] = {}  # what is open now
        self._campaigns: dict[tuple[int, Card], str] = {}
        self._coupons: dict[_Key, asyncio.Future[str]] = {}
        self._held: dict[tuple[int, CouponKey], str] = {}
        self.card_changes = 0
        self.issued: dict[int, int] = {}
        self.used: dict[int, int] = {}

    async def hand_out_cards(self, holders: Iterable[Customer], done: Callable[[], None]) -> None:
        """Make the holders of the card a group."""
        identity = self._administrator.identity
        group = identity_pb2.CustomerGroup(code="CARD", display_name="Holders of the loyalty card")
        request = identity_pb2.CreateCustomerGroupRequest(customer_group=group)
        self._group_id = (await patiently(identity.CreateCustomerGroup, request)).id

        async def join(customer: Customer) -> None:
            member = identity_pb2.AddCustomerGroupMemberRequest(group_id=self._group_id, customer_id=customer.id)
            await patiently(identity.AddCustomerGroupMember, member)
            done()

        await crowd(holders, join, AT_ONCE)

    async def set_card(self, product_id: int, card: Card | None) -> None:
        """Have holders of the card let off this much for a product from now on."""
        before = self._cards.get(product_id)
        if before == card:
            return
        promotions = self._administrator.promotions
        if before is not None:
            close = promotions_pb2.DeactivateCampaignRequest(id=self._campaigns[product_id, before])
            await patiently(promotions.DeactivateCampaign, close)
            del self._cards[product_id]
        if card is not None:
            id_ = self._campaigns.get((product_id, card)) or await self._card_campaign(product_id, card)
            self._campaigns[product_id, card] = id_
            await patiently(promotions.ActivateCampaign, promotions_pb2.ActivateCampaignRequest(id=id_))
            self._cards[product_id] = card
        self.card_changes += 1

    async def mail_out(
        self, campaigns: Iterable[Campaign], customers: Mapping[int, Customer], done: Callable[[], None]
    ) -> None:
        """Issue the coupons of campaigns to those households that got them."""
        for campaign in campaigns:
            households = sorted(campaign.household_ids & customers.keys())
            roof_id = await self._campaign(f"MAILING-{campaign.id}", f"Campaign {campaign.id}, {campaign.kind}", None)

            async def mail(
                coupon: Coupon, campaign: Campaign = campaign, to: Sequence[int] = households, roof: str = roof_id
            ) -> None:
                used = {place.product_id for place, key in self._redeemed.items() if key == coupon.key}
                listed = sorted(
                    coupon.product_ids & self._shop.product_ids.keys(), key=lambda id_: (id_ not in used, id_)
                )
                if listed and to:
                    id_ = await self._coupon(
                        self._administrator,
                        f"Campaign {campaign.id}: coupon {coupon.key.upc}",
                        self._terms(listed[:TARGETS], coupon.cents, mall_percentage=0),
                        roof,
                    )
                    for start in range(0, len(to), ISSUES):
                        await self._issue(coupon, id_, to[start : start + ISSUES], customers)
                done()

            await crowd(campaign.coupons, mail, AT_ONCE)

    async def coupons(self, customer: Customer, household_id: int, lines: Iterable[Line]) -> list[str]:
        """Return the issues of coupons that a household uses for lines: those it was mailed, the others issued now."""
        found = []
        for line in lines:
            if line.redeemed_cents:
                found.append(await self._of_campaign(household_id, line) or await self._of_maker(customer, line))
            if line.match_cents:
                key = _Key(line.product_id, line.match_cents, of_store=True)
                found.append(await self._given(self._administrator, customer, key, "Coupon matched by the store"))
        return found

    async def _of_campaign(self, household_id: int, line: Line) -> str | None:
        key = self._redeemed.get(Place(line.basket_id, line.product_id))
        issue = self._held.pop((household_id, key), None) if key else None
        if key and issue:
            self.used[key.campaign_id] = self.used.get(key.campaign_id, 0) + 1
        return issue

    async def _of_maker(self, customer: Customer, line: Line) -> str:
        seller = self._sellers[self._products[line.product_id].manufacturer_id]
        key = _Key(line.product_id, line.redeemed_cents, of_store=False)
        return await self._given(seller.mall, customer, key, "Manufacturer's coupon")

    async def _given(self, owner: Mall, customer: Customer, key: _Key, title: str) -> str:
        """Return an issue of a coupon for one product, which its owner makes when it is first needed."""
        if key not in self._coupons:
            terms = self._terms([key.product_id], key.cents, mall_percentage=100 if key.of_store else 0)
            self._coupons[key] = asyncio.ensure_future(self._coupon(owner, f"{title}, product {key.product_id}", terms))
        request = promotions_pb2.IssueCouponRequest(coupon_id=await self._coupons[key], customer_ids=[customer.id])
        return (await patiently(owner.promotions.IssueCoupon, request)).coupon_issuances[0].id

    async def _issue(
        self, coupon: Coupon, id_: str, households: Sequence[int], customers: Mapping[int, Customer]
    ) -> None:
        to = [customers[household].id for household in households]
        request = promotions_pb2.IssueCouponRequest(coupon_id=id_, customer_ids=to)
        issues = (await patiently(self._administrator.promotions.IssueCoupon, request)).coupon_issuances
        for household, issue in zip(households, issues, strict=True):
            self._held[household, coupon.key] = issue.id
        campaign = coupon.key.campaign_id
        self.issued[campaign] = self.issued.get(campaign, 0) + len(issues)

    async def _card_campaign(self, product_id: int, card: Card) -> str:
        terms = self._terms([product_id], card.cents, mall_percentage=100)
        terms.scope = Terms.ITEM if card.of_unit else Terms.ORDER
        terms.customer_group_ids.append(self._group_id)
        code = f"CARD-{product_id}-{card.cents}-{'EACH' if card.of_unit else 'LINE'}"
        return await self._campaign(code, "With your card", terms, activate=False)

    async def _campaign(self, code: str, title: str, terms: Terms | None, *, activate: bool = True) -> str:
        now = datetime.now(UTC)
        start, end = Timestamp(), Timestamp()
        start.FromDatetime(now - timedelta(days=1))  # whatever the clock of the mall says
        end.FromDatetime(now + YEARS)
        campaign = promotions_pb2.Campaign(
            code=code,
            title=title,
            terms=terms,
            channel_id=self._shop.channel_id,
            start_time=start,
            end_time=end,
        )
        promotions = self._administrator.promotions
        request = promotions_pb2.CreateCampaignRequest(campaign=campaign)
        made = await patiently(promotions.CreateCampaign, request)
        if activate:
            await patiently(promotions.ActivateCampaign, promotions_pb2.ActivateCampaignRequest(id=made.id))
        return made.id

    async def _coupon(self, owner: Mall, title: str, terms: Terms, campaign_id: str = "") -> str:
        coupon = promotions_pb2.Coupon(
            type=promotions_pb2.Coupon.PERSONAL,
            title=title,
            terms=terms,
            campaign_id=campaign_id,
            channel_id=self._shop.channel_id,
        )
        made = await patiently(owner.promotions.CreateCoupon, promotions_pb2.CreateCouponRequest(coupon=coupon))
        await patiently(owner.promotions.ActivateCoupon, promotions_pb2.ActivateCouponRequest(id=made.id))
        return made.id

    def _terms(self, product_ids: Iterable[int], cents: int, *, mall_percentage: int) -> Terms:
        return Terms(
            method=Terms.FIXED_AMOUNT,
            scope=Terms.ORDER,
            amount=money(cents),
            target_product_ids=[self._shop.product_ids[id_] for id_ in product_ids],
            stackable=True,
            mall_percentage=Decimal(value=str(mall_percentage)),
        )
