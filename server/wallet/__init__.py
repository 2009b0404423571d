"""What customers and sellers have with the mall: deposits, mileage, coins, gift cards; and how purchases are paid with it."""

from mall.wallet.v1 import wallet_pb2, wallet_pb2_grpc
from server import identity, payments
from server.kit.domain import Job, Service
from server.wallet import accounts, adjustments, choosing, expiry, gift_cards, proving, tenders, top_ups, withdrawals
from server.wallet.choosing import (
    WORTH,
    Choice,
    Funding,
    counted_guesses,
    find,
    in_order_of_use,
    note_unknown,
    outcome_fields,
)
from server.wallet.points import Points, accrue, claw_back, debt_id, points_account, spend, unspend, usable
from server.wallet.service import WalletService
from server.wallet.tenders import Return, Spending, credit, give_back, held, hold, holding, post, prepare, void

SERVICE = Service(wallet_pb2.DESCRIPTOR, wallet_pb2_grpc.add_WalletServiceServicer_to_server, WalletService)
JOBS = (
    Job("expire_wallet_lots", "* * * * *", expiry.expire_lots),
    Job("expire_gift_cards", "* * * * *", gift_cards.expire),
    Job("tell_of_expiry", "*/10 * * * *", expiry.tell),
    Job("give_up_top_ups", "*/10 * * * *", top_ups.give_up),
    Job("prove_wallet", "41 3 * * *", proving.prove),
)
SETTINGS = (
    adjustments.LIMIT,
    adjustments.POINTS_LIMIT,
    expiry.NOTICE,
    gift_cards.MAXIMUM,
    tenders.GRACE,
    *choosing.WORTH.values(),
    top_ups.MAXIMUM,
    withdrawals.MINIMUM,
)
HOOKS = ((payments.SETTLED, top_ups.payment_settled), (identity.ACCOUNT_LEAVES, accounts.tell_of_balance))

__all__ = [
    "HOOKS",
    "JOBS",
    "SERVICE",
    "SETTINGS",
    "WORTH",
    "Choice",
    "Funding",
    "Points",
    "Return",
    "Spending",
    "accrue",
    "claw_back",
    "counted_guesses",
    "credit",
    "debt_id",
    "find",
    "give_back",
    "held",
    "hold",
    "holding",
    "in_order_of_use",
    "note_unknown",
    "outcome_fields",
    "points_account",
    "post",
    "prepare",
    "spend",
    "unspend",
    "usable",
    "void",
]
