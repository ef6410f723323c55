// A page that is mostly a list: j and k go through what carries data-row, a link or a button, which Enter then opens.
import { useKeys } from '/assets/lib/keys.js';
import { announce } from '/assets/lib/ui.js';

/** To the next row after what has the focus, or to the one before it. */
function move(by) {
  // not those in a part that is closed
  const rows = [...document.querySelectorAll('main [data-row]')].filter((row) => row.checkVisibility());
  const wanted = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const there = rows.filter((row) => document.activeElement.compareDocumentPosition(row) & wanted);
  const next = by > 0 ? there[0] : there[there.length - 1];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  } else {
    announce(by > 0 ? 'that was the last' : 'that is the first');
  }
}

const isOnRow = (event) => event.target instanceof Element && event.target.closest('[data-row]') !== null;

/** what: how one of the list is called, for example 'theme'. */
export function useRows(what) {
  useKeys([
    { key: 'j', name: `next ${what}; Enter opens it`, run: () => move(1) },
    { key: 'k', name: `previous ${what}`, run: () => move(-1) },
    // elsewhere they scroll
    { key: 'ArrowDown', name: `on a ${what}: the next`, when: isOnRow, run: () => move(1) },
    { key: 'ArrowUp', name: `on a ${what}: the previous`, when: isOnRow, run: () => move(-1) },
  ]);
}
