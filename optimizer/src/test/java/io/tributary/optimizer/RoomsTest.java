package io.tributary.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tributary.simulator.quantity.Room;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tributary.optimizer");

    @Test
    void eachRoomUsesOnlyTheRoomsOnItsDoorPlate() {
        Map<String, Room> rooms = rooms();
        List<String> trespasses = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            assertThat(rooms).as("door plates").containsKey(type.getPackageName());
            Room room = Optional.ofNullable(rooms.get(type.getPackageName())).orElseThrow();
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Room target = rooms.get(dependency.getTargetClass().getPackageName());
                if (target != null && target != room && !mayUse(room, target)) {
                    trespasses.add(dependency.getDescription());
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void noArrowBetweenRoomsClosesACircle() {
        Map<String, Room> rooms = rooms();
        List<String> placed = new ArrayList<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Room room : rooms.values()) {
                if (!placed.contains(room.name()) && placed.containsAll(Arrays.asList(room.mayUse()))) {
                    placed.add(room.name());
                    grows = true;
                }
            }
        }
        assertThat(placed).hasSize(rooms.size());
    }

    @Test
    void onlyTheConstraintsAndTheSolverSeeTimefold() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.tributary.optimizer.selection.constraints", "io.tributary.optimizer.selection.solver")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold..")
                .check(HOUSE);
    }

    @Test
    void onlyTheExactRoomsSeeTheIntegerProgrammingLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.tributary.optimizer.facility.exact",
                        "io.tributary.optimizer.selection.program",
                        "io.tributary.optimizer.territory.exact")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.ortools..")
                .check(HOUSE);
    }

    private static boolean mayUse(Room room, Room target) {
        return Arrays.asList(room.mayUse()).contains(target.name());
    }

    private static Map<String, Room> rooms() {
        Map<String, Room> rooms = new TreeMap<>();
        for (JavaPackage each : HOUSE.getPackage("io.tributary.optimizer").getSubpackagesInTree()) {
            each.tryGetAnnotationOfType(Room.class).ifPresent(room -> rooms.put(each.getName(), room));
        }
        return rooms;
    }
}
