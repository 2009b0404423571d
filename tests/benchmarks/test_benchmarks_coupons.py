"""The race for a coupon, in little: two processes, more buyers than uses."""

import asyncio

from benchmarks import coupons


def test_a_coupon_is_used_as_often_as_it_may_be_by_two_processes(new_database, settings):
    result = asyncio.run(coupons.run(new_database(), settings.data_dir, buyers=40, uses=10, rounds=0, in_round=8))
    assert (result.placed, result.refused, result.counted, result.live) == (10, 30, 10, 10)
    assert not result.failed
