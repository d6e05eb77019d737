package dev.interlock.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GpuPartsTest {
    @Test
    void a_whole_GPU_belongs_to_its_job() {
        assertThat(parts("", "")).containsExactly(new GpuPart(new GpuHolder("", "", "train-7"), 1));
    }

    @Test
    void instances_have_their_compute_slices_and_what_is_not_given_out_is_nobody_s() {
        assertThat(parts("1:3g.40gb+2:2g.20gb", "1:vision/train-7"))
                .containsExactly(
                        new GpuPart(new GpuHolder("vision", "", "train-7"), 3),
                        new GpuPart(GpuHolder.NOBODY, 2),
                        new GpuPart(GpuHolder.NOBODY, 2));
    }

    @Test
    void an_A30_has_four_slices() {
        assertThat(parts("3:2g.12gb", "3:vision/one"))
                .containsExactly(new GpuPart(new GpuHolder("vision", "", "one"), 2), new GpuPart(GpuHolder.NOBODY, 2));
    }

    @Test
    void a_profile_with_a_media_engine_is_one_instance() {
        assertThat(parts("9:1g.10gb+me", ""))
                .containsExactly(new GpuPart(GpuHolder.NOBODY, 1), new GpuPart(GpuHolder.NOBODY, 6));
    }

    @Test
    void what_is_no_profile_leaves_the_GPU_to_nobody() {
        assertThat(parts("1:large", "")).containsExactly(new GpuPart(GpuHolder.NOBODY, 7));
    }

    private static List<GpuPart> parts(String slices, String holders) {
        Device listed = new Device("node-1/0", DeviceKind.GPU, "", "", Map.of());
        Sample sample = new Sample(listed.id(), Instant.EPOCH, Sample.Status.OK, Map.of("gpu_celsius", 50.0))
                .labelled(Map.of("job", "train-7", "slices", slices, "slice_holders", holders));
        return GpuParts.of((Gpu) DeviceKinds.delivered().fact(sample, listed, null))
                .parts();
    }
}
