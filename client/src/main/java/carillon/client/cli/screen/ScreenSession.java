package carillon.client.cli.screen;

import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.SoundFlags;
import carillon.client.decode.DecoderChild;
import carillon.client.play.ChannelPlayer;
import carillon.client.receive.ReceiverOptions;
import carillon.client.screen.Screen;
import carillon.client.screen.ScreenSources;
import carillon.client.tuner.Tuner;
import java.time.Duration;

/** Puts together what the interactive screen shows and steers. */
public final class ScreenSession {

    private static final Duration REPORTS = Duration.ofMillis(100);

    private final NetworkFlags network;
    private final SoundFlags sound;

    public ScreenSession(NetworkFlags network, SoundFlags sound) {
        this.network = network;
        this.sound = sound;
    }

    /** Shows the screen until a person quits. */
    public void run(Screen screen) {
        ReceiverOptions options = sound.receiverOptions();
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
    }
}
