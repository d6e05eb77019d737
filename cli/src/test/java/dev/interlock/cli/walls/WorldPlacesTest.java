package dev.interlock.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.simulator.WorldName;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another world to run costs: its room in the simulator, and one entry among the worlds that {@code up} plays. */
final class WorldPlacesTest {
    private static final String ENTRY = "PlayedWorld";

    /** What one world has beside its entry, by the name of the file. */
    private static final Map<WorldName, Set<String>> USED = Map.of(
            // the one that is run where none is named
            WorldName.DATACENTRE,
            Set.of("Setting"),
            // its stories are not those of the data centre, and its services are described for Docker
            WorldName.MINICLOUD,
            Set.of("Home", "RunningShop", "ShopStory"),
            // a fleet that is watched has commands of its own, whether it is simulated or not
            WorldName.FLEET,
            Set.of(
                    "RunningFleet",
                    "FleetCommand",
                    "FleetListCommand",
                    "FleetStatusCommand",
                    "FleetIdleCommand",
                    "FleetQualityCommand",
                    "FleetCostsCommand",
                    "FleetProvidersCommand",
                    "FleetForecastCommand",
                    "FleetRecommendCommand",
                    "FleetExportCommand",
                    "FleetMonthCommand",
                    // settings of a fleet stand for limits of the rulebook
                    "InstalledRulebook",
                    // a month is played in a folder named after it
                    "ScratchFolder",
                    "FleetAnomaliesCommand",
                    "FleetPrinter",
                    "InterlockCommand",
                    "InventoryPage",
                    "package-info"));

    @ParameterizedTest
    @EnumSource
    void a_world_is_named_in_one_entry(WorldName world) {
        assertThat(naming(world))
                .as("'%s' is named elsewhere than in its entry. Ask the entry, or the list of worlds.", world)
                .contains(ENTRY)
                .filteredOn(file -> !file.equals(ENTRY))
                .isSubsetOf(USED.getOrDefault(world, Set.of()));
    }

    @Test
    void nothing_is_let_pass_that_is_not_there() {
        USED.forEach((world, files) -> assertThat(naming(world)).containsAll(files));
    }

    private static Set<String> naming(WorldName world) {
        return MainSources.naming(Pattern.compile("(WorldName\\.%s|\\b%s)\\b".formatted(world.name(), world))).stream()
                .filter(file -> file.startsWith("cli/"))
                .map(MainSources::simpleName)
                .collect(Collectors.toSet());
    }
}
