// Keys of a page. Each has a name, so that the page can tell which there are (key ?). Typing in a field is typing.
import { useLayoutEffect } from '/assets/lib/view.js';

// keys → how far above others they go
const active = new Map();

/** Those that go before others first; of equals what was shown last. */
const inOrder = () => [...active].reverse().sort((a, b) => b[1] - a[1]).map(([keys]) => keys);

const isTyping = (target) => target instanceof HTMLElement
  && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
    || (target.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

/** What takes these keys itself: a focused button is pressed by them. */
const isPressedBy = (key, target) => (key === ' ' || key === 'Enter') && target instanceof Element
  && target.closest('button, a[href], summary, [role="button"], [role="tab"], [role="slider"], input, select, textarea') !== null;

window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  if (document.querySelector('dialog[open]') && event.key !== 'Escape') {
    return;
  }
  if (isPressedBy(event.key, event.target)) {
    return;
  }
  for (const keys of inOrder()) {
    const found = keys.find((one) => one.key === event.key && (one.typing || !isTyping(event.target))
      && (!one.when || one.when(event)));
    if (found) {
      event.preventDefault();
      found.run(event);
      return;
    }
  }
});

/** keys: [{key: 'n', name: 'next interaction', run: () => …, typing: false, when: (event) => …}] as long as the component is shown;
 *  above: they go before others' keys. */
export function useKeys(keys, above = 0) {
  useLayoutEffect(() => {
    active.set(keys, above);
    return () => active.delete(keys);
  });
}

/** What each key does now: of several the one that goes first. */
export const allKeys = () => {
  const seen = new Set();
  return inOrder().flat().filter((one) => !seen.has(one.key) && seen.add(one.key));
};
