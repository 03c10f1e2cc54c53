package carillon.cli.shape;

/** What both programs end with, and what that tells. */
public enum ExitCode {
    DONE(0, "done; also when told to end by SIGTERM or Ctrl-C"),

    /** The world did not let it happen. */
    FAILED(
            1,
            "failed, because of what is there or is not: no such interface, no server heard, no"
                    + " channel of that name, a full disk"),

    /** The command line or the configuration cannot be meant. */
    WRONG_USAGE(2, "wrong usage: a flag or a setting that cannot be meant, wherever that is said");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the process returns. */
    public int number() {
        return number;
    }

    /** What that tells, as the end of a sentence. */
    public String meaning() {
        return meaning;
    }
}
