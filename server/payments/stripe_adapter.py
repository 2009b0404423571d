"""Stripe, through its own library: payment intents with saved methods, off-session; captures, refunds, disputes, signed events.

A token is the id of a payment method, with that of its customer before it: `cus_123:pm_456`. What the mall calls an attempt is a
payment intent; its id, and those of captures and refunds, are idempotency keys and stand in `metadata`, by which events are found.
"""

import re
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import stripe

from server.kit import convert
from server.kit.clock import Clock
from server.payments import reports
from server.payments.provider import Outcome, ProviderError, Result
from server.payments.reports import NO_MATTER, Report
from server.payments.stripe_amounts import UnfitAmountError, from_stripe, to_stripe

NAME = "stripe"

FINAL: Mapping[str, str] = {
    "fraudulent": "fraud_suspected",
    "stolen_card": "card_stolen",
    "lost_card": "card_lost",
}
EVIDENCE: Mapping[str, str] = {
    "statement": "uncategorized_text",
    "product_description": "product_description",
    "shipping_carrier": "shipping_carrier",
    "shipping_tracking_number": "shipping_tracking_number",
    "shipping_date": "shipping_date",
    "customer_communication": "access_activity_log",
    "refund_reference": "refund_refusal_explanation",
    "refund_policy": "refund_policy_disclosure",
}
# Stripe forgets idempotency keys after a day: then what was made under one is looked for.
KEYS_KEPT = timedelta(hours=20)
SEARCHED = timedelta(hours=1)
PAGE = 100
MOST_PAGES = 20
_SIGNED = re.compile(r"(?:^|,)t=(\d{1,12})(?:,|$)")


@dataclass(slots=True)
class Stripe:
    """A Provider. `secret` is that of the webhook endpoint."""

    api_key: str
    secret: bytes | None
    clock: Clock
    api_base: str | None = None
    client: Any = None

    def __post_init__(self) -> None:
        bases: Any = {} if self.api_base is None else {"base_addresses": {"api": self.api_base}}
        http = stripe.HTTPXClient(timeout=None)
        # A call that fails is repeated by the mall's own jobs, under the same key.
        self.client = stripe.StripeClient(self.api_key, http_client=http, max_network_retries=0, **bases)

    async def charge(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Confirm a payment intent that is captured at once."""
        return await self._pay(key, token, amount_minor, currency, "automatic")

    async def authorize(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Confirm a payment intent that is captured later."""
        return await self._pay(key, token, amount_minor, currency, "manual")

    async def _pay(self, key: UUID, token: str, amount_minor: int, currency: str, method: str) -> Result:
        customer, _, payment_method = token.rpartition(":")
        try:
            amount = to_stripe(amount_minor, currency)
        except UnfitAmountError:
            return Result("DECLINED", code="amount_not_representable", message="Stripe cannot take this amount.")
        params: dict[str, Any] = {
            "amount": amount,
            "currency": currency.lower(),
            "payment_method": payment_method,
            "capture_method": method,
            "confirm": True,
            "off_session": True,
            "metadata": {"mall_attempt": str(key)},
            "expand": ["latest_charge"],
        }
        if method == "manual":
            params["payment_method_options"] = {"card": {"request_multicapture": "if_available"}}
        if customer:
            params["customer"] = customer
        try:
            intent = await self._call(self.client.v1.payment_intents.create_async(params, _keyed(key)))
        except (stripe.CardError, stripe.InvalidRequestError) as error:
            return _declined(error)
        return of_intent(intent)

    async def capture(
        self, key: UUID, charge_reference: str, amount_minor: int, currency: str, *, final: bool
    ) -> Result:
        """Capture a part of a payment intent; without `final` it must be one of which Stripe allows several captures."""
        params: dict[str, Any] = {
            "amount_to_capture": to_stripe(amount_minor, currency),
            "metadata": {"mall_capture": str(key)},
        }
        if not final:
            params["final_capture"] = False
        intents = self.client.v1.payment_intents
        try:
            intent = await self._call(intents.capture_async(charge_reference, params, _keyed(key)))
        except stripe.InvalidRequestError as error:
            if error.code != "payment_intent_unexpected_state":
                return _declined(error)
            intent = await self._call(intents.retrieve_async(charge_reference))
        return of_capture(intent, amount_minor)

    async def void(self, key: UUID, charge_reference: str) -> Result:
        """Cancel a payment intent."""
        intents = self.client.v1.payment_intents
        try:
            intent = await self._call(intents.cancel_async(charge_reference, {}, {"idempotency_key": f"void:{key}"}))
        except stripe.InvalidRequestError as error:
            if error.code != "payment_intent_unexpected_state":
                return _declined(error)
            intent = await self._call(intents.retrieve_async(charge_reference))
        held = of_intent(intent)
        # Once a last part was captured, Stripe holds nothing any more.
        return Result("VOIDED", charge_reference, raw=held.raw) if held.state == "SUCCEEDED" else held

    async def query(self, key: UUID) -> Result | None:
        """Look for a payment intent among those of its time: their list is never behind, as Stripe's search may be."""
        born = _time_of(key)
        params: dict[str, Any] = {
            "created": {
                "gte": int((born - SEARCHED).timestamp()),
                "lte": int((born + SEARCHED).timestamp()),
            },
            "limit": PAGE,
            "expand": ["data.latest_charge"],
        }
        async for intent in self._pages(self.client.v1.payment_intents, params):
            if (intent["metadata"] or {}).get("mall_attempt") == str(key):
                return of_intent(intent)
        return None

    async def refund(self, key: UUID, charge_reference: str, amount_minor: int, currency: str) -> Result:
        """Refund a part of a payment intent. Stripe knows its currency, and the answer is checked against ours."""
        refunds = self.client.v1.refunds
        if self.clock.now() - _time_of(key) > KEYS_KEPT:
            known = await self._refund_of(key, charge_reference)
            if known is not None:
                return known
        params: dict[str, Any] = {
            "payment_intent": charge_reference,
            "amount": to_stripe(amount_minor, currency),
            "metadata": {"mall_refund": str(key)},
        }
        try:
            return of_refund(await self._call(refunds.create_async(params, _keyed(key))))
        except stripe.InvalidRequestError as error:
            return _declined(error)

    async def _refund_of(self, key: UUID, charge_reference: str) -> Result | None:
        params: dict[str, Any] = {"payment_intent": charge_reference, "limit": PAGE}
        async for refund in self._pages(self.client.v1.refunds, params):
            if (refund["metadata"] or {}).get("mall_refund") == str(key):
                return of_refund(refund)
        return None

    async def answer_dispute(self, key: UUID, reference: str, evidence: Mapping[str, str]) -> Result:
        """Submit evidence, or close the dispute."""
        disputes = self.client.v1.disputes
        sent = {EVIDENCE[name]: text for name, text in evidence.items()}
        params: dict[str, Any] = {"evidence": sent, "submit": True, "metadata": {"mall_dispute": str(key)}}
        options = {"idempotency_key": f"answer:{key}"}
        asked = (
            disputes.update_async(reference, params, options) if sent else disputes.close_async(reference, {}, options)
        )
        try:
            await self._call(asked)
        except stripe.InvalidRequestError as error:
            return _declined(error)
        return Result("SUCCEEDED", reference)

    def genuine(self, payload: bytes, seconds: int, signature: str, now: datetime) -> bool:
        """Say whether Stripe has signed an event, within five minutes of the mall's clock; `seconds` stand in the header."""
        del seconds
        try:
            text = payload.decode()
            stripe.WebhookSignature.verify_header(text, signature, (self.secret or b"").decode(), tolerance=None)
        except (stripe.SignatureVerificationError, UnicodeError, ValueError):
            return False
        signed = _SIGNED.search(signature)
        return signed is not None and abs(now.timestamp() - int(signed[1])) <= reports.TOLERANCE_SECONDS

    async def read(self, payload: bytes) -> tuple[Report, dict[str, Any]]:
        """Return an event in the mall's terms. Asks Stripe for what an event leaves out."""
        raw = convert.read_json(payload)
        if not isinstance(raw, dict) or raw.get("object") != "event":
            raise ValueError("not an event")
        try:
            about = raw["data"]["object"]
            told = await self._told(raw["type"], about)
            return Report.model_validate({"id": raw["id"], **told}), raw
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not an event that Stripe sends") from error

    async def _told(self, type_: str, about: dict[str, Any]) -> dict[str, Any]:
        if type_.startswith("payment_intent."):
            return await self._of_intent_event(type_, about)
        if type_ in {"refund.created", "refund.updated", "refund.failed", "charge.refund.updated"}:
            return _refund_told(about)
        if type_ == "charge.refunded":
            return await self._latest_refund(about)
        if type_.startswith("charge.dispute."):
            return _dispute_told(type_, about)
        return {"type": NO_MATTER}

    async def _of_intent_event(self, type_: str, intent: dict[str, Any]) -> dict[str, Any]:
        told: dict[str, Any] = {
            "key": (intent.get("metadata") or {}).get("mall_attempt"),
            "reference": intent["id"],
            "currency": intent["currency"].upper(),
        }
        if type_ == "payment_intent.succeeded" and intent.get("capture_method") != "manual":
            return told | {
                "type": "charge.succeeded",
                "amount_minor": from_stripe(intent["amount_received"], intent["currency"]),
            }
        if type_ == "payment_intent.amount_capturable_updated" and not intent.get("amount_received"):
            held = of_intent(
                await self._call(
                    self.client.v1.payment_intents.retrieve_async(intent["id"], {"expand": ["latest_charge"]})
                )
            )
            return told | {
                "type": "charge.authorized",
                "amount_minor": from_stripe(intent["amount"], intent["currency"]),
                "capture_before": held.capture_before,
                "in_parts": held.in_parts,
            }
        if type_ == "payment_intent.payment_failed":
            error = intent.get("last_payment_error") or {}
            code = error.get("decline_code") or error.get("code") or "declined"
            return told | {
                "type": "charge.declined",
                "code": FINAL.get(code, code),
                "message": (error.get("message") or "")[:1000],
            }
        if type_ == "payment_intent.canceled":
            automatic = intent.get("cancellation_reason") == "automatic"
            return told | {"type": "charge.expired" if automatic else "charge.voided"}
        return {"type": NO_MATTER}

    async def _latest_refund(self, charge: dict[str, Any]) -> dict[str, Any]:
        listed = (charge.get("refunds") or {}).get("data") or []
        if not listed:
            params = {"charge": charge["id"], "limit": 1}
            listed = (await self._call(self.client.v1.refunds.list_async(params)))["data"]
        return _refund_told(listed[0]) if listed else {"type": NO_MATTER}

    async def _pages(self, service: Any, params: dict[str, Any]) -> Any:
        """Yield what a list of Stripe's has. Raises ProviderError where it does not end: nothing is known then."""
        for _ in range(MOST_PAGES):
            page = await self._call(service.list_async(params))
            for each in page["data"]:
                yield each
            if not page["has_more"] or not page["data"]:
                return
            params = {**params, "starting_after": page["data"][-1]["id"]}
        raise ProviderError("too much happened at that time to look through")

    @staticmethod
    async def _call(asked: Awaitable[Any]) -> dict[str, Any]:
        """Await an answer, as plain JSON; what is neither an answer nor a refusal is a ProviderError."""
        try:
            answer = await asked
        except (stripe.CardError, stripe.InvalidRequestError):
            raise
        except stripe.StripeError as error:
            raise ProviderError(type(error).__name__) from error
        told: dict[str, Any] = answer.to_dict()
        return told


def _keyed(key: UUID) -> Any:
    return {"idempotency_key": str(key)}


def _time_of(key: UUID) -> datetime:
    """Return when an id of the mall's was made: UUIDv7 says."""
    return datetime.fromtimestamp((key.int >> 80) / 1000, UTC)


def _raw(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is kept of an answer: nothing that tells of a person."""
    kept = ("id", "object", "status", "amount", "amount_received", "currency", "created", "cancellation_reason")
    return {name: about[name] for name in kept if name in about}


def _declined(error: Any) -> Result:
    body = error.json_body.get("error", {}) if isinstance(error.json_body, dict) else {}
    code = body.get("decline_code") or error.code or "invalid_request"
    return Result("DECLINED", code=FINAL.get(code, code)[:100], message=(error.user_message or "")[:1000])


STATUSES: Mapping[str, Outcome] = {
    "succeeded": "SUCCEEDED",
    "requires_capture": "AUTHORIZED",
    "processing": "PENDING",
    "requires_confirmation": "PENDING",
    # Off-session there is nobody who could confirm, or choose another card.
    "requires_action": "DECLINED",
    "requires_payment_method": "DECLINED",
}


def of_intent(intent: Mapping[str, Any]) -> Result:
    """Return what a payment intent says of an attempt."""
    if intent["status"] == "canceled":
        automatic = intent.get("cancellation_reason") == "automatic"
        return Result("EXPIRED" if automatic else "VOIDED", intent["id"], "canceled", raw=_raw(intent))
    state, currency = STATUSES.get(intent["status"], "UNKNOWN"), intent["currency"].upper()
    code = ""
    if state == "DECLINED":
        error = intent.get("last_payment_error") or {}
        code = error.get("decline_code") or error.get("code") or "authentication_required"
    return Result(
        state,
        intent["id"],
        FINAL.get(code, code),
        amount_minor=from_stripe(intent["amount_received" if state == "SUCCEEDED" else "amount"], currency),
        currency=currency,
        raw=_raw(intent),
        capture_before=_capture_before(intent) if state == "AUTHORIZED" else None,
        in_parts=state == "AUTHORIZED" and (_card(intent).get("multicapture") or {}).get("status") == "available",
    )


def of_capture(intent: Mapping[str, Any], asked_minor: int) -> Result:
    """Return what a payment intent says of a capture of it."""
    if intent["status"] == "canceled":
        return Result("DECLINED", intent["id"], "authorization_expired", raw=_raw(intent))
    if intent["status"] not in {"succeeded", "requires_capture"}:
        return Result("UNKNOWN", intent["id"], intent["status"], raw=_raw(intent))
    # Of several captures Stripe tells the sum: that less came than was asked for is all that it can say.
    taken = min(asked_minor, from_stripe(intent["amount_received"], intent["currency"]))
    currency = intent["currency"].upper()
    return Result("SUCCEEDED", intent["id"], amount_minor=taken, currency=currency, raw=_raw(intent))


def _capture_before(intent: Mapping[str, Any]) -> datetime | None:
    """Return until when the bank holds the amount, as it says itself: five days for some cards, seven for others."""
    seconds = _card(intent).get("capture_before")
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _card(intent: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what Stripe says of the card that was charged."""
    charge = intent.get("latest_charge")
    details = charge.get("payment_method_details") if isinstance(charge, dict) else None
    return (details or {}).get("card") or {}


REFUND_STATUSES: Mapping[str, Outcome] = {
    "succeeded": "SUCCEEDED",
    "pending": "PENDING",
    "requires_action": "PENDING",
    "failed": "DECLINED",
    "canceled": "DECLINED",
}


def of_refund(refund: Mapping[str, Any]) -> Result:
    """Return what a refund of Stripe's says."""
    currency = refund["currency"].upper()
    return Result(
        REFUND_STATUSES.get(refund["status"] or "", "UNKNOWN"),
        refund["id"],
        _refund_code(refund),
        amount_minor=from_stripe(refund["amount"], currency),
        currency=currency,
        raw=_raw(refund),
    )


def _refund_code(refund: Mapping[str, Any]) -> str:
    if refund["status"] == "failed":
        return refund.get("failure_reason") or "failed"
    if refund["status"] == "pending":
        return refund.get("pending_reason") or ""
    return "canceled" if refund["status"] == "canceled" else ""


REFUND_TYPES: Mapping[str, str] = {
    "SUCCEEDED": "refund.succeeded",
    "PENDING": "refund.pending",
    "DECLINED": "refund.failed",
}


def _refund_told(refund: Mapping[str, Any]) -> dict[str, Any]:
    key = (refund.get("metadata") or {}).get("mall_refund")
    told = {
        "type": REFUND_TYPES.get(REFUND_STATUSES.get(refund["status"] or "", ""), NO_MATTER),
        "key": key,
        "reference": refund["id"],
        "amount_minor": from_stripe(refund["amount"], refund["currency"]),
        "currency": refund["currency"].upper(),
        "code": _refund_code(refund),
    }
    # What somebody has refunded at Stripe, past the mall, is for people to look at.
    return told if key else told | {"type": "refund.foreign"}


DISPUTE_STATUSES: Mapping[str, str] = {
    "warning_needs_response": "dispute.inquiry",
    "warning_under_review": "dispute.inquiry",
    "warning_closed": "dispute.closed",
    "needs_response": "dispute.opened",
    "under_review": "dispute.answered",
    "won": "dispute.won",
    "lost": "dispute.lost",
    "prevented": "dispute.closed",
}


def _dispute_told(type_: str, dispute: Mapping[str, Any]) -> dict[str, Any]:
    currency = dispute["currency"].upper()
    booked: Sequence[Mapping[str, Any]] = dispute.get("balance_transactions") or ()
    ours = [each for each in booked if each["currency"].upper() == currency]
    told: dict[str, Any] = {
        "type": DISPUTE_STATUSES.get(dispute["status"], NO_MATTER),
        "dispute": dispute["id"],
        "reference": dispute.get("payment_intent") or dispute["charge"],
        "amount_minor": from_stripe(dispute["amount"], currency),
        "currency": currency,
        "code": dispute.get("reason") or "",
    }
    if ours:
        told["fee_minor"] = max(0, from_stripe(sum(each.get("fee", 0) for each in ours), currency))
    if dispute["status"] == "lost" and ours:
        told["lost_minor"] = max(0, -from_stripe(sum(each["amount"] for each in ours), currency))
    due = (dispute.get("evidence_details") or {}).get("due_by")
    if due:
        told["evidence_due_time"] = datetime.fromtimestamp(due, UTC)
    # What a dispute says of itself beside how it stands is not news.
    return told if type_ != "charge.dispute.funds_reinstated" or dispute["status"] == "won" else {"type": NO_MATTER}
