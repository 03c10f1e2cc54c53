package carillon.server.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeadlineHeapTest {

    private final RearmedLanes nowhere = new RearmedLanes();

    @Test
    void givesLanesInOrderOfDeadline() {
        DeadlineHeap heap = new DeadlineHeap();
        SplittableRandom random = new SplittableRandom(1);
        List<Long> deadlines = random.longs(1_000, 0, 100).boxed().toList();
        deadlines.forEach(deadline -> heap.push(lane(), deadline));

        List<Long> popped = new ArrayList<>();
        while (!heap.isEmpty()) {
            popped.add(heap.deadline());
            heap.removeTop();
        }

        assertThat(popped).isSorted().containsExactlyInAnyOrderElementsOf(deadlines);
    }

    @Test
    void ordersDeadlinesAcrossTheWrapOfTheClock() {
        DeadlineHeap heap = new DeadlineHeap();
        heap.push(lane(), Long.MIN_VALUE + 5);
        heap.push(lane(), Long.MAX_VALUE - 5);

        assertThat(heap.deadline()).isEqualTo(Long.MAX_VALUE - 5);
    }

    @Test
    void agreesWithAMapThroughRandomOperations() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DeadlineHeap heap = new DeadlineHeap();
            Map<Lane, Long> model = new HashMap<>();
            for (int step = 0; step < 200; step++) {
                operate(heap, model, random);
                check(heap, model);
            }
        }
    }

    @Test
    void doesNotFindALaneThatIsNotThere() {
        DeadlineHeap heap = new DeadlineHeap();
        heap.push(lane(), 1);

        assertThat(heap.remove(lane())).isFalse();
        assertThat(heap.size()).isOne();
    }

    private void operate(DeadlineHeap heap, Map<Lane, Long> model, SplittableRandom random) {
        long deadline = random.nextLong(1_000_000);
        switch (model.isEmpty() ? 0 : random.nextInt(5)) {
            case 0, 1 -> {
                Lane lane = lane();
                heap.push(lane, deadline);
                model.put(lane, deadline);
            }
            case 2 -> {
                model.put(heap.lane(), deadline);
                heap.replaceTop(deadline);
            }
            case 3 -> {
                model.remove(heap.lane());
                heap.removeTop();
            }
            default -> {
                Lane any = new ArrayList<>(model.keySet()).get(random.nextInt(model.size()));
                assertThat(heap.remove(any)).isTrue();
                model.remove(any);
            }
        }
    }

    private static void check(DeadlineHeap heap, Map<Lane, Long> model) {
        assertThat(heap.size()).isEqualTo(model.size());
        if (!heap.isEmpty()) {
            long least = model.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            assertThat(heap.deadline()).isEqualTo(least);
            assertThat(model).containsEntry(heap.lane(), heap.deadline());
        }
    }

    private Lane lane() {
        return new Lane(Lanes.SHAPE, List.of(Lanes.MEDIA), nowhere);
    }
}
