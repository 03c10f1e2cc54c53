package carillon.library.read;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * Blocks that nobody holds. Grows in slabs to what was ever held at once and never shrinks: the
 * channels on the air bound it.
 *
 * <p>Threads: any.
 */
final class BlockPool {

    private static final int BLOCKS_PER_SLAB = 16;

    private final ArrayDeque<Block> free = new ArrayDeque<>(BLOCKS_PER_SLAB);

    synchronized Block take() {
        if (free.isEmpty()) {
            allocateSlab();
        }
        return free.removeLast();
    }

    synchronized void give(Block block) {
        free.addLast(block);
    }

    private void allocateSlab() {
        // Outside the heap: the collector need not know of them, and reads go straight into them.
        ByteBuffer slab = ByteBuffer.allocateDirect(BLOCKS_PER_SLAB * Block.BYTES);
        for (int i = 0; i < BLOCKS_PER_SLAB; i++) {
            free.addLast(new Block(slab.slice(i * Block.BYTES, Block.BYTES)));
        }
    }
}
