package carillon.client.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The value of a flag or an argument, once the command line is read.
 *
 * @param argument the flag or argument
 * @param <T> its type
 */
record Value<T>(ArgSpec argument) {

    /** The value; empty if none was given. */
    Optional<T> get() {
        return Optional.ofNullable(argument.<T>getValue());
    }

    /** The value, or another if none was given. */
    T or(T otherwise) {
        return get().orElse(otherwise);
    }
}
