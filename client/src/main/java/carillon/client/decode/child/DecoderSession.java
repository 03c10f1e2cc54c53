package carillon.client.decode.child;

import carillon.client.decode.mpa.FrameDecoder;
import carillon.client.decode.pipe.RecordReader;
import carillon.client.playout.Outlet;
import carillon.protocol.time.Flicks;
import java.io.IOException;

/**
 * Does what the records say, until they end.
 *
 * <p>Threads: one owner, the one that decodes.
 */
final class DecoderSession {

    private static final long LONGEST_LOSS = 60 * Flicks.PER_SECOND;

    private final RecordReader records;
    private final FrameDecoder decoder;
    private final Outlet outlet;
    private final int rateHz;

    DecoderSession(RecordReader records, FrameDecoder decoder, Outlet outlet, int rateHz) {
        this.records = records;
        this.decoder = decoder;
        this.outlet = outlet;
        this.rateHz = rateHz;
    }

    /**
     * Runs until the last record, then waits until what there is was played; or until the end of
     * the input, which means that the parent has gone.
     */
    void run() throws IOException {
        while (records.next()) {
            switch (records.type()) {
                case AUDIO -> decoder.decode(records.bytes(), records.offset(), records.length());
                case FLUSH -> begin((int) records.number());
                case VOLUME -> outlet.volume((int) records.number());
                case LOST -> standIn(Math.min(records.number(), LONGEST_LOSS));
                case END -> {
                    outlet.drain();
                    return;
                }
            }
        }
    }

    private void begin(int passage) {
        decoder.reset();
        outlet.begin(passage);
    }

    private void standIn(long flicks) {
        long silent = flicks - decoder.fade();
        if (silent > 0) {
            outlet.silence(silent * rateHz / Flicks.PER_SECOND);
        }
    }
}
