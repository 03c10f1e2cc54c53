package carillon.server.cli.flags;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.server.settings.StationSettings.MediaSettings;

/** The flags that say how media is sent. */
public final class MediaFlags {

    private final PacketFlags packets;
    private final Value<Long> maxRate;

    /** Adds them to a command. */
    public MediaFlags(CommandShape command) {
        packets = new PacketFlags(command);
        maxRate =
                command.value(
                        "--max-rate",
                        "BIT/S",
                        new Form<>(Long.class, BitRate::parse),
                        "Channels that would exceed this rate together stay off the air: 500k, 20M."
                                + " Default: "
                                + BitRate.UNLIMITED
                                + ".");
    }

    /** What they say. */
    public MediaSettings settings() {
        return new MediaSettings(packets.packetization(), maxRate.or(Long.MAX_VALUE));
    }
}
