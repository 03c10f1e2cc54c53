package carillon.cli.shape;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The value of a flag or an argument, once the command line is read.
 *
 * @param <T> its type
 */
public final class Value<T> {

    private final ArgSpec argument;

    Value(ArgSpec argument) {
        this.argument = argument;
    }

    /** The value; empty if none was given. */
    public Optional<T> get() {
        return Optional.ofNullable(argument.<T>getValue());
    }

    /** The value, or another if none was given. */
    public T or(T otherwise) {
        return get().orElse(otherwise);
    }
}
