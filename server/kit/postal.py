"""What is known of the addresses of countries: postal codes, and where a state is part of an address."""

import re

import phonenumbers

from mall.common.v1.types_pb2 import PostalAddress

POSTAL_CODES = {
    "AT": r"\d{4}",
    "AU": r"\d{4}",
    "BE": r"\d{4}",
    "BR": r"\d{5}-?\d{3}",
    "CA": r"[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d",
    "CH": r"\d{4}",
    "CN": r"\d{6}",
    "DE": r"\d{5}",
    "DK": r"\d{4}",
    "ES": r"\d{5}",
    "FI": r"\d{5}",
    "FR": r"\d{5}",
    "GB": r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",
    "IN": r"[1-9]\d{5}",
    "IT": r"\d{5}",
    "JP": r"\d{3}-?\d{4}",
    "KR": r"\d{5}",
    "MX": r"\d{5}",
    "NL": r"[1-9]\d{3} ?[A-Z]{2}",
    "NO": r"\d{4}",
    "PL": r"\d{2}-\d{3}",
    "PT": r"\d{4}-\d{3}",
    "SE": r"\d{3} ?\d{2}",
    "SG": r"\d{6}",
    "US": r"\d{5}(-\d{4})?",
}
WITH_STATES = frozenset({"AU", "BR", "CA", "CN", "IN", "JP", "MX", "US"})


def tidy(address: PostalAddress) -> PostalAddress:
    """Return an address without blanks around its texts, and with its postal code in capitals."""
    tidied = PostalAddress()
    for field, value in address.ListFields():
        setattr(tidied, field.name, value.strip())
    tidied.postal_code = tidied.postal_code.upper()
    return tidied


def bare(code: str) -> str:
    """Return a postal code, or what one begins with, in the form in which they are compared."""
    return code.replace(" ", "").replace("-", "").upper()


def are_countries(document: object) -> bool:
    """Say whether a JSON document lists countries that addresses may be in."""
    return isinstance(document, list) and all(code in phonenumbers.SUPPORTED_REGIONS for code in document)


def problems(address: PostalAddress, field: str) -> list[tuple[str, str]]:
    """Return what is wrong with a tidied address, field by field. `field` is where the address stands in the request."""
    found = []
    for described in PostalAddress.DESCRIPTOR.fields:
        value = getattr(address, described.name)
        if not value and described.name not in {"address_line2", "state_province"}:
            found.append((described.name, "is required"))
    country = address.country_code
    if country and country not in phonenumbers.SUPPORTED_REGIONS:
        found.append(("country_code", "is not a country of ISO 3166-1"))
    pattern = POSTAL_CODES.get(country)
    if pattern and address.postal_code and not re.fullmatch(pattern, address.postal_code, re.ASCII):
        found.append(("postal_code", f"is not a postal code of {country}"))
    if country in WITH_STATES and not address.state_province:
        found.append(("state_province", f"is required for {country}"))
    if address.phone_number and not is_phone_number(address.phone_number):
        found.append(("phone_number", "is not a phone number of any country"))
    return [(f"{field}.{name}", text) for name, text in found]


def is_phone_number(text: str) -> bool:
    """Say whether some country has phone numbers like this one, in E.164 form."""
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text))
    except phonenumbers.NumberParseException:
        return False
