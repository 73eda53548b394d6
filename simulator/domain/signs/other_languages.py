"""The plainest words of danger, and of doubt, in the other languages a talk can be had in.

Far from what is known of English: who needs help should not count on it, and the screen says so.
"""

from simulator.domain.signs.sign import SafetyCategory, compiled, signs

SELF = signs(
    SafetyCategory.SELF_HARM,
    True,
    # German
    r"ich (?:bring|bringe) mich (?:\w+ ){0,2}um(?! den| die)",
    r"ich (?:will|mochte|wollte|werde|wurde|konnte|kann) (?:\w+ ){0,3}(?:sterben|mich umbringen|"
    r"tot sein|nicht mehr (?:leben|da ?sein|aufwachen))",
    r"(?:will|mochte|wollte|wurde) ich (?:\w+ ){0,3}(?:sterben|nicht mehr leben)",
    r"ich (?:\w+ ){0,4}mir (?:\w+ ){0,2}das leben nehmen",
    r"ich (?:\w+ ){0,4}(?:selbstmordgedanken|suizidgedanken|suizidal)",
    r"ich (?:\w+ ){0,2}(?:ritze|verletze) mich",
    # Spanish
    r"(?:me quiero|me quisiera|me voy a) (?:morir|matar|suicidar)(?! de )",
    r"(?:quiero|quisiera|voy a|pienso|pensando) (?:en )?(?:morirme|matarme|suicidarme|"
    r"quitarme la vida|estar muert[oa])(?! de )",
    r"quiero morir(?! de )",
    r"(?:ya )?no quiero (?:seguir )?(?:vivir|viviendo|estar vivo|estar viva)"
    r"(?! (?:con|en|aqui|alli|asi|solo|sola|de))",
    r"me (?:corto|estoy cortando|autolesiono)(?! el| la| las unas)",
    # French
    r"je (?:veux|voudrais|vais) (?:\w+ ){0,2}(?:mourir|me tuer|me suicider)(?! de )",
    r"(?:mettre fin a) (?:mes jours|ma vie)",
    r"(?:je|jai) (?:ne |nai )?(?:veux|plus envie|ai plus envie) (?:plus |de )?"
    r"(?:vivre|etre en vie)(?! (?:avec|ici|comme))",
    r"je me (?:scarifie|mutile)",
)

REAL = compiled(
    r"bist du (?:\w+ )?(?:echt|real|eine? (?:mensch|bot|roboter|ki|maschine|person))(?: oder.*)?$|"
    r"(?:rede|spreche|schreibe) ich (?:\w+ )?mit eine[mr] (?:\w+ )?(?:mensch\w*|bot|roboter|ki|"
    r"maschine)(?: oder.*)?$|"
    r"eres (?:\w+ )?(?:real|human[oa]|un (?:robot|bot)|una (?:ia|maquina|persona)(?: real)?)"
    r"(?: o .*)?$|"
    r"(?:hablo|estoy hablando) con (?:una? )?(?:robot|bot|ia|maquina|persona)(?: real)?(?: o .*)?$|"
    r"(?:es tu|tu es|estu) (?:\w+ )?(?:reel|reelle|humaine?|un (?:robot|bot)|"
    r"une (?:ia|machine|vraie personne))(?: ou .*)?$"
)
"""Whether a person or a machine is answering."""
