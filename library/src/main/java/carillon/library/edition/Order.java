package carillon.library.edition;

/** In which order the tracks of an edition follow one another within a cycle. */
public enum Order {
    /** As in the edition's list, which is the order of the files' names. */
    NAME(0),
    /** Another permutation in each cycle, a function of the edition and the cycle's number. */
    SHUFFLE(1);

    private final byte code;

    Order(int code) {
        this.code = (byte) code;
    }

    /** What stands for it in the edition's digest. */
    byte code() {
        return code;
    }
}
