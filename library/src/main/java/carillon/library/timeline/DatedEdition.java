package carillon.library.timeline;

import carillon.library.edition.Edition;

/** A row of the edition log together with the edition it names. */
public record DatedEdition(LogRow row, Edition edition) {

    public DatedEdition {
        if (!row.edition().equals(edition.digest())) {
            throw new IllegalArgumentException(
                    "row %d is of edition %s, not of %s"
                            .formatted(row.ordinal(), row.edition(), edition.digest()));
        }
        if (row.firstPosition() >= edition.tracks().size()) {
            throw new IllegalArgumentException(
                    "row %d begins at position %d of %d"
                            .formatted(
                                    row.ordinal(), row.firstPosition(), edition.tracks().size()));
        }
    }

    /** The row and the edition with which a channel begins. */
    public static DatedEdition first(Edition edition) {
        LogRow row = new LogRow(1, Mark.ORIGIN, Place.FIRST, edition.digest(), Reason.START);
        return new DatedEdition(row, edition);
    }

    /** The row after this one. */
    DatedEdition following(Mark from, Place first, Edition next, Reason reason) {
        LogRow newer = new LogRow(row.ordinal() + 1, from, first, next.digest(), reason);
        return new DatedEdition(newer, next);
    }
}
