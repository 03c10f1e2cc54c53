package carillon.library.timeline;

/** What a timeline says of an instant of channel time. */
public sealed interface At {

    /**
     * A track is on the air.
     *
     * @param airing the track, and where it stands
     * @param offsetFlicks how far into the track, 0 or more
     */
    record OnAir(Airing airing, long offsetFlicks) implements At {}

    /**
     * Nothing was or will be sent: the channel's clock jumped over this instant.
     *
     * @param untilFlicks when a row begins again
     */
    record Silent(long untilFlicks) implements At {}

    /**
     * The instant lies before all rows.
     *
     * @param firstFlicks when the earliest begins
     */
    record BeforeStart(long firstFlicks) implements At {}
}
