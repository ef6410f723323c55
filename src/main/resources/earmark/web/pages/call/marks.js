// Which findings are painted into the transcript, and how they share the words.
/** Markers of these kinds rest on more than the words at their place, and would paint half a call. */
const NOT_PAINTED = new Set(['measure', 'model', 'step']);

/** The class that gives a finding the colour of its marker's family. */
export const colour = (finding) => `family-${finding.marker.family}`;

/** All findings in time order, each with its marker and a number. */
export function allFindings(call) {
  return call.markers
    .flatMap((marker) => marker.findings.map((finding) => ({ ...finding, marker })))
    .sort((a, b) => (a.place.startMs ?? 0) - (b.place.startMs ?? 0) || a.place.turn - b.place.turn || a.place.start - b.place.start)
    .map((finding, number) => ({ ...finding, number }));
}

export const isPainted = (finding) => !NOT_PAINTED.has(finding.marker.kind) && finding.place.end > finding.place.start;

/** Cuts a turn's text where findings begin and end: [{start, end, findings}], without gaps. */
export function segments(length, findings) {
  const cuts = [...new Set([0, length, ...findings.flatMap((f) => [f.place.start, f.place.end])])]
    .filter((at) => at >= 0 && at <= length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({
    start: cuts[i],
    end,
    findings: findings.filter((f) => f.place.start < end && f.place.end > cuts[i]),
  }));
}
