package carillon.client.screen.view;

/**
 * How many lines of the screen each part has. What is least important goes first when there are
 * few.
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

    private static final int ENOUGH_FOR_ALL = 17;
    private static final int ENOUGH_FOR_SOUND = 11;
    private static final int ENOUGH_FOR_HINTS = 6;
    private static final int MOST_REMARK_ROWS = 3;

    /**
     * Shares the lines out.
     *
     * @param rows of the screen, at least 1
     * @param remarkLines how many the remarks need
     */
    static Layout of(int rows, int remarkLines) {
        boolean hasHints = rows >= ENOUGH_FOR_HINTS;
        int details = rows >= ENOUGH_FOR_ALL ? ChannelDetails.ROWS : 0;
        int sound = rows >= ENOUGH_FOR_SOUND ? SoundPanel.ROWS : 0;
        int remarks = Math.clamp(remarkLines, hasHints ? 1 : 0, hasHints ? MOST_REMARK_ROWS : 1);
        int others = details + sound + Math.min(remarks, rows) + (hasHints ? 2 : 0);
        return new Layout(
                rows - others, details, sound, Math.min(remarks, rows), hasHints, hasHints);
    }
}
