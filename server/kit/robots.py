"""Robots that say so: what they read is not counted."""

import re

from server.kit.caller import Caller

ROBOT = re.compile(r"bot\b|crawl|spider|slurp|bingpreview|facebookexternalhit|headless|monitor|scanner", re.IGNORECASE)


def is_robot(who: Caller) -> bool:
    """Say whether a caller names itself a robot."""
    return ROBOT.search(who.user_agent) is not None
