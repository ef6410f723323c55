// How many hits there are: asked for once the first of them are shown, and again until the server has counted.
import { html, useEffect, useState } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { counted } from '/assets/lib/format.js';

const AGAIN_MS = 300;

/**
 * The count of what was found, as far as it is known: {counted, counting, notes, error}. What was found may tell it already.
 * onKnown is called once it goes no further.
 */
export function useCount(found, parameters, onKnown) {
  const [known, setKnown] = useState();
  useEffect(() => {
    setKnown(undefined);
    if (!found?.counted) {
      return undefined;
    }
    if (found.counted.complete) {
      onKnown(found.counted);
      return undefined;
    }
    const control = new AbortController();
    let timer;
    const ask = () => get('/search/count', parameters, control.signal).then((answer) => {
      setKnown({ ...answer, of: found });
      if (answer.counting) {
        timer = setTimeout(ask, AGAIN_MS);
      } else {
        onKnown(answer.counted);
      }
    }).catch((error) => error.name !== 'AbortError' && setKnown({ counting: false, error, of: found }));
    ask();
    return () => { control.abort(); clearTimeout(timer); };
  }, [found]);
  const current = known?.of === found ? known : undefined;
  const sum = (count) => (count ? count.hits + count.doubtful : 0);
  const more = current?.counted && sum(current.counted) >= sum(found?.counted);
  return {
    counted: more ? current.counted : found?.counted,
    counting: !!found?.counted && !found.counted.complete && (current?.counting ?? true),
    notes: current?.notes?.length ? current.notes : found?.notes ?? [],
    error: current?.error,
  };
}

/** At least 31 hits in 20 interactions, and 7 in 3 that cannot be told. */
export const spoken = (count) =>
  `${count.complete || !count.hits ? '' : 'at least '}${counted(count.hits, 'hit')} in ${counted(count.interactions, 'interaction')}${
    count.doubtful ? `, and ${count.doubtful.toLocaleString('en')} in ${count.doubtfulInteractions.toLocaleString('en')} that cannot be told` : ''}`;

/** The count above the hits, and what is still being done about it. */
export function CountSaid({ count, shown, more }) {
  const { counted: all, counting, error } = count;
  const open = counting ? 'still counting …' : error ? 'what there is besides could not be counted'
    : all.complete ? '' : 'counting stopped here, narrow the search to know';
  return html`<strong id="count" aria-busy=${counting}>${spoken(all)}</strong>
    <span class="faint small">${[more ? `${shown} shown` : '', open].filter(Boolean).join('; ')}</span>`;
}
