"""Three learners with a script, to try a loved one out: one who forces, one who means well, one who listens.

The lines are ours and name no persona, so that they fit any file; the listener asks the offline
grader for wordings that take up what was just said.
"""

from collections.abc import Callable

from simulator.domain.session import Session, state_now

Wording = Callable[[Session], str]
"""What could be said next in this talk, empty when there is nothing to offer."""
NextLine = Callable[[Session, Wording], str]

COERCIVE = (
    "You need to see someone. This week.",
    "You're clearly depressed, anyone can see it.",
    "I've already booked you an appointment for Friday.",
    "Everybody gets tired. Just pull yourself together.",
    "You have to do something about this now.",
    "If you don't go, I'm not coming here any more.",
    "Look what you're doing to the rest of us.",
    "You're wrong, and you know it.",
    "If you loved us you'd go.",
    "Six weeks of therapy and you'll be a new person.",
    "My friend went and it changed her life.",
    "I'll drive you there myself if I have to, and you won't know till we arrive.",
    "You're being selfish and childish.",
    "Just stay positive and give it a go.",
    "Studies say eighty percent of people get better.",
    "I've told your doctor what's going on.",
    "You must start treatment right away.",
    "This is what being in denial looks like.",
    "Go to the doctor tomorrow or I ring them for you.",
    "You never listen to anybody.",
)
AVERAGE = (
    "Hi. How are you?",
    "You sound tired.",
    "Are you sleeping?",
    "That sounds hard.",
    "Have you thought about talking to someone?",
    "I understand how you feel.",
    "What's going on with you lately?",
    "It must be lonely.",
    "You could try going for a walk in the mornings.",
    "I can see why that would worry you.",
    "Is it something I did?",
    "I only want you to be happy.",
    "So you'd rather nobody asked at all.",
    "Everyone has bad patches, you know.",
    "What do you need from me?",
    "It makes sense that you're wary, after all that.",
    "My sister found it really useful to talk to someone.",
    "What would help?",
    "Take your time. I'm listening.",
    "We could look at some options together.",
)
OPEN_QUESTIONS = (
    "What have your days been like lately?",
    "What's the hardest part of it for you?",
    "How do you see it?",
    "What worries you most about it?",
    "What have you found that helps a bit?",
    "What would have to be different for it to feel all right to you?",
    "What matters most to you in all this?",
    "What would you want me to understand about it?",
    "What would a slightly better week look like for you?",
    "How would you want it to go, if it went your way?",
)
MADE_ROOM = (
    "There's no hurry. I'd like to understand it from where you sit.",
    "That sounds exhausting, keeping it up with nobody noticing.",
    "It makes sense that you'd be wary of it, after all that.",
    "So part of you would like it to ease, and part of you doesn't trust where it leads.",
    "I care about you whatever you decide. I'm not here to push.",
    "It sounds lonely to carry that by yourself.",
    "You'd want to keep the say in it. That's a fair thing to want.",
    "We both want you to have an easier night, and we see the way there differently.",
    "I can see why you'd keep that to yourself.",
    "I'm glad you told me as much as you did.",
)
READY = 40.0
"""Openness at which the listener first names a small step."""
EVERY = 3
"""A step is offered in every third reply from then on, as people do who do not push."""


def _coercive(session: Session, wording: Wording) -> str:
    return COERCIVE[len(session.exchanges) % len(COERCIVE)]


def _average(session: Session, wording: Wording) -> str:
    return AVERAGE[len(session.exchanges) % len(AVERAGE)]


def _skilled(session: Session, wording: Wording) -> str:
    turn = len(session.exchanges)
    ready = state_now(session).openness >= READY and not session.accepted_step
    if ready and turn >= 6 and turn % EVERY == 2:
        return _offer(session, turn)
    if turn % 2:
        return OPEN_QUESTIONS[turn // 2 % len(OPEN_QUESTIONS)]
    offered = "" if session.accepted_step else wording(session)
    return offered or MADE_ROOM[turn // 2 % len(MADE_ROOM)]


def _offer(session: Session, turn: int) -> str:
    """Their own small step, in words that leave it to them."""
    steps = session.persona.small_steps
    step = steps[turn // EVERY % len(steps)]
    words = step.words[turn // EVERY % len(step.words)]
    return (
        f"Would one small thing be all right, only if you want to: {words}? "
        "We could do it together, just once, and you can stop whenever you like."
    )


LEARNERS: dict[str, NextLine] = {
    "coercive": _coercive,
    "average": _average,
    "skilled": _skilled,
}
