package carillon.client.receive;

import carillon.multicast.receive.Joins;
import carillon.multicast.receive.ReceiveBuffer;
import java.util.OptionalLong;

/**
 * A receiver at one instant.
 *
 * @param counts what became of the datagrams, up to half a second ago
 * @param rejoins how often the group was joined anew because of silence
 * @param kernelDrops datagrams that this machine threw away because the receive buffer was full
 * @param receiveBuffer its size
 * @param joins where the group is joined, and where it could not be
 * @param firstFrameNanos when the first frame was passed on, as {@link System#nanoTime} counts
 * @param followFailure why it does not listen where the channel is announced now; empty if it does
 */
public record ReceiverStatus(
        ReceptionCounts counts,
        long rejoins,
        long kernelDrops,
        ReceiveBuffer receiveBuffer,
        Joins joins,
        OptionalLong firstFrameNanos,
        String followFailure) {

    /** What to tell a person about datagrams this machine lost; empty if it lost none. */
    public String kernelRemark() {
        if (kernelDrops == 0) {
            return "";
        }
        return "%d datagrams lost in this machine: %s"
                .formatted(kernelDrops, receiveBuffer.remark());
    }
}
