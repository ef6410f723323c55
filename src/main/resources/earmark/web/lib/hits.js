// A list one goes through with j and k: one item is the current one and has the focus.
import { useState, useRef, useEffect } from '/assets/lib/view.js';

/** {current, choose, itemRef(i)}: item i is to carry the ref and a tabindex. */
export function useCurrent(length) {
  const [current, setCurrent] = useState(0);
  const items = useRef([]);
  useEffect(() => {
    if (current >= length) {
      setCurrent(Math.max(0, length - 1));
    }
  }, [length]);
  const choose = (i) => {
    const next = Math.max(0, Math.min(length - 1, i));
    setCurrent(next);
    items.current[next]?.focus({ preventScroll: true });
    items.current[next]?.scrollIntoView({ block: 'nearest' });
  };
  return { current: Math.min(current, Math.max(0, length - 1)), choose, set: setCurrent, itemRef: (i) => (element) => { items.current[i] = element; } };
}

/** Whether a key was pressed on the list's item itself or nowhere in particular: a button keeps its own keys. */
export const isOnItem = (event) => !(event.target instanceof HTMLElement)
  || !event.target.closest('a, button, summary, input, select, textarea');
