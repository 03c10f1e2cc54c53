package carillon.protocol;

/** Why an input was refused. Counters are kept by these names; statistics print them. */
public enum Rejection {
    /** Fewer bytes than the fixed part of the format. */
    TOO_SHORT,
    /** More bytes than the format or a limit allows. */
    TOO_LONG,
    /** The first bytes are not those of the format. */
    BAD_MAGIC,
    /** A version that this program does not speak. */
    BAD_VERSION,
    /** A length field that does not agree with the bytes that are there. */
    BAD_LENGTH,
    /** The checksum does not match. */
    BAD_CHECKSUM,
    /** A type or kind that this program does not know. */
    UNKNOWN_TYPE,
    /** A compressed body that does not inflate, or inflates beyond the limit. */
    BAD_COMPRESSION,
    /** A body that is not well-formed, or lacks a field, or has one of the wrong type. */
    BAD_BODY,
    /** A body that nests, repeats or counts beyond the limits. */
    LIMIT_EXCEEDED,
    /** A payload type other than the expected one. */
    WRONG_PAYLOAD_TYPE,
    /** From an address or with an SSRC that was not announced. */
    UNKNOWN_SOURCE,
    /** In the name of a server that is heard from another address. */
    WRONG_SENDER
}
