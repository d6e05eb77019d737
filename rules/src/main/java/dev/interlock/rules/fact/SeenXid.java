package dev.interlock.rules.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * An XID that a GPU reported and that nothing has cleared since. A later one stands beside it, never in its place.
 *
 * @param at when it was reported first, epoch milliseconds
 * @param lastAt when it rose last, epoch milliseconds; its reports in between are repeats
 * @param rose it was seen to begin; false where it stood already when the GPU was first heard of
 */
public record SeenXid(int code, long at, long lastAt, boolean rose) {
    /** More than these at once and the oldest give way: a page of XIDs says no more than the first few. */
    private static final int MOST = 16;

    /**
     * What stands after one more report.
     *
     * @param before what stood until now, the latest last
     * @param last the code of the report before, 0 for none; what it showed without standing here was there before anybody looked
     * @param reported the code of this report, 0 for no error, {@code NaN} where the report says nothing of it
     * @param first the GPU was never heard of before
     */
    public static List<SeenXid> after(List<SeenXid> before, int last, double reported, boolean first, long at) {
        if (Double.isNaN(reported)) {
            return before;
        }
        int code = (int) reported;
        if (code == 0) {
            return List.of();
        }
        if (!before.isEmpty() && before.get(before.size() - 1).code() == code) {
            return before;
        }
        List<SeenXid> after = new ArrayList<>(before);
        after.removeIf(each -> each.code() == code);
        after.add(before.stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .map(each -> new SeenXid(code, each.at(), at, true))
                .orElseGet(() -> new SeenXid(code, at, at, !first && last != code)));
        return List.copyOf(after.subList(Math.max(0, after.size() - MOST), after.size()));
    }
}
