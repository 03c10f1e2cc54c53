package carillon.protocol.list.paging;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListPage;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A page ready to be sent.
 *
 * @param page the message
 * @param datagram its bytes from position to limit, read-only
 */
public record EncodedPage(ListPage page, ByteBuffer datagram) {

    static EncodedPage of(ListPage page) {
        return new EncodedPage(page, ByteBuffer.wrap(ListCodec.encode(page)).asReadOnlyBuffer());
    }

    List<ChannelEntry> channels() {
        return page.rows().entries();
    }
}
