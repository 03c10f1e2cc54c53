package carillon.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcFilesTest {

    @Test
    void addsUserAndSystemTimeBehindAnyName() {
        String stat = "42 (a ) b 7) S 1 42 42 0 -1 4194560 900 0 0 0 123 45 6 7 20 0 12 0 99";

        assertThat(ProcFiles.cpuMillis(stat)).isEqualTo(1_680);
    }

    @Test
    void readsTheShareOfMemory() {
        String rollup =
                """
                00400000-7fff0000 ---p 00000000 00:00 0 [rollup]
                Rss:              200 kB
                Pss:              123 kB
                Pss_Anon:          99 kB
                """;

        assertThat(ProcFiles.pssKib(rollup)).isEqualTo(123);
    }

    @Test
    void countsNothingOfAProcessThatEnded() {
        assertThat(ProcFiles.cpuMillis("")).isZero();
        assertThat(ProcFiles.pssKib("")).isZero();
    }
}
