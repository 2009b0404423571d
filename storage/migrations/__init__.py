"""Migrations: `upgrade(url)` brings a database to the newest schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from storage.database import engine_url

HERE = Path(__file__).parent


def config(url: str) -> Config:
    """Return Alembic's configuration for a database."""
    made = Config()
    made.set_main_option("script_location", str(HERE))
    made.set_main_option("path_separator", "os")
    made.set_main_option("sqlalchemy.url", engine_url(url).replace("%", "%%"))
    return made


def upgrade(url: str) -> None:
    """Apply every migration that the database lacks. Blocks; several processes at once wait for each other."""
    command.upgrade(config(url), "head")
