package carillon.client.screen.dial;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.ListedChannel;
import carillon.client.screen.Listing;
import carillon.client.screen.dial.Key.Command;
import carillon.client.screen.dial.Key.Digit;
import carillon.client.screen.dial.Key.Edit;
import carillon.client.screen.dial.Key.Move;
import carillon.client.tuner.Stations;
import carillon.protocol.channel.OnAir;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialTest {

    private static final int PAGE = 10;
    private static final long LATER = NumberEntry.TIMEOUT.toNanos();

    private final Dial dial = new Dial();

    @Test
    void arrowsChooseWithinTheList() {
        dial.list(Listing.channels(3));

        press(Move.UP);
        assertThat(dial.place()).isZero();
        press(Move.DOWN, Move.DOWN, Move.DOWN);
        assertThat(dial.place()).isEqualTo(2);
    }

    @Test
    void pagesAndEndsChooseFarAway() {
        dial.list(Listing.channels(1_000));

        press(Move.PAGE_DOWN);
        assertThat(dial.place()).isEqualTo(PAGE);
        press(Move.END);
        assertThat(dial.place()).isEqualTo(999);
        press(Move.PAGE_UP);
        assertThat(dial.place()).isEqualTo(989);
        press(Move.HOME);
        assertThat(dial.place()).isZero();
    }

    @Test
    void theChosenChannelStaysChosenWhenTheListChanges() {
        dial.list(Listing.channels(5));
        press(Move.DOWN, Move.DOWN);

        dial.list(Listing.channels(5).subList(1, 5));

        assertThat(dial.chosen().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void aShorterListKeepsThePlaceWithinIt() {
        dial.list(Listing.channels(5));
        press(Move.END);

        dial.list(Listing.channels(2));
        assertThat(dial.chosen().orElseThrow().number()).isEqualTo(2);

        dial.list(List.of());
        assertThat(dial.chosen()).isEmpty();
        assertThat(press(Command.PLAY, Move.DOWN, Command.NEXT)).isInstanceOf(Action.None.class);
    }

    @Test
    void enterPlaysTheChosenChannel() {
        dial.list(Listing.channels(3));

        assertThat(press(Move.DOWN, Command.PLAY)).isEqualTo(play(2));
    }

    @Test
    void enterOnWhatPlaysDoesNotBeginItAnew() {
        dial.list(Listing.channels(3));
        dial.plays(Listing.channel(1, "Channel 1"));

        assertThat(press(Command.PLAY)).isInstanceOf(Action.None.class);
    }

    @Test
    void previousAndNextPlayTheNeighboursOfWhatPlays() {
        dial.list(Listing.channels(3));
        dial.plays(Listing.channel(3, "Channel 3"));

        assertThat(press(Command.PREVIOUS)).isEqualTo(play(2));
        assertThat(press(Command.NEXT)).isEqualTo(play(3));
        assertThat(press(Command.NEXT)).as("around the end").isEqualTo(play(1));
    }

    @Test
    void aDigitPlaysAtOnceWhenNoLongerNumberBeginsSo() {
        dial.list(Listing.channels(9));

        assertThat(press(new Digit(7))).isEqualTo(play(7));
        assertThat(dial.place()).isEqualTo(6);
        assertThat(dial.typed()).isEmpty();
    }

    @Test
    void aDigitWaitsWhileALongerNumberMayBeMeant() {
        dial.list(Listing.channels(12));

        assertThat(press(new Digit(1))).isInstanceOf(Action.None.class);
        assertThat(dial.typed()).isEqualTo("1");
        assertThat(dial.elapse(LATER - 1)).isInstanceOf(Action.None.class);
        assertThat(dial.elapse(LATER)).isEqualTo(play(1));
    }

    @Test
    void twoDigitsPlayAtOnce() {
        dial.list(Listing.channels(12));

        assertThat(press(new Digit(1), new Digit(2))).isEqualTo(play(12));
    }

    @Test
    void enterEndsANumber() {
        dial.list(Listing.channels(12));

        assertThat(press(new Digit(1), Command.PLAY)).isEqualTo(play(1));
    }

    @Test
    void aTypedNumberCanBeMendedAndGivenUp() {
        dial.list(Listing.channels(200));

        press(new Digit(1), new Digit(2), Edit.ERASE);
        assertThat(dial.typed()).isEqualTo("1");
        press(Edit.CANCEL);
        assertThat(dial.elapse(LATER)).isInstanceOf(Action.None.class);
    }

    @Test
    void noNumberBeginsWithZero() {
        dial.list(Listing.channels(12));

        assertThat(press(new Digit(0))).isInstanceOf(Action.None.class);
        assertThat(dial.elapse(LATER)).isInstanceOf(Action.None.class);
    }

    @Test
    void aNumberThatIsNotOnTheAirIsSaid() {
        dial.list(Listing.channels(3));

        assertThat(press(new Digit(8))).isEqualTo(new Action.Say("no channel 8 on the air"));
    }

    @Test
    void ofTwoStationsTheNumberMeansTheOneThatPlays() {
        ListedChannel foreign = Listing.channel(Stations.FOREIGN, 1, "Foreign", OnAir.NOTHING);
        ListedChannel second = Listing.channel(Stations.FOREIGN, 2, "Second", OnAir.NOTHING);
        dial.list(List.of(Listing.channel(1, "Home"), foreign, second));
        dial.plays(second);

        assertThat(press(new Digit(1))).isEqualTo(new Action.Play(foreign));
    }

    @Test
    void volumeGoesInStepsUpToItsEnds() {
        assertThat(press(Command.SOFTER)).isEqualTo(volume(95, false));
        assertThat(press(Command.LOUDER)).isEqualTo(volume(100, false));
        assertThat(press(Command.LOUDER)).isEqualTo(volume(100, false));
    }

    @Test
    void whatIsMutedIsHeardAgainWhenMadeLouder() {
        press(Command.SOFTER, Command.SOFTER);

        assertThat(press(Command.MUTE)).isEqualTo(volume(90, true));
        assertThat(dial.loudness().audiblePercent()).isZero();
        assertThat(press(Command.SOFTER)).isEqualTo(volume(85, true));
        assertThat(press(Command.LOUDER)).isEqualTo(volume(90, false));
    }

    @Test
    void quitQuits() {
        assertThat(press(Command.QUIT)).isInstanceOf(Action.Quit.class);
    }

    private Action press(Key... keys) {
        Action last = new Action.None();
        for (Key key : keys) {
            last = dial.press(key, PAGE, 0);
            if (last instanceof Action.Play(ListedChannel channel)) {
                dial.plays(channel);
            }
        }
        return last;
    }

    private static Action play(int number) {
        return new Action.Play(Listing.channel(number, "Channel " + number));
    }

    private static Action volume(int percent, boolean isMuted) {
        return new Action.Volume(new Loudness(percent, isMuted));
    }
}
