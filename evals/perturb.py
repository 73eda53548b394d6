"""Changes that may not move a grade: spelling, layout, names, politeness, praise of oneself."""

import re
from collections.abc import Callable
from random import Random

from evals.readings import Item

Words = Callable[[str, Random], str]

NAMES = {
    "Josie": "Amina", "Karen": "Oluchi", "Mick": "Rashid", "Jonah": "Piotr", "Sami": "Callum",
    "Priya": "Siobhan", "Terry": "Kofi", "Bea": "Ingrid", "Nico": "Hamza", "Kyle": "Arjun",
    "Wendell": "Yusuf", "Flora": "Mei", "Jules": "Tariq", "Bridget": "Xiomara", "Owen": "Dmitri",
    "Ama": "Greta", "Cecily": "Nkechi", "Maisie": "Leila", "Ben": "Kwesi", "Farah": "Emily",
    "Dale": "Mateo", "Rosa": "Aisling", "Marcus": "Tomasz", "Hana": "Chloe", "Renee": "Fatima",
    "Mei": "Joanne", "Grandma": "Nonna", "Sandwich": "Sandwich", "Dunne": "Okafor",
}  # fmt: skip
ELSEWHERE = (
    "Amina", "Oluchi", "Rashid", "Piotr", "Siobhan", "Kofi", "Ingrid", "Hamza", "Arjun", "Mei",
    "Xiomara", "Dmitri", "Nkechi", "Leila", "Kwesi", "Mateo", "Aisling", "Tomasz", "Fatima", "Yuki",
)  # fmt: skip
GENDER = {
    "mum": "dad", "dad": "mum", "mom": "dad", "mother": "father", "father": "mother",
    "he": "she", "she": "he", "he's": "she's", "she's": "he's", "him": "her",
    "sister": "brother", "brother": "sister", "son": "daughter", "daughter": "son",
    "husband": "wife", "wife": "husband", "grandma": "grandad", "fella": "woman", "lad": "girl",
    "himself": "herself", "herself": "himself", "mam": "da", "bro": "sis", "coach": "coach",
}  # fmt: skip
RELATION = {
    "mum": "auntie", "dad": "grandad", "babe": "bro", "hon": "mate", "honey": "mate", "love": "sis",
    "bro": "dad", "son": "cousin", "sweetheart": "mate", "jaan": "mate", "el": "mum", "bear": "mum",
}  # fmt: skip
PADDING = ("Um, so, yeah, well. ", "Right, sorry, let me just put this down. ", "So, erm, okay. ")
PRAISE = (
    " I'm being a really good listener, I think.",
    " I'm doing this the way the course says.",
    " That was said with a lot of empathy, if I may say so.",
)


def typos(text: str, random: Random) -> str:
    """Swap two letters inside two longer words, and drop the apostrophes."""
    words = text.replace("'", "").split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for at in random.sample(long, min(2, len(long))):
        cut = random.randrange(1, len(words[at]) - 2)
        word = words[at]
        words[at] = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
    return " ".join(words)


def casing(text: str, random: Random) -> str:
    return text.lower() if random.random() < 0.5 else text.capitalize()


def whitespace(text: str, random: Random) -> str:
    return "\n  " + text.replace(". ", ".\n\n").replace(", ", ",  ") + "  \n"


def padding(text: str, random: Random) -> str:
    return random.choice(PADDING) + text


def self_praise(text: str, random: Random) -> str:
    return text + random.choice(PRAISE)


def swapped(words: dict[str, str]) -> Words:
    """Replace whole words, keeping capitals, each only once."""
    by_small = {one.lower(): other for one, other in words.items()}
    found = re.compile(r"\b(" + "|".join(map(re.escape, by_small)) + r")\b", re.IGNORECASE)

    def change(text: str, random: Random) -> str:
        def other(match: re.Match[str]) -> str:
            word = by_small[match[0].lower()]
            return word[:1].upper() + word[1:] if match[0][0].isupper() else word

        return found.sub(other, text)

    return change


REPLY_ONLY: dict[str, Words] = {
    "typos": typos,
    "casing": casing,
    "whitespace": whitespace,
    "padding": padding,
    "self-praise": self_praise,
}
EVERYWHERE: dict[str, Words] = {
    "names": swapped(NAMES),
    "gender": swapped(GENDER),
    "relation": swapped(RELATION),
}
"""Changed in the context too, so that the reply still answers it."""


def said_by(item: Item, words: Words, everywhere: bool, random: Random) -> tuple[str, list[str]]:
    """The reply and the context as changed."""
    reply = words(item.reply, random)
    context = [words(turn.text, random) if everywhere else turn.text for turn in item.context]
    return reply, context
