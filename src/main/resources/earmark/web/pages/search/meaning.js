// Searching by meaning: the choice of it, and how far the vectors are that it needs.
import { html, useEffect, useState } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { Problems, Field } from '/assets/lib/ui.js';
import { counted } from '/assets/lib/format.js';

const EVERY_MS = 1000;

export function Manner({ near, onChoose }) {
  return html`<${Field} label="Search"><select id="manner" value=${near ? 'meaning' : ''} onChange=${(e) => onChoose(e.target.value === 'meaning')}>
    <option value="">by words</option><option value="meaning">by meaning</option></select><//>`;
}

/** Says what is missing while it is made; onMade is called once when it is there. */
export function VectorsSaid({ vectors, onMade }) {
  const [now, setNow] = useState(vectors);
  const [error, setError] = useState();
  useEffect(() => {
    setNow(vectors);
    if (!vectors.making) {
      return undefined;
    }
    let current = true;
    let timer;
    const look = () => get('/search/vectors').then((seen) => {
      if (!current) {
        return;
      }
      setNow(seen);
      if (seen.making) {
        timer = setTimeout(look, EVERY_MS);
      } else if (seen.job === 'done') {
        onMade();
      }
    }).catch((failed) => current && setError(failed));
    timer = setTimeout(look, EVERY_MS);
    return () => { current = false; clearTimeout(timer); };
  }, [vectors]);
  if (!now.missing && now.usable) {
    return html`<${Problems} error=${error} />`;
  }
  const stopped = !now.making && (now.job === 'failed' || now.job === 'cancelled');
  return html`<${Problems} error=${error} /><p class="notice doubt" role="status">
    ${counted(now.missing, 'interaction')} cannot be found by meaning yet: their vectors are missing.
    ${stopped ? html` Making them ended: ${now.result}. Search again to try once more.` : now.making
      ? ` They are being made in the background${now.planned ? `, ${now.done} of ${now.planned}` : ''}; this page goes on by itself.` : ''}</p>`;
}
