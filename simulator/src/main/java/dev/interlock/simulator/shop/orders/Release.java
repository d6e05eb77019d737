package dev.interlock.simulator.shop.orders;

import dev.interlock.simulator.shop.process.Call;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A version of the orders service: what it does differently from the others. Two of them should not have been released. */
record Release(String version, Pricing pricing, Journal journal) {
    private static final int READ_BUFFER_BYTES = 256 * 1024;

    /** What becomes of a request after it was read. */
    @FunctionalInterface
    interface Journal {
        void note(Call call);
    }

    private static final List<Release> ALL = List.of(
            new Release("1.4.0", Pricing::roundedToTheCent, call -> {}),
            new Release("1.4.1", Pricing::roundedToTheCent, keepingEveryRequest()),
            new Release("1.5.0", Pricing::exactForEachPiece, call -> {}));

    static Release of(String version) {
        return ALL.stream()
                .filter(release -> release.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("SHOP_VERSION is '%s'. Set one of %s."
                        .formatted(version, ALL.stream().map(Release::version).toList())));
    }

    /** Keeps each request with its read buffer, so that a complaint can be looked into; nothing ever takes one out. */
    private static Journal keepingEveryRequest() {
        List<byte[]> kept = new CopyOnWriteArrayList<>();
        return call -> kept.add(Arrays.copyOf(call.body().getBytes(StandardCharsets.UTF_8), READ_BUFFER_BYTES));
    }
}
