package dev.interlock.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.interlock.advisor.offence.AdvisorInTheRoutes;
import dev.interlock.routes.offence.ClientOfItsOwn;
import dev.interlock.routes.offence.DroolsInTheRoutes;
import dev.interlock.routes.offence.MapperOfItsOwn;
import dev.interlock.routes.offence.ModelInTheRoutes;
import dev.interlock.routes.offence.RoutesInTheSimulator;
import dev.interlock.routes.offence.SettingOfItsOwn;
import dev.interlock.rules.offence.CamelInTheRules;
import dev.interlock.rules.offence.ChanceInTheRules;
import dev.interlock.rules.offence.CircleInTheRules;
import dev.interlock.rules.offence.ClockInTheRules;
import dev.interlock.rules.offence.PauseInTheRules;
import dev.interlock.rules.offence.RulesInTheCommand;
import dev.interlock.rules.offence.SqlInTheRules;
import dev.interlock.rules.offence.circle.CircleBack;
import dev.interlock.scenarios.offence.ScenarioInTheCommand;
import dev.interlock.simulator.offence.ClockInTheSimulator;
import dev.interlock.simulator.offence.SimulatorInTheRoutes;
import dev.interlock.simulator.offence.SqlInTheSimulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WallsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.interlock");

    @Test
    void the_product_is_what_is_looked_at() {
        assertThat(PRODUCT).hasSizeGreaterThan(100);
        assertThat(PRODUCT.stream()).noneMatch(type -> type.getPackageName().endsWith("offence"));
    }

    @ParameterizedTest
    @EnumSource(Room.class)
    void rooms_depend_one_way(Room room) {
        room.wall().check(PRODUCT);
    }

    @Test
    void drools_stays_in_the_rules() {
        Walls.DROOLS.check(PRODUCT);
    }

    @Test
    void models_stay_in_the_advisor() {
        Walls.LANGCHAIN.check(PRODUCT);
    }

    @Test
    void camel_stays_in_the_routes() {
        Walls.CAMEL.check(PRODUCT);
    }

    @Test
    void sql_stays_in_the_routes() {
        Walls.SQL.check(PRODUCT);
    }

    @Test
    void rules_and_simulator_have_no_clock_no_dice_and_no_pause_of_their_own() {
        Walls.NO_HIDDEN_TIME.check(PRODUCT);
    }

    @Test
    void what_is_set_is_read_by_one_reader() {
        Kits.ONE_READER.check(PRODUCT);
    }

    @Test
    void who_asks_over_http_asks_by_the_rooms_one_client() {
        Kits.ONE_CLIENT.check(PRODUCT);
    }

    @Test
    void a_mapper_is_made_once_for_its_settings() {
        Kits.ONE_MAPPER.check(PRODUCT);
    }

    @Test
    void packages_need_each_other_one_way() {
        Walls.NO_CIRCLES.check(PRODUCT);
        assertStops(Walls.NO_CIRCLES, CircleInTheRules.class, CircleBack.class);
    }

    @Test
    void a_class_name_is_used_once() {
        Walls.ONE_NAME.check(PRODUCT);
        assertStops(Walls.ONE_NAME, CircleInTheRules.class, CircleBack.NAMESAKE);
    }

    private static void assertStops(ArchRule wall, Class<?>... offenders) {
        assertThatThrownBy(() -> wall.check(new ClassFileImporter().importClasses(offenders)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(CircleInTheRules.class.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void each_wall_stops_its_offender(ArchRule wall, Class<?> offender) {
        JavaClasses offence = new ClassFileImporter().importClasses(offender);
        assertThatThrownBy(() -> wall.check(offence))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender.getSimpleName());
    }

    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of(Room.RULES.wall(), RulesInTheCommand.class),
                Arguments.of(Room.ADVISOR.wall(), AdvisorInTheRoutes.class),
                Arguments.of(Room.SIMULATOR.wall(), SimulatorInTheRoutes.class),
                Arguments.of(Room.ROUTES.wall(), RoutesInTheSimulator.class),
                Arguments.of(Room.SCENARIOS.wall(), ScenarioInTheCommand.class),
                Arguments.of(Walls.DROOLS, DroolsInTheRoutes.class),
                Arguments.of(Walls.LANGCHAIN, ModelInTheRoutes.class),
                Arguments.of(Walls.CAMEL, CamelInTheRules.class),
                Arguments.of(Walls.SQL, SqlInTheRules.class),
                Arguments.of(Walls.SQL, SqlInTheSimulator.class),
                Arguments.of(Kits.ONE_READER, SettingOfItsOwn.class),
                Arguments.of(Kits.ONE_CLIENT, ClientOfItsOwn.class),
                Arguments.of(Kits.ONE_MAPPER, MapperOfItsOwn.class),
                Arguments.of(Walls.NO_HIDDEN_TIME, ClockInTheRules.class),
                Arguments.of(Walls.NO_HIDDEN_TIME, ChanceInTheRules.class),
                Arguments.of(Walls.NO_HIDDEN_TIME, PauseInTheRules.class),
                Arguments.of(Walls.NO_HIDDEN_TIME, ClockInTheSimulator.class));
    }
}
