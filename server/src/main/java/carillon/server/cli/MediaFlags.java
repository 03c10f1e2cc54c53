package carillon.server.cli;

import carillon.cli.CommandShape;
import carillon.cli.Form;
import carillon.cli.Value;
import carillon.server.settings.StationSettings.MediaSettings;

/** The flags that say how media is sent. */
final class MediaFlags {

    private final PacketFlags packets;
    private final Value<Long> maxRate;

    /** Adds them to a command. */
    MediaFlags(CommandShape command) {
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
    MediaSettings settings() {
        return new MediaSettings(packets.packetization(), maxRate.or(Long.MAX_VALUE));
    }
}
