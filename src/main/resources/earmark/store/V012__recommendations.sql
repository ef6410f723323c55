-- What should be done about themes. A theme is never removed, so its id stays good.
-- digest: SHA-256 over the other columns, see RowDigest; of clips and ratings kept before this step it is empty.

CREATE TABLE recommendation (
  number INTEGER PRIMARY KEY,
  theme TEXT NOT NULL,
  finding TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  done INTEGER CHECK (done IN (0, 1)),
  closed_on TEXT CHECK ((closed_on IS NULL) = (done IS NULL)),
  closed_by TEXT CHECK ((closed_by IS NULL) = (done IS NULL)),
  closed_at TEXT CHECK ((closed_at IS NULL) = (done IS NULL)),
  note TEXT CHECK ((note IS NULL) = (done IS NULL)),
  digest TEXT NOT NULL
) STRICT;

ALTER TABLE clip ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE clip_rating ADD COLUMN digest TEXT NOT NULL DEFAULT '';
