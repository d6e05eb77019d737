package dev.interlock.routes.alerts.notice;

import java.util.List;

/**
 * A message that is due.
 *
 * @param critical it goes with the critical ones, which never wait for the others
 * @param notices those it is about; empty for all of the group that last
 */
record Draft(String group, boolean critical, List<Long> notices) {
    Draft {
        notices = List.copyOf(notices);
    }

    static Draft repeat(GroupStanding group) {
        return new Draft(group.key(), group.critical(), List.of());
    }

    static Draft of(String group, boolean critical, List<UntoldNotice> pending) {
        return new Draft(
                group, critical, pending.stream().map(UntoldNotice::notice).toList());
    }
}
