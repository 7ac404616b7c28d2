'use strict';
// The timer without a page: `update` turns a state and an event into the next state and its
// effects. It does the same as src/core/session/session.cpp, with the same names; change both.
//
// A score is a list of cues { s, kind, area }: seconds, an id such as 'roll', and the area
// counted from 0. All other times are in milliseconds, on a clock that only goes forward.
// An event is 'time', 'returned', 'leave', or a key as the browser names it.
const keyStep = 10e3;
const longestLeft = 599e3;
const twiceWithin = 2e3;

function sessionAt(score, cue = 0) {
  const none = cue >= score.length;
  const at = none ? Math.max(score.length - 1, 0) : cue;
  const length = none ? 0 : score[at].s * 1e3;
  const areas = score.length > 0 ? score[score.length - 1].area + 1 : 0;
  return {
    phase: none ? 'done' : 'waiting', cue: at, ends: 0, remaining: length, length, seen: 0,
    active: 0, away: null, wentBack: null, muted: false, keysShown: false, bells: 0,
    finished: score.map(() => false), helped: Array(areas).fill(false),
  };
}

function cueLeft(state, now) {
  if (state.phase !== 'running') return state.remaining;
  return Math.max(state.ends - Math.max(now, state.seen), 0);
}

function routineLeft(score, state, now) {
  if (state.phase === 'done' || score.length === 0) return 0;
  return score.slice(state.cue + 1).reduce((sum, cue) => sum + cue.s * 1e3, cueLeft(state, now));
}

// When the display changes next or the cue ends; null while the time stands still.
function nextMoment(state) {
  if (state.phase !== 'running') return null;
  const shown = Math.ceil((state.ends - state.seen) / 1e3);
  return state.ends - Math.max(shown - 1, 0) * 1e3;
}

// How many of the bells at 3, 2 and 1 seconds before the end are due.
function bellsBehind(left) {
  return [3e3, 2e3, 1e3].filter(at => left <= at).length;
}

class Turn {
  constructor(score, state, now) {
    this.score = score;
    this.state = { ...state, finished: [...state.finished], helped: [...state.helped] };
    this.now = Math.max(now, state.seen);
    this.effects = [];
  }

  take(event) {
    const { state } = this;
    if (state.phase === 'done' || state.phase === 'left') return this;
    if (event === 'returned') {
      this.comeBack();
    } else {
      this.letTimePass();
      if (event === 'leave') this.leave();
      else if (event !== 'time') this.press(event.length === 1 ? event.toLowerCase() : event);
      this.ring();
    }
    state.seen = this.now;
    return this;
  }

  isRunning() { return this.state.phase === 'running'; }
  isOpen() { return this.isRunning() || this.state.phase === 'paused'; }
  add(kind, index = 0) { this.effects.push({ kind, index }); }

  // A cue ends when its time is over, even if the event comes later.
  letTimePass() {
    const { state } = this;
    let clock = state.seen;
    while (this.isRunning() && state.ends <= this.now) {
      state.active += state.ends - clock;
      clock = state.ends;
      this.endCue(clock);
    }
    if (this.isRunning()) state.active += this.now - clock;
  }

  endCue(at) {
    this.state.finished[this.state.cue] = true;
    if (!this.state.muted && !this.effects.some(effect => effect.kind === 'end')) this.add('end');
    this.leaveCue(at);
  }

  leaveCue(at) {
    const { score, state } = this;
    const next = score[state.cue + 1];
    const { area } = score[state.cue];
    if (!next || next.area !== area) this.add('area', area);
    if (next) return this.goTo(state.cue + 1, at);
    state.phase = 'done';
    state.remaining = 0;
    state.away = null;
  }

  goTo(cue, at) {
    const { state } = this;
    state.cue = cue;
    state.length = this.score[cue].s * 1e3;
    state.bells = 0;
    state.wentBack = null;
    this.setLeft(state.length, at);
    this.add('begin', cue);
  }

  setLeft(left, at) {
    this.state.remaining = left;
    if (this.isRunning()) this.state.ends = at + left;
  }

  // Nobody rolled during the absence, so the time since the last event does not count.
  comeBack() {
    const { state } = this;
    if (!this.isOpen()) return;
    if (state.away === null) state.away = state.seen;
    if (!this.isRunning()) return;
    state.remaining = state.ends - state.seen;
    state.phase = 'paused';
    this.add('paused');
  }

  leave() {
    if (this.state.phase === 'done') return;
    this.state.remaining = cueLeft(this.state, this.now);
    this.state.phase = 'left';
    this.state.away = null;
  }

  press(key) {
    const { state } = this;
    if (key === ' ' || key === 'p') this.isOpen() ? this.pauseOrResume() : this.begin();
    else if (key === 'Enter') this.begin();
    else if (key === 'm') state.muted = !state.muted;
    else if (key === '?') state.keysShown = !state.keysShown;
    else if (key === 'q') this.leave();
    else if (this.isOpen()) this.pressInCue(key);
  }

  pressInCue(key) {
    if (key === 'n' || key === 'ArrowRight') this.leaveCue(this.now);
    else if (key === 'b' || key === 'ArrowLeft') this.goBack();
    else if (key === '+' || key === '=') this.changeLeft(keyStep);
    else if (key === '-') this.changeLeft(-keyStep);
    else if (key === 'y') this.noteHelp();
  }

  begin() {
    const { state } = this;
    if (state.phase !== 'waiting') return;
    state.phase = 'running';
    this.setLeft(state.remaining, this.now);
    this.add('begin', state.cue);
  }

  pauseOrResume() {
    const { state } = this;
    if (this.isRunning()) {
      state.remaining = cueLeft(state, this.now);
      state.phase = 'paused';
      return this.add('paused');
    }
    state.phase = 'running';
    state.away = null;
    this.setLeft(state.remaining, this.now);
    this.add('resumed');
  }

  goBack() {
    const { state } = this;
    const again = state.wentBack !== null && this.now - state.wentBack <= twiceWithin;
    this.goTo(again && state.cue > 0 ? state.cue - 1 : state.cue, this.now);
    state.wentBack = this.now;
  }

  changeLeft(by) {
    const { state } = this;
    const left = cueLeft(state, this.now);
    const wanted = Math.min(left + by, Math.max(left, longestLeft));
    if (wanted <= 0) return this.leaveCue(this.now); // cut short, so it does not count as finished
    state.length += wanted - left;
    this.setLeft(wanted, this.now);
    state.bells = bellsBehind(wanted);
  }

  noteHelp() {
    const { kind, area } = this.score[this.state.cue];
    if (kind === 'test-drive') this.state.helped[area] = !this.state.helped[area];
  }

  // Rings once, however many bells were missed.
  ring() {
    const { state } = this;
    if (!this.isRunning()) return;
    const behind = bellsBehind(cueLeft(state, this.now));
    if (behind > state.bells && !state.muted) this.add('count');
    state.bells = Math.max(state.bells, behind);
  }
}

// The next state and the effects { kind, index }: begin, count, end, area, paused, resumed.
// Leaves `state` as it is.
function update(score, state, event, now) {
  const { state: next, effects } = new Turn(score, state, now).take(event);
  return { state: next, effects };
}
