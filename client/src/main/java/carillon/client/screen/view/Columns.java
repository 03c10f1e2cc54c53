package carillon.client.screen.view;

/**
 * How wide the columns of the channel list are; 0 for one that has no room.
 *
 * @param number of the channel, with several stations followed by whose it is
 * @param name of the channel
 * @param format lock and format
 * @param now what is on
 * @param bar how much of that is over
 * @param next what follows
 */
record Columns(int number, int name, int format, int now, int bar, int next) {

    /** The marks of the channel that is chosen and of that which plays, and a blank. */
    static final int MARKS = 3;

    private static final int GAP = 1;
    private static final int LONGEST_NAME = 24;
    private static final int SHORTEST_NAME = 8;

    /**
     * Shares a line out.
     *
     * @param columns of the screen
     * @param number how wide the longest channel number is
     */
    static Columns of(int columns, int number) {
        int name = Math.clamp(columns / 5, SHORTEST_NAME, LONGEST_NAME);
        int format = columns >= 72 ? 11 : 0;
        int bar = columns >= 50 ? 10 : 0;
        int next = columns >= 120 ? columns / 5 : 0;
        int others = MARKS + number + gapped(name) + gapped(format) + gapped(bar) + gapped(next);
        return new Columns(number, name, format, Math.max(0, columns - others - GAP), bar, next);
    }

    private static int gapped(int width) {
        return width == 0 ? 0 : width + GAP;
    }
}
