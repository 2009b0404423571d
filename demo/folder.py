"""The folder of the demo's mall: emptied before a run, but never under somebody's feet, nor what the demo has not made."""

import shutil
from collections.abc import Callable
from pathlib import Path

import psutil

STOP_SECONDS = 60.0
SERVER_PID = "server.pid"  # the server's, and the mark of a folder that the demo has made
DEMO_PID = "demo.pid"


class FolderKept(RuntimeError):
    """The folder stays as it is: why, and what to do."""


def empty(folder: Path, may_wipe: Callable[[str], bool]) -> None:
    """Leave the folder empty, or raise FolderKept. `may_wipe` answers a question about what the demo has not made."""
    ours = (folder / SERVER_PID).exists()
    if folder.exists() and not folder.is_dir():
        raise FolderKept(f"{folder} is a file: set MALL_DEMO_DIR to a folder")
    if _alive(folder / DEMO_PID, "demo"):
        raise FolderKept(f"another demo is running in {folder}: wait for it, or set MALL_DEMO_DIR to another folder")
    _end_leftover(folder / SERVER_PID)
    if database := next((path for path in folder.glob("**/postmaster.pid") if _alive(path, "postgres")), None):
        raise FolderKept(
            f"a mall is running on the database in {database.parent}: stop it (Ctrl-C where it was started), or set "
            "MALL_DEMO_DIR to another folder"
        )
    if folder.exists() and any(folder.iterdir()) and not ours:
        question = f"{folder} holds what the demo has not made. Delete all of it?"
        if not may_wipe(question):
            raise FolderKept(
                f"{folder} holds what the demo has not made: empty it, or set MALL_DEMO_DIR to another one"
            )
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _alive(pid_file: Path, program: str) -> bool:
    """Say whether the process that a file names runs, and is a program of this name, not a stranger with its number."""
    try:
        process = psutil.Process(int(pid_file.read_text().split("\n", 1)[0]))
        return process.status() != psutil.STATUS_ZOMBIE and program in " ".join([process.name(), *process.cmdline()])
    except (OSError, ValueError, psutil.Error):
        return False


def _end_leftover(pid_file: Path) -> None:
    """Stop the server of a demo that was killed."""
    if _alive(pid_file, "server.run.cli"):
        process = psutil.Process(int(pid_file.read_text()))
        process.terminate()
        process.wait(STOP_SECONDS)
