package dev.interlock.rules.alert;

import java.util.LinkedHashMap;
import java.util.Map;

/** The latest episodes that are over, so that a word that was under way meanwhile does not bring one back. */
final class EndedAlerts {
    private static final int REMEMBERED = 10_000;
    /** A word that comes this long after the end was not under way: it fires after all. */
    private static final long LATE_MILLIS = 60_000;

    private record End(String sender, long since, long at) {}

    private final Map<String, End> ends = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, End> eldest) {
            return size() > REMEMBERED;
        }
    };

    void note(HeldAlert over, long now) {
        ends.put(over.fingerprint(), new End(over.alert().sender(), over.began(), now));
    }

    /** The word is of an episode before the one that ended, or of that one and came too late. */
    boolean isOld(AlertWord word, String sender, long now) {
        End end = ends.get(word.fingerprint());
        if (end == null) {
            return false;
        }
        boolean earlier = word.since() < end.since && sender.equals(end.sender);
        return earlier || (word.since() == end.since && now - end.at < LATE_MILLIS);
    }
}
