package dev.interlock.simulator.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many GPUs stand in Slurm's list of resources: {@code gres/gpu=4}, {@code gres/gpu:a100=4} or {@code gpu:a100:4}. */
final class GpuRequest {
    private static final Pattern ANY = Pattern.compile("(?:^|,)(?:gres/)?gpu[=:](\\d+)(?=$|[,(])");
    private static final Pattern TYPED = Pattern.compile("(?:^|,)(?:gres/)?gpu:[^=:,]+[=:](\\d+)");

    private GpuRequest() {}

    /** Of the total and the counts by type, which say the same, the total. */
    static double of(String resources) {
        Matcher any = ANY.matcher(resources);
        return any.find()
                ? Double.parseDouble(any.group(1))
                : TYPED.matcher(resources)
                        .results()
                        .mapToDouble(each -> Double.parseDouble(each.group(1)))
                        .sum();
    }
}
