package io.tributary.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tributary.simulator.quantity.Room;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds every room to its door plate. docs/ARCHITECTURE.md says why the walls stand where they stand. */
final class ArchitectureTest {
    private static final String HOUSE = "io.tributary.simulator";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    /** Plates by package name. */
    private static final Map<String, Room> PLATES = plates();

    @Test
    void everyPackageHasADoorPlateThatBearsItsOwnName() {
        for (JavaPackage room : packages()) {
            assertThat(room.tryGetAnnotationOfType(Room.class))
                    .as("@Room on the package-info of %s", room.getName())
                    .isPresent();
        }
        PLATES.forEach((name, plate) -> assertThat(plate.name())
                .as("name on the plate of %s", name)
                .isEqualTo(name.substring(HOUSE.length() + 1)));
    }

    @Test
    void doorPlatesNameOnlyRoomsThatExist() {
        Set<String> rooms = PLATES.values().stream().map(Room::name).collect(Collectors.toSet());
        assertThat(rooms).as("each name stands on one plate only").hasSize(PLATES.size());
        PLATES.forEach((name, plate) ->
                assertThat(plate.mayUse()).as("rooms that %s may use", name).isSubsetOf(rooms));
    }

    @Test
    void doorPlatesAllowNoCircle() {
        Map<String, Set<String>> arrows = allowed();
        for (String room : arrows.keySet()) {
            assertThat(reachableFrom(room, arrows))
                    .as("rooms that %s may reach by the plates", room)
                    .doesNotContain(room);
        }
    }

    @Test
    void aRoomUsesOnlyTheRoomsOnItsPlate() {
        assertThat(arrowsAgainst(allowed())).isEmpty();
    }

    @Test
    void anArrowThatNoPlateAllowsIsSeen() {
        Map<String, Set<String>> strict = allowed();
        strict.put("scenario", Set.of("quantity"));
        assertThat(arrowsAgainst(strict)).anyMatch(arrow -> arrow.startsWith("scenario -> channel: "));
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEngineKnowsMason() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sim..", "ec.util..")
                .because("MASON stays behind one adapter")
                .check(CLASSES);
    }

    @Test
    void onlyTheReaderKnowsParsers() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + ".scenario..", HOUSE + ".document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "de.siegmar..", "org.snakeyaml..")
                .because("a Scenario is parsed once, at the door")
                .check(CLASSES);
    }

    @Test
    void noRoomDrawsLuckOutsideTheLuckRoom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(StrictMath.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("luck is an input, keyed by seed, replication, purpose and entity")
                .check(CLASSES);
    }

    @Test
    void noModelRoomReadsAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".experiment..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .because("the only time in the model is the scenario's calendar")
                .check(CLASSES);
    }

    private static List<JavaPackage> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .collect(Collectors.toList());
    }

    private static Map<String, Room> plates() {
        Map<String, Room> plates = new TreeMap<>();
        for (JavaPackage room : packages()) {
            room.tryGetAnnotationOfType(Room.class).ifPresent(plate -> plates.put(room.getName(), plate));
        }
        return plates;
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        PLATES.values().forEach(plate -> arrows.put(plate.name(), new TreeSet<>(Arrays.asList(plate.mayUse()))));
        return arrows;
    }

    private static Set<String> arrowsAgainst(Map<String, Set<String>> allowed) {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String user = roomOf(from);
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (!to.getPackageName().startsWith(HOUSE) || roomOf(to).equals(user)) {
                    continue;
                }
                if (!allowed.getOrDefault(user, Set.of()).contains(roomOf(to))) {
                    arrows.add(user + " -> " + roomOf(to) + ": " + dependency.getDescription());
                }
            }
        }
        return arrows;
    }

    private static String roomOf(JavaClass type) {
        Room plate = PLATES.get(type.getPackageName());
        return plate == null ? type.getPackageName() : plate.name();
    }

    private static Set<String> reachableFrom(String room, Map<String, Set<String>> arrows) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.get(room));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
