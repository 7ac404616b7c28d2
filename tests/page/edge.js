// A browser that cannot keep the screen on: reports whether the timer with its notice, at the cue
// with the longest words, fits the screen, and no words are cut off.
'use strict';
delete Navigator.prototype.wakeLock;

function overhang() {
  const live = document.getElementById('live');
  const words = document.querySelector('.words');
  const hidden = words.scrollHeight - words.clientHeight;
  return Math.max(live.scrollHeight - live.clientHeight, hidden);
}

addEventListener('load', () => {
  document.getElementById('go').click();
  let worst = 0;
  for (const cue of document.querySelectorAll('.cues li')) {
    worst = Math.max(worst, overhang());
    if (cue !== [...document.querySelectorAll('.cues li')].pop()) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    }
  }
  setTimeout(() => report([document.getElementById('warning').textContent, `too high by ${worst}`]), 500);
});
