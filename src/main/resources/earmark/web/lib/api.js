// Talks to the API. A refusal becomes an ApiError that carries where, what and what to do.
const ROOT = '/api/v1';

export class ApiError extends Error {
  constructor(status, problems) {
    super(problems.map((p) => `${p.where}: ${p.what}`).join('; ') || `status ${status}`);
    this.status = status;
    this.problems = problems;
  }
}

/** The address of something of the API, with the parameters that have a value. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) {
        query.append(name, one);
      }
    }
  }
  const text = query.toString();
  return ROOT + path + (text ? '?' + text : '');
}

async function ask(method, path, { parameters, body, signal } = {}) {
  let answer;
  try {
    answer = await fetch(address(path, parameters), {
      method,
      signal,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new ApiError(0, [{
      where: 'the server', what: 'does not answer', hint: 'try again in a moment, and tell whoever runs the workbench if it stays so; nothing typed is lost',
    }]);
  }
  const text = await answer.text();
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  const value = text && isJson ? JSON.parse(text) : text;
  if (!answer.ok) {
    if (answer.status === 401 && path !== '/me' && path !== '/sign-in') {
      window.dispatchEvent(new Event('earmark:signed-out'));
    }
    throw new ApiError(answer.status, value?.problems ?? [{ where: path, what: `status ${answer.status}`, hint: '' }]);
  }
  return value;
}

export const get = (path, parameters, signal) => ask('GET', path, { parameters, signal });
export const post = (path, body = {}) => ask('POST', path, { body });
export const put = (path, body = {}) => ask('PUT', path, { body });
export const del = (path) => ask('DELETE', path);
