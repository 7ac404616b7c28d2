// Marks every area in its test drive, and reports the line to type before and after that.
'use strict';
const pressKey = key => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const lineToType = () => document.querySelector('#end code').textContent;

addEventListener('load', () => {
  const before = lineToType();
  document.getElementById('go').click();
  for (const cue of document.querySelectorAll('.cues li')) {
    if (cue.dataset.kind === 'test-drive') pressKey('y');
    pressKey('n');
  }
  report([before, lineToType()]);
});
