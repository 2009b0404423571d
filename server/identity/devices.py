"""What a user agent and an address tell about a device: enough to tell one's own sessions apart, no more."""

from dataclasses import dataclass
from ipaddress import ip_address

# The first that occurs in the user agent wins: browsers name those they descend from, too.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iOS"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)
LONGEST_AGENT = 500
LONGEST_PROGRAM = 40


@dataclass(frozen=True, slots=True)
class Device:
    """A guess at what somebody uses."""

    type: str
    name: str
    browser: str
    system: str


def device(user_agent: str) -> Device:
    """Guess the device from a user agent."""
    browser = _first(user_agent, BROWSERS)
    system = _first(user_agent, SYSTEMS)
    if not browser:
        browser = user_agent.partition(" ")[0].partition("/")[0][:LONGEST_PROGRAM]
    name = " on ".join(part for part in (browser, system) if part)
    return Device(_type(user_agent, system), name, browser, system)


def location(address: str) -> str:
    """Say where an address is, as far as the address itself tells."""
    try:
        ip = ip_address(address)
    except ValueError:
        return ""
    if ip.is_loopback:
        return "This machine"
    return "Private network" if ip.is_private else ""


def _type(user_agent: str, system: str) -> str:
    if "iPad" in user_agent or "Tablet" in user_agent or (system == "Android" and "Mobile" not in user_agent):
        return "TABLET"
    if system in {"Android", "iOS"}:
        return "MOBILE"
    return "DESKTOP" if "Mozilla" in user_agent else "PROGRAM"


def _first(user_agent: str, marks: tuple[tuple[str, str], ...]) -> str:
    return next((name for mark, name in marks if mark in user_agent), "")
