// One score: answers, what they rest on, the arithmetic, and what may be done with it.
import { html, useState } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Field, Dialog, announce } from '/assets/lib/ui.js';
import { moment, day, percent, words, handedIn } from '/assets/lib/format.js';
import { Value, Seen, Total, between } from '/assets/pages/score/answer.js';

export const title = 'Score';

const KINDS = { error: 'Something is wrong: the wrong call, a question that did not apply, words that were not said', judgement: 'Nothing is wrong, but it should be judged otherwise' };

const inDays = (n) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

/** A dialog with a form; what was typed stays when it is refused. */
function Doing({ heading, onClose, onSend, children }) {
  const [error, setError] = useState();
  const send = (event) => {
    event.preventDefault();
    onSend(Object.fromEntries(new FormData(event.target))).then(onClose, setError);
  };
  return html`<${Dialog} title=${heading} onClose=${onClose}><form class="stack" onSubmit=${send}><${Problems} error=${error} />${children}
    <button class="primary">${heading}</button></form><//>`;
}

function Note({ heading, label, onClose, onSend }) {
  return html`<${Doing} heading=${heading} onClose=${onClose} onSend=${onSend}><${Field} label=${label}><textarea name="note" rows="3" autofocus></textarea><//><//>`;
}

function AppealDialog({ question, onClose, onSend }) {
  return html`<${Doing} heading="Appeal" onClose=${onClose} onSend=${onSend}>
    <p>${question ? question.text : 'The score as a whole'}</p>
    <fieldset class="plain"><legend>What is it?</legend>${Object.entries(KINDS).map(([id, text]) => html`<label class="tick"><input type="radio" name="kind" value=${id} required /> ${text}</label>`)}</fieldset>
    <${Field} label="Why"><textarea name="why" rows="3" required></textarea><//><//>`;
}

function Coach({ score, question, me, onClose, onSend }) {
  return html`<${Doing} heading="Coach" onClose=${onClose} onSend=${onSend}>
    <p>With ${score.row.agent}${question ? html`, from: ${question.text}` : ''}</p>
    <${Field} label="What it is about"><input name="about" required autofocus value=${question?.text ?? ''} /><//>
    <${Field} label="Owner"><input name="owner" required value=${me.name} /><//>
    <${Field} label="Until"><input name="due" type="date" required value=${inDays(14)} /><//>
    <${Field} label="Marker that should move (may be empty)"><input name="marker" value=${question?.marker ?? ''} /><//><//>`;
}

/** Grants an appeal by answering anew, or not. */
function Decision({ appeal, lines, onDone }) {
  const [doing, setDoing] = useState('');
  const about = appeal.question ? lines.filter((line) => line.question.id === appeal.question) : lines;
  const values = (question) => [...question.anchors.map((anchor) => anchor.label), ...(question.naAllowed ? ['n/a'] : []), 'no opportunity', 'cannot tell'];
  const uphold = ({ note, mayLower, ...given }) => post(`/appeals/${appeal.id}/uphold`, {
    answers: Object.fromEntries(Object.entries(given).filter(([, said]) => said !== '')), note, mayLower: mayLower === 'on',
  }).then(onDone);
  return html`<p class="row"><button onClick=${() => setDoing('uphold')}>Grant</button><button onClick=${() => setDoing('reject')}>Do not grant</button></p>
    ${doing === 'reject' ? html`<${Note} heading="Do not grant" label="Why" onClose=${() => setDoing('')} onSend=${({ note }) => post(`/appeals/${appeal.id}/reject`, { note }).then(onDone)} />` : ''}
    ${doing === 'uphold' ? html`<${Doing} heading="Grant" onClose=${() => setDoing('')} onSend=${uphold}>
      ${about.map((line) => html`<${Field} label=${line.question.text}>${line.question.kind === 'choice' ? html`<select name=${line.question.id}><option value="">as it is (${line.answer?.value ?? 'no answer'})</option>
        ${values(line.question).map((one) => html`<option value=${one}>${one}</option>`)}</select>` : html`<input name=${line.question.id} placeholder=${`as it is (${line.answer?.value ?? 'no answer'})`} />`}<//>`)}
      <${Field} label="Why"><textarea name="note" rows="3" required></textarea><//>
      <label class="tick"><input type="checkbox" name="mayLower" /> the total may become lower</label><//>` : ''}`;
}

export default function Evaluation({ evaluation, me }) {
  const { value, error, again } = useFetched((signal) => get(`/evaluations/${evaluation}`, {}, signal), [evaluation]);
  const [doing, setDoing] = useState();
  const [told, setTold] = useState();
  if (!value) {
    return error ? html`<${Problems} error=${error} />` : html`<${Loading} />`;
  }
  const { row, may } = value;
  const lines = value.sections.flatMap((section) => section.lines);
  const done = (said) => () => { setTold(undefined); announce(said); again(); };
  const act = (what, said, body = { note: '' }) => post(`/evaluations/${row.id}/${what}`, body).then(done(said));
  const can = (what) => may.includes(what);
  const close = () => setDoing(undefined);
  return html`<div class="head"><h1>Score of ${row.interaction ? html`<a href=${'/calls/' + row.interaction}>${row.reference}</a>` : row.reference}</h1>
      <span class="chip">${words(row.state)}</span>
      <p class="faint">${row.agent || 'agent not known'} · ${row.form} · by ${row.assessor}, ${handedIn(row.submitted, me.timeZone)}</p></div>
    <${Problems} error=${error ?? told} />
    <div class="row doing">
      ${can('acknowledge') ? html`<button class="primary" onClick=${() => act('acknowledge', 'Acknowledged').catch(setTold)}>I have read it</button>` : ''}
      ${can('release') ? html`<button class="primary" onClick=${() => act('release', 'Released to the agent').catch(setTold)}>Release to ${row.agent}</button>` : ''}
      ${can('appeal') ? html`<button onClick=${() => setDoing({ what: 'appeal' })}>Appeal</button>` : ''}
      ${can('coach') ? html`<button onClick=${() => setDoing({ what: 'coach' })}>Coach</button>` : ''}
      ${can('close') ? html`<button onClick=${() => setDoing({ what: 'close' })}>Close</button>` : ''}
      ${can('reopen') ? html`<button onClick=${() => setDoing({ what: 'reopen' })}>Open again</button>` : ''}
      ${can('withdraw') ? html`<button onClick=${() => setDoing({ what: 'withdraw' })}>Withdraw</button>` : ''}
      ${can('appeal') ? html`<span class="faint small">Appeals until ${day(value.appealUntil, me.timeZone)}. To have read it is not to agree with it.${me.rights.includes('LEAD') ? ' It can be closed after that.' : ''}</span>` : ''}</div>
    ${value.appeals.map((appeal) => html`<section class="notice doubt" aria-label="Appeal"><h2>Appeal of ${appeal.question ? lines.find((line) => line.question.id === appeal.question)?.question.text ?? appeal.question : 'the whole'}: ${words(appeal.state)}</h2>
      <p class="small">${KINDS[appeal.kind]}.</p>${appeal.steps.map((step) => html`<p><strong>${step.by}</strong>, ${moment(step.at, me.timeZone)}: ${words(step.state)}${step.why ? ` – ${step.why}` : ''}</p>`)}
      ${can('decide') && (appeal.state === 'open' || appeal.state === 'in_review') ? html`<${Decision} appeal=${appeal} lines=${lines} onDone=${done('Decided')} />` : ''}
      ${appeal.by === (me.agent ?? me.name) && appeal.state === 'open' ? html`<p><button onClick=${() => post(`/appeals/${appeal.id}/retract`, { note: '' }).then(done('Taken back'), setTold)}>Take it back</button></p>` : ''}</section>`)}
    <div class="wide-left evaluation"><div class="stack">${value.sections.map((section) => html`<section class="sheet" aria-label=${section.title}><h2>${section.title}</h2>
      ${section.lines.map(({ question, answer, self }) => html`<div class="line"><div class="row said"><strong>${question.text}</strong> <${Value} value=${answer?.value} />
          ${answer?.remark ? html`<span class="chip ${answer.remark === 'strength' ? 'good' : 'doubt'}">${answer.remark === 'strength' ? 'strength' : 'to work on'}</span>` : ''}
          ${can('appeal') ? html`<button class="plain small" onClick=${() => setDoing({ what: 'appeal', question })} aria-label=${`Appeal: ${question.text}`}>appeal</button>` : ''}
          ${can('coach') ? html`<button class="plain small" onClick=${() => setDoing({ what: 'coach', question })} aria-label=${`Coach: ${question.text}`}>coach</button>` : ''}</div>
        ${self ? html`<div class="small"><span class="faint">${me.agent === row.agent ? 'You said' : 'Self-score'}:</span> <${Value} value=${self.value} />${self.value === answer?.value ? ' as here' : html` <strong>otherwise than here</strong>`}</div>` : ''}
        ${question.anchors.find((anchor) => anchor.label === answer?.value)?.text ? html`<div class="faint small">${question.anchors.find((anchor) => anchor.label === answer.value).text}</div>` : ''}
        ${(answer?.observed ?? []).map((seen) => html`<div class="small"><${Seen} seen=${seen} interaction=${row.interaction} /></div>`)}
        ${answer?.interpretation ? html`<p class="small"><em>${answer.interpretation}</em></p>` : ''}${answer?.comment ? html`<p class="small">${answer.comment}</p>` : ''}</div>`)}</section>`)}
      ${value.comment ? html`<section class="sheet"><h2>On the whole</h2><p>${value.comment}</p></section>` : ''}</div>
      <aside class="sheet"><h2>Total</h2><${Total} score=${value.score} handedIn />
        ${value.selfScores.map((self) => html`<p class="small">Self-score by ${self.assessor}: ${self.total === undefined ? between(self) : percent(self.total, 1)}. It counts nowhere.</p>`)}
        ${row.kind === 'self' ? html`<p class="small">A self-score counts nowhere. ${value.beside.length ? html`Beside it: ${value.beside.map((other) => html`<a href=${'/scores/' + other.id}>the score by ${other.assessor}</a>, ${other.total === undefined ? between(other) : percent(other.total, 1)}. `)}` : 'No other score of it can be seen yet.'}</p>` : ''}
        <h2>History</h2><ol class="small">${value.history.map((step) => html`<li>${words(step.state)} by ${step.by}, ${moment(step.at, me.timeZone)}${step.why ? `: ${step.why}` : ''}</li>`)}</ol></aside></div>
    ${doing?.what === 'appeal' ? html`<${AppealDialog} question=${doing.question} onClose=${close} onSend=${({ kind, why }) => act('appeals', 'The appeal is made', { question: doing.question?.id ?? '', kind, why })} />` : ''}
    ${doing?.what === 'coach' ? html`<${Coach} score=${value} question=${doing.question} me=${me} onClose=${close} onSend=${(given) => post('/coaching', { ...given, agent: row.agent, evaluation: row.id, question: doing.question?.id ?? '' }).then(done('Coaching is agreed'))} />` : ''}
    ${doing?.what === 'close' ? html`<${Note} heading="Close" label="Why (may be empty)" onClose=${close} onSend=${(given) => act('close', 'Closed', given)} />` : ''}
    ${doing?.what === 'reopen' ? html`<${Note} heading="Open again" label="Why" onClose=${close} onSend=${(given) => act('reopen', 'Opened again', given)} />` : ''}
    ${doing?.what === 'withdraw' ? html`<${Note} heading="Withdraw" label="Why" onClose=${close} onSend=${(given) => act('withdraw', 'Withdrawn', given)} />` : ''}`;
}
