package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.kind.DeviceKinds;
import org.junit.jupiter.api.Test;

class MemoryJsonTest {
    @Test
    void what_the_version_before_remembered_of_symptoms_is_read() {
        String json = MemoryJson.write(Memory.empty());
        String older = json.replace("\"pending\":[]", """
                "onsets":[{"condition":"hot-spot","device":"rack-1","domain":"zone-1","since":7000,"held":true}]""");

        assertThat(older).isNotEqualTo(json);
        assertThat(MemoryJson.read(older, DeviceKinds.delivered()).orThrow().pending())
                .containsExactly(new Pending("hot-spot", "rack-1", "zone-1", 7000, true));
    }
}
