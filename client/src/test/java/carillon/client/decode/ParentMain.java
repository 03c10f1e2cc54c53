package carillon.client.decode;

import carillon.client.decode.status.DecoderPhase;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.time.Duration;

/** A client in a process of its own: starts a decoder, says so, and waits to be killed. */
final class ParentMain {

    private ParentMain() {}

    public static void main(String[] words) throws InterruptedException {
        DecoderSpec spec =
                words[0].equals("own")
                        ? new DecoderSpec.Own(
                                new OutputSpec.Nowhere(),
                                SampleRate.DEFAULT,
                                Duration.ZERO,
                                Duration.ofMillis(100))
                        : DecoderSpec.External.parse(words[1], false);
        DecoderChild child = DecoderChild.of(spec);
        child.start();
        child.frame(new byte[100], 0, 100);
        child.send();
        while (child.status().phase() != DecoderPhase.RUNNING) {
            Thread.onSpinWait();
        }
        System.out.println("running");
        Thread.currentThread().join();
    }
}
