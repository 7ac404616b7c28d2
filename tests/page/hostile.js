// Goes through all cues of a page with hostile texts, and reports what came of them.
'use strict';
const mayBeThere = 'html head meta link title style script body main header section ol ul li h1 h2 h3 p '
  + 'b small span code time strong div button progress dl dt dd svg g path circle line polyline pre';

function strangers() {
  const known = new Set(mayBeThere.split(' '));
  const all = [...document.querySelectorAll('*')];
  const names = all.map(one => one.localName).filter(name => !known.has(name));
  const attributes = all.flatMap(one => [...one.attributes])
    .filter(({ name, value }) => /^on|^style$|^srcdoc$|^action$/i.test(name)
      || (/^(href|src)$/i.test(name) && value !== 'data:,'));
  return [...names, ...attributes.map(({ name, value }) => `${name}=${value}`)];
}

addEventListener('load', () => {
  const press = key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  [...document.querySelectorAll('button')].find(one => one.textContent === 'Start')?.click();
  const cues = document.querySelectorAll('.cues li').length;
  for (let cue = 0; cue < cues; ++cue) {
    press('y');
    press('n');
  }
  const scripts = [...document.scripts].length;
  setTimeout(() => report([
    `evil: ${window.evil}`, `strangers: ${strangers().join(' ')}`, `scripts: ${scripts}`,
    `title: ${document.title}`,
  ]), 1000);
});
