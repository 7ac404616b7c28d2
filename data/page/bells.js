// Bells on the sound card's clock. All that remain are scheduled ahead, so that they ring on time
// even if the page wakes late. Without sound, these functions do nothing.
const bells = {
  card: null,
  laid: [],

  // Browsers allow sound only after a touch or a key, so call this from one.
  wake() {
    try {
      // Otherwise the silent switch of an iPhone would mute the bells.
      if (navigator.audioSession) navigator.audioSession.type = 'playback';
      const Card = window.AudioContext || window.webkitAudioContext;
      if (!bells.card && Card) bells.card = new Card();
      if (bells.card) bells.card.resume().catch(() => {});
    } catch { bells.card = null; }
  },

  quiet() {
    for (const bell of bells.laid) try { bell.stop(); } catch { /* It has not started. */ }
    bells.laid = [];
  },

  // Three short bells before the end of each cue, and a long one at its end.
  lay(score, state, now) {
    bells.quiet();
    if (!bells.card || state.muted || state.phase !== 'running') return;
    let end = (state.ends - now) / 1e3;
    for (let cue = state.cue; cue < score.length; ++cue) {
      if (cue > state.cue) end += score[cue].s;
      for (const before of [3, 2, 1, 0]) bells.ring(end - before, before === 0);
    }
  },

  ring(seconds, isEnd) {
    if (seconds < 0.02) return;
    const tone = bells.card.createOscillator();
    const volume = bells.card.createGain();
    const start = bells.card.currentTime + seconds;
    const stop = start + (isEnd ? 0.35 : 0.09);
    tone.frequency.value = isEnd ? 990 : 660;
    // A tone that starts or stops abruptly clicks.
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.5, start + 0.01);
    volume.gain.setValueAtTime(0.5, stop - 0.03);
    volume.gain.linearRampToValueAtTime(0, stop);
    tone.connect(volume).connect(bells.card.destination);
    tone.start(start);
    tone.stop(stop);
    bells.laid.push(tone);
  },
};
