package carillon.library.patience;

/** Ends a thread that was left behind in a call which has returned after all. */
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    GivenUp() {
        super("nobody waits for this thread any more", null, false, false);
    }
}
