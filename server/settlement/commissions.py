"""The part of SettlementService about what the mall keeps of sales. Checkouts read the rules: server/pricing/commissions.py."""

from typing import Any

from mall.settlement.v1 import settlement_pb2
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries import commissions as queries
from storage.tables.commissions import commission_rules

CommissionRule = settlement_pb2.CommissionRule
# The field that a scope needs, and no other takes.
TARGETS = {
    "PRODUCT": "product_id",
    "CATEGORY": "category_id",
    "INTRODUCTORY": "introductory_days",
    "SELLER": "seller_id",
    "VOLUME": "volume",
    "CHANNEL": "channel_id",
}
AMOUNTS = ("flat", "floor", "cap", "volume")


def commission_rule_to_proto(row: Row) -> CommissionRule:
    """Map a row of `commission_rules`."""
    amounts = {
        name: convert.money(row[f"{name}_minor"], row.currency) for name in AMOUNTS if row[f"{name}_minor"] is not None
    }
    return CommissionRule(
        id=str(row.id),
        scope=row.scope,
        product_id=str(row.product_id or ""),
        category_id=str(row.category_id or ""),
        seller_id=str(row.seller_id or ""),
        channel_id=str(row.channel_id or ""),
        rate=convert.decimal(row.rate),
        flat=amounts.get("flat"),
        floor=amounts.get("floor"),
        cap=amounts.get("cap"),
        on_shipping=row.on_shipping,
        introductory_days=row.introductory_days,
        volume=amounts.get("volume"),
        reason=row.reason,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


RULE = Resource("commission_rule", commission_rules, CommissionRule, commission_rule_to_proto)


class Commissions:
    """Rules of commission."""

    app: App

    async def CreateCommissionRule(
        self, request: settlement_pb2.CreateCommissionRuleRequest, context: Any
    ) -> CommissionRule:
        rule = request.commission_rule
        values = _values(rule)
        async with mutation(self.app, request, CommissionRule) as work:
            start = convert.moment(rule.start_time) if rule.HasField("start_time") else work.now
            end = convert.moment(rule.end_time) if rule.HasField("end_time") else None
            if end is not None and end <= start:
                raise InvalidArgument([("commission_rule.end_time", "is not after the start")])
            if start < work.now:
                raise InvalidArgument([("commission_rule.start_time", "is over: rules count for new orders only")])
            times = {"start_time": start, "end_time": end, "create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RULE, {**values, **times, "id": new_id()})
            work.audit("commission_rule.created", "commission_rule", row.id, reason=row.reason, scope=row.scope)
            work.event("commission_rule.created", "commission_rule", row.id, {"scope": row.scope})
            work.answer = commission_rule_to_proto(row)
        return work.answer

    async def GetCommissionRule(self, request: settlement_pb2.GetCommissionRuleRequest, context: Any) -> CommissionRule:
        return await standard.get(self.app.db, RULE, request.id)

    async def ListCommissionRules(
        self, request: settlement_pb2.ListCommissionRulesRequest, context: Any
    ) -> settlement_pb2.ListCommissionRulesResponse:
        filters = {
            "seller_id": convert.optional_id(request.seller_id),
            "scopes": convert.names(CommissionRule.Scope, request.scopes),
        }
        page = await standard.list_page(self.app, request, queries.RULES, RULE.scope(caller()), filters=filters)
        return await page.answer(settlement_pb2.ListCommissionRulesResponse, map(commission_rule_to_proto, page.rows))

    async def EndCommissionRule(self, request: settlement_pb2.EndCommissionRuleRequest, context: Any) -> CommissionRule:
        async with mutation(self.app, request, CommissionRule) as work:
            row = await standard.one(work.tx, RULE, request.id, lock=True)
            if row.end_time is None or row.end_time > work.now:
                # One that would have begun later never counts.
                ended = {"end_time": max(work.now, row.start_time), "update_time": work.now}
                row = await standard.patch(work.tx, RULE, row.id, "", ended)
                work.audit("commission_rule.ended", "commission_rule", row.id, reason=request.reason)
                work.event("commission_rule.ended", "commission_rule", row.id, {"scope": row.scope})
            work.answer = commission_rule_to_proto(row)
        return work.answer


def _values(rule: CommissionRule) -> dict[str, object]:
    """Return the columns of a new rule. Raises InvalidArgument for all that is wrong with it."""
    scope, problems = CommissionRule.Scope.Name(rule.scope), []
    for of, field in TARGETS.items():
        present = rule.HasField(field) if field in AMOUNTS else bool(getattr(rule, field))
        if present != (of == scope):
            problems.append((f"commission_rule.{field}", f"is for {of}, and needed there"))
    if rule.HasField("rate") == rule.HasField("flat"):
        problems.append(("commission_rule.rate", "or `flat` is needed, and not both"))
    amounts = {
        name: convert.minor(getattr(rule, name), f"commission_rule.{name}") for name in AMOUNTS if rule.HasField(name)
    }
    problems += [(f"commission_rule.{name}", "is negative") for name, amount in amounts.items() if amount < 0]
    currencies = {getattr(rule, name).currency_code for name in amounts}
    if len(currencies) > 1:
        problems.append(("commission_rule.flat", "and the other amounts are in one currency"))
    rate = None
    if rule.HasField("rate"):
        rate = convert.parse_decimal(rule.rate, "commission_rule.rate", least=0, most=1, digits=4)
    if problems:
        raise InvalidArgument(problems)
    ids = {name: convert.optional_id(getattr(rule, name)) for name in TARGETS.values() if name.endswith("_id")}
    return {
        "scope": scope,
        **ids,
        "rate": rate,
        **{f"{name}_minor": amounts.get(name) for name in AMOUNTS},
        "currency": next(iter(currencies), None),
        "on_shipping": rule.on_shipping,
        "introductory_days": rule.introductory_days or None,
        "reason": rule.reason,
    }
