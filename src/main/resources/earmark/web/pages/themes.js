// What customers complain of again and again: emerging themes first.
import { html, useState } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, announce } from '/assets/lib/ui.js';
import { moment, day, percent, counted } from '/assets/lib/format.js';
import { Spark } from '/assets/lib/spark.js';
import { useRows } from '/assets/lib/rows.js';
import { useFew } from '/assets/lib/few.js';

export const title = 'Themes';

/** A difference of shares, with its sign. */
const points = (difference) => `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(1)}`;

const weeksSaid = (theme) => {
  const last = theme.weeks[theme.weeks.length - 1];
  return last ? `${theme.label}: ${last.count} of ${last.of} contacts in the week from ${day(last.monday)}` : theme.label;
};

function Theme({ theme, chosen, onChoose, may }) {
  return html`<li class="sheet theme">
    <div class="stack"><div class="tools">${may ? html`<input type="checkbox" id=${'choose-' + theme.id} checked=${chosen} onChange=${() => onChoose(theme.id)} />
      <label for=${'choose-' + theme.id} class="hidden-text">choose ${theme.label}</label>` : ''}
      <h2><a data-row href=${'/themes/' + theme.id}>${theme.label}</a></h2>
      ${theme.emerging ? html`<span class="chip bad">${theme.fresh ? 'new' : 'emerging'}</span>` : ''}</div>
      ${theme.quotation ? html`<blockquote>“${theme.quotation.text}” <a class="small" href=${`/calls/${theme.quotation.interaction}?turn=${theme.quotation.turn}`}>hear it</a></blockquote>` : ''}
      <p class="small faint">${counted(theme.size, 'interaction')} of ${theme.counted} with a complaint (${percent(theme.low)} to ${percent(theme.high)})${theme.terms.length ? `; ${theme.terms.slice(0, 4).join(', ')}` : ''}</p></div>
    <div><${Spark} weeks=${theme.weeks} title=${weeksSaid(theme)} />
      <p class="small">${theme.month ? html`last four weeks: <strong>${theme.month.count}</strong> of ${theme.month.of} contacts ${' '}<span class="faint">(${percent(theme.month.low, 1)} to ${percent(theme.month.high, 1)})</span>${theme.month.few ? html` <span class="chip doubt" title="fewer than 20 contacts">few, uncertain</span>` : ''}${theme.month.truly ? html`<br />truly <strong>${percent(theme.month.truly.share, 1)}</strong> <span class="faint">(${percent(theme.month.truly.low, 1)} to ${percent(theme.month.truly.high, 1)})</span>` : ''}` : html`<span class="faint">no dates, no trend</span>`}</p></div>
  </li>`;
}

export default function Themes({ me }) {
  useRows('theme');
  const { value, error, loading, again } = useFetched((signal) => get('/themes', {}, signal), []);
  const { shown, more } = useFew(value?.themes ?? [], { name: 'shown', first: 6 });
  const [chosen, setChosen] = useState([]);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState();
  const [busy, setBusy] = useState(false);
  const choose = (id) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const attempt = (what, said) => {
    setBusy(true);
    what().then(() => { setProblem(undefined); setChosen([]); setNote(''); announce(said); again(); }).catch(setProblem).finally(() => setBusy(false));
  };
  return html`
    <div class="head"><h1>Themes</h1>${me.rights.includes('CHANGE') ? html`<div class="tools">
      <button disabled=${busy} onClick=${() => attempt(() => post('/themes/run'), 'Themes were looked for anew.')}>${busy ? 'Working …' : 'Look for themes anew'}</button></div>` : ''}</div>
    <${Problems} error=${error ?? problem} />
    ${!value ? loading && html`<${Loading} />` : !value.run ? html`<${Empty}>Themes were not looked for yet. ${me.rights.includes('CHANGE') ? 'The button above does; it takes seconds to a minute.' : 'An analyst does that here.'}<//>` : html`
      <p class="small">Of ${counted(value.run.texts, 'complaint')} in ${counted(value.run.counted, 'interaction')}, looked at ${moment(value.run.at, me.timeZone)}${value.run.stability === undefined ? '' : `; found again in other samples: ${percent(value.run.stability)}`}.
        ${value.keptSince ? html` <strong>${counted(value.keptSince, 'interaction')} came since, which no theme counts.</strong>` : ''}</p>
      <p class="small faint">${value.detector ? `Complaints are detected with precision ${percent(value.detector.precision)} (${percent(value.detector.precisionLow)} to ${percent(value.detector.precisionHigh)}) and recall ${percent(value.detector.recall)} (${percent(value.detector.recallLow)} to ${percent(value.detector.recallHigh)}); true shares assume that themes and weeks do not differ in that.`
        : 'Not corrected for complaints that are missed or detected wrongly: nobody judged any.'}</p>
      ${value.changes.length ? html`<section class="notice doubt"><h2>What changed within four weeks</h2><ul>${value.changes.slice(0, 8).map((one) => html`<li>
        <a href=${'/themes/' + one.theme}>${one.label}</a>${one.group ? `, ${one.group}` : ''}: ${one.before} of ${one.ofBefore} before, ${one.after} of ${one.ofAfter} now, ${points(one.difference)} points (${points(one.low)} to ${points(one.high)}; chance ${one.p < 0.001 ? 'below 0.001' : one.p.toFixed(3)} if nothing changed)${one.few ? html` <span class="chip doubt" title="fewer than 20 contacts on a side">few, uncertain</span>` : ''}</li>`)}</ul></section>` : ''}
      ${chosen.length ? html`<form class="row sheet" onSubmit=${(e) => { e.preventDefault(); attempt(() => post('/themes/merge', { themes: chosen, note }), 'Merged.'); }}>
        <${Field} label="Why (may be empty)"><input value=${note} onInput=${(e) => setNote(e.target.value)} /><//>
        <button class="primary" disabled=${chosen.length < 2 || busy}>Merge ${counted(chosen.length, 'theme')}</button></form>` : ''}
      ${value.themes.length === 0 ? html`<${Empty}>No theme was found: too few complaints say the same.<//>` : html`<p class="small">${counted(value.themes.length, 'theme')}, emerging ones first. ${me.teams.length ? `Counted are interactions of ${me.teams.join(', ')}; themes are of all teams, and who sees all names and merges them.` : 'Choose two to merge them.'}</p>
        <ul class="plain-list stack">${shown.map((theme) => html`<${Theme} key=${theme.id} theme=${theme} chosen=${chosen.includes(theme.id)} onChoose=${choose} may=${me.teams.length === 0} />`)}</ul>${more}`}
      ${value.dismissed.length ? html`<section class="stack"><h2>Not themes, people say</h2><ul>${value.dismissed.map((theme) => html`<li><a data-row href=${'/themes/' + theme.id}>${theme.label}</a></li>`)}</ul></section>` : ''}`}`;
}
