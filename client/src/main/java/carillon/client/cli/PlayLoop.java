package carillon.client.cli;

import carillon.client.ClientException;
import carillon.client.decode.DecoderStatus;
import carillon.client.play.ChannelPlayer;
import carillon.client.play.PlayStatus;
import carillon.client.text.ProgrammeText;
import carillon.client.tuner.ChannelChoice;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.ProgramList;
import carillon.client.tuner.Tuner;
import carillon.multicast.MulticastException;
import carillon.protocol.channel.Programme;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/**
 * What {@code carillon play} does while it plays: follows the list, changes the channel when told
 * to, and says on standard error what is on, what goes wrong, and the figures.
 */
final class PlayLoop {

    private static final long LOOK_MILLIS = 250;
    private static final long STATS_NANOS = Duration.ofSeconds(1).toNanos();

    // What is asked of the system costs more than all else here.
    private static final long REMARKS_NANOS = Duration.ofSeconds(2).toNanos();

    private final Tuner tuner;
    private final ChannelPlayer player;
    private final ChannelSearch search;
    private final PrintWriter err;
    private final boolean hasStats;

    private SilenceWatch silence;
    private ProgramList followed = ProgramList.EMPTY;
    private Programme onAir = Programme.unknown();
    private String decoderMessage = "";
    private String kernelRemark = "";
    private String hadImpostor = "";
    private long lookedNanos = System.nanoTime();

    /** The player must be tuned. */
    PlayLoop(
            Tuner tuner,
            ChannelPlayer player,
            ChannelSearch search,
            PrintWriter err,
            boolean hasStats) {
        this.tuner = tuner;
        this.player = player;
        this.search = search;
        this.err = err;
        this.hasStats = hasStats;
        this.silence = new SilenceWatch(channel(), err);
    }

    /**
     * Goes on until the deadline, or until this thread is told to stop, or nobody wants the sound
     * any more.
     *
     * @throws ClientException if there is no way to play
     */
    void run(Deadline deadline, ControlLines control) {
        try {
            announce();
            boolean goesOn = true;
            while (goesOn && !deadline.isOver()) {
                Optional<String> wanted = control.next(deadline.leftMillis(LOOK_MILLIS));
                wanted.ifPresent(this::change);
                follow(tuner.programList());
                goesOn = look();
            }
        } catch (InterruptedException e) {
            // Told to stop.
        }
        player.status().filter(_ -> hasStats).ifPresent(this::sayStats);
    }

    private void follow(ProgramList newest) {
        if (!newest.equals(followed)) {
            followed = newest;
            player.follow(newest);
        }
    }

    private void change(String wanted) {
        try {
            player.status().filter(_ -> hasStats).ifPresent(this::sayStats);
            ChannelChoice choice = ChannelChoice.of(wanted, tuner.programList());
            player.tune(search.chosen(wanted, choice));
            silence = new SilenceWatch(channel(), err);
            announce();
        } catch (ClientException | MulticastException | ParameterException e) {
            say(String.valueOf(e.getMessage())); // the present channel goes on
        }
    }

    /** Says what is new; false if playing is over. */
    private boolean look() {
        Programme now = channel().entry().onAir().now();
        if (!now.equals(onAir)) {
            sayOnAir(now);
        }
        if (System.nanoTime() - lookedNanos >= (hasStats ? STATS_NANOS : REMARKS_NANOS)) {
            lookedNanos = System.nanoTime();
            look(tuner.status().impostor());
            player.status().ifPresent(this::look);
        }
        return goesOn(player.decoder());
    }

    /** Says it when somebody begins to speak as somebody else, not every time that he does. */
    private void look(String impostor) {
        if (!impostor.isEmpty() && hadImpostor.isEmpty()) {
            say(impostor);
        }
        hadImpostor = impostor;
    }

    private void look(PlayStatus status) {
        silence.look(status.receiver().counts(), status.receiver().joins());
        String remark = status.receiver().kernelRemark();
        if (!remark.equals(kernelRemark)) {
            kernelRemark = remark;
            say(remark);
        }
        if (hasStats) {
            sayStats(status);
        }
    }

    private boolean goesOn(DecoderStatus decoder) {
        String message = decoder.message();
        return switch (decoder.phase()) {
            case ENDED, CLOSED -> false;
            case FAILED -> throw new ClientException(message);
            case NO_DEVICE ->
                    throw new ClientException(
                            message
                                    + "; choose another output: --output=wav:FILE, raw:FILE, raw:- or null");
            case STARTING, RUNNING, WAITING -> {
                if (!message.equals(decoderMessage)) {
                    decoderMessage = message;
                    say(message);
                }
                yield true;
            }
        };
    }

    private void announce() {
        ListedChannel channel = channel();
        say(
                "playing %d %s (%s)"
                        .formatted(
                                channel.number(),
                                channel.name(),
                                ChannelTable.address(channel.entry().address())));
        sayOnAir(channel.entry().onAir().now());
    }

    private void sayOnAir(Programme now) {
        onAir = now;
        String text = ProgrammeText.of(now);
        if (!text.isEmpty()) {
            say("now: " + text);
        }
    }

    private void sayStats(PlayStatus status) {
        err.println(StatsLine.of(channel(), status));
        err.flush();
    }

    private ListedChannel channel() {
        return player.channel().orElseThrow();
    }

    private void say(String line) {
        if (!line.isEmpty()) {
            err.println("carillon: " + line);
            err.flush();
        }
    }
}
