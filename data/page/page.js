// Connects the timer to the page: passes each event to `update`, and carries out its effects.
let state = sessionAt(score);
let timeout = 0;
let voice = false;
let shownCue = -1;
// When both clocks were last read, and when the next tick is due.
let lastNow = performance.now();
let lastWall = Date.now();
let due = lastNow;

// Whether the phone was asleep, or the page stopped, since the last look at the clocks.
function wasAway(now) {
  const wall = Date.now();
  const slept = wall - lastWall - (now - lastNow);
  const late = state.phase === 'running' && now - due > 5e3;
  lastNow = now;
  lastWall = wall;
  return late || slept > 2e3;
}

function take(event) {
  const now = performance.now();
  const wasRunning = state.phase === 'running';
  const actual = wasAway(now) && wasRunning ? 'returned' : event;
  const after = update(score, state, actual, now);
  state = after.state;
  after.effects.forEach(apply);
  if (actual !== 'time' && actual !== 'y') bells.lay(score, state, now);
  show(now);
  if (state.phase === 'done') finish();
  keep();
  wait(now);
}

function wait(now) {
  clearTimeout(timeout);
  const next = nextMoment(state);
  if (next === null) return;
  due = next;
  timeout = setTimeout(() => take('time'), Math.max(next - now, 0));
}

function apply({ kind, index }) {
  if (kind === 'begin') announce(spoken(index));
  if (kind === 'paused') announce('Paused.');
  if (kind === 'end') device.vibrate(200);
  if (kind === 'count') device.vibrate(60);
}

function announce(text) {
  ui.said.textContent = text;
  if (voice && !state.muted) device.say(text);
}

function show(now) {
  if (shownCue !== state.cue) showCue(state.cue);
  shownCue = state.cue;
  paint(state, now);
}

// Saves the session, so that it can resume after a reload.
function keep() {
  if (state.phase === 'done') return device.forget();
  if (state.phase === 'waiting') return;
  const { cue, length, active, finished, helped } = state;
  const remaining = cueLeft(state, performance.now());
  device.remember({ cue, remaining, length, active, finished, helped });
}

// Ignores anything stored that is not a session of this routine.
function restore(kept) {
  const isTime = ms => Number.isFinite(ms) && ms >= 0;
  const isList = (list, size) => Array.isArray(list) && list.length === size;
  if (!kept || !Number.isInteger(kept.cue) || !score[kept.cue] || !isTime(kept.remaining)
      || !isTime(kept.length) || !isTime(kept.active) || !isList(kept.finished, score.length)
      || !isList(kept.helped, state.helped.length)) return;
  state = {
    ...sessionAt(score, kept.cue), phase: 'paused', active: kept.active,
    remaining: Math.min(kept.remaining, longestLeft), length: Math.min(kept.length, longestLeft),
    finished: kept.finished.map(Boolean), helped: kept.helped.map(Boolean),
  };
}

function nameStart() {
  const isOpen = state.phase === 'paused';
  ui.go.textContent = isOpen ? 'Resume at ' + cues[state.cue].dataset.where
    : state.phase === 'done' ? 'Start again' : 'Start';
  ui.over.hidden = !isOpen;
}

async function keepScreenOn() {
  const stays = await device.keepScreenOn();
  if (stays && ui.live.hidden) device.letScreenSleep();
  warnOfScreen(stays);
}

function warnOfScreen(stays) {
  const minutes = Math.ceil(routineLeft(score, state, performance.now()) / 6e4);
  const text = stays ? '' : 'This page cannot keep the screen on. Set your phone to keep it on for '
    + minutes + (minutes === 1 ? ' minute.' : ' minutes.');
  ui.awake.textContent = text;
  ui.warning.textContent = text;
}

// Adds what helped to the line to type, for the areas that the line logs.
function nameHelped() {
  const place = document.getElementById('helped');
  const areas = place.dataset.areas.split(' ').filter((name, i) => state.helped[i] && name !== '-');
  place.replaceChildren();
  if (areas.length === 0) return;
  place.append(' ');
  element('span', '', '--helped ' + areas.join(','), place);
}

function openTimer() {
  bells.wake();
  if (state.phase === 'done') startOver();
  lastNow = due = performance.now();
  lastWall = Date.now();
  ui.live.hidden = false;
  main.inert = true;
  // With large text, scrolling to this button would move the count out of sight.
  ui.pause.focus({ preventScroll: true });
  take(' ');
  keepScreenOn();
  device.fillScreen(ui.live);
}

// Calls `goOn` once more after full screen, because leaving that drops the focus.
function closeTimer(goOn) {
  bells.quiet();
  device.say('');
  device.letScreenSleep();
  ui.live.hidden = true;
  main.inert = false;
  nameStart();
  const spent = Math.floor(state.active / 1e3);
  if (spent > 0) document.getElementById('spent').textContent = duration(spent);
  nameHelped();
  goOn();
  device.leaveFullScreen().then(() => { if (ui.live.hidden) goOn(); });
}

function showList() {
  if (state.phase === 'running') take('p');
  closeTimer(() => ui.go.focus());
}

function finish() {
  if (ui.live.hidden) return;
  const end = document.getElementById('end');
  end.querySelector('h2').textContent = 'Done. How is the pain now?';
  closeTimer(() => {
    end.focus();
    end.scrollIntoView();
  });
}

function startOver() {
  state = sessionAt(score);
  shownCue = -1;
  device.forget();
}

function toggleVoice() {
  voice = !voice;
  ui.voice.setAttribute('aria-pressed', voice);
  device.say(voice && !state.muted ? ui.said.textContent : '');
}

const timerKeys = [' ', 'p', 'n', 'ArrowRight', 'b', 'ArrowLeft', '+', '=', '-', 'm', 'y', '?'];

function press(key) {
  bells.wake();
  take(key);
  if (state.muted) device.say('');
}

function onKey(event) {
  if (ui.live.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isOtherButton = event.target.tagName === 'BUTTON' && event.target !== ui.pause;
  if (key === ' ' && isOtherButton) return;
  if (key === 'Escape' || key === 'q') showList();
  else if (timerKeys.includes(key)) press(key);
  else return;
  event.preventDefault();
}

ui.go.onclick = openTimer;
ui.over.onclick = () => { startOver(); openTimer(); };
const buttonKeys = { pause: ' ', back: 'b', less: '-', more: '+', on: 'n', mute: 'm', help: 'y' };
for (const [id, key] of Object.entries(buttonKeys)) ui[id].onclick = () => press(key);
ui.voice.onclick = toggleVoice;
ui.list.onclick = showList;
addEventListener('keydown', onKey);
addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return keep();
  if (ui.live.hidden) return;
  keepScreenOn();
  if (state.phase === 'running') take('time');
});
device.listenToHeadset(key => { if (!ui.live.hidden) press(key); });

restore(device.recall());
nameStart();
nameHelped();
show(performance.now());
if (!navigator.wakeLock) warnOfScreen(false);
