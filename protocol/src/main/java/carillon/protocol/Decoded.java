package carillon.protocol;

import java.util.function.Function;

/**
 * The outcome of decoding bytes that came from the network or from a file. Such bytes are hostile
 * until shown otherwise, so a refusal is an ordinary value that the caller counts, never an
 * exception.
 *
 * @param <T> what a well-formed input decodes to
 */
public sealed interface Decoded<T> {

    /** The input was well-formed. */
    record Ok<T>(T value) implements Decoded<T> {

        @Override
        public <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
            return next.apply(value);
        }
    }

    /** The input was refused for the one reason given. */
    record Rejected<T>(Rejection reason) implements Decoded<T> {

        @Override
        public <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
            return rejected(reason);
        }
    }

    static <T> Decoded<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Decoded<T> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }

    /** Goes on with the value of a well-formed input; a refusal passes through. */
    <R> Decoded<R> then(Function<? super T, Decoded<R>> next);
}
