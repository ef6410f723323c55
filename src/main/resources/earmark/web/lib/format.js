// How figures, times and names are written; the same everywhere.

/** 83400 → 1:23; from an hour on 1:01:23. */
export function clock(ms) {
  if (ms === null || ms === undefined) {
    return '';
  }
  const seconds = Math.floor(ms / 1000);
  const rest = `${String(Math.floor((seconds % 3600) / 60)).padStart(seconds >= 3600 ? 2 : 1, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${rest}` : rest;
}

const BARE_DAY = /^\d{4}-\d\d-\d\d$/;

/** 3 Nov 2026: of a moment in the home's time zone, or of a day without a time such as 2026-11-03. */
export const day = (iso, timeZone) => (iso
  ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: BARE_DAY.test(iso) ? 'UTC' : timeZone }).format(new Date(iso)) : 'date unknown');

/** 3 Nov 2026, 14:05: a moment in the home's time zone. Midnight to the millisecond is a day of which no time is known. */
export function moment(iso, timeZone) {
  if (!iso) {
    return 'date unknown';
  }
  const at = new Date(iso);
  const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone }).format(at);
  return BARE_DAY.test(iso) || (clockTime === '00:00:00' && at.getUTCMilliseconds() === 0) ? day(iso, timeZone)
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** When a score was handed in: of those that were brought in from elsewhere only the day is known, and they are kept at its begin in UTC. */
export const handedIn = (iso, timeZone) => (/T00:00(:00(\.0+)?)?Z$/.test(iso ?? '') ? day(iso, 'UTC') : moment(iso, timeZone));

/** Nov 2026: the month of a day without a time. */
export const month = (iso) => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

export const percent = (share, digits = 0) => (share === null || share === undefined ? '–' : `${(share * 100).toFixed(digits)} %`);

export const number = (value, digits = 2) => (value === null || value === undefined ? '–' : Number(value).toFixed(digits));

/** churn_threat → Churn threat; AGENT → Agent */
export const words = (id) => {
  const text = String(id).replace(/[._]/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const counted = (n, one, many = one + 's') => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
