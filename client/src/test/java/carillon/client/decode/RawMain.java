package carillon.client.decode;

import carillon.client.decode.mpa.Mp3Frames;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.time.Duration;

/** A client in a process of its own that writes samples to its standard output. */
final class RawMain {

    private RawMain() {}

    /** Gives tracks, as many as asked for, and says on standard error how it ended. */
    public static void main(String[] words) {
        DecoderSpec spec =
                new DecoderSpec.Own(
                        new OutputSpec.RawStandardOutput(),
                        SampleRate.DEFAULT,
                        Duration.ZERO,
                        Duration.ofMillis(20));
        DecoderChild child = DecoderChild.of(spec);
        child.start();
        int tracks = Integer.parseInt(words[0]);
        for (int track = 1; track <= tracks && !isOver(child); track++) {
            for (byte[] frame : Mp3Frames.of("bells")) {
                child.frame(frame, 0, frame.length);
                child.send();
            }
            while (!isOver(child) && child.status().playback().decoded() < track * 78L) {
                Thread.onSpinWait();
            }
        }
        child.close();
        System.err.println(child.status().phase() + child.status().message());
    }

    private static boolean isOver(DecoderChild child) {
        return child.status().phase() == DecoderPhase.ENDED;
    }
}
