"""The till of the mall and the provider that reports to it, for the tests of payments."""

import uuid

import orjson

from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server.kit.ids import new_id
from server.kit.mutation import background
from server.payments import SETTLED, SHARES_ASKED, Share, capturing, charging, outcomes, refunding, reports
from storage import rows
from tests.support import make


class Till:
    """Does what orders do with payments."""

    def __init__(self, app, on_loop, sql, channel, buyer):
        self.app, self.on_loop, self.sql, self.channel, self.buyer = app, on_loop, sql, channel, buyer

    def method(self, token):
        made = make.payment_method(self.channel, self.buyer, token)
        return self.sql("SELECT * FROM payment_methods WHERE id = $1", made.id)[0]

    def open(self, token="tok_success", amount=2000, capture="AT_ONCE"):
        method = self.method(token) if amount else None

        async def begin():
            async with self.app.db.begin() as tx:
                opened, attempt = charging.open_payment(
                    purchase_id=new_id(),
                    customer_id=uuid.UUID(self.buyer.id),
                    payment_method_row=method,
                    amount_minor=amount,
                    currency="USD",
                    now=self.app.clock.now(),
                    capture=capture,
                )
                await rows.insert(tx, opened)
                return attempt

        return self.on_loop(begin())

    def retry(self, payment_id, token="tok_success"):
        return self.on_loop(self._retry(payment_id, self.method(token)))

    async def _retry(self, payment_id, method):
        async with self.app.db.begin() as tx:
            return await charging.retry_payment(
                tx, payment_id=payment_id, payment_method_row=method, now=self.app.clock.now()
            )

    def charge(self, attempt):
        async def through():
            result = await charging.attempt(self.app, attempt)
            return await outcomes.record_outcome(self.app, attempt.id, result)

        return self.on_loop(through())

    def record(self, attempt_id, result):
        return self.on_loop(outcomes.record_outcome(self.app, attempt_id, result))

    def pay(self, token="tok_success", amount=2000):
        attempt = self.open(token, amount)
        self.charge(attempt)
        return attempt

    def hold(self, token="tok_success", amount=2000):
        """What is only held, to be captured."""
        attempt = self.open(token, amount, capture="ON_SHIPMENT")
        self.charge(attempt)
        return attempt

    def open_capture(self, payment_id, amount=None, key=None, **more):
        return self.on_loop(self._open_capture(payment_id, amount, key or make.unique("ship:"), **more))

    async def _open_capture(self, payment_id, amount, key, **more):
        async with background(self.app) as work:
            return await capturing.open_capture(
                work, payment_id=payment_id, amount_minor=amount, request_key=key, **more
            )

    def capture(self, payment_id, amount=None, **more):
        row = self.open_capture(payment_id, amount, **more)
        self.on_loop(capturing.send_capture(self.app, row.id))
        return row

    def give_back(self, payment_id, amount, key=None, order_id=None):
        async def back():
            async with background(self.app) as work:
                return await capturing.give_back(
                    work,
                    payment_id=payment_id,
                    amount_minor=amount,
                    reason="ORDER_CANCELLED",
                    request_key=key or make.unique("cancel:"),
                    order_id=order_id or new_id(),
                )

        return self.on_loop(back())

    def run(self, job, **later):
        """Let a job do what is due, after a while."""
        self.app.clock.advance(**(later or {"seconds": 61}))
        return self.on_loop(job(self.app))

    def shared(self, monkeypatch, *amounts):
        """Let purchases have orders of these amounts; returns their ids."""
        shares = [Share(new_id(), new_id(), amount) for amount in amounts]

        async def tell(_connection, asked):
            asked.shares = shares

        monkeypatch.setattr(SHARES_ASKED, "followers", (tell,))
        return [share.order_id for share in shares]

    def resolve(self):
        self.app.clock.advance(seconds=61)
        self.on_loop(outcomes.resolve_unknown(self.app))

    def cancel(self, payment_id):
        return self.on_loop(self._cancel(payment_id))

    async def _cancel(self, payment_id):
        async with self.app.db.begin() as tx:
            return await charging.cancel_payment(tx, payment_id, self.app.clock.now())

    def refund(self, payment_id, amount, key=None, **more):
        return self.on_loop(self._refund(payment_id, amount, key or make.unique("cancel:"), **more))

    async def _refund(self, payment_id, amount, key, **more):
        async with background(self.app) as work:
            return await refunding.open_refund(
                work, payment_id=payment_id, amount_minor=amount, reason="ORDER_CANCELLED", request_key=key, **more
            )

    def send_refunds(self):
        self.app.clock.advance(seconds=61)
        self.on_loop(refunding.send_refunds(self.app))

    def read(self, payment_id):
        request = payments_pb2.GetPaymentRequest(id=str(payment_id))
        return payments_pb2_grpc.PaymentsServiceStub(self.channel).GetPayment(request, metadata=self.buyer.metadata)

    def captures(self, payment_id):
        """How often the provider took money for a payment."""
        return self.sql(
            """SELECT count(*) FROM sandbox_charges c JOIN payment_attempts a ON a.id = c.key
               WHERE a.payment_id = $1 AND c.state = 'SUCCEEDED'""",
            payment_id,
        )[0][0]


class Reports:
    """Delivers events as the sandbox would, changed at will: `report(attempt, "charge.declined", amount_minor=1)`."""

    def __init__(self, app, channel):
        self.app, self.stub = app, payments_pb2_grpc.PaymentsServiceStub(channel)

    def __call__(
        self, attempt=None, type_="charge.succeeded", *, seconds=None, secret=None, provider="sandbox", **changes
    ):
        event = {"id": make.unique("evt_"), "type": type_}
        if attempt is not None:
            event |= {
                "key": str(attempt.id),
                "reference": f"ch_{attempt.id.hex}",
                "amount_minor": attempt.amount_minor,
                "currency": attempt.currency,
            }
        payload = orjson.dumps({name: value for name, value in {**event, **changes}.items() if value is not None})
        return self.deliver(payload, seconds=seconds, secret=secret, provider=provider)

    def deliver(self, payload, *, seconds=None, secret=None, provider="sandbox", signature=None):
        seconds = int(self.app.clock.now().timestamp()) if seconds is None else seconds
        made = reports.sign(secret or self.app.providers["sandbox"].secret, seconds, payload)
        request = payments_pb2.HandleProviderEventRequest(
            provider=provider,
            payload=payload,
            signature_seconds=seconds,
            signature=made if signature is None else signature,
        )
        return self.stub.HandleProviderEvent(request).disposition


class Listener:
    """Stands where purchases are told of their payments: `told(attempt)` lists what they heard of an attempt's payment."""

    def __init__(self, monkeypatch):
        self.heard = {}
        monkeypatch.setattr(SETTLED, "followers", (self._hear,))

    async def _hear(self, _work, settled):
        news = "succeeded" if settled.captured else "failed for good" if settled.final else "failed"
        news = "secured" if settled.secured else news
        self.heard.setdefault(settled.payment.id, []).append(news)

    def __call__(self, attempt):
        return self.heard.get(attempt.payment_id, [])
