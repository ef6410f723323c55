// The field for a marker's text: lines have numbers, what is wrong is underlined at its place and told below the text.
import { html, useState, useRef, useLayoutEffect } from '/assets/lib/view.js';

/** The word at a column of a line, as [from, to]; a whole line where there is no column. */
function wordAt(line, column) {
  if (!column) {
    const from = /\S|$/.exec(line).index;
    return [from, Math.max(line.trimEnd().length, from + 1)];
  }
  const from = Math.min(column - 1, Math.max(0, line.length - 1));
  return [from, from + (/^[^\s()|&[\]]+/.exec(line.slice(from))?.[0].length ?? 1)];
}

const nothing = { lines: new Map() };

/** By line: the worst sign and what is said of it. */
function toldByLine(check) {
  const lines = new Map();
  const put = (line, sign, column, said) => {
    if (line > 0) {
      lines.set(line, [...(lines.get(line) ?? []), { sign, column, said }]);
    }
  };
  check?.faults.forEach((one) => put(one.line, '!', one.column, one));
  check?.wanted.forEach((one) => put(one.line, '?', 0, one));
  check?.examples.forEach((one) => one.tried && put(one.line, one.holds ? '✓' : '✗', 0, one.holds ? undefined : one));
  return { lines };
}

const CLASS = { '!': 'bad', '✗': 'bad', '?': 'doubt', '✓': 'good' };

export function TextField({ text, onText, check, fresh, areaRef }) {
  const back = useRef(null);
  const gutter = useRef(null);
  const [line, setLine] = useState(0);
  // of an earlier text the places would be wrong
  const told = fresh ? toldByLine(check) : nothing;
  const lines = text.split('\n');
  const follow = () => {
    const { scrollTop, scrollLeft } = areaRef.current;
    back.current.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
    gutter.current.style.transform = `translateY(${-scrollTop}px)`;
  };
  useLayoutEffect(follow);
  const moved = (event) => setLine(text.slice(0, event.target.selectionStart ?? 0).split('\n').length);
  const here = (told.lines.get(line) ?? []).filter((one) => one.said);
  const first = [...told.lines.entries()].find(([, all]) => all.some((one) => one.sign === '!' || one.sign === '✗'));
  const shown = here.length ? [line, here] : first ? [first[0], first[1].filter((one) => one.said)] : undefined;
  return html`<label class="hidden-text" for="source">Text of the marker</label>
    <div class="code-field"><div class="numbers" aria-hidden="true"><div class="widest">✓ ${lines.length}</div><div class="all" ref=${gutter}>${lines.map((_, i) => {
      const sign = told.lines.get(i + 1)?.[0].sign;
      return html`<div class=${sign ? `has-${CLASS[sign]}` : ''}>${sign ?? ''} ${i + 1}</div>`;
    })}</div></div>
    <div class="written"><pre class="marks" aria-hidden="true"><div ref=${back}>${lines.map((one, i) => {
      const wrong = told.lines.get(i + 1)?.find((each) => each.sign === '!');
      const [from, to] = wrong ? wordAt(one, wrong.column) : [0, 0];
      return html`<div>${wrong ? html`${one.slice(0, from)}<u>${one.slice(from, to) || ' '}</u>${one.slice(to)}` : one || ' '}</div>`;
    })}</div></pre>
    <textarea id="source" class="source" ref=${areaRef} spellcheck=${false} autocapitalize="off" wrap="off" value=${text} aria-describedby="here verdict"
      onInput=${(e) => { onText(e.target.value); moved(e); }} onKeyUp=${moved} onClick=${moved} onScroll=${follow}></textarea></div></div>
    <p id="here" class="here small" role="status">${shown ? shown[1].map((one) => html`<span><strong>Line ${shown[0]}${one.column ? `, character ${one.column}` : ''}</strong>: ${one.said.what}${one.said.hint ? html` – <em>${one.said.hint}</em>` : ''} </span>`) : ''}</p>`;
}
