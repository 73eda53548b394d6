"""Steps out of the game when a line may be about someone's real life; runs before any engine is asked.

Works on words alone, so it works offline and always the same. It is tuned to catch too much: a
false alarm costs one calm card. What it finds names a category, never the text, so that nothing of
the line needs to be kept.
"""

import re
from itertools import pairwise

from simulator.domain.plain_speech import Sentence, plain, sentences
from simulator.domain.signs import loved_one, nets, other_languages, self_harm, strain, violence
from simulator.domain.signs.sign import SafetyCategory, compiled
from simulator.domain.value import N_, Frozen

SIGNS = (
    *self_harm.SELF,
    *other_languages.SELF,
    *violence.CHILDREN,
    *violence.VIOLENCE,
    *loved_one.KIN_DANGER,
    *strain.COVERT,
    *self_harm.SELF_UNSURE,
    *violence.CHILDREN_UNSURE,
    *violence.VIOLENCE_UNSURE,
    *loved_one.KIN_UNSURE,
    *strain.COVERT_UNSURE,
    *nets.NETS,
    *strain.DISTRESS,
    *strain.DISTRESS_UNSURE,
    *nets.DISTRESS_NETS,
)
"""In the order in which they are looked for: certain before unsure, distress last."""


class SafetySignal(Frozen):
    category: SafetyCategory
    certain: bool
    """False: it may be part of the practice; ask once (`QUESTION`)."""


QUESTION = N_("Is this part of the practice, or is it happening?")
"""Asked once, with the card already in view, when a signal is not certain."""
SAFE_ANSWER = "No. I'm not thinking about killing myself. I'm just worn out."
"""What every loved one answers to a direct question about suicide."""
SUICIDE_TIP = (
    "Asking straight out was right. Asking about suicide does not put the idea into anyone's head, and "
    "it can be a relief. If a real person says yes: stay with them, listen, help put distance between "
    "them and anything they could use, and call a crisis line together. Never promise to keep it secret."
)
TRUTH = (
    "You are talking to a computer program, an AI simulation: the person is made up and nobody is "
    "typing. You can go on with the practice whenever you like."
)

_SAID = compiled(
    r"(?:<he>|texted|messaged|note that|note saying) (?:\w+ ){0,4}"
    r"(?:said|says|saying|say|told|tells|texted|texts|wrote|"
    r"writes|messaged|posted|screamed|screams|shouted|keeps saying|cried)(?: \w+){0,3}$|"
    r"(?:note|text|message|letter|voicemail|post)(?: \w+){0,3} (?:saying|said|says|reads|that)(?: \w+){0,2}$"
)
_YOU_SAID = compiled(
    r"you(?:ve)? (?:\w+ ){0,3}(?:said|say|saying|told me|texted|wrote)(?: \w+){0,3}$"
)
_HYPOTHETICAL = compiled(
    r"(?:in|for) (?:the|a|this) (?:film|movie|book|novel|show|series|song|game|play)"
)
_ASKING = compiled(
    r"(?:are|have|do|did|were|would|will|is|can|could) (?:it (?:so )?\w+ that )?you\b|"
    r"(?:ask|asking|know|tell me|wonder|wondering|worried|worry|worries|scared|afraid|concerned|"
    r"frightened|sounds like|sounds as if|mean|means|when you say|(?:if|whether) you)\b|"
    r"^(?:so |and |mum |dad |love |honey |please |ok |okay |be honest )*(?:thinking|feeling|any) "
)
_ABOUT_SUICIDE = compiled(
    r"(?:<kill>|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?) yourself|<suicide>|"
    r"(?:end|ending|take|taking) your (?:own )?life|ending it(?: all)?|end it(?: all)?|"
    r"(?:want|wanting|wish|wished|wishing|rather|think|thinking|thought|thoughts|feel|feeling|hoping|hope) "
    r"(?:\w+ ){0,4}(?:die|dying|be dead|were dead|was dead|being dead|death|not be (?:here|alive)|"
    r"wake up|be alive|not being (?:here|alive)|live anymore|be here anymore|go on living|"
    r"life (?:is|isnt|was|wasnt) (?:not )?worth)|self ?harm(?:ing)?|not wake up|never wake up|"
    r"(?:are|feel) you safe(?: (?:from|with) yourself)?$"
)
_DO_YOU = re.compile(r"(?:do|are|have|is that|did) (?:\w+ )?(?:you|it|true)(?: \w+){0,4}")
_ASKED_YOU = re.compile(
    r"(?:did|have|are|do|were|had|would|could) you\b(?!.*\b(?:he|she|they|hes|shes)\b)"
)
_OWN = re.compile(r"\b(?:me|myself|my life|he|she|they|him|her|himself|herself)\b")
_MACHINE = (
    "ai|a i|artificial intelligence|bot|chatbot|robot|computer|machine|program|software|chatgpt|gpt|"
    "llm|language model|simulation|algorithm"
)
_PERSON = "real|human|person|human being|real (?:person|human|human being|one)|actual person"
_REST = (
    "(?: (?:or|at all|there|typing|behind|on the other|talking|writing|answering|who|arent).*)?$"
)
_REAL = compiled(
    r"(?:are you|is this|is it|is that|youre|arent you|isnt this|this is) (?:(?:just|really|actually|"
    rf"only|even|secretly|some|kind of|like|a|an|the|talking to) )*(?:\w+ )?(?:{_MACHINE}){_REST}|"
    rf"(?:are you|is this|is that|is it|is there) (?:(?:even|actually|really|truly|a|an) )*"
    rf"(?:{_PERSON}){_REST}|"
    r"(?:am i|im) (?:\w+ )?(?:talking|speaking|chatting|writing) (?:to|with) (?:an? )?(?:\w+ )?"
    rf"(?:{_MACHINE}|{_PERSON})(?: .*)?$"
)
_PAUSE = re.compile(
    r"(?:please |ok |okay |can we |could we |can i |could i |lets |i want to |i need to |i would like to |id "
    r"like to |we should )*"
    r"(?:pause|stop|time ?out|exit|quit|take a break|end|leave|get out of|step out of|break character|"
    r"out of character|safe ?word)"
    r"(?: (?:the|this|my))?(?: (?:practice|practise|practicing|practising|session|exercise|game|role ?play|"
    r"simulation|roleplaying|conversation now|training))?(?: (?:please|now|here|for now|a (?:moment|minute|"
    r"sec|second)|for a (?:moment|minute|sec|second|bit)))*"
)
_PAUSE_NEEDS_OBJECT = ("end", "leave", "get out of", "step out of")


def screen(line: str) -> SafetySignal | None:
    """Say whether this line must stop the game, and how sure that is.

    Danger wins over distress, a certain signal over an unsure one, then the more urgent category. A
    direct question to
    the loved one about suicide is practice, and the right thing to say: it is never a signal.
    """
    # A line break may end a sentence or only wrap it, so both readings count.
    readings = (line, line.replace("\n", " ")) if "\n" in line else (line,)
    said = [one for reading in readings for one in sentences(reading)]
    found = [signal for one in said if (signal := _read(one)) is not None]
    order = list(SafetyCategory)
    distress = SafetyCategory.DISTRESS
    found.sort(
        key=lambda one: (one.category is distress, not one.certain, order.index(one.category))
    )
    return found[0] if found else None


def asks_about_suicide(line: str) -> bool:
    """The learner asks the loved one directly whether they think of suicide."""
    said = sentences(line)
    asked = any(_asks(one) for one in said) or any(
        _ABOUT_SUICIDE.search(one.words) and then.asks and _DO_YOU.fullmatch(then.words)
        for one, then in pairwise(said)
    )
    return asked and screen(line) is None


def asks_if_real(line: str) -> bool:
    """The learner sincerely asks whether a person or a machine is answering."""
    said = sentences(line)
    return any(real.search(one.words) for real in (_REAL, other_languages.REAL) for one in said)


def is_pause_word(line: str) -> bool:
    """The whole line asks to step out; "stop it" to the loved one does not."""
    words = plain(line)
    return bool(_PAUSE.fullmatch(words)) and not words.endswith(_PAUSE_NEEDS_OBJECT)


def message(category: SafetyCategory) -> str:
    """Calm words for the card; the lines to call stand beside it, from the crisis file."""
    return _MESSAGES[category]


def _read(sentence: Sentence) -> SafetySignal | None:
    asks = _asks(sentence)
    for sign in SIGNS:
        hit = sign.pattern.search(sentence.words)
        if hit is None:
            continue
        if asks and _only_about_you(hit):
            continue
        if sign.category is SafetyCategory.LOVED_ONE_DANGER and _ASKED_YOU.match(sentence.words):
            continue
        return _settled(sign.category, sign.certain, sentence.words, hit)
    return None


def _settled(
    category: SafetyCategory, certain: bool, words: str, hit: re.Match[str]
) -> SafetySignal:
    """A quoted "I want to die" is somebody else's, and a story is not the present."""
    before = words[: hit.start()].rstrip()
    if category is SafetyCategory.SELF_HARM:
        if _YOU_SAID.search(before):
            return SafetySignal(category=SafetyCategory.LOVED_ONE_DANGER, certain=False)
        if _SAID.search(before):
            return SafetySignal(category=SafetyCategory.LOVED_ONE_DANGER, certain=certain)
    story = _HYPOTHETICAL.search(words) is not None
    return SafetySignal(category=category, certain=certain and not story)


def _asks(sentence: Sentence) -> bool:
    words = sentence.words
    if _ABOUT_SUICIDE.search(words) is None:
        return False
    to_you = re.search(r"\b(?:you|youre|youve|youd|yourself|your)\b", words)
    return bool((sentence.asks or _ASKING.search(words)) and (to_you or sentence.asks))


def _only_about_you(hit: re.Match[str]) -> bool:
    """The sign is the question itself: nobody but the loved one is in it."""
    return _OWN.search(hit.group()) is None


_MESSAGES = {
    SafetyCategory.SELF_HARM: N_(
        "Stepping out of the practice. Is this about you, right now? You matter more than any exercise. "
        "Please talk to someone now: a crisis line is there for exactly this, and you need not be sure "
        "that it is bad enough. If you may act on it, call the emergency number. Until someone is there, "
        "stay with another person, or ask one to come. The practice can wait; it goes on only if you "
        "choose."
    ),
    SafetyCategory.LOVED_ONE_DANGER: N_(
        "Stepping out of the practice. If someone may be in danger now, call the emergency number first: "
        "this is not a moment for a careful talk. Then five steps. Ask: “Are you thinking about "
        "suicide?”, in these words. Be there: listen, without arguing. Help keep them safe: stay, and put "
        "distance between them and anything they could use. Help them connect: call a crisis line "
        "together; it is there for worried families too. Follow up: call or come again tomorrow."
    ),
    SafetyCategory.VIOLENCE: N_(
        "Stepping out of the practice. If anyone may get hurt now, leave if you can and call the "
        "emergency number. Better words do not make an unsafe home safe, and it is not your task to stay "
        "calm or close. A domestic violence line is among the lines here where we know one: it listens, "
        "in confidence, to people who are hurt and to people who fear that they may hurt someone."
    ),
    SafetyCategory.CHILD_AT_RISK: N_(
        "Stepping out of the practice. If a child, or an adult who depends on others, is in danger now, "
        "call the emergency number. If it is not this minute, call child protection or the social "
        "services where you live today. You need no proof to call, and you need not find out more first."
    ),
    SafetyCategory.COVERT_OR_FORCE: N_(
        "Stepping out of the practice. Doing this secretly, by a trick or by force is something this "
        "place will not help to plan: it can be dangerous, it may be against the law, and when it comes "
        "out it costs the trust that any help would need. That you have thought of it says how hard it "
        "has become. Talk to their doctor or a pharmacist, ask a lawyer what the law allows, or call a "
        "family organisation. If someone is in danger now, call the emergency number."
    ),
    SafetyCategory.DISTRESS: N_(
        "This seems to have come close. Nothing is lost, and nothing is scored while you rest. Put both "
        "feet on the floor, breathe out slowly, and name three things you can see. You can pause, stop "
        "for today, or go on; the lines here are for you as well."
    ),
}
