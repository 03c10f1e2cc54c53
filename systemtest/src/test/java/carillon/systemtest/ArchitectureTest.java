package carillon.systemtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.NetworkChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, as drawn in doc/devel/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("carillon");

    private static final int MOST_TYPES = 15;

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
    void protocolHasNoSocketsThreadsOrClock() {
        noClasses()
                .that()
                .resideInAPackage("carillon.protocol..")
                .and()
                .doNotHaveFullyQualifiedName("carillon.protocol.time.NanoSource") // for the others
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.nio.channels..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, Socket.class, DatagramSocket.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
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
    void onlyOnePlaceReadsTheMonotonicClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("carillon.bench..") // its programs time what others do
                .and()
                .doNotHaveFullyQualifiedName("carillon.protocol.time.NanoSource")
                .should(callOrReferToNanoTime())
                .check(CODE);
    }

    @Test
    void packagesHoldFewEnoughTypesToBeSeenAtOnce() throws IOException {
        Map<String, Long> types =
                SourceFile.all(Checkout.top()).stream()
                        .filter(file -> !file.typeName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        SourceFile::packageName, Collectors.counting()));
        types.values().removeIf(number -> number <= MOST_TYPES);
        assertThat(types).isEmpty();
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

    @Test
    void onlyTheStationClockReadsTheWallClockOfTheServer() {
        noClasses()
                .that()
                .resideInAnyPackage("carillon.library..", "carillon.server..")
                .and()
                .doNotHaveFullyQualifiedName("carillon.library.clock.WallSource")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .check(CODE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        classes().should(liveInANullMarkedPackage()).check(CODE);
    }

    @Test
    void namesSayWhatTheThingIs() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SideInfo") // so ISO/IEC 11172-3 calls it
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Data|Info)")
                .check(CODE);
    }

    private static ArchCondition<JavaClass> callOrReferToNanoTime() {
        return new ArchCondition<>("call System.nanoTime") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .filter(access -> access.getName().equals("nanoTime"))
                        .forEach(access ->
                                events.add(
                                        SimpleConditionEvent.satisfied(
                                                access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
            }
        };
    }
}
