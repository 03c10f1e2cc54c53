package carillon.client.screen;

import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.FirstSound;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.play.PlayStatus;
import carillon.client.play.Silence;
import carillon.client.receive.ReceiverStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks after what plays: says when nothing comes, when this machine loses it, and when the decoder
 * fails.
 *
 * <p>Threads: owned by the one that shows the screen.
 */
final class SoundWatch {

    // A decoder that is started again and again is well for a moment each time.
    private static final Duration TROUBLE_LASTS = Duration.ofSeconds(2);

    private static final String NO_DEVICE =
            "no sound device, so nothing is heard: try --output=wav:FILE, raw:FILE or null";

    private final Notices notices;
    private String trouble = "";
    private long troubleNanos;
    private FirstSound soundBefore = FirstSound.NONE;
    private Silence silence = new Silence(0);
    private List<String> reception = List.of();

    /**
     * A watch for the screen.
     *
     * @param notices told of sound that is back
     */
    SoundWatch(Notices notices) {
        this.notices = notices;
    }

    /** Another channel plays from now on. */
    void tuned(long nowNanos) {
        silence = new Silence(nowNanos);
        reception = List.of();
    }

    /** Looks at the decoder; as often as wanted. */
    void look(DecoderStatus decoder, long nowNanos) {
        switch (decoder.phase()) {
            case NO_DEVICE -> {
                trouble(NO_DEVICE, nowNanos);
                soundBefore = decoder.firstSound();
            }
            case WAITING, FAILED, ENDED -> trouble(decoder.message(), nowNanos);
            case STARTING, RUNNING, CLOSED -> {
                if (isOver(decoder, nowNanos)) {
                    trouble = "";
                }
            }
        }
    }

    // One that is started again looks for a device only once it has sound to play.
    private boolean isOver(DecoderStatus decoder, long nowNanos) {
        return trouble.equals(NO_DEVICE)
                ? !decoder.firstSound().equals(soundBefore)
                : nowNanos - troubleNanos >= TROUBLE_LASTS.toNanos();
    }

    /** Looks at the channel that plays, now and then. */
    void look(ProgramList list, ListedChannel channel, PlayStatus status, long nowNanos) {
        ReceiverStatus receiver = status.receiver();
        silence.look(list, channel, receiver.counts(), receiver.joins(), nowNanos);
        if (!silence.end().isEmpty()) {
            notices.say(silence.end(), nowNanos);
        }
        reception = List.of(silence.reason(), receiver.followFailure(), receiver.kernelRemark());
    }

    /** What is wrong, the most important first. */
    List<String> remarks() {
        return Stream.concat(Stream.of(trouble), reception.stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void trouble(String text, long nowNanos) {
        trouble = text;
        troubleNanos = nowNanos;
    }
}
