package carillon.server.egress;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that have something to send, ordered by the deadline of their next packet: a binary
 * heap over two parallel arrays. Deadlines are instants of a clock that may wrap; all of them must
 * lie within 292 years of each other.
 *
 * <p>Only {@link #reserve} allocates. Threads: owned by egress.
 */
final class DeadlineHeap {

    private static final int FIRST_CAPACITY = 16;

    private long[] deadlines = new long[FIRST_CAPACITY];
    private @Nullable Lane[] lanes = new Lane[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Makes room, so that up to {@code count} lanes can be pushed without allocation. */
    void reserve(int count) {
        if (count > deadlines.length) {
            int capacity = Math.max(count, 2 * deadlines.length);
            deadlines = Arrays.copyOf(deadlines, capacity);
            lanes = Arrays.copyOf(lanes, capacity);
        }
    }

    /** The earliest deadline; only while not empty. */
    long deadline() {
        return deadlines[0];
    }

    /** The lane with the earliest deadline; only while not empty. */
    Lane lane() {
        return at(0);
    }

    /** Adds a lane that is not in the heap. */
    void push(Lane lane, long deadline) {
        reserve(size + 1);
        siftUp(size++, deadline, lane);
    }

    /** Gives the lane at the top its next deadline. */
    void replaceTop(long deadline) {
        siftDown(0, deadline, at(0));
    }

    /** Takes the lane at the top out. */
    void removeTop() {
        removeAt(0);
    }

    /** Takes a lane out wherever it stands; says whether it was there. Looks at every lane. */
    boolean remove(Lane lane) {
        for (int i = 0; i < size; i++) {
            if (lanes[i] == lane) {
                removeAt(i);
                return true;
            }
        }
        return false;
    }

    private void removeAt(int index) {
        size--;
        Lane last = at(size);
        long deadline = deadlines[size];
        lanes[size] = null;
        if (index == size) {
            return;
        }
        siftDown(index, deadline, last);
        if (lanes[index] == last) {
            siftUp(index, deadline, last);
        }
    }

    private void siftUp(int from, long deadline, Lane lane) {
        int i = from;
        while (i > 0) {
            int parent = (i - 1) >> 1;
            if (deadlines[parent] - deadline <= 0) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        put(i, deadline, lane);
    }

    private void siftDown(int from, long deadline, Lane lane) {
        int i = from;
        for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && deadlines[child + 1] - deadlines[child] < 0) {
                child++;
            }
            if (deadlines[child] - deadline >= 0) {
                break;
            }
            move(child, i);
            i = child;
        }
        put(i, deadline, lane);
    }

    private void move(int from, int to) {
        deadlines[to] = deadlines[from];
        lanes[to] = lanes[from];
    }

    private void put(int index, long deadline, Lane lane) {
        deadlines[index] = deadline;
        lanes[index] = lane;
    }

    @SuppressWarnings("NullAway") // every index below size holds a lane
    private Lane at(int index) {
        return lanes[index];
    }
}
