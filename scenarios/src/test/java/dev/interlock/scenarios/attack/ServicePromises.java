package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.ClearQueuePoison;
import dev.interlock.rules.plan.Action.FlushCacheKey;
import dev.interlock.rules.plan.Action.HealNetwork;
import dev.interlock.rules.plan.Action.HttpCheck;
import dev.interlock.rules.plan.Action.KillProcess;
import dev.interlock.rules.plan.Action.RestartService;
import dev.interlock.rules.plan.Action.RollbackConfig;
import dev.interlock.rules.plan.Action.ScaleConsumer;
import dev.interlock.rules.plan.Action.TerminateQuery;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Services and links, one at a time: what exists and reports, and only what telemetry proves to be wrong. */
final class ServicePromises {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]*");
    private static final int LONGEST_KEY = 80;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final int LONGEST_PATH = 120;

    static final List<Promise> ALL = List.of(
            any(
                    "SAFETY-801",
                    (action, judged) -> isForServices(action)
                            && judged.service(action.target())
                                    .filter(service -> action.type().targets().stream()
                                            .anyMatch(kind -> kind.name()
                                                    .equals(service.kind().name())))
                                    .isEmpty()),
            any(
                    "SAFETY-802",
                    (action, judged) -> action instanceof HealNetwork
                            && judged.link(action.target()).isEmpty()),
            any(
                    "SAFETY-803",
                    (action, judged) -> action.type().changes()
                            && (isForServices(action) || action instanceof HealNetwork)
                            && judged.facts()
                                    .device(action.target())
                                    .filter(fact -> !(fact.at() >= judged.now() - judged.millis("service-stale")))
                                    .isPresent()),
            service(
                    RestartService.class,
                    "SAFETY-804",
                    (restart, on) -> on.service().kind().equals(DeviceKind.SERVICE) && !on.mayStartAnew()),
            service(
                    RestartService.class,
                    "SAFETY-805",
                    (restart, on) -> !on.service().kind().equals(DeviceKind.SERVICE) && !on.isDown()),
            any(
                    "SAFETY-806",
                    (action, judged) -> action instanceof RestartService
                            && judged.doneWithin(judged.millis("restart-interval"))
                                    .anyMatch(action::equals)),
            new Promise("SAFETY-807", judged -> judged.all(Service.class)
                    .anyMatch(service -> judged.each(RestartService.class)
                                    .filter(restart -> restart.target().equals(service.id()))
                                    .count()
                            > 1)),
            any(
                    "SAFETY-811",
                    (action, judged) -> action instanceof FlushCacheKey flush
                            && !(flush.key().length() <= LONGEST_KEY
                                    && KEY.matcher(flush.key()).matches())),
            service(
                    FlushCacheKey.class,
                    "SAFETY-812",
                    (flush, on) -> !(on.service().unreadable15s() > 0
                            && on.service().note().equals(flush.key()))),
            service(
                    ClearQueuePoison.class,
                    "SAFETY-813",
                    (clear, on) -> !(on.service().poisonMessages() > 0)),
            service(
                    KillProcess.class,
                    "SAFETY-814",
                    (kill, on) -> kill.process() <= 0 || on.service().foreignProcess() != kill.process()),
            service(
                    TerminateQuery.class,
                    "SAFETY-815",
                    (end, on) -> end.session() <= 0 || on.service().blockingSession() != end.session()),
            service(
                    RollbackConfig.class,
                    "SAFETY-816",
                    (rollback, on) -> on.service().goodRevision() != rollback.revision()),
            service(RollbackConfig.class, "SAFETY-817", (rollback, on) -> !on.runsWhatItShouldNot()),
            service(
                    ScaleConsumer.class,
                    "SAFETY-818",
                    (scale, on) -> !(scale.consumers() >= 1
                            && scale.consumers() <= on.service().maxConsumers())),
            any(
                    "SAFETY-819",
                    (action, judged) -> action instanceof HealNetwork
                            && judged.link(action.target())
                                    .filter(link -> !isTroubled(link, judged))
                                    .isPresent()),
            any("SAFETY-820", (action, judged) -> action instanceof HttpCheck check && !isPlain(check.path())));

    private ServicePromises() {}

    /** A service, and all that a verdict on what is done to it may depend on. */
    private record Subject(Service service, Judged judged) {
        boolean isDown() {
            return service.healthyInstances() < service.declaredInstances();
        }

        boolean mayStartAnew() {
            double most = service.errorBudgetPercent() * judged.limit("errors-burning");
            return isDown()
                    || service.healthyInstances() > 1
                    || service.memoryPercent() > judged.limit("memory-near-limit")
                    || (service.errorPercent5s() > most && service.errorPercent1m() > most);
        }

        boolean runsWhatItShouldNot() {
            boolean known = !Double.isNaN(service.revision()) && !Double.isNaN(service.goodRevision());
            return service.configDrifted() || (known && service.revision() != service.goodRevision());
        }
    }

    private static boolean isForServices(Action action) {
        return switch (action.type()) {
            case RESTART_SERVICE,
                    ROLLBACK_CONFIG,
                    FLUSH_CACHE_KEY,
                    CLEAR_QUEUE_POISON,
                    KILL_PROCESS,
                    SCALE_CONSUMER,
                    TERMINATE_QUERY,
                    HTTP_CHECK -> true;
            default -> false;
        };
    }

    private static boolean isTroubled(Link link, Judged judged) {
        return link.failedPercent5s() > 0
                || link.failedPercent1m() > 0
                || link.latencyMillis() > judged.exit("link-slow");
    }

    /** The root, or segments of which none leads up or begins with a dot, with a slash before each. */
    private static boolean isPlain(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST_PATH) {
            return false;
        }
        String inside = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return path.equals("/")
                || (inside.length() > 1
                        && Stream.of(inside.substring(1).split("/", -1)).allMatch(SEGMENT.asMatchPredicate()));
    }

    private static Promise any(String rule, BiPredicate<Action, Judged> broken) {
        return new Promise(rule, judged -> judged.actions().anyMatch(action -> broken.test(action, judged)));
    }

    private static <A extends Action> Promise service(Class<A> kind, String rule, BiPredicate<A, Subject> broken) {
        Predicate<Judged> some = judged -> judged.each(kind).anyMatch(action -> judged.service(action.target())
                .filter(service -> broken.test(action, new Subject(service, judged)))
                .isPresent());
        return new Promise(rule, some);
    }
}
