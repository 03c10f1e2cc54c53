-- What the scan found, so that a file that has not changed is not read again.

CREATE TABLE folder (
    number INTEGER PRIMARY KEY,
    path   TEXT NOT NULL UNIQUE
);

CREATE TABLE file (
    number         INTEGER PRIMARY KEY,
    folder         INTEGER NOT NULL REFERENCES folder (number),
    name           TEXT    NOT NULL,
    size_bytes     INTEGER NOT NULL,
    modified_nanos INTEGER NOT NULL,
    inode          INTEGER NOT NULL,
    content        BLOB,                       -- the track; NULL for a file that is no track
    frames         BLOB,                       -- its frame table
    title          TEXT    NOT NULL DEFAULT '',
    artist         TEXT    NOT NULL DEFAULT '',
    UNIQUE (folder, name)
);

-- For a file that is no track: the one that says why.
CREATE TABLE remark (
    file     INTEGER NOT NULL REFERENCES file (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    subject  TEXT    NOT NULL,
    problem  TEXT    NOT NULL,
    advice   TEXT    NOT NULL,
    PRIMARY KEY (file, position)
) WITHOUT ROWID;

-- The edition log. Nothing below is ever changed or deleted.

CREATE TABLE channel (
    number INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    folder TEXT NOT NULL DEFAULT ''            -- for messages only
);

-- A track as one packetisation cuts it.
CREATE TABLE track (
    number            INTEGER PRIMARY KEY,
    content           BLOB    NOT NULL,
    datagram_bytes    INTEGER NOT NULL,
    frames_per_packet INTEGER NOT NULL,
    duration_flicks   INTEGER NOT NULL,
    packets           INTEGER NOT NULL,
    octets            INTEGER NOT NULL,
    UNIQUE (content, datagram_bytes, frames_per_packet)
);

-- The tracks of an edition are the first and the last ones of its base, with others in between;
-- without a base they are those in between.
CREATE TABLE edition (
    number            INTEGER PRIMARY KEY,
    digest            BLOB    NOT NULL UNIQUE,
    track_order       TEXT    NOT NULL,
    datagram_bytes    INTEGER NOT NULL,
    frames_per_packet INTEGER NOT NULL,
    base              INTEGER REFERENCES edition (number),
    depth             INTEGER NOT NULL,        -- how many bases there are behind it
    first_tracks      INTEGER NOT NULL,
    last_tracks       INTEGER NOT NULL,
    other_tracks      BLOB    NOT NULL         -- numbers, each as difference to the one before
);

CREATE TABLE log_row (
    number            INTEGER PRIMARY KEY,
    channel           INTEGER NOT NULL REFERENCES channel (number),
    ordinal           INTEGER NOT NULL,
    from_flicks       INTEGER NOT NULL,
    from_packet_index INTEGER NOT NULL,
    from_octets       INTEGER NOT NULL,
    cycle             INTEGER NOT NULL,
    position          INTEGER NOT NULL,
    edition           INTEGER NOT NULL REFERENCES edition (number),
    reason            TEXT    NOT NULL,
    UNIQUE (channel, ordinal)
);

PRAGMA user_version = 1;
