// Plays stretches of recordings, one at a time, with one sound element for the whole workbench.
import { useEffect, useState } from '/assets/lib/view.js';

const AROUND_MS = 1000;

let element;
let source = '';
let stopAtMs = Infinity;
let playing = null;
let ended = () => {};
const heard = new Set();

const tell = () => heard.forEach((hear) => hear(playing));

function finish(natural) {
  const then = ended;
  ended = () => {};
  playing = null;
  tell();
  if (natural) {
    then();
  }
}

function sound() {
  if (!element) {
    element = new Audio();
    element.preload = 'metadata';
    element.addEventListener('timeupdate', () => {
      if (playing && element.currentTime * 1000 >= stopAtMs) {
        element.pause();
        finish(true);
      }
    });
    element.addEventListener('ended', () => playing && finish(true));
  }
  return element;
}

/**
 * Plays from one moment to another, with a second around; what played before stops.
 * key names it for usePlaying. onEnd is called when it was heard to its end; the promise fails when it cannot be heard.
 */
export async function playStretch(key, interaction, startMs, endMs, { around = AROUND_MS, onEnd = () => {} } = {}) {
  stop();
  const from = Math.max(0, startMs - around) / 1000;
  const to = (endMs + around) / 1000;
  const address = `/api/v1/interactions/${encodeURIComponent(interaction)}/audio`;
  const audio = sound();
  stopAtMs = to * 1000;
  ended = onEnd;
  playing = key;
  tell();
  try {
    if (source !== address) {
      source = address;
      audio.src = `${address}#t=${from.toFixed(2)},${to.toFixed(2)}`;
    }
    if (audio.readyState < 1) {
      await new Promise((ready, fail) => {
        audio.addEventListener('loadedmetadata', ready, { once: true });
        audio.addEventListener('error', () => fail(new Error('there is no recording that can be played')), { once: true });
      });
    }
    if (playing !== key) {
      return;
    }
    audio.currentTime = from;
    await audio.play();
  } catch (error) {
    if (playing === key) {
      source = '';
      finish(false);
    }
    if (error.name !== 'AbortError') {
      throw error;
    }
  }
}

export function stop() {
  if (playing) {
    element?.pause();
    finish(false);
  }
}

/** The key of what plays just now, or null. What plays stops when the page is left. */
export function usePlaying() {
  const [key, setKey] = useState(playing);
  useEffect(() => {
    heard.add(setKey);
    return () => {
      heard.delete(setKey);
      stop();
    };
  }, []);
  return key;
}
