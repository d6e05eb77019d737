package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.operator.Mode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The same inputs, the same rows. */
final class SameAgainTest {
    @Test
    void the_same_shift_twice_is_recorded_alike_but_for_signatures() {
        List<String> once = rows();
        List<String> again = rows();

        assertThat(once).hasSizeGreaterThan(30);
        assertThat(again).isEqualTo(once);
    }

    private static List<String> rows() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            List<Entry> recorded = new CopyOnWriteArrayList<>();
            shift.controller.follow(recorded::add);
            shift.aRackIsTooWarm();
            shift.passSeconds(200);
            shift.world.failing("The bus to the unit is down.");
            shift.floor.inlet("rack-2", 31.5);
            shift.passSeconds(400);
            shift.floor.fallsSilent("crac-2");
            shift.passSeconds(200);
            shift.rackIsWell();
            shift.floor.inlet("rack-2", Floor.WARM_CELSIUS);
            shift.passSeconds(900);
            return recorded.stream().map(SameAgainTest::withoutSignature).toList();
        }
    }

    private static String withoutSignature(Entry entry) {
        return entry instanceof EnvelopeEntry envelope
                ? entry.toString().replace(envelope.hmac(), "")
                : entry.toString();
    }
}
