-- Calibration sessions: several people score the same interactions, nobody sees the others' answers before all are in or
-- the session is closed. What they agree on afterwards is only ever added to; of one question the last word counts.
-- Their scorecards are drafts until then (see V009) and evaluations of kind calibration after it.
-- digest: SHA-256 over the row and all rows that hang on it; see RowDigest.

CREATE TABLE calibration (
  name TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  expert TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  shown_at TEXT,
  shown_by TEXT CHECK ((shown_by IS NULL) = (shown_at IS NULL)),
  digest TEXT NOT NULL,
  FOREIGN KEY (form, form_version) REFERENCES form (id, version)
) STRICT, WITHOUT ROWID;

-- An interaction may be gone by now: what was scored stays scored.
CREATE TABLE calibration_interaction (
  session TEXT NOT NULL REFERENCES calibration ON DELETE CASCADE,
  position INTEGER NOT NULL,
  interaction TEXT NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE calibration_assessor (
  session TEXT NOT NULL REFERENCES calibration ON DELETE CASCADE,
  position INTEGER NOT NULL,
  assessor TEXT NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE calibration_consensus (
  session TEXT NOT NULL REFERENCES calibration ON DELETE CASCADE,
  position INTEGER NOT NULL,
  interaction TEXT NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT CHECK ((value IS NOT NULL) = (kind IN ('chosen', 'number', 'words'))),
  by TEXT NOT NULL,
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;
