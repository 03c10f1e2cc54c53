package carillon.client.cli.play;

import carillon.client.ClientException;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.list.ChannelSearch;
import carillon.client.cli.list.Confirmation;
import carillon.client.onair.ChannelChoice;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.play.ChannelPlayer;
import carillon.client.tuner.Tuner;
import carillon.multicast.MulticastException;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/**
 * What {@code carillon play} does while it plays: follows the list, changes the channel when told
 * to, and has what goes on said on standard error.
 */
final class PlayLoop {

    // Whoever has news wakes the loop; this is for what nobody tells.
    private static final long LOOK_MILLIS = 500;

    private final Tuner tuner;
    private final ChannelPlayer player;
    private final ChannelSearch search;
    private final Supplier<ChannelWatch> watches;
    private final StatusLines lines;
    private final DecoderWatch decoder;

    private ProgramList followed = ProgramList.EMPTY;
    private String hadImpostor = "";
    private boolean hasHeard;
    private boolean isInVain;
    private boolean isChosenAnew;

    /**
     * The player must be tuned.
     *
     * @param watches makes the watch over a channel that is tuned to
     */
    PlayLoop(
            Tuner tuner,
            ChannelPlayer player,
            ChannelSearch search,
            Supplier<ChannelWatch> watches,
            StatusLines lines) {
        this.tuner = tuner;
        this.player = player;
        this.search = search;
        this.watches = watches;
        this.lines = lines;
        this.decoder = new DecoderWatch(lines);
    }

    /**
     * Goes on until the deadline, or until this thread is told to stop, or nobody wants the sound
     * any more.
     *
     * @param confirmation of the channel that was tuned to
     * @throws ClientException if there is no way to play, or nothing came until the deadline
     * @throws ParameterException if the channel proves to be one of several that were meant
     */
    void run(Deadline deadline, Confirmation confirmation, ControlLines control) {
        ChannelWatch watch = watches.get();
        try {
            watch.announce(channel());
            boolean goesOn = true;
            while (goesOn && !deadline.isOver()) {
                long waitMillis = Math.min(LOOK_MILLIS, watch.dueMillis());
                Optional<String> wanted = control.next(deadline.leftMillis(waitMillis));
                if (wanted.isPresent()) {
                    watch = changed(wanted.get(), watch);
                }
                ProgramList list = tuner.programList();
                if (!isChosenAnew) {
                    confirmation.look(list);
                }
                follow(list);
                watch.look(list, player);
                lookForImpostors();
                goesOn = decoder.goesOn(player.decoder());
                hasHeard |= hears();
            }
            isInVain = goesOn && !hasHeard && !hears();
        } catch (InterruptedException e) {
            // Told to stop.
        }
        watch.sayStats(player);
        decoder.end(player.decoder());
        if (isInVain) {
            throw new ClientException("nothing of %s came".formatted(channel().name()));
        }
    }

    private boolean hears() {
        return player.counts().filter(counts -> counts.packets().received() > 0).isPresent();
    }

    private void follow(ProgramList newest) {
        if (!newest.equals(followed)) {
            followed = newest;
            player.follow(newest);
        }
    }

    /** The watch over the channel that is wanted, or the present one if that cannot be played. */
    private ChannelWatch changed(String wanted, ChannelWatch present) {
        try {
            present.sayStats(player);
            ChannelChoice choice = ChannelChoice.of(wanted, tuner.programList());
            player.tune(search.chosen(wanted, choice));
        } catch (ClientException | MulticastException | ParameterException e) {
            lines.say(String.valueOf(e.getMessage())); // the present channel goes on
            return present;
        }
        isChosenAnew = true;
        ChannelWatch next = watches.get();
        next.announce(channel());
        return next;
    }

    /** Says it when somebody begins to speak as somebody else, not every time that he does. */
    private void lookForImpostors() {
        String impostor = tuner.status().impostor();
        if (hadImpostor.isEmpty()) {
            lines.say(impostor);
        }
        hadImpostor = impostor;
    }

    private ListedChannel channel() {
        return player.channel().orElseThrow();
    }
}
