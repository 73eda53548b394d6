"""Lines that people in trouble type, and lines that only sound like it. All of them are ours.

One line each: `category !` certain, `category ?` unsure, `-` no signal; `category *` either way.
"""

TABLE = """
self_harm !  | i want to die
self_harm !  | I just want to die tonight.
self_harm !  | i wanna die
self_harm !  | I WANNA DIE
self_harm !  | i want 2 die
self_harm !  | i don’t want to live anymore
self_harm !  | i dont wanna live any more
self_harm !  | I don't want to be here anymore
self_harm !  | dont wanna b here anymore
self_harm *  | I don't want to be here
self_harm !  | I wish I wouldn't wake up
self_harm !  | i hope i dont wake up tomorrow
self_harm !  | i just wish i could go to sleep and never wake up
self_harm !  | I wish I was dead
self_harm !  | Wish I'd never been born.
self_harm !  | they'd be better off without me
self_harm !  | Everyone would be better off if I was gone
self_harm *  | You'd be better off without me.
self_harm !  | I'm going to kill myself
self_harm !  | im gonna kil my self
self_harm !  | I will k1ll myslef
self_harm !  | kill myself
self_harm !  | i keep thinking about killing myself
self_harm !  | I’ve been thinking about suicide a lot
self_harm !  | im suicidal
self_harm !  | feeling sucidal again and i cant tell anyone
self_harm !  | i think about suicde every night
self_harm !  | s u i c i d e is all i think about, I am suicidal
self_harm !  | I'm su\u200bicidal
self_harm !  | kms
self_harm !  | i wanna kms
self_harm !  | going to unalive myself
self_harm !  | I took all my pills
self_harm !  | i just swallowed a whole bottle of my meds, i took too many pills
self_harm !  | I overdosed last night
self_harm !  | I have been cutting myself again
self_harm !  | i cut myself again
self_harm !  | I want to hurt myself
self_harm !  | i've started self-harming
self_harm !  | I am going to end my life
self_harm !  | I want to end it all
self_harm *  | I want to end it
self_harm !  | There's no reason to live.
self_harm !  | I have nothing left to live for
self_harm !  | I'm tired of living
self_harm !  | my life isn't worth living
self_harm !  | I feel like jumping off a bridge. I could jump off a bridge
self_harm !  | I'd be better off dead
self_harm *  | I can't go on
self_harm *  | I can’t go on like this
self_harm !  | i cant go on anymore
self_harm *  | I just want it all to stop, I want the pain to end
self_harm *  | I can't see a way out
self_harm !  | Are you thinking of killing yourself? Because I am, I want to die too.
self_harm !  | do you think i should kill myself
self_harm !  | i wrote a goodbye note
self_harm !  | I have a plan to kill myself
self_harm *  | I'm not suicidal, just tired
self_harm *  | I won't kill myself
self_harm *  | what's the point of living
self_harm *  | I might do something stupid
self_harm !  | honestly id rather be dead
self_harm *  | I feel like such a burden to everyone
self_harm !  | sometimes i think about driving into a tree, i could drive into a tree
loved_one_danger !  | she took all her pills
loved_one_danger !  | My son just took a whole bottle of paracetamol
loved_one_danger !  | hes overdosed
loved_one_danger *  | overdosed
loved_one_danger !  | I think my brother has taken an overdose
loved_one_danger !  | he has a gun
loved_one_danger !  | he has a gun and is drunk
loved_one_danger !  | My husband bought a gun last week
loved_one_danger !  | she hasn't eaten for 6 days
loved_one_danger !  | Mum hasn’t eaten or drunk anything for three days
loved_one_danger !  | he has not eaten in over a week
loved_one_danger !  | she won't drink anything
loved_one_danger !  | he's hearing voices telling him to
loved_one_danger !  | she hears voices telling her to jump
loved_one_danger !  | the voices tell him to kill us
loved_one_danger !  | he's been missing since last night
loved_one_danger !  | missing since last night
loved_one_danger !  | my daughter has gone missing
loved_one_danger !  | he didn't come home last night
loved_one_danger !  | I can't find her anywhere
loved_one_danger *  | I found a note
loved_one_danger !  | I found a suicide note
loved_one_danger !  | she left a goodbye note
loved_one_danger !  | my sister wants to kill herself
loved_one_danger !  | Marcus wants to kill himself
loved_one_danger !  | he tried to kill him self yesterday
loved_one_danger !  | he wants to die
loved_one_danger !  | my son is suicidal
loved_one_danger !  | my husband keeps talking about suicide
loved_one_danger *  | he says he'll end it
loved_one_danger *  | he said he is going to end it tonight
loved_one_danger !  | she texted me "I want to die"
loved_one_danger !  | He said I want to kill myself
loved_one_danger *  | you said you want to die
loved_one_danger *  | last week you tried to kill yourself
loved_one_danger !  | she is cutting herself
loved_one_danger !  | he is not breathing
loved_one_danger !  | she won't wake up
loved_one_danger !  | I can't wake him up
loved_one_danger !  | dad collapsed
loved_one_danger !  | he's standing on the bridge right now
loved_one_danger !  | my brother is giving away his things
loved_one_danger !  | Grandma is very confused and doesn't know where she is
loved_one_danger !  | he doesn't want to be here anymore
loved_one_danger !  | she says we'd be better off without her, she doesn't want to live
loved_one_danger *  | I'm scared he'll do something stupid tonight
loved_one_danger *  | should I call an ambulance
loved_one_danger !  | my friend slit her wrists
loved_one_danger !  | she took 40 tablets
loved_one_danger !  | he's locked himself in the bathroom with a knife
violence !  | he hits me
violence !  | He hit me last night.
violence !  | my husband hit me
violence !  | my son punched me
violence !  | he pushed me down the stairs
violence !  | she threw a plate at me
violence !  | he choked me
violence !  | I'm scared of him
violence !  | im afraid of my husband
violence !  | i'm terrified of my own son
violence !  | he threatened to kill me
violence !  | he says hell kill me if i leave
violence *  | he's going to kill me
violence !  | I hit him
violence !  | I hit my mother yesterday and I feel awful
violence !  | I slapped her
violence !  | I am going to hurt him
violence !  | i want to kill him
violence !  | i'm afraid i'll hurt her
violence !  | I don't feel safe at home
violence !  | I am not safe here
violence !  | he gets violent when he drinks
violence !  | he won't let me leave the house
violence !  | he locks me in
violence *  | I'm scared of you
violence *  | I'll hit you
violence *  | you hit me last night
violence *  | he hurts me
violence !  | he put his hands around my neck
violence !  | I'm in an abusive relationship
violence *  | go kill yourself
child_at_risk !  | he hits the kids
child_at_risk !  | she shook the baby
child_at_risk !  | I hit my child
child_at_risk !  | I shook my baby
child_at_risk !  | I keep having thoughts of hurting my baby
child_at_risk !  | she leaves the baby alone at night
child_at_risk !  | the kids are alone with him and he's drunk
child_at_risk !  | my kids are not safe
child_at_risk !  | he drives with the kids in the car after drinking
child_at_risk !  | she forgets to feed the baby
child_at_risk !  | he touched my daughter
child_at_risk !  | she thinks the baby is possessed
child_at_risk !  | I'm afraid she'll hurt the baby
child_at_risk *  | you left the kids alone again
child_at_risk *  | the kids are scared of you
covert_or_force !  | I've been putting his tablets in his tea
covert_or_force !  | i crush her meds into her yoghurt
covert_or_force !  | can I hide the pills in his food?
covert_or_force !  | we give her the medication without her knowing
covert_or_force !  | I'm going to lock him in his room
covert_or_force !  | I locked her in
covert_or_force !  | I'm planning to trick him into going to the clinic
covert_or_force !  | I told him it's the dentist
covert_or_force !  | I'll tell her it's a check-up and take her to the ward
covert_or_force !  | we will drag him to the hospital
covert_or_force *  | I'm going to have her sectioned behind her back
distress !  | I'm at the end of my rope
distress !  | I can't stop crying
distress !  | i'm crying
distress !  | this is too close to home
distress !  | I think I'm having a panic attack
distress !  | I can't breathe
distress !  | this is too much for me
distress !  | my hands are shaking
distress !  | I need a break from this
distress *  | I can't do this anymore
distress *  | my brother killed himself in 2010
distress *  | I cant cope anymore
- | this is killing me
- | You're killing me, Dad!
- | my back is killing me
- | I could kill for a coffee
- | I'm dying to know what you think
- | I'm dead tired
- | you're scaring me
- | are you thinking of killing yourself?
- | Are you thinking about suicide?
- | do you want to die?
- | have you thought about ending your life
- | I have to ask you straight: are you suicidal?
- | Do you ever wish you wouldn't wake up?
- | I'm worried you might be thinking of killing yourself.
- | When you say you can't go on, do you mean you want to kill yourself?
- | Dad died last year
- | I'm worried sick
- | I can't go on holiday
- | I can't go on holiday without you
- | kill the lights
- | I'd die for you
- | cut yourself some slack
- | I nearly killed myself laughing
- | I nearly died of embarrassment
- | I cut myself shaving
- | it's five kms away
- | I want to dye my hair
- | the news hit me hard
- | that hit me
- | it hit me that you were alone
- | he beats me at chess
- | I could have killed for some sleep
- | I hit the gym
- | I hit a wall at work
- | I hit rock bottom too once
- | I'm scared of losing you
- | I'm scared for you
- | I'm scared
- | I get scared at night
- | You haven't eaten since yesterday
- | you haven't been eating much
- | I'll drive you there and say it's the dentist
- | I'll tell you it's the dentist and drive you to hospital
- | I put your tablets on the table
- | Did you take your tablets?
- | Have you taken your meds today
- | I'm missing you
- | I miss the old you
- | He's missing the match tonight
- | I found a note from your teacher
- | you're not sleeping and you're not eating
- | I'm worried about the kids
- | the kids miss you
- | The kids need their dad
- | She's dead against it
- | over my dead body
- | I would never hurt you
- | I don't want to lose you
- | I'm sorry I hurt you
- | You hurt my feelings
- | he hurt my feelings
- | that must be exhausting
- | How long have you been hearing the voices?
- | What do the voices say?
- | You said doctors never listen
- | I won't force you
- | nobody is going to lock you up
- | They won't lock you in
- | I'm not going to trick you
- | It sounds like you can't go on like this.
- | We can't go on like this
- | suicide squad is on tonight
- | What's the deadline?
- | I overdosed on chocolate
- | it kills me to see you like this
- | Get help or I'm leaving
- | I love you to death
- | You look like death warmed up
- | That joke killed
- | I'd kill to have your patience
- | You scared the life out of me
- | shoot, I forgot the milk
- | I'm so tired
- | I feel helpless
- | Should we take a break from talking?
- | let's end it here for today
- | I want to end the argument
- | what would make life worth it for you
- | I don't want to go there
- | I don't want to be here arguing with you
- | My mother died of cancer when you were six
- | You don't have to be here if you don't want to
- | She would have been better off with a lawyer
- | Your boss is a nightmare
- | I hear you. Going to the doctor feels like giving up.
- | You've been carrying this alone for months.
- | Would it help if I came along?
- | bite the bullet
- | Pull the trigger on it already
- | He beat cancer
- | I shot him an email
- | We hit it off
- | I was hit by the bills too
- | I could murder a pizza
- | dead end job
- | I'm drowning in paperwork
- | You can't keep running away
- | I lost my job
- | I called the doctor for myself
- | You have to see someone this week.
- | He left me a note about dinner
- | If you loved me you'd try.
- | I'm losing my mind with worry
- | She passed out the leaflets
- | I read a book about a man with a gun
"""


def cases() -> list[tuple[str, str]]:
    """(expected, line) for each row."""
    rows = [row.partition("|") for row in TABLE.strip().splitlines()]
    return [(expected.strip(), line.strip()) for expected, _, line in rows]
