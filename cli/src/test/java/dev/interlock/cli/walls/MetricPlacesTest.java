package dev.interlock.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.metric.Measured;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What another metric of a GPU costs: its field, and its line in the mapping. Rules name it beside, in files of their own, and a world
 * that measures it; whatever else is told of metrics is read from the declaration.
 */
final class MetricPlacesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.interlock");

    /** What rules ask of several metrics at once, of the metrics of before, and of one GPU among others. */
    private static final Set<String> DERIVED = Set.of("DerivedFields", "GpuHistory", "IdleLimits", "Peers");

    /** What a GPU is used for is charged by the account, and kept by the day. */
    private static final Set<String> CHARGED = Set.of("PaidGpu");

    /** Who reads one metric in particular. */
    private static final Map<String, Set<String>> READ = Map.of(
            "celsius",
            Set.of(
                    // the screen has room for the hottest few, and for one figure of each
                    "GpuPane",
                    // and so has the model's prompt
                    "Snapshot",
                    // and a chart, which shows the few that a person asks for first
                    "FiguresOf",
                    // an instance is as hot as its hottest
                    "InstanceFigures"),
            // an instance's figures, and a machine's line of the screen, are made of those of its GPUs, and who looks
            // at
            // an idle one is shown why it is
            "utilizationPercent",
            Set.of("GpuPane", "InstanceFigures", "IdleGpuBody", "PaidGpu", "FiguresOf"),
            "powerWatts",
            // how low a rack can be capped is reckoned from what its GPUs draw
            Set.of("GpuPane", "InstanceFigures", "IdleGpuBody", "PaidGpu", "CappedRack", "FiguresOf"),
            "memoryUsedMebibytes",
            CHARGED,
            "memoryTotalMebibytes",
            CHARGED,
            // the last code has a row of its own on the page for Prometheus
            "xid",
            Set.of("FleetMetrics"),
            "powerCapWatts",
            // a plan that raises a cap is judged by how much, a job is placed where caps leave it enough and suspended
            // for
            // what they let it draw, and who means harm raises what is capped
            Set.of("PlanFacts", "CappedRack", "Attempt", "Hall", "SuspensionPolicy", "GreedyTactics"));

    /** Whoever names a metric of this name that other devices or jobs have too, or takes it from a file. */
    private static final Map<String, Set<String>> NAMED = Map.of(
            "power_watts",
            Set.of(
                    "DeviceText",
                    "FiguresOf",
                    "ExampleWorld",
                    "JobJson",
                    "JobText",
                    "FleetStatusCommand",
                    "FleetIdleCommand",
                    "FleetPrinter",
                    // who means harm asks for something
                    "RandomTactics"),
            "utilization_percent",
            Set.of("DeviceText", "FiguresOf", "FleetStatusCommand", "FleetIdleCommand", "FleetPrinter", "NaiveIdle"),
            "gpu_celsius",
            Set.of("FiguresOf"),
            // what a fleet would be watched by without Interlock
            "engine_active_percent",
            Set.of("NaiveIdle"),
            "memory_used_mib",
            Set.of("NaiveIdle"),
            "memory_total_mib",
            Set.of("GpuDayRows"),
            // a column of NVIDIA's catalogue, and a fault that is drawn
            "xid",
            Set.of("XidTable", "FleetFaults"));

    static Stream<RecordComponent> metrics() {
        return Stream.of(Gpu.class.getRecordComponents()).filter(each -> each.isAnnotationPresent(Measured.class));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_metric_is_read_where_it_is_meant_in_particular(RecordComponent field) {
        Set<String> readers = PRODUCT.get(Gpu.class).getMethod(field.getName()).getAccessesToSelf().stream()
                .map(access -> outermost(access.getOriginOwner()).getSimpleName())
                .filter(reader -> !reader.equals("Gpu") && !DERIVED.contains(reader))
                .collect(Collectors.toSet());
        assertThat(readers)
                .as("Who reads %s of a GPU. Take it from the declaration where any metric would do.", field.getName())
                .isEqualTo(READ.getOrDefault(field.getName(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_metric_is_named_at_its_field_alone(RecordComponent field) {
        String name = field.getAnnotation(Measured.class).value();
        Set<String> elsewhere = MainSources.naming(Pattern.compile('"' + name + '"')).stream()
                .filter(file -> !file.startsWith("rules/src/main/java/dev/interlock/rules/fact/"))
                // the worlds that measure it
                .filter(file -> !file.startsWith("simulator/"))
                .map(MainSources::simpleName)
                .filter(file -> !DERIVED.contains(file))
                .collect(Collectors.toSet());
        assertThat(elsewhere)
                .as("'%s' is named where it is not declared. Read what you need from the declaration.", name)
                .isEqualTo(NAMED.getOrDefault(name, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_metric_has_its_line_in_the_mapping(RecordComponent field) throws IOException {
        String name = field.getAnnotation(Measured.class).value();
        assertThat(Files.readString(Path.of("../camel-routes/routes/mapping.yaml")))
                .containsPattern("metric: \"?" + name + "\\b");
    }

    @Test
    void there_are_metrics_to_look_at() {
        assertThat(metrics()).hasSizeGreaterThan(5);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(MetricPlacesTest::outermost).orElse(type);
    }
}
