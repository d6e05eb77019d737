package dev.interlock.advisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** Words from a model pass through few hands, and only one of them touches the network. */
@AnalyzeClasses(packages = "dev.interlock.advisor", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule models_and_their_network_stay_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.interlock.advisor.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..", "io.github.resilience4j..", "java.net.http..");

    @ArchTest
    static final ArchRule packages_depend_one_way =
            slices().matching("dev.interlock.advisor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whoever_plans_is_entered_by_nobody_inside = noClasses()
            .that()
            .resideOutsideOfPackage("dev.interlock.advisor.planner")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.interlock.advisor.planner");

    @ArchTest
    static final ArchRule time_is_passed_in = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
}
