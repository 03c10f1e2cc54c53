package carillon.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultLookTest {

    private final Speech speech = new Speech();

    @Test
    void tellsOfAFaultWhereItWasAndHowOften() {
        FaultLook faults = new FaultLook(speech.voice());
        speech.look(
                () -> {
                    faults.guard(() -> {
                        throw new IllegalStateException("broken");
                    });
                    faults.run();
                },
                12);

        assertThat(speech.lines()).hasSize(2);
        assertThat(speech.lines().getFirst())
                .startsWith("internal error: java.lang.IllegalStateException: broken at carillon.")
                .contains("FaultLookTest.java");
        assertThat(speech.lines().getLast()).endsWith("(11 times in 11 s)");
    }

    @Test
    void saysInTheEndHowOftenItWas() {
        FaultLook faults = new FaultLook(speech.voice());
        speech.look(faults, 1);
        for (int second = 0; second < 3; second++) {
            faults.accept(new IllegalStateException("broken"));
            speech.look(faults, 1);
        }
        faults.accept(new IllegalStateException("broken in the end"));
        faults.finish();

        assertThat(speech.lines()).hasSize(2).last().asString().contains("in the end", "(4 times");
    }

    @Test
    void saysWhyTheNetworkCannotBeFollowedAndTheListNotHeard() {
        String[] trouble = {"no interface e0"};
        long[] errors = {0};
        NetworkLook network = new NetworkLook(speech.voice(), () -> trouble[0]);
        ListenerLook listener =
                new ListenerLook(speech.voice(), () -> errors[0]++, () -> "No buffer space");
        speech.look(network, 2);
        trouble[0] = "";
        speech.look(network, 2);
        speech.look(listener, 2);

        assertThat(speech.lines())
                .containsExactly(
                        "no interface e0; going on as before until that changes",
                        "the network is as it should be again, after 2 s",
                        "cannot hear requests for the list: No buffer space (1 time in 1 s)");
    }
}
