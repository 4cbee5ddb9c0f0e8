package org.gemba.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house stands as DESIGN and ARCHITECTURE.md draw it: who may lean on whom, and what the house must never touch. */
@Proves("HOUSE-1")
class ArchitectureTest {
    /** Fewer classes than this and the test looked in the wrong place. */
    private static final int CLASSES_AT_LEAST = 300;

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gemba");

    private static final List<String> ROOMS =
            List.of("changes", "jidoka.abnormality", "jidoka.andon", "jidoka.stop", "justintime.flow", "valuestream");

    @Test
    void enoughClassesWereSeen() {
        assertThat(ALL.size()).isGreaterThan(CLASSES_AT_LEAST);
    }

    @Test
    void modulesLeanOnlyOnWhatStandsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("house")
                .definedBy("org.gemba.house..")
                .layer("simulator")
                .definedBy("org.gemba.simulator..")
                .layer("planner")
                .definedBy("org.gemba.planner..")
                .layer("journal")
                .definedBy("org.gemba.journal..")
                .layer("engine")
                .definedBy("org.gemba.engine..")
                .layer("connect")
                .definedBy("org.gemba.connect..")
                .layer("server")
                .definedBy("org.gemba.server..")
                .layer("app")
                .definedBy("org.gemba.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("connect")
                .mayOnlyBeAccessedByLayers("server", "app")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("server", "app")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("simulator")
                .mayOnlyBeAccessedByLayers("connect", "app")
                .whereLayer("planner")
                .mayOnlyBeAccessedByLayers("app")
                .check(ALL);
    }

    @Test
    void theFloorKnowsNoLanguageAndTheLanguageNoRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.gemba.house.floor..")
                .should()
                .dependOnClassesThat(inTheHouseBut("floor"))
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.gemba.house.language..")
                .should()
                .dependOnClassesThat(inTheHouseBut("floor", "language"))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"changes", "jidoka.abnormality", "jidoka.andon", "jidoka.stop", "justintime.flow", "valuestream"
            })
    void roomsDoNotSeeEachOther(String room) {
        noClasses()
                .that()
                .resideInAPackage("org.gemba.house." + room + "..")
                .should()
                .dependOnClassesThat(otherRooms(room))
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.gemba.(**)")
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    @Test
    void theHouseAndTheSimulatorTouchNoFrameworkFileClockOrChance() {
        noClasses()
                .that()
                .resideInAnyPackage("org.gemba.house..", "org.gemba.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "java.lang.System.Logger",
                        "java.util.logging..",
                        "org.springframework..",
                        "jakarta..",
                        "picocli..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage("org.gemba.house..", "org.gemba.simulator..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(ALL);
    }

    @Test
    void onlyOneClassTouchesTheXmlFactories() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SafeXml")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\..*Factory")
                .check(ALL);
    }

    @Test
    void noPackageIsNamedAfterNothing() {
        classes()
                .should()
                .resideOutsideOfPackages(
                        "..util..", "..common..", "..helper..", "..impl..", "..service..", "..manager..")
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> inTheHouseBut(String... packages) {
        return DescribedPredicate.describe("in another package of the house", type -> {
            String name = type.getPackageName();
            return name.startsWith("org.gemba.house.")
                    && List.of(packages).stream().noneMatch(own -> name.equals("org.gemba.house." + own));
        });
    }

    private static DescribedPredicate<JavaClass> otherRooms(String room) {
        return DescribedPredicate.describe(
                "in another room",
                type -> ROOMS.stream()
                        .filter(other -> !other.equals(room))
                        .anyMatch(other -> type.getPackageName().startsWith("org.gemba.house." + other)));
    }
}
