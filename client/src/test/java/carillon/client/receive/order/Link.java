package carillon.client.receive.order;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.ObjLongConsumer;

/**
 * A network in a test: loses, duplicates, delays and thereby reorders what is sent, from a seed,
 * and delivers it in the order of arrival. Time is what the caller says it is.
 *
 * @param <T> what travels: datagrams or packets
 */
public final class Link<T> {

    /**
     * How bad the network is.
     *
     * @param loss probability that something is lost, 0 to 1
     * @param duplication probability that something arrives twice
     * @param delay how long everything travels at least
     * @param spread how much longer it may travel, evenly distributed; reorders
     */
    public record Weather(double loss, double duplication, Duration delay, Duration spread) {

        public static final Weather FAIR = new Weather(0, 0, Duration.ZERO, Duration.ZERO);

        public Weather losing(double probability) {
            return new Weather(probability, duplication, delay, spread);
        }

        public Weather duplicating(double probability) {
            return new Weather(loss, probability, delay, spread);
        }

        public Weather delaying(Duration least, Duration more) {
            return new Weather(loss, duplication, least, more);
        }
    }

    private record Travelling<T>(T what, long arrivalNanos, long ordinal) {}

    private final SplittableRandom random;
    private final Weather weather;
    private final ObjLongConsumer<T> next;
    private final PriorityQueue<Travelling<T>> travelling =
            new PriorityQueue<>(
                    Comparator.<Travelling<T>>comparingLong(Travelling::arrivalNanos)
                            .thenComparingLong(Travelling::ordinal));
    private long ordinal;
    private long lost;
    private long duplicated;

    /**
     * @param next takes what arrives, and when it arrived
     */
    public Link(long seed, Weather weather, ObjLongConsumer<T> next) {
        this.random = new SplittableRandom(seed);
        this.weather = weather;
        this.next = next;
    }

    public void send(T what, long nowNanos) {
        if (random.nextDouble() < weather.loss()) {
            lost++;
            return;
        }
        depart(what, nowNanos);
        if (random.nextDouble() < weather.duplication()) {
            duplicated++;
            depart(what, nowNanos);
        }
    }

    /** Delivers all that arrives up to an instant. */
    public void advanceTo(long nowNanos) {
        while (!travelling.isEmpty() && travelling.peek().arrivalNanos() <= nowNanos) {
            Travelling<T> first = travelling.remove();
            next.accept(first.what(), first.arrivalNanos());
        }
    }

    public long lost() {
        return lost;
    }

    public long duplicated() {
        return duplicated;
    }

    private void depart(T what, long nowNanos) {
        long spread = weather.spread().toNanos();
        long travelNanos = weather.delay().toNanos() + (spread == 0 ? 0 : random.nextLong(spread));
        travelling.add(new Travelling<>(what, nowNanos + travelNanos, ordinal++));
    }
}
