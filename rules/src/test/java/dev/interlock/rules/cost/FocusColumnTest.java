package dev.interlock.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.PlainJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FocusColumnTest {
    /** Of FOCUS 1.2, whose feature level is "Mandatory", and those that may be null all the same. */
    private static final Set<String> MANDATORY = Set.of(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ContractedCost",
            "EffectiveCost",
            "InvoiceIssuerName",
            "ListCost",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName");

    private static final Set<String> MAY_BE_NULL = Set.of("ChargeClass");

    private static final CostKey KEY = new CostKey(
            Instant.parse("2026-12-31T23:00:00Z"),
            1,
            "i-1",
            "train",
            "",
            "H100",
            "",
            new GpuHolder("vision", "ann", "train-7"),
            Use.HELD);

    private static final CostSum SUM = new CostSum(new Money(1_500_000_001), 1_800_000, 0);

    @Test
    void every_column_that_FOCUS_requires_is_there_and_has_a_value() {
        Map<String, String> row = row();

        assertThat(row.keySet()).containsAll(MANDATORY);
        assertThat(MANDATORY.stream()
                        .filter(title -> !MAY_BE_NULL.contains(title))
                        .filter(title -> row.getOrDefault(title, "").isEmpty()))
                .isEmpty();
    }

    @Test
    void titles_are_as_the_specification_writes_them() {
        assertThat(Stream.of(FocusColumn.values()).map(FocusColumn::title))
                .allMatch(title -> title.matches("([A-Z][a-z]+)+"))
                .doesNotHaveDuplicates();
    }

    @Test
    void amounts_are_exact_and_hours_are_of_whole_GPUs() {
        assertThat(row()).containsEntry("BilledCost", "1.500000001").containsEntry("PricingQuantity", "0.500000000");
        assertThat(List.of("ContractedCost", "EffectiveCost", "ListCost"))
                .allMatch(title -> "1.500000001".equals(row().get(title)));
    }

    @Test
    void the_last_hour_of_a_year_is_billed_in_its_month() {
        assertThat(row())
                .containsEntry("BillingPeriodStart", "2026-12-01T00:00:00Z")
                .containsEntry("BillingPeriodEnd", "2027-01-01T00:00:00Z")
                .containsEntry("ChargePeriodStart", "2026-12-31T23:00:00Z")
                .containsEntry("ChargePeriodEnd", "2027-01-01T00:00:00Z");
    }

    @Test
    void who_has_it_and_what_for_stand_in_tags() throws Exception {
        assertThat(PlainJson.MAPPER.readTree(row().get("Tags")).toString())
                .isEqualTo("{\"job\":\"train-7\",\"team\":\"vision\",\"use\":\"held\",\"user\":\"ann\"}");
        assertThat(row()).containsEntry("ProviderName", "own");
    }

    private static Map<String, String> row() {
        Map<String, String> row = new TreeMap<>();
        Stream.of(FocusColumn.values()).forEach(column -> row.put(column.title(), column.cell(KEY, SUM, "books")));
        return row;
    }
}
