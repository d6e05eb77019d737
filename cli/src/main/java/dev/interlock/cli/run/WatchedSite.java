package dev.interlock.cli.run;

import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.RouteFolderList;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.agents.actuators.ActuatorFiles;
import dev.interlock.routes.ingest.inventory.InventorySource;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A site that is looked at through what others already measure.
 *
 * @param pages exporters' pages of metrics
 * @param name what the site is called; empty for one without a name
 * @param inventory where its devices are listed once somebody has saved them
 */
record WatchedSite(
        List<URI> prometheus, Optional<URI> alertmanager, List<URI> pages, String name, InventorySource inventory)
        implements Surroundings {
    /** What a site without a name is called where it has to be called something. */
    private static final String UNNAMED = "site";

    static WatchedSite of(
            Settings settings, List<URI> prometheus, Optional<URI> alertmanager, List<URI> pages, String name) {
        return new WatchedSite(
                prometheus,
                alertmanager,
                pages,
                name,
                new InventorySource.Filed(
                        InventoryPlace.of(settings),
                        name.isEmpty() ? UNNAMED : name,
                        ActuatorFiles.names(RouteFolderList.of(settings))));
    }

    @Override
    public InventorySource listing() {
        return inventory;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public ControlledWorld world() {
        return new NoActuators();
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("source.site", name);
        sources(properties, "source.prometheus", prometheus);
        sources(properties, "source.metrics-page", pages);
        alertmanager.ifPresent(url -> properties.put("source.alertmanager.url", url.toString()));
        return properties;
    }

    private static void sources(Map<String, String> properties, String kind, List<URI> urls) {
        if (!urls.isEmpty()) {
            properties.put(kind + ".enabled", "true");
            properties.put(kind + ".url", listed(urls));
        }
    }

    private static String listed(List<URI> urls) {
        return urls.stream().map(URI::toString).collect(Collectors.joining(","));
    }

    /**
     * What is watched, and whether anything can be changed.
     *
     * @param actuators the names of those that are switched on
     */
    String sentence(List<String> actuators) {
        List<String> parts = new ArrayList<>();
        prometheus.forEach(url -> parts.add("Prometheus " + url));
        pages.forEach(url -> parts.add("page " + url));
        alertmanager.ifPresent(url -> parts.add("Alertmanager " + url));
        String watched = parts.isEmpty() ? "what the settings name" : String.join(", ", parts);
        return "Watching %s. %s"
                .formatted(
                        watched,
                        actuators.isEmpty()
                                ? "Nothing is changed: what would be done is said in the words 'would have'."
                                : "Switched on to act: %s. In the modes approve and act, devices of the inventory that name one are changed."
                                        .formatted(String.join(", ", actuators)));
    }
}
