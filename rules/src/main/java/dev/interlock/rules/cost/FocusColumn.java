package dev.interlock.rules.cost;

import dev.interlock.rules.contract.PlainJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The columns of a cost table by FOCUS 1.2, the FinOps Open Cost and Usage Specification: all that it requires, and those that it
 * requires where they apply and this fleet has them. Costs are reckoned from prices and use; no invoice stands behind them, and a list
 * price, a contract's and what is billed are the same.
 */
public enum FocusColumn {
    BILLED_COST("BilledCost"),
    BILLING_ACCOUNT_ID("BillingAccountId"),
    BILLING_ACCOUNT_NAME("BillingAccountName"),
    BILLING_CURRENCY("BillingCurrency"),
    BILLING_PERIOD_END("BillingPeriodEnd"),
    BILLING_PERIOD_START("BillingPeriodStart"),
    CHARGE_CATEGORY("ChargeCategory"),
    CHARGE_CLASS("ChargeClass"),
    CHARGE_DESCRIPTION("ChargeDescription"),
    CHARGE_FREQUENCY("ChargeFrequency"),
    CHARGE_PERIOD_END("ChargePeriodEnd"),
    CHARGE_PERIOD_START("ChargePeriodStart"),
    CONSUMED_QUANTITY("ConsumedQuantity"),
    CONSUMED_UNIT("ConsumedUnit"),
    CONTRACTED_COST("ContractedCost"),
    EFFECTIVE_COST("EffectiveCost"),
    INVOICE_ISSUER_NAME("InvoiceIssuerName"),
    LIST_COST("ListCost"),
    PRICING_CATEGORY("PricingCategory"),
    PRICING_QUANTITY("PricingQuantity"),
    PRICING_UNIT("PricingUnit"),
    PROVIDER_NAME("ProviderName"),
    PUBLISHER_NAME("PublisherName"),
    REGION_ID("RegionId"),
    REGION_NAME("RegionName"),
    RESOURCE_ID("ResourceId"),
    RESOURCE_NAME("ResourceName"),
    RESOURCE_TYPE("ResourceType"),
    SERVICE_CATEGORY("ServiceCategory"),
    SERVICE_NAME("ServiceName"),
    SERVICE_SUBCATEGORY("ServiceSubcategory"),
    SKU_ID("SkuId"),
    SUB_ACCOUNT_ID("SubAccountId"),
    SUB_ACCOUNT_NAME("SubAccountName"),
    TAGS("Tags");

    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);
    private static final int DIGITS = 9;
    private static final String OWNED = "own";

    private final String title;

    FocusColumn(String title) {
        this.title = title;
    }

    /** As the specification writes it. */
    public String title() {
        return title;
    }

    /**
     * What stands in it; empty for the specification's null.
     *
     * @param account who pays
     */
    public String cell(CostKey key, CostSum sum, String account) {
        return switch (this) {
            case BILLED_COST, CONTRACTED_COST, EFFECTIVE_COST, LIST_COST ->
                sum.amount().exactly().toPlainString();
            case BILLING_ACCOUNT_ID, BILLING_ACCOUNT_NAME -> account;
            case BILLING_CURRENCY -> "USD";
            case BILLING_PERIOD_START -> month(key, 0);
            case BILLING_PERIOD_END -> month(key, 1);
            case CHARGE_CATEGORY -> "Usage";
            case CHARGE_CLASS -> "";
            case CHARGE_DESCRIPTION -> description(key);
            case CHARGE_FREQUENCY -> "Usage-Based";
            case CHARGE_PERIOD_START -> key.hour().toString();
            case CHARGE_PERIOD_END ->
                key.hour().plus(key.hours(), ChronoUnit.HOURS).toString();
            case CONSUMED_QUANTITY, PRICING_QUANTITY -> hours(sum);
            case CONSUMED_UNIT, PRICING_UNIT -> "GPU-Hours";
            case INVOICE_ISSUER_NAME, PROVIDER_NAME, PUBLISHER_NAME ->
                key.provider().isEmpty() ? OWNED : key.provider();
            case PRICING_CATEGORY -> "Standard";
            case REGION_ID, REGION_NAME -> key.region();
            case RESOURCE_ID -> key.machine();
            case RESOURCE_NAME -> key.name();
            case RESOURCE_TYPE -> "Machine with GPUs";
            case SERVICE_CATEGORY -> "Compute";
            case SERVICE_NAME -> "GPU machines";
            case SERVICE_SUBCATEGORY -> key.provider().isEmpty() ? "Other (Compute)" : "Virtual Machines";
            case SKU_ID -> key.type();
            case SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME -> key.holder().team();
            case TAGS -> tags(key);
        };
    }

    private static String description(CostKey key) {
        String who = key.holder().equals(GpuHolder.NOBODY)
                ? "nobody's"
                : "of job '%s'".formatted(key.holder().job());
        return "GPUs of %s, %s, %s".formatted(key.machine(), used(key), who);
    }

    private static String used(CostKey key) {
        return key.use().name().toLowerCase(Locale.ROOT);
    }

    private static String hours(CostSum sum) {
        return BigDecimal.valueOf(sum.gpuMillis())
                .divide(MILLIS_AN_HOUR, DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String month(CostKey key, int later) {
        return YearMonth.from(key.hour().atOffset(ZoneOffset.UTC))
                .plusMonths(later)
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    private static String tags(CostKey key) {
        return PlainJson.MAPPER
                .createObjectNode()
                .put("job", key.holder().job())
                .put("team", key.holder().team())
                .put("use", used(key))
                .put("user", key.holder().user())
                .toString();
    }
}
