package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DropsTest {

    private static final String BUSY = "the machine was too busy to send in time: ";
    private static final String SLOW = "the disk was too slow: ";

    @Test
    void takesTheLastOfTheSumsThatGrow() {
        assertThat(Drops.saidBy(List.of(BUSY + "1 datagram dropped", BUSY + "1,640 datagrams")))
                .isEqualTo(1_640);
    }

    @Test
    void addsWhatBeganAnewAfterAMinuteWithout() {
        assertThat(
                        Drops.saidBy(
                                List.of(
                                        BUSY + "9 datagrams dropped",
                                        BUSY + "2 datagrams dropped",
                                        "nothing came too late for a minute; before, 5 datagrams",
                                        BUSY + "7 datagrams dropped")))
                .isEqualTo(9 + 5 + 7);
        assertThat(
                        Drops.saidBy(
                                List.of(
                                        SLOW + "3 packets in 2 s not read in time",
                                        "for a minute no packet was not read; before, 4 packets",
                                        SLOW + "5 packets not read in time")))
                .isEqualTo(4 + 5);
    }

    @Test
    void addsWhatTheMachineAndTheDiskWereTooSlowFor() {
        List<String> lines = List.of(BUSY + "9 datagrams", SLOW + "4 packets", "on the air");

        assertThat(Drops.saidBy(lines)).isEqualTo(13);
        assertThat(lines.stream().filter(Drops::isToldBy)).hasSize(2);
    }
}
