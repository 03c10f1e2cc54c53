package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of decoders whose client is killed. */
@Timeout(60)
class OrphanTest {

    private final List<Process> parents = new ArrayList<>();
    private final List<ProcessHandle> children = new ArrayList<>();

    @AfterEach
    void endAll() {
        parents.forEach(Process::destroyForcibly);
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void ownChildEndsWhenItsParentIsKilled() throws Exception {
        assertEndsWithItsParent(parent("own"));
    }

    @Test
    void externalChildThatDoesNotReadItsInputEndsWhenItsParentIsKilled() throws Exception {
        RequiredTools.need("setpriv");
        assertEndsWithItsParent(parent("external", "sleep 700"));
    }

    @Test
    void externalChildThatReadsItsInputEndsWhenItsParentIsKilled() throws Exception {
        assertEndsWithItsParent(parent("external", "cat"));
    }

    private void assertEndsWithItsParent(Process parent) {
        List<ProcessHandle> started = parent.descendants().toList();
        children.addAll(started);
        assertThat(started).isNotEmpty();

        parent.destroyForcibly();
        await().until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Process parent(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ParentMain.class.getName());
        command.addAll(List.of(words));
        Process parent =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        parents.add(parent);
        assertThat(parent.inputReader().readLine()).isEqualTo("running");
        return parent;
    }
}
