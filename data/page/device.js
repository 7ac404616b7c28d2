// What a phone can do besides showing a page. Any of it may be missing or forbidden; the timer
// works without it.
const device = {
  lock: null,

  // Keeps the screen on until `letScreenSleep`. Returns whether that is possible.
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
    return document.fullscreenElement ? document.exitFullscreen().catch(() => {}) : Promise.resolve();
  },

  // When a button of a headset is pressed, calls `press` with the matching key of the timer.
  listenToHeadset(press) {
    if (!('mediaSession' in navigator)) return;
    const keys = { play: ' ', pause: ' ', nexttrack: 'n', previoustrack: 'b' };
    for (const [action, key] of Object.entries(keys)) {
      try { navigator.mediaSession.setActionHandler(action, () => press(key)); } catch { /* No such key. */ }
    }
  },

  // Each routine keeps its unfinished session in a place of its own.
  place: 'rollplan:' + document.documentElement.dataset.routine,

  remember(value) {
    try { localStorage.setItem(device.place, JSON.stringify(value)); } catch { /* Not stored. */ }
  },

  recall() {
    try { return JSON.parse(localStorage.getItem(device.place)); } catch { return null; }
  },

  forget() {
    try { localStorage.removeItem(device.place); } catch { /* Nothing was stored. */ }
  },
};
