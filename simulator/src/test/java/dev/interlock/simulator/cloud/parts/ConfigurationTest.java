package dev.interlock.simulator.cloud.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant SOON = START.plusSeconds(60);
    private static final Instant LATE = START.plus(Duration.ofMinutes(15));

    private final Configuration configuration = new Configuration(Map.of("VERSION", "1", "HOST", "here"), START);

    @Test
    void a_deployment_is_a_new_revision_with_the_changes_alone() {
        configuration.deploy(Map.of("VERSION", "2"), SOON);
        assertThat(configuration.revision()).isEqualTo(2);
        assertThat(configuration.drifted()).isFalse();
        assertThat(configuration.actual())
                .containsExactlyInAnyOrderEntriesOf(Map.of("VERSION", "2", "HOST", "here", "SHOP_REVISION", "2"));
    }

    @Test
    void a_roll_back_runs_what_the_revision_declared_and_can_itself_be_rolled_back() {
        configuration.deploy(Map.of("VERSION", "2"), SOON);
        assertThat(configuration.rollBack(1, SOON)).isPresent();
        assertThat(configuration.actual()).containsEntry("VERSION", "1").containsEntry("SHOP_REVISION", "1");
        assertThat(configuration.rollBack(2, SOON)).isPresent();
        assertThat(configuration.actual()).containsEntry("VERSION", "2");
        assertThat(configuration.newestRevision()).isEqualTo(2);
    }

    @Test
    void a_revision_that_was_never_declared_changes_nothing() {
        assertThat(configuration.rollBack(2, SOON)).isEmpty();
        assertThat(configuration.rollBack(0, SOON)).isEmpty();
        assertThat(configuration.rollBack(Long.MAX_VALUE, SOON)).isEmpty();
        assertThat(configuration.revision()).isEqualTo(1);
    }

    @Test
    void a_deployment_after_a_roll_back_takes_no_number_twice() {
        configuration.deploy(Map.of("VERSION", "2"), SOON);
        configuration.rollBack(1, SOON);
        configuration.deploy(Map.of("VERSION", "3"), SOON);
        assertThat(configuration.revision()).isEqualTo(3);
        configuration.rollBack(2, SOON);
        assertThat(configuration.actual()).containsEntry("VERSION", "2");
    }

    @Test
    void drift_is_what_runs_and_is_declared_nowhere_until_a_revision_is_rolled_out() {
        configuration.drift("HOST", "nowhere");
        assertThat(configuration.drifted()).isTrue();
        assertThat(configuration.actual()).containsEntry("HOST", "nowhere");
        configuration.rollBack(1, SOON);
        assertThat(configuration.drifted()).isFalse();
        assertThat(configuration.actual()).containsEntry("HOST", "here");
    }

    @Test
    void a_change_of_scale_is_no_drift_and_outlives_a_roll_back_to_the_same_revision() {
        configuration.set("CONSUMERS", "4");
        assertThat(configuration.drifted()).isFalse();
        assertThat(configuration.revision()).isEqualTo(1);
        configuration.drift("HOST", "nowhere");
        configuration.rollBack(1, SOON);
        assertThat(configuration.actual()).containsEntry("CONSUMERS", "4").containsEntry("HOST", "here");
    }

    @Test
    void a_revision_is_good_once_it_has_run_for_its_probation() {
        configuration.deploy(Map.of("VERSION", "2"), SOON);
        assertThat(configuration.goodRevision(SOON.plusSeconds(1))).isEqualTo(1);
        assertThat(configuration.goodRevision(LATE)).isEqualTo(2);
        configuration.deploy(Map.of("VERSION", "3"), LATE);
        assertThat(configuration.goodRevision(LATE)).isEqualTo(2);
    }
}
