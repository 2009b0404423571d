"""WalletService: what it does stands in the modules of its parts, one per resource."""

from mall.wallet.v1 import wallet_pb2_grpc
from server import identity
from server.kit.app import App
from server.wallet.accounts import Accounts
from server.wallet.adjustments import Adjustments
from server.wallet.gift_cards import GiftCards
from server.wallet.incidents import Incidents
from server.wallet.top_ups import TopUps
from server.wallet.withdrawals import Withdrawals


class WalletService(
    Accounts, Adjustments, TopUps, Withdrawals, Incidents, GiftCards, wallet_pb2_grpc.WalletServiceServicer
):
    """Accounts, adjustments, top-ups, withdrawals, incidents and gift cards over the ledger."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.step_up = identity.StepUp(app)
