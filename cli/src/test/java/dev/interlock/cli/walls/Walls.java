package dev.interlock.cli.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** What only one room may use, and what two rooms may not use at all. */
final class Walls {
    static final ArchRule DROOLS = only(Room.RULES, "org.drools..", "org.kie..");
    static final ArchRule LANGCHAIN = only(Room.ADVISOR, "dev.langchain4j..");
    static final ArchRule CAMEL = only(Room.ROUTES, "org.apache.camel..");

    /** The mini-cloud: real services with a database and a clock of their own, and what runs them. */
    private static final String[] MINICLOUD = {"dev.interlock.simulator.shop..", "dev.interlock.simulator.cloud.."};

    /** The record's SQL stays in the routes; the shop's own database is the mini-cloud's affair. */
    static final ArchRule SQL = noClasses()
            .that()
            .resideInAPackage("dev.interlock..")
            .and()
            .resideOutsideOfPackage(Room.ROUTES.packages())
            .and()
            .resideOutsideOfPackages(MINICLOUD)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.h2..",
                    "org.postgresql..",
                    "org.jdbi..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb..")
            .because("the record is written in one room only, and the shop's database is read by the mini-cloud alone");

    /** A replay must answer the same: time and chance are passed in, and nothing waits. */
    static final ArchRule NO_HIDDEN_TIME = noClasses()
            .that()
            .resideInAnyPackage(Room.RULES.packages(), Room.SIMULATOR.packages())
            .and()
            .resideOutsideOfPackages(MINICLOUD)
            .should()
            .callCodeUnitWhere(hidden())
            .because("time and chance are passed in, so that a replay answers the same");

    /** No package needs one that needs it, however far round. */
    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices()
            .matching("dev.interlock.(**)")
            .should()
            .beFreeOfCycles()
            .because("of two packages in a circle neither can be read, tried or moved without the other");

    /** A name says one thing in the whole project. */
    static final ArchRule ONE_NAME = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new OneName())
            .because("whoever reads a class's name must not ask which of several is meant");

    private Walls() {}

    private static ArchRule only(Room room, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage("dev.interlock..")
                .and()
                .resideOutsideOfPackage(room.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("%s are used in one room only, %s".formatted(List.of(packages), room.packages()));
    }

    private static DescribedPredicate<JavaCall<?>> hidden() {
        return call("java\\.time\\.\\w+", "now")
                .or(call("java\\.time\\.Clock", "system\\w*|tick\\w*"))
                .or(call("java\\.time\\.InstantSource", "system"))
                .or(call("java\\.lang\\.System", "currentTimeMillis|nanoTime"))
                .or(call("java\\.lang\\.Math", "random"))
                .or(call("java\\.util\\.(Random|SplittableRandom)", "<init>").and(withoutSeed()))
                .or(call("java\\.util\\.concurrent\\.ThreadLocalRandom", "current"))
                .or(call("java\\.util\\.UUID", "randomUUID"))
                .or(call("java\\.lang\\.Thread", "sleep"))
                .as("call a clock, a dice or a pause");
    }

    static DescribedPredicate<JavaCall<?>> call(String owner, String method) {
        return DescribedPredicate.describe(
                owner + "." + method,
                call -> call.getTargetOwner().getName().matches(owner)
                        && call.getTarget().getName().matches(method));
    }

    private static DescribedPredicate<JavaCall<?>> withoutSeed() {
        return DescribedPredicate.describe(
                "without a seed",
                call -> call.getTarget().getRawParameterTypes().isEmpty());
    }
}
