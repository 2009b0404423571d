"""The enums of orders: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class CancellationReason(Enum):
    """Why something is called off."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER_CHANGED_MIND = 1
    """The buyer does not want it any more."""
    FOUND_BETTER_PRICE = 2
    """The buyer has found it for less."""
    ORDER_MISTAKE = 3
    """It was ordered by mistake."""
    DELIVERY_TOO_LONG = 4
    """It takes too long."""
    OUT_OF_STOCK = 5
    """The seller does not have it."""
    PRICING_ERROR = 6
    """The price was wrong."""
    OTHER = 7
    """Something else; the notes say what."""


class CancellationState(Enum):
    """How far a cancellation is. docs/states/cancellation.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING_APPROVAL = 1
    """The seller has 24 hours to answer."""
    APPROVED = 2
    """Called off; money is on its way back."""
    COMPLETED = 3
    """Called off, and all money has gone out."""
    REJECTED = 4
    """The seller refused, or it was sent before."""
    WITHDRAWN = 5
    """The buyer wants it after all."""


class CancellationParty(Enum):
    """Whose doing something is."""

    PARTY_UNSPECIFIED = 0
    """Not set."""
    BUYER = 1
    """The buyer."""
    SELLER = 2
    """The seller."""
    STAFF = 3
    """Staff of the mall."""
    SYSTEM = 4
    """Nobody: a deadline, or what happened meanwhile."""


class ListCancellationsRequestOrder(Enum):
    """The order in which cancellations are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class DeliveryClaimState(Enum):
    """How far a claim is. docs/states/delivery_claim.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Being looked into."""
    UPHELD = 2
    """The buyer is right: the money is to be given back, or the goods are to be sent again. The order
    stays on hold until that is done.
    """
    REJECTED = 3
    """The parcel has arrived, by all that is known. The order is completed in its time. Final."""
    WITHDRAWN = 4
    """The parcel has turned up. Final."""
    MOOT = 5
    """The order has ended otherwise meanwhile, such as by a refund. Final."""
    SETTLED = 6
    """What was upheld has been made good. Final."""


class DeliveryClaimRemedy(Enum):
    """What the buyer wants."""

    REMEDY_UNSPECIFIED = 0
    """Counts as `REFUND`."""
    REFUND = 1
    """The money back."""
    REPLACEMENT = 2
    """The goods sent again."""


class DeliveryClaimEvidenceSource(Enum):
    """Where it is from."""

    SOURCE_UNSPECIFIED = 0
    """Not set."""
    CARRIER = 1
    """The carrier, such as a proof of delivery."""
    BUYER = 2
    """The buyer."""
    SELLER = 3
    """The seller."""
    STAFF = 4
    """Staff of the mall."""


class ListDeliveryClaimsRequestOrder(Enum):
    """The order in which claims are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class OrderIncidentType(Enum):
    """What an incident is."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    FRAUD = 1
    """Somebody is cheating, or may be."""
    DISPUTE = 2
    """The parties do not agree, or a bank asks."""
    SYSTEM_ERROR = 3
    """The mall did something wrong."""
    COMPLIANCE = 4
    """An authority or a rule asks for it."""
    EVIDENCE = 5
    """Something is to be kept."""
    UNEXPECTED_RETURN = 6
    """Something came back that nobody had announced."""
    SENT_ANYWAY = 7
    """Goods have left that were called off."""


class OrderIncidentState(Enum):
    """How far an incident is. docs/states/order_incident.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Staff look into it."""
    RESOLVED = 2
    """Over."""


class ListOrderIncidentsRequestOrder(Enum):
    """The order in which incidents are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class InvoiceType(Enum):
    """What an invoice is."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER_INVOICE = 1
    """What a buyer has paid a seller for an order."""
    REFUND_INVOICE = 2
    """What comes back of it."""
    COMMISSION_INVOICE = 3
    """What the mall charges a seller; written by the settlement."""
    SELLER_STATEMENT = 4
    """What a seller has earned; written by the settlement."""
    COMMISSION_CREDIT_NOTE = 5
    """What the mall gives back of its charges, since orders were refunded; written by the settlement."""


class InvoiceState(Enum):
    """Whether an invoice was paid when it was issued."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ISSUED = 1
    """Not yet."""
    PAID = 2
    """It was."""


class InvoiceTaxMethod(Enum):
    """What decides about a tax."""

    TAX_METHOD_UNSPECIFIED = 0
    """Not set."""
    DESTINATION_BASED = 1
    """Where the goods go."""
    ORIGIN_BASED = 2
    """Where the channel is."""
    EXEMPT = 3
    """There is none."""


class ListInvoicesRequestOrder(Enum):
    """The order in which invoices are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class OrderRefundKind(Enum):
    """What a refund comes from."""

    KIND_UNSPECIFIED = 0
    """Not set."""
    CANCELLATION = 1
    """Units that were called off."""
    RETURN = 2
    """A refund request."""
    FINAL_QUANTITY = 3
    """Less was packed than was ordered."""
    UNDELIVERED = 4
    """A parcel that could not be delivered and is back with its seller."""


class OrderRefundMethod(Enum):
    """Where money goes."""

    METHOD_UNSPECIFIED = 0
    """Not set."""
    ORIGINAL = 1
    """Back where it came from, in proportion to what is left of each tender."""
    STORE_CREDIT = 2
    """What came from outside goes to the deposit, the rest where it came from."""


class ListOrderRefundsRequestOrder(Enum):
    """The order in which refunds of orders are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class RefundRequestItemState(Enum):
    """How far an item is. docs/states/refund_request_item.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    REQUESTED = 1
    """Waits for a decision."""
    APPROVED = 2
    """To be sent back, to be paid back, or to be replaced."""
    RECEIVED = 3
    """All announced units have come back, or were waited for."""
    REFUNDED = 4
    """The money comes back."""
    EXCHANGED = 5
    """Replaced."""
    CLOSED = 6
    """Over, without money."""


class RefundRequestReason(Enum):
    """Why."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    DEFECTIVE_DAMAGED = 1
    """Broken, or does not work. Needs evidence."""
    WRONG_ITEM = 2
    """Something else was sent. Needs evidence."""
    DOES_NOT_MATCH_DESCRIPTION = 3
    """Not what was described."""
    CHANGED_MIND = 4
    """Not wanted any more."""
    FOUND_BETTER_PRICE = 5
    """Had for less elsewhere."""
    QUALITY_NOT_EXPECTED = 6
    """Not as good as was expected."""
    OTHER = 7
    """Something else; the description says what."""


class RefundRequestResolution(Enum):
    """What a buyer wants."""

    RESOLUTION_UNSPECIFIED = 0
    """Not set."""
    REFUND = 1
    """The money."""
    EXCHANGE = 2
    """Something else instead; no money moves."""


class RefundRequestState(Enum):
    """How far a request is. docs/states/refund_request.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING_SELLER_RESPONSE = 1
    """The seller has three business days."""
    PENDING_REVIEW = 2
    """Staff decide."""
    OFFERED = 3
    """The buyer decides about what the seller offers."""
    APPROVED = 4
    """Agreed: goods come back, or a replacement goes out."""
    PROCESSING = 5
    """The money is on its way."""
    COMPLETED = 6
    """All of it was done."""
    REJECTED = 7
    """Staff said no. Final."""
    WITHDRAWN = 8
    """The buyer has dropped it. Final."""
    EXPIRED = 9
    """Nothing was sent back in time. Final."""


class RefundRequestCondition(Enum):
    """What goods are like that come back."""

    CONDITION_UNSPECIFIED = 0
    """Not set."""
    NEW = 1
    """As new: they are sold again."""
    OPENED = 2
    """Opened or worn: they are sold again. Where the buyer has changed their mind, 15 % is
    kept.
    """
    DAMAGED = 3
    """Broken: they are written off. Where the buyer has changed their mind, 25 % is kept."""


class ListRefundRequestsRequestOrder(Enum):
    """The order in which refund requests are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class OrderItemState(Enum):
    """State of an item: mirrors the order's state, for partial fulfilment."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Not confirmed by the seller yet."""
    CONFIRMED = 2
    """The seller will deliver."""
    PREPARING = 3
    """Being made ready."""
    SHIPPED = 4
    """With the carrier."""
    DELIVERED = 5
    """With the buyer."""
    CANCELLED = 6
    """Called off, or never paid."""
    REFUNDED = 7
    """Paid back."""


class OrderItemReturnState(Enum):
    """How far a return is."""

    RETURN_STATE_UNSPECIFIED = 0
    """Counts as `NONE`."""
    NONE = 1
    """Not sent back."""
    REQUESTED = 2
    """The buyer asks to send it back."""
    APPROVED = 3
    """The seller agreed."""
    RECEIVED = 4
    """It has arrived."""
    RETURN_REFUNDED = 5
    """The money was given back."""


class PurchasePaymentState(Enum):
    """State of the payment."""

    PAYMENT_STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """An attempt is under way, or its outcome is not known yet."""
    DECLINED = 2
    """The last attempt was declined; another one is possible."""
    PAID = 3
    """The whole amount is captured."""
    FAILED = 4
    """No money came, and none will."""
    PARTIALLY_REFUNDED = 5
    """A part has been given back."""
    REFUNDED = 6
    """All has been given back."""


class PurchaseFulfillmentState(Enum):
    """Sums up the states of the orders."""

    FULFILLMENT_STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Nothing has been delivered yet."""
    PARTIALLY_DELIVERED = 2
    """Some orders have been delivered, others have not."""
    DELIVERED = 3
    """Every order that was not cancelled has been delivered."""
    CANCELLED = 4
    """Every order was cancelled or failed."""


class PurchaseShippingMethod(Enum):
    """How fast a parcel is delivered."""

    SHIPPING_METHOD_UNSPECIFIED = 0
    """Counts as `STANDARD`."""
    STANDARD = 1
    """5 to 7 days."""
    EXPRESS = 2
    """2 to 3 days."""
    OVERNIGHT = 3
    """1 day."""
    EXPEDITED = 4
    """Somewhat faster than `STANDARD`; only where sellers or the mall have a method of this level."""
    SAME_DAY = 5
    """On the day of the order; only where sellers or the mall have a method of this level."""


class OrderTaxOwner(Enum):
    """Whose the tax of an order is."""

    TAX_OWNER_UNSPECIFIED = 0
    """Not set."""
    SELLER = 1
    """The seller's, to whom it is paid out."""
    MALL = 2
    """The mall's, which keeps it for the authorities."""


class OrderState(Enum):
    """How far the order is. docs/states/order.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING_PAYMENT = 1
    """Placed, stock reserved, not paid."""
    PAYMENT_CONFIRMED = 2
    """Paid."""
    AWAITING_SELLER_CONFIRMATION = 3
    """Paid; the seller has 24 hours to confirm."""
    CONFIRMED = 4
    """The seller will deliver."""
    PROCESSING = 5
    """The seller works on it."""
    PREPARING_SHIPMENT = 6
    """Being packed."""
    SHIPPED = 7
    """With the carrier."""
    IN_TRANSIT = 8
    """On its way."""
    OUT_FOR_DELIVERY = 9
    """In the van."""
    DELIVERED = 10
    """With the buyer."""
    COMPLETED = 11
    """Accepted by the buyer, or 7 days after delivery."""
    CANCELLED = 12
    """Called off before it was shipped. Final."""
    REFUND_REQUESTED = 13
    """The buyer wants the money back."""
    REFUND_APPROVED = 14
    """The money will be given back."""
    REFUNDED = 15
    """The money was given back. Final."""
    FAILED = 16
    """Never paid. Final."""


class OrderFulfillmentState(Enum):
    """How much that is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    UNFULFILLED = 1
    """Nothing was handed over."""
    PARTIALLY_SHIPPED = 2
    """A part was handed over, and nothing has arrived."""
    SHIPPED = 3
    """All was handed over, and nothing has arrived."""
    PARTIALLY_DELIVERED = 4
    """A part has arrived."""
    DELIVERED = 5
    """All has arrived."""


class ListPurchasesRequestOrder(Enum):
    """The order in which purchases are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListOrdersRequestOrder(Enum):
    """The order in which orders are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
