// Replays the traced sessions by the page's own timer. They stand in traces.js, beside the page.
'use strict';
const shownFlags = flags => flags.map(Number).join('');

function textAfter(score, { state, effects }, now) {
  return [
    effects.map(({ kind, index }) => kind + index + ' ').join(''),
    [state.phase, state.cue, 'of', state.length, cueLeft(state, now), routineLeft(score, state, now)].join(' '),
    [state.active, state.away, state.wentBack].map(String).join(' '),
    [Number(state.muted), Number(state.keysShown)].join(' '),
    [shownFlags(state.finished), shownFlags(state.helped)].join(' '),
    [state.bells, state.seen, nextMoment(state)].map(String).join(' '),
  ].join('|');
}

function replay({ score, events }, nth) {
  let state = sessionAt(score);
  events.forEach(([event, now, expected], i) => {
    const after = update(score, state, event, now);
    state = after.state;
    const got = textAfter(score, after, now);
    if (got !== expected) {
      throw new Error(`session ${nth}, event ${i}, ${event} at ${now}: page ${got}, program ${expected}`);
    }
  });
  return events.length;
}

// What comes of these sessions: how many there were, or the first difference.
function outcome(sessions) {
  try {
    const events = sessions.reduce((sum, trace, nth) => sum + replay(trace, nth), 0);
    return `same after ${events} events in ${sessions.length} sessions`;
  } catch (fault) {
    return fault.message;
  }
}

// A replay has to be able to fail: in this one, a single state differs.
function oneChanged() {
  const isRunning = ([, , text]) => text.includes('|running ');
  const { score, events } = traces.find(trace => trace.events.some(isRunning));
  const at = events.findIndex(isRunning);
  const [event, now, text] = events[at];
  return { score, events: events.with(at, [event, now, text.replace('|running ', '|running 1')]) };
}

addEventListener('load', () => {
  report([outcome(traces), `changed: ${outcome([oneChanged()])}`]);
});
