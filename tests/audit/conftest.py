"""What the tests of the audit trail share: a mall of its own, whose trail may be tampered with."""

import asyncio
from types import SimpleNamespace

import asyncpg
import pytest

from mall.audit.v1 import audit_pb2 as pb
from mall.audit.v1 import audit_pb2_grpc
from server import audit
from tests.support import make


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return audit_pb2_grpc.AuditServiceStub


@pytest.fixture(scope="module")
def mall(serve, new_database, on_loop):
    """A mall of its own: its server, a super administrator, and what its owner can do to the database."""
    url = new_database()
    with serve(url=url) as further:

        async def tamper(statements):
            connection = await asyncpg.connect(url)
            await connection.execute("SET session_replication_role = replica")  # no trigger sees it
            for statement, *arguments in statements:
                await connection.execute(statement, *arguments)
            await connection.close()

        def plain(query, *arguments):
            async def run():
                connection = await asyncpg.connect(url)
                try:
                    return await connection.fetch(query, *arguments)
                finally:
                    await connection.close()

            return asyncio.run(run())

        boss = make.administrator(further.app, on_loop)
        stub = audit_pb2_grpc.AuditServiceStub(further.channel)

        def verify(*checkpoints):
            month = f"{further.app.clock.now():%Y-%m}"
            request = pb.VerifyAuditRequest(month=month, checkpoints=checkpoints)
            return stub.VerifyAudit(request, metadata=boss.metadata)

        yield SimpleNamespace(
            app=further.app,
            channel=further.channel,
            stub=stub,
            boss=boss,
            sql=plain,
            tamper=lambda *statements: asyncio.run(tamper(statements)),
            seal=lambda: on_loop(audit.seal(further.app)),
            verify=verify,
        )
