"""Where the mall does not deliver to: asked when an address is saved, and when something is bought."""

import structlog

from server.kit import postal
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition
from server.kit.settings import Setting, Values, json

RESTRICTED = Setting(
    "addresses.restricted_countries",
    json('a JSON array of ISO 3166-1 codes such as `["CU", "KP"]`', postal.are_countries),
    "[]",
    "Countries that the mall does not deliver to: no address in them can be saved, and nothing but digital goods bought for one.",
    scopes=["MALL"],
)

log = structlog.get_logger()


def refuse_restricted(settings: Values, country_code: str) -> None:
    """Refuse a country that the mall does not deliver to."""
    if country_code in settings[RESTRICTED]:
        log.warning("country restricted", country=country_code, account=str(caller().account_id))
        message = f"the mall does not deliver to {country_code}"
        raise FailedPrecondition("COUNTRY_RESTRICTED", message, country_code=country_code)
