import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Renders the music of the sample library as 16-bit stereo WAV files. Everything is computed here:
 * bells by adding up their partials, a method of change ringing, a slow piece for plucked strings,
 * and tones for lining up a loudspeaker. Run as {@code java Render.java OUTPUT_FOLDER}.
 */
final class Render {

    /** A note to be struck: when (s), how high (Hz), how loud (0 to 1), and from where (-1 to 1). */
    record Strike(double atSeconds, double hertz, double gain, double pan) {}

    /** One partial of a sounding body: its ratio to the strike note, loudness, and decay (s). */
    record Partial(double ratio, double gain, double decaySeconds) {}

    // Hum, prime, tierce (a minor third: the colour of a bell), quint, nominal, and two above it.
    private static final List<Partial> BELL =
            List.of(
                    new Partial(0.5, 0.50, 2.6),
                    new Partial(1.0, 0.60, 1.5),
                    new Partial(1.2, 0.45, 1.1),
                    new Partial(1.5, 0.20, 0.7),
                    new Partial(2.0, 0.55, 0.8),
                    new Partial(3.0, 0.20, 0.35),
                    new Partial(4.1, 0.12, 0.2));

    private static final List<Partial> STRING =
            List.of(
                    new Partial(1.0, 0.70, 1.9),
                    new Partial(2.0, 0.28, 1.1),
                    new Partial(3.0, 0.14, 0.7),
                    new Partial(4.0, 0.06, 0.4));

    private static final double TAIL_SECONDS = 4.0;

    private Render() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder.resolve("plain-bob.wav"), 44_100, ring(44_100, plainBobMinor()));
        write(folder.resolve("evening-tune.wav"), 44_100, ring(44_100, eveningTune()));
        write(folder.resolve("slow-river.wav"), 48_000, pluck(48_000, arpeggios(11, 62)));
        write(folder.resolve("lanterns.wav"), 48_000, pluck(48_000, arpeggios(29, 57)));
        write(folder.resolve("line-up.wav"), 48_000, lineUp(48_000));
    }

    /** A plain course of Plain Bob Minor: sixty changes on six bells, rounds to rounds. */
    private static List<Strike> plainBobMinor() {
        double[] scale = {783.99, 698.46, 659.26, 587.33, 523.25, 466.16};
        List<Strike> strikes = new ArrayList<>();
        int[] row = {0, 1, 2, 3, 4, 5};
        double at = 0.3;
        for (int change = 0; change <= 60; change++) {
            for (int place = 0; place < row.length; place++) {
                double pan = (row[place] - 2.5) / 3.2;
                strikes.add(new Strike(at, scale[row[place]], 0.55, pan));
                at += 0.165;
            }
            at += change % 2 == 1 ? 0.165 : 0.0; // a pause after each backstroke
            row = nextRow(row, change);
        }
        return strikes;
    }

    /** Odd changes cross every pair; even ones hold places 1 and 6, and 1 and 2 at the lead end. */
    private static int[] nextRow(int[] row, int change) {
        int[] next = row.clone();
        int first = change % 2 == 0 ? 0 : change % 12 == 11 ? 2 : 1;
        for (int place = first; place + 1 < row.length; place += 2) {
            next[place] = row[place + 1];
            next[place + 1] = row[place];
        }
        return next;
    }

    private static List<Strike> eveningTune() {
        int[] tune = {0, 4, 7, 9, 7, 4, 2, 4, 0, 2, 4, 7, 12, 9, 7, 4, 5, 9, 12, 9, 7, 4, 2, 0};
        List<Strike> strikes = new ArrayList<>();
        double at = 0.3;
        for (int verse = 0; verse < 3; verse++) {
            for (int note = 0; note < tune.length; note++) {
                double pan = Math.sin(note * 0.7) * 0.6;
                strikes.add(new Strike(at, equalTempered(tune[note], 392.0), 0.6, pan));
                if (note % 4 == 0) {
                    strikes.add(new Strike(at, equalTempered(tune[note] - 12, 392.0), 0.5, -pan));
                }
                at += note % 8 == 7 ? 1.3 : 0.72;
            }
        }
        return strikes;
    }

    private static List<Strike> arpeggios(long seed, int lowestMidi) {
        int[][] chords = {{0, 7, 12, 16}, {-3, 4, 9, 16}, {5, 9, 12, 17}, {-5, 2, 11, 14}};
        SplittableRandom random = new SplittableRandom(seed);
        double base = equalTempered(lowestMidi - 69, 440.0);
        List<Strike> strikes = new ArrayList<>();
        double at = 0.2;
        for (int bar = 0; bar < 24; bar++) {
            int[] chord = chords[bar % chords.length];
            for (int eighth = 0; eighth < 8; eighth++) {
                int step = chord[random.nextInt(chord.length)] + (eighth % 4 == 3 ? 12 : 0);
                double gain = 0.35 + 0.15 * random.nextDouble();
                double pan = random.nextDouble() * 1.2 - 0.6;
                strikes.add(new Strike(at, equalTempered(step, base), gain, pan));
                at += 0.36;
            }
        }
        return strikes;
    }

    private static double equalTempered(int semitones, double base) {
        return base * Math.pow(2, semitones / 12.0);
    }

    private static double[][] ring(int rate, List<Strike> strikes) {
        return sound(rate, strikes, BELL);
    }

    private static double[][] pluck(int rate, List<Strike> strikes) {
        return sound(rate, strikes, STRING);
    }

    private static double[][] sound(int rate, List<Strike> strikes, List<Partial> body) {
        int samples = (int) ((strikes.getLast().atSeconds() + TAIL_SECONDS) * rate);
        double[][] sides = new double[2][samples];
        for (Strike strike : strikes) {
            for (Partial partial : body) {
                add(sides, rate, strike, partial);
            }
        }
        raise(sides, 0.7);
        return sides;
    }

    /** Scales both sides together so that the loudest sample has the given height. */
    private static void raise(double[][] sides, double height) {
        double loudest = 0;
        for (double[] side : sides) {
            for (double sample : side) {
                loudest = Math.max(loudest, Math.abs(sample));
            }
        }
        for (double[] side : sides) {
            for (int at = 0; at < side.length; at++) {
                side[at] *= height / loudest;
            }
        }
    }

    private static void add(double[][] sides, int rate, Strike strike, Partial partial) {
        int start = (int) (strike.atSeconds() * rate);
        int end = Math.min(sides[0].length, start + (int) (partial.decaySeconds() * 5 * rate));
        double turn = 2 * Math.PI * strike.hertz() * partial.ratio() / rate;
        double fade = Math.exp(-1.0 / (partial.decaySeconds() * rate));
        double gain = strike.gain() * partial.gain();
        double left = Math.sqrt((1 - strike.pan()) / 2);
        double right = Math.sqrt((1 + strike.pan()) / 2);
        for (int at = start; at < end; at++) {
            double attack = Math.min(1.0, (at - start) / (0.004 * rate));
            double sample = Math.sin((at - start) * turn) * gain * attack;
            sides[0][at] += sample * left;
            sides[1][at] += sample * right;
            gain *= fade;
        }
    }

    /** Ten seconds of 440 Hz on the left, on the right, on both; then a sweep from 40 Hz to 16 kHz. */
    private static double[][] lineUp(int rate) {
        double[][] sides = new double[2][40 * rate];
        double turn = 0;
        for (int at = 0; at < sides[0].length; at++) {
            int part = at / (10 * rate);
            double within = (at % (10 * rate)) / (10.0 * rate);
            double hertz = part == 3 ? 40 * Math.pow(400, within) : 440;
            turn += 2 * Math.PI * hertz / rate;
            double edge = Math.min(1, Math.min(within, 1 - within) * 200);
            double sample = 0.25 * edge * Math.sin(turn);
            sides[0][at] = part == 1 ? 0 : sample;
            sides[1][at] = part == 0 ? 0 : sample;
        }
        return sides;
    }

    private static void write(Path file, int rate, double[][] sides) throws IOException {
        int bytes = sides[0].length * 4;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeBytes("RIFF");
            littleEndian(out, 36 + bytes, 4);
            out.writeBytes("WAVEfmt ");
            littleEndian(out, 16, 4);
            littleEndian(out, 1, 2);
            littleEndian(out, 2, 2);
            littleEndian(out, rate, 4);
            littleEndian(out, rate * 4, 4);
            littleEndian(out, 4, 2);
            littleEndian(out, 16, 2);
            out.writeBytes("data");
            littleEndian(out, bytes, 4);
            for (int at = 0; at < sides[0].length; at++) {
                littleEndian(out, sample(sides[0][at]), 2);
                littleEndian(out, sample(sides[1][at]), 2);
            }
        }
    }

    private static int sample(double value) {
        return (int) Math.round(32_767 * value);
    }

    private static void littleEndian(DataOutputStream out, int value, int bytes)
            throws IOException {
        for (int shift = 0; shift < bytes * 8; shift += 8) {
            out.writeByte(value >> shift);
        }
    }
}
