"""The audit trail, read and proved, and the system log. The machinery writes both."""

from mall.audit.v1 import audit_pb2, audit_pb2_grpc
from server.audit.retention import RETENTION, retire
from server.audit.sealing import seal
from server.audit.service import AuditService
from server.kit.domain import Job, Service

SERVICE = Service(audit_pb2.DESCRIPTOR, audit_pb2_grpc.add_AuditServiceServicer_to_server, AuditService)
JOBS = (Job("seal_audit", "* * * * *", seal), Job("retire_audit", "11 4 * * *", retire))
SETTINGS = (RETENTION,)

__all__ = ["JOBS", "SERVICE", "SETTINGS", "seal"]
