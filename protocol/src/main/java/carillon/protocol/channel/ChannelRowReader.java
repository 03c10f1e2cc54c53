package carillon.protocol.channel;

import carillon.protocol.json.JsonInput;

/**
 * Reads the row of one channel. Members that are missing keep a value that is refused where a row
 * cannot do without; members that are unknown are passed over, so that later versions may add some.
 * Threads: owned by its caller, for one row.
 */
public final class ChannelRowReader {

    private static final int ANY = Integer.MAX_VALUE;

    private final JsonInput json;
    private int number;
    private String name = "";
    private String description = "";
    private String group = "";
    private String source = "";
    private int port;
    private int rtcpPort;
    private long ssrc = -1;
    private int payloadType = -1;
    private int clockRateHz;
    private String format = "";
    private long bitsPerSecond;
    private boolean encrypted;
    private int row;
    private Programme now = Programme.unknown();
    private Programme next = Programme.unknown();

    private ChannelRowReader(JsonInput json) {
        this.json = json;
    }

    /**
     * The row at hand.
     *
     * @throws RuntimeException when it is refused; {@link carillon.protocol.json.Json#read} makes a
     *     rejection of it
     */
    public static ChannelEntry read(JsonInput json) {
        ChannelRowReader reader = new ChannelRowReader(json);
        json.members(reader::member);
        return reader.entry();
    }

    private void member(String member) {
        switch (member) {
            case "number" -> number = json.integer(1, ANY);
            case "name" -> name = json.text();
            case "description" -> description = json.text();
            case "group" -> group = json.text();
            case "source" -> source = json.text();
            case "port" -> port = json.integer(1, 0xFFFF);
            case "rtcpPort" -> rtcpPort = json.integer(1, 0xFFFF);
            case "ssrc" -> ssrc = json.integer();
            case "payloadType" -> payloadType = json.integer(0, 127);
            case "clockRate" -> clockRateHz = json.integer(1, ANY);
            case "format" -> format = json.text();
            case "bitrate" -> bitsPerSecond = json.integer();
            case "encrypted" -> encrypted = json.truth();
            case "row" -> row = json.integer(0, ANY);
            case "now" -> now = ProgrammeReader.read(json);
            case "next" -> next = ProgrammeReader.read(json);
            default -> {}
        }
    }

    private ChannelEntry entry() {
        json.require(ssrc >= 0 && ssrc <= 0xFFFFFFFFL);
        json.require(ChannelLabel.accepts(number, name, description));
        json.require(StreamAddress.accepts(group, source, port, rtcpPort));
        json.require(StreamFormat.accepts(payloadType, clockRateHz, format, bitsPerSecond));
        return new ChannelEntry(
                new ChannelLabel(number, name, description),
                new StreamAddress(group, source, port, rtcpPort, (int) ssrc),
                new StreamFormat(payloadType, clockRateHz, format, bitsPerSecond, encrypted),
                new OnAir(row, now, next));
    }
}
