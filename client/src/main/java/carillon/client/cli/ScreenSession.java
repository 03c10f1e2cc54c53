package carillon.client.cli;

import carillon.cli.Invocation;
import carillon.client.decode.DecoderChild;
import carillon.client.play.ChannelPlayer;
import carillon.client.receive.ReceiverOptions;
import carillon.client.screen.Screen;
import carillon.client.screen.ScreenSources;
import carillon.client.tuner.Tuner;
import java.time.Duration;

/** Puts together what the interactive screen shows and steers. */
final class ScreenSession {

    private static final Duration REPORTS = Duration.ofMillis(100);

    private final NetworkOptions network;
    private final SoundOptions sound;

    ScreenSession(NetworkOptions network, SoundOptions sound) {
        this.network = network;
        this.sound = sound;
    }

    /** Shows the screen until a person quits; returns the exit code. */
    int run(Screen screen) {
        ReceiverOptions options = sound.receiverOptions(network.reach());
        try (DecoderChild child = DecoderChild.of(sound.decoderSpecBesideScreen(REPORTS))) {
            child.start(); // first of all: it takes longest
            try (Tuner tuner = network.openTuner();
                    ChannelPlayer player = new ChannelPlayer(child, child::status, options)) {
                tuner.start();
                screen.run(
                        new ScreenSources(
                                tuner,
                                player,
                                child::setVolume,
                                sound.isOwnDecoder(),
                                network.listGroup()));
            }
        }
        return Invocation.DONE;
    }
}
