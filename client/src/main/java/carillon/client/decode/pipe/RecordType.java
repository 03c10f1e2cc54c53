package carillon.client.decode.pipe;

/** The kinds of records that our decoder child reads on its standard input. */
public enum RecordType {
    /** One whole MP3 frame. */
    AUDIO(1),
    /** Nothing that came before is to be heard any more. Payload: the number of the passage, 4. */
    FLUSH(2),
    /** Payload: percent, 1. */
    VOLUME(3),
    /** Frames were lost here. Payload: how long they lasted, in flicks, 8. */
    LOST(4),
    /** The last record: play what there is and end. */
    END(5);

    private static final RecordType[] BY_CODE = {AUDIO, FLUSH, VOLUME, LOST, END};

    private final int code;

    RecordType(int code) {
        this.code = code;
    }

    /** The number on the pipe. */
    int code() {
        return code;
    }

    /** Whether a number on the pipe is one of a type. */
    static boolean isCode(int code) {
        return code >= 1 && code <= BY_CODE.length;
    }

    static RecordType ofCode(int code) {
        return BY_CODE[code - 1];
    }
}
