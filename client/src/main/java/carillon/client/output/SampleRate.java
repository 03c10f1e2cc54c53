package carillon.client.output;

import java.util.List;

/**
 * The sampling rate of decoded sound, whatever the rate of what is decoded.
 *
 * @param hz one of {@link #ALL}: the rates that have a short exact ratio to those of MPEG audio
 */
public record SampleRate(int hz) {

    /** The rates that there are, in Hz. */
    public static final List<Integer> ALL =
            List.of(
                    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200,
                    96_000, 176_400, 192_000);

    /** 44.1 kHz: what most of all music has, so that it need not be converted. */
    public static final SampleRate DEFAULT = new SampleRate(44_100);

    public SampleRate {
        if (!ALL.contains(hz)) {
            throw new IllegalArgumentException(noRate(hz));
        }
    }

    private static String noRate(Object named) {
        String rates = String.join(", ", ALL.stream().map(String::valueOf).toList());
        return "no sampling rate %s: it is one of %s Hz".formatted(named, rates);
    }

    /**
     * Reads a number of Hz.
     *
     * @throws IllegalArgumentException if it is no rate of {@link #ALL}; the message names them
     */
    public static SampleRate parse(String text) {
        try {
            return new SampleRate(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(noRate('"' + text + '"'), e);
        }
    }
}
