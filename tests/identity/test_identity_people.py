"""Customers, sellers and administrators."""

from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.timestamp_pb2 import Timestamp
from google.type.decimal_pb2 import Decimal
from google.type.money_pb2 import Money

from mall.identity.v1 import identity_pb2 as pb
from server.rpc.access import ROLE_PERMISSIONS
from storage.tables.identity import SELLER_STATES
from tests.support import make
from tests.support.expect import Failure, fails
from tests.support.people import NEW_PASSWORD, bearer, day

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
DENIED = grpc.StatusCode.PERMISSION_DENIED
MISSING = grpc.StatusCode.NOT_FOUND
TAKEN = grpc.StatusCode.ALREADY_EXISTS
ABORTED = grpc.StatusCode.ABORTED
Administrator = pb.Administrator
Customer = pb.Customer
Seller = pb.Seller


@pytest.fixture
def customer(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def seller(app, on_loop):
    return make.seller(app, on_loop)


# --- customers ---


@pytest.fixture
def update(grpc_stub):
    def update(who, *paths, **values):
        customer = Customer(**{"id": who.id, **values})
        request = pb.UpdateCustomerRequest(customer=customer, update_mask=FieldMask(paths=paths))
        return grpc_stub.UpdateCustomer(request, metadata=who.metadata)

    return update


def test_a_customer_sees_itself_and_staff_sees_everyone(app, on_loop, grpc_stub, customer, admin):
    stranger = make.customer(app, on_loop)
    support = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    read = pb.GetCustomerRequest(id=customer.id)
    own = grpc_stub.GetCustomer(read, metadata=customer.metadata)
    assert (own.id, own.email, own.state) == (customer.id, customer.email, Customer.ACTIVE)
    for staff in (admin, support):
        assert grpc_stub.GetCustomer(read, metadata=staff.metadata) == own
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="customer", id=customer.id):
        grpc_stub.GetCustomer(read, metadata=stranger.metadata)
    with fails(UNKNOWN, "AUTH_REQUIRED"):
        grpc_stub.GetCustomer(read)


def test_customers_are_listed_by_filters(app, on_loop, grpc_stub, admin, clock):
    clock.advance(seconds=1)
    start = Timestamp()
    start.FromDatetime(clock.now())
    people = [make.customer(app, on_loop, verified=number > 0) for number in range(3)]
    end = Timestamp()
    end.FromDatetime(clock.now())
    make.customer(app, on_loop)

    def listed(**filters):
        request = pb.ListCustomersRequest(create_time_from=start, create_time_until=end, **filters)
        return [one.id for one in grpc_stub.ListCustomers(request, metadata=admin.metadata).customers]

    ids = [one.id for one in people]
    assert listed() == ids[::-1]
    assert listed(states=[Customer.PENDING]) == ids[:1]
    assert listed(states=[Customer.ACTIVE]) == [ids[2], ids[1]]
    assert listed(states=[Customer.ACTIVE, Customer.PENDING, Customer.ACTIVE]) == ids[::-1]
    assert listed(states=[Customer.PENDING, Customer.SUSPENDED]) == ids[:1]
    assert listed(email=people[1].email.upper()) == [ids[1]]
    assert listed(phone_number="+14155550000") == []
    first = grpc_stub.ListCustomers(
        pb.ListCustomersRequest(create_time_from=start, create_time_until=end, page_size=2), metadata=admin.metadata
    )
    second = pb.ListCustomersRequest(
        create_time_from=start, create_time_until=end, page_size=2, page_token=first.next_page_token
    )
    rest = grpc_stub.ListCustomers(second, metadata=admin.metadata)
    assert ([one.id for one in rest.customers], rest.next_page_token) == (ids[:1], "")


def test_customers_are_listed_for_staff_only(grpc_stub, customer):
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListCustomers(pb.ListCustomersRequest(), metadata=customer.metadata)


def test_a_customer_changes_what_is_masked(customer, update):
    changed = update(
        customer, "nickname", "birth_date", nickname="  Jo ", display_name="No", birth_date=day(1990, 2, 3)
    )
    assert (changed.nickname, changed.display_name, changed.birth_date) == ("Jo", "C", day(1990, 2, 3))
    cleared = update(customer, "*", display_name="Jo Smith")
    assert (cleared.nickname, cleared.display_name, cleared.HasField("birth_date")) == ("", "Jo Smith", False)
    with fails(INVALID, "INVALID_FIELDS", "customer.display_name"):
        update(customer, "display_name")


def test_nobody_changes_another_customer(app, on_loop, grpc_stub, customer, admin):
    stranger = make.customer(app, on_loop)
    request = pb.UpdateCustomerRequest(customer=Customer(id=customer.id, nickname="X"))
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.UpdateCustomer(request, metadata=stranger.metadata)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.UpdateCustomer(request, metadata=admin.metadata)


def test_an_old_etag_is_refused(grpc_stub, customer, update):
    before = grpc_stub.GetCustomer(pb.GetCustomerRequest(id=customer.id), metadata=customer.metadata)
    after = update(customer, nickname="A", etag=before.etag)
    with fails(ABORTED, "ETAG_MISMATCH", etag=after.etag):
        update(customer, nickname="B", etag=before.etag)


def test_the_server_s_own_fields_are_ignored(customer, update):
    changed = update(customer, "state", "nickname", nickname="A", state=Customer.CLOSED, identity_verified=True)
    assert (changed.state, changed.identity_verified) == (Customer.ACTIVE, False)


def test_phone_numbers_are_checked_and_may_be_those_of_others(app, on_loop, customer, update, grpc_stub, admin):
    number = f"+1415555{make.number(4)}"
    update(customer, phone_number=number)
    grpc_stub.VerifyCustomer(pb.VerifyCustomerRequest(id=customer.id, phone_number=True), metadata=admin.metadata)
    assert update(make.customer(app, on_loop), phone_number=number).phone_number == number
    with fails(INVALID, "INVALID_FIELDS", "customer.phone_number"):
        update(customer, phone_number="+999999999")


def test_a_grown_customer_stays_grown(customer, update, clock):
    with fails(INVALID, "TOO_YOUNG", "customer.birth_date"):
        update(customer, birth_date=day(clock.now().year - 17, 1, 1))


def test_staff_verifies_phone_and_identity(people, grpc_stub, customer, admin, update):
    verify = pb.VerifyCustomerRequest(id=customer.id, phone_number=True)
    with fails(REFUSED, "PHONE_NUMBER_MISSING"):
        grpc_stub.VerifyCustomer(verify, metadata=admin.metadata)
    update(customer, phone_number=f"+1415555{make.number(4)}")
    verified = grpc_stub.VerifyCustomer(verify, metadata=admin.metadata)
    assert verified.verification_state == Customer.PHONE_VERIFIED
    known = grpc_stub.VerifyCustomer(pb.VerifyCustomerRequest(id=customer.id, identity=True), metadata=admin.metadata)
    assert (known.verification_state, known.identity_verified) == (Customer.IDENTITY_VERIFIED, True)
    changed = update(customer, "phone_number")
    assert (changed.phone_number, changed.HasField("phone_verify_time")) == ("", False)
    assert len(people.audits(customer.id)) == 2


def test_a_suspension_ends_sessions_and_is_on_record(people, grpc_stub, customer, admin):
    request = pb.SuspendCustomerRequest(id=customer.id, reason="Fraud", request_id=make.request_id())
    suspended = grpc_stub.SuspendCustomer(request, metadata=admin.metadata)
    assert (suspended.state, suspended.state_reason) == (Customer.SUSPENDED, "Fraud")
    assert grpc_stub.SuspendCustomer(request, metadata=admin.metadata) == suspended
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.GetCustomer(pb.GetCustomerRequest(id=customer.id), metadata=customer.metadata)
    with fails(REFUSED, "STATE_FORBIDS", state="SUSPENDED"):
        grpc_stub.SuspendCustomer(pb.SuspendCustomerRequest(id=customer.id, reason="x"), metadata=admin.metadata)
    back = pb.ReinstateCustomerRequest(id=customer.id, reason="Mistake")
    assert grpc_stub.ReinstateCustomer(back, metadata=admin.metadata).state == Customer.ACTIVE
    with fails(REFUSED, "STATE_FORBIDS", state="ACTIVE"):
        grpc_stub.ReinstateCustomer(back, metadata=admin.metadata)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.GetCustomer(pb.GetCustomerRequest(id=customer.id), metadata=customer.metadata)
    assert people.audits(customer.id) == [
        ("customer.suspended", "SUCCESS", "Fraud"), ("customer.reinstated", "SUCCESS", "Mistake")
    ]  # fmt: skip
    assert people.events(customer.id) == ["customer.suspended", "customer.reinstated"]


def test_a_suspension_needs_a_reason_and_the_right(app, on_loop, grpc_stub, customer, admin):
    with fails(INVALID, "INVALID_FIELDS", "reason"):
        grpc_stub.SuspendCustomer(pb.SuspendCustomerRequest(id=customer.id, reason="  "), metadata=admin.metadata)
    support = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS", permissions="identity.manage"):
        grpc_stub.SuspendCustomer(pb.SuspendCustomerRequest(id=customer.id, reason="x"), metadata=support.metadata)


def test_an_open_shop_keeps_its_holder(grpc_stub, seller, admin):
    request = pb.SuspendCustomerRequest(id=seller.id, reason="x")
    with fails(REFUSED, "SELLER_STILL_ACTIVE"):
        grpc_stub.SuspendCustomer(request, metadata=admin.metadata)
    grpc_stub.SuspendSeller(pb.SuspendSellerRequest(id=seller.id, reason="x"), metadata=admin.metadata)
    grpc_stub.SuspendCustomer(request, metadata=admin.metadata)


# --- sellers ---


def a_seller(**changes):
    slug = make.unique("shop-")
    values = {
        "business_name": "Tea Ltd",
        "display_name": "Green Tea",
        "business_type": Seller.LLC,
        "business_registration_number": slug,
        "tax_id": slug,
        "contact_person_name": "Jo",
        "contact_email": "help@tea.example.com",
        "phone_number": "+14155550123",
        "business_address": "1 Main St",
        "bank_account_number": "DE12345678901234",
        "bank_routing_number": "COBADEFF",
        "bank_account_holder_name": "TEA Ltd",
        "store_slug": slug,
        "description": "Tea.",
        "logo_uri": "https://tea.example.com/logo.png",
        "free_shipping_threshold": Money(currency_code="USD", units=50),
    }
    return Seller(**{**values, **changes})


@pytest.fixture
def apply(grpc_stub):
    def apply(who, **changes):
        request = pb.ApplyAsSellerRequest(seller=a_seller(**changes))
        return grpc_stub.ApplyAsSeller(request, metadata=who.metadata)

    return apply


@pytest.fixture
def decide(grpc_stub, admin):
    def decide(what, id_, **values):
        request = getattr(pb, f"{what}SellerRequest")(id=id_, reason=f"{what} it", **values)
        return getattr(grpc_stub, f"{what}Seller")(request, metadata=admin.metadata)

    return decide


@pytest.fixture
def approve(grpc_stub, admin, decide):
    def approve(id_, **values):
        checked = pb.VerifySellerDocumentsRequest(id=id_, reason="Seen")
        grpc_stub.VerifySellerDocuments(checked, metadata=admin.metadata)
        return decide("Approve", id_, request_id=make.request_id(), **values)

    return approve


def test_an_application_becomes_a_shop(people, grpc_stub, customer, admin, apply, approve):
    applied = apply(customer)
    assert (applied.id, applied.state, applied.documents_verified) == (customer.id, Seller.PENDING, False)
    assert (applied.bank_account_number, applied.bank_account_number_tail) == ("", "1234")
    assert (applied.bank_routing_number, applied.bank_routing_number_tail) == ("", "DEFF")
    assert not applied.HasField("commission_rate")
    approved = approve(customer.id)
    assert (approved.state, approved.HasField("commission_rate")) == (Seller.ACTIVE, False)
    assert (approved.approved_by_id, approved.approve_time.seconds > 0) == (admin.id, True)
    assert approved.documents_verify_time.seconds > 0
    assert people.events(customer.id) == ["seller.applied", "seller.documents_verified", "seller.approved"]
    assert people.audits(customer.id) == [
        ("seller.documents_verified", "SUCCESS", "Seen"), ("seller.approved", "SUCCESS", "Approve it")
    ]  # fmt: skip
    session = grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=customer.metadata).sessions[0]
    assert session.role == pb.Session.SELLER
    grpc_stub.GetCustomer(pb.GetCustomerRequest(id=customer.id), metadata=customer.metadata)


def test_approval_needs_everything(grpc_stub, customer, admin, apply, decide, sql):
    apply(customer, bank_account_holder_name="Somebody Else")
    with fails(REFUSED, "DOCUMENTS_NOT_VERIFIED"):
        decide("Approve", customer.id, request_id=make.request_id())
    with fails(REFUSED, "BANK_HOLDER_MISMATCH"):
        grpc_stub.VerifySellerDocuments(
            pb.VerifySellerDocumentsRequest(id=customer.id, reason="x"), metadata=admin.metadata
        )
    sql("UPDATE sellers SET documents_verified = true WHERE id = $1", customer.id)
    with fails(REFUSED, "BANK_HOLDER_MISMATCH"):
        decide("Approve", customer.id, request_id=make.request_id())
    sql("UPDATE accounts SET email_verify_time = NULL WHERE id = $1", customer.id)
    with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
        decide("Approve", customer.id, request_id=make.request_id())
    with fails(INVALID, "INVALID_FIELDS", "request_id"):
        decide("Approve", customer.id)


@pytest.mark.parametrize(
    ("rate", "good"), [("0", True), ("1", True), ("0.1234", True), ("0.12345", False), ("1.1", False)]
)
def test_a_commission_is_a_fraction(customer, apply, approve, rate, good):
    apply(customer)
    if good:
        assert float(approve(customer.id, commission_rate=Decimal(value=rate)).commission_rate.value) == float(rate)
    else:
        with fails(INVALID, "INVALID_FIELDS", "commission_rate"):
            approve(customer.id, commission_rate=Decimal(value=rate))


def test_a_commission_changes_on_record(people, grpc_stub, seller, admin, customer, apply):
    request = pb.SetSellerCommissionRateRequest(
        id=seller.id, commission_rate=Decimal(value="0.05"), reason="Deal", request_id=make.request_id()
    )
    changed = grpc_stub.SetSellerCommissionRate(request, metadata=admin.metadata)
    assert changed.commission_rate.value == "0.0500"
    assert people.audits(seller.id) == [("seller.commission_rate_set", "SUCCESS", "Deal")]
    apply(customer)
    request.id, request.request_id = customer.id, make.request_id()
    with fails(REFUSED, "STATE_FORBIDS", state="PENDING"):
        grpc_stub.SetSellerCommissionRate(request, metadata=admin.metadata)


def test_a_rejected_applicant_may_apply_again(people, customer, apply, approve, decide):
    apply(customer)
    rejected = decide("Reject", customer.id)
    assert (rejected.state, rejected.state_reason) == (Seller.REJECTED, "Reject it")
    assert "Reason: Reject it" in people.mails(customer.email)[-1]["body"]
    again = apply(customer, display_name="Black Tea")
    assert (again.state, again.state_reason, again.display_name) == (Seller.PENDING, "", "Black Tea")
    approve(customer.id)
    with fails(TAKEN, "SELLER_EXISTS", state="ACTIVE"):
        apply(customer)


def test_simultaneous_applications_are_one(customer, apply):
    def safely(_):
        try:
            return apply(customer).state
        except grpc.RpcError as error:
            return Failure(error).reason

    with ThreadPoolExecutor(5) as threads:
        answers = list(threads.map(safely, range(5)))
    assert (answers.count(Seller.PENDING), answers.count("SELLER_EXISTS")) == (1, 4)


def test_a_repeated_application_gets_the_first_answer(grpc_stub, customer):
    request = pb.ApplyAsSellerRequest(seller=a_seller(), request_id=make.request_id())
    first = grpc_stub.ApplyAsSeller(request, metadata=customer.metadata)
    assert grpc_stub.ApplyAsSeller(request, metadata=customer.metadata) == first


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("tax_id", "TAX_ID_TAKEN"),
        ("business_registration_number", "REGISTRATION_NUMBER_TAKEN"),
        ("store_slug", "SLUG_TAKEN"),
    ],
)
def test_what_names_a_business_is_unique(app, on_loop, customer, apply, field, reason):
    first = apply(customer)
    with fails(TAKEN, reason, field=f"seller.{field}"):
        apply(make.customer(app, on_loop), **{field: getattr(first, field)})


def test_a_business_without_registration_number_is_not_alone(app, on_loop, apply):
    for _ in range(2):
        apply(make.customer(app, on_loop), business_registration_number="")


def test_an_application_names_all_its_faults(customer, apply):
    with fails(
        INVALID, "INVALID_FIELDS", "seller.tax_id", "seller.store_slug", "seller.business_type", "seller.logo_uri"
    ):
        apply(customer, tax_id="", store_slug="Not a slug", business_type=0, logo_uri="logo")
    with fails(INVALID, "INVALID_FIELDS", "seller.phone_number"):
        apply(customer, phone_number="+999999999")
    with fails(INVALID, "INVALID_FIELDS", "seller.free_shipping_threshold"):
        apply(customer, free_shipping_threshold=Money(currency_code="USD", units=-1))


PUBLIC = {
    "id", "state", "business_name", "display_name", "business_type", "contact_email", "store_slug", "description",
    "logo_uri", "banner_uri", "free_shipping_threshold", "return_policy", "shipping_policy", "create_time",
    "update_time", "etag",
}  # fmt: skip


def test_the_public_sees_a_shop_but_not_the_business(app, on_loop, grpc_stub, customer, admin, apply, approve):
    apply(customer)
    approve(customer.id)
    read = pb.GetSellerRequest(id=customer.id)
    shown = grpc_stub.GetSeller(read)
    assert {field.name for field, _ in shown.ListFields()} <= PUBLIC
    assert (shown.display_name, shown.free_shipping_threshold.units) == ("Green Tea", 50)
    stranger = make.seller(app, on_loop)
    assert grpc_stub.GetSeller(read, metadata=stranger.metadata) == shown
    listed = grpc_stub.ListSellers(pb.ListSellersRequest(store_slug=shown.store_slug), metadata=stranger.metadata)
    assert list(listed.sellers) == [shown]
    own = grpc_stub.GetSeller(read, metadata=customer.metadata)
    assert own == grpc_stub.GetSeller(read, metadata=admin.metadata)
    assert {"tax_id", "bank_account_number_tail", "phone_number"} <= {field.name for field, _ in own.ListFields()}
    assert b"DE1234567890" not in own.SerializeToString()


@pytest.mark.parametrize("state", ["PENDING", "REJECTED", "SUSPENDED", "ON_HOLD", "BANNED"])
def test_the_public_sees_open_shops_only(app, on_loop, grpc_stub, admin, state):
    seller = make.seller(app, on_loop, state)
    slug = grpc_stub.GetSeller(pb.GetSellerRequest(id=seller.id), metadata=admin.metadata).store_slug
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.GetSeller(pb.GetSellerRequest(id=seller.id))
    for metadata, count in ((None, 0), (seller.metadata, 1), (admin.metadata, 1)):
        listed = grpc_stub.ListSellers(pb.ListSellersRequest(store_slug=slug), metadata=metadata)
        assert len(listed.sellers) == count
    request = pb.ListSellersRequest(store_slug=slug, states=[state])
    assert len(grpc_stub.ListSellers(request).sellers) == 0


@pytest.fixture
def edit(grpc_stub):
    def edit(who, *paths, **values):
        seller = Seller(**{"id": who.id, **values})
        request = pb.UpdateSellerRequest(seller=seller, update_mask=FieldMask(paths=paths))
        return grpc_stub.UpdateSeller(request, metadata=who.metadata)

    return edit


def test_a_changed_business_must_be_checked_again(people, seller, edit):
    same = edit(seller, business_name="Shop Ltd", description="Better")
    assert (same.documents_verified, same.description) == (True, "Better")
    changed = edit(seller, bank_account_number="NEW99999")
    assert (changed.documents_verified, changed.state) == (False, Seller.ACTIVE)
    assert changed.bank_account_number_tail == "9999"
    assert "seller.documents_outdated" in people.events(seller.id)


def test_bank_numbers_stay_when_all_is_written_back(customer, apply, edit):
    applied = apply(customer)
    values = {field.name: value for field, value in applied.ListFields() if field.name not in {"id", "etag"}}
    written = edit(customer, "*", **{**values, "description": "New"})
    assert (written.bank_account_number_tail, written.description) == ("1234", "New")
    cleared = edit(customer, "bank_account_number")
    assert cleared.bank_account_number_tail == ""


def test_nobody_edits_another_shop(app, on_loop, grpc_stub, seller, admin):
    stranger = make.seller(app, on_loop)
    request = pb.UpdateSellerRequest(seller=Seller(id=seller.id, description="Hacked"))
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.UpdateSeller(request, metadata=stranger.metadata)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.UpdateSeller(request, metadata=admin.metadata)


def test_an_old_etag_of_a_shop_is_refused(grpc_stub, seller, edit):
    before = grpc_stub.GetSeller(pb.GetSellerRequest(id=seller.id))
    edit(seller, description="A", etag=before.etag)
    with fails(ABORTED, "ETAG_MISMATCH"):
        edit(seller, description="B", etag=before.etag)


STEPS = {"Reject": "rejected", "Suspend": "suspended", "Hold": "held", "Reinstate": "reinstated", "Ban": "banned"}
STATES = ["PENDING", "ACTIVE", "REJECTED", "SUSPENDED", "ON_HOLD", "BANNED"]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("step", STEPS)
def test_sellers_change_as_the_table_says(app, on_loop, people, decide, state, step):
    seller = make.seller(app, on_loop, state)
    after = SELLER_STATES.target(STEPS[step])
    if SELLER_STATES.allows(state, after, STEPS[step]):
        assert Seller.State.Name(decide(step, seller.id).state) == after
        assert people.audits(seller.id) == [(f"seller.{STEPS[step]}", "SUCCESS", f"{step} it")]
        assert people.events(seller.id) == [f"seller.{STEPS[step]}"]
    else:
        with fails(REFUSED, "STATE_FORBIDS", resource="seller", state=state):
            decide(step, seller.id)


@pytest.mark.parametrize("state", [state for state in STATES if state != "PENDING"])
def test_only_pending_sellers_are_approved(app, on_loop, decide, state):
    with fails(REFUSED, "STATE_FORBIDS", state=state):
        decide("Approve", make.seller(app, on_loop, state).id, request_id=make.request_id())


def test_a_suspended_seller_loses_the_role_at_once(grpc_stub, seller, decide):
    def role():
        return grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=seller.metadata).sessions[0].role

    assert role() == pb.Session.SELLER
    decide("Suspend", seller.id)
    assert role() == pb.Session.SUSPENDED_SELLER
    decide("Reinstate", seller.id)
    assert role() == pb.Session.SELLER


def test_a_ban_shuts_the_holder_out_for_good(people, grpc_stub, admin, apply, approve, decide):
    email, tokens, metadata = people.customer()
    actor = make.Actor(tokens.account_id, tokens.access_token, email)
    apply(actor)
    approve(actor.id)
    decide("Ban", actor.id)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=metadata)
    with fails(REFUSED, "ACCOUNT_SUSPENDED"):
        people.log_in(email)
    count = len(people.mails(email))
    grpc_stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=email))
    assert len(people.mails(email)) == count
    with fails(REFUSED, "STATE_FORBIDS", resource="seller", state="BANNED"):
        grpc_stub.ReinstateCustomer(pb.ReinstateCustomerRequest(id=actor.id, reason="x"), metadata=admin.metadata)


# --- administrators ---


@pytest.fixture
def employ(grpc_stub, admin):
    def employ(role=Administrator.ORDER_MANAGER, **changes):
        values = {"email": f"{make.unique('staff')}@example.com", "display_name": "Sam", "role": role}
        request = pb.CreateAdministratorRequest(
            administrator=Administrator(**{**values, **changes}), request_id=make.request_id()
        )
        return grpc_stub.CreateAdministrator(request, metadata=admin.metadata)

    return employ


def test_an_invited_administrator_chooses_a_password(people, grpc_stub, admin, employ):
    invited = employ(username=make.unique("sam"), department="Orders")
    assert (invited.state, invited.created_by_id) == (Administrator.INVITED, admin.id)
    assert list(invited.permissions) == sorted(ROLE_PERMISSIONS["ORDER_MANAGER"])
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(invited.email)
    token = people.token(invited.email)
    grpc_stub.ResetPassword(pb.ResetPasswordRequest(token=token, new_password=NEW_PASSWORD))
    tokens = people.log_in(invited.email, NEW_PASSWORD)
    assert (tokens.role, tokens.email_verified) == (pb.Session.ORDER_MANAGER, True)
    read = grpc_stub.GetAdministrator(pb.GetAdministratorRequest(id=invited.id), metadata=bearer(tokens))
    assert read.state == Administrator.ACTIVE
    assert people.audits(invited.id) == [("administrator.created", "SUCCESS", ""), ("password.changed", "SUCCESS", "")]
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.ResetPassword(pb.ResetPasswordRequest(token=token, new_password="Third-Word-9"))


def test_an_invitation_lasts_24_hours_and_can_be_replaced(people, grpc_stub, employ, clock):
    invited = employ()
    token = people.token(invited.email)
    clock.advance(hours=24)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.ResetPassword(pb.ResetPasswordRequest(token=token, new_password=NEW_PASSWORD))
    grpc_stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=invited.email))
    request = pb.ResetPasswordRequest(token=people.token(invited.email), new_password=NEW_PASSWORD)
    grpc_stub.ResetPassword(request)
    people.log_in(invited.email, NEW_PASSWORD)


@pytest.mark.parametrize("role", ["SUPPORT_ADMIN", "CONTENT_MODERATOR", "ORDER_MANAGER", "CUSTOMER"])
def test_only_super_administrators_make_others(app, on_loop, grpc_stub, role):
    who = make.customer(app, on_loop) if role == "CUSTOMER" else make.administrator(app, on_loop, role)
    request = pb.CreateAdministratorRequest(
        administrator=Administrator(email="x@example.com", display_name="X", role=Administrator.SUPER_ADMIN),
        request_id=make.request_id(),
    )
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.CreateAdministrator(request, metadata=who.metadata)


def test_addresses_and_names_of_staff_are_unique(people, employ):
    first = employ(username=make.unique("sam"))
    with fails(TAKEN, "EMAIL_TAKEN", field="email"):
        employ(email=first.email.upper())
    with fails(TAKEN, "EMAIL_TAKEN"):
        employ(email=people.register())
    with fails(TAKEN, "USERNAME_TAKEN", field="administrator.username"):
        employ(username=first.username)
    for _ in range(2):
        employ(username="")


def test_an_administrator_needs_a_request_id_and_a_role(grpc_stub, admin):
    request = pb.CreateAdministratorRequest(administrator=Administrator(email="x@example.com"))
    with fails(INVALID, "INVALID_FIELDS", "request_id", "administrator.role", "administrator.display_name"):
        grpc_stub.CreateAdministrator(request, metadata=admin.metadata)


def test_a_new_role_counts_from_the_next_call(app, on_loop, people, grpc_stub, admin):
    staff = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    create = pb.SuspendCustomerRequest(id=make.customer(app, on_loop).id, reason="x")
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.SuspendCustomer(create, metadata=staff.metadata)

    def give(role):
        request = pb.UpdateAdministratorRequest(administrator=Administrator(id=staff.id, role=role))
        return grpc_stub.UpdateAdministrator(request, metadata=admin.metadata)

    assert give(Administrator.SUPER_ADMIN).role == Administrator.SUPER_ADMIN
    grpc_stub.SuspendCustomer(create, metadata=staff.metadata)
    give(Administrator.CONTENT_MODERATOR)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(account_id=admin.id), metadata=staff.metadata)
    assert [entry[0] for entry in people.audits(staff.id)].count("administrator.role_changed") == 2


def test_administrators_change_on_record(people, grpc_stub, admin, employ):
    staff = employ()
    wanted = Administrator(
        id=staff.id, display_name=" Sam Poe ", department="Support", etag=staff.etag, email="n@example.com"
    )
    mask = FieldMask(paths=["display_name", "department"])
    request = pb.UpdateAdministratorRequest(administrator=wanted, update_mask=mask)
    changed = grpc_stub.UpdateAdministrator(request, metadata=admin.metadata)
    assert (changed.display_name, changed.department, changed.email) == ("Sam Poe", "Support", staff.email)
    with fails(ABORTED, "ETAG_MISMATCH"):
        grpc_stub.UpdateAdministrator(request, metadata=admin.metadata)
    request.update_mask.paths.append("email")
    with fails(INVALID, "INVALID_FIELDS", "administrator.email"):
        grpc_stub.UpdateAdministrator(request, metadata=admin.metadata)
    assert people.audits(staff.id)[-1][0] == "administrator.updated"


def test_nobody_unmakes_itself(grpc_stub, admin):
    demote = Administrator(id=admin.id, role=Administrator.SUPPORT_ADMIN)
    with fails(REFUSED, "ADMINISTRATOR_SELF"):
        grpc_stub.UpdateAdministrator(pb.UpdateAdministratorRequest(administrator=demote), metadata=admin.metadata)
    with fails(REFUSED, "ADMINISTRATOR_SELF"):
        grpc_stub.DeactivateAdministrator(
            pb.DeactivateAdministratorRequest(id=admin.id, reason="x"), metadata=admin.metadata
        )
    with fails(REFUSED, "ADMINISTRATOR_SELF"):
        grpc_stub.DeleteAdministrator(pb.DeleteAdministratorRequest(id=admin.id), metadata=admin.metadata)


@pytest.mark.parametrize("way", ["demote", "deactivate", "delete"])
def test_two_who_unmake_each_other_leave_one(app, on_loop, grpc_stub, way):
    def unmake(pair):
        who, other = pair
        try:
            if way == "demote":
                wanted = Administrator(id=other.id, role=Administrator.SUPPORT_ADMIN)
                grpc_stub.UpdateAdministrator(
                    pb.UpdateAdministratorRequest(administrator=wanted), metadata=who.metadata
                )
            elif way == "deactivate":
                grpc_stub.DeactivateAdministrator(
                    pb.DeactivateAdministratorRequest(id=other.id, reason="x"), metadata=who.metadata
                )
            else:
                grpc_stub.DeleteAdministrator(pb.DeleteAdministratorRequest(id=other.id), metadata=who.metadata)
        except grpc.RpcError as error:
            return error.code()
        return None

    for _ in range(5):
        first, second = (make.administrator(app, on_loop) for _ in range(2))
        with ThreadPoolExecutor(2) as threads:
            outcomes = list(threads.map(unmake, [(first, second), (second, first)]))
        assert outcomes.count(None) == 1
        assert set(outcomes) - {None} <= {DENIED, UNKNOWN}


def test_a_deactivated_administrator_is_shut_out_until_let_in(app, on_loop, people, grpc_stub, admin):
    staff = make.administrator(app, on_loop, "ORDER_MANAGER")
    request = pb.DeactivateAdministratorRequest(id=staff.id, reason="Leave")
    gone = grpc_stub.DeactivateAdministrator(request, metadata=admin.metadata)
    assert gone.state == Administrator.DEACTIVATED
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListCustomers(pb.ListCustomersRequest(), metadata=staff.metadata)
    with fails(REFUSED, "STATE_FORBIDS"):
        grpc_stub.DeactivateAdministrator(request, metadata=admin.metadata)
    back = pb.ReactivateAdministratorRequest(id=staff.id, reason="Back", request_id=make.request_id())
    assert grpc_stub.ReactivateAdministrator(back, metadata=admin.metadata).state == Administrator.ACTIVE
    assert [entry[::2] for entry in people.audits(staff.id)] == [
        ("administrator.deactivated", "Leave"), ("administrator.reactivated", "Back")
    ]  # fmt: skip


def test_a_deleted_administrator_is_gone_but_on_record(people, grpc_stub, admin, employ):
    staff = employ(role=Administrator.SUPPORT_ADMIN)
    token = people.token(staff.email)
    with fails(ABORTED, "ETAG_MISMATCH"):
        grpc_stub.DeleteAdministrator(pb.DeleteAdministratorRequest(id=staff.id, etag='"99"'), metadata=admin.metadata)
    gone = grpc_stub.DeleteAdministrator(pb.DeleteAdministratorRequest(id=staff.id), metadata=admin.metadata)
    assert (gone.state, gone.delete_time.seconds > 0) == (Administrator.DELETED, True)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.ResetPassword(pb.ResetPasswordRequest(token=token, new_password=NEW_PASSWORD))
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.DeleteAdministrator(pb.DeleteAdministratorRequest(id=staff.id), metadata=admin.metadata)

    def listed(**filters):
        request = pb.ListAdministratorsRequest(page_size=100, roles=[Administrator.SUPPORT_ADMIN], **filters)
        return [one.id for one in grpc_stub.ListAdministrators(request, metadata=admin.metadata).administrators]

    assert staff.id not in listed()
    assert staff.id in listed(show_deleted=True)
    assert staff.id in listed(show_deleted=True, states=[Administrator.DELETED])


def test_a_page_of_many_costs_as_much_as_a_page_of_one(app, on_loop, grpc_stub, admin, round_trips):
    for _ in range(5):
        make.seller(app, on_loop)
    counts = []
    for size in (1, 20):
        with round_trips() as count:
            grpc_stub.ListSellers(pb.ListSellersRequest(page_size=size), metadata=admin.metadata)
            grpc_stub.ListCustomers(pb.ListCustomersRequest(page_size=size), metadata=admin.metadata)
            grpc_stub.ListAdministrators(pb.ListAdministratorsRequest(page_size=size), metadata=admin.metadata)
        counts.append(count())
    assert counts == [8, 8]
