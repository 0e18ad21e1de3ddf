// The lesson sheets: for each scenario that comes with the game, what a class is to take from it, what to discuss and what to look for.
// For the instructor: they tell of what happens. Goal, minutes and principles are the scenario's own and stand in its file.

export interface Lesson {
  /** What the class takes away. */
  readonly aim: string;
  /** To discuss when everybody has played. They have no one right answer. */
  readonly questions: readonly [string, string, string];
  /** What tends to happen, and where to find it in the debrief or the gradebook. */
  readonly lookFor: readonly string[];
}

/** By the scenario's id. */
const LESSONS: Readonly<Record<string, Lesson>> = {
  'poor-taste-call': {
    aim: 'An insult to the shop or to the person hired ends the help, even when the caller is the better welder. It can still be stopped halfway.',
    questions: [
      'Marlow really is good, and Dee says so. Why does saying it himself make it worth less to her?',
      'Renny Cole told Dee that Marlow runs the best root pass on the river. What would Marlow have had to know before he spoke of Renny?',
      'After the call there is room for a note. Which sorries in your class came alone, and which brought something along?',
    ],
    lookFor: [
      'Who stops in the middle. An apology for telling Dee her own business is worth more, and comes more rarely, than a good first line.',
      'The wait while the compressor runs. Some fill it with one more certificate.',
      'The third point, about Pilar. It is about conduct and not about skill, and students defend themselves most there.',
      'Whether anything is used at Pruett Bridge. Many get all three points and leave them in the truck.',
    ],
  },
  'handstand-call': {
    aim: 'Each objection costs the caller the next true reason. Listening gets further than being right.',
    questions: [
      'Odessa’s reasons get odder as the call goes on. Where in your call did she stop telling you the useful ones?',
      '“I have two nephews” is true. What does Odessa hear when Sam says it?',
      'She runs out in the end. What would you have done with a fourth reason, after having asked for three?',
    ],
    lookFor: [
      'The first objection. It is usually a mild and accurate one, and nobody who makes it thinks of it as arguing.',
      'What was asked for: “three things” or “why the other person”. The second leads the call toward the person hired, and to the handstands.',
      'The rescue. Those who hear themselves and stop are scored for stopping; show one such transcript.',
      'That “It was the handstands” is not the reason. It is what is left when true reasons have been used up.',
    ],
  },
  'company-side': {
    aim: 'The other side of the phone: why somebody decent says nothing, and what can be said without harm to anyone.',
    questions: [
      'Bea has one true reason for Gus: Helmsman. What does it turn into by June, and who made it so?',
      'Saying nothing is safe. Who pays for it, and how long did it take you to notice?',
      'Marisol asks in a way that can be answered. Which of her words make the difference?',
    ],
    lookFor: [
      'Kindness that promises. “You’d walk in” is meant well, and comes back from a lawyer.',
      'The note in the file. Ask who wrote only what was said, and who wrote what they thought of Gus.',
      'The call from Marisol after the lawyer’s. Students who have just learned caution often shut out the one who asked best.',
      'Only two principles are scored here. The player is the recruiter, and the thirteen are seen from behind.',
    ],
  },
  'ring-or-write': {
    aim: 'The same question weighs more by phone or at the door than on a page, because it has to be answered at once, in front of you.',
    questions: [
      'Theo is kind and gives bad advice, while he hides from his own shop phone. Where else have you had advice like his?',
      'Noon is the bakery’s rush. What could Noor know about Joan Pike’s day, and what did you do with it?',
      'An email can be left unanswered. Why is that a reason to write one?',
    ],
    lookFor: [
      'How many phoned, went in person or wrote, and in which order they changed their minds. Moving a call that has begun into writing is honored.',
      'What came back is partly luck. Two students who wrote the same email may have had three points and silence; compare their Conduct.',
      'Going after the email: a call to say that it is there, a word by way of Desmond.',
      'Long emails. A whole page to be understood takes Joan longer than she has.',
    ],
  },
  'six-small-moves': {
    aim: 'The email itself: thanks, whom you met, disappointment once, a favor, three areas, thanks. Then leave it alone.',
    questions: [
      'You can hear Idris talk to Mona, and Wren can’t. How did knowing that he dreads an answer to his answer change your email?',
      'Which of the six moves did you leave out or swell, and what did he take it for?',
      'He answers on a Saturday, or never. What in your email was yours to decide, and what was the weather?',
    ],
    lookFor: [
      'The emails side by side in the gradebook’s decisions. Look for one sentence too many before you look for a rude one.',
      'Disappointment told at length, and with relatives.',
      'The quiet weeks. Asking Mona, or city hall, makes a favor into a file.',
      'The reply about the catalog. Some are right about the fish and say so.',
    ],
  },
  'one-line': {
    aim: 'A short no, from somebody you will see in forty minutes, is a whole answer. What is done with it is seen by everybody who works there.',
    questions: [
      'Rosa’s message has nine words and one of them is Hi. What did you read into it that is not there?',
      'The others on 4 West are on your side, and offer to prove it. What would their help have cost Wen’s patients, and you?',
      'What can be asked of somebody who counts tablets at the med cart, and where is the better place for it?',
    ],
    lookFor: [
      'Asking again within the minute, to a person in a car. Then whether the player lets go when told why it is a bad time.',
      'How Wen is met. She is the other way, she comes to say so herself, and she has nothing to be sorry for.',
      'Going to Hal, or over Rosa’s head. It gets an answer, the one with a folder.',
      'The leaking cuff. It is the player’s own feedback, in plain sight, and nobody will point at it.',
    ],
  },
  'the-silence': {
    aim: 'A good letter may get nothing. The weeks after it are the exercise, and no one there is counting but you.',
    questions: [
      'The letter has a star on it in her inbox from the first night. Does it help Teddy to know that? Would it have helped you?',
      'Bix never tires of ideas. Which one sounded most like something you would do?',
      'Teddy can find three things to work on with nobody’s help. What would stand on your own list from your last interview?',
    ],
    lookFor: [
      'Reminders that are dressed as kindness: “no rush”, “in case it got lost”. Each of them is counted as chasing.',
      'The photograph of the one who was hired. See who posts, who writes to Mr. Lathrop, and who is glad for her.',
      'Outcomes here are luck more than anywhere else. Show a 100 that got silence before anybody calls the game unfair.',
      'Brenda on the filter. What was learned is shown with wet sleeves and not told.',
    ],
  },
  'three-that-sting': {
    aim: 'Three true and unwelcome things, heard to the end, from somebody who finds it hard to say them.',
    questions: [
      'Hal loses his word in the middle of the first point. What did you do with the gap, and what did that prove?',
      'Of the window, the forty-one numbers and the pen, which would you have found hardest to hear? Is it the largest one?',
      'He invites Con to disagree, twice. Why is that harder to refuse than an attack?',
    ],
    lookFor: [
      'Finishing Hal’s sentence. It acts out the very fault that he is trying to name.',
      'Reasons that explain a point away. They feel like information to the one who gives them.',
      'The napkin. Two lines after a bad hour can still reach him, if nothing is tied to them.',
      'The boardroom. Look for who gives one number, and who has kept all forty-one.',
    ],
  },
  'full-stop': {
    aim: 'The reply to feedback is thanks, and then it ends. After that the feedback is put to use where nobody sees it.',
    questions: [
      'Everything that Sam could add is accurate. Why does an accurate addition still cost something?',
      'Mona defends Sam with the very objection Sam once made. What do friends do for us at such a moment, and to us?',
      'Which of the three lines would be easiest to agree with and never do?',
    ],
    lookFor: [
      'The reply that begins well. Ask the class to mark the word at which it could have stopped.',
      'Asking for one more thing, or keeping in touch, as the last sentence of a thank-you.',
      'Forwarding her email. It was written to one person.',
      'Mona on the pier in the fog. It is the third line, set as a test and never announced.',
    ],
  },
  afterwards: {
    aim: 'Feedback is for doing, not for telling. In the next interview it shows best when nobody hears of it.',
    questions: [
      'Sam knows three faults by heart. What is the difference between confessing a fault and not having it for an hour?',
      'Frances gets a detail of your application wrong. When is a correction a service, and when is it a reflex?',
      'The job goes to Sam or to somebody at two o’clock, by chance. What did Sam have in either case?',
    ],
    lookFor: [
      'The weakness prepared as a speech. It is long, and it is about being brief.',
      '“We” and “I”. Some overdo the cure: four times “I” in one answer.',
      'Questions for Frances and Emmett. The useful one is about their work, and follows from something they said.',
      'How the no is taken on the twentieth, and whether Odessa is told that her lines were used.',
    ],
  },
};

/** Null for a scenario that does not come with the game. */
export function lessonOf(scenario: string): Lesson | null {
  return Object.hasOwn(LESSONS, scenario) ? LESSONS[scenario]! : null;
}
