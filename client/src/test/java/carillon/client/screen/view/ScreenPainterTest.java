package carillon.client.screen.view;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.pcm.Levels;
import carillon.client.screen.Listing;
import carillon.client.screen.dial.Dial;
import carillon.client.screen.dial.Key.Command;
import carillon.client.screen.dial.Key.Digit;
import carillon.client.screen.dial.Key.Move;
import carillon.client.screen.line.Glyphs;
import carillon.client.text.Cells;
import carillon.client.tuner.Stations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ScreenPainterTest {

    private static final long LATER_NANOS = Duration.ofSeconds(60).toNanos();

    private final Dial dial = new Dial();
    private final List<String> remarks = new ArrayList<>();
    private Glyphs glyphs = Glyphs.UNICODE;
    private Hearing hearing = nothing();
    private long nowNanos = LATER_NANOS;

    @Test
    void aPersonSeesWhatIsOnAndWhatPlays() {
        ListedChannel bells = Listing.channel(2, "Bells", "Plain Bob Minor", "Six Bells");
        dial.plays(bells);
        hearing =
                new Hearing(Optional.of(bells), Optional.empty(), new Levels(0.5, 1, 0.1, 0), true);
        remarks.add("no server has been heard for 7 s");

        assertThat(lines(80, 24, List.of(Listing.channel(1, "Jazz"), bells)))
                .containsExactly(
                        " Carillon                                          1 of 2 channels on 1 station",
                        ">   1 Jazz               MP3 128   Artist - Title                     ━━━━━╌╌╌╌╌",
                        " ►  2 Bells              MP3 128   Six Bells - Plain Bob Minor        ━━━━━╌╌╌╌╌",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "╌╌ 1 Jazz ╌ 239.192.68.1:5004 ╌ About Jazz ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌",
                        "  now  Artist - Title",
                        "       2:00 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 4:00",
                        "  next Artist - Next one                                                in 2:00",
                        "╌╌ ► 2 Bells: Six Bells - Plain Bob Minor ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌",
                        " L ██████████     ▕    volume 100 %",
                        " R                  ▕",
                        " no server has been heard for 7 s",
                        " ↑↓ choose  Enter play  ←→ previous/next  0-9 number  +/- volume  m mute  q quit");
    }

    @Test
    void theSameNumberOfTwoStationsIsToldApart() {
        ListedChannel ours = Listing.channel(1, "Bells");
        ListedChannel foreign = Listing.channel(Stations.FOREIGN, 1, "Cover", ours.entry().onAir());
        List<ListedServer> servers =
                List.of(
                        Listing.server(Stations.FIRST),
                        Listing.server(Stations.FOREIGN, Stations.SECOND));
        dial.plays(foreign);
        hearing = new Hearing(Optional.of(foreign), Optional.empty(), Levels.SILENCE, true);

        List<String> lines =
                lines(80, 24, new ProgramList(List.of(ours, foreign), servers, List.of()));

        assertThat(lines.get(1)).startsWith(">   1@ab00 Bells  ");
        assertThat(lines.get(2)).startsWith(" ►  1@cd00 Cover  ");
        assertThat(lines).anyMatch(line -> line.startsWith("╌╌ 1@ab00 Bells ╌"));
        assertThat(lines).anyMatch(line -> line.startsWith("╌╌ ► 1@cd00 Cover:"));
    }

    @Test
    void theNextTrackIsOnWhenItsTimeHasComeThoughNoListSaidSo() {
        nowNanos = Duration.ofSeconds(181).toNanos();

        assertThat(lines(80, 24, Listing.channels(1)).get(1)).contains("Artist - Next one");
    }

    @Test
    void aLockMarksAChannelThatNeedsAKey() {
        List<ListedChannel> channels = List.of(Listing.locked(1, "Secret"));

        assertThat(lines(80, 24, channels).get(1)).contains("🔒MP3 128");
        glyphs = Glyphs.ASCII;
        assertThat(lines(80, 24, channels).get(1)).contains("* MP3 128");
    }

    @Test
    void aWideTerminalShowsWhatIsNextOfEveryChannel() {
        assertThat(lines(140, 24, Listing.channels(2)).get(2)).endsWith("Artist - Next one");
    }

    @Test
    void aLongListIsScrolledToTheChosenChannel() {
        dial.list(Listing.channels(1_000));
        dial.press(Move.END, 1, 0);

        assertThat(lines(80, 24, Listing.channels(1_000)))
                .startsWith(
                        " Carillon                                    1000 of 1000 channels on 1 station")
                .element(14)
                .asString()
                .startsWith(">  1000 Channel 1000");
    }

    @Test
    void theDigitsTypedAreShown() {
        dial.list(Listing.channels(12));
        dial.press(new Digit(1), 1, 0);

        assertThat(lines(80, 24, Listing.channels(12)).getLast()).isEqualTo(" channel 1_");
    }

    @Test
    void theVolumeIsShown() {
        dial.press(Command.SOFTER, 1, 0);
        assertThat(lines(80, 24, Listing.channels(1)).get(20)).contains("volume 95 %");
        dial.press(Command.MUTE, 1, 0);
        assertThat(lines(80, 24, Listing.channels(1)).get(20)).contains("muted");
    }

    @Test
    void longRemarksAreBrokenAtBlanksAndTakeNoMoreThanThreeLines() {
        remarks.add("one two three four five six seven eight nine ten eleven twelve thirteen");

        assertThat(lines(20, 24, List.of()))
                .containsSequence(" one two three four", " five six seven", " eight nine ten …");
    }

    @Test
    void howToLeaveIsShownHoweverLittleRoomThereIs() {
        assertThat(lines(80, 24, List.of()).getLast()).endsWith("q quit");
        assertThat(lines(20, 24, List.of()).getLast()).endsWith("q quit");
        glyphs = Glyphs.ASCII;
        assertThat(lines(80, 24, List.of()).getLast()).endsWith("q quit");
    }

    @Test
    void wideCharactersKeepTheColumnsInLine() {
        List<ListedChannel> channels =
                List.of(
                        Listing.channel(1, "Plain", "Lanterns", "The Pluckers"),
                        Listing.channel(2, "灯籠流し灯籠流し灯籠流し", "灯籠 😀 👨‍👩‍👧 🇯🇵", "e\u0301"));

        List<String> lines = lines(80, 24, channels);

        assertThat(Cells.width(lines.get(2))).isEqualTo(80);
        assertThat(beforeBar(lines.get(2))).isEqualTo(beforeBar(lines.get(1)));
    }

    @Test
    void aTerminalWithPlainLettersGetsNoOthers() {
        glyphs = Glyphs.of(StandardCharsets.US_ASCII);
        dial.plays(Listing.channel(1, "x"));
        remarks.add("…");

        String text = String.join("", lines(80, 24, List.of(Listing.channel(1, "灯籠é", "–", "😀"))));

        assertThat(text).matches("\\p{ASCII}*").contains("????? ");
    }

    @Test
    void hostileTextReachesNoTerminal() {
        remarks.add("\u001B]0;owned\u0007\r\n\u009B31m");

        assertThat(String.join("", lines(80, 24, List.of())))
                .contains("]0;owned")
                .matches("\\P{Cntrl}*");
    }

    @Test
    void everySizeIsFilledExactly() {
        SplittableRandom random = new SplittableRandom(5);
        List<ListedChannel> channels =
                List.of(
                        Listing.channel(1, "灯籠"),
                        Listing.channel(12_345, "x".repeat(200)),
                        Listing.channel(
                                Stations.FOREIGN,
                                12_345,
                                "y",
                                Listing.channel(1, "y").entry().onAir()));
        hearing =
                new Hearing(
                        Optional.of(channels.getFirst()),
                        Optional.empty(),
                        new Levels(1, 1, 1, 1),
                        true);
        remarks.add("灯籠 ".repeat(40));
        for (int round = 0; round < 3_000; round++) {
            int columns = 1 + random.nextInt(200);
            int rows = 1 + random.nextInt(60);

            Picture picture = paint(columns, rows, Listing.list(channels));

            assertThat(picture.lines()).as("%d x %d", columns, rows).hasSize(rows);
            assertThat(picture.lines())
                    .allSatisfy(line -> assertThat(line.columnLength()).isEqualTo(columns));
        }
    }

    @Test
    void aSmallScreenStillShowsTheChosenChannelAndARemark() {
        remarks.add("no sound device");

        assertThat(lines(40, 3, Listing.channels(5)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(">   1 Channel"),
                        line -> assertThat(line).startsWith("    2 Channel"),
                        line -> assertThat(line).isEqualTo(" no sound device"));
    }

    @Test
    void aListTakesOnlyTheRowsItNeedsWhereThereAreFew() {
        dial.plays(Listing.channel(1, "Channel 1"));

        assertThat(lines(60, 15, Listing.channels(4)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(" Carillon"),
                        line -> assertThat(line).startsWith(">►  1 Channel 1"),
                        line -> assertThat(line).startsWith("    2 Channel 2"),
                        line -> assertThat(line).startsWith("    3 Channel 3"),
                        line -> assertThat(line).startsWith("    4 Channel 4"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).startsWith("╌╌ 1 Channel 1 ╌ 239.192.68.1:5004"),
                        line -> assertThat(line).isEqualTo("  now  Artist - Title"),
                        line -> assertThat(line).startsWith("       2:00 ━━━━━━"),
                        line -> assertThat(line).startsWith("  next Artist - Next one"),
                        line -> assertThat(line).startsWith("╌╌ nothing plays"),
                        line -> assertThat(line).startsWith(" L ").endsWith("volume 100 %"),
                        line -> assertThat(line).isEqualTo(" R"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).endsWith("q quit"));
    }

    @Test
    void whatIsOnAndTheLevelsOutliveTheHeadingsInASmallWindow() {
        assertThat(lines(40, 10, Listing.channels(4)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(">   1 Channel"),
                        line -> assertThat(line).startsWith("    2 Channel"),
                        line -> assertThat(line).startsWith("    3 Channel"),
                        line -> assertThat(line).startsWith("    4 Channel"),
                        line -> assertThat(line).isEqualTo("  now  Artist - Title"),
                        line -> assertThat(line).startsWith("  next Artist - Next one"),
                        line -> assertThat(line).startsWith(" L ").endsWith("volume 100 %"),
                        line -> assertThat(line).isEqualTo(" R"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).endsWith("q quit"));
    }

    @Test
    void aLongRemarkIsSeenWholeInASmallWindowBeforeTheLevelsAre() {
        remarks.add("no sound device: nothing is heard. Start with --output=null");

        assertThat(lines(40, 10, Listing.channels(40)))
                .contains(" no sound device: nothing is heard.", " Start with --output=null")
                .anyMatch(line -> line.startsWith("  now  "))
                .anyMatch(line -> line.startsWith("  next "));
    }

    @Test
    void aRemarkIsTheLastThingToGoBesideTheChosenChannel() {
        remarks.add("no sound device");

        assertThat(lines(40, 2, Listing.channels(5))).last().isEqualTo(" no sound device");
    }

    private List<String> lines(int columns, int rows, List<ListedChannel> channels) {
        return lines(columns, rows, Listing.list(channels));
    }

    private List<String> lines(int columns, int rows, ProgramList list) {
        return paint(columns, rows, list).lines().stream()
                .map(AttributedString::toString)
                .map(String::stripTrailing)
                .toList();
    }

    private Picture paint(int columns, int rows, ProgramList list) {
        dial.list(list.channels());
        Scene scene = new Scene(list, dial, hearing, remarks, nowNanos);
        return new ScreenPainter(glyphs).paint(scene, columns, rows);
    }

    private static Hearing nothing() {
        return new Hearing(Optional.empty(), Optional.empty(), Levels.SILENCE, true);
    }

    private static int beforeBar(String line) {
        return Cells.width(line.substring(0, line.indexOf('━')));
    }
}
