"""Phrases that no loved one says, as tables: what would harm, and what would break the fiction."""

import re

from simulator.prompting import unsaid_elsewhere as elsewhere

ILLNESS = (
    r"(?:depress(?:ed|ion|ive)|bipolar|schizo\w+|psychotic|psychosis|manic|mania|ptsd|ocd|paranoid"
    r"|mentally ill|an? (?:panic|anxiety|eating|mood|personality) disorder|anorexi\w+|delusion\w*)"
)
PROFESSIONAL = (
    r"(?:doctors?|gp|therap\w+|counsel\w+|psych\w+|appointment|clinic|professional|specialist"
    r"|some help|get help|treatment|medication|support group)"
)

LIST = (r"^(?:[-*•#>|]|\d{1,2}[.)])\s", r"^```", r"^\|")

NOTE = (
    r"<<<|>>>|[‹›]{2}",
    r"\bthe note\b",
    r"\bat most \d+ words\b",
    r"^how that landed\b",
    r"\bthe person talking to you\b",
    r"\bthe notes on you\b",
    r"^you are \w[\w'-]+ \w[\w'-]+, \d",
)

HARM = (
    r"\bsuicid",
    r"\bself-?harm",
    r"\bkill(?:ed|ing|s)? (?:my|your|him|her|them)sel",
    r"\b(?:kill|stab|shoot|strangle)(?:ing|bing)? (?:you|him|her|them|someone|somebody)\b",
    r"\b(?:I'll|I will|going to|want to|wanna|I could) (?:hurt|hit) (?:you|him|her|them|some)",
    r"\b(?:hurt|cut|hang|harm|shoot|drown)(?:ing|ting)? (?:my|your|him|her)self\b(?! out)",
    r"\bend(?:ing)? (?:it all|my life|everything)\b",
    r"\btake my (?:own )?life\b",
    r"\b(?:want|wanted|ready|rather|like) (?:to )?(?:die|be dead|disappear for good)\b",
    r"\bwish(?:ed)? I (?:was|were|'d been) (?:dead|never born|gone)",
    r"\bhad never been born",
    r"\bbetter off (?:without me|dead|if I)",
    r"\b(?:if|once|when) I(?:'m| am| was| were) (?:gone|dead|not here)\b",
    r"\bnot (?:be|being) (?:here|around|alive) any ?more",
    r"\bdon'?t want to (?:be here any ?(?:more|longer)|live|be alive|wake up)\b",
    r"\b(?:nothing|no reason|no point) (?:left )?(?:to live for|to live|in living)\b",
    r"\bworth living",
    r"\bI can'?t go on\b(?! (?:about|like|as))",
    r"\boverdos",
    r"\b(?:noose|slit my)\b",
    r"\bgoodbye (?:forever|for good)",
    r"\bjump(?:ing)? (?:off|in front of)\b",
    r"\bthe pills all at once",
    r"\b(?:my|a) (?:gun|rifle)\b",
)

DOSING = (
    r"\b\d+(?:[.,]\d+)? ?(?:mg|milligrams?|mcg|ml|pills|tablets)\b",
    r"\b(?:double|halve|skip|up|raise|lower) (?:the|your|my|a) dose",
    r"\byou (?:should|can|could|must) (?:just )?(?:stop|start|quit) taking\b",
)

ASSISTANT = (
    r"\bas an? (?:ai|language model|assistant|loved one)\b",
    r"\bI(?:'m| am) (?:just |only )?an? (?:ai|artificial|assistant|language model|chat ?bot)\b",
    r"\bI(?: can(?:'t|not)| am unable to|'m unable to) (?:assist|help (?:you )?with that|comply)",
    r"\bcontinue (?:this|the|with) (?:conversation|request|role)",
    r"\brole-?play",
    r"\bin character\b",
    r"\bhow (?:can|may) I (?:help|assist|support)\b",
    r"\bis there anything else\b.*\b(?:help|assist)",
    r"\bfeel free to\b",
    r"\bI(?:'m| am) here (?:to (?:help|listen|support)|for you)\b",
    r"\bgreat question\b",
    r"\bthe user\b",
    r"\bI (?:completely |totally |really )?understand (?:how|that) you(?:'re| are)? (?:must )?feel",
    r"\byour (?:feelings|concerns?) (?:are|is) (?:completely |totally )?valid\b",
    r"\bthank(?:s| you) for (?:listening|sharing|understanding|validat|being (?:so |here|patient))",
    r"\bthank you for your (?:patience|concern|support|understanding|honesty)",
    r"\bI (?:really |truly )?appreciate (?:you|your|that you|it when)\b",
    r"\bit(?:'s| is) (?:okay|ok|important|normal|valid) to (?:feel|seek|ask for|reach out|talk)",
    r"\b(?:seek|get|reach out for) professional (?:help|support)",
    r"\bmental health professional",
    r"\bsafe space\b",
    r"\bcoping (?:strateg|mechanism|skill)",
    r"\bself-?care\b",
    r"\bhealthy boundar",
    r"\bprocess (?:my|your|these|those) (?:feelings|emotions)",
    r"\bit sounds like you(?:'re| are| feel)",
)

TECHNIQUE = (
    r"(?-i:\bLEAP\b)",
    r"\bmotivational interview",
    r"\b(?:good|great|nice|your|using|with|for) (?:active|reflective) listening",
    r"\bopen-ended",
    r"\bvalidat(?:e[sd]?|ing|ion)\b",
    r"\bempathi[sz]",
    r"\bempathetic",
    r"\bcommon ground\b",
    r"\bde-?escalat",
    r"\btherapeutic",
    r"\brapport\b",
    r"\banosognosia",
    r"\bpsychoeducation",
    r"\bambivalen",
    r"\byou(?:'re| are) (?:really )?(?:listening|reflecting) (?:so )?well",
)

DIAGNOSIS = (
    r"\bI(?:'m| am| have| have got|'ve got| suffer from| might be| must be| might have| must have)"
    rf" (?:really |clinically |probably |just )?{ILLNESS}\b",
)

AGREEING = (
    r"\b(?:I'll|I will|I could|I can|I should|I'd(?! want)|I would|let's|I'm ready to|I am ready to"
    r"|I want to|I need to|I'm going to|we can|we could)(?: (?!not|never)\w+){0,4}? "
    r"(?:see|call|ring|phone|talk to|speak to|speak with|go|try|book|make|get|accept|take)\b"
    rf"[^.!?]{{0,40}}?\b{PROFESSIONAL}\b",
    *elsewhere.AGREEING,
)

RULES: dict[str, tuple[str, ...]] = {
    "list": LIST,
    "note": NOTE,
    "harm": HARM + elsewhere.HARM,
    "dosing": DOSING + elsewhere.DOSING,
    "assistant": ASSISTANT + elsewhere.ASSISTANT,
    "technique": TECHNIQUE + elsewhere.TECHNIQUE,
}


def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)
