"""Reports of articles, comments and moments, as rows and as messages."""

from mall.community.v1 import community_pb2
from server.kit import convert
from server.kit.convert import Fields
from server.kit.standard import Resource
from storage.database import Row
from storage.tables.community import content_reports

ContentReport = community_pb2.ContentReport


def targets(row: Row) -> Fields:
    """Return the fields that say what something is about."""
    return {
        "article_id": str(row["article_id"] or ""),
        "comment_id": str(row["comment_id"] or ""),
        "moment_id": str(row["moment_id"] or ""),
    }


def content_report_to_proto(row: Row) -> ContentReport:
    """Map a row of `content_reports`."""
    return ContentReport(
        id=str(row.id),
        customer_id=str(row.customer_id),
        reason=row.reason,
        detail=row.detail,
        counted=row.counted,
        settle_time=convert.timestamp(row.settle_time),
        create_time=convert.timestamp(row.create_time),
        **targets(row),
    )


REPORT = Resource("content_report", content_reports, ContentReport, content_report_to_proto)
