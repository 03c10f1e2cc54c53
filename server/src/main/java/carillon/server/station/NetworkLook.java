package carillon.server.station;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says why the network cannot be followed, whenever that changes, and once when it can again.
 *
 * <p>Threads: owned by station-watch.
 */
final class NetworkLook implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkLook.class);

    private final Supplier<String> trouble;
    private String said = "";

    /**
     * A look at what may be in the way.
     *
     * @param trouble one line; empty while there is none
     */
    NetworkLook(Supplier<String> trouble) {
        this.trouble = trouble;
    }

    @Override
    public void run() {
        String now = trouble.get();
        if (now.equals(said)) {
            return;
        }
        said = now;
        if (now.isEmpty()) {
            LOG.warn("the network is as it should be again");
        } else {
            LOG.warn("{}; going on as before until that changes", now);
        }
    }
}
