// What a phone can do beside showing a page. Each of these may be missing or forbidden, and the
// timer goes on without it.
const device = {
  lock: null,

  // Whether the screen stays on from now until `letScreenSleep`.
  async keepScreenOn() {
    if (device.lock) return true;
    try {
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => { if (device.lock === lock) device.lock = null; });
      device.lock = lock;
    } catch { return false; }
    return true;
  },

  letScreenSleep() {
    if (device.lock) device.lock.release().catch(() => {});
    device.lock = null;
  },

  hasVoice: 'speechSynthesis' in window,

  say(text) {
    if (!device.hasVoice) return;
    speechSynthesis.cancel();
    if (text === '') return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = document.documentElement.lang;
    speechSynthesis.speak(speech);
  },

  vibrate(length) {
    if (navigator.vibrate) try { navigator.vibrate(length); } catch { /* It is forbidden. */ }
  },

  fillScreen(element) {
    if (element.requestFullscreen) {
      element.requestFullscreen({ navigationUI: 'hide' }).catch(() => {});
    }
  },

  leaveFullScreen() {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  },

  // The keys of a headset: `press` gets the key of the timer.
  listenToHeadset(press) {
    if (!('mediaSession' in navigator)) return;
    const keys = { play: ' ', pause: ' ', nexttrack: 'n', previoustrack: 'b' };
    for (const [action, key] of Object.entries(keys)) {
      try { navigator.mediaSession.setActionHandler(action, () => press(key)); } catch { /* No such key. */ }
    }
  },

  // Where a session was left, under the name of this routine.
  place: 'rollplan:' + document.documentElement.dataset.routine,

  remember(value) {
    try { localStorage.setItem(device.place, JSON.stringify(value)); } catch { /* Not stored. */ }
  },

  recall() {
    try { return JSON.parse(localStorage.getItem(device.place)); } catch { return null; }
  },

  forget() {
    try { localStorage.removeItem(device.place); } catch { /* There was nothing. */ }
  },
};
