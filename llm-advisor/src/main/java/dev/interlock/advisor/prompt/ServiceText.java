package dev.interlock.advisor.prompt;

import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.Service;

/** The figures of services and of the links between them; what is not measured is left out. */
final class ServiceText {
    private ServiceText() {}

    static void figures(Service service, Data data) {
        data.text("zone", service.zone())
                .number("instances", service.instances())
                .number("healthy_instances", service.healthyInstances())
                .number("declared_instances", service.declaredInstances())
                .number("cpu_percent", service.cpuPercent())
                .number("memory_percent", service.memoryPercent())
                .flag("config_drifted", service.configDrifted())
                .number("revision", service.revision())
                .number("good_revision", service.goodRevision())
                .number("foreign_process", service.foreignProcess())
                .number("foreign_cpu_percent", service.foreignCpuPercent());
        requests(service, data);
        stores(service, data);
    }

    static void figures(Link link, Data data) {
        data.text("zone", link.zone())
                .text("caller", link.caller())
                .text("callee", link.callee())
                .number("calls_per_second", link.callsPerSecond())
                .number("failed_percent_5s", link.failedPercent5s())
                .number("failed_percent_1m", link.failedPercent1m())
                .number("latency_ms", link.latencyMillis());
    }

    private static void requests(Service service, Data data) {
        data.number("requests_per_second", service.requestsPerSecond())
                .number("error_percent_5s", service.errorPercent5s())
                .number("error_percent_1m", service.errorPercent1m())
                .number("slow_percent_5s", service.slowPercent5s())
                .number("slow_percent_1m", service.slowPercent1m())
                .number("error_budget_percent", service.errorBudgetPercent())
                .number("disk_failures_15s", service.diskFailures15s())
                .number("consumers", service.consumers())
                .number("max_consumers", service.maxConsumers());
    }

    private static void stores(Service service, Data data) {
        data.number("blocked_sessions", service.blockedSessions())
                .number("longest_block_seconds", service.longestBlockSeconds())
                .number("blocking_session", service.blockingSession())
                .number("unreadable_15s", service.unreadable15s())
                .number("waiting", service.waiting())
                .number("oldest_waiting_seconds", service.oldestWaitingSeconds())
                .number("arrivals_per_second", service.arrivalsPerSecond())
                .number("served_per_second", service.servedPerSecond())
                .number("poison_messages", service.poisonMessages());
        if (!service.note().isEmpty()) {
            data.text("note", service.note());
        }
    }
}
