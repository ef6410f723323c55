-- Scorecards people are filling in. A draft becomes an evaluation of its id when it is handed in, and is gone then; so
-- nothing that reads evaluations sees half an answer. Of a draft only the latest state is kept; draft_change says by which
-- save each answer came, so that two who save at once cannot overwrite each other.
-- submitted: handed in, and held back until its calibration session is open to all.
-- digest: SHA-256 over the row and all rows that hang on it; see RowDigest.

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  reference TEXT NOT NULL,
  interaction TEXT NOT NULL,
  agent TEXT NOT NULL,
  assessor TEXT NOT NULL,
  kind TEXT NOT NULL,
  sampling_reason TEXT NOT NULL,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  started TEXT NOT NULL,
  submitted TEXT,
  blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
  session TEXT NOT NULL,
  comment TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  digest TEXT NOT NULL,
  FOREIGN KEY (form, form_version) REFERENCES form (id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_by_assessor ON draft (assessor);
CREATE INDEX draft_by_interaction ON draft (interaction);
CREATE INDEX draft_by_session ON draft (session);

-- As answer, answer_reason and observed; the kind open has no value yet, and "evaluation" is the draft.
CREATE TABLE draft_answer (
  evaluation TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT CHECK ((value IS NOT NULL) = (kind IN ('chosen', 'number', 'words'))),
  source TEXT NOT NULL,
  origin TEXT NOT NULL,
  confidence REAL,
  interpretation TEXT NOT NULL,
  comment TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (evaluation, revision, position),
  UNIQUE (evaluation, revision, question)
) STRICT, WITHOUT ROWID;

-- By which revision a question was answered as it is, or, with an empty question, the comment on the whole was written.
CREATE TABLE draft_change (
  evaluation TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  question TEXT NOT NULL,
  changed INTEGER NOT NULL,
  PRIMARY KEY (evaluation, revision, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_answer_reason (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (evaluation, revision, answer, position),
  FOREIGN KEY (evaluation, revision, answer) REFERENCES draft_answer (evaluation, revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_observed (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('found', 'searched')),
  interaction TEXT,
  turn INTEGER CHECK ((turn IS NULL) = (interaction IS NULL)),
  start_char INTEGER CHECK ((start_char IS NULL) = (interaction IS NULL)),
  end_char INTEGER CHECK ((end_char IS NULL) = (interaction IS NULL)),
  start_ms INTEGER,
  end_ms INTEGER CHECK ((end_ms IS NULL) = (start_ms IS NULL)),
  speaker TEXT,
  text TEXT NOT NULL,
  confidence REAL,
  PRIMARY KEY (evaluation, revision, answer, position),
  FOREIGN KEY (evaluation, revision, answer) REFERENCES draft_answer (evaluation, revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
