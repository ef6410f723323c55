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

/** A moment in the home's time zone. */
export function moment(iso, timeZone) {
  if (!iso) {
    return 'date unknown';
  }
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso));
}

export const day = (iso, timeZone) => (iso
  ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(new Date(iso)) : 'date unknown');

export const percent = (share, digits = 0) => (share === null || share === undefined ? '–' : `${(share * 100).toFixed(digits)} %`);

export const number = (value, digits = 2) => (value === null || value === undefined ? '–' : Number(value).toFixed(digits));

/** churn_threat → Churn threat */
export const words = (id) => {
  const text = String(id).replace(/[._]/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const counted = (n, one, many = one + 's') => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
