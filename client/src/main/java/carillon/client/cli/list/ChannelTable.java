package carillon.client.cli.list;

import carillon.client.onair.ListedChannel;
import carillon.client.text.Cells;
import carillon.client.text.ProgrammeText;
import carillon.client.text.ShownText;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Channels as plain lines, one each, in columns as wide as they need up to a limit. */
public final class ChannelTable {

    private static final int STATION_DIGITS = 8;
    private static final int WIDEST = 40;
    private static final int COLUMNS = 5;
    private static final int GAP = 2;

    // What gives way on a narrow terminal, in this order, and what always remains of it.
    private static final int TITLE = 2;
    private static final int NAME = 1;
    private static final int FORMAT = 3;
    private static final int[] NARROWEST = {0, 8, 8, 0, 0};

    private ChannelTable() {}

    /** What a person may type to mean this channel and no other. */
    static String label(ListedChannel channel) {
        return channel.label(STATION_DIGITS);
    }

    /** What a person may type to mean a channel of a list and no other: its number if that does. */
    static Function<ListedChannel, String> labels(List<ListedChannel> channels) {
        boolean isOneStation =
                channels.stream().map(ListedChannel::station).distinct().count() <= 1;
        return isOneStation ? channel -> Integer.toString(channel.number()) : ChannelTable::label;
    }

    /**
     * The channels' lines; with station ids if there are several stations.
     *
     * @param width the cells that a line may fill, if it can: titles, then names and formats are
     *     cut for that, numbers and addresses never; empty: nothing is cut
     */
    static List<String> lines(List<ListedChannel> channels, OptionalInt width) {
        Function<ListedChannel, String> labels = labels(channels);
        List<List<String>> rows = new ArrayList<>();
        for (ListedChannel channel : channels) {
            ChannelEntry entry = channel.entry();
            rows.add(
                    List.of(
                            labels.apply(channel),
                            ShownText.of(channel.name()),
                            ShownText.of(ProgrammeText.of(entry.onAir().now())),
                            format(entry),
                            address(entry.address())));
        }
        return aligned(rows, width);
    }

    /** Group and port. */
    public static String address(StreamAddress address) {
        return AddressText.of(InetAddress.ofLiteral(address.group()), address.port());
    }

    private static String format(ChannelEntry entry) {
        long kilobits = Math.round(entry.format().bitsPerSecond() / 1_000.0);
        String rate = kilobits > 0 ? kilobits + " kbit/s" : "";
        return (entry.format().format() + " " + rate).strip();
    }

    private static List<String> aligned(List<List<String>> rows, OptionalInt width) {
        int[] widths = IntStream.range(0, COLUMNS).map(each -> width(rows, each)).toArray();
        if (width.isPresent()) {
            narrow(widths, width.getAsInt());
        } else {
            // A cell that is longer stands out; what is behind it in other lines is still near.
            Arrays.setAll(widths, each -> Math.min(widths[each], WIDEST));
        }
        return rows.stream().map(row -> line(row, widths, width.isPresent())).toList();
    }

    private static void narrow(int[] widths, int cells) {
        int tooMany = IntStream.of(widths).sum() + GAP * (COLUMNS - 1) - cells;
        for (int column : new int[] {TITLE, NAME, FORMAT}) {
            int less = Math.clamp(tooMany, 0, Math.max(0, widths[column] - NARROWEST[column]));
            widths[column] -= less;
            tooMany -= less;
        }
    }

    private static String line(List<String> row, int[] widths, boolean isCut) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            String cell = row.get(column);
            String fit = isCut ? Cells.cut(cell, widths[column]) : cell;
            line.append(padded(fit, widths[column], column == 0)).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> Cells.width(row.get(column))).max().orElse(0);
    }

    private static String padded(String text, int width, boolean toTheRight) {
        String blanks = " ".repeat(Math.max(0, width - Cells.width(text)));
        return toTheRight ? blanks + text : text + blanks;
    }
}
