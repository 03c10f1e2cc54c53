package carillon.client.screen;

import java.io.IOException;

/** Gives the terminal back to the shell that started us, as Ctrl-Z does with other programs. */
final class JobControl {

    // To the whole job, as the terminal would: the decoder stops with us, and no sound goes astray.
    private static final String STOP_THE_JOB = "kill -s TSTP 0";

    private JobControl() {}

    /**
     * Stops all processes of this job; returns when the shell lets them go on, or at once where no
     * shell could (an orphaned process group, POSIX.1-2017 section 11.1.4) or no signal can be
     * sent.
     */
    static void stop() {
        try {
            new ProcessBuilder("sh", "-c", STOP_THE_JOB).inheritIO().start().waitFor();
        } catch (IOException e) {
            // No shell: the screen goes on as if nothing had been pressed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
