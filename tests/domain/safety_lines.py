"""Lines that people in trouble type, and lines that only sound like it. All of them are ours.

One line each: `category !` certain, `category ?` unsure, `category *` either, `any` whichever
category, `-` no signal.
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
loved_one_danger !  | Our boy has been missing all night
loved_one_danger !  | my wife is still missing
loved_one_danger !  | she went missing and I don't know what to do
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
- | What have I been missing?
- | what have we been missing
- | I think I have been missing how bad it was.
- | What is missing for you here?
- | Something is missing, isn't it?
- | What has been missing for you lately?
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
any | I was in tears last week when you did not call
any | I was scared of him too
any | he said this is the last time I will see him
any | I've been looking up ways to die
any | he said the voices told him to burn the house
any | he's smashing up the house
any | there's a child in the house and he's waving a knife
child_at_risk * | my husband hits our daughter
child_at_risk * | my ex slapped my 5 year old
child_at_risk * | the baby hasn't been fed today
child_at_risk * | she's drunk and looking after my kids
child_at_risk * | he shakes the baby when it cries
child_at_risk * | I left my toddler alone in the flat
child_at_risk * | I'm scared I'll hurt my baby
child_at_risk * | I want to throw the baby out of the window
child_at_risk * | she told me she wants to drown the kids
child_at_risk * | my stepdad touches my little sister
child_at_risk * | there's no food for the kids
child_at_risk * | he is alone with the kids and he's hallucinating
child_at_risk * | she says the voices want her to hurt the baby
child_at_risk * | my mother is left alone all day with dementia, without food
child_at_risk * | I'm worried he will hurt the children
child_at_risk * | she locked the kids in the cupboard
child_at_risk * | he punched my 8 year old
child_at_risk * | My baby isn't safe with her
child_at_risk * | my little sister has bruises
child_at_risk * | I hit the baby
child_at_risk * | the children are being abused
child_at_risk * | he drives drunk with my kids
child_at_risk * | she wants to take the kids with her when she dies
child_at_risk * | my daughter says grandpa touches her
child_at_risk * | I get thoughts about drowning my baby
child_at_risk * | no one's watching the toddler
child_at_risk * | he is high and the kids are with him
child_at_risk * | she stopped feeding the baby
child_at_risk * | my husband beats our kids
child_at_risk * | I keep wanting to shake my baby
child_at_risk * | she left the toddler in the bath alone
child_at_risk * | my kids are afraid of their dad, he hits them
child_at_risk * | he hurts my daughter
child_at_risk * | the baby is alone with her and she hears voices
child_at_risk * | I slapped my toddler
child_at_risk * | he locks our kids in the basement
child_at_risk * | she is shaking the baby
child_at_risk * | my granddaughter told me her dad touches her at night
child_at_risk * | he wants to kill the kids
child_at_risk * | my toddler is home alone
child_at_risk * | I lost it and shook my son, he's two
child_at_risk * | the children haven't been fed
child_at_risk * | my son hits his baby sister
child_at_risk * | I'm scared I will shake the baby
child_at_risk * | he left our toddler in the car
child_at_risk * | she wants to kill the baby
covert_or_force * | I mix his antipsychotic into his orange juice every morning
covert_or_force * | I've been giving her sedatives without telling her
covert_or_force * | we're going to tell him we're going to lunch and drive him to the hospital
covert_or_force * | I plan to lock her in the bedroom until she agrees
covert_or_force * | my plan is to trick him into seeing a psychiatrist
covert_or_force * | I could just slip it in her drink
covert_or_force * | how do I get pills into his food without him noticing
covert_or_force * | I took her door handle off so she can't get out
covert_or_force * | we tied him to the bed
covert_or_force * | I lied to him that it's a blood test and took him to the psych ward
covert_or_force * | my brothers and I will force him into the car
covert_or_force * | I hide her pills in jam
covert_or_force * | thinking of crushing his olanzapine in his soup
covert_or_force * | I give him his meds in his coffee without him knowing
covert_or_force * | we will hold him down and drive him there
covert_or_force * | I've locked him in the house
covert_or_force * | I'm going to pretend we're going shopping and take her to the clinic
covert_or_force * | I'll trick her into signing
covert_or_force * | I secretly put drops in his drink
covert_or_force * | I took his keys and locked the doors so he can't leave
covert_or_force * | we're planning to have him committed, he doesn't know
covert_or_force * | I've been hiding his meds in the yoghurt
covert_or_force * | every night I dissolve her tablet in her cocoa
covert_or_force * | I'll lock the doors so she can't run
covert_or_force * | we're going to trick my brother into the car and drive to the psych hospital
covert_or_force * | I slipped something in his drink to calm him
covert_or_force * | I'm giving mum her pills secretly
covert_or_force * | I grind up her tablets and put them in her porridge
covert_or_force * | without telling him I put the drops in his coffee
covert_or_force * | we locked dad in his bedroom
covert_or_force * | I plan to get him drunk and drive him to rehab
covert_or_force * | we'll pretend it's a family lunch and then drive to the ward
covert_or_force * | I could drug his food
covert_or_force * | I've started putting her medication in her soup
covert_or_force * | I told mum we're going to the dentist but it's the psychiatric clinic
covert_or_force * | we've locked her in her room
covert_or_force * | should I sneak it into his coffee
distress * | i'm in tears here
distress * | I'm sobbing
distress * | this is hitting way too close to home
distress * | I'm shaking
distress * | sorry I need to stop, this is upsetting me
distress * | I feel sick, this reminds me of my dad
distress * | I'm having an anxiety attack
distress * | I am so overwhelmed right now
distress * | I'm falling apart
distress * | I can't take it anymore
distress * | this is really triggering
distress * | I'm burnt out
distress * | I'm crying so hard
distress * | can't stop shaking
distress * | this feels too real
distress * | i need to stop for a bit
distress * | my chest is tight and I can't breathe
distress * | I am panicking
distress * | this is making me cry
distress * | I'm not ok
distress * | too much. I can't handle this
distress * | I'm breaking down
distress * | I'm hyperventilating
distress * | tears are running down my face
distress * | sorry, I'm having a bit of a breakdown
distress * | I have to stop, this is too painful
distress * | I'm so overwhelmed I can't think
distress * | I can't stop shaking
distress * | sorry, I'm crying
distress * | I feel like I'm going to faint, I can't breathe
distress * | this brings it all back
distress * | I'm a mess, I need a minute
distress * | I can't do this
distress * | I'm crying, sorry
distress * | I had to stop, I'm shaking all over
distress * | it's too close to home
distress * | I'm about to have a panic attack
loved_one_danger * | My son says he's got a plan to die
loved_one_danger * | my wife just told me she wants to end her life
loved_one_danger * | my daughter has been cutting
loved_one_danger * | he's threatening to jump
loved_one_danger * | she's on the roof
loved_one_danger * | there is an empty bottle of pills next to her
loved_one_danger * | he's taken loads of tablets
loved_one_danger * | she drank bleach
loved_one_danger * | he hung himself this morning
loved_one_danger * | he shot himself
loved_one_danger * | my brother tried to hang himself
loved_one_danger * | she's bleeding and won't stop
loved_one_danger * | he stopped eating a week ago
loved_one_danger * | she's refusing food and water
loved_one_danger * | he hasn't had any water in two days
loved_one_danger * | my mum hasnt left her bed or eaten in 5 days
loved_one_danger * | he thinks the voices want him to hurt people
loved_one_danger * | the voices say he has to die
loved_one_danger * | she ran off and we can't find her
loved_one_danger * | he took the car and his gun and left
loved_one_danger * | we don't know where he is
loved_one_danger * | his phone is off and nobody has heard from him since yesterday
loved_one_danger * | he left a note saying goodbye
loved_one_danger * | he's writing goodbye letters
loved_one_danger * | she's been googling how to die
loved_one_danger * | he's looking up ways to kill himself
loved_one_danger * | hes unconscious
loved_one_danger * | She passed out and I can't wake her
loved_one_danger * | my dad is having a stroke
loved_one_danger * | he's wandering on the motorway
loved_one_danger * | she said she doesn't want to live anymore
loved_one_danger * | my friend said she wants to unalive herself
loved_one_danger * | my boy is talking about death all the time
loved_one_danger * | he's bought rope
loved_one_danger * | my sister od'd
loved_one_danger * | he stopped taking his insulin
loved_one_danger * | she says it would be better if she was dead
loved_one_danger * | He's got a knife to his throat
loved_one_danger * | she hasnt slept in a week and thinks she can fly
loved_one_danger * | he is threatening suicide if I leave
loved_one_danger * | I think he is going to do it tonight
loved_one_danger * | I'm afraid he is going to take his life
loved_one_danger * | John is going to kill himself
loved_one_danger * | I came home and found him with a rope round his neck
loved_one_danger * | My wife is threatening to take an overdose
loved_one_danger * | my nephew says he will shoot himself
loved_one_danger * | he's holding a knife
loved_one_danger * | Priya is in the bathroom with a razor and won't come out
loved_one_danger * | mum has been lying on the floor, she doesn't respond
loved_one_danger * | he's hardly breathing
loved_one_danger * | grandpa hasn't had a drink of water since Tuesday
loved_one_danger * | he went out at 3am in his pyjamas and is not back
loved_one_danger * | my sister has vanished
loved_one_danger * | nobody knows where she is
loved_one_danger * | we got a message from her saying sorry for everything, goodbye
loved_one_danger * | she wants to be with dad in heaven
loved_one_danger * | he's saying he has nothing to live for
loved_one_danger * | she told me life is not worth living
loved_one_danger * | he has a plan
loved_one_danger * | my boyfriend is going to shoot up the place
loved_one_danger * | he believes god is telling him to jump
loved_one_danger * | my daughter weighs 35 kilos and collapsed
loved_one_danger * | my uncle is talking about ending his life
loved_one_danger * | she's stockpiling tablets
loved_one_danger * | the police are looking for him
loved_one_danger * | he tied a rope to the beam
loved_one_danger * | my mum stopped drinking water
loved_one_danger * | she cut her wrist
loved_one_danger * | he's self harming
loved_one_danger * | I think she's going to die tonight
loved_one_danger * | he's having chest pains
loved_one_danger * | she's convulsing
loved_one_danger * | he hasn't eaten since Sunday
loved_one_danger * | My mom OD'd
loved_one_danger * | she's taken something and I can't wake her
loved_one_danger * | He keeps saying he wants to be dead
loved_one_danger * | my brother is standing on a ledge
loved_one_danger * | He just called to say goodbye
loved_one_danger * | my dad has his rifle out and he's been drinking
loved_one_danger * | I think my sister is going to kill herself tonight
loved_one_danger * | my son hears voices that order him to stab people
loved_one_danger * | Mum hasnt been seen since this morning
loved_one_danger * | She has not drunk anything in 2 days
loved_one_danger * | he's turned blue
loved_one_danger * | she's taken 30 paracetamol
loved_one_danger * | he wants to end everything
loved_one_danger * | she texted goodbye and turned off her phone
loved_one_danger * | he told his friend he won't be here tomorrow
loved_one_danger * | dad doesn't know his own name, he's so confused
loved_one_danger * | my partner has been self-harming again
loved_one_danger * | she's planning to jump
loved_one_danger * | he is walking on the train tracks
loved_one_danger * | my cousin tried to hang herself
loved_one_danger * | He's trying to hang himself right now
loved_one_danger * | she has locked herself in with a bottle of vodka and pills
loved_one_danger * | my wife isn't breathing properly
loved_one_danger * | He wrote that he can't live anymore
loved_one_danger * | my daughter swallowed batteries
loved_one_danger * | my brother thinks he's Jesus and walked into the road
loved_one_danger * | her lips are blue
loved_one_danger * | he has got a loaded gun in the car
loved_one_danger * | mum is missing, she has dementia
loved_one_danger * | she's talking about killing herself again
loved_one_danger * | my son ran away and it's freezing
loved_one_danger * | he's bleeding from his arms
loved_one_danger * | he's given his dog away and paid all his debts
loved_one_danger * | dad has drunk antifreeze
loved_one_danger * | she has stopped eating altogether
loved_one_danger * | he won't eat or drink
loved_one_danger * | I found pills hidden under her bed, dozens
loved_one_danger * | she's unresponsive
loved_one_danger * | he says there's nothing left and he's done
loved_one_danger * | she says she has taken all of her sleeping tablets
loved_one_danger * | my husband is up on the roof threatening to jump
loved_one_danger * | he hasn't slept or eaten for a week
loved_one_danger * | I found my son with a belt around his neck
loved_one_danger * | my sister is in the bath with a razor blade
loved_one_danger * | my dad hasn't drunk water for two days and he's confused
loved_one_danger * | He is hearing a voice telling him to kill his mother
loved_one_danger * | our daughter is missing and her phone is off
loved_one_danger * | he said he's going to shoot himself
loved_one_danger * | she wants to die, she told me this morning
loved_one_danger * | mum fell and is unconscious
loved_one_danger * | he has cut his wrists
self_harm * | idk if i can keep doing this life thing, i just want to be dead
self_harm * | ive got a knife and im going to use it on myself
self_harm * | honestly i think about not existing
self_harm * | everyone's life would be easier if i wasn't around
self_harm * | I'm planning on ending things tonight
self_harm * | ive been saving up my pills
self_harm * | i cant live anymore
self_harm * | I dont see the point of being alive
self_harm * | im going to hang myself
self_harm * | I'm gonna jump
self_harm * | I want out of this life
self_harm * | i wont be here tomorrow
self_harm * | nobody would miss me if i died
self_harm * | nobody would even notice if I was gone
self_harm * | part of me wants to die
self_harm * | sometimes I wish a car would hit me
self_harm * | i hope i die in my sleep
self_harm * | I just want to go to sleep forever
self_harm * | i relapsed and cut last night
self_harm * | I burned my arm on purpose
self_harm * | ready to die
self_harm * | I've decided to end my life
self_harm * | i tried to kill myself when i was 19
self_harm * | i attempted suicide last month
self_harm * | I feel like killing myself
self_harm * | i hate myself and want to die
self_harm * | I keep imagining driving off the road
self_harm * | I am having suicidal thoughts
self_harm * | thinking about ending it
self_harm * | dont want to wake up tomorrow
self_harm * | I can't do life anymore
self_harm * | life is pointless, I'm done with life
self_harm * | i took too much xanax
self_harm * | I have no will to live
self_harm * | lost the will to live
self_harm * | Id be better off not here
self_harm * | they would be happier without me
self_harm * | world would be better without me
self_harm * | i’m a danger to myself
self_harm * | I don't trust myself to be alone tonight
self_harm * | I don't think I'll make it through the night
self_harm * | im so done i want to be gone
self_harm * | tonight is the night i end this
self_harm * | I bought a rope
self_harm * | ive got my dads gun here
self_harm * | what's the easiest way to die
self_harm * | how many pills does it take to die
self_harm * | my kids would get over me
self_harm * | I have no reason to keep going
self_harm * | I'd rather not be alive
self_harm * | i can't keep living like this
self_harm * | I don't deserve to be alive
self_harm * | suicide feels like the only option
self_harm * | i think about dying all the time
self_harm * | life's not worth it anymore
self_harm * | nobody needs me, I should just end it
self_harm * | please kill me
self_harm * | just let me die
self_harm * | i am going to do it tonight
self_harm * | cutting helps me cope, i do it every night
self_harm * | if i had a gun id use it
self_harm * | I'm thinking of taking my own life
self_harm * | I was in hospital for trying to kill myself
self_harm * | me too. i wanna disappear forever
self_harm * | i cant stay alive for him
self_harm * | my heart wants to stop living
self_harm * | thoughts of suicide won't leave me
self_harm * | idw live anymore
self_harm * | ive had enough of being alive
self_harm * | I'm scared I'm going to hurt myself
self_harm * | i feel like im drowning and i want it to be over for good
self_harm * | what if i just didnt wake up
self_harm * | I've written letters to everyone for after I'm gone
self_harm * | I don't see myself being here next year
self_harm * | i cant keep going
self_harm * | sometimes i think my family deserves better and i should be gone
self_harm * | im on the bridge
self_harm * | i have the pills in my hand
self_harm * | I want to be dead so bad
self_harm * | ive been hurting myself
self_harm * | id be better of dead
self_harm * | i am thinkin about killin myself
self_harm * | i wanna end my lyfe
self_harm * | the thought of dying comforts me
self_harm * | I'm going to drive my car into the river
self_harm * | no one would care if i wasnt here
self_harm * | dont want to exist
self_harm * | my suicidal thoughts are back
self_harm * | going to slit my wrists
self_harm * | I planned my own suicide
self_harm * | I keep having this urge to step in front of a bus
self_harm * | nothing matters, im going to take the whole bottle
self_harm * | I'm not safe with myself tonight
self_harm * | i wish i had never woken up
self_harm * | what is the point in being alive
self_harm * | goodbye everyone, i love you
self_harm * | I'm a waste of space and should be dead
self_harm * | i don't want this life
self_harm * | thinking of unaliving
self_harm * | I took 20 sleeping pills
self_harm * | I'm ready to go, I'm so tired of being alive
self_harm * | cutting myself is the only thing that helps
self_harm * | they will find me hanging
self_harm * | I just want to stop existing.
self_harm * | I cant promise I will be alive tomorrow
self_harm * | i hve thoughts of killing my self
self_harm * | Honestly? I'd rather die.
self_harm * | my life is over, I'm finished
self_harm * | I want to kill me
self_harm * | i dont think i can stay alive much longer
self_harm * | I've thought about how I would do it
self_harm * | living hurts too much
self_harm * | i'm gonna end up killing myself one of these days
self_harm * | Nobody would cry at my funeral
self_harm * | i need it to stop so im taking all my tablets
self_harm * | i self harm when it gets bad
self_harm * | My plan is to die on Friday
self_harm * | i scratched my wrists til they bled
self_harm * | I get suicidal when he's like this
self_harm * | I'd be doing everyone a favour if I was dead
self_harm * | im thinking about suicide
self_harm * | I don't want to wake up tomorrow morning.
self_harm * | let me just die
violence * | My husband beats me
violence * | he's been hitting me
violence * | last night he grabbed me by the hair
violence * | dad hit mum again
violence * | he broke my wrist
violence * | she scratches and bites me
violence * | my son attacked me with a knife
violence * | he's going to hurt me if he finds out
violence * | he raped me
violence * | I am scared he will kill me
violence * | i'm hiding in the bathroom from him
violence * | he spat at me and pushed me
violence * | I lost my temper and hit my wife
violence * | I pushed her and she fell
violence * | I threw a cup at her
violence * | i feel like strangling him
violence * | I'm going to kill my husband
violence * | he controls everything and hits me if I talk back
violence * | he said he'd burn the house down with us in it
violence * | my brother is threatening me with a knife
violence * | Im afraid to go home
violence * | I fear for my life
violence * | he keeps hurting me
violence * | he scares me, he's broken things in the house
violence * | my partner chokes me when hes angry
violence * | he hits the dog and me
violence * | I smacked my son so hard he has a bruise
violence * | he beat me up
violence * | I'm bruised all over from him
violence * | she slapped me across the face
violence * | he pulled my hair and kicked me
violence * | my dad gets drunk and hits us
violence * | he smashed my head against the wall
violence * | Tom hits me
violence * | my partner is violent
violence * | he punched a hole in the wall next to my head
violence * | he said he will find me and kill me
violence * | I'm terrified he'll hurt me
violence * | I could hurt someone
violence * | I want to stab him
violence * | I shoved my mum
violence * | I lost control and grabbed her by the throat
violence * | he forces himself on me
violence * | he won't let me sleep or leave or talk to my sister
violence * | he has hit me before
violence * | hes outside with a bat
violence * | my brother tried to strangle me
violence * | I don't feel safe with him
violence * | I'm being hit
violence * | he threw me against the wall
violence * | he held a knife to my throat
violence * | my wife hits me
violence * | he punched me in the face
violence * | she's hitting me again
violence * | he grabs me by the arm and it hurts
violence * | I'm frightened of my husband
violence * | he threatens me with a knife
violence * | my son broke down my door
violence * | he choked me until I passed out
violence * | I hit her across the face
violence * | I could kill him right now
violence * | I nearly hit him today
violence * | he gets aggressive and throws things at me
violence * | he said he would kill us all
violence * | I'm locked in the bedroom, he's outside shouting
violence * | he makes me have sex when I don't want to
violence * | help he is going to kill me
violence * | he slapped my face
violence * | My father hits me with a belt
violence * | he's chasing me with a hammer
violence * | she punches me when she is drunk
violence * | my husband raped me last night
violence * | he got physical with me again
violence * | I grabbed him and shook him hard
violence * | I am scared of what he'll do to me
violence * | I'm afraid my son will attack me
violence * | he said if I leave he will kill me and the kids
violence * | I'm not safe around him
violence * | I'm the one hitting her
violence * | I beat my wife
violence * | we are scared of our son
violence * | he strangled me last week
violence * | she broke my nose
violence * | I'm so afraid of him
violence * | my boyfriend pushes and kicks me
violence * | He came at me with a knife
violence * | I lost it and slapped him
violence * | I'm going to beat him up
violence * | he told me he'd kill me in my sleep
violence * | he beats mum
- | I'm here for you
- | I don't want to fight with you anymore
- | What frightens you most about seeing someone?
- | You sound exhausted, and you're still getting up for the kids every day.
- | It sounds like the tablets last time left you feeling like a zombie.
- | I won't make you take anything.
- | You felt trapped in that ward
- | When they locked you in, what was that like?
- | Your father never talked about his feelings either
- | You've been hiding in your room for weeks
- | You hit the nail on the head
- | You were attacked at work, no wonder you don't trust people
- | I can't imagine how hard that is
- | So the voices scare you at night
- | I understand that you're scared of what the neighbours say
- | He left you with all the bills
- | I'm scared too, love.
- | I feel like I'm walking on eggshells
- | Tell me about the kids
- | Shall I drive you? We can leave whenever you want
- | I gave the kids their dinner already
- | I've left the baby with my mother tonight
- | I called in sick to be with you
- | I don't know what to do anymore
- | I can't watch you do this to yourself
- | I can't keep doing this alone
- | I can't help you if you don't let me
- | you used to kill it on stage
- | She broke her arm skiing
- | My sister takes tablets for it and she's fine
- | He takes his medication with his coffee
- | She's on antidepressants
- | Your aunt took her pills and got better
- | They put me in a room with no windows
- | I'm not going to have you sectioned
- | I'm done arguing
- | I'm done with this talk
- | I'll stop nagging
- | What would need to be different for you?
- | We could look at the price together
- | You think they would lock you up
- | Nobody is locking anyone up
- | the doctor said it would take time
- | I cried when you said that
- | what happened when you were in hospital
- | are you hearing voices right now?
- | did something happen with the knife?
- | I told your boss you're off sick.
- | I told her you're off sick
- | Mum says you hardly eat
- | I know you don't want to go on tablets
- | Don't you want to live a normal life?
- | I want you to live a long life
- | I want us to live together again
- | So you'd rather stay home than go
- | You'd rather die than see a doctor?
- | It's like living in a prison
- | You could end up in hospital
- | How does this end?
- | It'll be the end of us
- | You're burning yourself out
- | you hurt yourself more by staying in
- | He's a nice doctor, he won't hit you with jargon
- | They missed you at church since Easter
- | I burnt the dinner
- | I beat the eggs
- | Your brother is scared of dogs
- | I'm afraid of doctors too
- | I'm afraid to say the wrong thing
- | I can't sleep because of you
- | I could strangle the insurance people
- | my head is killing me
- | You nearly gave me a heart attack
- | Dad had a heart attack in 2015
- | Mum's funeral was the worst day of my life
- | Since Mum died you've gone quiet
- | I'd never let anyone hurt you
- | it's like talking to a wall
- | I hate seeing you like this
- | I hate this illness
- | The boss fired shots at everyone in that email
- | I'll take the kids to my mother's so you can rest
- | You didn't come home for dinner
- | She didn't come home until ten
- | I don't want to force anything
- | We were attacked by seagulls
- | I found your notes
- | ok
- | hmm
- | 😭😭
- | You don't feel safe there
- | Is it safe to talk?
- | You have been missing work
- | I've missed you since the funeral
- | you feel watched, and that is terrifying
- | Who would look after the kids?
- | I'd like to come with you on Thursday
- | It cost the earth, and you're right about that
- | What's it like when the panic comes?
- | I can see you're crying
- | You're shaking, do you want to sit?
- | Do you want me to stop?
- | I'd hate to force anything on you
- | The kids asked for you at breakfast
- | I don't think you're crazy
- | I know they hit you with bills after last time
- | It's hard to breathe in that waiting room, you said
- | You don't have to do this alone
- | I don't want you to do this alone
- | I'm not leaving you
- | We'll find something that fits
- | He told me he misses you
- | Our son drew you a picture
- | My mother always said talking is for the weak
- | he was afraid of needles
- | I was afraid of the hospital too
- | I'm not scared of you
- | I'm terrified of hospitals
- | She killed it at karaoke
- | How about we end it here
- | You can end the call anytime
- | I'd end up the same
- | I'm sick of hearing that
- | I'm tired of fighting
- | I'm tired of living in chaos
- | It's a matter of life and death to you
- | I wish I knew what to say
- | I wish I could take it away from you
- | I wish I was better at this
- | I want to go to bed
- | I want to be with you
- | I would give my right arm to help
- | take your time
- | Take the pills out of the equation for now
- | You don't want to take pills
- | I took the day off
- | I took my pills this morning too, nothing strange about it
- | He took a break from work
- | She took two paracetamol for her headache
- | Your friend Ben had to cut his hours
- | he cut his hair
- | She burnt herself out at that job
- | It would be better if we talked tomorrow
- | Would it be easier if I came with you?
- | You'd feel better if I wasn't nagging
- | what if I die before you get help
- | we lost the house
- | I can't live in this mess
- | I can't live without you
- | I looked up how to talk about this
- | I read about it on the internet
- | I looked into what it costs
- | You stopped eating with us
- | You have not slept for two nights
- | my sister ran away with the circus
- | I know where you are coming from
- | I don't know where she put the keys
- | We don't know where the money went
- | He said he'd call the doctor
- | he wants to help
- | she wants to go on holiday
- | they're going to end the programme
- | it's going to end badly
- | we had a big fight
- | Your dad threatened to leave me once
- | I fought with mum
- | I attacked the problem
- | I beat myself up about it
- | I kick myself for not noticing
- | I hurt you and I'm sorry
- | I pushed you too hard last time
- | I pushed him to see somebody and it went wrong
- | she pushed me to go and I'm glad
- | He scares easily
- | The needle scares you
- | don't be scared of them, they're nice
- | My son is afraid of dogs
- | is it okay if I sit here
- | could we try one small thing
- | it's an emergency contact form
- | I'd call the doctor for you if you want
- | Shall I call the police about the noise?
- | you were in danger of losing the job
- | The house burned down in '98
- | I burned my hand on the oven
- | My arm is broken
- | I'm in a dark place without coffee
- | you think about death a lot since mum died
- | everyone thinks about death sometimes
- | He talks about his wife a lot
- | She jokes about everything
- | I understand why you would feel that way
- | What would help you sleep tonight?
- | You don't have to decide tonight
- | I thought I'd lost you when you didn't answer
- | I'd rather hear it from you
- | it breaks my heart
- | I'd be lost without you
- | we'd all be better off with some sleep
- | I don't know how to live with this distance between us
- | It must hurt
- | Does it hurt when you climb the stairs?
- | I was hurt by what you said
- | The doctor hurt you last time
- | I get it, the last hospital stay was awful
- | You said you'd rather eat glass than go back to hospital
- | what did they do to you in hospital
- | The police came last time and that scared you
- | You'd feel watched if you took the tablets
- | Dad used to hit the bottle
- | Your father drank, and you swore you'd never
- | Grandpa never spoke about the war
- | She lives on her own since he died
- | He died in March, and the house got quiet
- | You lost your best friend to it
- | you're drowning in work
- | You keep shooting down every idea
- | What a shot in the arm
- | I'm going to make tea
- | Put your feet up
- | I'll mix you a drink
- | I put honey in your tea
- | Let me get your pills for your blood pressure
- | He hides his feelings
- | My brother hides in his room
- | kids grow up so fast
- | the baby keeps us both awake
- | The baby is six weeks old and you haven't slept
- | You're a good mother
- | You think you're a bad mother
- | I don't want to be your nurse
- | I'm not here to fix you
- | I'm exhausted too
- | that's a lot to carry
- | I can't promise it'll work
- | I can't make you go
- | I can't do it for you
- | I cannot stand hospitals either
- | I can't stand seeing you like this
- | I wish I could help
- | I wish you'd told me
- | It feels like you've disappeared
- | You disappeared for a while there
- | he's dead to me
- | My phone died
- | The plants died
- | We'd kill for a weekend off
- | Did the counsellor push you?
- | they pushed you into it
- | She grabbed the wrong end of the stick
- | he threw himself into work
- | He kicked the habit
- | I kicked the ball with the boys
- | I burned the toast
- | that burns me up
- | We're in this together
- | So it's the waiting rooms that get to you.
- | You want to feel like yourself again
- | You want it to stop
- | You feel like a burden
- | You're afraid of being a burden to us
- | You're scared they'd keep you
- | You said you feel dead inside
- | The thought of hospital makes your skin crawl
- | I don't blame you for not wanting to go back there
- | Nobody can force you
- | You've had enough of people telling you what to do
- | You'd rather handle it on your own
- | Would you let me sit with you for a bit?
- | I'm glad you told me that
- | Thank you for telling me about Jonah
- | It's hard to talk about Dad dying
- | I was there when he died
- | I hear that you hate those pills
- | The pills made you feel flat
- | Taking pills every day feels like giving in
- | How many pills was it back then?
- | I forgot to take my tablets
- | I have to take blood pressure pills as well
- | I'll have dinner ready and we can take a walk
- | Should I drop it?
- | Let's drop it for tonight
- | I'll stop here for tonight
- | Let's stop here, I love you
- | Goodbye for now, mum
- | See you tomorrow, goodnight
- | I'll be here tomorrow
- | I won't be here on Saturday, I'm working
- | I've had it up to here
- | I can't breathe in this heat, let's open a window
- | Take a deep breath
- | I'm shaking my head
- | I'm going to fight for you
- | We fight about this every week
- | We had a fight, and I'm sorry I shouted
- | I shouted at you and that wasn't fair
- | I slammed the door, I'm sorry
- | I shouldn't have grabbed your phone
- | I took your keys, that was wrong
- | I called you lazy, I'm sorry
- | Your sister is worried sick
- | Everyone's worried about you
- | The kids are worried
- | Do the kids know?
- | The kids drew you a card
- | We could ask the GP together
- | I read that one in five people feel this
- | What if nothing changes?
- | What would you do with the money?
- | It's about the money, isn't it
- | You work two jobs, when would you even go
- | Two buses each way is a lot
- | He's not a bad doctor
- | She isn't eating meat anymore
- | He stopped drinking last year
- | He quit smoking
- | My friend's husband went and it helped
- | My brother is missing out
- | My knee is killing me and the dog threw up
- | You're not the only one who is tired
- | I could see how hard that was
- | I'm sorry I called it a disease
- | What's the worst part of the day?
- | You think the pills will change who you are
- | They took your shoelaces away, that's humiliating
- | I want you home safe
- | The clinic is two bus rides away
- | Some days you can't get out of bed
- | You've stopped singing
- | I love that you still cook for us
- | It's okay to be angry with me
- | I was wrong to go behind your back
- | I won't tell anyone unless you're in danger
- | You don't trust them after what they did
- | I was scared you'd never come out of there
- | Do you feel safe here with me?
- | Let's forget the doctor for tonight
- | I can take Thursday off and drive you
- | If you ever want to try, I'll sit in the waiting room
- | You feel everyone is watching
- | The neighbours talk, and you hate it
- | I've never seen you cry before
- | What do you miss most?
- | my own father hid it for years
- | the dog needs a walk, come with me?
- | I hear the fear in that
- | we don't have to fix it today
- | Your brother said the same thing
- | It's been a rough week for the kids too
self_harm ! | I'd kill myself if you died
self_harm ? | i wanted to die
loved_one_danger ? | promise me you won't kill yourself
- | Did you take too many pills?
- | did you overdose
- | Do you have a gun?
- | Does he hit you?
- | You're going to die if you carry on like this
- | we're all going to die
- | I couldn't live with myself if you died
- | I don't want you to die
"""


def cases() -> list[tuple[str, str]]:
    """(expected, line) for each row."""
    rows = [row.partition("|") for row in TABLE.strip().splitlines()]
    return [(expected.strip(), line.strip()) for expected, _, line in rows]
