from google.api import annotations_pb2 as _annotations_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.community.v1 import articles_pb2 as _articles_pb2
from mall.community.v1 import categories_pb2 as _categories_pb2
from mall.community.v1 import comments_pb2 as _comments_pb2
from mall.community.v1 import moderation_pb2 as _moderation_pb2
from mall.community.v1 import moments_pb2 as _moments_pb2
from mall.community.v1 import shared_pb2 as _shared_pb2
from mall.community.v1 import voices_pb2 as _voices_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar
from mall.community.v1.articles_pb2 import Article as Article
from mall.community.v1.articles_pb2 import ArticleSnapshot as ArticleSnapshot
from mall.community.v1.articles_pb2 import CreateArticleRequest as CreateArticleRequest
from mall.community.v1.articles_pb2 import GetArticleRequest as GetArticleRequest
from mall.community.v1.articles_pb2 import ListArticlesRequest as ListArticlesRequest
from mall.community.v1.articles_pb2 import ListArticlesResponse as ListArticlesResponse
from mall.community.v1.articles_pb2 import UpdateArticleRequest as UpdateArticleRequest
from mall.community.v1.articles_pb2 import DeleteArticleRequest as DeleteArticleRequest
from mall.community.v1.articles_pb2 import SubmitArticleRequest as SubmitArticleRequest
from mall.community.v1.articles_pb2 import ArchiveArticleRequest as ArchiveArticleRequest
from mall.community.v1.articles_pb2 import RecordArticleViewRequest as RecordArticleViewRequest
from mall.community.v1.articles_pb2 import RecordArticleViewResponse as RecordArticleViewResponse
from mall.community.v1.articles_pb2 import ListArticleSnapshotsRequest as ListArticleSnapshotsRequest
from mall.community.v1.articles_pb2 import ListArticleSnapshotsResponse as ListArticleSnapshotsResponse
from mall.community.v1.categories_pb2 import ArticleCategory as ArticleCategory
from mall.community.v1.categories_pb2 import CreateArticleCategoryRequest as CreateArticleCategoryRequest
from mall.community.v1.categories_pb2 import GetArticleCategoryRequest as GetArticleCategoryRequest
from mall.community.v1.categories_pb2 import ListArticleCategoriesRequest as ListArticleCategoriesRequest
from mall.community.v1.categories_pb2 import ListArticleCategoriesResponse as ListArticleCategoriesResponse
from mall.community.v1.categories_pb2 import UpdateArticleCategoryRequest as UpdateArticleCategoryRequest
from mall.community.v1.categories_pb2 import DeleteArticleCategoryRequest as DeleteArticleCategoryRequest
from mall.community.v1.comments_pb2 import Comment as Comment
from mall.community.v1.comments_pb2 import CreateCommentRequest as CreateCommentRequest
from mall.community.v1.comments_pb2 import GetCommentRequest as GetCommentRequest
from mall.community.v1.comments_pb2 import ListCommentsRequest as ListCommentsRequest
from mall.community.v1.comments_pb2 import ListCommentsResponse as ListCommentsResponse
from mall.community.v1.comments_pb2 import UpdateCommentRequest as UpdateCommentRequest
from mall.community.v1.comments_pb2 import DeleteCommentRequest as DeleteCommentRequest
from mall.community.v1.moderation_pb2 import ModerationAction as ModerationAction
from mall.community.v1.moderation_pb2 import ModerationAppeal as ModerationAppeal
from mall.community.v1.moderation_pb2 import ModerateContentRequest as ModerateContentRequest
from mall.community.v1.moderation_pb2 import ListModerationActionsRequest as ListModerationActionsRequest
from mall.community.v1.moderation_pb2 import ListModerationActionsResponse as ListModerationActionsResponse
from mall.community.v1.moderation_pb2 import AppealContentRequest as AppealContentRequest
from mall.community.v1.moderation_pb2 import GetModerationAppealRequest as GetModerationAppealRequest
from mall.community.v1.moderation_pb2 import ListModerationAppealsRequest as ListModerationAppealsRequest
from mall.community.v1.moderation_pb2 import ListModerationAppealsResponse as ListModerationAppealsResponse
from mall.community.v1.moderation_pb2 import DecideModerationAppealRequest as DecideModerationAppealRequest
from mall.community.v1.moments_pb2 import Moment as Moment
from mall.community.v1.moments_pb2 import CreateMomentRequest as CreateMomentRequest
from mall.community.v1.moments_pb2 import GetMomentRequest as GetMomentRequest
from mall.community.v1.moments_pb2 import ListMomentsRequest as ListMomentsRequest
from mall.community.v1.moments_pb2 import ListMomentsResponse as ListMomentsResponse
from mall.community.v1.moments_pb2 import UpdateMomentRequest as UpdateMomentRequest
from mall.community.v1.moments_pb2 import DeleteMomentRequest as DeleteMomentRequest
from mall.community.v1.shared_pb2 import ReactionCount as ReactionCount
from mall.community.v1.shared_pb2 import Attachment as Attachment
from mall.community.v1.shared_pb2 import Flag as Flag
from mall.community.v1.shared_pb2 import ReactionKind as ReactionKind
from mall.community.v1.voices_pb2 import Reaction as Reaction
from mall.community.v1.voices_pb2 import Mention as Mention
from mall.community.v1.voices_pb2 import ContentReport as ContentReport
from mall.community.v1.voices_pb2 import ReactRequest as ReactRequest
from mall.community.v1.voices_pb2 import WithdrawReactionRequest as WithdrawReactionRequest
from mall.community.v1.voices_pb2 import WithdrawReactionResponse as WithdrawReactionResponse
from mall.community.v1.voices_pb2 import ListReactionsRequest as ListReactionsRequest
from mall.community.v1.voices_pb2 import ListReactionsResponse as ListReactionsResponse
from mall.community.v1.voices_pb2 import ListMentionsRequest as ListMentionsRequest
from mall.community.v1.voices_pb2 import ListMentionsResponse as ListMentionsResponse
from mall.community.v1.voices_pb2 import ReportContentRequest as ReportContentRequest
from mall.community.v1.voices_pb2 import ListContentReportsRequest as ListContentReportsRequest
from mall.community.v1.voices_pb2 import ListContentReportsResponse as ListContentReportsResponse

DESCRIPTOR: _descriptor.FileDescriptor
FLAG_UNSPECIFIED: _shared_pb2.Flag
BLOCKED_WORDS: _shared_pb2.Flag
CONTACT_DATA: _shared_pb2.Flag
LINK: _shared_pb2.Flag
REPEATED: _shared_pb2.Flag
EXTERNAL: _shared_pb2.Flag
UNSCREENED: _shared_pb2.Flag
REACTION_KIND_UNSPECIFIED: _shared_pb2.ReactionKind
LIKE: _shared_pb2.ReactionKind
LOVE: _shared_pb2.ReactionKind
LAUGH: _shared_pb2.ReactionKind
WOW: _shared_pb2.ReactionKind
SAD: _shared_pb2.ReactionKind
