package carillon.client.output;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where decoded sound goes. */
public sealed interface OutputSpec {

    /** The system's sound device. */
    record Device() implements OutputSpec {}

    /** Nowhere: everything is decoded and nothing is heard. */
    record Nowhere() implements OutputSpec {}

    /** Samples, handed to a sink. */
    sealed interface Samples extends OutputSpec {

        /**
         * Opens the sink.
         *
         * @param rate that of what will be written
         * @throws carillon.client.ClientException if it cannot be opened
         */
        PcmSink open(SampleRate rate);
    }

    /**
     * A WAV file.
     *
     * @param replace whether one that is there is replaced, else it is an error
     */
    record WavFile(Path path, boolean replace) implements Samples {

        /** One that is not there yet. */
        public WavFile(Path path) {
            this(path, false);
        }

        @Override
        public OutputSpec replacing() {
            return new WavFile(path, true);
        }

        @Override
        public PcmSink open(SampleRate rate) {
            return WavSink.open(path, rate, replace);
        }
    }

    /**
     * Samples without a header, into a file.
     *
     * @param replace whether one that is there is replaced, else it is an error
     */
    record RawFile(Path path, boolean replace) implements Samples {

        /** One that is not there yet, or a pipe. */
        public RawFile(Path path) {
            this(path, false);
        }

        @Override
        public OutputSpec replacing() {
            return new RawFile(path, true);
        }

        @Override
        public PcmSink open(SampleRate rate) {
            return RawSink.open(path, replace);
        }
    }

    /** Samples without a header, on standard output. */
    record RawStandardOutput() implements Samples {

        @Override
        public PcmSink open(SampleRate rate) {
            return RawSink.standardOutput();
        }
    }

    /** The same output, but a file that is there is replaced. */
    default OutputSpec replacing() {
        return this;
    }

    /** The forms that {@link #parse} knows, for messages. */
    String FORMS = "device, wav:FILE, raw:FILE, raw:- or null";

    /**
     * Reads {@code device}, {@code wav:FILE}, {@code raw:FILE}, {@code raw:-} or {@code null}.
     *
     * @throws IllegalArgumentException if it is none of these; the message names them
     */
    static OutputSpec parse(String text) {
        return switch (text) {
            case "device" -> new Device();
            case "null" -> new Nowhere();
            case "raw:-" -> new RawStandardOutput();
            default -> parseFile(text);
        };
    }

    private static OutputSpec parseFile(String text) {
        if (text.startsWith("wav:")) {
            return new WavFile(file(text));
        }
        if (text.startsWith("raw:")) {
            return new RawFile(file(text));
        }
        throw unknown(text);
    }

    private static Path file(String text) {
        String name = text.substring(text.indexOf(':') + 1);
        if (name.isEmpty() || name.equals("-")) {
            throw unknown(text);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a file name: " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("no output \"" + text + "\": it is one of " + FORMS);
    }
}
