-- Who may use the workbench, and what was looked at.
-- role: what the workbench calls it, in lower case. password: algorithm, cost, salt and hash, never the password itself.
-- digest: SHA-256 over the other columns, see RowDigest.

CREATE TABLE account (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  role TEXT NOT NULL,
  agent TEXT,
  password TEXT,
  made_at TEXT NOT NULL,
  sessions_since TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A program comes in with a secret of which only the digest is kept.
CREATE TABLE api_token (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL COLLATE NOCASE REFERENCES account ON DELETE CASCADE,
  label TEXT NOT NULL,
  secret_sha256 TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  ends_at TEXT,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX api_token_by_account ON api_token (account);

-- Only ever added to. what: an interaction's id, or what was taken out or changed; never words that were spoken.
-- It outlives accounts and interactions, so it refers to neither.
CREATE TABLE access (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  address TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX access_by_who ON access (who, number);
CREATE INDEX access_by_what ON access (what, number);
CREATE INDEX access_by_time ON access (at);
