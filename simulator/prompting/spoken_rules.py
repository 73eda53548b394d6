"""What no loved one may say, sentence by sentence (domain.md 4.3 and 7.3)."""

import re

_I = re.IGNORECASE

LIST = re.compile(r"^(?:[-*•#>|]|\d{1,2}[.)])\s|^```|^\|")
NOTE = re.compile(r"<<<|>>>|\bthe note\b|\bat most \d+ words\b|^How that landed\b", _I)
ASSISTANT = re.compile(
    r"\bas an? (?:ai|language model|assistant|loved one)\b"
    r"|\bI(?:'m| am) (?:just |only )?an? (?:ai|artificial|assistant|language model|chat ?bot)\b"
    r"|\bI (?:can(?:'t|not)|am unable to|'m unable to) (?:assist|help you with|help with that|comply)"
    r"|\bcontinue (?:this|the|with) (?:conversation|request|role)|\brole-?play|\bin character\b"
    r"|\bhow (?:can|may) I (?:help|assist|support)\b|\bis there anything else\b|\bfeel free to\b"
    r"|\bI(?:'m| am) here (?:to (?:help|listen|support)|for you)\b|\bgreat question\b|\bthe user\b"
    r"|\bI (?:completely |totally |really )?understand (?:how|that) you(?:'re| are)? (?:must )?feel"
    r"|\byour (?:feelings|concerns?) (?:are|is) (?:completely |totally )?valid\b|\bI hear you\b"
    r"|\bthank you for (?:listening|sharing|understanding|validat|being (?:so |here|patient)|your)"
    r"|\bthanks for (?:listening|sharing|understanding|validat|being (?:so |here|patient))"
    r"|\bI (?:really |truly )?appreciate (?:you|your|that you|it when)\b"
    r"|\bit(?:'s| is) (?:okay|ok|important|normal|valid) to (?:feel|seek|ask for|reach out|talk)"
    r"|\b(?:seek|get|reach out for) professional (?:help|support)|\bmental health professional"
    r"|\bsafe space\b|\bcoping (?:strateg|mechanism|skill)|\bself-?care\b|\bhealthy boundar"
    r"|\bprocess (?:my|your|these|those) (?:feelings|emotions)|\bit sounds like you(?:'re| are| feel)",
    _I,
)
TECHNIQUE = re.compile(
    r"\bLEAP\b|(?i:\bmotivational interview|\b(?:active|reflective) listening|\bopen-ended"
    r"|\bvalidat(?:e[sd]?|ing|ion)\b|\bempathi[sz]|\bempathetic|\bcommon ground\b|\bde-?escalat"
    r"|\btherapeutic|\brapport\b|\banosognosia|\bpsychoeducation|\bambivalen|\brefusal reason"
    r"|\byou(?:'re| are) (?:really )?(?:listening|reflecting) (?:so )?well)"
)
HARM = re.compile(
    r"\bsuicid|\bself-?harm|\bkill(?:ed|ing|s)? (?:my|your|him|her|them)sel|\bkill(?:ing)? (?:you|me|him|her|them)\b"
    r"|\b(?:hurt|cut|hang|harm|shoot|drown)(?:ing|ting)? (?:my|your|him|her)self"
    r"|\bend(?:ing)? (?:it all|my life|everything)\b|\btake my (?:own )?life\b"
    r"|\b(?:want|wanted|ready|rather|going|like) (?:to )?(?:die|be dead|disappear for good)\b"
    r"|\bwish(?:ed)? I (?:was|were|'d been) (?:dead|never born|gone)|\bhad never been born"
    r"|\bbetter off (?:without me|dead|if I)|\b(?:if|once|when) I(?:'m| am| was| were) (?:gone|dead|not here)\b"
    r"|\bnot (?:be|being) (?:here|around|alive) any ?more|\bdon'?t want to (?:be here|live|be alive|wake up)\b"
    r"|\b(?:nothing|no reason|no point) (?:left )?(?:to live for|to live|in living)\b|\bworth living"
    r"|\bcan'?t go on\b|\boverdos|\bnoose\b|\brazor|\bslit\b|\bgoodbye (?:forever|for good)"
    r"|\bjump(?:ing)? (?:off|from|in front of)\b|\bthe pills all at once"
    r"|\b(?:hurt|hit|stab|shoot|strangle) (?:you|him|her|them|someone|somebody)\b|\bmy gun\b|\ba gun\b",
    _I,
)
DOSING = re.compile(
    r"\b\d+(?:[.,]\d+)? ?(?:mg|milligrams?|mcg|ml|pills|tablets)\b"
    r"|\b(?:double|halve|skip|up|raise|lower) (?:the|your|my|a) dose"
    r"|\byou (?:should|can|could|must) (?:just )?(?:stop|start|quit) taking\b",
    _I,
)
ILLNESS = (
    r"(?:depress(?:ed|ion|ive)|bipolar|schizo\w+|psychotic|psychosis|manic|mania|ptsd|ocd|paranoid"
    r"|mentally ill|an? (?:panic|anxiety|eating|mood|personality) disorder|anorexi\w+|delusion\w*)"
)
DIAGNOSIS = re.compile(
    rf"\bI(?:'m| am| have| have got|'ve got| suffer from| might be| must be| might have| must have)"
    rf" (?:really |clinically |probably |just )?{ILLNESS}\b",
    _I,
)
SOMEONE_ELSES = re.compile(
    r"\b(?:think|thinks|say|says|said|saying|call|tell|told|decided|reckon|convinced|if|whether|like|mean)"
    r"(?: \w+)?(?: that)? ?$",
    _I,
)
AGREEING = re.compile(
    r"\b(?:I'll|I will|I could|I can|I should|I'd|I would|let's|I'm ready to|I am ready to|I want to"
    r"|I need to|I'm going to|we can|we could)(?: (?!n[o']t|never)\w+){0,4}? "
    r"(?:see|call|ring|phone|talk to|speak to|speak with|go|try|book|make|get|accept|take)\b[^.!?]{0,40}?"
    r"\b(?:doctors?|gp|therap\w+|counsel\w+|psych\w+|appointment|clinic|professional|specialist"
    r"|some help|get help|treatment|medication|support group)\b",
    _I,
)
HEDGE = re.compile(
    r"\b(?:if|why|when|before|unless|suppose|you think|never|not|n't|as if|rather)\b|n't\b", _I
)

RULES = (
    ("list", LIST),
    ("note", NOTE),
    ("harm", HARM),
    ("dosing", DOSING),
    ("assistant", ASSISTANT),
    ("technique", TECHNIQUE),
)

DIRECTION_WORDS = 3
_NAME = re.compile(r"^(?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)?:\s+(?=\S)")
_BRACKET = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|(?<!\w)\*([^*]+)\*(?!\w)|(?<!\w)_([^_]+)_(?!\w)"
)
_QUOTES = '"“”«»'
_STOP = frozenset(
    "about after again because been before being could does doing down even every from going have "
    "having here into just know like made make more much never only other over said same says she "
    "should some something such than that their them then there these they thing things think this "
    "those through under very want wants what when where which while will with would your yours".split()
)


def broken_rule(sentence: str, locked: tuple[frozenset[str], ...], *, may_agree: bool) -> str:
    """The rule that this sentence breaks, empty when it may be said."""
    plain = sentence.replace("’", "'")
    for name, pattern in RULES:
        if pattern.search(plain):
            return name
    if _diagnoses_self(plain):
        return "diagnosis"
    if not may_agree and AGREEING.search(plain) and not HEDGE.search(plain) and "?" not in plain:
        return "agreeing"
    said = stems(plain)
    if any(_tells(said, layer) for layer in locked):
        return "locked"
    return ""


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their stems."""
    words = re.findall(r"[^\W\d_]{4,}", text.lower().replace("’", "'"))
    return frozenset(_stem(word) for word in words if word not in _STOP)


def clean(raw: str, *, keep_direction: bool) -> str:
    """A sentence without its speaker's name, quotation marks, Markdown and stage directions.

    One short direction, such as (shrugs), may stay.
    """
    text = _NAME.sub("", raw.strip())
    kept = keep_direction

    def direction(found: re.Match[str]) -> str:
        nonlocal kept
        inside = next(group for group in found.groups() if group is not None).strip()
        emphasis = found[0][0] in "*_" and found.start() > 0 and len(inside.split()) <= 2
        if emphasis:
            return inside
        if kept and 0 < len(inside.split()) <= DIRECTION_WORDS:
            kept = False
            return f"({inside.rstrip('.')})"
        return ""

    text = _half_directions(_BRACKET.sub(direction, text.replace("**", "")))
    return re.sub(r"\s+", " ", text).strip().strip(_QUOTES).strip()


def _half_directions(text: str) -> str:
    """Drop a stage direction that a sentence break cut in two."""
    for opening, closing in (("(", ")"), ("[", "]"), ("*", "*")):
        if opening == closing:
            if text.count("*") == 1:
                head, _, tail = text.partition("*")
                text = tail if head.strip() and not tail.strip(" .") else head or ""
                text = "" if not head.strip() else text
            continue
        if text.count(opening) > text.count(closing):
            text = text[: text.rindex(opening)]
        elif text.count(closing) > text.count(opening):
            text = text[text.index(closing) + 1 :]
    return text


def _diagnoses_self(sentence: str) -> bool:
    found = DIAGNOSIS.search(sentence)
    if found is None or "?" in sentence:
        return False
    return SOMEONE_ELSES.search(sentence[: found.start()]) is None


def _tells(said: frozenset[str], layer: frozenset[str]) -> bool:
    shared = len(said & layer)
    return shared >= 3 and shared >= 0.5 * min(len(layer), max(len(said), 4))


def _stem(word: str) -> str:
    for ending in ("ing", "edly", "ed", "ies", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:6]
