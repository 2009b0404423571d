"""Transfers as a file for a bank: ISO 20022 pain.001.001.03, written by `sepaxml` and checked against its schema."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

import sepaxml
from text_unidecode import unidecode

from server.kit.settings import Setting, text
from server.settlement.provider import Destination

NAME = "bank_file"
SCHEMA = "pain.001.001.03"
_SPACE = f"{{urn:iso:std:iso:20022:tech:xsd:{SCHEMA}}}"
# What SEPA takes of ids, names and texts.
_FOREIGN = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")

PAYER_NAME = Setting(
    "settlement.payer.name",
    text(70),
    "",
    "Name on the mall's account that payouts are made from, by bank file.",
    scopes=["MALL"],
)
PAYER_IBAN = Setting(
    "settlement.payer.iban",
    text(34),
    "",
    "IBAN of the account that payouts are made from, by bank file.",
    scopes=["MALL"],
)
PAYER_BIC = Setting(
    "settlement.payer.bic", text(11), "", "BIC of the bank that payouts are made from, by bank file.", scopes=["MALL"]
)
SETTINGS = (PAYER_NAME, PAYER_IBAN, PAYER_BIC)


class Unwritable(Exception):
    """The bank would refuse the file: a payout or the payer does not fit its schema."""


def identifier(id_: UUID) -> str:
    """Return an id as banks take it: 32 characters, where a UUID's text has 36 and at most 35 are allowed."""
    return id_.hex


def spelt(written: str) -> str:
    """Return a text in the letters that banks take."""
    return " ".join(_FOREIGN.sub(" ", unidecode(written)).split())


def write(
    message_id: str,
    now: datetime,
    payer: tuple[str, str, str],
    currency: str,
    transfers: Sequence[tuple[UUID, int, Destination]],
) -> bytes:
    """Return the file. The same transfers with the same message id give the same bytes. Raises Unwritable."""
    name, iban, bic = payer
    config: dict[str, Any] = {"name": spelt(name), "IBAN": iban, "batch": True, "currency": currency}
    if bic:
        config["BIC"] = bic
    document = sepaxml.SepaTransfer(config, schema=SCHEMA, clean=True)
    for id_, amount_minor, destination in transfers:
        payment = {
            "name": spelt(destination.account_holder),
            "IBAN": destination.account_number,
            "amount": amount_minor,
            "execution_date": now.date(),
            "description": spelt(f"{identifier(id_)} {destination.memo}"),
            "endtoend_id": identifier(id_),
        }
        if destination.bank_code:
            payment["BIC"] = destination.bank_code
        document.add_payment(payment)
    root = ET.fromstring(document.export(validate=False))  # noqa: S314 - our own
    # The library makes ids and times up anew whenever it writes.
    told = {"MsgId": message_id, "PmtInfId": message_id, "CreDtTm": now.strftime("%Y-%m-%dT%H:%M:%S")}
    for tag, said in told.items():
        for element in root.iter(f"{_SPACE}{tag}"):
            element.text = said
    written: bytes = b'<?xml version="1.0" encoding="UTF-8"?>' + ET.tostring(root, "utf-8")
    problem = next(_schema().iter_errors(written.decode()), None)
    if problem is not None:
        raise Unwritable(problem.reason)
    return written


@cache
def _schema() -> Any:
    """Return the schema that the library ships; to read it takes most of a second."""
    from xmlschema import XMLSchema  # noqa: PLC0415 - it changes xml.etree for whoever was there before

    return XMLSchema(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd")
