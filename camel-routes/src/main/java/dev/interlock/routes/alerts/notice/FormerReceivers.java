package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.audit.Audit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Receivers that are configured no longer, of which something still waits. */
public final class FormerReceivers {
    private static final String WAITING = """
            SELECT d.receiver, COUNT(*) AS waiting FROM deliveries d JOIN notices n ON n.id = d.notice
            WHERE d.told <> 'RESOLVED' AND (d.said < n.said OR d.message IS NOT NULL OR (d.told = 'FIRING' AND n.ends_at IS NOT NULL))
            GROUP BY d.receiver ORDER BY d.receiver
            """;

    private FormerReceivers() {}

    /** How many notices waited for each, and that they wait no longer. */
    public static Map<String, Integer> letGo(Audit audit, Set<String> configured) {
        return audit.beside("look who is told no longer", handle -> {
            Map<String, Integer> strangers = new LinkedHashMap<>();
            handle.createQuery(WAITING)
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(each -> strangers.put(each.getKey(), each.getValue()));
            strangers.keySet().removeAll(configured);
            handle.createQuery("SELECT DISTINCT receiver FROM deliveries").mapTo(String.class).list().stream()
                    .filter(receiver -> !configured.contains(receiver))
                    .forEach(receiver -> {
                        handle.createUpdate("DELETE FROM deliveries WHERE receiver = :receiver")
                                .bind("receiver", receiver)
                                .execute();
                        handle.createUpdate("DELETE FROM messages WHERE receiver = :receiver")
                                .bind("receiver", receiver)
                                .execute();
                    });
            return strangers;
        });
    }
}
