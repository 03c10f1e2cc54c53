package carillon.client.screen.view;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many lines of the screen each part has. When there are few, each part gets what is most
 * important of it before any gets the rest; what is left over is the list's.
 *
 * @param listRows lines of the channel list, scrolled if there are more channels
 * @param detailRows lines about the chosen channel
 * @param soundRows lines about what plays
 * @param remarkRows lines for remarks
 * @param hasHeader whether there is a line at the top
 * @param hasKeys whether there is a line about the keys at the bottom
 */
record Layout(
        int listRows,
        int detailRows,
        int soundRows,
        int remarkRows,
        boolean hasHeader,
        boolean hasKeys) {

    private static final int MOST_REMARK_ROWS = 3;
    private static final int NEIGHBOURS = 3; // the chosen channel with those beside it
    private static final int SHORT_LIST = 6;

    // A screen lower than this has better use for a line than the keys, or no remark.
    private static final int ENOUGH_FOR_HINTS = 6;

    /**
     * Shares the lines out.
     *
     * @param rows of the screen, at least 1
     * @param channels how many lines the whole list needs
     * @param remarkLines how many the remarks need
     */
    static Layout of(int rows, int channels, int remarkLines) {
        int remarks = Math.min(remarkLines, MOST_REMARK_ROWS);
        int hints = rows >= ENOUGH_FOR_HINTS ? 1 : 0;
        Shares shares = new Shares(rows);
        shares.give(Part.LIST, 1);
        shares.give(Part.REMARKS, Math.clamp(remarks, hints, 1));
        shares.give(Part.KEYS, hints);
        shares.give(Part.LIST, Math.min(channels, NEIGHBOURS));
        shares.give(Part.DETAILS, ChannelDetails.MAIN_ROWS);
        shares.give(Part.REMARKS, remarks);
        shares.give(Part.LIST, Math.min(channels, SHORT_LIST));
        shares.give(Part.SOUND, SoundPanel.MAIN_ROWS);
        shares.give(Part.HEADER, hints);
        shares.give(Part.DETAILS, ChannelDetails.ROWS);
        shares.give(Part.SOUND, SoundPanel.ROWS);
        shares.give(Part.LIST, rows);
        return shares.layout();
    }

    private enum Part {
        LIST,
        DETAILS,
        SOUND,
        REMARKS,
        HEADER,
        KEYS
    }

    /** What was given to each part so far. */
    private static final class Shares {

        private final Map<Part, Integer> given = new EnumMap<>(Part.class);
        private int left;

        Shares(int rows) {
            left = rows;
        }

        /** Gives a part so many lines in all, or as many as there are. */
        void give(Part part, int rows) {
            int more = Math.clamp(rows - of(part), 0, left);
            given.merge(part, more, Integer::sum);
            left -= more;
        }

        Layout layout() {
            return new Layout(
                    of(Part.LIST),
                    of(Part.DETAILS),
                    of(Part.SOUND),
                    of(Part.REMARKS),
                    of(Part.HEADER) > 0,
                    of(Part.KEYS) > 0);
        }

        private int of(Part part) {
            return given.getOrDefault(part, 0);
        }
    }
}
