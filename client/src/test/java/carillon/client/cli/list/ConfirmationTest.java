package carillon.client.cli.list;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.cli.shape.CommandShape;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.screen.Listing;
import carillon.client.tuner.Stations;
import carillon.protocol.identity.StationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

class ConfirmationTest {

    private final ListedChannel ours = Listing.channel(1, "Bells");
    private final ListedChannel foreign =
            Listing.channel(Stations.FOREIGN, 1, "Cover", ours.entry().onAir());
    private final ProgramList both = Listing.list(List.of(ours, foreign));
    private long nowNanos;

    @Test
    void aSecondStationWithTheNumberIsRefusedAndBothAreNamed() {
        Confirmation confirmation = confirmation("1");
        confirmation.look(Listing.list(List.of(ours)));

        assertThatThrownBy(() -> confirmation.look(both))
                .isInstanceOf(ParameterException.class)
                .hasMessage(
                        """
                        1 may be any of:
                          1@ab000000  Bells
                          1@cd000000  Cover\
                        """);
    }

    @Test
    void anotherNumberOrNameIsNoneOfTheMatter() {
        Confirmation confirmation = confirmation("bells");

        assertThatCode(() -> confirmation.look(both)).doesNotThrowAnyException();
    }

    @Test
    void theLastLookIsTheFirstAfterEveryBeacon() {
        Confirmation late = confirmation("1");
        Confirmation over = confirmation("1");
        nowNanos += Duration.ofMillis(1_100).toNanos();
        over.look(Listing.list(List.of(ours)));

        assertThatThrownBy(() -> late.look(both)).isInstanceOf(ParameterException.class);
        assertThatCode(() -> over.look(both)).doesNotThrowAnyException();
    }

    @Test
    void fewerThanEightDigitsOfAStationMayBeThoseOfAnother() {
        Confirmation confirmation = confirmation("1@ab00");
        nowNanos += Duration.ofSeconds(1).toNanos();
        ListedChannel alike =
                Listing.channel(
                        new StationId(0xAB00_FFFF_0000_0000L, 3), 1, "Cover", ours.entry().onAir());

        assertThatThrownBy(() -> confirmation.look(Listing.list(List.of(ours, alike))))
                .isInstanceOf(ParameterException.class);
    }

    @Test
    void whoNamedTheStationWaitsForNoOther() {
        Confirmation confirmation = confirmation("1@AB000000");

        assertThatCode(() -> confirmation.look(both)).doesNotThrowAnyException();
    }

    private Confirmation confirmation(String argument) {
        CommandShape shape = new CommandShape("play", () -> {}, "Plays.");
        Refusals refusals = new Refusals(new NetworkFlags(shape), shape.commandLine());
        return new Confirmation(argument, ours, refusals, () -> nowNanos);
    }
}
