-- Stretches of interactions that were cut for somebody to listen to, and what people think of them.
--
-- A clip does not hang on its interaction: that may be read afresh, and a rating is a person's work. example is the
-- script of what was found, as marker files have it.
CREATE TABLE clip (
  id TEXT PRIMARY KEY,
  interaction TEXT NOT NULL,
  name TEXT NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER,
  query TEXT NOT NULL,
  example TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clip_rating (
  clip TEXT PRIMARY KEY REFERENCES clip ON DELETE CASCADE,
  rating TEXT NOT NULL CHECK (rating IN ('good', 'poor')),
  note TEXT NOT NULL,
  rated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
