package carillon.client.screen.view;

import carillon.client.onair.ListedChannel;
import java.util.List;

/**
 * What is shown as the numbers of channels: where there are those of several stations, with how the
 * station's id begins, so that they are told apart.
 *
 * @param hasStations whether there are channels of several stations
 */
record Labels(boolean hasStations) {

    private static final int FEWEST_DIGITS = 2;

    // Few enough for a row, and enough that two stations hardly ever share them.
    private static final int STATION_DIGITS = 4;

    static Labels of(List<ListedChannel> channels) {
        return new Labels(
                channels.stream().map(ListedChannel::station).distinct().limit(2).count() > 1);
    }

    String of(ListedChannel channel) {
        return hasStations ? channel.label(STATION_DIGITS) : Integer.toString(channel.number());
    }

    /** How wide the longest is, at least two cells. */
    int width(List<ListedChannel> channels) {
        int largest = channels.stream().mapToInt(ListedChannel::number).max().orElse(0);
        int digits = Math.max(FEWEST_DIGITS, Integer.toString(largest).length());
        return hasStations ? digits + 1 + STATION_DIGITS : digits;
    }
}
