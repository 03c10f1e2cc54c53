package carillon.library.clock;

import java.time.Duration;

/** What a station clock made of the wall clock's difference to it. Positive: the wall is ahead. */
public sealed interface Adjustment {

    /** They agree well enough. */
    record Steady(Duration difference) implements Adjustment {}

    /** The station clock runs a little faster or slower until they agree. */
    record Slewing(Duration difference) implements Adjustment {}

    /** They are far apart, but not for long yet; nothing is done. */
    record Doubted(Duration difference) implements Adjustment {}

    /**
     * The station clock was set.
     *
     * @param stepFlicks by how much; every channel follows at its next track boundary
     */
    record Stepped(long stepFlicks) implements Adjustment {}

    /** The wall clock shows a time before channel time began: it was never set. Nothing is done. */
    record WallUnset() implements Adjustment {}
}
