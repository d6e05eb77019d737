package dev.interlock.rules.cost;

/**
 * What was spent, and on how much.
 *
 * @param gpuMillis of whole GPUs
 * @param unpricedMillis of them, those whose price nobody knows: what these cost is not in the amount
 */
public record CostSum(Money amount, long gpuMillis, long unpricedMillis) {
    static CostSum of(Charge charge) {
        return new CostSum(charge.amount(), charge.gpuMillis(), charge.priced() ? 0 : charge.gpuMillis());
    }

    public CostSum plus(CostSum other) {
        return new CostSum(
                amount.plus(other.amount), gpuMillis + other.gpuMillis, unpricedMillis + other.unpricedMillis);
    }
}
