"""The phrases that no loved one says, in the other languages a talk can be had in.

They are looked for in every talk: none of them is an English phrase.
"""

HARM = (
    # German
    r"\b(?:bring|bringe|brächte) mich (?:\w+ )?um\b",
    r"\bmich um(?:zu)?bringen\b",
    r"\bselbstmord|\bsuizid",
    r"\bmir (?:\w+ )?das leben nehmen\b",
    r"\b(?:nicht mehr|nimmer) (?:leben|da ?sein|aufwachen)\b",
    r"\b(?:will|möchte|wollte) (?:nur noch |einfach )?sterben\b",
    r"\b(?:lieber|besser) tot\b|\bwäre? ich (?:doch |nur )?tot\b",
    r"\bohne mich besser dran\b|\bbesser dran ohne mich\b",
    r"\b(?:ritze|verletze) mich\b|\bselbst ?verletz",
    r"\büberdosis\b",
    r"\ballem (?:\w+ )?ein ende (?:machen|setzen)\b",
    r"\b(?:bring|bringe|schlag|schlage|stech|steche) (?:dich|ihn|sie|euch) (?:um|tot|ab)\b",
    # Spanish
    r"\bmatarme\b|\bme (?:mato|voy a matar)\b|\bquitarme la vida\b",
    r"\bquier[oa] (?:morir(?:me)?|desaparecer|estar muert[oa])\b|\bme quiero morir\b",
    r"\bno quiero (?:seguir )?(?:vivir|viviendo|despertar)\b(?! (?:con|en|de|aquí|allí|así))",
    r"\bya no quiero estar aquí\b",
    r"\bmejor (?:sin mí|muert[oa])\b",
    r"\bcortarme las venas\b|\bhacerme daño\b|\bautolesi",
    r"\bsobredosis\b|\bacabar con todo\b",
    r"\bte voy a (?:matar|pegar)\b|\bte mato\b",
    # French
    r"\bme (?:tuer|suicider|buter|flinguer|pendre)\b|\bm'ôter la vie\b",
    r"\bje (?:veux|voudrais|préfère|préférerais) (?:mourir|crever|être morte?)\b",
    r"\b(?:veux|voudrais) plus (?:vivre|être là|me réveiller)\b",
    r"\bmettre fin à (?:mes jours|ma vie)\b|\ben finir (?:avec la vie|avec tout)\b",
    r"\bmieux sans moi\b|\bme faire du mal\b|\bscarifi|\bautomutil",
    r"\bsurdose\b|\boverdose\b",
    r"\bje vais te (?:tuer|frapper)\b",
)

DOSING = (r"\b\d+ (?:tabletten|pillen|pastillas|comprimidos|comprimés|cachets|gélules)\b",)

ASSISTANT = (
    r"\bals (?:eine? )?(?:ki|künstliche intelligenz|sprachmodell|assistent\w*)\b",
    r"\bich bin (?:nur |bloß )?eine? (?:ki|künstliche|sprachmodell|chatbot|assistent)\b",
    r"\b(?:wie|womit) kann ich (?:dir|ihnen) (?:\w+ )?(?:helfen|behilflich)\b",
    r"\bdanke,? (?:dass du (?:mir )?zu(?:hörst|gehört)|für(?:s| dein) (?:zuhören|verständnis))",
    r"\bdeine gefühle sind (?:\w+ )?(?:berechtigt|valide|gültig)\b",
    r"\bich bin (?:immer )?für dich da\b",
    r"\bcomo (?:una? )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente)\b",
    r"\bsoy (?:solo |sólo )?una? (?:ia|inteligencia artificial|modelo de lenguaje|asistente|chatbot)\b",
    r"\ben qué (?:te |le )?puedo ayudar",
    r"\bgracias por (?:escuchar|tu (?:comprensión|apoyo|paciencia))",
    r"\btus sentimientos son (?:\w+ )?válidos\b",
    r"\bestoy aquí para (?:ti|ayudarte|escucharte)\b",
    r"\ben tant qu(?:e|')? ?(?:une? )?(?:ia|intelligence artificielle|modèle de langage|assistante?)\b",
    r"\bje suis (?:juste |seulement )?une? (?:ia|intelligence artificielle|modèle de langage|chatbot)\b",
    r"\bcomment puis-je (?:t'|vous )?aider\b",
    r"\bmerci (?:de m'(?:écouter|avoir écouté)|pour ta (?:compréhension|patience))",
    r"\btes (?:sentiments|émotions) sont (?:\w+ )?(?:valides|légitimes)\b",
    r"\bje suis là pour toi\b",
    r"\brollenspiel\b|\bjuego de rol\b|\bjeu de rôle\b",
)

TECHNIQUE = (
    r"\baktive[sn]? zuhören\b|\bescucha activa\b|\bécoute active\b",
    r"\bempathisch\b|\bempátic[oa]\b|\bempathique\b",
    r"\bvalidier|\bvalidación\b",
)

AGREEING = (
    r"\bich (?:geh|gehe|werde|ruf|rufe|mach|mache|nehm|nehme|rede)\b(?![^.!?]*\b(?:nicht|nie|kein\w*)\b)"
    r"[^.!?]{0,40}\b(?:arzt|ärztin|therap\w+|psych\w+|termin|klinik|beratung|selbsthilfe\w*)\b",
    r"(?<!\bno )\b(?:iré|voy a (?:ir|llamar|pedir|hablar)|llamaré|pediré|hablaré con|acepto)\b"
    r"[^.!?]{0,40}\b(?:médic\w+|doctor\w*|psic\w+|psiqui\w+|terap\w+|cita)\b",
    r"\b(?:j'irai|j'appellerai|je prendrai|je vais (?:aller|appeler|prendre|voir|parler))\b"
    r"(?![^.!?]*\bpas\b)[^.!?]{0,40}\b(?:médecin|docteur|psy\w*|thérap\w+|rendez-vous)\b",
)
