package dev.interlock.rules.alert;

import dev.interlock.rules.alert.AlertChange.Kind;
import dev.interlock.rules.alert.HeldAlert.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The alerts that were told and are not over. An alert is a state that its sender repeats, not an event: told again it
 * changes nothing, and only an end that its sender or a person names ends it. One thread at a time may use it.
 */
public final class AlertBook {
    private final String site;
    private final int most;
    private final long keptMillis;
    private final HeldAlerts held = new HeldAlerts();
    private final EndedAlerts ended = new EndedAlerts();
    private final Listings listings = new Listings();
    private final UnconfirmedAlerts unconfirmed;
    private final Map<String, AlertSender> senders = new LinkedHashMap<>();

    /**
     * Goes on with what was held before; whoever was heard then gets as long again before it counts as silent.
     *
     * @param site the domain of what concerns everything
     * @param most how many are held at once
     * @param keptMillis how long an alert that nobody repeats is believed without a word about it
     */
    public AlertBook(String site, int most, long keptMillis, Collection<HeldAlert> before, long now) {
        this.site = site;
        this.most = most;
        this.keptMillis = keptMillis;
        this.unconfirmed = new UnconfirmedAlerts(keptMillis);
        before.forEach(each -> {
            held.put(each);
            noteWatchdog(each, now);
        });
    }

    /**
     * Takes in what a sender told. What is known is brought up to date in any case; of what is new, everything is taken or
     * nothing.
     */
    public AlertNews tell(AlertPost post, long now, Function<AlertWord, AlertSubject> subjects) {
        boolean room = held.size() + fresh(post, now).count() <= most;
        List<AlertChange> changes = new ArrayList<>();
        int turnedAway = 0;
        int unknown = 0;
        for (AlertWord word : post.words()) {
            Optional<HeldAlert> known = held.find(word, post.sender());
            if (known.isPresent()) {
                again(known.get(), word, subjects, now).ifPresent(changes::add);
            } else if (!word.firing() || ended.isOld(word, post.sender(), now)) {
                unknown++;
            } else if (room) {
                changes.add(taken(word, post.sender(), subjects.apply(word), now));
            } else {
                turnedAway++;
            }
            held.find(word, post.sender())
                    .ifPresent(each -> listings.told(each.alert().id()));
        }
        if (post.whole()) {
            senders.merge(post.sender(), AlertSender.heard(post.sender(), site), (old, none) -> old.answers());
            changes.addAll(unlisted(post, now));
        }
        changes.forEach(change -> noteWatchdog(change.held(), change.held().toldAt()));
        return new AlertNews(changes, unknown, turnedAway);
    }

    /** A sender did not answer when it was asked. */
    public void unanswered(String sender, long now) {
        senders.put(
                sender,
                senders.getOrDefault(sender, AlertSender.heard(sender, site)).failing(now));
    }

    /** A person says that these are over, and that nobody need listen for their senders' signs of life. */
    public List<AlertChange> settle(Predicate<FiringAlert> wanted, Predicate<AlertSender> unheeded) {
        Set<String> forgotten = senders.values().stream()
                .filter(unheeded)
                .map(AlertSender::name)
                .collect(Collectors.toSet());
        List<AlertChange> changes = new ArrayList<>();
        for (HeldAlert each : held.all()) {
            if (each.watchdog() && forgotten.contains(each.alert().sender())) {
                held.remove(each);
                changes.add(new AlertChange(Kind.RESOLVED, each.now(State.SETTLED)));
            } else if (each.counts() && !each.watchdog() && wanted.test(each.alert())) {
                changes.add(new AlertChange(Kind.SETTLED, held.put(each.now(State.SETTLED))));
            }
        }
        forgotten.forEach(name -> senders.computeIfPresent(name, (key, sender) -> sender.watchdogEnded(false)));
        return changes;
    }

    /** Those of which, since this was asked last, it became too long that nobody repeated them. */
    public List<AlertChange> newlyUnconfirmed(long now) {
        return unconfirmed.among(held.all(), now);
    }

    /** Somebody was asked about the open ones of a domain, or need not be. */
    public List<AlertChange> asked(String domain) {
        return held.in(domain).stream()
                .filter(HeldAlert::needsAsking)
                .map(each -> new AlertChange(Kind.REPEATED, held.put(each.afterAsking())))
                .toList();
    }

    /** All that are held, in the order in which they were first told. */
    public List<HeldAlert> all() {
        return held.all();
    }

    /** Those about one domain. */
    public List<HeldAlert> in(String domain) {
        return held.in(domain);
    }

    /** What a session has to know of it to begin with. */
    public AlertMemory memory() {
        return new AlertMemory(
                held.all().stream()
                        .filter(HeldAlert::counts)
                        .map(HeldAlert::alert)
                        .toList(),
                senders());
    }

    /** Whoever told of a watchdog or is asked. */
    public List<AlertSender> senders() {
        return List.copyOf(senders.values());
    }

    /** How long an alert that nobody repeats is believed without a word about it. */
    public long keptMillis() {
        return keptMillis;
    }

    private Stream<AlertWord> fresh(AlertPost post, long now) {
        return post.words().stream()
                .filter(AlertWord::firing)
                .filter(word -> held.find(word, post.sender()).isEmpty())
                .filter(word -> !ended.isOld(word, post.sender(), now));
    }

    private AlertChange taken(AlertWord word, String sender, AlertSubject about, long now) {
        String id = word.fingerprint() + "@" + sender;
        FiringAlert alert = HeldAlerts.alert(id, word, sender, about, now);
        return new AlertChange(
                Kind.FIRING,
                held.put(new HeldAlert(
                        alert, word.fingerprint(), word.since(), word.watchdog(), State.FIRING, false, now)));
    }

    private Optional<AlertChange> again(
            HeldAlert known, AlertWord word, Function<AlertWord, AlertSubject> subjects, long now) {
        boolean anew = word.since() > known.began();
        if (word.since() < known.began()) {
            return Optional.empty();
        }
        if (!word.firing()) {
            return Optional.of(over(known, now));
        }
        AlertSubject about = word.device().equals(known.alert().device())
                ? new AlertSubject(known.alert().subject(), known.alert().domain())
                : subjects.apply(word);
        FiringAlert alert =
                HeldAlerts.alert(known.alert().id(), word, known.alert().sender(), about, now);
        State state = anew || known.state() == State.LAPSED ? State.FIRING : known.state();
        HeldAlert next = held.put(new HeldAlert(
                alert, known.fingerprint(), word.since(), word.watchdog(), state, known.asked() && !anew, now));
        return Optional.of(new AlertChange(kind(known, next, anew), next));
    }

    private static Kind kind(HeldAlert known, HeldAlert next, boolean anew) {
        if (anew || next.state() != known.state()) {
            return Kind.FIRING;
        }
        return next.alert().equals(known.alert()) ? Kind.REPEATED : Kind.CHANGED;
    }

    /** The end of an alert that always fires is no good news: it stays, as one that lapsed. */
    private AlertChange over(HeldAlert known, long now) {
        if (known.watchdog()) {
            boolean knew = known.state() == State.LAPSED;
            return new AlertChange(
                    knew ? Kind.REPEATED : Kind.RESOLVED,
                    held.put(known.told(now).now(State.LAPSED)));
        }
        held.remove(known);
        listings.forget(known.alert().id());
        ended.note(known, now);
        return new AlertChange(Kind.RESOLVED, known.told(now));
    }

    /** What the sender no longer lists is over: its word of that was lost. It gets time, for one that starts anew lists nothing yet. */
    private List<AlertChange> unlisted(AlertPost post, long now) {
        Set<String> listed = post.words().stream()
                .flatMap(word -> held.find(word, post.sender()).stream())
                .map(each -> each.alert().id())
                .collect(Collectors.toSet());
        List<AlertChange> over = new ArrayList<>();
        for (HeldAlert each : held.all()) {
            if (listed.contains(each.alert().id())) {
                listings.lists(post.sender(), each.alert());
            } else if (listings.missingTooLong(post.sender(), each.alert(), now) && each.state() != State.LAPSED) {
                over.add(over(each, now));
            }
        }
        return over;
    }

    private void noteWatchdog(HeldAlert each, long at) {
        if (each.watchdog() && each.state() != State.SETTLED) {
            AlertSender sender = senders.getOrDefault(
                    each.alert().sender(), AlertSender.heard(each.alert().sender(), site));
            boolean lapsed = each.state() == State.LAPSED;
            senders.put(sender.name(), lapsed ? sender.watchdogEnded(true) : sender.watchdog(at));
        }
    }
}
