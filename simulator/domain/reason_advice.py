"""What tends to open and to shut the talk for each reason to refuse help, and a step people take."""

from simulator.domain.persona import Reason
from simulator.domain.value import Frozen


class Advice(Frozen):
    opens: str
    shuts: str
    step: str
    """Small enough that somebody with this reason might take it."""


ADVICE: dict[Reason, Advice] = {
    Reason.PUBLIC_STIGMA: Advice(
        opens="Take their privacy as seriously as they do. Ask who must never know.",
        shuts="“Nobody cares what they think”, and telling others about it.",
        step="Someone out of the area, or a call where no name is asked.",
    ),
    Reason.SELF_STIGMA: Advice(
        opens="Say what you see them carry every day. Name the shame softly, if it is there.",
        shuts="Praise with a push behind it, and any label.",
        step="A questionnaire they fill in alone and show to nobody.",
    ),
    Reason.STRUCTURAL_STIGMA: Advice(
        opens="Don’t argue with the risk: it may be real. Offer to find out together.",
        shuts="“They can’t do that.”",
        step="Asking a union, a peer line or a lawyer what gets on a record, without a name.",
    ),
    Reason.FAMILY_STIGMA: Advice(
        opens="Honour the loyalty. Say that you too hesitated to speak of it.",
        shuts="“Who cares what the family thinks?”",
        step="Telling one safe relative, or one private visit.",
    ),
    Reason.UNAWARE_ANOSOGNOSIA: Advice(
        opens="Their goal, not yours. Stay with what they feel, and with how they see it.",
        shuts="Proof, and explaining the illness to them.",
        step="Help with sleep, or with work, and nothing more than that.",
    ),
    Reason.UNAWARE_NO_NAME: Advice(
        opens="Be curious about ordinary days and nights.",
        shuts="A diagnosis from someone who loves them.",
        step="Mentioning two things that changed at a check-up that is booked anyway.",
    ),
    Reason.MEDICATION_FEAR: Advice(
        opens="Take what medicine can do to a person seriously, and their right to ask and to stop.",
        shuts="“That is rare”, and “everything has side effects”.",
        step="A talk of questions only with a pharmacist; nothing is swallowed.",
    ),
    Reason.ADMISSION_FEAR: Advice(
        opens="Ask what it is about being kept that frightens them. Be honest about limits.",
        shuts="Lecturing on when people are kept, and joking about it.",
        step="Asking a service what stays confidential, before saying who is asking.",
    ),
    Reason.DOUBTS_HELP: Advice(
        opens="Ask what would have to happen for it to be worth an hour. Let them set the measure.",
        shuts="Stories of others it worked for.",
        step="One call, with a rule for stopping that they make.",
    ),
    Reason.ON_MY_OWN: Advice(
        opens="Respect what has worked so far, and ask them how they did it.",
        shuts="“You can’t do it alone”, and pity.",
        step="Adding one thing to a plan that is theirs.",
    ),
    Reason.COST: Advice(
        opens="Hear the care for the family in it. Find the real numbers together.",
        shuts="“Don’t worry about money.”",
        step="Three questions to a place that charges by income.",
    ),
    Reason.TRAVEL: Advice(
        opens="Take the distance as the real thing it is, and talk about the road.",
        shuts="“Just drive.”",
        step="One talk by phone, from home, on a day that is lost anyway.",
    ),
    Reason.DENIAL: Advice(
        opens="Slowly, side by side, while doing something else. No name for it.",
        shuts="Cornering them, and lists of evidence.",
        step="Noticing one thing for a week, and telling you on Sunday.",
    ),
    Reason.BAD_EXPERIENCE: Advice(
        opens="Believe it. Ask what should have happened instead.",
        shuts="“They are not all like that.”",
        step="Their own list of what must never happen again, before any name is looked at.",
    ),
    Reason.CONFIDENTIALITY: Advice(
        opens="Say plainly what you will keep to yourself, and the one thing you could not keep.",
        shuts="Telling someone else first, or asking behind their back.",
        step="They choose how and to whom: in writing, by chat, or with you beside them.",
    ),
}
