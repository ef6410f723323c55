// Weeks as small bars: the share of each week's contacts; what they say stands in words beside them.
import { html } from '/assets/lib/view.js';

export function Spark({ weeks, title }) {
  const some = weeks.slice(-26);
  const top = Math.max(0.01, ...some.map((week) => (week.of ? week.count / week.of : 0)));
  return html`<svg class="spark" viewBox=${`0 0 ${Math.max(1, some.length) * 10} 52`} preserveAspectRatio="none" role="img" aria-label=${title}>
    ${some.map((week, i) => {
    const height = week.of ? Math.max(week.count ? 2 : 0.5, (week.count / week.of / top) * 50) : 0;
    return html`<rect x=${i * 10 + 1} y=${52 - height} width="8" height=${height} fill="currentColor" />`;
  })}</svg>`;
}
