"""A stored document as the session that it is.

Each session holds a frozen copy of its persona, which is nine tenths of the document and the same in
every talk with them: a copy that was read before is not checked again.
"""

import json
from functools import lru_cache

from pydantic import ValidationError

from simulator.domain.errors import DatabaseDamaged
from simulator.domain.persona import Persona
from simulator.domain.session import Session


def session_in(document: str, session_id: str) -> Session:
    """Raises DatabaseDamaged."""
    try:
        given = json.loads(document)
        persona = _persona(json.dumps(given["persona"], sort_keys=True))
        return Session.model_validate({**given, "persona": persona})
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise DatabaseDamaged(
            f"The session {session_id!r} cannot be read: what is stored is not a session of this "
            "release. It was left as it is; the other sessions can still be used."
        ) from error


@lru_cache(maxsize=200)
def _persona(text: str) -> Persona:
    return Persona.model_validate_json(text)
