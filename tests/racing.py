"""Calls that happen at the same time, and statements that lack what guards them then."""

import copy
import threading
from collections.abc import Callable
from typing import Any

import grpc

from storage.statements import Statement


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Start the calls at once, each in a thread, and return what each of them returned or the RpcError it failed with."""
    results: list[Any] = [None] * len(calls)
    barrier = threading.Barrier(len(calls))

    def run(index: int) -> None:
        barrier.wait()
        try:
            results[index] = calls[index]()
        except grpc.RpcError as error:
            results[index] = error

    threads = [threading.Thread(target=run, args=[index]) for index in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def without(statement: Statement, guard: str, instead: str = "") -> Statement:
    """Return the statement with a guard taken out: a mutant that the race of the real one must notice."""
    mutant = copy.copy(statement)
    mutant.sql = statement.sql.replace(guard, instead)
    assert mutant.sql != statement.sql, f"there is no {guard!r} in {statement.sql}"
    return mutant
