"""What tends to open and to shut the talk for each reason to refuse help, and a step people take."""

from simulator.domain.persona import Reason
from simulator.domain.value import N_, Frozen


class Advice(Frozen):
    opens: str
    shuts: str
    step: str
    """Small enough that somebody with this reason might take it."""


ADVICE: dict[Reason, Advice] = {
    Reason.PUBLIC_STIGMA: Advice(
        opens=N_("Take their privacy as seriously as they do. Ask who must never know."),
        shuts=N_("“Nobody cares what they think”, and telling others about it."),
        step=N_("Someone out of the area, or a call where no name is asked."),
    ),
    Reason.SELF_STIGMA: Advice(
        opens=N_("Say what you see them carry every day. Name the shame softly, if it is there."),
        shuts=N_("Praise with a push behind it, and any label."),
        step=N_("A questionnaire they fill in alone and show to nobody."),
    ),
    Reason.STRUCTURAL_STIGMA: Advice(
        opens=N_("Don’t argue with the risk: it may be real. Offer to find out together."),
        shuts=N_("“They can’t do that.”"),
        step=N_("Asking a union, a peer line or a lawyer what gets on a record, without a name."),
    ),
    Reason.FAMILY_STIGMA: Advice(
        opens=N_("Honour the loyalty. Say that you too hesitated to speak of it."),
        shuts=N_("“Who cares what the family thinks?”"),
        step=N_("Telling one safe relative, or one private visit."),
    ),
    Reason.UNAWARE_ANOSOGNOSIA: Advice(
        opens=N_("Their goal, not yours. Stay with what they feel, and with how they see it."),
        shuts=N_("Proof, and explaining the illness to them."),
        step=N_("Help with sleep, or with work, and nothing more than that."),
    ),
    Reason.UNAWARE_NO_NAME: Advice(
        opens=N_("Be curious about ordinary days and nights."),
        shuts=N_("A diagnosis from someone who loves them."),
        step=N_("Mentioning two things that changed at a check-up that is booked anyway."),
    ),
    Reason.MEDICATION_FEAR: Advice(
        opens=N_(
            "Take what medicine can do to a person seriously, and their right to ask and to stop."
        ),
        shuts=N_("“That is rare”, and “everything has side effects”."),
        step=N_("A talk of questions only with a pharmacist; nothing is swallowed."),
    ),
    Reason.ADMISSION_FEAR: Advice(
        opens=N_("Ask what it is about being kept that frightens them. Be honest about limits."),
        shuts=N_("Lecturing on when people are kept, and joking about it."),
        step=N_("Asking a service what stays confidential, before saying who is asking."),
    ),
    Reason.DOUBTS_HELP: Advice(
        opens=N_(
            "Ask what would have to happen for it to be worth an hour. Let them set the measure."
        ),
        shuts=N_("Stories of others it worked for."),
        step=N_("One call, with a rule for stopping that they make."),
    ),
    Reason.ON_MY_OWN: Advice(
        opens=N_("Respect what has worked so far, and ask them how they did it."),
        shuts=N_("“You can’t do it alone”, and pity."),
        step=N_("Adding one thing to a plan that is theirs."),
    ),
    Reason.COST: Advice(
        opens=N_("Hear the care for the family in it. Find the real numbers together."),
        shuts=N_("“Don’t worry about money.”"),
        step=N_("Three questions to a place that charges by income."),
    ),
    Reason.TRAVEL: Advice(
        opens=N_("Take the distance as the real thing it is, and talk about the road."),
        shuts=N_("“Just drive.”"),
        step=N_("One talk by phone, from home, on a day that is lost anyway."),
    ),
    Reason.DENIAL: Advice(
        opens=N_("Slowly, side by side, while doing something else. No name for it."),
        shuts=N_("Cornering them, and lists of evidence."),
        step=N_("Noticing one thing for a week, and telling you on Sunday."),
    ),
    Reason.BAD_EXPERIENCE: Advice(
        opens=N_("Believe it. Ask what should have happened instead."),
        shuts=N_("“They are not all like that.”"),
        step=N_("Their own list of what must never happen again, before any name is looked at."),
    ),
    Reason.CONFIDENTIALITY: Advice(
        opens=N_(
            "Say plainly what you will keep to yourself, and the one thing you could not keep."
        ),
        shuts=N_("Telling someone else first, or asking behind their back."),
        step=N_("They choose how and to whom: in writing, by chat, or with you beside them."),
    ),
}
