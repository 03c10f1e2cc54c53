package carillon.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.channel.ChannelFigures;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelLookTest {

    private final Speech speech = new Speech();
    private final Map<Integer, ChannelFigures> channels = new HashMap<>();
    private final ChannelLook look = new ChannelLook(speech.voice(), () -> channels);

    @Test
    void namesTheChannelThatStarvesMost() {
        channels.put(1, figures(3, 0));
        channels.put(2, figures(5, 0));
        channels.put(3, figures(0, 0));
        speech.look(look, 30);

        assertThat(speech.lines())
                .containsExactly(
                        "the disk was too slow: 8 packets in 1 s not read in time, most of them on channel 2");
    }

    @Test
    void countsWhatIsNewOnly() {
        channels.put(1, figures(7, 0));
        speech.look(look, 11);
        channels.put(1, figures(8, 0));
        speech.look(look, 1);

        assertThat(speech.lines().getLast()).contains("8 packets in 12 s", ", on channel 1");
    }

    @Test
    void doesNotNameTheWorstOfWhatIsOver() {
        channels.put(1, figures(3, 0));
        speech.look(look, 1);
        channels.put(1, figures(8, 0));
        speech.look(look, 1);
        speech.look(look, 120);
        channels.put(2, figures(1, 0));
        speech.look(look, 1);

        assertThat(speech.lines()).hasSize(3);
        assertThat(speech.lines().get(1)).contains("for a minute no packet was not read");
        assertThat(speech.lines().getLast()).endsWith(", on channel 2");
    }

    @Test
    void tellsWhatWasNotReadLastWhenItEnds() {
        channels.put(1, figures(1, 0));
        speech.look(look, 1);
        channels.put(1, figures(9, 0));
        look.close();

        assertThat(speech.lines()).hasSize(2).last().asString().contains("9 packets");
    }

    @Test
    void saysOfThePacketsKeptBackThatTheProgramIsWrong() {
        channels.put(4, figures(0, 1));
        speech.look(look, 1);

        assertThat(speech.lines())
                .singleElement()
                .asString()
                .contains("kept back", "1 packet", "channel 4", "fault of carillond");
    }

    private static ChannelFigures figures(long starved, long guarded) {
        return new ChannelFigures(0, 0, starved, 0, guarded, false);
    }
}
