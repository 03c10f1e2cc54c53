package carillon.multicast.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A socket that answers as it was told to, and notes how many messages each call held. */
final class ScriptedSocket implements VectorSocket {

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Integer> calls = new ArrayList<>();
    private boolean isClosed;

    /** Answers of the calls to come, in order; after them everything is accepted. */
    ScriptedSocket answering(int... results) {
        for (int result : results) {
            answers.add(result);
        }
        return this;
    }

    List<Integer> calls() {
        return calls;
    }

    boolean isClosed() {
        return isClosed;
    }

    @Override
    public int send(long vectorAddress, int count) {
        calls.add(count);
        return answers.isEmpty() ? count : answers.remove();
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
