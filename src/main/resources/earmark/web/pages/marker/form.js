// A marker's text as a form: a change touches the lines of its value and no other; what is wrong stands below its field.
import { html, useState, useEffect, useLayoutEffect, useRef } from '/assets/lib/view.js';
import { post } from '/assets/lib/api.js';
import { Problems, Loading } from '/assets/lib/ui.js';
import { FAMILIES } from '/assets/lib/families.js';
import { missing, Remedy } from '/assets/pages/marker/check.js';

const SINGLE = [['title', 'Title'], ['source', 'Source'], ['by', 'Whose words'], ['within', 'Within'], ['assert', 'Asserted'],
  ['min_conf', 'Confidence from'], ['family', 'Family'], ['status', 'Status']];
const MANY = [['say', 'Say'], ['notin', 'Not in'], ['hit', 'Hit'], ['miss', 'Miss'], ['undetermined', 'Cannot tell'], ['no-opportunity', 'No occasion'], ['known-wrong', 'Known wrong']];
const ADDED = new Set(['say', 'notin', 'hit', 'miss']);
const CHOICES = {
  by: [['', 'choose'], ['agent', 'agent'], ['customer', 'customer'], ['either', 'either'], ['any', 'any'], ['robot', 'robot'], ['third_party', 'third party']],
  assert: [['', 'any'], ...['affirmed', 'negated', 'reported', 'hypothetical', 'about_others', 'factual', 'echoed'].map((one) => [one, one])],
  family: [['', 'none'], ...Object.entries(FAMILIES).filter(([id]) => id !== 'other').map(([id, one]) => [id, `${one.name}: ${one.means}`])],
  status: [['', 'finished'], ['draft', 'draft']],
};
/** What may be typed where, for who writes the first one. */
const LIKE = {
  title: 'Promises a refund', source: 'complaint standard 3, or own work', say: 'refund [you | them]', notin: "can't refund", within: 'first 30s',
  min_conf: '0.60', hit: 'A: i will <<refund you>> today', miss: 'A: sorry about that', head: 'refund_promise v1',
};

function Value({ name, field, described, onChange }) {
  const [value, setValue] = useState(field.value);
  // at once: an effect that comes after the drawing would take away what somebody has begun to type
  useLayoutEffect(() => setValue(field.value), [field.value]);
  const take = (event) => {
    const typed = event.target.value;
    if (typed !== field.value) {
      onChange(typed);
      if (!field.line) {
        // what was added has a field of its own now: leaving this one must not add it again
        event.target.value = field.value;
        setValue(field.value);
      }
    }
  };
  const code = !['title', 'source'].includes(field.key);
  const key = `${field.key}${field.line || ''}`;
  const choices = CHOICES[field.key];
  if (choices) {
    const own = choices.some(([one]) => one === field.value) ? [] : [[field.value, field.value]];
    return html`<select aria-label=${name} data-key=${key} aria-describedby=${described} aria-invalid=${Boolean(described)} value=${field.value} onChange=${(e) => onChange(e.target.value)}>
      ${[...choices, ...own].map(([one, shown]) => html`<option value=${one}>${shown}</option>`)}</select>`;
  }
  return html`<input aria-label=${name} data-key=${key} aria-describedby=${described} aria-invalid=${Boolean(described)} class=${code ? 'code' : ''} spellcheck=${!code} value=${value}
    placeholder=${LIKE[field.key]} onInput=${(e) => setValue(e.target.value)} onBlur=${take}
    onKeyDown=${(e) => { if (e.key === 'Enter') { e.preventDefault(); take(e); } }} />`;
}

/** A field with its name before it and below it what is wrong with it. */
function Row({ name, chip, field, told, onChange, onRemove, act }) {
  const id = `told-${field.key}-${field.line}`;
  return html`<div class="row"><label>${name} ${chip ?? ''}</label>
    <${Value} name=${name} field=${field} described=${told.length ? id : undefined} onChange=${onChange} />
    ${onRemove ? html`<button class="plain" aria-label=${`Takes ${name} ${field.value} away`} onClick=${onRemove}>×</button>` : ''}</div>
    ${told.length ? html`<div class="told" id=${id}>${told.map((one) => html`<p class="small"><span class=${`chip ${one.wanted ? 'doubt' : 'bad'}`}>${one.wanted ? 'wanted' : `line ${one.line}${one.column ? `, character ${one.column}` : ''}`}</span> ${one.what}${one.hint ? html` – <em>${one.hint}</em>` : ''} <${Remedy} fault=${one} act=${act} /></p>`)}</div>` : ''}`;
}

/** What is wrong in a part, by the line of the field it belongs to; of the name and version where it is of none. */
function byLine(part, next, check) {
  const lines = [part.line, ...part.fields.map((field) => field.line)];
  const told = new Map();
  const put = (key, one) => told.set(key, [...(told.get(key) ?? []), one]);
  for (const fault of check?.faults ?? []) {
    if (fault.line >= part.line && fault.line < next) {
      put(Math.max(...lines.filter((line) => line <= fault.line)), fault);
    }
  }
  for (const fault of check?.wanted ?? []) {
    if (fault.line >= part.line && fault.line < next) {
      put(missing(fault) ?? part.line, { ...fault, wanted: true });
    }
  }
  return told;
}

function Begin({ onText, begin }) {
  const [name, setName] = useState('');
  return html`<form class="row" onSubmit=${(e) => { e.preventDefault(); onText(begin(name)); }}>
    <p>There is no marker in the text yet.</p>
    <label class="field"><span>Name, for example refund_promise</span><input class="code" required pattern="[a-z][a-z0-9_]*" title="lower-case words joined by _"
      value=${name} onInput=${(e) => setName(e.target.value)} /></label><button class="primary">Begin a marker</button></form>`;
}

/** The form; begin(name) is the text of a new marker, act does what a remedy offers. */
export function Form({ text, onText, check, begin, act }) {
  const [view, setView] = useState();
  const [trouble, setTrouble] = useState();
  const newest = useRef({});
  const changes = useRef(Promise.resolve());
  useEffect(() => {
    let current = true;
    post('/markers/form', { text }).then((found) => {
      if (current) {
        newest.current = found;
        setView(found);
      }
    }).catch((failed) => current && setTrouble(failed));
    return () => { current = false; };
  }, [text]);
  // one after the other, each of what the one before it made: else the second of two quick changes would undo the first
  const change = (part, field, value) => {
    const alike = (parts) => parts[part].fields.filter((one) => one.key === field.key);
    const nth = field.key === 'head' || !field.line ? -1 : alike(view.parts).findIndex((one) => one.line === field.line);
    changes.current = changes.current.then(() => {
      const line = nth < 0 ? 0 : alike(newest.current.parts)[nth]?.line ?? field.line;
      return post('/markers/form', { text: newest.current.text, change: { part, line, key: field.key, value } });
    }).then((found) => {
      newest.current = found;
      setTrouble(undefined);
      setView(found);
      onText(found.text);
    }).catch(setTrouble);
  };
  if (!view) {
    return html`<${Problems} error=${trouble} /><${Loading} />`;
  }
  const examples = check?.examples ?? [];
  return html`<${Problems} error=${trouble} />${view.parts.length ? '' : html`<${Begin} onText=${onText} begin=${begin} />`}
    ${view.parts.map((part, i) => {
    const told = byLine(part, view.parts[i + 1]?.line ?? Infinity, check);
    const row = (name, field, more = {}) => html`<${Row} key=${`${field.key}${field.line}`} name=${name} field=${field} act=${act}
      told=${[...(field.line ? told.get(field.line) ?? [] : []), ...(more.wants ? told.get(field.key) ?? [] : [])]} onChange=${(v) => change(i, field, v)} ...${more} />`;
    return html`<section class="fields" key=${i} aria-label=${part.head}>
    ${row('Name, version', { key: 'head', line: part.line, value: part.head }, { onChange: (v) => change(i, { key: 'head', line: 0 }, v) })}
    ${SINGLE.map(([key, name]) => row(name, part.fields.find((one) => one.key === key) ?? { line: 0, key, value: '' }, { wants: true }))}
    ${MANY.map(([key, name]) => {
      const fields = part.fields.filter((one) => one.key === key);
      return html`${fields.map((field) => {
        const result = examples.find((one) => one.line === field.line);
        const failed = result?.tried && !result.holds ? [{ line: field.line, column: 0, what: result.what, hint: result.hint }] : [];
        return row(name, field, {
          chip: result ? html`<span class=${`chip ${!result.tried ? '' : result.holds ? 'good' : 'bad'}`}>${!result.tried ? 'not tried' : result.holds ? 'holds' : 'fails'}</span>` : '',
          told: [...(told.get(field.line) ?? []), ...failed], onRemove: () => change(i, field, ''),
        });
      })}
      ${ADDED.has(key) ? row(`${name}${fields.length ? ', another' : ''}`, { line: 0, key, value: '' }, { wants: true, onChange: (v) => v && change(i, { key, line: 0 }, v) }) : ''}`;
    })}
    <p class="small faint">Comments and what the form does not show stay as they are in the text.</p></section>`;
  })}`;
}
