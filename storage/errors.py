"""The ways in which storage says no; the server's boundary turns each into a status."""


class StorageError(Exception):
    """Any refusal or failure of storage."""


class Missing(StorageError):
    """No row with this id in the caller's scope."""

    def __init__(self, noun: str, id_: object) -> None:
        super().__init__(f"no {noun} {id_}")
        self.noun = noun
        self.id = str(id_)


class Stale(StorageError):
    """The row has moved on from the version that the caller saw."""

    def __init__(self, noun: str, id_: object, version: int) -> None:
        super().__init__(f"{noun} {id_} is at version {version}")
        self.noun = noun
        self.id = str(id_)
        self.version = version


class ConstraintBroken(StorageError):
    """A constraint of the database refused a row."""

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


class Conflict(ConstraintBroken):
    """A value that must be unique is taken."""


class BrokenReference(ConstraintBroken):
    """A foreign key points at nothing, or something still points here."""


class CheckFailed(ConstraintBroken):
    """A check refused a value: the last line behind the rules of the server."""


class BadValue(StorageError):
    """PostgreSQL could not take a value, such as a number out of range: validation let it through."""


class Transient(StorageError):
    """A deadlock or serialization failure: the whole unit of work may be run again."""


class Refused(StorageError):
    """A statement that stands alone has found that something does not hold; nothing was written."""


class RolledBack(StorageError):
    """PostgreSQL has answered a commit by undoing the transaction: a bug, as its block hid an error."""


class Busy(StorageError):
    """A lock was not given in time."""


class TimedOut(StorageError):
    """A statement ran longer than it may."""


class Overloaded(StorageError):
    """No connection came free in time; nothing was done."""


class Unreachable(StorageError):
    """The database cannot be reached; nothing was done."""


class OutcomeUnknown(StorageError):
    """The connection broke while a commit was under way: it may have happened."""
