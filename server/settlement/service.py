"""SettlementService: what it does stands in the modules of its parts."""

from mall.settlement.v1 import settlement_pb2_grpc
from server import identity
from server.kit.app import App
from server.settlement.accounts import Accounts
from server.settlement.balances import Balances
from server.settlement.commissions import Commissions
from server.settlement.payouts import Payouts
from server.settlement.statements import Statements


class SettlementService(
    Accounts, Balances, Commissions, Statements, Payouts, settlement_pb2_grpc.SettlementServiceServicer
):
    """Accounts, balances, statements and payouts."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.step_up = identity.StepUp(app)
