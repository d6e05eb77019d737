package dev.interlock.cli.walls;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms, and which others each may enter. Dependencies point one way. */
enum Room {
    RULES("dev.interlock.rules", Set.of()),
    ADVISOR("dev.interlock.advisor", Set.of(RULES)),
    SIMULATOR("dev.interlock.simulator", Set.of(RULES)),
    ROUTES("dev.interlock.routes", Set.of(RULES, ADVISOR)),
    SCENARIOS("dev.interlock.scenarios", Set.of(RULES, ADVISOR, SIMULATOR, ROUTES)),
    FEATURES("dev.interlock.features", Set.of(RULES, ADVISOR, SIMULATOR, ROUTES, SCENARIOS)),
    CLI("dev.interlock.cli", Set.of(RULES, ADVISOR, SIMULATOR, ROUTES, SCENARIOS, FEATURES));

    private final String root;
    private final Set<Room> entered;

    Room(String root, Set<Room> entered) {
        this.root = root;
        this.entered = entered;
    }

    String packages() {
        return root + "..";
    }

    /** No class of this room knows a room it may not enter. */
    ArchRule wall() {
        String[] forbidden = Stream.of(values())
                .filter(room -> room != this && !entered.contains(room))
                .map(Room::packages)
                .toArray(String[]::new);
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("dependencies between rooms point one way")
                .allowEmptyShould(true);
    }
}
