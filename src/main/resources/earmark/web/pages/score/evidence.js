// From what is selected in a transcript to evidence. A turn is an element with data-t, a word in it one of class w with data-s and data-e.
const TYPE = 'application/x-earmark-evidence';

/** Gives places to what is dragged. */
export function carry(event, places) {
  if (places.length) {
    event.dataTransfer.setData(TYPE, JSON.stringify(places));
    event.dataTransfer.effectAllowed = 'copy';
  }
}

/** Whether what is dragged has places with it. */
export const carries = (event) => event.dataTransfer.types.includes(TYPE);

/** The places that were dropped; empty when something else was. */
export const dropped = (event) => JSON.parse(event.dataTransfer.getData(TYPE) || '[]');

function touches(range, node) {
  const other = document.createRange();
  other.selectNodeContents(node);
  return range.compareBoundaryPoints(Range.START_TO_END, other) > 0 && range.compareBoundaryPoints(Range.END_TO_START, other) < 0;
}

/** Of each turn that is touched by the selection the words that are; empty when nothing is selected in a transcript. */
export function selected() {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return [];
  }
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const root = within instanceof Element ? within : within.parentElement;
  const own = root.closest('[data-t]');
  const turns = own ? [own] : [...root.querySelectorAll('[data-t]')].filter((turn) => range.intersectsNode(turn));
  return turns.map((turn) => {
    const words = [...turn.querySelectorAll('.w')].filter((word) => touches(range, word));
    return words.length === 0 ? undefined : {
      kind: 'found', turn: Number(turn.dataset.t), start: Math.min(...words.map((w) => Number(w.dataset.s))),
      end: Math.max(...words.map((w) => Number(w.dataset.e))), text: words.map((w) => w.textContent).join(' '),
    };
  }).filter(Boolean);
}

/** Some words of a turn. */
export const wordsOfTurn = (turn, start, end) => ({ kind: 'found', turn: turn.turn, start, end, text: turn.text.slice(start, end) });

/** A whole turn, as found there, or as a place that was searched in vain. */
export const wholeTurn = (turn, kind = 'found') => ({ kind, turn: turn.turn, start: 0, end: turn.text.length, text: kind === 'found' ? turn.text : '' });
