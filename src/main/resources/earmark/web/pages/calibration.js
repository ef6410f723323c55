// One calibration session: who is how far; once it is shown, all answers side by side, what was agreed, and how far people agree.
import { html, useState } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Field, Fold, Dialog, useNarrow, announce } from '/assets/lib/ui.js';
import { moment, percent, counted } from '/assets/lib/format.js';
import { Value, Seen } from '/assets/pages/score/answer.js';

export const title = 'Calibration';

const STATES = { not_begun: 'not begun', begun: 'begun', handed_in: 'handed in' };

function Agree({ row, onClose, onSend }) {
  const [error, setError] = useState();
  const send = (event) => {
    event.preventDefault();
    onSend(Object.fromEntries(new FormData(event.target))).then(onClose, setError);
  };
  const free = row.question.kind !== 'choice';
  return html`<${Dialog} title="Agree" onClose=${onClose}><form class="stack" onSubmit=${send}><${Problems} error=${error} /><p>${row.reference}: ${row.question.text}</p>
    <${Field} label="Answer">${free ? html`<input name="value" required value=${row.agreed?.value ?? row.most} autofocus />`
    : html`<select name="value" value=${row.agreed?.value ?? row.most} autofocus>${row.possible.map((one) => html`<option value=${one}>${one}</option>`)}</select>`}<//>
    <${Field} label="Why"><textarea name="why" rows="3" required></textarea><//><button class="primary">Put down</button></form><//>`;
}

/** Of 100 pairs of answers how many are the same, with what is not known about it drawn too. */
function Alike({ one }) {
  if (one.same === undefined) {
    return html`<span class="faint">cannot tell</span>`;
  }
  return html`<span class="number">${percent(one.same)}</span> <span class="faint small">${one.low === undefined ? 'interval cannot be told' : `${percent(one.low)} to ${percent(one.high)}`}; ${counted(one.people, 'person', 'people')}, ${counted(one.interactions, 'interaction')}</span>`;
}

function Answers({ row, who }) {
  const given = row.answers[who];
  return html`<${Value} value=${given?.value} />${(given?.observed ?? []).map((seen) => html`<div class="small"><${Seen} seen=${seen} interaction=${row.interaction} /></div>`)}
    ${given?.interpretation ? html`<div class="small faint">${given.interpretation}</div>` : ''}`;
}

const Machine = ({ row }) => (row.machine ? html`<span class="machine-said"><${Value} value=${row.machine.value} /></span>` : html`<span class="faint">nothing</span>`);

function Consensus({ row, leads, onAgree }) {
  return html`${row.agreed ? html`<${Value} value=${row.agreed.value} /><div class="small">${row.agreed.by}: ${row.agreed.why}</div>`
    : row.most ? html`<span class="faint">most say</span> <${Value} value=${row.most} />` : html`<span class="faint">none</span>`}
    ${leads && row.question.kind !== 'text' ? html`<div><button class="plain small" onClick=${() => onAgree(row)} aria-label=${`Agree: ${row.reference}, ${row.question.text}`}>${row.agreed ? 'change' : 'agree'}</button></div>` : ''}`;
}

/** On a phone: an interaction after the other, first what they differ about, the answers of a question when it is opened. */
function SideBySide({ session, rows, leads, onAgree }) {
  const questions = (some) => some.map((row) => html`<${Fold} key=${row.question.id} summary=${html`${row.question.text} <span class="faint small">${row.agreed ? 'agreed' : row.unanimous ? '' : 'they differ'}</span>`}>
    <dl class="facts">${session.assessors.map((who) => html`<dt>${who}${who === session.expert ? ' (baseline)' : ''}</dt><dd><${Answers} row=${row} who=${who} /></dd>`)}
      <dt>Machine</dt><dd><${Machine} row=${row} /></dd><dt>Consensus</dt><dd><${Consensus} row=${row} leads=${leads} onAgree=${onAgree} /></dd></dl><//>`);
  return html`<section aria-label="Answers side by side"><h2>Side by side</h2>${[...new Set(rows.map((row) => row.interaction))].map((id) => {
    const of = rows.filter((row) => row.interaction === id);
    const differ = of.filter((row) => !row.unanimous);
    const alike = of.filter((row) => row.unanimous);
    return html`<${Fold} key=${id} summary=${html`${of[0].reference} <span class="faint small">${differ.length === 0 ? 'they differ about nothing' : `they differ about ${differ.length}`} of ${counted(of.length, 'question')}</span>`}>
      ${questions(differ)}
      ${alike.length ? html`<${Fold} summary=${`${counted(alike.length, 'question')} answered alike`}>${questions(alike)}<//>` : ''}<//>`;
  })}</section>`;
}

export default function Calibration({ session: written, me }) {
  const name = decodeURIComponent(written);
  const path = '/calibrations/' + encodeURIComponent(name);
  const { value, error, again } = useFetched((signal) => get(path, {}, signal), [name]);
  const [agreeing, setAgreeing] = useState();
  const [told, setTold] = useState();
  const narrow = useNarrow();
  if (!value) {
    return error ? html`<${Problems} error=${error} />` : html`<${Loading} />`;
  }
  const { session, rows, agreement, standings } = value;
  const leads = me.rights.includes('LEAD');
  const text = (id) => rows.find((row) => row.question.id === id)?.question.text ?? id;
  const state = (assessor, id) => session.progress.find((one) => one.assessor === assessor && one.interaction === id)?.state;
  return html`<div class="head"><h1>${session.name}</h1><p class="faint">${session.form} · opened by ${session.openedBy}, ${moment(session.openedAt, me.timeZone)}${session.expert ? ` · baseline: ${session.expert}` : ''}</p></div>
    <${Problems} error=${error ?? told} />
    ${session.shownAt ? '' : html`<section class="stack"><p class="notice">Everybody scores blind. Answers are shown when all have handed in${leads ? ', or when you close the session' : ''}.</p>
      <table class="cards"><caption class="hidden-text">Who is how far</caption><thead><tr><th scope="col">Interaction</th>${session.assessors.map((one) => html`<th scope="col">${one}</th>`)}<th scope="col">You</th></tr></thead>
      <tbody>${session.interactions.map((one) => html`<tr><th scope="row">${one.reference}</th>${session.assessors.map((who) => html`<td data-label=${who}><span class=${'chip' + (state(who, one.id) === 'handed_in' ? ' good' : '')}>${STATES[state(who, one.id)]}</span></td>`)}
        <td data-label="You">${session.assessors.includes(me.name) && state(me.name, one.id) !== 'handed_in' ? html`<a class="button primary" href=${`/score/${one.id}?session=${encodeURIComponent(session.name)}`}>Score</a>` : html`<span class="faint">nothing to do</span>`}</td></tr>`)}</tbody></table>
      ${leads ? html`<p><button onClick=${() => post(path + '/close').then(() => { announce('The session is closed'); again(); }, setTold)}>Close the session and show what is in</button></p>` : ''}</section>`}
    ${session.shownAt ? html`<div class="stack"><p class="faint">${session.shownBy ? `Closed by ${session.shownBy}` : 'All have handed in'}, ${moment(session.shownAt, me.timeZone)}.</p>
      ${narrow ? html`<${SideBySide} session=${session} rows=${rows} leads=${leads} onAgree=${setAgreeing} />` : html`<section class="scrolls" tabindex="0" role="region" aria-label="Answers side by side"><table class="cards side-by-side"><caption>Side by side</caption>
        <thead><tr><th scope="col">Question</th>${session.assessors.map((one) => html`<th scope="col">${one}${one === session.expert ? ' (baseline)' : ''}</th>`)}<th scope="col">Machine</th><th scope="col">Consensus</th></tr></thead>
        <tbody>${rows.map((row) => html`<tr class=${row.unanimous ? '' : 'differs'}><th scope="row">${row.question.text}<div class="faint small">${row.reference}${row.unanimous ? '' : html` · <strong>they differ</strong>`}</div></th>
          ${session.assessors.map((who) => html`<td><${Answers} row=${row} who=${who} /></td>`)}
          <td><${Machine} row=${row} /></td><td><${Consensus} row=${row} leads=${leads} onAgree=${setAgreeing} /></td></tr>`)}</tbody></table></section>`}
      <section class="sheet"><h2>How far people agree</h2>${agreement.length === 0 ? html`<p class="faint">No two people answered the same question.</p>`
        : narrow ? agreement.map((one) => html`<${Fold} key=${one.question} summary=${html`${text(one.question)} <span class="faint small">${one.same === undefined ? 'cannot tell' : percent(one.same)}</span>`}>
          <p>Of two answers the same: <${Alike} one=${one} /></p><p class="small">${one.words}</p><p class="small faint">${one.figures}</p><//>`)
        : html`<table class="cards"><thead><tr><th scope="col">Question</th><th scope="col">Of two answers to it the same</th><th scope="col">In words</th></tr></thead>
        <tbody>${agreement.map((one) => html`<tr><th scope="row">${text(one.question)}</th><td data-label="The same"><${Alike} one=${one} /></td><td class="small" data-label="In words">${one.words} <details><summary>The figures behind it</summary>${one.figures}</details></td></tr>`)}</tbody></table>`}</section>
      <section class="sheet"><h2>How near each is to ${session.expert ? `what ${session.expert} says` : 'what was agreed, or most of the others say'}</h2>
        <ul>${standings.map((one) => html`<li>${one.assessor}: ${one.same} of ${one.of} the same <span class="faint small">(${percent(one.low)} to ${percent(one.high)})</span></li>`)}</ul></section></div>` : ''}
    ${agreeing ? html`<${Agree} row=${agreeing} onClose=${() => setAgreeing(undefined)} onSend=${({ value: said, why }) => post(path + '/agree', { interaction: agreeing.interaction, question: agreeing.question.id, value: said, why }).then(() => { announce('Put down'); again(); })} />` : ''}`;
}
