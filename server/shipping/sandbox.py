"""The sandbox carrier: moves nothing, and behaves as the tracking number says, the same way every time.

A number is `SB`, the name of a behaviour, and any digits: `SBOK1234`, `SBLOST07`. It is asked, as other carriers are, and knows of
a parcel what has happened by then since it was given it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from server.kit.clock import Clock
from server.kit.tokens import Signer
from server.shipping.carriers import CarrierError, Sighting

Step = tuple[int, str]
# After so many hours, what is seen.
BEHAVIOURS: Mapping[str, Sequence[Step]] = {
    "OK": [(2, "PICKED_UP"), (8, "IN_TRANSIT"), (22, "OUT_FOR_DELIVERY"), (26, "DELIVERED")],
    "SECOND": [
        (2, "PICKED_UP"),
        (8, "IN_TRANSIT"),
        (22, "OUT_FOR_DELIVERY"),
        (26, "FAILED_DELIVERY"),
        (46, "OUT_FOR_DELIVERY"),
        (50, "DELIVERED"),
    ],
    "REFUSED": [
        (2, "PICKED_UP"),
        (22, "OUT_FOR_DELIVERY"),
        (26, "FAILED_DELIVERY"),
        (30, "RETURNED"),
        (70, "DELIVERED"),
    ],
    "HELD": [(2, "PICKED_UP"), (8, "EXCEPTION"), (40, "IN_TRANSIT"), (60, "DELIVERED")],
    "LOST": [(2, "PICKED_UP")],
    "NEVER": [],
}
SIGNED_BY = "The recipient"


class Sandbox:
    """A Tracker."""

    asked = True

    def __init__(self, clock: Clock, secret: bytes | None) -> None:
        self._clock = clock
        self.secret = secret

    async def track(self, tracking_number: str, since: datetime) -> Sequence[Sighting]:
        """Return what has happened by now. A number with `DOWN` is of a carrier that does not answer."""
        name = tracking_number.removeprefix("SB").rstrip("0123456789")
        if name == "DOWN":
            raise CarrierError
        steps = BEHAVIOURS.get(name, BEHAVIOURS["NEVER"])
        times = [(since + timedelta(hours=hours), status) for hours, status in steps]
        return [
            Sighting(
                status,
                moment,
                location="Springfield",
                event_id=f"{tracking_number}-{place}",
                signature=SIGNED_BY if status == "DELIVERED" else "",
            )
            for place, (moment, status) in enumerate(times)
            if moment <= self._clock.now()
        ]


class Signed:
    """A Tracker of a carrier that reports by itself, under a secret."""

    asked = False

    def __init__(self, secret: bytes) -> None:
        self.secret: bytes | None = secret

    async def track(self, tracking_number: str, since: datetime) -> Sequence[Sighting]:
        """Return nothing: it cannot be asked."""
        return ()


def build(clock: Clock, signer: Signer) -> Sandbox:
    """Return the sandbox of an installation, with a secret of its own."""
    return Sandbox(clock, signer.derive("sandbox carrier"))
