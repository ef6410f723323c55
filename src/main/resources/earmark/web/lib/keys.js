// Keys of a page. Each has a name, so that the page can tell which there are (key ?). Typing in a field is typing. A key may be
// two, one after the other: 'g q'.
import { useLayoutEffect, useState, useEffect } from '/assets/lib/view.js';

/** So long the second of two keys is waited for; meanwhile the page shows which there are. */
const WAIT_MS = 4000;

// keys → how far above others they go
const active = new Map();

/** Those that go before others first; of equals what was shown last. */
const inOrder = () => [...active].reverse().sort((a, b) => b[1] - a[1]).flatMap(([keys, above]) => keys.map((one) => ({ ...one, above })));

const waiting = new Set();
let first = '';
let timer;

/** Waits for the second key after this one; for none when it is empty. */
function wait(key) {
  clearTimeout(timer);
  first = key;
  if (key) {
    timer = setTimeout(() => wait(''), WAIT_MS);
  }
  waiting.forEach((tell) => tell(first));
}

/** Whether what is pressed there is text, or a choice. */
export const isTyping = (target) => target instanceof HTMLElement
  && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
    || (target.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

/** What takes these keys itself: a focused button is pressed by them. */
const isPressedBy = (key, target) => (key === ' ' || key === 'Enter') && target instanceof Element
  && target.closest('button, a[href], summary, [role="button"], [role="tab"], [role="slider"], input, select, textarea') !== null;

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'];

window.addEventListener('keydown', (event) => {
  // an open dialog has the keys to itself
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || MODIFIERS.includes(event.key)
      || document.querySelector('dialog[open]')) {
    return;
  }
  const typing = isTyping(event.target);
  const before = typing ? '' : first;
  if (first) {
    wait('');
  }
  const pressed = before ? `${before} ${event.key}` : event.key;
  if (!before && isPressedBy(event.key, event.target)) {
    return;
  }
  const keys = inOrder();
  const found = keys.find((one) => one.key === pressed && (one.typing || !typing) && (!one.when || one.when(event)));
  if (found) {
    event.preventDefault();
    found.run(event);
  } else if (before) {
    // the second of two that mean nothing together does nothing by itself either
    event.preventDefault();
  } else if (!typing && keys.some((one) => one.key.startsWith(`${event.key} `))) {
    event.preventDefault();
    wait(event.key);
  }
});

/** keys: [{key: 'n', name: 'next interaction', run: () => …, typing: false, when: (event) => …}] as long as the component is shown;
 *  above: they go before others' keys; below 0 they are those of every page. */
export function useKeys(keys, above = 0) {
  useLayoutEffect(() => {
    active.set(keys, above);
    return () => active.delete(keys);
  });
}

/** The first of two keys, while the second is waited for; else empty. */
export function useFirstKey() {
  const [key, setKey] = useState(first);
  useEffect(() => {
    waiting.add(setKey);
    return () => waiting.delete(setKey);
  }, []);
  return key;
}

/** What each key does now: of several the one that goes first. Each says how far above others it is. */
export const allKeys = () => {
  const seen = new Set();
  return inOrder().filter((one) => !seen.has(one.key) && seen.add(one.key));
};
