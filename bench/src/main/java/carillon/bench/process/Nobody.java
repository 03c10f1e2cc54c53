package carillon.bench.process;

import java.util.List;

/** How a program is run that refuses to be run by root: as nobody. */
public final class Nobody {

    /** The words ahead of its command. */
    public static final List<String> WORDS =
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    // Asked for anew, because a change of the user revokes it.
                    "--pdeathsig",
                    "KILL");

    private Nobody() {}
}
