package carillon.client.decode;

import java.io.IOException;
import java.nio.file.Path;

/** A program that only trains: its class path is what a training run learns. */
final class TrainingMain {

    private TrainingMain() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        System.exit(DecoderTraining.train(Path.of(words[0])));
    }
}
