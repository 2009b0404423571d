"""Somebody in every role, written straight to the tables: no rpc makes a suspended seller in one step."""

from datetime import timedelta

from server.kit.ids import new_id
from server.rpc.access import ROLE_PERMISSIONS
from tests.support.make import Actor, unique

SELLER_STATES = {"SELLER": "ACTIVE", "SUSPENDED_SELLER": "SUSPENDED", "SELLER_APPLICANT": "PENDING"}
STAFF = ("SUPPORT_ADMIN", "CONTENT_MODERATOR", "ORDER_MANAGER", "SUPER_ADMIN")
GUEST = Actor("", "")
GUEST.metadata = []


def actor(app, on_loop, role) -> Actor:
    """Somebody new in a role, with a session."""
    return GUEST if role == "GUEST" else on_loop(_actor(app, role))


def everybody(app, on_loop) -> dict[str, Actor]:
    """Somebody in every role, by role."""
    return {role: actor(app, on_loop, role) for role in ROLE_PERMISSIONS}


async def _actor(app, role):
    id_, session, now = new_id(), new_id(), app.clock.now()
    email = f"{unique(role.lower())}@example.com"
    account = "ADMINISTRATOR" if role in STAFF else "SELLER" if role in {"SELLER", "SUSPENDED_SELLER"} else "CUSTOMER"
    async with app.db.begin() as tx:
        await tx.driver.execute(
            """INSERT INTO accounts (id, role, email, state, email_verify_time, create_time, update_time)
               VALUES ($1, $2, $3, 'ACTIVE', $4, $4, $4)""",
            id_, account, email, now,
        )  # fmt: skip
        if role in STAFF:
            await tx.driver.execute(
                """INSERT INTO administrators (id, display_name, role, create_time, update_time)
                   VALUES ($1, 'A', $2, $3, $3)""",
                id_, role, now,
            )  # fmt: skip
        else:
            await tx.driver.execute(
                "INSERT INTO customers (id, display_name, create_time, update_time) VALUES ($1, 'C', $2, $2)", id_, now
            )
        if role in SELLER_STATES:
            await tx.driver.execute(
                """INSERT INTO sellers (id, state, business_name, display_name, business_type, tax_id,
                                        contact_person_name, phone_number, business_address, store_slug,
                                        create_time, update_time)
                   VALUES ($1, $2, 'S', 'S', 'LLC', $3, 'S', '+14155550123', 'S', $3, $4, $4)""",
                id_, SELLER_STATES[role], unique("s"), now,
            )  # fmt: skip
        await tx.driver.execute(
            """INSERT INTO sessions (id, account_id, last_activity_time, expire_time, create_time)
               VALUES ($1, $2, $3, $4, $3)""",
            session, id_, now, now + timedelta(days=3650),
        )  # fmt: skip
    token = app.signer.sign("access", {"sub": str(id_), "sid": str(session)}, now + timedelta(days=3650))
    return Actor(str(id_), token, email)
