package dev.interlock.routes.property;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;

/** What can be set of the rooms of the controller: how they are joined, what routes may use, time, agents, the web and the audit. */
public enum RouteProperty implements Property {
    SAMPLES(
            "interlock.samples",
            PropertyKind.TEXT,
            "direct:samples",
            "Endpoint that samples are sent to. Replays put direct: endpoints in place of the queues, so that one thread does everything in order."),
    JOBS("interlock.jobs", PropertyKind.TEXT, "direct:jobs", "Endpoint that jobs are sent to."),
    LOGS("interlock.logs", PropertyKind.TEXT, "direct:logs", "Endpoint that log lines are sent to."),
    DECIDE(
            "interlock.decide",
            PropertyKind.TEXT,
            "seda:decide?blockWhenFull=true&timeout=10000&pollTimeout=100",
            "Endpoint of the decision loop. An idle queue looks up often, so that the controller stops at once."),
    RECORD(
            "interlock.record",
            PropertyKind.TEXT,
            "seda:record?size=1000000&timeout=10000&pollTimeout=100",
            "Endpoint of what is written down."),
    DISPATCH(
            "interlock.dispatch",
            PropertyKind.TEXT,
            "seda:dispatch?size=1000000&concurrentConsumers=4&pollTimeout=100",
            "Endpoint of tasks that are due."),
    ADVISE(
            "interlock.advise",
            PropertyKind.TEXT,
            "seda:advise?size=10000&concurrentConsumers={{advisor.concurrency:2}}&pollTimeout=100",
            "Endpoint of questions to the planner."),
    COMPONENTS(
            "routes.components",
            PropertyKind.TEXT,
            "direct,file,http,https,kafka,log,paho,paho-mqtt5,platform-http,seda,smtp,smtps,timer",
            "Components that routes may use. Whoever runs the controller adds to them."),
    LANGUAGES(
            "routes.languages",
            PropertyKind.TEXT,
            "constant,exchangeProperty,file,header,simple,variable",
            "Languages that routes may use."),
    FOLDERS(
            "routes.folders",
            PropertyKind.TEXT,
            "/var/lib/interlock",
            "Folders below which file: of a route may read and write, besides the data folder."),
    TICK_ENABLED("tick.enabled", PropertyKind.SWITCH, "true", "Whether time passes by itself; a replay tells it."),
    TICK_PERIOD(
            "tick.period",
            PropertyKind.PERIOD,
            "1000",
            "Milliseconds from one look of the rules at the clock to the next."),
    RULEBOOK_WATCH_ENABLED(
            "rulebook.watch.enabled",
            PropertyKind.SWITCH,
            "true",
            "Whether edited rulebooks, routes and inventories are taken up by themselves."),
    RULEBOOK_WATCH_PERIOD(
            "rulebook.watch.period",
            PropertyKind.PERIOD,
            "1000",
            "Milliseconds from one look at these files to the next."),
    CLARIFICATION_SECONDS(
            "interlock.clarification.seconds",
            PropertyKind.SECONDS,
            "900",
            "How long a question of the planner's waits for a person."),
    REVIEW_SECONDS(
            "interlock.review.seconds",
            PropertyKind.SECONDS,
            "0",
            "How often the planner looks at the whole site and says whether to intervene at all; 0 for never, 300 where a model is configured."),
    REVIEW_GAP_SECONDS(
            "interlock.review.gap.seconds",
            PropertyKind.SECONDS,
            "30",
            "How long it is left alone in between by a real clock, however fast a simulated one goes."),
    ALERTS_MOST(
            "interlock.alerts.most",
            PropertyKind.COUNT,
            "20000",
            "How many alerts of other systems are kept at once; beyond it, new ones are answered with 429, so that their sender tells them again."),
    ACTION_AGENT(
            "agent.action",
            PropertyKind.TEXT,
            "direct:agent-action",
            "Endpoint of the ActionAgent: direct: in this process, http: elsewhere."),
    METRIC_AGENT("agent.metric", PropertyKind.TEXT, "direct:agent-metric", "Endpoint of the MetricAgent."),
    LOG_AGENT("agent.log", PropertyKind.TEXT, "direct:agent-log", "Endpoint of the LogAgent."),
    RUNBOOK_AGENT("agent.runbook", PropertyKind.TEXT, "direct:agent-runbook", "Endpoint of the RunbookAgent."),
    ALERT_AGENT(
            "agent.alert",
            PropertyKind.TEXT,
            "direct:agent-action",
            "Endpoint of what tells people: this process, wherever the ActionAgent lives."),
    HEARTBEAT_PERIOD(
            "agent.heartbeat.period",
            PropertyKind.PERIOD,
            "2000",
            "How often agents elsewhere are asked whether they are still at work, in milliseconds."),
    KEYS_GRACE("agent.keys.grace", PropertyKind.DURATION, "PT24H", "How long a key that was replaced still verifies."),
    KEYS_WATCH_PERIOD(
            "agent.keys.watch.period",
            PropertyKind.PERIOD,
            "1000",
            "How often the audit looks for what was done to keys, in milliseconds."),
    WEB_ENABLED(
            "interlock.web.enabled", PropertyKind.SWITCH, "true", "Whether there is a web at all; a replay has none."),
    BIND("interlock.bind", PropertyKind.TEXT, "127.0.0.1", "Address the controller listens on."),
    PORT("interlock.port", PropertyKind.PORT, "8080", "Port the controller listens on; 0 takes a free one."),
    TOKEN(
            "interlock.token",
            PropertyKind.SECRET,
            "",
            "What must be sent along to change anything; required as soon as the address is not this machine's own."),
    READING_NEEDS_TOKEN(
            "interlock.reading-needs-token",
            PropertyKind.SWITCH,
            "false",
            "Whether looking takes a token too, wherever changes do; whether the controller lives is told without one."),
    ANCHOR_ENABLED(
            "audit.anchor.enabled",
            PropertyKind.SWITCH,
            "true",
            "Whether the audit's head is written outside the database."),
    ANCHOR_PERIOD(
            "audit.anchor.period",
            PropertyKind.PERIOD,
            "10000",
            "How often that is done while nothing happens, in milliseconds."),
    ANCHOR_ELSEWHERE(
            "audit.anchor.elsewhere",
            PropertyKind.TEXT,
            "",
            "Where it is written as well, with commas between them: a folder, or a syslog as udp://HOST:PORT or tcp://HOST:PORT."),
    RETENTION_DAYS(
            "audit.retention.days",
            PropertyKind.whole(0, 36_500),
            "90",
            "How long the audit keeps an entry in the database; older ones go into archives, a file a day. 0 keeps them there for ever."),
    RETENTION_PERIOD(
            "audit.retention.period",
            PropertyKind.PERIOD,
            "3600000",
            "How often the audit looks for what is older, in milliseconds."),
    ARCHIVE(
            "audit.archive",
            PropertyKind.PATH,
            "",
            "Folder that archives are written to; without one, the folder archive in the data folder."),
    LETTERS_MOST(
            "audit.letters.most",
            PropertyKind.COUNT,
            "20000",
            "How many dead letters are kept at most, the newest, and none for longer than audit.retention.days.");

    private final Declaration declaration;

    RouteProperty(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
