package dev.interlock.simulator.cloud;

import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.cloud.measure.HttpProbe;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.cloud.parts.Shop;
import java.util.Map;

/**
 * Does what actions say to the shop, as its operators' tools would: what cannot be done they refuse, what is unwise they do.
 * Wisdom is the safety gate's.
 */
final class Repairs {
    private final Grip grip;
    private final Shop shop;
    private final HttpProbe http = new HttpProbe();

    Repairs(Grip grip) {
        this.grip = grip;
        this.shop = grip.shop();
    }

    /** What came of it: the values before, or what was found; throws a {@link RuntimeTrouble} that says why not. */
    Map<String, Object> carryOut(Action action) {
        if (action instanceof Action.RestartService restart) {
            shop.restart(part(restart.target()));
            return Map.of();
        } else if (action instanceof Action.RollbackConfig rollback) {
            return rollBack(rollback);
        } else if (action instanceof Action.FlushCacheKey flush) {
            return Map.of("flushed", grip.cache().flush(flush.key()));
        } else if (action instanceof Action.ClearQueuePoison) {
            return Map.of("parked", grip.queue().park());
        } else if (action instanceof Action.HealNetwork heal) {
            grip.network().calm(PartLink.named(heal.target()).orElseThrow(() -> unknown("link", heal.target())));
            return Map.of();
        } else if (action instanceof Action.KillProcess kill) {
            return kill(kill);
        } else if (action instanceof Action.ScaleConsumer scale) {
            return scale(scale);
        } else if (action instanceof Action.TerminateQuery terminate) {
            return Map.of("terminated", grip.database().terminate(terminate.session()));
        } else if (action instanceof Action.HttpCheck check) {
            return check(check);
        } else if (action instanceof Action.Alert) {
            return Map.of("read_by", "operator");
        }
        throw new RuntimeTrouble("A shop has nothing that can do '%s'. Choose an action for services."
                .formatted(action.type().contractName()));
    }

    private Map<String, Object> rollBack(Action.RollbackConfig action) {
        Part part = part(action.target());
        int before = shop.revision(part);
        if (shop.rollBack(part, action.revision()).isEmpty()) {
            throw new RuntimeTrouble("'%s' has no revision %d. Its revisions go from 1 to the newest, %d."
                    .formatted(action.target(), action.revision(), shop.newestRevision(part)));
        }
        return Map.of("before", Map.of("revision", before));
    }

    private Map<String, Object> kill(Action.KillProcess action) {
        if (!shop.runtime().killStray(part(action.target()), action.process())) {
            throw new RuntimeTrouble("Beside '%s' there is no process %d that is not its own. Look which one it is now."
                    .formatted(action.target(), action.process()));
        }
        return Map.of();
    }

    private Map<String, Object> scale(Action.ScaleConsumer action) {
        if (part(action.target()) != Part.FULFILMENT) {
            throw new RuntimeTrouble("'%s' has no consumers. Name 'fulfilment'.".formatted(action.target()));
        }
        long before = shop.consumers();
        shop.scale(action.consumers());
        return Map.of("before", Map.of("consumers", before));
    }

    private Map<String, Object> check(Action.HttpCheck action) {
        Part part = part(action.target());
        if (!part.ours()) {
            throw new RuntimeTrouble("'%s' does not speak HTTP. Name a service.".formatted(action.target()));
        }
        if (!action.staysOnTarget()) {
            throw new RuntimeTrouble("'%s' is no plain path. Give one such as '/health'.".formatted(action.path()));
        }
        return http.get(shop.runtime().door(part), action.path())
                .<Map<String, Object>>map(heard -> Map.of("status", heard.status(), "latency_ms", heard.millis()))
                .orElseThrow(() -> new RuntimeTrouble(
                        "'%s' does not answer at '%s' within a second.".formatted(action.target(), action.path())));
    }

    private static Part part(String target) {
        return Part.named(target).orElseThrow(() -> unknown("service", target));
    }

    private static RuntimeTrouble unknown(String what, String name) {
        return new RuntimeTrouble("There is no %s '%s'. Name one of the inventory.".formatted(what, name));
    }
}
