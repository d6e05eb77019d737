package dev.interlock.routes.reload;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong with the newest edits of route files, by the name of the file. One thread writes, any may read. */
final class RouteFaults {
    private final Told told;
    private volatile Map<String, String> faults = Map.of();

    RouteFaults(Told told) {
        this.told = told;
    }

    /** All of it in words; empty in good order. */
    Optional<String> sentence() {
        return Optional.of(String.join("\n", faults.values())).filter(text -> !text.isEmpty());
    }

    /** The files that something is wrong with. */
    Set<String> names() {
        return faults.keySet();
    }

    /** An edit does not count. The same is told once. */
    void refuse(String name, String sentence) {
        Map<String, String> now = new TreeMap<>(faults);
        if (!sentence.equals(now.put(name, sentence))) {
            faults = now;
            told.tell(new RouteNews(name, RouteNews.Became.REFUSED, sentence));
        }
    }

    /** What runs is what is saved again. */
    void mended(String name) {
        if (faults.containsKey(name)) {
            over(new RouteNews(name, RouteNews.Became.TAKEN, "What was wrong with '%s' is mended.".formatted(name)));
        }
    }

    /** An edit counts: nothing is wrong with the file, and people are told what became of it. */
    void over(RouteNews news) {
        Map<String, String> now = new TreeMap<>(faults);
        now.remove(news.route());
        faults = now;
        told.tell(news);
    }
}
