"""Tells a harmful move from its shadow: denied, reported, quoted, feared or asked for."""

from itertools import pairwise, takewhile

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.phrases import Hit, hits

_DENIED = frozenset(["not", "never", "no", "without", "nor"])
_SAYING = bag(
    "say saying said tell telling told think thinking here going want wanting trying asking "
    "about mean calling call come going forcing make need will would believe let"
)
_OTHERS = bag(
    "they he she people everyone someone doctors others teachers parents mum dad folk anyone "
    "colleagues friends neighbours"
)
_REPORTS = bag(
    "say says said tell tells told think thinks thought call called calling keep saying telling "
    "treat treated act acts acted want wants"
)
_FEARED = bag(
    "worried afraid scared frightened fear fearing dread terrified nervous sounds sound seems "
    "hear hearing feels feel feeling worry imagine frightening scary worrying terrifying"
)


def denied(act: Act, hit: Hit) -> bool:
    """ "I'm not saying you need to", "nobody can make you": the move is ruled out."""
    before = act.line.words[act.sentence.first : hit.first]
    near = before[-6:]
    for place, word in enumerate(near):
        if word in _DENIED and (set(near[place + 1 :]) & _SAYING or place >= len(near) - 2):
            return True
    if near[-1:] in {("nothing",), ("anything",)}:  # "There is nothing you have to tell me."
        return True
    return "no one" in " ".join(near) or "nobody" in near or _promised_not(before)


def _promised_not(before: tuple[str, ...]) -> bool:
    """ "I would never ring them behind your back": a vow, as long as nothing turns it round."""
    plain = " ".join(before) + " "
    vowed = max(plain.rfind(vow) for vow in _VOWS)
    return vowed >= 0 and not {"but", ",", "unless", "until", "if"} & set(plain[vowed:].split())


_VOWS = ("i will not ", "i would not ", "i will never ", "i would never ", "i am not going to ",
         "we will not ", "we would never ", "i do not want anyone to ", "i should not have ",
         "i would never want ")  # fmt: skip


def reported(act: Act, hit: Hit) -> bool:
    """ "They told you you're lazy", "you said you're crazy": somebody else's words."""
    before = act.line.words[act.sentence.first : hit.first]
    if hit.label != "B10" and _in_quotes(act, hit):
        return True
    for place, word in enumerate(before):
        if word in _OTHERS | {"you"} and set(before[place + 1 : place + 4]) & _REPORTS:
            return True
    return False


def told_them(act: Act, hit: Hit) -> bool:
    """ "They told you it helped Joan"; "he says it saved him" is the learner's own example."""
    before = act.line.words[act.sentence.first : hit.first]
    return reported(act, hit) and not _TO_THEM.isdisjoint(before)


_TO_THEM = bag("you everyone everybody people they")


def feared(act: Act, hit: Hit) -> bool:
    """ "You're afraid they'll keep you in": the loved one's own fear, said back."""
    before = act.line.words[act.sentence.first : hit.first]
    if not set(before) & _FEARED:
        return False
    first_person = before[:2] in {("i", "am"), ("i", "feel"), ("i", "worry")}
    return not first_person


def their_view(act: Act, hit: Hit) -> bool:
    """ "It sounds like nobody is listening": what the world is like for them, said back."""
    if act.line.words[hit.first] not in _THE_WORLD:
        return False
    before = act.line.words[act.sentence.first : hit.first]
    return not _SEEMING.isdisjoint(before) or before[-2:] in {("as", "if"), ("as", "though")}


_THE_WORLD = bag("nobody no there they everyone everybody people other others most doctors nothing")
_SEEMING = bag("sounds sound seems seem feels feel felt looks")


def said_of_them(act: Act, hit: Hit) -> bool:
    """ "You don't worry about that", "as if you loved it": it tells of them and asks nothing of them."""
    words, before = act.line.words[hit.first : hit.last], act.line.words[: hit.first]
    if words[:2] == ("do", "not"):
        return bool(before) and before[-1] in _SUBJECTS
    if words[0] in {"be", "stop", "stay", "think"} and before[-1:] == ("to",):
        return before[-2:-1] == ("you",)  # "I want you to be happy"
    if hit.label == "B4" and words[0] == "you" and before[-1:] in {("if",), ("whether",)}:
        return True  # "They ask if you're okay"
    return words[0] == "if" and bool(before) and before[-1] in {"as", "even"}


_SUBJECTS = bag("i you they we he she people who")


def echoed(act: Act, hit: Hit) -> bool:
    """The very phrase is one of theirs: "up since three, and it's nothing" says back "it's nothing"."""
    words = act.line.words[hit.first : hit.last]
    if '"' in words:  # it runs into what is quoted: the quotation counts
        opened = hit.first + words.index('"') + 1
        words = tuple(takewhile('"'.__ne__, act.line.words[opened:]))
    phrase = " ".join(words)
    return len(words) > 2 and any(phrase in line.plain for line in act.heard.lines)


def their_own(act: Act, hit: Hit) -> bool:
    """ "Your dad did it on less", after "Dad did it on less": all of it was theirs."""
    words = set(act.line.words[hit.first : hit.last]) - _SWAPPED
    return len(words) > 1 and words <= act.heard.said


_SWAPPED = bag("you your yours are were i my")


def own_word(act: Act, hit: Hit) -> bool:
    """The loved one used the word of themselves first."""
    words = [word for word in act.line.words[hit.first : hit.last] if len(word) > 3]
    return bool(words) and words[-1] in act.heard.said


def _in_quotes(act: Act, hit: Hit) -> bool:
    marks = [
        place
        for place in range(act.sentence.first, act.sentence.last)
        if act.line.words[place] == '"'
    ]
    return any(first < hit.first < last for first, last in pairwise(marks))


_WHO = frozenset(["who", "where"])
""" "Who've you got to talk to?" tells nobody to."""


def real_orders(act: Act) -> tuple[Hit, ...]:
    """Orders that are the learner's own: not denied, reported, listed as options or felt by them."""
    orders = act.hits.get("order", ())
    if not orders:
        return ()
    everywhere = hits(act.line)
    if (
        "or" in act.line.words
        and {"choice", "freedom"} & everywhere.keys()
        and "long" not in act.words
    ) or (act.asking and (not act.about_you or act.words[0] in _WHO)):
        return ()
    return tuple(
        hit
        for hit in orders
        if not denied(act, hit)
        and not reported(act, hit)
        and not _their_must(act, hit)
        and not _asked_about(act, hit)
        and not _carries_on(act, hit)
    )


def _asked_about(act: Act, hit: Hit) -> bool:
    """ "Do you have to be up early?" wants to know; "why do you have to be like this?" does not."""
    before = act.line.words[act.sentence.first : hit.first]
    if act.line.words[hit.first] == "what":  # "Everyone has a view on what you should do."
        return bool(before) and before[-1] in _ABOUT
    if act.line.words[hit.first] in {"that", "and"} and "if" in act.words:
        return True  # "If it's too much, that's the end of it": they may stop
    return before[-1:] in {("do",), ("did",), ("would",), ("will",)} and "why" not in before


_ABOUT = bag("about know knows tell telling tells told say saying says on of")


def _carries_on(act: Act, hit: Hit) -> bool:
    """ "We could go and see them": the verb has the subject of the one before, and orders nobody."""
    before = act.line.words[act.sentence.first : hit.first]
    return before[-1:] in {("and",), ("or",)} and not {"i", "we"}.isdisjoint(before[-6:])


def _their_must(act: Act, hit: Hit) -> bool:
    """ "You feel you have to", "it's like you must": their burden, not an order."""
    before = act.line.words[act.sentence.first : hit.first]
    if {"feel", "feels", "felt", "like", "if", "think", "what", "until", "when"} & set(before[-4:]):
        after = set(act.line.words[hit.first : hit.last + 6])
        return not after & _TREATS
    return act.has("shared", "worry_counts", "makes_sense") and "know" in before


_TREATS = bag("doctor help therapy therapist see treatment someone counselling")
