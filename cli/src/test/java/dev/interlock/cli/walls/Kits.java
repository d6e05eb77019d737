package dev.interlock.cli.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What is made or read in one place, and by whom besides, each for a reason. */
final class Kits {
    /** What can be set is declared, so that it is documented, checked and read from wherever it is set. */
    static final ArchRule ONE_READER = noClasses()
            .that(areNoneOf(
                    // the kit: it reads settings, and says the launcher's words
                    "dev.interlock.rules.property.PropertyValues",
                    "dev.interlock.cli.settings.SettingsFile",
                    "dev.interlock.cli.settings.ThisProcess",
                    // where the log lies, for the logger that reads it before anything else
                    "dev.interlock.cli.outcome.Journal",
                    // secrets that a site's file names, and the one that opens the key stores: never in a file of
                    // settings
                    "dev.interlock.routes.ActuatorWiring",
                    "dev.interlock.routes.audit.chain.KeyFile",
                    // a key that stands in the environment alone
                    "dev.interlock.routes.ingest.cloud.CloudKey",
                    // a placeholder's value, and the list of components of a library
                    "dev.interlock.routes.check.RouteAddresses",
                    "dev.interlock.routes.check.Components",
                    // the switch of a library
                    "dev.interlock.rules.rulebook.compile.CompiledRules",
                    // where a user's caches lie, and whose they are
                    "dev.interlock.rules.rulebook.compile.KeptFiles",
                    // one process of the mini-cloud, and what starts it
                    "dev.interlock.simulator.shop.process.Program",
                    "dev.interlock.simulator.shop.process.LogContract",
                    "dev.interlock.simulator.cloud.process.JavaProgram",
                    "dev.interlock.simulator.cloud.docker.ImageContext"))
            .should()
            .callCodeUnitWhere(Walls.call("java\\.lang\\.System", "getenv|getProperty|getProperties")
                    .or(Walls.call("java\\.lang\\.(Boolean|Integer|Long)", "getBoolean|getInteger|getLong"))
                    .or(Walls.call("java\\.util\\.Properties", "getProperty|load"))
                    .as("read what is set"))
            .because("a setting that one class reads by itself cannot be set from all places, and no page names it");

    /** Nobody asks over HTTP without a time, or goes where a redirect leads. */
    static final ArchRule ONE_CLIENT = noClasses()
            .that(areNoneOf(
                    "dev.interlock.routes.http.OutgoingHttp",
                    "dev.interlock.simulator.shop.process.ShopHttp",
                    "dev.interlock.advisor.model.chat.ModelHttp"))
            .should()
            .callCodeUnitWhere(Walls.call("java\\.net\\.http\\.HttpClient", "newBuilder|newHttpClient"))
            .because("times, redirects and the length of an answer are decided once for a room");

    /** A mapper is costly to make and easy to set wrongly; one is made where its settings are its own. */
    static final ArchRule ONE_MAPPER = noClasses()
            .that(areNoneOf(
                    "dev.interlock.rules.contract.PlainJson",
                    "dev.interlock.rules.contract.StrictJson",
                    "dev.interlock.rules.alert.HeldAlertJson",
                    "dev.interlock.rules.rulebook.session.MemoryJson",
                    "dev.interlock.rules.rulebook.examples.ExampleReader",
                    "dev.interlock.routes.audit.chain.Anchors",
                    "dev.interlock.routes.ingest.json.JsonTokens",
                    "dev.interlock.routes.loop.WorkJson",
                    "dev.interlock.routes.recording.LoopJson",
                    "dev.interlock.routes.trail.FactJson",
                    "dev.interlock.routes.web.api.StaticPages",
                    "dev.interlock.routes.web.body.Json"))
            .should()
            .callCodeUnitWhere(mapper())
            .because("two mappers of the same settings are one too many, and soon not the same");

    private Kits() {}

    private static DescribedPredicate<JavaCall<?>> mapper() {
        String mappers = "com\\.fasterxml\\.jackson\\.\\S+Mapper";
        return Walls.call(mappers, "<init>|builder").as("make a mapper");
    }

    private static DescribedPredicate<JavaClass> areNoneOf(String... names) {
        return DescribedPredicate.describe(
                "are of the product, and none of those that have a reason",
                type -> type.getName().startsWith("dev.interlock.")
                        && !List.of(names).contains(type.getName()));
    }
}
