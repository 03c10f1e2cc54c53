package carillon.protocol.rtcp;

/** The packet types of RTCP (RFC 3550, section 12.1) and the items of descriptions (12.2). */
final class RtcpType {

    static final int SENDER_REPORT = 200;
    static final int SOURCE_DESCRIPTION = 202;
    static final int GOODBYE = 203;

    static final int ITEM_END = 0;
    static final int ITEM_CNAME = 1;
    static final int ITEM_NAME = 2;

    private RtcpType() {}
}
