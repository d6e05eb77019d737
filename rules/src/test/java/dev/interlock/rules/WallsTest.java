package dev.interlock.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.net.URI;

/** The rules answer the same in a replay without network, database, thread or wall clock. */
@AnalyzeClasses(packages = "dev.interlock.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule only_these_libraries_are_used = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.interlock.rules..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.drools..",
                    "org.kie..",
                    "org.mvel2..",
                    "org.ojalgo..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule drools_stays_where_rulebooks_run = noClasses()
            .that()
            .resideOutsideOfPackages("dev.interlock.rules.rulebook..", "dev.interlock.rules.gate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    /** Its expressions can call anything: only those of a rulebook that was checked are given to it. */
    @ArchTest
    static final ArchRule constraints_are_interpreted_in_one_place = noClasses()
            .that(not(nameStartingWith("dev.interlock.rules.rulebook.match.Expression")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mvel2..");

    @ArchTest
    static final ArchRule the_solver_has_one_door = noClasses()
            .that()
            .resideOutsideOfPackage("dev.interlock.rules.optimum..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ojalgo..");

    /** An address is a text; nothing is reached by it here. A compiler reads class files in memory, and a program its own, by addresses that lead nowhere else. */
    @ArchTest
    static final ArchRule no_network_database_or_thread = noClasses()
            .that(not(nameStartingWith("dev.interlock.rules.rulebook.source.RuleClasses")
                    .or(nameStartingWith("dev.interlock.rules.rulebook.source.ClassFileAddress"))
                    .or(nameStartingWith("dev.interlock.rules.rulebook.compile.ThisProgram"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax..", "java.nio.channels..")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.net..").and(not(equivalentTo(URI.class))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Thread");

    @ArchTest
    static final ArchRule time_is_passed_in = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");
}
