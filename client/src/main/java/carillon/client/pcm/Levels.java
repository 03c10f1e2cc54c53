package carillon.client.pcm;

/**
 * How loud the sound was since the last report, after volume. Full scale is 1.
 *
 * @param leftPeak largest absolute sample
 * @param rightPeak largest absolute sample
 * @param leftRms root of the mean square
 * @param rightRms root of the mean square
 */
public record Levels(double leftPeak, double rightPeak, double leftRms, double rightRms) {

    /** Nothing was heard. */
    public static final Levels SILENCE = new Levels(0, 0, 0, 0);
}
