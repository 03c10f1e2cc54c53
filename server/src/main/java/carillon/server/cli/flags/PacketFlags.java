package carillon.server.cli.flags;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.library.edition.Packetization;

/** The flags that say how frames fall into packets, and so what is on the air when. */
public final class PacketFlags {

    // A page of the programme list needs the one; what Ethernet carries in one frame is the other.
    private static final int LEAST_DATAGRAM_BYTES = 800;
    private static final int MOST_DATAGRAM_BYTES = 1_472;

    private final Value<Integer> framesPerPacket;
    private final Value<Integer> datagramBytes;

    /** Adds them to a command. */
    public PacketFlags(CommandShape command) {
        framesPerPacket =
                command.value(
                        "--frames-per-packet",
                        "N",
                        Form.number(1, Packetization.MOST_FRAMES_PER_PACKET),
                        "Most MP3 frames in one packet. Default: "
                                + Packetization.DEFAULT.framesPerPacket()
                                + ".");
        datagramBytes =
                command.value(
                        "--datagram",
                        "BYTES",
                        Form.number(LEAST_DATAGRAM_BYTES, MOST_DATAGRAM_BYTES),
                        "Longest datagram, %d to %d. Default: %d."
                                .formatted(
                                        LEAST_DATAGRAM_BYTES,
                                        MOST_DATAGRAM_BYTES,
                                        Packetization.DEFAULT.datagramBytes()));
    }

    /** What they say, for folders that do not say otherwise. */
    public Packetization packetization() {
        return new Packetization(
                datagramBytes.or(Packetization.DEFAULT.datagramBytes()),
                framesPerPacket.or(Packetization.DEFAULT.framesPerPacket()));
    }
}
