package carillon.protocol.time;

/** A clock that is never set and never steps, in nanoseconds from an origin of its own. */
@FunctionalInterface
public interface NanoSource {

    /** The clock by which the platform sleeps and waits. */
    NanoSource SYSTEM = System::nanoTime;

    /** What the clock shows; only differences mean anything. Threads: any. */
    long nanos();
}
