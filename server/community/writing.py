"""What is the same for articles, comments and moments: screening, files, mentions, the log of moderation, the author who is told."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from server.community import terms
from server.kit import convert, mail, screening, standard
from server.kit.app import App
from server.kit.caller import Caller
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.moderation import Change, Moderated
from server.kit.mutation import Mutation
from server.kit.settings import Values
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import community as queries
from storage.tables.community import REACTIONS, moderation_actions

# What else says the same within this time is a repetition.
REPETITION = timedelta(days=1)
# Texts from this length on are looked at beside the event loop.
LONG = 4000
MEDIA_TYPES = ("image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "application/pdf")
FILE = ("id", "uri", "media_type", "size_bytes", "create_time")


@dataclass(frozen=True)
class Kind:
    """One of the three: how it is seen, locked and changed."""

    moderated: Moderated
    visible: Callable[[Caller], Scope]
    # Locks one in a scope, after whatever must be locked before it.
    lock: Callable[[Mutation[Any], str, Scope], Awaitable[Row]]
    # Returns what writes columns of a locked one.
    changing: Callable[[Mutation[Any], Row], Change]

    @property
    def noun(self) -> str:
        """Its name in fields and errors."""
        return self.moderated.noun


def staff(who: Caller) -> bool:
    """Say whether a caller decides what others may see."""
    return who.may("community.manage")


def changing(work: Mutation[Any], kind: Moderated, row: Row) -> Change:
    """Return what writes columns of a locked one; what was deleted may come back."""

    async def change(changes: dict[str, Any]) -> Row:
        values = {**changes, "update_time": work.now}
        return await standard.patch(work.tx, kind.resource, row.id, "", values, deleted=True)

    return change


async def again(work: Mutation[Any], kind: Moderated, id_: UUID) -> Row:
    """Read what was written, with what its table does not have."""
    return await work.tx.sole(kind.resource.reading(EVERYTHING, lock=False), match_id=id_)


def author(row: Row) -> Fields:
    """Return the fields about an author; nothing tells who it was once the account is gone."""
    if row.author_name is None:
        return {"author_gone": True}
    return {"author_id": str(row.author_id), "author_role": row.author_role, "author_name": row.author_name}


def inside(row: Row, who: Caller) -> Fields:
    """Return the fields for the author and staff, and those for staff."""
    reads = who.may("community.read")
    return {
        "state_reason": row.state_reason if reads or row.author_id == who.account_id else "",
        "flags": row.flags if reads else [],
        "report_count": row.report_count if reads else 0,
    }


def reactions(row: Row) -> list[Fields]:
    """Return how people react to something."""
    counts = {kind: row[f"{kind.lower()}_count"] for kind in REACTIONS}
    return [{"kind": kind, "count": count} for kind, count in counts.items() if count]


# --- what is sent ---


def check_files(files: Iterable[Any], field: str) -> list[tuple[str, str]]:
    """Return what is wrong with files that are to be attached."""
    problems: list[tuple[str, str]] = []
    seen: set[str] = set()
    for index, file in enumerate(files):
        path = f"{field}[{index}]"
        if file.uri in seen:
            problems.append((f"{path}.uri", "is there twice"))
        if file.media_type not in MEDIA_TYPES:
            problems.append((f"{path}.media_type", f"must be one of {', '.join(MEDIA_TYPES)}"))
        seen.add(file.uri)
    return problems


def check_once(values: Sequence[str], field: str) -> list[tuple[str, str]]:
    """Return what is wrong with values of which none may be there twice, whatever its case."""
    keys = [value.casefold() for value in values]
    return [(f"{field}[{index}]", "is there twice") for index, key in enumerate(keys) if key in keys[:index]]


def refuse(problems: Sequence[Any]) -> None:
    """Raise InvalidArgument where there are problems."""
    if problems:
        raise InvalidArgument(problems)


def files(work: Mutation[Any], wanted: Iterable[Any], before: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the files that something has from now on: those that were there stay what they are."""
    known = {file["uri"]: file for file in before}
    return [
        dict(known.get(file.uri) or {"id": str(new_id()), "create_time": work.now.isoformat()})
        | {"uri": file.uri, "media_type": file.media_type, "size_bytes": file.size_bytes}
        for file in wanted
    ]


def attachments(listed: Iterable[Mapping[str, Any]], **owner: str) -> list[Fields]:
    """Map the files of something."""
    return [
        {**{name: file[name] for name in FILE}, "create_time": convert.timestamp(file["create_time"]), **owner}
        for file in listed
    ]


async def mention(work: Mutation[Any], key: str, id_: UUID, ids: Sequence[str]) -> None:
    """Let something mention these accounts and nobody else. Raises NotFound for who has never been seen here."""
    wanted = [UUID(one) for one in ids]
    known = await queries.known_accounts(work.tx, wanted)
    for one in wanted:
        if one not in known:
            raise NotFound("account", one)
    await queries.unmention(work.tx, id_, wanted)
    await queries.mention(work.tx, key, id_, {one: new_id() for one in wanted}, work.now)


# --- screening ---


async def ask_outside(app: App, who: Caller, said: Sequence[str]) -> list[str]:
    """Return what the external screener says, if there is one; asked outside of any transaction. Staff are not screened."""
    if app.screener is None or staff(who):
        return []
    flags: list[str] = await app.screener.flags([text for text in said if text], "")
    return flags


async def screen(
    work: Mutation[Any],
    id_: UUID,
    said: Sequence[str],
    values: Values,
    *,
    language: str = "",
    outside: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the columns `flags` and `text_hash` of what somebody says. Staff are not screened."""
    hashed = screening.text_hash(*said, shortest=screening.SHORTEST_REPEATED)
    if staff(work.caller):
        return {"flags": [], "text_hash": hashed}
    blocked = values[terms.BLOCKED_WORDS]
    if sum(map(len, said)) >= LONG:
        flags = await asyncio.to_thread(screening.look, said, blocked, language)
    else:
        flags = screening.look(said, blocked, language)
    if hashed is not None and await queries.repeated(work.tx, hashed, id_, work.now - REPETITION):
        flags.append(screening.REPEATED)
    return {"flags": [*flags, *outside], "text_hash": hashed}


def step_of_edit(state: str, flags: Sequence[str]) -> str | None:
    """Return the step that a change by the author is: what was taken away, or is flagged when seen, waits for staff."""
    if state in {"HIDDEN", "REJECTED"} or (state == "PUBLISHED" and flags):
        return "hold"
    return None


# --- moderation ---


def log(
    work: Mutation[Any],
    noun: str,
    row: Row,
    action: str,
    reason: str,
    *,
    evidence_uri: str = "",
    by_itself: bool = False,
) -> dict[str, Any]:
    """Write into the log of moderation what was done about something."""
    entry = {
        "id": new_id(),
        **{f"{target}_id": row.id if target == noun else None for target in queries.VOTING},
        "moderator_id": None if by_itself else work.caller.id,
        "action": action,
        "reason": reason,
        "evidence_uri": evidence_uri,
        "sequence": row.version,
        "system_generated": by_itself,
        "create_time": work.now,
    }
    work.insert(moderation_actions, entry)
    return entry


def log_flags(work: Mutation[Any], noun: str, row: Row) -> None:
    """Write into the log that screening holds something back."""
    if row.state == "PENDING" and row.flags:
        log(work, noun, row, "FLAG", ", ".join(row.flags), by_itself=True)


async def tell(work: Mutation[Any], row: Row, noun: str, template: str, reason: str) -> None:
    """Write to the author of something what was decided about it, and why."""
    article_id = row.id if noun == "article" else row.article_id
    to = await queries.addressee(work.tx, row.author_id, article_id)
    if to is not None:
        work.mail(to.email, *mail.write(template, to.language_code, reason=reason))


def fact(row: Row) -> dict[str, Any]:
    """Return what events tell of anything."""
    return {"author_id": str(row.author_id), "state": row.state}
