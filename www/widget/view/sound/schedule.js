// The tones of what is heard, on the clock of an audio context.

/** @import { Sound, Tone } from '../../../../target/web/cakupan.js' */

/** How what a tone stands for sounds: the wave, and how loud. @type {Record<Tone['voice'], [OscillatorType, number]>} */
const VOICES = {
  scale: ['sine', 0.22],
  data: ['sine', 0.22],
  estimate: ['triangle', 0.2],
  target: ['square', 0.05],
};
/** Seconds in which a tone comes and goes, so that it does not click. */
const SOFT = 0.01;
/**
 * Puts all tones in their places; `start` is the moment of the beginning on the context's clock.
 * @param {BaseAudioContext} audio
 * @param {Sound} sound
 * @param {number} start
 */
export function schedule(audio, sound, start) {
  for (const { at, length, hertz, pan, voice } of sound.passages.flatMap(({ tones }) => tones)) {
    const [wave, volume] = VOICES[voice];
    const [begin, end] = [start + at, start + at + length];
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    const panner = audio.createStereoPanner();
    oscillator.type = wave;
    oscillator.frequency.value = hertz;
    panner.pan.value = pan;
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(volume, begin + SOFT);
    gain.gain.setValueAtTime(volume, end - SOFT);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(panner).connect(audio.destination);
    oscillator.start(begin);
    oscillator.stop(end);
  }
}
