package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    @Test
    void what_a_fact_had_no_field_for_was_not_measured() {
        Device device = new Device("gpu-1", DeviceKind.GPU, "zone-1", "rack-1", Map.of());
        Sample sample = new Sample("gpu-1", Instant.EPOCH, Sample.Status.OK, Map.of("gpu_celsius", 61.0));
        DeviceFact gpu = DeviceKinds.delivered().fact(sample, device, null);
        String json = MemoryJson.write(Memory.empty().with(List.of(gpu)));
        String older = json.replace("\"memoryCelsius\":\"NaN\",", "").replace("\"node\":\"\",", "");

        assertThat(older).hasSizeLessThan(json.length() - 30);
        assertThat(MemoryJson.read(older, DeviceKinds.delivered()).orThrow().devices())
                .containsExactly(gpu);
    }
}
