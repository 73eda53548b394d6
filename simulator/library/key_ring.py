"""The system's own keyring, where a key may be kept: by server, so that none goes to another one.

The package `keyring` is optional. It is asked only when the settings say that a key is there, so that
a start without one neither loads it nor makes a system ask for a password.
"""

from importlib.util import find_spec

from simulator.domain.errors import SettingsInvalid
from simulator.domain.value import N_

SERVICE = "ajar-practice"
NOT_INSTALLED = N_(
    "The system keyring needs one more package: pip install 'ajar-practice[keyring]'. Or set "
    "OPENAI_API_KEY before you start the program."
)
NO_KEYRING = N_(
    "This system has no keyring that could keep a key. Set OPENAI_API_KEY before you start the program."
)


def why_no_keyring() -> str:
    """Why a key cannot be kept here, in one sentence; empty when it can."""
    if find_spec("keyring") is None:
        return NOT_INSTALLED
    import keyring
    from keyring.backends import fail, null

    unusable = isinstance(keyring.get_keyring(), (fail.Keyring, null.Keyring))
    return NO_KEYRING if unusable else ""


def kept_key(server: str) -> str:
    """The key that is kept for this server, or nothing."""
    if why_no_keyring():
        return ""
    import keyring
    from keyring.errors import KeyringError

    try:
        key: str | None = keyring.get_password(SERVICE, server)
        return key or ""
    except KeyringError:
        return ""


def keep_key(server: str, key: str) -> None:
    """Raises SettingsInvalid, in words, where nothing can be kept."""
    if why := why_no_keyring():
        raise SettingsInvalid(why)
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, server, key)
    except KeyringError:
        raise SettingsInvalid(
            "The system keyring did not take the key. Unlock it and save again, or set OPENAI_API_KEY "
            "before you start the program."
        ) from None


def drop_key(server: str) -> None:
    """What is not there needs no dropping."""
    if why_no_keyring():
        return
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, server)
    except KeyringError:
        return
