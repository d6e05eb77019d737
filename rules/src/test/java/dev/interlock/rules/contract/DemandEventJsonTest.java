package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.demand.DemandRequest;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandEventJsonTest {
    private static final String EVENT = """
            {"id": "event-1", "objectType": "EVENT", "createdDateTime": "2026-01-05T12:00:00Z", "programID": "peak",
             "eventName": "a hot evening",
             "intervalPeriod": {"start": "2026-01-05T18:00:00Z", "duration": "PT3H"},
             "payloadDescriptors": [{"payloadType": "DISPATCH_SETPOINT_RELATIVE", "units": "PERCENT"}],
             "intervals": [{"id": 0, "payloads": [{"type": "DISPATCH_SETPOINT_RELATIVE", "values": [-25]}]}]}
            """;

    @Test
    void an_event_is_read_in_the_words_of_openadr() {
        long start = Instant.parse("2026-01-05T18:00:00Z").toEpochMilli();

        assertThat(read(EVENT).orThrow())
                .isEqualTo(new DemandEvent(
                        "event-1",
                        "peak",
                        "a hot evening",
                        start,
                        start + 10_800_000,
                        DemandRequest.LESS_PERCENT,
                        25,
                        Double.NaN));
    }

    @Test
    void kilowatts_are_read_as_watts() {
        String limit = EVENT.replace("DISPATCH_SETPOINT_RELATIVE", "IMPORT_CAPACITY_LIMIT")
                .replace("PERCENT", "KW")
                .replace("-25", "160");

        assertThat(read(limit).orThrow().limitWatts()).isEqualTo(160_000);
        assertThat(read(EVENT.replace("PERCENT", "KW")).orThrow().from(100_000).limitWatts())
                .isEqualTo(75_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PERCENT; MW; the unit 'MW'. Give KW or PERCENT.",
                "[-25]; [25]; Give a number below 0: less is asked for.",
                "[-25]; [-125]; no more than 100 percent.",
                "[-25]; [-25, -30]; Give one number in brackets.",
                "[-25]; [\"-25\"]; Give one number in brackets.",
                "PT3H; -PT3H; ends before it begins.",
                "PT3H; 3 hours; Give an ISO 8601 duration such as PT3H.",
                "PT3H; PT25H; Give one minute to 24 hours.",
                "2026-01-05T18:00:00Z; tomorrow; an ISO 8601 time with its offset",
                "\"id\": \"event-1\"; \"targets\": [], \"id\": \"event-1\"; unknown field 'targets'",
                "\"id\": \"event-1\",; ''; 'id'",
                "\"intervals\": [; \"intervals\": [{\"id\": 1, \"payloads\": []},; Send an event for each interval",
            })
    void what_it_does_not_say_well_is_told_in_a_sentence(String part, String other, String told) {
        assertThat(EVENT).contains(part);
        assertThat(read(EVENT.replace(part, other)).objections().stream()
                        .map(InputObjection::sentence)
                        .collect(Collectors.joining(" ")))
                .contains(told);
    }

    private static Parsed<DemandEvent> read(String json) {
        try {
            return DemandEventJson.read(PlainJson.MAPPER.readTree(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(json, impossible);
        }
    }
}
