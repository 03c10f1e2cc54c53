package carillon.library.clock;

/**
 * The time of one channel: station time less the channel's phase, except that a step of the station
 * clock counts only from the track boundary at which the channel takes it.
 *
 * <p>Threads: {@link #take} owned by the channel's thread; the others from any.
 */
public final class ChannelClock {

    private final StationClock station;
    private final long phaseFlicks;

    private volatile long takenFlicks;

    /**
     * A clock that has taken all steps there were.
     *
     * @param phaseFlicks how far the channel lies behind the station, 0 or more
     */
    public ChannelClock(StationClock station, long phaseFlicks) {
        this.station = station;
        this.phaseFlicks = phaseFlicks;
        takenFlicks = station.steppedFlicks();
    }

    /** Channel time now. */
    public long nowFlicks() {
        return station.steadyFlicks() + takenFlicks - phaseFlicks;
    }

    /** When the monotonic clock will show, or showed, an instant of channel time. */
    public long nanosAt(long channelFlicks) {
        return station.nanosAtSteady(channelFlicks - takenFlicks + phaseFlicks);
    }

    /**
     * The instant of station time, and so nearly of the wall clock, at an instant of channel time.
     */
    public long stationFlicks(long channelFlicks) {
        return channelFlicks + phaseFlicks;
    }

    /** By how much the station clock was set and the channel was not yet; mostly 0. */
    public long stepFlicks() {
        return station.steppedFlicks() - takenFlicks;
    }

    /** Sets the channel's clock, once the log says so. */
    public void take(long stepFlicks) {
        long taken = takenFlicks;
        takenFlicks = taken + stepFlicks;
    }
}
