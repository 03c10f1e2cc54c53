package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.time.Flicks;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import javazoom.jl.decoder.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DecoderTrainingTest {

    @TempDir private Path folder;

    @Test
    @Timeout(120)
    void makesAFileThatTheChildCanUse() throws Exception {
        // Only jars can be trained with, and a build's tests have folders.
        String classPath =
                String.join(
                        File.pathSeparator,
                        jar("client", DecoderMain.class),
                        jar("protocol", Flicks.class),
                        origin(Decoder.class).toString());
        Path file = folder.resolve("decoder.aot");
        String training = classPath + File.pathSeparator + jar("tests", TrainingMain.class);
        assertThat(java("-cp", training, TrainingMain.class.getName(), file.toString())).isZero();

        // With this mode the JVM ends at once if the file does not suit it.
        List<String> flags = new ArrayList<>(OwnCommand.FLAGS);
        flags.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + file, "-cp", classPath));
        flags.addAll(List.of(DecoderMain.class.getName(), "stream", "44100", "0", "0"));
        assertThat(java(flags.toArray(String[]::new))).isZero();
    }

    private static int java(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private String jar(String name, Class<?> inside) throws Exception {
        Path origin = origin(inside);
        if (origin.toString().endsWith(".jar")) {
            return origin.toString();
        }
        String jar = folder.resolve(name + ".jar").toString();
        int status =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "cf", jar, "-C", origin.toString(), ".");
        assertThat(status).isZero();
        return jar;
    }

    private static Path origin(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
