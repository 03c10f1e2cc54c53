package carillon.library.timeline;

/** Why a row was written to the edition log. Kept by name: a constant is never renamed. */
public enum Reason {
    /** The channel's first row. */
    START,
    /** The folder changed; the new edition began where a track ended. */
    FOLDER,
    /** A track could not be read; the next readable one began in its stead. */
    FAULT,
    /** The channel's clock was set, or the server started at an instant before the newest row. */
    CLOCK
}
