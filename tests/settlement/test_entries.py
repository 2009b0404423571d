"""What sellers earn, and what goes back of it: entries that follow what happens to orders."""

from tests.settlement.conftest import cents


def test_a_sale_is_pending_until_seven_days_after_its_delivery(office):
    seller = office.seller()
    order = office.sell(seller)
    assert office.balance(seller) == (9_000, 0, 0)
    office.deliver(order)
    office.clock.advance(days=6)
    office.release()
    assert office.balance(seller) == (9_000, 0, 0)
    office.clock.advance(days=1, seconds=1)
    office.release()
    assert office.balance(seller) == (9_000, 0, 0)
    from server.orders import lifecycle

    office.on_loop(lifecycle.complete_delivered(office.app))
    office.release()
    assert office.balance(seller) == (0, 9_000, 0)
    (entry,) = office.entries(seller)
    assert [cents(entry.goods), cents(entry.commission), cents(entry.net)] == [10_000, 1_000, 9_000]
