package dev.interlock.routes.trail;

import dev.interlock.advisor.Question;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.rules.alert.AlertChange;
import dev.interlock.rules.alert.AlertNews;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.session.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one turn of the decision loop leaves to be done outside it: recorded first, then sent and asked. */
public final class Outbox {
    private final List<Entry> entries = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<AlertChange> alerts = new ArrayList<>();
    private final Instant at;
    private @Nullable Memory memory;
    private @Nullable Inventory inventory;
    private @Nullable String switches;
    private @Nullable String work;
    private @Nullable String report;
    private @Nullable Long sinceNanos;
    private AlertNews alertNews = new AlertNews(List.of(), 0, 0);

    public Outbox(Instant at) {
        this.at = at;
    }

    public void record(Entry entry) {
        entries.add(entry);
    }

    /** What is known of a device or a job could not be used. */
    public void bury(String fact, String reason) {
        letters.add(new DeadLetter(at, "decide", reason, fact));
    }

    public void send(Delivery delivery) {
        deliveries.add(delivery);
    }

    public void ask(Question question) {
        questions.add(question);
    }

    public void remember(Memory changed) {
        memory = changed;
    }

    public void remember(Inventory taken) {
        inventory = taken;
    }

    public void remember(Switches set) {
        switches = set.toString();
    }

    /** What is under way, as it is kept. */
    public void work(String changed) {
        work = changed;
    }

    /** What of an alert must survive a restart. */
    public void keep(AlertChange change) {
        alerts.add(change);
    }

    public void answer(AlertNews news) {
        alertNews = news;
    }

    /** The report that stands for what a person said in this turn. */
    public void reported(String id) {
        report = id;
    }

    /** The report that stands for what a person said; absent where nobody did. */
    public @Nullable String report() {
        return report;
    }

    /** What led to the turn came in at this time of the controller's stopwatch. */
    public void since(long nanos) {
        sinceNanos = nanos;
    }

    /** When what led to the turn came in, by the controller's stopwatch; absent where that was no telemetry and no tick. */
    public @Nullable Long sinceNanos() {
        return sinceNanos;
    }

    /** When the turn took place. */
    public Instant at() {
        return at;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<DeadLetter> letters() {
        return letters;
    }

    public List<Delivery> deliveries() {
        return deliveries;
    }

    public List<Question> questions() {
        return questions;
    }

    /** Alerts that must survive a restart, or need not any more. */
    public List<AlertChange> alerts() {
        return alerts;
    }

    /** What came of it where another system told alerts. */
    public AlertNews alertNews() {
        return alertNews;
    }

    /** What must survive a restart; absent where this turn changed nothing of it. */
    public @Nullable Memory memory() {
        return memory;
    }

    /** The devices that exist from here on; absent where this turn left them as they were. */
    public @Nullable Inventory inventory() {
        return inventory;
    }

    /** What is under way; absent where this turn changed nothing of it. */
    public @Nullable String work() {
        return work;
    }

    /** How mode and kill switch stand; absent where this turn did not touch them. */
    public @Nullable String switches() {
        return switches;
    }
}
