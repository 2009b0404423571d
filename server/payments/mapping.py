"""Messages of captures, allocations and disputes."""

from collections.abc import Iterable

from mall.payments.v1 import captures_pb2, disputes_pb2
from server.kit import convert
from server.payments.allocating import Allocation
from storage.database import Row

EVIDENCE = tuple(field.name for field in disputes_pb2.DisputeEvidence.DESCRIPTOR.fields)


def payment_capture_to_proto(row: Row) -> captures_pb2.PaymentCapture:
    """Map a row of `payment_captures`."""
    return captures_pb2.PaymentCapture(
        id=str(row.id),
        payment_id=str(row.payment_id),
        attempt_id=str(row.attempt_id),
        order_id=str(row.order_id or ""),
        amount=convert.money(row.amount_minor, row.currency),
        taken_amount=None if row.taken_minor is None else convert.money(row.taken_minor, row.currency),
        returned_amount=convert.money(row.returned_minor, row.currency),
        state=row.state,
        provider_reference=row.provider_reference or "",
        failure_reason=row.failure_reason,
        complete_time=convert.timestamp(row.complete_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def allocations_message(allocations: Iterable[Allocation], currency: str) -> captures_pb2.PaymentAllocations:
    """Map the shares of a payment."""
    return captures_pb2.PaymentAllocations(
        allocations=(
            captures_pb2.PaymentAllocation(
                order_id=str(each.share.order_id),
                seller_id=str(each.share.seller_id),
                amount=convert.money(each.share.amount_minor, currency),
                captured_amount=convert.money(each.captured, currency),
                released_amount=convert.money(each.released, currency),
                refunded_amount=convert.money(each.refunded, currency),
                disputed_amount=convert.money(each.disputed, currency),
                charged_back_amount=convert.money(each.lost, currency),
            )
            for each in sorted(allocations, key=lambda each: each.share.order_id)
        )
    )


def dispute_to_proto(row: Row) -> disputes_pb2.Dispute:
    """Map a row of `disputes`."""
    return disputes_pb2.Dispute(
        id=str(row.id),
        payment_id=str(row.payment_id),
        attempt_id=str(row.attempt_id),
        provider=row.provider,
        provider_reference=row.provider_reference,
        state=row.state,
        reason=row.reason,
        amount=convert.money(row.amount_minor, row.currency),
        withdrawn_amount=convert.money(row.withdrawn_minor, row.currency),
        lost_amount=convert.money(row.lost_minor, row.currency),
        fee_amount=convert.money(row.fee_minor, row.currency),
        allocations=(
            disputes_pb2.DisputeAllocation(
                order_id=each["order_id"],
                seller_id=each["seller_id"],
                amount=convert.money(each["amount_minor"], row.currency),
            )
            for each in row.allocations
        ),
        evidence=disputes_pb2.DisputeEvidence(**row.evidence) if row.evidence else None,
        accepted=row.accepted,
        answer_pending=row.answer_pending,
        answer_by=str(row.answer_by or ""),
        evidence_due_time=convert.timestamp(row.evidence_due_time),
        answer_time=convert.timestamp(row.answer_time),
        close_time=convert.timestamp(row.close_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )
