package dev.interlock.rules.fleet;

import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.SeenXid;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An XID of one GPU that is to be thought about.
 *
 * @param place the machine that the GPU is in; the GPU itself where that is not known
 * @param work whose it is: the job that ran on it where that is known, else the machine
 * @param at when it was reported first, epoch milliseconds
 * @param ripeAt from when on it may be spoken of alone: until then others of the same moment may still come
 * @param early one of the two overlapping spans of time that it falls into; whatever is one window apart shares one of them
 * @param late the other
 */
public record XidEvent(
        String gpu, String place, String work, String job, Xid xid, long at, long ripeAt, long early, long late) {
    private static final int SHOWN = 4;

    /** What a GPU reported. Where its machine is not known no other GPU can be near, and nothing is waited for. */
    public static XidEvent of(Gpu gpu, SeenXid seen, Xid xid, long windowMillis) {
        long span = Math.max(1, 2 * windowMillis);
        return new XidEvent(
                gpu.id(),
                gpu.place(),
                gpu.placeOfWork(),
                gpu.job(),
                xid,
                seen.at(),
                gpu.node().isEmpty() ? seen.at() : seen.at() + windowMillis,
                2 * Math.floorDiv(seen.at(), span),
                2 * Math.floorDiv(seen.at() + windowMillis, span) + 1);
    }

    public int code() {
        return xid.code();
    }

    public XidAudience told() {
        return xid.told();
    }

    /** Whose trouble it is where it is one of many at once. */
    public String burstDomain() {
        return new XidBurst(job, told(), early).domain();
    }

    /** What a person is told of them: which codes on which GPUs, and what is recommended for each. */
    public static String words(Collection<XidEvent> events) {
        return events.stream()
                .map(XidEvent::xid)
                .distinct()
                .sorted(Comparator.comparingInt(Xid::code))
                .map(xid -> "XID %d (%s) on %s: %s"
                        .formatted(xid.code(), xid.mnemonic(), gpus(events, xid), xid.recommend()))
                .collect(Collectors.joining(" "));
    }

    private static String gpus(Collection<XidEvent> events, Xid xid) {
        List<String> names = events.stream()
                .filter(event -> event.xid().equals(xid))
                .map(XidEvent::gpu)
                .distinct()
                .sorted()
                .toList();
        return NamesInWords.few(names, SHOWN);
    }
}
