package carillon.protocol.list;

/** The kinds of messages about the programme list. */
public enum ListKind {
    /** {@link Beacon}. */
    BEACON,
    /** {@link Farewell}. */
    FAREWELL,
    /** {@link ListPage}. */
    PAGE,
    /** {@link ListRequest}. */
    REQUEST
}
