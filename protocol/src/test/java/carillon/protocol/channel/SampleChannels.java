package carillon.protocol.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Channels as a real library has them, and as nobody wants them. */
public final class SampleChannels {

    public static final Instant START = Instant.parse("2026-11-21T11:55:00.125Z");

    private static final String[] WORDS = {
        "Morning", "Jazz", "River", "Königin", "blue", "the", "Suite", "No.", "Op.", "Nocturne",
        "String", "Quartet", "live", "Lisboa", "Hall", "Echo", "Été", "dance", "Orchestra", "song"
    };

    private SampleChannels() {}

    public static ChannelEntry channel(int number, String name, Programme now) {
        return new ChannelEntry(
                new ChannelLabel(number, name, ""),
                new StreamAddress(
                        "239.192.68." + number % 256, "", 5004, 5005, number * 0x9E3779B9),
                new StreamFormat(14, 90_000, "MP3", 128_000, false),
                new OnAir(1, now, Programme.unknown()));
    }

    public static Programme.Track track(String title, String artist, int startSecond) {
        Instant start = START.plusMillis(startSecond * 1_000L + title.length());
        return new Programme.Track(title, artist, start, Duration.ofMillis(183_529));
    }

    /** So many channels with descriptions of a few words and music in the air. */
    public static List<ChannelEntry> usual(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ChannelEntry> channels = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            channels.add(usual(number, random));
        }
        return List.copyOf(channels);
    }

    private static ChannelEntry usual(int number, SplittableRandom random) {
        return new ChannelEntry(
                new ChannelLabel(number, words(random, 2), words(random, 5)),
                new StreamAddress(
                        "239.192." + (68 + number / 256) + "." + number % 256,
                        "",
                        5004,
                        5005,
                        random.nextInt()),
                new StreamFormat(14, 90_000, "MP3", random.nextInt(64, 320) * 1_000L, false),
                new OnAir(random.nextInt(1, 20), usualTrack(random), usualTrack(random)));
    }

    public static Programme.Track usualTrack(SplittableRandom random) {
        return track(words(random, 4), words(random, 2), random.nextInt(3_000));
    }

    /** The longest texts that rows may have, of characters that do not compress. */
    public static ChannelEntry hostile(int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Programme.Track track =
                new Programme.Track(
                        incompressible(random, 500),
                        "\"\\".repeat(250),
                        START,
                        Programme.Track.MAX_DURATION);
        return new ChannelEntry(
                new ChannelLabel(
                        number, incompressible(random, 200), "🎷🎻".repeat(124) + "\"\\\"\\"),
                new StreamAddress(
                        "ff3e:1234:5678:9abc:def0:1234:5678:9abc",
                        "2001:db8:1234:5678:9abc:def0:1234:5678",
                        65_535,
                        65_535,
                        random.nextInt()),
                new StreamFormat(
                        127, Integer.MAX_VALUE, incompressible(random, 60), Long.MAX_VALUE, true),
                new OnAir(Integer.MAX_VALUE, track, track));
    }

    private static String words(SplittableRandom random, int most) {
        StringBuilder words = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        for (int more = random.nextInt(most); more > 0; more--) {
            words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private static String incompressible(SplittableRandom random, int chars) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < chars; at++) {
            text.append((char) random.nextInt(0x4E00, 0x9FFF));
        }
        return text.toString();
    }
}
