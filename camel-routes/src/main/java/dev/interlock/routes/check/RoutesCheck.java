package dev.interlock.routes.check;

import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.model.RouteDefinition;

/**
 * Looks at route files without running them: each is loaded into a Camel context of its own that starts nothing and is
 * thrown away.
 */
public final class RoutesCheck {
    private final Map<String, Object> beans;
    private final Properties properties;
    private final Set<String> absent;
    private final List<RouteFault> mapping;
    private final boolean libraries;

    private RoutesCheck(
            Map<String, Object> beans,
            Properties properties,
            Set<String> absent,
            List<RouteFault> mapping,
            boolean libraries) {
        this.libraries = libraries;
        this.beans = Map.copyOf(beans);
        this.properties = properties;
        this.absent = Set.copyOf(absent);
        this.mapping = List.copyOf(mapping);
    }

    /**
     * A check for routes that may name these beans and properties.
     *
     * @param beans what the controller binds, of its own types; nothing is called
     * @param properties what the configuration sets
     */
    public static RoutesCheck knowing(Map<String, Object> beans, Properties properties) {
        return new RoutesCheck(beans, properties, Set.of(), List.of(), false);
    }

    /**
     * A check for routes of a controller with these properties.
     *
     * @param mapping the mapping file that its ingest routes read; its faults are told with those of the routes
     * @param kinds the kinds of device that there are
     */
    public static RoutesCheck ofController(Path mapping, DeviceKinds kinds, Properties properties) {
        return new RoutesCheck(
                ControllerBeans.known(mapping, kinds, properties),
                properties,
                ControllerBeans.RUNNING,
                MappingCheck.faults(mapping, kinds),
                false);
    }

    /** The same check, for beans that exist only while the controller runs: to name one of them is no fault. */
    public RoutesCheck without(Set<String> names) {
        return new RoutesCheck(beans, properties, names, mapping, libraries);
    }

    /** The same check for a site that has jars of its own, which are not loaded here: a component may be in one of them. */
    public RoutesCheck besideLibraries() {
        return new RoutesCheck(beans, properties, absent, mapping, true);
    }

    /**
     * Every fault of every {@code *.camel.yaml} of the folders and of the mapping, by file and line.
     *
     * @param folders a file of a later one replaces the file of the same name before
     */
    public List<RouteFault> check(List<Path> folders) {
        List<RouteFile> files = RouteFile.in(folders);
        RouteNeighbours neighbours = RouteNeighbours.of(files);
        return Stream.of(
                        files.stream().flatMap(file -> check(file, neighbours).stream()),
                        mapping.stream(),
                        TemplatesCheck.faults(folders).stream())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(RouteFault::file).thenComparing(RouteFault::line))
                .toList();
    }

    /**
     * Every fault of one file.
     *
     * @param all the files that will run beside it, for what routes share
     */
    public List<RouteFault> check(RouteFile file, Collection<RouteFile> all) {
        return check(file, RouteNeighbours.of(all));
    }

    /** Why a route that the check found in order did not start in a running controller. */
    public RouteFault notStarted(RouteFile file, Throwable thrown) {
        return CamelFailure.notStarted(file, thrown, beans.keySet());
    }

    /** What each route is, as far as its file can be read. */
    public List<RouteCard> list(List<Path> folders) {
        List<RouteCard> cards = new ArrayList<>();
        for (RouteFile file : RouteFile.in(folders)) {
            try (TrialContext trial = new TrialContext(beans, properties)) {
                refuseWords(file);
                trial.load(file).forEach(route -> cards.add(card(route, file)));
            } catch (TrialContext.Failed unreadable) {
                cards.add(new RouteCard(file.name(), "cannot be read; run: interlock routes check", "", file.path()));
            }
        }
        return cards;
    }

    /** What the files say that routes may not, found without Camel. */
    public static List<RouteFault> refused(List<Path> folders, Properties properties) {
        RoutePermits permits = RoutePermits.of(properties);
        return RouteFile.in(folders).stream()
                .flatMap(file -> RouteWords.faults(file, permits, properties).stream())
                .toList();
    }

    /** The value of Camel's {@code routesIncludePattern} for the folders: each file once, the latest of its name. */
    public static String includePattern(List<Path> folders) {
        return RouteFile.in(folders).stream()
                .map(file -> "file:" + file.path().toAbsolutePath())
                .collect(Collectors.joining(","));
    }

    private List<RouteFault> check(RouteFile file, RouteNeighbours neighbours) {
        List<RouteFault> faults = words(file);
        if (!faults.isEmpty()) {
            return faults;
        }
        try (TrialContext trial = new TrialContext(beans, properties)) {
            for (RouteFile configuration : neighbours.configurations()) {
                if (!configuration.equals(file) && words(configuration).isEmpty()) {
                    trial.load(configuration);
                }
            }
            List<RouteDefinition> routes = trial.load(file);
            faults.addAll(RouteHabits.faults(file, routes, neighbours));
            trial.start();
        } catch (TrialContext.Failed failed) {
            if (!CamelFailure.namesOneOf(failed.getCause(), absent)) {
                faults.add(explained(file, failed.getCause()));
            }
        }
        return faults;
    }

    private void refuseWords(RouteFile file) throws TrialContext.Failed {
        List<RouteFault> faults = words(file);
        if (!faults.isEmpty()) {
            throw new TrialContext.Failed(
                    new IllegalArgumentException(faults.get(0).message()));
        }
    }

    private List<RouteFault> words(RouteFile file) {
        return new ArrayList<>(RouteWords.faults(file, RoutePermits.of(properties), properties));
    }

    private RouteFault explained(RouteFile file, Throwable thrown) {
        return Optional.of(file)
                .filter(any -> libraries)
                .flatMap(any -> CamelFailure.inLibraries(file, thrown))
                .orElseGet(() -> CamelFailure.fault(file, thrown, beans.keySet()));
    }

    private static RouteCard card(RouteDefinition route, RouteFile file) {
        String description = route.getDescriptionText();
        return new RouteCard(
                String.valueOf(route.getRouteId()),
                description == null ? "" : description,
                route.getInput().getUri(),
                file.path());
    }
}
