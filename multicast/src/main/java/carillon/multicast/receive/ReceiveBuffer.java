package carillon.multicast.receive;

/**
 * How much the kernel keeps for a receiver that is busy.
 *
 * @param askedBytes what was asked for
 * @param gotBytes what the system granted
 * @param maxBytes the system's limit, {@code net.core.rmem_max} on Linux; 0 if it is not known
 */
public record ReceiveBuffer(int askedBytes, int gotBytes, long maxBytes) {

    /** Whether less was granted than asked for. */
    public boolean isShort() {
        return gotBytes < askedBytes;
    }

    /** For a person: how large it is and, if it is short, what to do about it. */
    public String remark() {
        if (!isShort()) {
            return "receive buffer " + gotBytes + " bytes";
        }
        String got = "receive buffer " + gotBytes + " bytes instead of " + askedBytes;
        return maxBytes > 0 && maxBytes < askedBytes
                ? got + ": net.core.rmem_max is " + maxBytes + "; as root: " + cure()
                : got + ": the system grants no more";
    }

    private String cure() {
        return "sysctl -w net.core.rmem_max=" + askedBytes;
    }
}
