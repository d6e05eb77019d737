package dev.interlock.rules.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delivered price list, and what is looked up in one. */
class PriceBookTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final PriceFiles DELIVERED = PriceFiles.read(
            List.of(Path.of("../camel-routes/routes/prices.csv")),
            new PriceReading(LocalDate.parse("2026-12-31"), Map.of()));

    @Test
    void the_delivered_list_has_no_fault_and_offers_of_four_providers() {
        assertThat(DELIVERED.faults()).isEmpty();
        assertThat(DELIVERED.book().offers().stream()
                        .map(Offer::provider)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("lambda", "aws", "gcp", "azure");
    }

    @ParameterizedTest
    @CsvSource({
        "gpu_8x_a100_80gb_sxm4, 1.99",
        "NVIDIA A100-SXM4-40GB, 1.99",
        "GH200 480GB, 2.99",
        "NVIDIA RTX A6000, 0.80",
        "Quadro RTX 6000, 0.50",
        "NVIDIA GeForce RTX 4090, 0.40"
    })
    void a_gpu_is_told_by_a_word_of_a_type_or_of_its_model(String named, double dollars) {
        assertThat(DELIVERED.book().perGpu(named)).hasValue(dollars);
    }

    @ParameterizedTest
    @CsvSource({"NVIDIA RTX 6000 Ada Generation", "gpu_1x_b300", "A1000", "''"})
    void a_gpu_that_no_list_knows_has_no_price(String named) {
        assertThat(DELIVERED.book().perGpu(named)).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void a_machine_is_found_by_its_type_whatever_its_case() {
        assertThat(DELIVERED.book().find("azure", "standard_nd96asr_V4", "westeurope", Commitment.ON_DEMAND))
                .hasValueSatisfying(offer -> {
                    assertThat(offer.gpus()).isEqualTo(8);
                    assertThat(offer.dollarsPerGpuHour()).isEqualTo(27.197 / 8);
                });
        assertThat(DELIVERED.book().find("gcp", "p3.2xlarge", "", Commitment.ON_DEMAND))
                .isEmpty();
    }

    @Test
    void the_price_of_a_region_comes_before_that_of_everywhere() {
        PriceBook book = PriceBook.of(List.of(offer("t", "", 3), offer("t", "eu-west-1", 4)));

        assertThat(book.find("aws", "t", "eu-west-1", Commitment.ON_DEMAND)).hasValue(offer("t", "eu-west-1", 4));
        assertThat(book.find("aws", "t", "us-east-1", Commitment.ON_DEMAND)).hasValue(offer("t", "", 3));
    }

    @Test
    void the_cheapest_machine_that_is_large_enough_comes_first() {
        assertThat(DELIVERED.book().cheapest(8, 80))
                .extracting(Offer::type)
                .startsWith("p4de.24xlarge", "gpu_8x_h100_sxm5", "Standard_ND96amsr_A100_v4");
        assertThat(DELIVERED.book().cheapest(1000, 1)).isEmpty();
    }

    @Test
    void a_machine_is_offered_for_longer_too() {
        Offer onDemand = DELIVERED
                .book()
                .find("aws", "g5.xlarge", "", Commitment.ON_DEMAND)
                .orElseThrow();

        assertThat(DELIVERED.book().commitments(onDemand))
                .extracting(Offer::commitment)
                .containsExactly(Commitment.ON_DEMAND, Commitment.ONE_YEAR, Commitment.THREE_YEARS);
        assertThat(DELIVERED.book().ofGpu("a10g"))
                .extracting(Offer::dollarsPerGpuHour)
                .isSorted()
                .hasSize(24);
    }

    private static Offer offer(String type, String region, double dollars) {
        return new Offer("aws", type, region, Commitment.ON_DEMAND, "H100", 1, 80, dollars, DAY, "a list");
    }
}
