"""What the platform asks of later domains."""

from typing import Any
from uuid import UUID

from server.kit.domain import Hook
from server.kit.mutation import Mutation

# A tax class is about to go: (work, tax_class_id), under the lock of its row. Whoever still needs it refuses.
TAX_CLASS_LEAVES: Hook[Mutation[Any], UUID] = Hook("platform.TAX_CLASS_LEAVES")

# A file is about to be deleted: (work, file_id), under the lock of its row. Whoever shows it refuses with FILE_IN_USE.
FILE_LEAVES: Hook[Mutation[Any], UUID] = Hook("platform.FILE_LEAVES")
