package carillon.server.egress;

import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The way of one producer's packets to the egress: a ring of preallocated slots, filled ahead of
 * time and sent at each packet's deadline, in order. Deadlines within a lane must not fall; one
 * that does is sent after the packet before it.
 *
 * <p>To send: {@link #claim}, write into {@link #buffer} from the offset it gave, and commit. When
 * the ring is full the producer waits for its own oldest deadline; nothing is overwritten. No call
 * allocates, locks or blocks.
 *
 * <p>Threads: claim, commit and free by one producer at a time; figures by any; the rest is owned
 * by egress.
 */
public final class Lane {

    /** What {@link #claim} answers when every slot is taken. */
    public static final int FULL = -1;

    private final List<Destination> destinations;
    private final Slab slab;
    private final SlotTable slots;
    private final RearmedLanes rearmed;
    private final LateRule lateRule = new LateRule();
    private final Tally sent = new Tally();
    private final Tally late = new Tally();

    /** One past the last packet committed. Written by the producer. */
    private volatile long head;

    /** The oldest packet whose slot is still needed. Written by egress. */
    private volatile long tail;

    /** Whether the egress knows, or is about to hear, that packets wait here. */
    private final AtomicBoolean armed = new AtomicBoolean();

    /** The next packet to judge, between tail and head. Owned by egress. */
    private long cursor;

    /** Owned by egress. */
    private boolean retired;

    /** The link of {@link RearmedLanes}; owned by whoever raised the flag, then by egress. */
    @Nullable Lane nextRearmed;

    Lane(LaneShape shape, List<Destination> destinations, RearmedLanes rearmed) {
        this.destinations = List.copyOf(destinations);
        this.rearmed = rearmed;
        slab = Slab.allocate(shape.bytes());
        slots = new SlotTable(shape);
    }

    /** Where its packets can go; a commit names one by its place in the list. */
    public List<Destination> destinations() {
        return destinations;
    }

    /** The memory of all slots. Only bytes of a claimed slot may be written. */
    public ByteBuffer buffer() {
        return slab.buffer();
    }

    /** Room of one slot. */
    public int slotBytes() {
        return slots.slotBytes();
    }

    /** Slots that can be claimed and committed at this moment. */
    public int free() {
        return slots.count() - (int) (head - tail);
    }

    /** Whether everything that was committed has been sent or dropped. */
    public boolean isEmpty() {
        return head == tail;
    }

    /** The offset in {@link #buffer} of the next free slot, or {@link #FULL}. */
    public int claim() {
        return free() > 0 ? slots.offset(head) : FULL;
    }

    /**
     * Hands the claimed slot over as media, to the first destination.
     *
     * @param deadlineNanos when to send it, on the clock of the egress
     * @param bytes length from the start of the slot
     * @param timestamp its media timestamp; fragments of one frame share it
     */
    public void commitMedia(long deadlineNanos, int bytes, int timestamp) {
        slots.putMedia(head, deadlineNanos, checked(bytes), timestamp);
        publish();
    }

    /**
     * Hands the claimed slot over as a packet that is not media.
     *
     * @param deadlineNanos when to send it, on the clock of the egress
     * @param bytes length from the start of the slot
     * @param destination place in {@link #destinations}
     */
    public void commitOther(long deadlineNanos, int bytes, int destination) {
        if (destination < 0 || destination >= destinations.size()) {
            throw new IllegalArgumentException("destination: " + destination);
        }
        slots.putOther(head, deadlineNanos, checked(bytes), destination);
        publish();
    }

    /** Packets that were in time, also those that the network then refused. */
    public long sent() {
        return sent.count();
    }

    /** Packets dropped because their time had passed. */
    public long late() {
        return late.count();
    }

    private int checked(int bytes) {
        if (bytes <= 0 || bytes > slots.slotBytes()) {
            throw new IllegalArgumentException("bytes: " + bytes);
        }
        return bytes;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // the producer alone writes it
    private void publish() {
        head++;
        // The egress lowers the flag before it looks at head for the last time: one of the two sees
        // the other's write.
        if (!armed.get() && armed.compareAndSet(false, true)) {
            rearmed.push(this);
        }
    }

    // From here on: egress only.

    boolean hasPending() {
        return cursor != head;
    }

    long deadline() {
        return slots.deadline(cursor);
    }

    /** Drops the packet at the cursor if it comes too late, else adds it to the batch. */
    boolean sendOrDrop(BatchSender sender, long now) {
        boolean send = !lateRule.drops(slots, cursor, head, now);
        if (send) {
            Destination to = destinations.get(slots.destination(cursor));
            sender.add(slab, slots.offset(cursor), slots.bytes(cursor), to);
            sent.add(1);
        } else {
            late.add(1);
        }
        cursor++;
        return send;
    }

    /** Gives the slots of all judged packets back. */
    void release() {
        tail = cursor;
    }

    /** Lets an empty lane go; false if a packet came in the meantime and it must be kept. */
    boolean disarm() {
        armed.set(false);
        return !hasPending() || !armed.compareAndSet(false, true);
    }

    /** Forgets what waits. */
    void discard() {
        cursor = head;
        release();
    }

    void retire() {
        retired = true;
        discard();
    }

    boolean isRetired() {
        return retired;
    }
}
