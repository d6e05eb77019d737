package dev.interlock.rules.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The largest first, each onto the first GPU that has room for it. */
final class FirstFit {
    private static final Comparator<Size> LARGEST_FIRST = Comparator.comparingInt(Size::largest)
            .thenComparingInt(Size::sum)
            .thenComparingInt(Size::work)
            .reversed();

    private FirstFit() {}

    /** What goes onto each GPU. */
    static List<List<Size>> of(List<Size> sizes) {
        List<List<Size>> bins = new ArrayList<>();
        List<Size> taken = new ArrayList<>();
        for (Size size : sizes.stream().sorted(LARGEST_FIRST).toList()) {
            int bin = 0;
            while (bin < bins.size() && !fits(taken.get(bin), size)) {
                bin++;
            }
            if (bin == bins.size()) {
                bins.add(new ArrayList<>());
                taken.add(new Size(0, 0));
            }
            bins.get(bin).add(size);
            Size before = taken.get(bin);
            taken.set(bin, new Size(before.work() + size.work(), before.memory() + size.memory()));
        }
        return bins;
    }

    private static boolean fits(Size taken, Size size) {
        return taken.work() + size.work() <= Size.STEPS && taken.memory() + size.memory() <= Size.STEPS;
    }
}
