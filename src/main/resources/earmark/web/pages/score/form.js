// A scorecard beside what is scored: answers by keys, evidence out of the transcript, totals as one goes. For any page that shows a
// transcript; see `source`.
import { html, useState, useEffect, useRef, useMemo } from '/assets/lib/view.js';
import { get, post, del } from '/assets/lib/api.js';
import { Problems, Loading, Field, Dialog, useNarrow, announce } from '/assets/lib/ui.js';
import { useKeys } from '/assets/lib/keys.js';
import { counted } from '/assets/lib/format.js';
import { Keeper, COMMENT } from '/assets/pages/score/keeper.js';
import { selected, carries, dropped } from '/assets/pages/score/evidence.js';
import { Value, Seen, Total } from '/assets/pages/score/answer.js';

const MOST_BUTTONS = 11;
const OTHER = [['n', 'n/a'], ['o', 'no opportunity'], ['c', 'cannot tell']];

/** The answers a question has, each with the key that gives it. */
function choices(question) {
  if (question.kind === 'text') {
    return [];
  }
  const given = question.kind === 'choice'
    ? question.anchors.map((anchor, i) => ({ key: String(i + 1), value: anchor.label, text: anchor.text }))
    : scale(question);
  return [...given, ...OTHER.filter(([, value]) => value !== 'n/a' || question.naAllowed).map(([key, value]) => ({ key, value, text: '', aside: true }))];
}

function scale(question) {
  const { lowest, highest } = question;
  if (!Number.isInteger(lowest) || !Number.isInteger(highest) || highest - lowest >= MOST_BUTTONS) {
    return [];
  }
  return Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i).map((value) => ({
    key: value === 10 ? '0' : String(value), value: String(value), text: question.anchors.find((anchor) => Number(anchor.label) === value)?.text ?? '',
  }));
}

const CRITICAL = { flag: 'critical', section: 'critical: fails its section', form: 'critical: fails the form' };

function Suggestion({ item, value, onShow }) {
  const { suggestion } = item;
  if (suggestion.state === 'none') {
    return '';
  }
  if (suggestion.state === 'withheld') {
    return html`<p class="machine faint small">The machine's answer is ${suggestion.until}.</p>`;
  }
  const said = suggestion.answer;
  return html`<div class="machine small"><span class="faint">Machine, by ${said.origin}:</span> <${Value} value=${said.value} />
    ${value === undefined ? '' : said.value === value ? ' as you' : html` <strong>otherwise than you</strong>`}
    ${said.comment ? html`<div class="faint">${said.comment}</div>` : ''}
    ${said.observed.slice(0, 3).map((seen) => html`<div><${Seen} seen=${seen} onShow=${onShow} /></div>`)}</div>`;
}

/** Both windows' answers, and a choice. */
function Conflict({ yours, theirs, onChoose }) {
  const Side = ({ name, said }) => html`<div class="sheet"><h4>${name}</h4>${typeof said === 'string' ? html`<p>${said || '(empty)'}</p>` : html`
    <p><${Value} value=${said.value} /></p>
    ${said.observed.map((seen) => html`<p class="small"><${Seen} seen=${seen} onShow=${() => {}} /></p>`)}
    ${said.interpretation ? html`<p class="small">${said.interpretation}</p>` : ''}${said.comment ? html`<p class="small">${said.comment}</p>` : ''}`}</div>`;
  return html`<div class="notice doubt" role="alert"><p><strong>Another window said something else here.</strong> Nothing was overwritten; choose one.</p>
    <div class="columns"><${Side} name="Here" said=${yours} /><${Side} name="In the other window" said=${theirs} /></div>
    <p class="row"><button type="button" onClick=${() => onChoose(true)}>Keep what is here</button>
      <button type="button" onClick=${() => onChoose(false)}>Take the other</button></p></div>`;
}

/** In a narrow window a question that is not at hand is a line: what is asked, and what was answered. */
function QuestionLine({ question, said, number, onOpen }) {
  return html`<legend><button type="button" class="plain" onClick=${onOpen}>${number}. ${question.text}</button></legend>
    <${Value} value=${said.value} />${said.observed.length ? html` <span class="small faint">${counted(said.observed.length, 'place')}</span>` : ''}`;
}

function QuestionCard({ item, keeper, current, onCurrent, onOpen, onMove, onShow, onEvidence, number }) {
  const narrow = useNarrow();
  const { question, ask } = item;
  const said = keeper.answer(question.id);
  const conflict = keeper.conflicts.get(question.id);
  const list = choices(question);
  const give = (value) => keeper.edit(question.id, { value });
  const [isOver, setOver] = useState(false);
  const drop = (event) => {
    setOver(false);
    const places = dropped(event);
    if (places.length) {
      event.preventDefault();
      onEvidence(question.id, places);
    }
  };
  const over = (event) => {
    if (carries(event)) {
      event.preventDefault();
      setOver(true);
    }
  };
  const left = (event) => !event.currentTarget.contains(event.relatedTarget) && setOver(false);
  // Answers are taken at the click: whatever is drawn anew before the browser tells of the change would take the choice away. And
  // while a button is down nothing moves under the pointer: the question becomes the current one with the click.
  if (narrow && !current && conflict === undefined) {
    return html`<fieldset class="question line" id=${'q-' + question.id} tabindex="-1"><${QuestionLine} question=${question} said=${said} number=${number} onOpen=${onOpen} /></fieldset>`;
  }
  const open = current || said.observed.length > 0 || said.interpretation || said.comment;
  return html`<fieldset class=${'question' + (current ? ' current' : '') + (isOver ? ' over' : '')} id=${'q-' + question.id} tabindex="-1"
      onFocusIn=${(e) => !current && !e.currentTarget.matches(':active') && onCurrent()} onClick=${() => !current && onCurrent()} onDragOver=${over} onDragLeave=${left} onDrop=${drop}
      aria-current=${current ? 'true' : undefined}>
    <legend>${number}. ${question.text}</legend>
    <div class="small faint">${question.points ? counted(question.points, 'point') : 'no points'}${CRITICAL[question.critical] ? html` · <strong>${CRITICAL[question.critical]}</strong>` : ''}
      ${question.clause ? ` · ${question.clause}` : ''}</div>
    ${ask.kind === 'asked' && !ask.why ? '' : html`<p class=${'small notice' + (ask.kind === 'cannot_tell' ? ' doubt' : '')}>${ask.kind === 'not_asked' ? 'Not asked here, and counts as "no opportunity": ' : ''}${ask.why}</p>`}
    ${conflict !== undefined ? html`<${Conflict} yours=${conflict} theirs=${keeper.kept(question.id)} onChoose=${(mine) => keeper.choose(question.id, mine)} />` : ''}
    <div class="choices">${list.map((one, i) => html`${one.aside && !list[i - 1]?.aside ? html`<span class="break"></span>` : ''}<label class=${'choice' + (said.value === one.value ? ' chosen' : '')}>
        <input type="radio" name=${'a-' + question.id} checked=${said.value === one.value} onClick=${() => said.value !== one.value && give(one.value)} />
        <kbd aria-hidden="true">${one.key}</kbd> <span><strong>${one.value}</strong>${one.text ? html` <span class="faint small">${one.text}</span>` : ''}</span></label>`)}
      ${question.kind === 'text' ? html`<${Field} label="In words"><textarea rows="2" value=${said.value ?? ''} onInput=${(e) => give(e.target.value || undefined)}></textarea><//>` : ''}
      ${question.kind === 'scale' && scale(question).length === 0 ? html`<${Field} label=${`From ${question.lowest} to ${question.highest}`}>
        <input type="number" min=${question.lowest} max=${question.highest} step="any" value=${said.value ?? ''} onChange=${(e) => give(e.target.value || undefined)} /><//>` : ''}
    </div>
    ${said.observed.length ? html`<ul class="evidence">${said.observed.map((seen, i) => html`<li><${Seen} seen=${seen} onShow=${onShow}
      onRemove=${() => keeper.edit(question.id, { observed: said.observed.filter((_, j) => j !== i) })} /></li>`)}</ul>` : ''}
    ${open ? html`<div class="notes">
      ${current ? html`<p class="row"><button type="button" onClick=${() => onEvidence(question.id)}>Use the selection as evidence <kbd>e</kbd></button></p>` : ''}
      <${Field} label="What you make of it"><textarea rows="1" class="interpretation" value=${said.interpretation} onInput=${(e) => keeper.edit(question.id, { interpretation: e.target.value })}></textarea><//>
      <div class="row"><${Field} label="Comment"><input value=${said.comment} onInput=${(e) => keeper.edit(question.id, { comment: e.target.value })} /><//>
      <${Field} label="For feedback"><select value=${said.remark ?? ''} onChange=${(e) => keeper.edit(question.id, { remark: e.target.value || undefined })}>
        <option value="">neither</option><option value="strength">a strength</option><option value="development">to work on</option></select><//></div></div>` : ''}
    <${Suggestion} item=${item} value=${said.value} onShow=${onShow} />
    ${narrow && current ? html`<p class="row turning"><button type="button" onClick=${() => onMove(-1)}>Former question</button>
      <button type="button" onClick=${() => onMove(1)}>Next question</button></p>` : ''}
  </fieldset>`;
}

/**
 * A scorecard.
 *   sheet: as it was opened
 *   source: { evidence(): the turn that is pointed at, may be undefined; show(seen): goes there;
 *     register(add), may be missing: is given what adds evidence to the current question }
 *   onDone: is given the evaluation's id
 *   takesFocus: whether the first question that is open is to have the focus
 */
export function ScoreForm({ sheet, source, onDone, onDiscard, takesFocus = false }) {
  const [, redraw] = useState(0);
  const keeper = useMemo(() => new Keeper(sheet, () => redraw((n) => n + 1)), [sheet.id]);
  const items = keeper.items();
  const [current, setCurrent] = useState(items.find((item) => item.ask.kind !== 'not_asked' && !item.answer?.value)?.question.id ?? items[0].question.id);
  const [refused, setRefused] = useState();
  const [discarding, setDiscarding] = useState(false);
  const root = useRef(null);
  useEffect(() => {
    const seen = () => (document.hidden ? keeper.save() : keeper.look());
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
      keeper.close();
    };
  }, [keeper]);

  const index = items.findIndex((item) => item.question.id === current);
  /** The question with the focus: keys come before what the focus changes is drawn. */
  const here = () => {
    const id = document.activeElement?.closest('fieldset.question')?.id.slice('q-'.length);
    return items.find((one) => one.question.id === id) ?? items[index];
  };
  const focus = (id) => {
    setCurrent(id);
    const card = document.getElementById('q-' + id);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => { takesFocus && focus(current); }, []);
  // what was at hand before has become a line: the one that is now is elsewhere
  const narrow = useNarrow();
  const before = useRef(current);
  useEffect(() => {
    if (narrow && before.current !== current) {
      document.getElementById('q-' + current)?.scrollIntoView({ block: 'start' });
    }
    before.current = current;
  }, [current, narrow]);
  const move = (by) => {
    const to = items[items.indexOf(here()) + by];
    if (to) {
      focus(to.question.id);
    }
  };
  const answer = (key) => {
    const item = here();
    const found = choices(item.question).find((one) => one.key === key);
    if (found) {
      keeper.edit(item.question.id, { value: found.value });
      announce(`${item.question.text}: ${found.value}`);
    } else {
      announce(key === 'n' ? 'n/a is no answer to this question' : 'That is no answer to this question');
    }
  };
  const addEvidence = (question, given) => {
    const chosen = given ?? (selected().length ? selected() : [source.evidence()].filter(Boolean));
    if (chosen.length === 0) {
      announce('Select words in the transcript first');
      return;
    }
    const before = keeper.answer(question).observed;
    const fresh = chosen.filter((one) => !before.some((other) => other.kind === one.kind && other.turn === one.turn && other.start === one.start && other.end === one.end));
    keeper.edit(question, { observed: [...before, ...fresh] });
    announce(`${counted(fresh.length, 'place')} added as evidence`);
  };
  useEffect(() => source.register?.((chosen) => addEvidence(current, chosen)));
  const searched = () => {
    const there = source.evidence();
    if (there) {
      addEvidence(here().question.id, [{ ...there, kind: 'searched', text: '' }]);
    }
  };
  const submit = async () => {
    try {
      await keeper.save();
      if (keeper.handedIn) {
        return;
      }
      if (keeper.conflicts.size > 0) {
        focus([...keeper.conflicts.keys()][0]);
        return;
      }
      onDone(await keeper.submit(), keeper.sheet);
    } catch (error) {
      setRefused(error);
      const first = error.problems?.find((p) => items.some((one) => one.question.id === p.where));
      if (first) {
        focus(first.where);
      }
      keeper.look();
    }
  };
  const within = (selector) => document.getElementById('q-' + here().question.id)?.querySelector(selector)?.focus();
  useKeys([
    { key: 'j', name: 'next question', run: () => move(1) },
    { key: 'k', name: 'former question', run: () => move(-1) },
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((key) => ({ key, name: 'the answer with that number', run: () => answer(key) })),
    { key: 'n', name: 'not applicable (n/a)', run: () => answer('n') },
    { key: 'o', name: 'no opportunity', run: () => answer('o') },
    { key: 'c', name: 'cannot tell', run: () => answer('c') },
    { key: 'Backspace', name: 'takes the answer away', run: () => keeper.edit(here().question.id, { value: undefined }) },
    { key: 'e', name: 'uses the selection, else the current turn, as evidence', run: () => addEvidence(here().question.id) },
    { key: 'E', name: 'looked for in the current turn, and not found', run: searched },
    { key: 'i', name: 'writes what you make of it', run: () => within('.interpretation') },
    { key: 'Escape', name: 'back from a field to its question', typing: true, run: () => focus(here().question.id) },
    { key: 'h', name: 'hands in', run: submit },
  ], 1);

  if (keeper.handedIn) {
    return html`<section class="scoring stack" aria-label="Scorecard"><h2>${keeper.sheet.form.title}</h2>
      <p class="notice" role="alert">It was handed in, in another window; nothing can be changed here any more. <a href=${'/scores/' + keeper.handedIn}>See the score</a></p></section>`;
  }
  const view = keeper.sheet;
  const missing = view.missing.filter((p) => !keeper.edits.get(p.where)?.value);
  // what was refused, less what has been answered since
  const still = (refused?.problems ?? (refused ? [{ where: '', what: refused.message, hint: 'try again' }] : []))
    .filter((p) => !items.some((one) => one.question.id === p.where) || missing.some((other) => other.where === p.where));
  const throwAway = html`<button type="button" onClick=${() => setDiscarding(true)}>Throw away</button>`;
  let number = 0;
  const state = keeper.error ? 'Not saved on the server; kept in this browser' : keeper.isSaved() ? 'Saved'
    : keeper.isWaiting() ? 'Saved, but for what is to be chosen' : 'Saving …';
  return html`<section class="scoring" ref=${root} aria-label="Scorecard">
    <div class="head"><h2>${view.form.title}</h2>
      <div class="tools"><span class="small faint" role="status">${state}</span></div></div>
    <${Problems} error=${keeper.error} />
    ${still.length ? html`<div class="notice bad" role="alert"><p><strong>Not handed in yet.</strong></p><ul>${still.map((p) => html`<li>
      ${items.some((one) => one.question.id === p.where) ? html`<button type="button" class="plain" onClick=${() => focus(p.where)}>${p.what}</button>` : html`${p.where}: ${p.what} – ${p.hint}`}</li>`)}</ul></div>` : ''}
    ${view.sections.map((section) => html`<section class="part" aria-label=${section.title}><h3>${section.title}</h3>
      ${section.questions.map((one) => { number += 1; return html`<${QuestionCard} key=${one.question.id} item=${one} keeper=${keeper} number=${number}
        current=${one.question.id === current} onCurrent=${() => setCurrent(one.question.id)} onOpen=${() => focus(one.question.id)} onMove=${move} onShow=${source.show} onEvidence=${addEvidence} />`; })}</section>`)}
    ${keeper.conflicts.has(COMMENT) ? html`<${Conflict} yours=${keeper.conflicts.get(COMMENT)} theirs=${view.comment} onChoose=${(mine) => keeper.choose(COMMENT, mine)} />` : ''}
    <${Field} label="On the whole"><textarea rows="2" name="comment" value=${keeper.answer(COMMENT)} onInput=${(e) => keeper.edit(COMMENT, e.target.value)}></textarea><//>
    ${view.remarks.length ? html`<details class="small"><summary>${counted(view.remarks.length, 'thing')} that could be better</summary>${view.remarks.map((p) => html`<p>${p.what} – <em>${p.hint}</em></p>`)}</details>` : ''}
    <div class="bottom"><${Total} score=${view.score} figures=${false} />
      <div class="row"><button type="button" class="primary" onClick=${submit}>Hand in <kbd>h</kbd></button>
      <span class="small faint">${missing.length ? `${counted(missing.length, 'question')} open` : 'All answered'}</span>
      ${narrow ? '' : throwAway}</div>
      <details class="small"><summary>Points by section${narrow ? ', throw away' : ''}</summary><${Total} score=${view.score} />${narrow ? throwAway : ''}</details></div>
    ${discarding ? html`<${Dialog} title="Throw the scorecard away?" onClose=${() => setDiscarding(false)}><p>All answers on it are lost.</p>
      <button class="primary" onClick=${() => del(`/sheets/${view.id}`).then(onDiscard, setRefused)}>Throw away</button><//>` : ''}
  </section>`;
}

/** Opens, or takes up, a scorecard of an interaction, and says where that is not possible. */
export function Score({ interaction, source, wanted = {}, onDone }) {
  const [begun, setBegun] = useState();
  const [sheet, setSheet] = useState();
  const [error, setError] = useState();
  const [opening, setOpening] = useState(false);
  const ask = (more) => post('/sheets', {
    interaction, form: '', kind: 'live', samplingReason: '', session: '', seeing: false, despite: false, ...wanted, ...more,
  }).then((opened) => { setError(undefined); setSheet(opened); }, setError).finally(() => setOpening(false));
  useEffect(() => {
    get(`/interactions/${interaction}/scoring`).then((found) => {
      setBegun(found);
      const kind = wanted.kind ?? 'live';
      const draft = found.drafts.find((one) => one.kind === kind && one.session === (wanted.session ?? ''));
      if (draft?.held) {
        setError(new Error('Your scorecard of this session is handed in; it is shown when all have handed in, or the session is closed'));
      } else if (draft || wanted.session || (found.forms.length === 1 && kind !== 'self')) {
        setOpening(true);
        ask(draft ? { form: draft.form } : {});
      }
    }, setError);
  }, [interaction]);
  const [form, setForm] = useState('');
  const [seeing, setSeeing] = useState(false);
  const pressed = useRef(false);
  const begin = () => {
    pressed.current = true;
    ask({ form, seeing });
  };
  useKeys(begun?.forms.length && !sheet && !opening ? [{ key: 'b', name: 'begins the scorecard', run: begin }] : [], 1);
  if (sheet) {
    return html`<${ScoreForm} sheet=${sheet} source=${source} onDone=${onDone} takesFocus=${pressed.current} onDiscard=${() => { setSheet(undefined); setBegun({ ...begun, drafts: [] }); }} />`;
  }
  if (opening || (!begun && !error)) {
    return html`<${Loading} />`;
  }
  const own = wanted.kind === 'self';
  const taken = error?.problems?.some((p) => p.what.includes(' has it since '));
  return html`<section class="scoring stack" aria-label="Scorecard"><h2>Score</h2>
    <${Problems} error=${error} />
    ${taken ? html`<p><button onClick=${() => ask({ form, seeing, despite: true })}>Score it all the same</button></p>` : ''}
    ${begun?.own.length ? html`<p>You have scored it: ${begun.own.map((id) => html`<a href=${'/scores/' + id}>your score</a> `)}</p>` : ''}
    ${begun?.others ? html`<p class="faint">Scored by ${counted(begun.others, 'other person', 'other people')}; what they gave is shown after you have handed in.</p>` : ''}
    ${own && begun?.forms.length && !begun.own.length ? html`<p class="faint">Nothing of what others or the machine answered is shown before you hand in. It counts nowhere; afterwards it stands beside the score somebody else gives.</p>` : ''}
    ${begun && begun.forms.length === 0 ? html`<p>No form is for interactions like it. <span class="faint">Each form says for which media and queues it is; whoever runs the workbench adds forms.</span></p>` : ''}
    ${begun?.forms.length && !(own && begun.own.length) ? html`<form class="row" onSubmit=${(e) => { e.preventDefault(); begin(); }}>
      <${Field} label="Form"><select value=${form} onChange=${(e) => setForm(e.target.value)}>${begun.forms.map((one, i) => html`<option value=${i === 0 ? '' : one.ref}>${one.title}</option>`)}</select><//>
      ${own ? '' : html`<label class="tick"><input type="checkbox" checked=${seeing} onChange=${(e) => setSeeing(e.target.checked)} /> see the machine's answers from the start</label>`}
      <button class="primary">Begin <kbd>b</kbd></button></form>` : ''}
  </section>`;
}
