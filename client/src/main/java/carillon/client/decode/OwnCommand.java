package carillon.client.decode;

import carillon.client.decode.child.ChildArguments;
import carillon.client.decode.child.ChildArguments.Outlet;
import carillon.client.decode.mpa.FrameDecoder;
import carillon.client.output.OutputSpec;
import carillon.protocol.time.Flicks;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of our own decoder child: this Java, the few jars that it needs, and flags for a
 * small process with an early first sound.
 */
final class OwnCommand {

    /** Names a file with the child's classes ready to run, made by a training run of the child. */
    static final String AOT_CACHE = "carillon.decoder.aot";

    static final List<String> FLAGS =
            List.of(
                    "-Xmx32m",
                    "-Xss256k",
                    "-XX:+UseSerialGC",
                    // What C2 makes decodes with a third less CPU, but costs a second of CPU
                    // first, and 13 MB more.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    // What the JVM has to say must not get among the samples on standard output.
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr");

    // Flags for every JVM on the machine could contradict ours, and a JVM then does not start.
    private static final List<String> UNWANTED =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private OwnCommand() {}

    /** The process that decodes as asked, not yet started. */
    static ProcessBuilder process(DecoderSpec.Own spec) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(FLAGS);
        aotCache().ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(program(arguments(spec)));
        return builder(command);
    }

    /** The process whose run makes the file that {@link #AOT_CACHE} names. */
    static ProcessBuilder training(Path file, ChildArguments arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(FLAGS);
        command.add("-XX:AOTCacheOutput=" + file);
        command.addAll(program(arguments));
        return builder(command);
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        UNWANTED.forEach(environment::remove);
        return builder;
    }

    private static List<String> program(ChildArguments arguments) {
        return Stream.concat(
                        Stream.of("-cp", classPath(), DecoderMain.class.getName()),
                        arguments.words().stream())
                .toList();
    }

    private static ChildArguments arguments(DecoderSpec.Own spec) {
        return new ChildArguments(
                outlet(spec.output()),
                spec.rate().hz(),
                (int) spec.reserve().toMillis(),
                (int) spec.reports().toMillis());
    }

    // No switch over types: see the package.
    private static Outlet outlet(OutputSpec output) {
        if (output instanceof OutputSpec.Device) {
            return Outlet.DEVICE;
        }
        return output instanceof OutputSpec.Samples ? Outlet.STREAM : Outlet.NOWHERE;
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElseGet(
                        () -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** Not the whole class path of this process: every further jar costs time at the start. */
    private static String classPath() {
        return Stream.of(DecoderMain.class, Flicks.class, FrameDecoder.library())
                .map(OwnCommand::origin)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class from no file: " + type, e);
        }
    }

    private static Optional<String> aotCache() {
        return Optional.ofNullable(System.getProperty(AOT_CACHE))
                .filter(file -> Files.isReadable(Path.of(file)));
    }
}
