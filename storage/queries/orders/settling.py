"""When the money of an order is its seller's for good."""

# Of an order `o`, with the parameter `hold`: when what it earned may be paid out; NULL while it is not completed. What is open about
# an order keeps it from COMPLETED. One that was cancelled, or went back, waits for the entries that say so: without them it would
# be paid out. What a buyer's bank disputes waits until that is decided.
RIPE_TIME = """
    CASE WHEN EXISTS (SELECT FROM settlement_freezes AS z WHERE z.order_id = o.id AND z.end_time IS NULL) THEN NULL
         WHEN o.state = 'COMPLETED' THEN greatest(o.complete_time, o.deliver_time + :hold)
         WHEN o.state IN ('CANCELLED', 'REFUNDED') AND EXISTS (
             SELECT FROM settlement_entries AS c WHERE c.order_id = o.id AND c.type IN ('CANCELLATION', 'REFUND')
         ) THEN o.close_time END"""
