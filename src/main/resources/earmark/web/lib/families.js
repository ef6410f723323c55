// What markers are about: each family has a colour, a sign for those who do not see it, and a word.
import { html } from '/assets/lib/view.js';

/** By the keyword of marker files, in the order of the legend. */
export const FAMILIES = {
  trouble: { name: 'Trouble', sign: '!', means: 'what the customer is unhappy with or suffers from' },
  care: { name: 'Care', sign: '♥', means: 'regret, understanding, thanks' },
  duty: { name: 'Duty', sign: '§', means: 'what a standard or a law asks for' },
  solution: { name: 'Solution', sign: '✓', means: 'what is done about the matter' },
  lapse: { name: 'Lapse', sign: '✗', means: 'what an agent should rather not do' },
  course: { name: 'Course', sign: '~', means: 'how the talk goes: holds, transfers, shares' },
  other: { name: 'Other', sign: '·', means: 'nothing is said of it' },
};

export const family = (id) => FAMILIES[id] ?? FAMILIES.other;

/** The families of some markers, with what they mean; brief: that only for who points at one. */
export function Legend({ of, brief }) {
  const there = Object.keys(FAMILIES).filter((id) => of.has(id));
  return there.length === 0 ? '' : html`<ul class="families small" aria-label="What the colours mean">${there.map((id) => html`<li title=${FAMILIES[id].means}>
    <span class=${`tag family-${id}`}><span aria-hidden="true">${FAMILIES[id].sign}</span> ${FAMILIES[id].name}</span>${brief ? '' : html`<span class="faint means"> ${FAMILIES[id].means}</span>`}</li>`)}</ul>`;
}
