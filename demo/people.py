"""Everybody in the demo: how they come in by e-mail, and who they are from then on."""

from dataclasses import dataclass

from demo.crowd import patiently
from demo.mailbox import Mailbox
from mall.addresses.v1 import addresses_pb2
from mall.common.v1 import types_pb2
from mall.identity.v1 import identity_pb2
from mall.payments.v1 import payments_pb2
from mall_client import Mall

DOMAIN = "demo.example.com"
PASSWORD = "Whole-Journey-84.51"  # noqa: S105  # everybody's, in a mall of their own
MAIL_SECONDS = 120.0
PHONE_NUMBER = "+15135550142"  # from the numbers that films use


@dataclass(frozen=True, slots=True)
class Customer:
    """A household, ready to buy."""

    mall: Mall
    id: str
    address_id: str
    payment_method_id: str


@dataclass(frozen=True, slots=True)
class Seller:
    """A manufacturer with an open shop."""

    mall: Mall
    id: str


class People:
    """Lets people in, all over one connection."""

    def __init__(self, mall: Mall, mailbox: Mailbox) -> None:
        self._mall = mall
        self._mailbox = mailbox

    async def administrator(self, token: str) -> Mall:
        """Become the first administrator, with the token that the server has printed."""
        mall = self._mall.guest()
        email = address_of("administrator")
        await patiently(
            mall.identity.BootstrapAdministrator,
            identity_pb2.BootstrapAdministratorRequest(
                token=token, email=email, password=PASSWORD, display_name="Administrator"
            ),
        )
        await _log_in(mall, email)
        return mall

    async def join(self, name: str) -> tuple[Mall, str]:
        """Register, verify the e-mail address with the code from the mail, log in; return the account's id as well."""
        mall = self._mall.guest()
        email = address_of(name)
        await patiently(
            mall.identity.RegisterCustomer,
            identity_pb2.RegisterCustomerRequest(email=email, password=PASSWORD, display_name=name),
        )
        code = await self._mailbox.code(email, MAIL_SECONDS)
        await patiently(mall.identity.VerifyEmail, identity_pb2.VerifyEmailRequest(token=code))
        return mall, await _log_in(mall, email)

    async def seller(self, manufacturer_id: int, administrator: Mall) -> Seller:
        """Open a shop for a manufacturer: apply, have the documents checked, be approved."""
        name = f"Manufacturer {manufacturer_id}"
        mall, account_id = await self.join(name)
        await patiently(
            mall.identity.ApplyAsSeller,
            identity_pb2.ApplyAsSellerRequest(
                seller=identity_pb2.Seller(
                    business_name=f"{name} Inc.",
                    display_name=name,
                    business_type=identity_pb2.Seller.CORPORATION,
                    tax_id=f"84-{manufacturer_id:07d}",
                    contact_person_name=f"Agent of {name}",
                    phone_number=PHONE_NUMBER,
                    business_address="84 Fifth Street, Cincinnati, OH 45202",
                    bank_account_number=f"{manufacturer_id:010d}",
                    bank_routing_number="042000314",
                    bank_account_holder_name=f"{name} Inc.",
                    store_slug=f"manufacturer-{manufacturer_id}",
                )
            ),
        )
        checked = "the demo's manufacturers are who they say"
        await patiently(
            administrator.identity.VerifySellerDocuments,
            identity_pb2.VerifySellerDocumentsRequest(id=account_id, reason=checked),
        )
        await patiently(
            administrator.identity.ApproveSeller, identity_pb2.ApproveSellerRequest(id=account_id, reason=checked)
        )
        return Seller(mall, account_id)

    async def customer(self, household_id: int) -> Customer:
        """Make a household a customer with an address and a card that pays."""
        name = f"Household {household_id}"
        mall, account_id = await self.join(name)
        address = await patiently(
            mall.addresses.CreateAddress,
            addresses_pb2.CreateAddressRequest(
                address=addresses_pb2.Address(
                    label="Home",
                    postal_address=types_pb2.PostalAddress(
                        recipient_name=name,
                        phone_number=PHONE_NUMBER,
                        address_line1=f"{household_id} Vine Street",
                        city="Cincinnati",
                        state_province="OH",
                        postal_code="45202",
                        country_code="US",
                    ),
                )
            ),
        )
        method = await patiently(
            mall.payments.CreatePaymentMethod,
            payments_pb2.CreatePaymentMethodRequest(
                payment_method=payments_pb2.PaymentMethod(
                    type=payments_pb2.PaymentMethod.CREDIT_CARD,
                    provider="sandbox",
                    provider_token=f"tok_success_household{household_id}",
                    card_brand="Visa",
                    card_last_four="4242",
                    card_expiry_month=12,
                    card_expiry_year=2099,
                    billing_name=name,
                    billing_address_id=address.id,
                )
            ),
        )
        return Customer(mall, account_id, address.id, method.id)


def address_of(name: str) -> str:
    """Return the e-mail address of somebody in the demo."""
    return f"{name.lower().replace(' ', '-')}@{DOMAIN}"


async def _log_in(mall: Mall, email: str) -> str:
    """Log in, however busy the server is with passwords; return the account's id."""
    tokens = await patiently(mall.identity.Login, identity_pb2.LoginRequest(email=email, password=PASSWORD))
    mall.session.accept(tokens)
    return tokens.account_id
