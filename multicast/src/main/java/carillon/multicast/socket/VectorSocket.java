package carillon.multicast.socket;

/**
 * The one call of the system a batch needs, so that tests can put answers in its place.
 *
 * <p>Threads: owned by one thread at a time.
 */
interface VectorSocket extends AutoCloseable {

    /**
     * Sends messages without waiting.
     *
     * @param vectorAddress where the first {@code struct mmsghdr} is in native memory
     * @param count how many there are, at least 1
     * @return how many were accepted, from the first on, at least 1; or, if the first one was
     *     refused, minus the error number
     */
    int send(long vectorAddress, int count);

    @Override
    void close();
}
