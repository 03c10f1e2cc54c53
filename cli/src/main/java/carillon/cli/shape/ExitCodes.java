package carillon.cli.shape;

import java.util.List;

/** What the exit codes of both programs tell. */
public final class ExitCodes {

    /** The meaning of 0, 1 and 2, each as the end of a sentence. */
    public static final List<String> MEANINGS =
            List.of(
                    "done; also when told to end by SIGTERM or Ctrl-C",
                    "failed, because of what is there or is not: no such interface, no server"
                            + " heard, no channel of that name, a full disk",
                    "wrong usage: a flag or a setting that cannot be meant, wherever that is"
                            + " said");

    private ExitCodes() {}
}
