"""What a sign is, and the short names that its patterns are written with.

Each sign is looked for in one sentence in plain spelling (`plain_speech`). High recall is wanted: a
miss may cost a life, a false alarm costs one calm card. `you` is the loved one being practised with,
so signs speak of the learner (`<i>`) or of somebody else (`<he>`: he, Mum, my brother). Gaps are
bounded, which keeps the search linear in the length of the line.
"""

import re
from enum import StrEnum
from typing import NamedTuple


class SafetyCategory(StrEnum):
    """Most urgent first."""

    SELF_HARM = "self_harm"
    CHILD_AT_RISK = "child_at_risk"
    VIOLENCE = "violence"
    LOVED_ONE_DANGER = "loved_one_danger"
    COVERT_OR_FORCE = "covert_or_force"
    DISTRESS = "distress"


class Sign(NamedTuple):
    category: SafetyCategory
    certain: bool
    """False: it may be part of the practice, so the learner is asked."""
    pattern: re.Pattern[str]


_BARE_KIN = (
    "mum|mother|mummy|dad|daddy|father|nan|nana|gran|granny|grandma|grandpa|grandad|granddad|auntie"
)
KIN = (
    f"{_BARE_KIN}|mama|parents|son|daughter|brother|bro|sister|sis|wife|husband|hubby|partner|spouse|"
    "boyfriend|bf|girlfriend|gf|ex|fiancee?|friend|mate|uncle|aunt|grandmother|grandfather|grandson|"
    "granddaughter|cousin|nephew|niece|roommate|flatmate|neighbou?r|teen|teenager|boy|girl|lad"
)
_MINE = rf"(?:my|our|the|his|her|their|this)(?: \w+){{0,2}}? (?:{KIN})s?"
_CHILD = (
    "kids?|child|children|childs|baby|babies|babys|toddlers?|newborn|infant|little (?:one|boy|girl)s?|"
    "grandkids?|grandchild(?:ren)?|stepkids?"
)
_NOT_OWN = (
    "he|hes|hed|she|shes|shed|they|theyre|theyd|you|youre|youve|youd|your|yourself|my|his|her|him|them|"
    "their|our|the|found|dont|didnt|never|not|wont|nobody|who|we|were|weve|everyone|everybody"
)
_SPELLED = {
    "<i>": "(?:i|im|ive|id|ill|me)",
    "<o>": rf"(?:(?!(?:{_NOT_OWN})\b)\w+ ){{0,4}}",
    "<he>": r"(?:s?he|they|s?hes|s?hed|(?<!the )(?<!to )(?<!of )s?hell|theyre|theyve|theyd|theyll|"
    rf"(?:{_MINE}|{_BARE_KIN})s?)",
    "<him>": rf"(?:him|her|them|{_MINE}|{_BARE_KIN})",
    "<his>": rf"(?:his|hers?|their|{_MINE}|(?:{_BARE_KIN})s)",
    "<child>": rf"(?:(?:my|our|the|his|her|their)(?: \w+){{0,2}}? (?:{_CHILD}))",
    "<them>": "(?:himself|herself|themselves|itself)",
    "<kill>": "(?:k+i+l+(?:ing|in|s)?|kll|unaliv(?:e|ing)|off(?:ing)?|end(?:ing)?|murder(?:ing)?|"
    "hang(?:ing)?|shoot(?:ing)?|drown(?:ing)?|neck|top)",
    "<suicide>": "(?:s(?:u|ui|iu|uie|ua|oo)[cs]{1,2}(?:i|ui|ie|a|u)?d(?:e|al|le|ale|el|ed|es)?|"
    "sewers?lide|unaliv(?:e|ing))",
    "<die>": "(?:die|dy|be dead|not (?:be )?(?:here|alive|exist|live|wake up)|stop existing|"
    "sleep forever|end (?:it all|my life|everything|things)|cease to exist|"
    "(?:be|go) (?:with|to) (?:god|heaven)|never wake up)",
    "<days>": r"(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|"
    r"a couple(?: of)?) (?:whole |full )?(?:days?|weeks?|nights?)|days|weeks|a week)",
    "<pills>": "(?:pills?|tablets?|medication|paracetamol|tylenol|ibuprofen|opioids?|oxy|xanax|valium|"
    "insulin|antidepressants|sleeping pills|painkillers?|capsules?)",
    "<gun>": "(?:gun|rifle|shotgun|pistol|firearm|machete|knife|noose|rope)",
    "<hit>": "(?:hit|hits|hitting|beat|beats|beating|beaten|punch(?:ed|es|ing)?|slap(?:ped|s|ping)?|"
    "kick(?:ed|s|ing)?|chok(?:e|ed|es|ing)|strangl(?:e|ed|es|ing)|shov(?:e|ed|es|ing)|"
    "smack(?:ed|s|ing)?|bit|bites|stab(?:bed|s|bing)?|attack(?:ed|s|ing)?|assault(?:ed|s|ing)?|"
    "thrash(?:ed|es)?|headbutt(?:ed|s)?|burn(?:ed|s|t)?|rap(?:ed|es)|molest(?:ed|s|ing)?)",
    "<g>": r"(?:\w+ ){0,3}",
    "<not>": "(?:dont|didnt|wont|cant|not|never|hardly|no longer)",
}


def signs(category: SafetyCategory, certain: bool, *patterns: str) -> tuple[Sign, ...]:
    return tuple(Sign(category, certain, compiled(pattern)) for pattern in patterns)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern on whole words, with the short names in angle brackets spelled out.

    `(?! (?:a|b))` after a phrase names what makes it harmless; it too is read as whole words.
    """
    for name, spelled in _SPELLED.items():
        pattern = pattern.replace(name, spelled)
    return re.compile(rf"\b(?:{_whole_words(pattern)})\b")


def _whole_words(pattern: str) -> str:
    """Close each `(?! ...)` on the end of a word: "a" must not forgive "again"."""
    head, *rest = pattern.split("(?! ")
    for piece in rest:
        depth = 1
        for index, char in enumerate(piece):
            depth += (char == "(") - (char == ")")
            if depth == 0:
                head += f"(?! (?:{piece[:index]})\\b){piece[index + 1 :]}"
                break
    return head
