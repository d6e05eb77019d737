package dev.interlock.rules.cost;

import dev.interlock.rules.fact.Gpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who has which part of a GPU: one the whole of it, or several an instance each (MIG), which has so many of its compute slices: a
 * GPU has seven, an A30 four (NVIDIA Multi-Instance GPU User Guide, supported profiles).
 *
 * @param parts never empty; what is not given out is one of them
 */
public record GpuParts(List<GpuPart> parts) {
    private static final Pattern PROFILE = Pattern.compile("(?:\\d+c\\.)?(\\d+)g\\.(\\d+)gb.*");
    private static final int SLICES = 7;
    private static final int SLICES_OF_A30 = 4;
    private static final int GIGABYTES_OF_A30 = 6;

    public GpuParts {
        parts = List.copyOf(parts);
    }

    static GpuParts whole(GpuHolder holder) {
        return new GpuParts(List.of(new GpuPart(holder, 1)));
    }

    static GpuParts of(Gpu gpu) {
        Map<String, String> profiles = byInstance(gpu.slices());
        if (profiles.isEmpty()) {
            return whole(new GpuHolder(
                    gpu.namespace().isEmpty() ? gpu.partition() : gpu.namespace(), gpu.user(), gpu.job()));
        }
        Map<String, String> holders = byInstance(gpu.sliceHolders());
        List<GpuPart> parts = new ArrayList<>();
        int left = SLICES;
        for (Map.Entry<String, String> each : profiles.entrySet()) {
            Matcher profile = PROFILE.matcher(each.getValue());
            if (profile.matches()) {
                int slices = Math.min(left, Integer.parseInt(profile.group(1)));
                boolean small = Integer.parseInt(profile.group(2)) == slices * GIGABYTES_OF_A30;
                left = Math.max(0, (small && parts.isEmpty() ? SLICES_OF_A30 : left) - slices);
                parts.add(new GpuPart(holder(holders.getOrDefault(each.getKey(), "")), slices));
            }
        }
        if (left > 0) {
            parts.add(new GpuPart(GpuHolder.NOBODY, left));
        }
        return new GpuParts(parts);
    }

    /** It is divided, and parts may lie idle while others work. */
    boolean isDivided() {
        return parts.size() > 1;
    }

    List<Integer> weights() {
        return parts.stream().map(GpuPart::slices).toList();
    }

    private static GpuHolder holder(String pod) {
        int slash = pod.indexOf('/');
        return slash < 0 ? GpuHolder.NOBODY : new GpuHolder(pod.substring(0, slash), "", pod.substring(slash + 1));
    }

    /** Reads {@code 1:3g.40gb+2:1g.10gb}. */
    private static Map<String, String> byInstance(String label) {
        Map<String, String> found = new TreeMap<>();
        Stream.of(label.split("\\+"))
                .map(each -> each.split(":", 2))
                .filter(each -> each.length == 2)
                .forEach(each -> found.put(each[0], each[1]));
        return found;
    }
}
