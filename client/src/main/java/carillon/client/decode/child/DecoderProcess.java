package carillon.client.decode.child;

import carillon.client.ClientException;
import carillon.client.decode.mpa.FrameDecoder;
import carillon.client.decode.pipe.RecordReader;
import carillon.client.pcm.FadeIn;
import carillon.client.playout.DeviceOutlet;
import carillon.client.playout.JavaSoundLine;
import carillon.client.playout.Outlet;
import carillon.client.playout.StreamOutlet;
import carillon.protocol.time.NanoSource;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The decoder child as a process: its standard streams, its threads, how it ends. */
public final class DecoderProcess {

    /** Ends well: told to, or left alone by the parent. */
    public static final int DONE = 0;

    /** The standard input was not made of records. */
    public static final int BROKEN_INPUT = 3;

    /** There is no sound device, or it failed. */
    public static final int NO_DEVICE = 4;

    /** The program is wrong. */
    static final int BROKEN_DOWN = 5;

    private final ChildArguments arguments;
    private final Reporter reporter = new Reporter(new FileOutputStream(FileDescriptor.err));

    public DecoderProcess(ChildArguments arguments) {
        this.arguments = arguments;
    }

    /** Runs until the records end; returns what the process is to exit with. */
    public int run() {
        Runtime.getRuntime().addShutdownHook(new LastMoment());
        Thread.setDefaultUncaughtExceptionHandler(this::brokenDown);
        try {
            decode();
            return DONE;
        } catch (ClientException e) {
            Throwable cause = e.getCause();
            if (cause != null) {
                reporter.message(cause.toString());
            }
            reporter.message(String.valueOf(e.getMessage()));
            return NO_DEVICE;
        } catch (UncheckedIOException _) {
            // Whoever took the sound has gone; the parent knows.
            return DONE;
        } catch (IOException e) {
            reporter.message(e.toString());
            return BROKEN_INPUT;
        }
    }

    /** A thread that breaks down takes the child with it: the parent starts another. */
    private void brokenDown(Thread thread, Throwable cause) {
        reporter.message("the thread " + thread.getName() + " broke down: " + cause);
        Runtime.getRuntime().halt(BROKEN_DOWN);
    }

    private void decode() throws IOException {
        Outlet outlet = outlet();
        warmUp();
        FadeIn fadeIn = new FadeIn(arguments.rateHz(), outlet);
        FrameDecoder decoder = new FrameDecoder(arguments.rateHz(), fadeIn);
        if (arguments.reportMillis() > 0) {
            new ReportThread(reporter, decoder, outlet, arguments).start();
        }
        RecordReader records = new RecordReader(new FileInputStream(FileDescriptor.in));
        new DecoderSession(records, decoder, outlet, arguments.rateHz()).run();
        reporter.report(decoder, outlet, arguments.rateHz());
    }

    private Outlet outlet() {
        return switch (arguments.outlet()) {
            case DEVICE -> device();
            case STREAM -> new StreamOutlet(new FileOutputStream(FileDescriptor.out), reporter);
            case NOWHERE -> new StreamOutlet(OutputStream.nullOutputStream(), reporter);
        };
    }

    private Outlet device() {
        Duration reserve = Duration.ofMillis(arguments.reserveMillis());
        DeviceOutlet device =
                new DeviceOutlet(
                        new DeviceOutlet.Setup(arguments.rateHz(), reserve, NanoSource.SYSTEM),
                        JavaSoundLine.open(arguments.rateHz()),
                        reporter);
        device.start();
        return device;
    }

    /** Loads what decoding needs before there is something to decode. */
    private void warmUp() {
        StreamOutlet nowhere =
                new StreamOutlet(
                        OutputStream.nullOutputStream(),
                        new Reporter(OutputStream.nullOutputStream()));
        new FrameDecoder(arguments.rateHz(), nowhere).fade();
    }

    /**
     * Ctrl-C goes to every process of the terminal. Ours is ended by the parent, which closes the
     * pipe when it has done what remains to do; it has this long for that.
     */
    private static final class LastMoment extends Thread {

        private static final long MILLIS = 4_000;

        @Override
        public void run() {
            try {
                sleep(MILLIS);
            } catch (InterruptedException _) {
                currentThread().interrupt();
            }
        }
    }
}
