package carillon.client.onair;

import static carillon.client.tuner.Stations.FIRST_ADDRESS;
import static carillon.client.tuner.Stations.FOREIGN;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.channel;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.receive.ChannelSenders;
import carillon.protocol.identity.StationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelChoiceTest {

    private static final ListedChannel JAZZ = listed(HOME, 1, "Jazz");
    private static final ListedChannel NEWS = listed(HOME, 2, "Élan News");
    private static final ListedChannel SEVEN = listed(HOME, 3, "7");
    private static final ListedChannel AT = listed(HOME, 4, "me@home");
    private static final ListedChannel FOREIGN_JAZZ = listed(FOREIGN, 1, "Jazz");
    private static final ListedChannel FOREIGN_ONLY = listed(FOREIGN, 7, "Folk");

    @Test
    void aNumberNamesAChannel() {
        assertThat(choose("2")).isEqualTo(new ChannelChoice.Found(NEWS));
        assertThat(choose("002")).isEqualTo(new ChannelChoice.Found(NEWS));
    }

    @Test
    void anExactNameNamesAChannelWhateverItsCase() {
        assertThat(choose("éLAN news")).isEqualTo(new ChannelChoice.Found(NEWS));
        assertThat(choose("E\u0301lan News")).isEqualTo(new ChannelChoice.Found(NEWS));
        assertThat(choose("Élan")).isEqualTo(new ChannelChoice.Unknown());
    }

    @Test
    void aNumberComesBeforeANameThatLooksLikeOne() {
        assertThat(choose("7")).isEqualTo(new ChannelChoice.Found(FOREIGN_ONLY));
        assertThat(choose("7@ab")).isEqualTo(new ChannelChoice.Found(SEVEN));
    }

    @Test
    void theSameNumberAtTwoStationsIsAmbiguous() {
        assertThat(choose("1")).isEqualTo(new ChannelChoice.Ambiguous(List.of(JAZZ, FOREIGN_JAZZ)));
        assertThat(choose("jazz"))
                .isEqualTo(new ChannelChoice.Ambiguous(List.of(JAZZ, FOREIGN_JAZZ)));
    }

    @Test
    void aStationPrefixDecides() {
        assertThat(choose("1@ab")).isEqualTo(new ChannelChoice.Found(JAZZ));
        assertThat(choose("jazz@CD0")).isEqualTo(new ChannelChoice.Found(FOREIGN_JAZZ));
        assertThat(choose("jazz@ff")).isEqualTo(new ChannelChoice.Unknown());
    }

    @Test
    void aNameMayHoldAnAtSign() {
        assertThat(choose("me@home")).isEqualTo(new ChannelChoice.Found(AT));
        assertThat(choose("me@home@ab")).isEqualTo(new ChannelChoice.Found(AT));
    }

    @Test
    void nothingHeardIsUnknown() {
        assertThat(ChannelChoice.of("1", ProgramList.EMPTY)).isEqualTo(new ChannelChoice.Unknown());
        assertThat(choose("")).isEqualTo(new ChannelChoice.Unknown());
    }

    private static ChannelChoice choose(String argument) {
        List<ListedChannel> channels = List.of(JAZZ, FOREIGN_JAZZ, NEWS, SEVEN, AT, FOREIGN_ONLY);
        return ChannelChoice.of(argument, new ProgramList(channels, List.of(), List.of()));
    }

    private static ListedChannel listed(StationId station, int number, String name) {
        return new ListedChannel(
                station, channel(number, name), ChannelSenders.only(FIRST_ADDRESS));
    }
}
