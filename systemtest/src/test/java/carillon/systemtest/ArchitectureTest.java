package carillon.systemtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.NetworkChannel;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, as drawn in doc/devel/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses CODE = OwnClasses.ALL;

    @Test
    void modulesDependOneWay() {
        ArchRule arrows =
                Architectures.layeredArchitecture()
                        .consideringOnlyDependenciesInAnyPackage("carillon..")
                        .layer("cli")
                        .definedBy("carillon.cli..")
                        .layer("protocol")
                        .definedBy("carillon.protocol..")
                        .layer("library")
                        .definedBy("carillon.library..")
                        .layer("multicast")
                        .definedBy("carillon.multicast..")
                        .layer("server")
                        .definedBy("carillon.server..")
                        .layer("client")
                        .definedBy("carillon.client..")
                        .whereLayer("server")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("client")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("cli")
                        .mayOnlyBeAccessedByLayers("server", "client")
                        .whereLayer("library")
                        .mayOnlyBeAccessedByLayers("server")
                        .whereLayer("multicast")
                        .mayOnlyBeAccessedByLayers("server", "client");
        arrows.check(CODE);
    }

    @Test
    void noPackageTakesPartInACycle() {
        slices().matching("carillon.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void protocolHasNoSocketsOrThreads() {
        noClasses()
                .that()
                .resideInAPackage("carillon.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.nio.channels..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, Socket.class, DatagramSocket.class)
                .check(CODE);
    }

    @Test
    void protocolKnowsNoThirdPartyButTheJsonParser() {
        classes()
                .that()
                .resideInAPackage("carillon.protocol..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "carillon.protocol..", "java..", "tools.jackson.core..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void commandLinesStayInTheirPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("carillon.cli..", "carillon.*.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CODE);
    }

    @Test
    void onlyTheScreenKnowsTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("carillon.client.screen..")
                .and()
                .doNotHaveFullyQualifiedName("carillon.client.text.Cells") // widths of characters
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..")
                .check(CODE);
    }

    @Test
    void onlyTheMulticastModuleHasSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("carillon.multicast..", "carillon.bench..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(NetworkChannel.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Socket.class,
                        ServerSocket.class,
                        DatagramSocket.class,
                        DatagramPacket.class)
                .check(CODE);
    }

    @Test
    void nativeCallsStayInTheMulticastModule() {
        noClasses()
                .that()
                .resideOutsideOfPackage("carillon.multicast..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .check(CODE);
    }
}
