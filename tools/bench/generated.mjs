// The generated stories of the peers as scenarios, and the core as an engine like the peers.
import { makeStory } from './peers/story.mjs';

export const asText = (size, seed = 1) => JSON.stringify(asScenario(makeStory(size, seed)));

/** A generated story in our format: every choice says what it says, and its feedback is the reply. */
function asScenario(story) {
  const people = [...new Set(story.nodes.map((n) => n.speaker))].map((name) => ({
    id: name.toLowerCase(),
    name,
    look: 'ruth',
    place: 'there',
  }));
  const set = (s) => ('to' in s ? { var: s.var, to: s.to } : { var: s.var, add: s.add });
  const compare = (c) => ({
    var: c.var,
    ...(c.op === '>=' ? { atLeast: c.value } : c.op === '<=' ? { atMost: c.value } : { is: c.value }),
  });
  const choice = (n) => (c, i) => ({
    id: `c${i}`,
    text: c.text,
    heard: 'Words.',
    thought: 'Hm.',
    why: c.feedback,
    to: c.to,
    set: c.set.map(set),
    reply: [{ id: 'r', by: n.speaker.toLowerCase(), text: c.feedback }],
    effects: [{ principle: 'respect', points: 1 + i, reason: 'Because.' }],
    ...(c.if ? { if: compare(c.if) } : {}),
  });
  const lines = (n) => [{ id: 'l', by: n.speaker.toLowerCase(), text: n.text }];
  return {
    format: 1,
    version: 1,
    title: story.title,
    tagline: 'Generated.',
    situation: 1,
    channel: 'phone',
    brief: 'Generated.',
    goal: 'Walk.',
    minutes: 1,
    principles: ['respect'],
    player: 'you',
    cast: [{ id: 'you', name: 'You', look: 'you', place: 'here' }, ...people],
    places: [
      { id: 'here', room: 'kitchen', label: 'Here' },
      { id: 'there', room: 'office', label: 'There' },
    ],
    variables: Object.keys(story.vars).map((id) => ({
      kind: 'number',
      id,
      least: 0,
      most: 1000,
      start: story.vars[id],
    })),
    start: story.start,
    nodes: story.nodes.map((n) =>
      n.choices.length === 0
        ? { kind: 'end', id: n.id, lines: lines(n), ending: 'over' }
        : { kind: 'choose', id: n.id, lines: lines(n), order: 'fixed', choices: n.choices.map(choice(n)) },
    ),
    endings: [{ id: 'over', title: 'Over', outcome: 'kind words', text: 'Over.' }],
  };
}

export function ours(core) {
  return {
    load(text) {
      const { scenario } = core.readScenario('story', text);
      return {
        newSession() {
          let play;
          return {
            start: () => {
              play = core.start(scenario, 1);
            },
            text: () => play.beats.at(-1)?.text,
            choices: () => core.offered(play).map((c) => c.text),
            pick: (i) => {
              play = core.pick(play, core.offered(play)[i].id);
            },
          };
        },
      };
    },
  };
}
