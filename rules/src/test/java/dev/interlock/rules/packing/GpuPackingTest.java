package dev.interlock.rules.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GpuPackingTest {
    @Test
    void nothing_needs_no_gpu() {
        assertThat(GpuPacking.of(List.of())).isEqualTo(new GpuPacking(List.of(), 0));
    }

    @Test
    void two_halves_share_a_gpu_and_a_third_needs_another() {
        GpuPacking packing = GpuPacking.of(List.of(
                new Load("a", 0.5, 0.2), new Load("b", 0.1, 0.5), new Load("c", 0.2, 0.4), new Load("d", 0.4, 0.1)));
        assertThat(packing.size()).isEqualTo(2);
        assertThat(packing.least()).isEqualTo(2);
    }

    @Test
    void what_first_fit_packs_badly_is_packed_as_well_as_can_be() {
        List<Load> loads = new ArrayList<>();
        // thirds and what is a little more and a little less than one: 10 of each fit onto 10 only if one of each goes
        // together
        IntStream.range(0, 10).forEach(each -> {
            loads.add(new Load("large-" + each, 0.5, 0.05));
            loads.add(new Load("middle-" + each, 0.3, 0.05));
            loads.add(new Load("small-" + each, 0.2, 0.05));
            loads.add(new Load("other-large-" + each, 0.45, 0.05));
            loads.add(new Load("other-middle-" + each, 0.35, 0.05));
            loads.add(new Load("other-small-" + each, 0.2, 0.05));
        });
        GpuPacking packing = GpuPacking.of(loads);
        assertThat(packing.least()).isEqualTo(20);
        assertThat(packing.size()).isEqualTo(20);
    }

    @Test
    void a_load_larger_than_a_gpu_is_refused() {
        assertThatThrownBy(() -> new Load("a", 1.2, 0.3)).hasMessageContaining("fits on none");
        assertThatThrownBy(() -> new Load("a", Double.NaN, 0.3)).hasMessageContaining("fits on none");
    }

    @Test
    void whatever_is_packed_fits_is_all_there_and_is_no_less_than_the_least() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 300; trial++) {
            List<Load> loads = drawn(1 + random.nextInt(60), random);
            GpuPacking packing = GpuPacking.of(loads);
            valid(packing, loads);
            assertThat(packing.size()).isGreaterThanOrEqualTo(packing.least());
        }
    }

    @Test
    void small_ones_are_packed_as_well_as_every_way_tried_out() {
        SplittableRandom random = new SplittableRandom(6);
        int more = 0;
        for (int trial = 0; trial < 200; trial++) {
            List<Load> loads = drawn(1 + random.nextInt(8), random);
            int best = best(loads.stream().map(Size::of).toList(), new ArrayList<>(), 0, loads.size());
            GpuPacking packing = GpuPacking.of(loads);
            assertThat(packing.least()).isLessThanOrEqualTo(best);
            more += packing.size() - best;
        }
        assertThat(more).as("GPUs more than the best of 200 fleets").isLessThanOrEqualTo(2);
    }

    @Test
    void the_order_in_which_loads_come_does_not_matter() {
        List<Load> loads = drawn(500, new SplittableRandom(7));
        GpuPacking packing = GpuPacking.of(loads);
        List<Load> shuffled = new ArrayList<>(loads);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(GpuPacking.of(shuffled)).isEqualTo(packing);
    }

    @Test
    void ten_thousand_are_packed_within_seconds_and_at_most_one_in_a_thousand_above_the_least() {
        List<Load> loads = drawn(10_000, new SplittableRandom(8));
        GpuPacking packing =
                org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60), () -> GpuPacking.of(loads));
        valid(packing, loads);
        assertThat(packing.size()).isLessThanOrEqualTo(packing.least() + 1 + packing.least() / 1000);
    }

    private static List<Load> drawn(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(each -> new Load(
                        "job-" + each, 0.7 * Math.pow(random.nextDouble(), 2), Math.pow(random.nextDouble(), 1.3)))
                .toList();
    }

    private static void valid(GpuPacking packing, List<Load> loads) {
        Map<String, Load> named = loads.stream().collect(Collectors.toMap(Load::name, Function.identity()));
        assertThat(packing.gpus().stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(named.keySet());
        assertThat(packing.gpus()).allSatisfy(gpu -> {
            assertThat(gpu).isNotEmpty();
            assertThat(gpu.stream().map(named::get).mapToDouble(Load::work).sum())
                    .isLessThanOrEqualTo(1 + 1e-9);
            assertThat(gpu.stream().map(named::get).mapToDouble(Load::memory).sum())
                    .isLessThanOrEqualTo(1 + 1e-9);
        });
    }

    /** Every way there is, for a handful. */
    private static int best(List<Size> sizes, List<Size> taken, int next, int known) {
        if (taken.size() >= known) {
            return known;
        }
        if (next == sizes.size()) {
            return taken.size();
        }
        int best = known;
        Size size = sizes.get(next);
        for (int bin = 0; bin < taken.size(); bin++) {
            Size before = taken.get(bin);
            Size after = new Size(before.work() + size.work(), before.memory() + size.memory());
            if (after.largest() <= Size.STEPS) {
                taken.set(bin, after);
                best = best(sizes, taken, next + 1, best);
                taken.set(bin, before);
            }
        }
        taken.add(size);
        best = best(sizes, taken, next + 1, best);
        taken.remove(taken.size() - 1);
        return best;
    }
}
