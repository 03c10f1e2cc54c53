package carillon.protocol.rtcp;

/** A packet within a compound one, about one synchronisation source. */
public sealed interface RtcpPacket permits SenderReport, SourceDescription, Goodbye {

    /** The source that it is about, 32 bits. */
    int ssrc();
}
