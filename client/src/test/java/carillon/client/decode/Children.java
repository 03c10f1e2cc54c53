package carillon.client.decode;

import java.util.List;

/** The child processes of this process, as a test sees them. */
final class Children {

    private Children() {}

    /** Those whose command line holds a text. */
    static List<ProcessHandle> running(String text) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(text))
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** The decoder children of our own. */
    static List<ProcessHandle> own() {
        return running(DecoderMain.class.getName());
    }

    /** Sends a signal, by the name that kill(1) knows. */
    static void signal(ProcessHandle child, String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start().waitFor();
    }
}
