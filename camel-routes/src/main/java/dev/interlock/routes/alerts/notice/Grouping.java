package dev.interlock.routes.alerts.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are due to one receiver: a pure function of what it does not know yet. Critical notices have an allowance of their
 * own and wait for nothing. What is new and more than the allowance is one message.
 *
 * @param pending the most urgent first, then the oldest
 */
record Grouping(Terms terms, List<UntoldNotice> pending, Map<String, GroupStanding> groups, Instant now) {
    private static final String EVERYTHING = "everything";

    /** At most so many messages of each kind. */
    List<Draft> drafts(int critical, int others) {
        return Stream.concat(lane(true, critical), lane(false, others)).toList();
    }

    private Stream<Draft> lane(boolean critical, int most) {
        if (most <= 0) {
            return Stream.empty();
        }
        Stream<Draft> news =
                terms.together() ? together(critical) : Stream.concat(fresh(critical, most), known(critical));
        return Stream.concat(news, repeats(critical)).limit(most);
    }

    private Stream<Draft> fresh(boolean critical, int most) {
        List<UntoldNotice> fresh = pending.stream()
                .filter(each -> each.isFresh() && each.isCritical() == critical)
                .toList();
        if (fresh.isEmpty() || !(critical || waitedFor(fresh))) {
            return Stream.empty();
        }
        return fresh.size() <= most
                ? fresh.stream().map(each -> Draft.of(each.about(), critical, List.of(each)))
                : Stream.of(Draft.of(many(fresh), critical, fresh));
    }

    private boolean waitedFor(List<UntoldNotice> fresh) {
        Instant oldest = fresh.stream()
                .map(UntoldNotice::saidAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        // a clock that was set back has waited long enough
        return !oldest.plus(terms.groupWait()).isAfter(now) || oldest.isAfter(now);
    }

    private static String many(List<UntoldNotice> fresh) {
        return "many-%d"
                .formatted(fresh.stream().mapToLong(UntoldNotice::notice).min().orElseThrow());
    }

    private Stream<Draft> known(boolean critical) {
        Map<String, List<UntoldNotice>> byGroup = new LinkedHashMap<>();
        pending.stream().filter(each -> !each.isFresh()).forEach(each -> byGroup.computeIfAbsent(
                        String.valueOf(each.group()), key -> new ArrayList<>())
                .add(each));
        return byGroup.entrySet().stream()
                .filter(group -> group.getValue().get(0).isCritical() == critical)
                .filter(group -> isDue(group.getKey(), group.getValue()))
                .map(group -> Draft.of(group.getKey(), critical, group.getValue()));
    }

    private boolean isDue(String key, List<UntoldNotice> news) {
        GroupStanding group = groups.get(key);
        return !isBusy(group)
                && (news.stream()
                                .anyMatch(each -> each.isRaised()
                                        || (each.over() && each.about().equals(key)))
                        || rested(group));
    }

    private boolean rested(@Nullable GroupStanding group) {
        return group == null || !group.toldAt().plus(terms.groupInterval()).isAfter(now);
    }

    private static boolean isBusy(@Nullable GroupStanding group) {
        return group != null && group.busy();
    }

    /** Everything of the lane is one group. */
    private Stream<Draft> together(boolean critical) {
        String key = critical ? EVERYTHING + "-critical" : EVERYTHING;
        List<UntoldNotice> news =
                pending.stream().filter(each -> each.isCritical() == critical).toList();
        boolean due =
                !news.isEmpty() && !isBusy(groups.get(key)) && (critical || waitedFor(news)) && rested(groups.get(key));
        return due ? Stream.of(Draft.of(key, critical, news)) : Stream.empty();
    }

    private Stream<Draft> repeats(boolean critical) {
        return groups.values().stream()
                .filter(group -> group.firing() > 0 && !group.busy() && group.critical() == critical)
                .filter(group -> pending.stream().noneMatch(each -> group.key().equals(each.group())))
                .filter(group -> !group.toldAt().plus(terms.repeatInterval()).isAfter(now))
                .sorted(Comparator.comparing(GroupStanding::toldAt))
                .map(Draft::repeat);
    }
}
