"""The word order that questions have, whatever marks are typed: a verb before its subject."""

from simulator.engines.offline.reading.lists import bag

WH = frozenset(["what", "how", "why", "who", "where", "when", "which", "whose"])
AUX = bag(
    "do does did is are was were am have has had can could would will should may might shall "
    "must need"
)
SUBJECT = bag(
    "you it that there i we he she they this these those anyone anything someone something your "
    "the my our everyone everything people mum dad things talking any being"
)


def turned(words: tuple[str, ...]) -> bool:
    """ "..., you know, what would you like": turned round as only a question is, wherever it stands."""
    turned = len(words) > 2 and words[1] in _TURNS and words[2] in _TURNED_ABOUT
    return turned or words[:4] == ("what", "is", "it", "that")


_TURNS = bag("do does did would could can will have has are were should")
_TURNED_ABOUT = bag("you we they he she i it")


def asks_midway(words: tuple[str, ...]) -> bool:
    """Whether a verb and a subject in the middle of bare words are turned round, or only meet there.

    "The worry is that you are", "what I want is you would": the verb belongs to what went before.
    """
    if words[0] in _TURNS and words[0] not in {"are", "were"}:
        return words[1] != "i" or words[0] in {"can", "could"}
    if words[:2] in {("is", "that"), ("was", "that"), ("is", "this")}:
        return len(words) < 3 or words[2] in _SETTLES
    if words[1] == "there":
        return words[2:3] in {("any",), ("anything",), ("anyone",), ("something",), ("a",)}
    return words[1] in _MET and words[2:3] != () and words[2] not in SUBJECT | AUX


_SETTLES = bag("right correct ok okay true all something what how why fair because enough part how")
_MET = frozenset({"it", "you", "he", "she", "they", "that"})


def inverted(words: tuple[str, ...]) -> bool:
    """A helping verb, then a subject: "what would you", "how was it", "what makes it"."""
    if len(words) < 2:
        return True
    if words[1] in _DETERMINERS:
        return False
    if (words[0] == "what" and words[1] in CAUSES) or words[1] == "about":
        return True
    for number, word in enumerate(words[1:6], start=1):
        if word in AUX:
            follows = words[number + 1] if number + 1 < len(words) else ""
            subject_first = words[1] in {"you", "i", "we", "they", "he", "she", "it", "that"}
            return not (subject_first and number > 1) and follows not in {"?", ","}
        if word in {"you", "i", "we", "they", "he", "she", ",", "."}:
            return False
    return words[1].endswith("s") or words[1] in {"happened", "made", "brought", "about", "else"}


CAUSES = bag("made makes brought brings keeps kept stops stopped helps helped happens happened led")
_DETERMINERS = frozenset(
    ["the", "some", "people", "a", "an", "your", "my", "our", "these", "those"]
)
