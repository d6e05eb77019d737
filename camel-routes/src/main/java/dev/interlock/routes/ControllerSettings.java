package dev.interlock.routes;

import dev.interlock.routes.agents.actuators.ActuatorProperty;
import dev.interlock.routes.alerts.AlertProperty;
import dev.interlock.routes.alerts.ReceiverOption;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.check.RoutesCheck;
import dev.interlock.routes.costs.CostProperty;
import dev.interlock.routes.fleet.FleetLimits;
import dev.interlock.routes.fleet.FleetProperty;
import dev.interlock.routes.ingest.IngestLimit;
import dev.interlock.routes.ingest.SourceProperty;
import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.recording.RecordingProperty;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one controller is made of.
 *
 * @param home the installation: {@code rulebooks/}, {@code routes/} and {@code audit-queries/}
 * @param site the operator's own folder of the same shape, whose files come before the installation's
 * @param mode the mode of the first start; later starts keep the mode they were left in
 * @param properties properties of the routes that differ from their defaults
 */
public record ControllerSettings(
        Path home, @Nullable Path site, AuditSettings audit, Mode mode, Map<String, String> properties) {
    public ControllerSettings {
        properties = Map.copyOf(properties);
    }

    /** Every property that the controller reads. */
    public static List<Property> declared() {
        return Stream.of(own(), Stream.of(SourceProperty.values()), Stream.of(CloudProperty.values()))
                .flatMap(properties -> properties)
                .map(Property.class::cast)
                .toList();
    }

    private static Stream<Property> own() {
        return Stream.<Property[]>of(
                        RouteProperty.values(),
                        RecordingProperty.values(),
                        AlertProperty.values(),
                        ReceiverOption.values(),
                        ActuatorProperty.values(),
                        IngestLimit.values(),
                        FleetProperty.values(),
                        CostProperty.values())
                .flatMap(Stream::of);
    }

    /** Each with its default, but for the sources, whose routes say it. */
    public static PropertyValues defaults() {
        return PropertyValues.of(own().collect(Collectors.toMap(Property::key, Property::otherwise)));
    }

    RulebookSource rulebooks() {
        return fleet().over(RulebookSource.of(home.resolve("rulebooks"), inSite("rulebooks")));
    }

    /** The limits that are set by name. */
    FleetLimits fleet() {
        try {
            return FleetLimits.of(PropertyValues.of(properties));
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(String.valueOf(wrong.getMessage()));
        }
    }

    /** Where routes are found, in Camel's notation: each file once, the site's before the installation's. */
    String routes() {
        return RoutesCheck.includePattern(
                routeFolders().stream().map(ControllerSettings::real).toList());
    }

    /** The folders with route files; what is in the last counts. */
    List<Path> routeFolders() {
        List<Path> folders = new ArrayList<>(folders("routes"));
        Collections.reverse(folders);
        return folders;
    }

    /** A folder of the site, if it has one, before the one of the installation. */
    List<Path> folders(String name) {
        return Stream.concat(inSite(name).stream(), Stream.of(home.resolve(name)))
                .toList();
    }

    /** The site's file of this name, or the installation's. */
    Path file(String folder, String name) {
        return folders(folder).stream()
                .map(each -> each.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(home.resolve(folder).resolve(name));
    }

    private Optional<Path> inSite(String folder) {
        return Optional.ofNullable(site).map(path -> path.resolve(folder)).filter(Files::isDirectory);
    }

    /** Camel's search for files does not follow links. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new StartRefused(
                    "The routes folder %s cannot be read. Check the path and its permissions.".formatted(folder));
        }
    }
}
