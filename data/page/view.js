// What the timer shows. It is built here, so that a page without scripts has no dead buttons.
// The words of the routine come from its markup.
const main = document.querySelector('main');
const cues = [...document.querySelectorAll('.cues li')];
const areas = [...document.querySelectorAll('.area')];
const score = cues.map(cue => ({
  s: Number(cue.dataset.s), kind: cue.dataset.kind, area: areas.indexOf(cue.closest('.area')),
}));

// The words of a cue. A cue without words repeats those of the last cue of its kind.
function textOf(cue) {
  for (let i = cue; i >= 0; --i) {
    const words = cues[i].querySelector('span');
    if (score[i].kind === score[cue].kind && words) return words.textContent;
  }
  return '';
}

const wordOf = cue => cues[cue].querySelector('b').textContent;
const sideOf = cue => (/, (left|right) · /.exec(cues[cue].dataset.where) || [])[1];

// Rounded up, so that the last second shows as 1 and not as 0.
const shown = ms => Math.ceil(ms / 1e3 - 1e-6);
const clock = s => Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0');
const count = s => (s < 100 ? String(s) : clock(s));
const duration = s => (s < 60 ? '' : Math.floor(s / 60) + 'm') + (s % 60 || s < 60 ? s % 60 + 's' : '');

function forTheEar(text) {
  return text.replace(/\b1 s\b/g, '1 second').replace(/(\d) s\b/g, '$1 seconds')
    .replace(/(\d) min\b/g, '$1 minutes')
    .replace(/(^| )([A-Z]{2,4})(?= |$)/g, (_, before, word) => before + [...word].join(' '));
}

// Speaks as `start --say` does: the first cue of its kind in a step in full, later ones in short.
function spoken(cue) {
  const { s, kind } = score[cue];
  const step = cues[cue].parentNode;
  const length = s + (s === 1 ? ' second.' : ' seconds.');
  if (step.querySelector('[data-kind="' + kind + '"]') !== cues[cue]) {
    const word = wordOf(cue)[0].toUpperCase() + wordOf(cue).slice(1);
    return word + (kind === 'stretch' && sideOf(cue) ? ', ' + sideOf(cue) + ' side' : '') + ', ' + length;
  }
  let text = textOf(cue).replace(/([^.!?])$/, '$1.') + ' ' + length;
  if (kind === 'get-ready') {
    const where = cues[cue].dataset.where.replace(/, (left|right) · /, ', $1 side · ');
    text = where.replace(' · ', ', ') + '. ' + text;
  }
  const hints = step.parentNode.querySelector('.hints');
  const isFirst = step.parentNode.querySelector('.cues') === step;
  return forTheEar(kind === 'roll' && isFirst && hints ? text + ' ' + hints.textContent : text);
}

function element(name, id, text, parent) {
  const made = document.createElement(name);
  if (id) made.id = id;
  made.textContent = text;
  parent.append(made);
  return made;
}

function box(styleClass, parent) {
  const made = element('div', '', '', parent);
  made.className = styleClass;
  return made;
}

function button(id, text, parent) {
  const made = element('button', id, text, parent);
  made.type = 'button';
  return made;
}

// Everything that changes while the timer runs, by its name.
const ui = {};

function buildStart() {
  const begin = box('begin screen', main);
  ui.go = button('go', 'Start', begin);
  ui.over = button('over', 'Start over', begin);
  ui.over.hidden = true;
  ui.awake = element('p', 'awake', '', begin);
  ui.go.setAttribute('aria-describedby', 'awake');
  document.querySelector('.areas').before(begin);
}

function buildTimer() {
  const live = ui.live = element('div', 'live', '', document.body);
  live.hidden = true;
  live.setAttribute('role', 'dialog');
  live.setAttribute('aria-modal', 'true');
  live.setAttribute('aria-label', 'Timer');
  const head = box('top', live);
  for (const id of ['where', 'area', 'left']) ui[id] = element('span', id, '', head);
  const middle = box('middle', live);
  for (const id of ['word', 'count']) ui[id] = element('div', id, '', middle);
  ui.words = box('words', middle);
  for (const id of ['text', 'extra', 'warning']) ui[id] = element('p', id, '', ui.words);
  ui.pose = element('div', 'pose', '', middle);
  ui.pose.setAttribute('aria-hidden', 'true');
  ui.next = element('p', 'next', '', middle);
  ui.bar = element('progress', 'bar', '', live);
  ui.bar.setAttribute('aria-hidden', 'true');
  buildKeys(box('keys', live));
  ui.said = element('p', 'said', '', live);
  ui.said.setAttribute('role', 'status');
}

function buildKeys(keys) {
  const labels = {
    pause: 'Pause', back: 'Back', less: '−10 s', more: '+10 s', on: 'Next', mute: 'Mute',
    voice: 'Voice', list: 'List', help: 'Helped',
  };
  for (const [id, label] of Object.entries(labels)) ui[id] = button(id, label, keys);
  for (const id of ['mute', 'voice', 'help']) ui[id].setAttribute('aria-pressed', 'false');
  ui.voice.hidden = !device.hasVoice;
}

const keysInShort = 'Space pause, resume; n next; b repeat, twice: the one before; +/- 10 s; m mute; '
  + 'y in a test drive: it helped; q list; ? hide.';

// Shown below the words: cautions while you get into position, and how to press less or more
// while you roll.
function extraOf(cue) {
  const parts = { 'get-ready': '.care', 'switch': '.care', roll: '.hints' };
  const part = parts[score[cue].kind];
  const found = part ? [...areas[score[cue].area].querySelectorAll(part)] : [];
  return found.map(p => p.textContent).join(' ');
}

function showCue(cue) {
  const { area, kind } = score[cue];
  const next = cues[cue].dataset.next;
  ui.where.textContent = cues[cue].dataset.where;
  ui.area.textContent = 'area ' + (area + 1) + ' of ' + areas.length;
  ui.next.textContent = 'Next: ' + next;
  ui.extra.textContent = extraOf(cue);
  ui.words.scrollTop = 0;
  const figure = areas[area].querySelector('svg');
  const isLying = kind !== 'stretch' && kind !== 'test-drive';
  ui.pose.replaceChildren(...(figure && isLying ? [figure.cloneNode(true)] : []));
  const firstSide = sideOf(cues.indexOf(areas[area].querySelector('.cues li')));
  ui.pose.classList.toggle('turned', sideOf(cue) !== firstSide);
}

function paint(state, now) {
  const { s, kind, area } = score[state.cue];
  const left = cueLeft(state, now);
  ui.live.dataset.kind = kind;
  ui.live.dataset.phase = state.phase;
  ui.count.textContent = count(shown(left));
  ui.word.textContent = state.phase === 'paused' ? 'paused' : wordOf(state.cue);
  ui.left.textContent = clock(shown(routineLeft(score, state, now))) + ' to go';
  ui.text.textContent = state.keysShown ? keysInShort : textOf(state.cue);
  ui.bar.max = Math.max(state.length || s * 1e3, 1);
  ui.bar.value = Math.max(ui.bar.max - left, 0);
  ui.pause.textContent = state.phase === 'paused' ? 'Resume' : 'Pause';
  // Shown when you start, and again when the timer is paused, for example by a dark screen.
  ui.warning.hidden = state.cue > 0 && state.phase !== 'paused';
  ui.mute.setAttribute('aria-pressed', state.muted);
  ui.help.hidden = kind !== 'test-drive';
  ui.help.setAttribute('aria-pressed', state.helped[area]);
  cues.forEach((cue, i) => {
    cue.classList.toggle('done', state.finished[i]);
    if (i === state.cue && state.phase !== 'waiting' && state.phase !== 'done') {
      cue.setAttribute('aria-current', 'step');
    } else {
      cue.removeAttribute('aria-current');
    }
  });
}

buildStart();
buildTimer();
