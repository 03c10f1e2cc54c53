package carillon.client.screen.dial;

import carillon.client.onair.ListedChannel;
import carillon.client.screen.dial.Key.Command;
import carillon.client.screen.dial.Key.Digit;
import carillon.client.screen.dial.Key.Edit;
import carillon.client.screen.dial.Key.Move;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The channels, the one that is chosen and the one that plays, and what each key does to them.
 *
 * <p>Threads: owned by the one that shows the screen.
 */
public final class Dial {

    private final NumberEntry number = new NumberEntry();
    private List<ListedChannel> channels = List.of();
    private Loudness loudness = Loudness.FULL;
    private @Nullable ListedChannel playing;
    private int chosen;

    /** Takes the channels as they are listed now; the same one stays chosen if it is there. */
    public void list(List<ListedChannel> next) {
        if (next.equals(channels)) {
            return;
        }
        int place = chosen().map(before -> place(next, before::isSameAs)).orElse(-1);
        channels = next;
        choose(place >= 0 ? place : chosen);
    }

    /** A channel plays from now on. */
    public void plays(ListedChannel channel) {
        playing = channel;
    }

    /** Nothing plays from now on. */
    public void playsNothing() {
        playing = null;
    }

    public List<ListedChannel> channels() {
        return channels;
    }

    /** The place of the chosen channel in the list; 0 when the list is empty. */
    public int place() {
        return chosen;
    }

    /** The chosen channel; empty when there is none. */
    public Optional<ListedChannel> chosen() {
        return channels.isEmpty() ? Optional.empty() : Optional.of(channels.get(chosen));
    }

    /** Whether that channel plays. */
    public boolean isPlaying(ListedChannel channel) {
        return playing != null && playing.isSameAs(channel);
    }

    /** The digits typed so far. */
    public String typed() {
        return number.toString();
    }

    public Loudness loudness() {
        return loudness;
    }

    /**
     * Does what a key means.
     *
     * @param pageRows how many channels a page has
     * @param nowNanos the time as {@link System#nanoTime} counts it
     */
    public Action press(Key key, int pageRows, long nowNanos) {
        switch (key) {
            case Digit(int value) -> number.add(value, nowNanos);
            case Move move -> choose(target(move, pageRows));
            case Edit.ERASE -> number.erase(nowNanos);
            case Edit.CANCEL -> number.clear();
            case Command command -> {
                return act(command);
            }
            case Key.None _ -> {}
        }
        return elapse(nowNanos);
    }

    /** Does what is due without a key: plays the number that was typed. */
    public Action elapse(long nowNanos) {
        return number.isComplete(channels, nowNanos) ? playNumber() : new Action.None();
    }

    private int target(Move move, int pageRows) {
        return switch (move) {
            case UP -> chosen - 1;
            case DOWN -> chosen + 1;
            case PAGE_UP -> chosen - pageRows;
            case PAGE_DOWN -> chosen + pageRows;
            case HOME -> 0;
            case END -> channels.size() - 1;
        };
    }

    private Action act(Command command) {
        return switch (command) {
            case PLAY -> number.isEmpty() ? playChosen() : playNumber();
            case PREVIOUS -> playBeside(-1);
            case NEXT -> playBeside(1);
            case LOUDER -> volume(loudness.louder());
            case SOFTER -> volume(loudness.softer());
            case MUTE -> volume(loudness.toggled());
            case REDRAW -> new Action.Redraw();
            case SUSPEND -> new Action.Suspend();
            case QUIT -> new Action.Quit();
        };
    }

    private Action playNumber() {
        String typed = number.toString();
        int place = place(channels, each -> number.isNumberOf(each) && isOfPresentStation(each));
        if (place < 0) {
            place = place(channels, number::isNumberOf);
        }
        number.clear();
        if (place < 0) {
            return new Action.Say("no channel " + typed + " on the air");
        }
        choose(place);
        return playChosen();
    }

    /** The channel before or after the one that plays, around the ends of the list. */
    private Action playBeside(int step) {
        if (channels.isEmpty()) {
            return new Action.None();
        }
        int place = place(channels, this::isPlaying);
        choose(place < 0 ? chosen : Math.floorMod(place + step, channels.size()));
        return playChosen();
    }

    private Action playChosen() {
        return chosen().filter(each -> !isPlaying(each))
                .<Action>map(Action.Play::new)
                .orElseGet(Action.None::new);
    }

    private Action volume(Loudness next) {
        loudness = next;
        return new Action.Volume(next);
    }

    private void choose(int place) {
        chosen = Math.clamp(place, 0, Math.max(0, channels.size() - 1));
    }

    private boolean isOfPresentStation(ListedChannel channel) {
        return Optional.ofNullable(playing)
                .or(this::chosen)
                .filter(each -> each.station().equals(channel.station()))
                .isPresent();
    }

    private static int place(List<ListedChannel> channels, Predicate<ListedChannel> wanted) {
        for (int place = 0; place < channels.size(); place++) {
            if (wanted.test(channels.get(place))) {
                return place;
            }
        }
        return -1;
    }
}
