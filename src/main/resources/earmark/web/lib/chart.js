// A line chart over periods: points with their intervals, a target, few-number points hollow. The table beside it says the same.
import { html, useEffect, useRef } from '/assets/lib/view.js';
import UPlot from '/assets/vendor/uplot.js';

const DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3], [4, 2], [1, 4]];
const TOKENS = ['--accent', '--customer', '--good', '--doubt', '--bad', '--ink'];

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Whiskers of the intervals; what rests on few is hollow and its whisker dotted. */
function marks(series, colours) {
  return (plot) => {
    const context = plot.ctx;
    const dot = 4 * devicePixelRatio;
    context.save();
    series.forEach((one, s) => {
      context.strokeStyle = colours[s];
      context.fillStyle = colours[s];
      context.lineWidth = 1.5 * devicePixelRatio;
      one.points.forEach((point, i) => {
        if (point.value === undefined || point.value === null) {
          return;
        }
        const x = plot.valToPos(i, 'x', true) + (s - (series.length - 1) / 2) * 5 * devicePixelRatio;
        const y = plot.valToPos(point.value, 'y', true);
        if (point.low !== undefined && point.low !== null) {
          context.setLineDash(point.few ? [2 * devicePixelRatio, 3 * devicePixelRatio] : []);
          context.beginPath();
          context.moveTo(x, plot.valToPos(point.low, 'y', true));
          context.lineTo(x, plot.valToPos(point.high, 'y', true));
          context.stroke();
        }
        context.setLineDash([]);
        context.beginPath();
        context.arc(x, y, dot, 0, 2 * Math.PI);
        if (point.few) {
          context.save();
          context.fillStyle = colour('--sheet');
          context.fill();
          context.restore();
          context.stroke();
        } else {
          context.fill();
        }
      });
    });
    context.restore();
  };
}

/**
 * series: [{name, points: [{value, low, high, few}]}], one point a label; target: a number or undefined.
 * Hidden from screen readers: whoever shows it puts the table beside it.
 */
export function Chart({ labels, series, target, write, share = false, title }) {
  const place = useRef(null);
  useEffect(() => {
    let plot;
    const draw = () => {
      plot?.destroy();
      const colours = TOKENS.map(colour);
      const faint = colour('--faint');
      const line = colour('--line');
      const tops = series.flatMap((one) => one.points.map((p) => p.high ?? p.value)).concat(target ?? []).filter((v) => v !== undefined && v !== null);
      const lows = series.flatMap((one) => one.points.map((p) => p.low ?? p.value)).concat(0).filter((v) => v !== undefined && v !== null);
      const top = Math.max(share ? 0.05 : 1, ...tops);
      const axis = { stroke: faint, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: '12px system-ui, sans-serif' };
      const data = [labels.map((_, i) => i), ...series.map((one) => one.points.map((p) => p.value ?? null))];
      const lines = series.map((one, s) => ({ label: one.name || title, stroke: colours[s], width: 2, dash: DASHES[s], points: { show: false }, spanGaps: false }));
      if (target !== undefined && target !== null) {
        data.push(labels.map(() => target));
        lines.push({ label: 'target', stroke: faint, width: 1.5, dash: [8, 6], points: { show: false } });
      }
      plot = new UPlot({
        width: Math.max(240, place.current.clientWidth),
        height: 280,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false, range: [-0.5, labels.length - 0.5] }, y: { range: [Math.min(...lows), share ? Math.min(1, top * 1.08) : top * 1.08] } },
        axes: [
          { ...axis, values: (_, splits) => splits.map((i) => (Number.isInteger(i) ? labels[i] ?? '' : '')), incrs: [1, 2, 4, 8, 13, 26, 52], space: 76 },
          { ...axis, size: 62, values: (_, splits) => splits.map((v) => write(v)) },
        ],
        series: [{}, ...lines],
        hooks: { draw: [marks(series, colours)] },
      }, data, place.current);
    };
    draw();
    let width = place.current.clientWidth;
    const resized = new ResizeObserver(() => {
      if (place.current && place.current.clientWidth !== width) {
        width = place.current.clientWidth;
        draw();
      }
    });
    resized.observe(place.current);
    const themed = new MutationObserver(draw);
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      resized.disconnect();
      themed.disconnect();
      plot?.destroy();
    };
  }, [JSON.stringify([labels, series, target])]);
  return html`<figure class="chart">
    ${series.length > 1 || (target !== undefined && target !== null) ? html`<figcaption class="chart-key small">
      ${series.length > 1 ? series.map((one, s) => html`<span class=${'key key-' + s}><svg width="26" height="8" aria-hidden="true"><line x1="0" y1="4" x2="26" y2="4"
        stroke="currentColor" stroke-width="2.5" stroke-dasharray=${DASHES[s].join(' ')} /></svg> ${one.name || 'not known'}</span>`) : ''}
      ${target !== undefined && target !== null ? html`<span class="key faint"><svg width="26" height="8" aria-hidden="true"><line x1="0" y1="4" x2="26" y2="4"
        stroke="currentColor" stroke-width="1.5" stroke-dasharray="8 6" /></svg> target ${write(target)}</span>` : ''}
    </figcaption>` : ''}
    <div ref=${place} aria-hidden="true" class="plot"></div>
  </figure>`;
}
