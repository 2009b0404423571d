"""An error class for every reason; scripts/generate writes them from mall/common/v1/error_reason.proto."""

from mall_client import errors


class InvalidFields(errors.InvalidArgument):
    """Fields are missing or malformed.

    `google.rpc.BadRequest` lists all of them, or as many as fit. Metadata: `more`, how many further ones there are; 100
    are found at most.
    """

    reason = "INVALID_FIELDS"


class MalformedRequest(errors.InvalidArgument):
    """The bytes are not a message of the request's type."""

    reason = "MALFORMED_REQUEST"


class MethodUnknown(errors.Unimplemented):
    """There is no such method.

    Metadata: `method`.
    """

    reason = "METHOD_UNKNOWN"


class AuthRequired(errors.Unauthenticated):
    """The method needs an access token in `authorization: Bearer ...`."""

    reason = "AUTH_REQUIRED"


class TokenInvalid(errors.Unauthenticated):
    """The access token is malformed, foreign or forged.

    Log in again.
    """

    reason = "TOKEN_INVALID"


class TokenExpired(errors.Unauthenticated):
    """The access token has expired.

    Refresh the session.
    """

    reason = "TOKEN_EXPIRED"


class SessionRevoked(errors.Unauthenticated):
    """The session was logged out or revoked.

    Log in again.
    """

    reason = "SESSION_REVOKED"


class InsufficientPermissions(errors.PermissionDenied):
    """The caller's role lacks every permission that the method asks for.

    Metadata: `permissions`.
    """

    reason = "INSUFFICIENT_PERMISSIONS"


class EmailNotVerified(errors.FailedPrecondition):
    """The account must verify its e-mail address first."""

    reason = "EMAIL_NOT_VERIFIED"


class ResourceNotFound(errors.NotFound):
    """No such resource, or none that the caller may see.

    Metadata: `resource`, `id`.
    """

    reason = "RESOURCE_NOT_FOUND"


class ResourceExists(errors.AlreadyExists):
    """Another resource holds a value that must be unique.

    Metadata: `field`.
    """

    reason = "RESOURCE_EXISTS"


class ReferenceViolated(errors.FailedPrecondition):
    """The resource is referred to and cannot go, or the thing referred to is gone.

    Metadata: `constraint`.
    """

    reason = "REFERENCE_VIOLATED"


class EtagMismatch(errors.Aborted):
    """The `etag` is not the current one.

    Read again, then repeat. Metadata: `resource`, `id`, `etag` (the current one).
    """

    reason = "ETAG_MISMATCH"


class ConflictRetry(errors.Aborted):
    """Lost a race against other writers after several tries.

    Repeat the call.
    """

    reason = "CONFLICT_RETRY"


class ResourceBusy(errors.Aborted):
    """Another call holds the resource for too long.

    Repeat the call.
    """

    reason = "RESOURCE_BUSY"


class RequestIdReused(errors.InvalidArgument):
    """The `request_id` was used before with other content."""

    reason = "REQUEST_ID_REUSED"


class RequestInProgress(errors.Aborted):
    """A call with this `request_id` is still running.

    Repeat the call.
    """

    reason = "REQUEST_IN_PROGRESS"


class Overloaded(errors.Unavailable):
    """The server is too busy or shutting down.

    Nothing was done; repeat after the delay in `google.rpc.RetryInfo`.
    """

    reason = "OVERLOADED"


class DatabaseUnavailable(errors.Unavailable):
    """The database cannot be reached.

    Nothing was done; repeat later.
    """

    reason = "DATABASE_UNAVAILABLE"


class OutcomeUnknown(errors.Unavailable):
    """Something failed during or after a commit, or the server stopped first, so the call may have taken effect, wholly or in part.

    Repeat with the same `request_id`: the effect happens once. Without one, read what there is. Metadata: `incident`,
    if the cause is a bug.
    """

    reason = "OUTCOME_UNKNOWN"


class DeadlinePassed(errors.DeadlineExceeded):
    """The deadline passed, the caller's or the server's.

    Nothing was done. Where the status carries no reason, the client gave up first, and the call may still take effect.
    """

    reason = "DEADLINE_PASSED"


class CallCancelled(errors.Cancelled):
    """The caller went away."""

    reason = "CALL_CANCELLED"


class InternalError(errors.Internal):
    """A bug.

    Metadata: `incident`, to be quoted to the operator.
    """

    reason = "INTERNAL_ERROR"


class ConstraintViolated(errors.FailedPrecondition):
    """A rule of the database refused the change.

    Metadata: `constraint`.
    """

    reason = "CONSTRAINT_VIOLATED"


class StateForbids(errors.FailedPrecondition):
    """The state of a resource does not allow the change: read it again.

    Metadata: `resource` (its kind), `state`. Where a caller does something else about it, or somebody else does, there
    is a reason of its own.
    """

    reason = "STATE_FORBIDS"


class RequestTooLarge(errors.ResourceExhausted):
    """The request is longer than 1 MiB, or the body of an HTTP request.

    gRPC itself refuses it before the server sees it, so the status carries no reason: the HTTP gateway and the Python
    client add this one.
    """

    reason = "REQUEST_TOO_LARGE"


class RateLimited(errors.ResourceExhausted):
    """The address calls this too often.

    Nothing was done; RetryInfo says when it may call again. Metadata: `limit` (which one), `times`, `per_seconds`.
    """

    reason = "RATE_LIMITED"


class StreamInterrupted(errors.Unavailable):
    """The server ends the stream, as it is stopping.

    What was answered stands, nothing was done for other messages. Open a new stream and go on with the first message
    that has no answer. Metadata: `message`, its index.
    """

    reason = "STREAM_INTERRUPTED"


class TooManyStreams(errors.ResourceExhausted):
    """The caller has as many streams open as it may.

    Metadata: `most`.
    """

    reason = "TOO_MANY_STREAMS"


class ChannelCodeTaken(errors.AlreadyExists):
    """The channel code is taken."""

    reason = "CHANNEL_CODE_TAKEN"


class ChannelPrimary(errors.FailedPrecondition):
    """The primary channel cannot be deleted or left inactive."""

    reason = "CHANNEL_PRIMARY"


class ConfigurationExists(errors.AlreadyExists):
    """There is a configuration of this key and scope already."""

    reason = "CONFIGURATION_EXISTS"


class ConfigurationNotEditable(errors.FailedPrecondition):
    """The configuration is marked as not editable."""

    reason = "CONFIGURATION_NOT_EDITABLE"


class ConfigurationRequired(errors.FailedPrecondition):
    """The configuration is required and may not be removed."""

    reason = "CONFIGURATION_REQUIRED"


class TaxClassCodeTaken(errors.AlreadyExists):
    """The tax class code is taken."""

    reason = "TAX_CLASS_CODE_TAKEN"


class TaxClassStandard(errors.FailedPrecondition):
    """One tax class is the standard one: make another one the standard first."""

    reason = "TAX_CLASS_STANDARD"


class TaxClassInUse(errors.FailedPrecondition):
    """Products, categories or tax rates have the tax class.

    Metadata: how many, `products`, `categories`, `rates`.
    """

    reason = "TAX_CLASS_IN_USE"


class TaxRateOverlaps(errors.AlreadyExists):
    """The tax class has a rate for the same place within the window."""

    reason = "TAX_RATE_OVERLAPS"


class TaxExemptionOverlaps(errors.AlreadyExists):
    """The customer is exempt in the same country within the window."""

    reason = "TAX_EXEMPTION_OVERLAPS"


class SectionCodeTaken(errors.AlreadyExists):
    """A section of the channel has the code."""

    reason = "SECTION_CODE_TAKEN"


class SectionInUse(errors.FailedPrecondition):
    """Sections stand in the section.

    Metadata: `sections`.
    """

    reason = "SECTION_IN_USE"


class ChannelCategoryCodeTaken(errors.AlreadyExists):
    """A category of the channel has the code."""

    reason = "CHANNEL_CATEGORY_CODE_TAKEN"


class ChannelCategoryInUse(errors.FailedPrecondition):
    """Categories stand in the category, or sections show it.

    Metadata: `categories`, `sections`.
    """

    reason = "CHANNEL_CATEGORY_IN_USE"


class SectionCategoryExists(errors.AlreadyExists):
    """The section shows the category."""

    reason = "SECTION_CATEGORY_EXISTS"


class CodebookCodeTaken(errors.AlreadyExists):
    """A codebook has the code."""

    reason = "CODEBOOK_CODE_TAKEN"


class CodebookEntryCodeTaken(errors.AlreadyExists):
    """An entry of the codebook has the code."""

    reason = "CODEBOOK_ENTRY_CODE_TAKEN"


class ChannelInUse(errors.FailedPrecondition):
    """The channel has sections.

    Metadata: `sections`.
    """

    reason = "CHANNEL_IN_USE"


class TreeCycle(errors.FailedPrecondition):
    """Something cannot stand below itself.

    Metadata: `parent_id`.
    """

    reason = "TREE_CYCLE"


class TreeTooDeep(errors.FailedPrecondition):
    """It would stand too deep.

    Metadata: `depth`, `limit`.
    """

    reason = "TREE_TOO_DEEP"


class LoginFailed(errors.Unauthenticated):
    """Unknown e-mail address, wrong password, or locked after too many failures.

    The answer does not say which.
    """

    reason = "LOGIN_FAILED"


class AccountSuspended(errors.FailedPrecondition):
    """The password is right, but staff have suspended the account.

    Metadata: `state_reason`.
    """

    reason = "ACCOUNT_SUSPENDED"


class AccountClosed(errors.FailedPrecondition):
    """The password is right, but the account is closed for good."""

    reason = "ACCOUNT_CLOSED"


class SecondFactorRequired(errors.Unauthenticated):
    """The password is right; repeat the login with a `code`."""

    reason = "SECOND_FACTOR_REQUIRED"


class RefreshTokenInvalid(errors.Unauthenticated):
    """The refresh token is unknown, expired, was used before, or its session has ended.

    Log in again.
    """

    reason = "REFRESH_TOKEN_INVALID"


class MailTokenUnusable(errors.FailedPrecondition):
    """The token from the mail is unknown, expired or was used.

    Ask for another.
    """

    reason = "MAIL_TOKEN_UNUSABLE"


class PasswordTooWeak(errors.InvalidArgument):
    """The password does not meet the rules, which `google.rpc.BadRequest` names."""

    reason = "PASSWORD_TOO_WEAK"


class PasswordUsedBefore(errors.InvalidArgument):
    """The new password is one of the account's last 5."""

    reason = "PASSWORD_USED_BEFORE"


class PasswordWrong(errors.InvalidArgument):
    """The current password is wrong."""

    reason = "PASSWORD_WRONG"


class TooYoung(errors.InvalidArgument):
    """The customer is not 18 years old yet."""

    reason = "TOO_YOUNG"


class EmailTaken(errors.AlreadyExists):
    """There is an account with this e-mail address."""

    reason = "EMAIL_TAKEN"


class PhoneNumberTaken(errors.AlreadyExists):
    """The phone number was verified for another customer."""

    reason = "PHONE_NUMBER_TAKEN"


class TaxIdTaken(errors.AlreadyExists):
    """There is a seller with this tax id."""

    reason = "TAX_ID_TAKEN"


class RegistrationNumberTaken(errors.AlreadyExists):
    """There is a seller with this registration number."""

    reason = "REGISTRATION_NUMBER_TAKEN"


class SlugTaken(errors.AlreadyExists):
    """Another shop has this `store_slug`."""

    reason = "SLUG_TAKEN"


class UsernameTaken(errors.AlreadyExists):
    """Another administrator has this `username`."""

    reason = "USERNAME_TAKEN"


class SellerExists(errors.AlreadyExists):
    """The customer is a seller, or has an application under way.

    Metadata: `state`.
    """

    reason = "SELLER_EXISTS"


class DocumentsNotVerified(errors.FailedPrecondition):
    """The seller's documents have not been checked."""

    reason = "DOCUMENTS_NOT_VERIFIED"


class BankHolderMismatch(errors.FailedPrecondition):
    """The bank account is not in the name of the business."""

    reason = "BANK_HOLDER_MISMATCH"


class SellerStillActive(errors.FailedPrecondition):
    """The customer's shop is open: suspend the seller first."""

    reason = "SELLER_STILL_ACTIVE"


class BootstrapClosed(errors.FailedPrecondition):
    """The bootstrap token is wrong, used or expired, or there is an administrator already."""

    reason = "BOOTSTRAP_CLOSED"


class AdministratorSelf(errors.FailedPrecondition):
    """Administrators cannot demote, deactivate or delete themselves."""

    reason = "ADMINISTRATOR_SELF"


class SecondFactorPresent(errors.FailedPrecondition):
    """The account has a second factor already: remove it first."""

    reason = "SECOND_FACTOR_PRESENT"


class CodeWrong(errors.InvalidArgument):
    """The code is wrong, was used before, or none is expected."""

    reason = "CODE_WRONG"


class SecondFactorMissing(errors.PermissionDenied):
    """Super administrators must set up a second factor before anything else."""

    reason = "SECOND_FACTOR_MISSING"


class PhoneNumberMissing(errors.FailedPrecondition):
    """The customer has no phone number."""

    reason = "PHONE_NUMBER_MISSING"


class CustomerGroupCodeTaken(errors.AlreadyExists):
    """A customer group has the code."""

    reason = "CUSTOMER_GROUP_CODE_TAKEN"


class OrderUnderClaim(errors.FailedPrecondition):
    """A claim that a parcel has not arrived is not decided, or not made good.

    Metadata: `delivery_claim_id`.
    """

    reason = "ORDER_UNDER_CLAIM"


class DeliveryClaimExists(errors.AlreadyExists):
    """A claim about the parcel is open."""

    reason = "DELIVERY_CLAIM_EXISTS"


class DeliveryClaimTooLate(errors.FailedPrecondition):
    """The time in which a claim may be opened is over.

    Metadata: `end_time`.
    """

    reason = "DELIVERY_CLAIM_TOO_LATE"


class AddressLimit(errors.ResourceExhausted):
    """The account has as many addresses as it may.

    Metadata: `limit`.
    """

    reason = "ADDRESS_LIMIT"


class AddressLabelTaken(errors.AlreadyExists):
    """Another address of the owner has this label."""

    reason = "ADDRESS_LABEL_TAKEN"


class AddressInUse(errors.FailedPrecondition):
    """An order to this address is on its way."""

    reason = "ADDRESS_IN_USE"


class CountryRestricted(errors.FailedPrecondition):
    """The mall does not deliver to this country.

    Metadata: `country_code`.
    """

    reason = "COUNTRY_RESTRICTED"


class CategoryCodeTaken(errors.AlreadyExists):
    """A category has the code."""

    reason = "CATEGORY_CODE_TAKEN"


class CategorySlugTaken(errors.AlreadyExists):
    """A category has the slug."""

    reason = "CATEGORY_SLUG_TAKEN"


class CategoryNameTaken(errors.AlreadyExists):
    """The parent has a child of this name."""

    reason = "CATEGORY_NAME_TAKEN"


class CategoryCycle(errors.FailedPrecondition):
    """The new parent lies below the category.

    Metadata: `parent_id`.
    """

    reason = "CATEGORY_CYCLE"


class CategoryNotEmpty(errors.FailedPrecondition):
    """The category has products or children; move them first.

    Metadata: `products` (no more than 2,000 are counted), `children`.
    """

    reason = "CATEGORY_NOT_EMPTY"


class CategoryTooDeep(errors.FailedPrecondition):
    """The tree would be deeper than allowed.

    Metadata: `depth`, `limit`.
    """

    reason = "CATEGORY_TOO_DEEP"


class ProductCodeTaken(errors.AlreadyExists):
    """A product has the code."""

    reason = "PRODUCT_CODE_TAKEN"


class ProductSlugTaken(errors.AlreadyExists):
    """A product has the slug."""

    reason = "PRODUCT_SLUG_TAKEN"


class ProductTitleTaken(errors.AlreadyExists):
    """The seller has a product of this title."""

    reason = "PRODUCT_TITLE_TAKEN"


class ProductIncomplete(errors.FailedPrecondition):
    """The product lacks what it needs for sale.

    Metadata: `missing`, names separated by commas.
    """

    reason = "PRODUCT_INCOMPLETE"


class ProductOrdered(errors.FailedPrecondition):
    """The product has been ordered and cannot be deleted."""

    reason = "PRODUCT_ORDERED"


class OptionNameTaken(errors.AlreadyExists):
    """The product has an option of this name."""

    reason = "OPTION_NAME_TAKEN"


class OptionValueTaken(errors.AlreadyExists):
    """The option has this value or code."""

    reason = "OPTION_VALUE_TAKEN"


class OptionInUse(errors.FailedPrecondition):
    """Variants use the option or value.

    Metadata: `variants`.
    """

    reason = "OPTION_IN_USE"


class OptionUnchosen(errors.FailedPrecondition):
    """Variants would lack a choice of the required option.

    Metadata: `variants`.
    """

    reason = "OPTION_UNCHOSEN"


class SkuCodeTaken(errors.AlreadyExists):
    """A variant has the SKU code; codes are never used again."""

    reason = "SKU_CODE_TAKEN"


class VariantCombinationTaken(errors.AlreadyExists):
    """The product has a variant with these options."""

    reason = "VARIANT_COMBINATION_TAKEN"


class VariantLimit(errors.FailedPrecondition):
    """The product would have too many variants.

    Metadata: `variants`, `limit`.
    """

    reason = "VARIANT_LIMIT"


class VariantLast(errors.FailedPrecondition):
    """A product keeps at least one variant."""

    reason = "VARIANT_LAST"


class VariantOrdered(errors.FailedPrecondition):
    """The variant has been ordered and cannot be deleted."""

    reason = "VARIANT_ORDERED"


class MediaUriTaken(errors.AlreadyExists):
    """The product has this image."""

    reason = "MEDIA_URI_TAKEN"


class MediaLimit(errors.FailedPrecondition):
    """The product would have too many images.

    Metadata: `limit`.
    """

    reason = "MEDIA_LIMIT"


class MediaLast(errors.FailedPrecondition):
    """A product on sale keeps at least one image."""

    reason = "MEDIA_LAST"


class ChannelListingExists(errors.AlreadyExists):
    """The product is listed on the channel."""

    reason = "CHANNEL_LISTING_EXISTS"


class PriceListCodeTaken(errors.AlreadyExists):
    """A price list of the seller has the code."""

    reason = "PRICE_LIST_CODE_TAKEN"


class PriceOverlaps(errors.AlreadyExists):
    """At some time, two lists of the seller for the same channel, currency and groups would have a price of the same variant from the same quantity on."""

    reason = "PRICE_OVERLAPS"


class MinimumAboveCartLine(errors.FailedPrecondition):
    """The product is sold in more units than a line of a cart holds.

    Metadata: `minimum`, `limit`.
    """

    reason = "MINIMUM_ABOVE_CART_LINE"


class StockInsufficient(errors.FailedPrecondition):
    """Not enough is in stock.

    Metadata: `variant_ids`.
    """

    reason = "STOCK_INSUFFICIENT"


class StockBelowReserved(errors.FailedPrecondition):
    """Purchases have reserved more than would be left.

    Metadata: `variant_ids`.
    """

    reason = "STOCK_BELOW_RESERVED"


class StockNotTracked(errors.FailedPrecondition):
    """The variant's stock is not counted.

    Metadata: `variant_ids`.
    """

    reason = "STOCK_NOT_TRACKED"


class BalanceInsufficient(errors.FailedPrecondition):
    """The account has not got that much, or what it has got has expired.

    Metadata: `account_id`, `available` (in the smallest unit of its currency, or points).
    """

    reason = "BALANCE_INSUFFICIENT"


class BalanceFrozen(errors.FailedPrecondition):
    """The account is frozen, so that nothing may leave it.

    Metadata: `account_id`.
    """

    reason = "BALANCE_FROZEN"


class BalanceClosed(errors.FailedPrecondition):
    """The account is closed for good.

    Metadata: `account_id`.
    """

    reason = "BALANCE_CLOSED"


class TransferEnded(errors.FailedPrecondition):
    """What was held has been taken or given back meanwhile.

    Metadata: `phase`: `POST`, `VOID`, `EXPIRE` or `EXPIRED`.
    """

    reason = "TRANSFER_ENDED"


class TransferIdReused(errors.FailedPrecondition):
    """The id is that of another transfer.

    Metadata: `transfer_id`.
    """

    reason = "TRANSFER_ID_REUSED"


class ReturnExceedsSpending(errors.FailedPrecondition):
    """More would come back than was spent.

    Metadata: `transfer_id`.
    """

    reason = "RETURN_EXCEEDS_SPENDING"


class CartClosed(errors.FailedPrecondition):
    """The cart was merged, cleared, ordered or has expired.

    Metadata: `state`.
    """

    reason = "CART_CLOSED"


class CartLineQuantityLimit(errors.ResourceExhausted):
    """A line would hold too many units.

    Metadata: `variant_id`, `quantity` (what it would be), `limit`.
    """

    reason = "CART_LINE_QUANTITY_LIMIT"


class CartLineLimit(errors.ResourceExhausted):
    """The cart would have too many lines.

    Metadata: `lines`, `limit`.
    """

    reason = "CART_LINE_LIMIT"


class CartUnitLimit(errors.ResourceExhausted):
    """The cart would hold too many units over all lines.

    Metadata: `units`, `limit`.
    """

    reason = "CART_UNIT_LIMIT"


class CartQuantityOutOfRange(errors.FailedPrecondition):
    """The product is sold in other quantities.

    Metadata: `variant_id`, `quantity` (what it would be), `minimum`, `maximum`.
    """

    reason = "CART_QUANTITY_OUT_OF_RANGE"


class CartItemUnavailable(errors.FailedPrecondition):
    """The variant cannot be bought, or not in this quantity.

    Metadata: `variant_id`, `cause` (a `CartItem.Availability`), `available` (units) where stock is the cause.
    """

    reason = "CART_ITEM_UNAVAILABLE"


class CartItemsRefused(errors.FailedPrecondition):
    """Some of the items cannot be added, so none was.

    Metadata: every cause (one of the reasons above, `RESOURCE_NOT_FOUND` or a `CartItem.Availability`), each with the
    indexes of its items, separated by commas.
    """

    reason = "CART_ITEMS_REFUSED"


class CartChannelDiffers(errors.FailedPrecondition):
    """The cart holds lines of another channel.

    Metadata: `channel_id` (the cart's).
    """

    reason = "CART_CHANNEL_DIFFERS"


class CartChannelClosed(errors.FailedPrecondition):
    """There is no such channel, or it is not open.

    Metadata: `channel_id` (as it was asked for; empty for the primary one).
    """

    reason = "CART_CHANNEL_CLOSED"


class CartPriceMoved(errors.FailedPrecondition):
    """The price has moved on from the one that was agreed to.

    Metadata: `current_minor`, `currency`.
    """

    reason = "CART_PRICE_MOVED"


class CartMeasureNeeded(errors.FailedPrecondition):
    """The variant is sold by measure, and was asked for in units.

    Metadata: `variant_id`, `unit`.
    """

    reason = "CART_MEASURE_NEEDED"


class CartNotMeasured(errors.FailedPrecondition):
    """The variant is counted, and was asked for by measure.

    Metadata: `variant_id`.
    """

    reason = "CART_NOT_MEASURED"


class CartQuantityOutOfStep(errors.FailedPrecondition):
    """The quantity is not a multiple of the variant's step.

    Metadata: `variant_id`, `quantity`, `step`.
    """

    reason = "CART_QUANTITY_OUT_OF_STEP"


class CartCouponLimit(errors.ResourceExhausted):
    """As many coupons are applied to the cart as may be.

    Metadata: `limit`.
    """

    reason = "CART_COUPON_LIMIT"


class PaymentMethodExists(errors.AlreadyExists):
    """The customer has saved this token before."""

    reason = "PAYMENT_METHOD_EXISTS"


class PaymentMethodExpired(errors.FailedPrecondition):
    """The card has expired.

    Metadata: `month`, `year`.
    """

    reason = "PAYMENT_METHOD_EXPIRED"


class CardNumberRefused(errors.InvalidArgument):
    """A text looks like a card number.

    `google.rpc.BadRequest` says which. Send the provider's token instead.
    """

    reason = "CARD_NUMBER_REFUSED"


class ProviderSignatureInvalid(errors.Unauthenticated):
    """The provider event is not signed, signed with another secret or too long ago, or the mall shares no secret with this provider."""

    reason = "PROVIDER_SIGNATURE_INVALID"


class PaymentAttemptsExhausted(errors.FailedPrecondition):
    """All attempts of the payment are used up.

    Place the order again. Metadata: `attempts`.
    """

    reason = "PAYMENT_ATTEMPTS_EXHAUSTED"


class PaymentInProgress(errors.FailedPrecondition):
    """An attempt has no outcome yet.

    Read the payment again until it has one.
    """

    reason = "PAYMENT_IN_PROGRESS"


class PaymentClosed(errors.FailedPrecondition):
    """The payment has succeeded, failed for good or was cancelled: no attempt may follow.

    Metadata: `state`.
    """

    reason = "PAYMENT_CLOSED"


class RefundExceedsPayment(errors.FailedPrecondition):
    """With the refunds there are, the payment does not hold that much."""

    reason = "REFUND_EXCEEDS_PAYMENT"


class PaymentMethodRequired(errors.FailedPrecondition):
    """There is something to pay, and no payment method is named."""

    reason = "PAYMENT_METHOD_REQUIRED"


class PaymentExpired(errors.FailedPrecondition):
    """What the provider held for the payment has run out.

    It must be held anew before an order can be shipped. Metadata: `expire_time`.
    """

    reason = "PAYMENT_EXPIRED"


class CaptureExceedsAuthorization(errors.FailedPrecondition):
    """With what is captured, under way and given up, not that much is left of what the provider holds."""

    reason = "CAPTURE_EXCEEDS_AUTHORIZATION"


class PaymentDisputed(errors.FailedPrecondition):
    """The buyer's bank has taken money of the payment for a dispute, and not that much is left.

    Metadata: `disputed_minor`, `refundable_minor`, `currency`.
    """

    reason = "PAYMENT_DISPUTED"


class DisputeEvidenceOverdue(errors.FailedPrecondition):
    """The bank takes no evidence any more.

    Metadata: `due_time`.
    """

    reason = "DISPUTE_EVIDENCE_OVERDUE"


class WalletNotEmpty(errors.FailedPrecondition):
    """The account still holds something, a part is set aside, or a payment into it is under way."""

    reason = "WALLET_NOT_EMPTY"


class SecondPersonRequired(errors.FailedPrecondition):
    """Somebody else than who asked for it must approve."""

    reason = "SECOND_PERSON_REQUIRED"


class TopUpLimit(errors.FailedPrecondition):
    """More than may be paid in at once.

    Metadata: `maximum_minor`, `currency`.
    """

    reason = "TOP_UP_LIMIT"


class WithdrawalBelowMinimum(errors.FailedPrecondition):
    """Less than is paid out.

    Metadata: `minimum_minor`, `currency`.
    """

    reason = "WITHDRAWAL_BELOW_MINIMUM"


class GiftCardLimit(errors.FailedPrecondition):
    """More than a gift card may be issued with.

    Metadata: `maximum_minor`, `currency`.
    """

    reason = "GIFT_CARD_LIMIT"


class GiftCardUnknown(errors.FailedPrecondition):
    """There is no gift card with this code that can be used now.

    Why is not told.
    """

    reason = "GIFT_CARD_UNKNOWN"


class GiftCardSpent(errors.FailedPrecondition):
    """Nothing is left on the gift card."""

    reason = "GIFT_CARD_SPENT"


class GiftCardHeld(errors.FailedPrecondition):
    """Purchases hold a part of the gift card."""

    reason = "GIFT_CARD_HELD"


class CartEmpty(errors.FailedPrecondition):
    """The cart holds nothing to buy."""

    reason = "CART_EMPTY"


class CheckoutBlocked(errors.FailedPrecondition):
    """A line cannot be bought now.

    Metadata: `variant_id`, `cause` (one of `CartItem.Availability`, such as `OUT_OF_STOCK`, or
    `PRICE_NOT_ACKNOWLEDGED`).
    """

    reason = "CHECKOUT_BLOCKED"


class OrderBelowMinimum(errors.FailedPrecondition):
    """The subtotal is below the channel's minimum.

    Metadata: `subtotal_minor`, `minimum_minor`, `currency`.
    """

    reason = "ORDER_BELOW_MINIMUM"


class AddressRequired(errors.FailedPrecondition):
    """No address was named and there is no default one."""

    reason = "ADDRESS_REQUIRED"


class QuoteDrifted(errors.FailedPrecondition):
    """Prices, costs or the cart changed since the quote.

    Metadata: `quoted`, `current`, `difference` in the smallest unit of `currency`; or `variant_ids` that left the cart.
    """

    reason = "QUOTE_DRIFTED"


class QuoteExpired(errors.FailedPrecondition):
    """The quote's 15 minutes are over."""

    reason = "QUOTE_EXPIRED"


class QuoteUsed(errors.AlreadyExists):
    """The quote was bought before."""

    reason = "QUOTE_USED"


class OrderNotCancellable(errors.FailedPrecondition):
    """The order's state does not allow the caller to cancel it; staff may be able to.

    Metadata: `state`.
    """

    reason = "ORDER_NOT_CANCELLABLE"


class StockNotOnHand(errors.FailedPrecondition):
    """More was sold than is on hand, so it cannot be shipped yet.

    Metadata: `variant_ids`.
    """

    reason = "STOCK_NOT_ON_HAND"


class ShippingMethodUnavailable(errors.FailedPrecondition):
    """The seller does not send goods this way to the address in the channel's currency.

    Choose another one. Metadata: `seller_id`, `method`, `currency`.
    """

    reason = "SHIPPING_METHOD_UNAVAILABLE"


class PaymentBelowMinimum(errors.FailedPrecondition):
    """What would have to be paid from outside is less than a payment can bring.

    Metadata: `amount_minor`, `minimum_minor`, `currency`.
    """

    reason = "PAYMENT_BELOW_MINIMUM"


class UnitsExceedRest(errors.FailedPrecondition):
    """More units are meant than are left of the item: others were called off, have come back or are asked for.

    Metadata: `order_item_id`, `quantity`, `rest`.
    """

    reason = "UNITS_EXCEED_REST"


class CancellationOpen(errors.AlreadyExists):
    """A cancellation of the item waits for the seller's answer.

    Metadata: `order_item_id`.
    """

    reason = "CANCELLATION_OPEN"


class RefundRequestOpen(errors.AlreadyExists):
    """A refund request about the item is open.

    Metadata: `order_item_id`.
    """

    reason = "REFUND_REQUEST_OPEN"


class ReturnTooLate(errors.FailedPrecondition):
    """The time is over in which the item could be sent back, or it was not delivered.

    Metadata: `order_item_id`, `end_time`.
    """

    reason = "RETURN_TOO_LATE"


class NotReturnable(errors.FailedPrecondition):
    """What is not broken or wrong of it is not taken back.

    Metadata: `order_item_id`.
    """

    reason = "NOT_RETURNABLE"


class ExchangePriceDiffers(errors.FailedPrecondition):
    """What is wanted in exchange costs more or less: return the one, and order the other.

    Metadata: `variant_id`, `price_minor`, `paid_minor`, `currency`.
    """

    reason = "EXCHANGE_PRICE_DIFFERS"


class RefundExceedsRest(errors.FailedPrecondition):
    """More would come back than is left of the order.

    Metadata: `rest_minor`, `currency`.
    """

    reason = "REFUND_EXCEEDS_REST"


class OrderUnderIncident(errors.FailedPrecondition):
    """An incident stops all that happens to the order.

    Metadata: `order_incident_id`.
    """

    reason = "ORDER_UNDER_INCIDENT"


class OrderMattersOpen(errors.FailedPrecondition):
    """Something about the order is open: it is completed after that.

    Metadata: `matters`.
    """

    reason = "ORDER_MATTERS_OPEN"


class TaxUnavailable(errors.Unavailable):
    """The tax service gave no usable answer, and the channel's tax is not to be had otherwise.

    Metadata: `cause`. Ask again.
    """

    reason = "TAX_UNAVAILABLE"


class TaxAddressUnknown(errors.FailedPrecondition):
    """The tax service does not know the address.

    Metadata: `address_id`.
    """

    reason = "TAX_ADDRESS_UNKNOWN"


class CancellationDrifted(errors.FailedPrecondition):
    """The refund of a cancellation is not the one that was expected.

    Metadata: `current_minor`, `currency`.
    """

    reason = "CANCELLATION_DRIFTED"


class CampaignCodeTaken(errors.AlreadyExists):
    """A campaign has the code."""

    reason = "CAMPAIGN_CODE_TAKEN"


class CouponCodeTaken(errors.AlreadyExists):
    """A coupon has the code."""

    reason = "COUPON_CODE_TAKEN"


class CouponNotApproved(errors.FailedPrecondition):
    """The coupon needs approval first."""

    reason = "COUPON_NOT_APPROVED"


class CouponNotOpen(errors.FailedPrecondition):
    """The coupon is not open, or not to be claimed yet."""

    reason = "COUPON_NOT_OPEN"


class CouponIssueLimit(errors.FailedPrecondition):
    """No more of the coupon are issued.

    Metadata: `cause`, `EXHAUSTED` or `USED_BY_CUSTOMER`.
    """

    reason = "COUPON_ISSUE_LIMIT"


class CouponRefused(errors.FailedPrecondition):
    """A coupon cannot be used.

    Metadata: `coupon_id`, `cause` (a `DiscountOutcome.Reason`).
    """

    reason = "COUPON_REFUSED"


class SellerCouponExists(errors.AlreadyExists):
    """The seller takes part in the coupon, or has asked to."""

    reason = "SELLER_COUPON_EXISTS"


class CouponSellersMissing(errors.FailedPrecondition):
    """Too few sellers take part in the coupon.

    Metadata: `minimum`, `current`.
    """

    reason = "COUPON_SELLERS_MISSING"


class ShippingMethodCodeTaken(errors.AlreadyExists):
    """The seller, or the mall, has a shipping method with the code."""

    reason = "SHIPPING_METHOD_CODE_TAKEN"


class ShippingMethodLimit(errors.ResourceExhausted):
    """The seller, or the mall, has as many shipping methods as it may.

    Metadata: `limit`.
    """

    reason = "SHIPPING_METHOD_LIMIT"


class ShipmentExceedsRest(errors.FailedPrecondition):
    """More units would be packed than the item has that are neither in another parcel nor cancelled.

    Metadata: `order_item_id`, `quantity`, `rest`.
    """

    reason = "SHIPMENT_EXCEEDS_REST"


class ShipmentOrdersDiffer(errors.FailedPrecondition):
    """The orders of a parcel are of different sellers, or go to different buyers or addresses.

    Metadata: `cause`: `SELLER`, `BUYER` or `ADDRESS`.
    """

    reason = "SHIPMENT_ORDERS_DIFFER"


class TrackingNumberTaken(errors.AlreadyExists):
    """Another parcel that is under way has the tracking number with this carrier."""

    reason = "TRACKING_NUMBER_TAKEN"


class CarrierSignatureInvalid(errors.Unauthenticated):
    """The carrier's event is not signed, signed with another secret or too long ago, or the mall shares no secret with this carrier."""

    reason = "CARRIER_SIGNATURE_INVALID"


class LoyaltyTierTaken(errors.AlreadyExists):
    """A tier has the code or the level."""

    reason = "LOYALTY_TIER_TAKEN"


class LoyaltyMembershipExists(errors.AlreadyExists):
    """The customer has joined the loyalty programme before."""

    reason = "LOYALTY_MEMBERSHIP_EXISTS"


class ReferralCodeWrong(errors.FailedPrecondition):
    """The referral code is nobody's."""

    reason = "REFERRAL_CODE_WRONG"


class LoyaltyGrantLimit(errors.FailedPrecondition):
    """More coins than one person may give.

    Metadata: `maximum`.
    """

    reason = "LOYALTY_GRANT_LIMIT"


class LoyaltyEarningExists(errors.AlreadyExists):
    """The member has got coins of this type for the same reference."""

    reason = "LOYALTY_EARNING_EXISTS"


class EarningPromotionCodeTaken(errors.AlreadyExists):
    """An earning promotion has the code."""

    reason = "EARNING_PROMOTION_CODE_TAKEN"


class LoyaltyRewardCodeTaken(errors.AlreadyExists):
    """A reward has the code."""

    reason = "LOYALTY_REWARD_CODE_TAKEN"


class RewardRefused(errors.FailedPrecondition):
    """The reward is not to be had.

    Metadata: `reward_id`, `cause`: `NOT_OFFERED`, `EXHAUSTED`, `USED_BY_CUSTOMER`, `SEGMENT`, `TIER`, `COUNTRY` or
    `STAFF_ONLY`.
    """

    reason = "REWARD_REFUSED"


class LoyaltyMembershipRequired(errors.FailedPrecondition):
    """The customer has not joined the loyalty programme."""

    reason = "LOYALTY_MEMBERSHIP_REQUIRED"


class SellerPayoutsHeld(errors.FailedPrecondition):
    """Nothing is paid out to the seller, who is suspended."""

    reason = "SELLER_PAYOUTS_HELD"


class PayoutRetried(errors.FailedPrecondition):
    """The payout was repeated before.

    Metadata: `payout_id`.
    """

    reason = "PAYOUT_RETRIED"


class SettlementAccountMissing(errors.FailedPrecondition):
    """The seller has not said where its earnings are to go."""

    reason = "SETTLEMENT_ACCOUNT_MISSING"


class SettlementAccountNotReady(errors.FailedPrecondition):
    """The seller's account is not verified, or was changed a short time ago.

    Metadata: `payout_from_time`.
    """

    reason = "SETTLEMENT_ACCOUNT_NOT_READY"


class PayerMissing(errors.FailedPrecondition):
    """The settings do not say whose account pays."""

    reason = "PAYER_MISSING"


class NoPayoutDue(errors.FailedPrecondition):
    """No payout in the currency waits for a file."""

    reason = "NO_PAYOUT_DUE"


class ReviewExists(errors.AlreadyExists):
    """The customer has written about the product before."""

    reason = "REVIEW_EXISTS"


class ReviewNotDelivered(errors.FailedPrecondition):
    """What a review is about has not arrived, or was given back."""

    reason = "REVIEW_NOT_DELIVERED"


class ReviewTimeOver(errors.FailedPrecondition):
    """The time to write or change it is over.

    Metadata: `until`.
    """

    reason = "REVIEW_TIME_OVER"


class ReviewOwn(errors.FailedPrecondition):
    """One's own review, or of one's own product.

    Metadata: `cause`, `AUTHOR` or `SELLER`.
    """

    reason = "REVIEW_OWN"


class ReviewReported(errors.AlreadyExists):
    """The customer has reported the review before."""

    reason = "REVIEW_REPORTED"


class SellerReplyExists(errors.AlreadyExists):
    """The review has an answer of the seller."""

    reason = "SELLER_REPLY_EXISTS"


class FavoriteLimit(errors.ResourceExhausted):
    """The customer keeps as many favourites as one may.

    Metadata: `limit`.
    """

    reason = "FAVORITE_LIMIT"


class FavoriteFolderNameTaken(errors.AlreadyExists):
    """Another folder of the customer has the name."""

    reason = "FAVORITE_FOLDER_NAME_TAKEN"


class FavoriteFolderLimit(errors.ResourceExhausted):
    """The customer has as many folders as one may.

    Metadata: `limit`.
    """

    reason = "FAVORITE_FOLDER_LIMIT"


class WishlistTitleTaken(errors.AlreadyExists):
    """Another wishlist of the customer has the title."""

    reason = "WISHLIST_TITLE_TAKEN"


class WishlistLimit(errors.ResourceExhausted):
    """The customer has as many wishlists as one may.

    Metadata: `limit`.
    """

    reason = "WISHLIST_LIMIT"


class WishlistItemExists(errors.AlreadyExists):
    """The variant is in the wishlist."""

    reason = "WISHLIST_ITEM_EXISTS"


class WishlistItemLimit(errors.ResourceExhausted):
    """The customer's wishlists hold as much as they may together.

    Metadata: `limit`.
    """

    reason = "WISHLIST_ITEM_LIMIT"


class BundleHasStock(errors.FailedPrecondition):
    """The variant has units on hand, or some are promised: a bundle has no stock of its own."""

    reason = "BUNDLE_HAS_STOCK"


class BundleInBundle(errors.FailedPrecondition):
    """A part is a bundle, or the variant is a part of one: bundles hold no bundles."""

    reason = "BUNDLE_IN_BUNDLE"


class InquiryExists(errors.AlreadyExists):
    """The customer has asked about the order in this way, and it is not over."""

    reason = "INQUIRY_EXISTS"


class InquiryPrivate(errors.PermissionDenied):
    """A private inquiry, of which the caller is no party."""

    reason = "INQUIRY_PRIVATE"


class AbuseReported(errors.AlreadyExists):
    """The caller's report of it is open."""

    reason = "ABUSE_REPORTED"


class AbuseReportOwn(errors.FailedPrecondition):
    """What the caller has written."""

    reason = "ABUSE_REPORT_OWN"


class InquiryNotParty(errors.PermissionDenied):
    """A seller who neither has asked nor is asked."""

    reason = "INQUIRY_NOT_PARTY"


class TicketExists(errors.AlreadyExists):
    """There is a ticket about the inquiry."""

    reason = "TICKET_EXISTS"


class TicketTaken(errors.Aborted):
    """Somebody else has the ticket.

    Metadata: `assignee_id`.
    """

    reason = "TICKET_TAKEN"


class TicketMergeRefused(errors.FailedPrecondition):
    """The tickets cannot become one.

    Metadata: `cause`, `SAME` or `OTHER_REQUESTER`.
    """

    reason = "TICKET_MERGE_REFUSED"


class TicketRatingOver(errors.FailedPrecondition):
    """The ticket is not resolved, or was so long ago."""

    reason = "TICKET_RATING_OVER"


class MacroNameTaken(errors.AlreadyExists):
    """Another macro has the name."""

    reason = "MACRO_NAME_TAKEN"


class FaqExists(errors.AlreadyExists):
    """The category has the question."""

    reason = "FAQ_EXISTS"


class FaqPositionTaken(errors.AlreadyExists):
    """Another question of the category stands there."""

    reason = "FAQ_POSITION_TAKEN"


class HelpSlugTaken(errors.AlreadyExists):
    """Another help article has the name."""

    reason = "HELP_SLUG_TAKEN"


class HelpArticleCycle(errors.FailedPrecondition):
    """The article would stand below itself."""

    reason = "HELP_ARTICLE_CYCLE"


class HelpArticleHasChildren(errors.FailedPrecondition):
    """Other articles stand below it."""

    reason = "HELP_ARTICLE_HAS_CHILDREN"


class OrderDisputeExists(errors.AlreadyExists):
    """A dispute about the order is open."""

    reason = "ORDER_DISPUTE_EXISTS"


class OrderDisputeNothingLeft(errors.FailedPrecondition):
    """Nothing of what has arrived is left to be paid back."""

    reason = "ORDER_DISPUTE_NOTHING_LEFT"


class ContentSlugTaken(errors.AlreadyExists):
    """Another post, page or newsletter has the slug, perhaps an archived one."""

    reason = "CONTENT_SLUG_TAKEN"


class ContentTokenInvalid(errors.InvalidArgument):
    """The token is none that the mall has made for this, or it has ended."""

    reason = "CONTENT_TOKEN_INVALID"


class PageCycle(errors.FailedPrecondition):
    """The page would be below itself."""

    reason = "PAGE_CYCLE"


class PageHasChildren(errors.FailedPrecondition):
    """Other pages are below the page.

    Metadata: `pages`.
    """

    reason = "PAGE_HAS_CHILDREN"


class BannerSpent(errors.FailedPrecondition):
    """Its end has come, or a limit is reached.

    Metadata: `cause`, which is `END`, `IMPRESSIONS` or `CLICKS`.
    """

    reason = "BANNER_SPENT"


class BannerClickRefused(errors.FailedPrecondition):
    """The click counts no more.

    Metadata: `cause`, which is `LATE` or `LIMIT`.
    """

    reason = "BANNER_CLICK_REFUSED"


class EditorialNotApproved(errors.FailedPrecondition):
    """An item of the editorial calendar that is about it waits for approval.

    Metadata: `editorial_item_id`.
    """

    reason = "EDITORIAL_NOT_APPROVED"


class EditorialOwnWork(errors.FailedPrecondition):
    """Nobody judges what they have done themselves."""

    reason = "EDITORIAL_OWN_WORK"


class ArticleCategoryNameTaken(errors.AlreadyExists):
    """The channel has a category of articles of that name."""

    reason = "ARTICLE_CATEGORY_NAME_TAKEN"


class ArticleCategoryInUse(errors.FailedPrecondition):
    """Articles or categories stand in it.

    Metadata: `articles`, `categories`.
    """

    reason = "ARTICLE_CATEGORY_IN_USE"


class ArticleTitleTaken(errors.AlreadyExists):
    """The channel has an article of that title."""

    reason = "ARTICLE_TITLE_TAKEN"


class CommentsClosed(errors.FailedPrecondition):
    """The article takes no comments any more."""

    reason = "COMMENTS_CLOSED"


class CommentTooDeep(errors.FailedPrecondition):
    """The reply would stand too deep.

    Metadata: `limit`.
    """

    reason = "COMMENT_TOO_DEEP"


class ContentOwn(errors.FailedPrecondition):
    """It is one's own."""

    reason = "CONTENT_OWN"


class ContentReported(errors.AlreadyExists):
    """One has reported it before."""

    reason = "CONTENT_REPORTED"


class AppealExists(errors.AlreadyExists):
    """One has appealed against this removal before."""

    reason = "APPEAL_EXISTS"


class AppealTimeOver(errors.FailedPrecondition):
    """The time to appeal is over.

    Metadata: `until`.
    """

    reason = "APPEAL_TIME_OVER"


class AppealOwnDecision(errors.FailedPrecondition):
    """Somebody else than who has removed it decides about an appeal."""

    reason = "APPEAL_OWN_DECISION"


class GuestTokenUnusable(errors.FailedPrecondition):
    """The token of the guest session is unknown, or the session has ended.

    Open another.
    """

    reason = "GUEST_TOKEN_UNUSABLE"


class VerificationOpen(errors.AlreadyExists):
    """A verification of this type waits for a decision.

    Metadata: `seller_verification_id`.
    """

    reason = "VERIFICATION_OPEN"


class PermissionFixed(errors.FailedPrecondition):
    """The permission or the role is not to be changed.

    Metadata: `permission`, `role`.
    """

    reason = "PERMISSION_FIXED"


class ExternalProviderUnknown(errors.FailedPrecondition):
    """The mall does not know the provider.

    Metadata: `provider`.
    """

    reason = "EXTERNAL_PROVIDER_UNKNOWN"


class ExternalLoginFailed(errors.Unauthenticated):
    """The provider's token does not hold, or was not meant for this login.

    Begin anew with StartExternalLogin.
    """

    reason = "EXTERNAL_LOGIN_FAILED"


class ExternalEmailUnverified(errors.FailedPrecondition):
    """The provider does not vouch for the e-mail address.

    Log in with the password and link the provider, or register.
    """

    reason = "EXTERNAL_EMAIL_UNVERIFIED"


class ExternalProviderUnavailable(errors.Unavailable):
    """The provider's keys cannot be had.

    Nothing was done; repeat later.
    """

    reason = "EXTERNAL_PROVIDER_UNAVAILABLE"


class ExternalIdentityTaken(errors.AlreadyExists):
    """The provider's holder is linked with another account, or the account with another holder."""

    reason = "EXTERNAL_IDENTITY_TAKEN"


class LastWayIn(errors.FailedPrecondition):
    """Nothing else leads into the account.

    Set a password first.
    """

    reason = "LAST_WAY_IN"


class AccountLeaving(errors.FailedPrecondition):
    """The password is right, but the customer has withdrawn the account.

    The mail has a token that opens it again. Metadata: `erase_time`.
    """

    reason = "ACCOUNT_LEAVING"


class FileTypeRefused(errors.InvalidArgument):
    """The content is of none of the types that the purpose allows, or cannot be read to its end."""

    reason = "FILE_TYPE_REFUSED"


class ImageSizeRefused(errors.InvalidArgument):
    """The picture has fewer pixels than the purpose asks for, or too many."""

    reason = "IMAGE_SIZE_REFUSED"


class FileChecksumMismatch(errors.InvalidArgument):
    """The content is not the one whose SHA-256 was declared."""

    reason = "FILE_CHECKSUM_MISMATCH"


class FileInfected(errors.InvalidArgument):
    """The malware scanner refuses the content."""

    reason = "FILE_INFECTED"


class FileScannerUnavailable(errors.Unavailable):
    """The malware scanner does not answer; what was sent is kept."""

    reason = "FILE_SCANNER_UNAVAILABLE"


class FileStoreUnavailable(errors.Unavailable):
    """The store of files does not answer."""

    reason = "FILE_STORE_UNAVAILABLE"


class UploadOffsetMismatch(errors.Aborted):
    """The part does not begin where the kept ones end.

    Metadata: `offset`.
    """

    reason = "UPLOAD_OFFSET_MISMATCH"


class UploadLimit(errors.ResourceExhausted):
    """The account has as many open uploads as one may.

    Metadata: `limit`.
    """

    reason = "UPLOAD_LIMIT"


class FilePurposeRefused(errors.PermissionDenied):
    """The caller does not upload for this purpose, or to be seen by these.

    Metadata: `purpose`, `visibility`.
    """

    reason = "FILE_PURPOSE_REFUSED"


class FileInUse(errors.FailedPrecondition):
    """Something shows the file.

    Metadata: `resource`.
    """

    reason = "FILE_IN_USE"


class EmailTemplateExists(errors.AlreadyExists):
    """There is a template of the code for the channel and the language."""

    reason = "EMAIL_TEMPLATE_EXISTS"


class TagCodeTaken(errors.AlreadyExists):
    """A tag has or had the code."""

    reason = "TAG_CODE_TAKEN"
