-- Clips put together under a name, in an order, for somebody to listen to; and what runs in the background.
CREATE TABLE playlist (
  name TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE playlist_clip (
  playlist TEXT NOT NULL REFERENCES playlist ON DELETE CASCADE,
  clip TEXT NOT NULL REFERENCES clip,
  position INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (playlist, clip)
) STRICT, WITHOUT ROWID;

-- Work in the background of the workbench. payload and result are JSON; what was running when the program stopped is
-- begun again, for all such work may be done twice.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  payload TEXT NOT NULL,
  result TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX job_made ON job (made_at);
