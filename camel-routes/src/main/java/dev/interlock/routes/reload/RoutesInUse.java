package dev.interlock.routes.reload;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.routes.check.RouteFile;
import dev.interlock.routes.check.RoutesCheck;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.jspecify.annotations.Nullable;

/**
 * The route files by which the controller runs now, and what is wrong with the newest edit of them, if anything. An edit takes
 * effect once two looks in a row found the same: whoever saves may write a file bit by bit. It is tried aside first; one with a
 * fault, or whose route does not start, changes nothing. Thread-safe.
 */
public final class RoutesInUse {
    private static final String FOLDER = "routes";

    /** How a site calls a route that brings something in from others. */
    private static final String BRINGS_IN = "ingest-";

    /** What has to wait is tried again after so many looks. */
    private static final int REST = 10;

    private final Supplier<List<Path>> folders;
    private final Supplier<RoutesCheck> check;
    private final RunningRoutes running;
    private final RestingPaths resting;
    private final Told told;
    private final Set<String> delivered;
    private final Map<String, RouteFile> inUse = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final RouteFaults faults;
    private Map<String, Parsed<RouteFile>> seen;
    private Map<String, Parsed<RouteFile>> handled;
    private int looks;

    /**
     * Begins with what the context is about to be started with.
     *
     * @param properties what routes may name
     * @param folders those with route files; a file of a later one stands in for one of the same name before, and what is in
     *     the first can be changed but not taken away
     */
    public RoutesInUse(
            CamelContext context,
            Properties properties,
            Supplier<List<Path>> folders,
            Consumer<List<Entry>> record,
            InstantSource clock) {
        this.folders = folders;
        this.check = () -> RoutesCheck.knowing(beans(context), properties);
        this.resting = new RestingPaths();
        this.running = new RunningRoutes(context, resting);
        this.told = new Told(record, clock);
        this.faults = new RouteFaults(told);
        this.delivered =
                Set.copyOf(RouteFile.places(folders.get().subList(0, 1)).keySet());
        this.seen = saved();
        this.handled = seen;
        seen.forEach((name, file) -> file.toOptional().ifPresent(read -> inUse.put(name, read)));
    }

    /** Why the newest edits are not in use. */
    public Optional<String> fault() {
        return faults.sentence();
    }

    /** Call before the context starts: a site's route whose source is away then keeps no other from running. */
    public void hold() {
        sources().forEach(file -> running.hold(file.name()));
    }

    /** Call once the context runs: what was held begins, and what does not start is tried again. */
    public synchronized void begin() {
        for (RouteFile file : sources()) {
            try {
                running.begin(file.name());
            } catch (NotReplaced.Down failed) {
                notReplaced(file, null, failed);
            }
        }
    }

    private List<RouteFile> sources() {
        return inUse.values().stream()
                .filter(file -> file.name().startsWith(BRINGS_IN) && !delivered.contains(file.name()))
                .toList();
    }

    /** Call once the web listens: whoever sends to a route that is being exchanged is told to come again. */
    public void guard(CamelContext context) {
        resting.guard(context);
    }

    /** Looks once, and lets what was saved take effect. */
    synchronized void look() {
        told.write();
        try {
            look(saved());
            faults.mended(FOLDER);
        } catch (UncheckedIOException unreadable) {
            faults.refuse(FOLDER, String.valueOf(unreadable.getMessage()));
        }
    }

    private void look(Map<String, Parsed<RouteFile>> now) {
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled) {
            return;
        }
        Set<String> names = now.equals(handled) ? due() : all(now);
        handled = now;
        names.stream().sorted(Comparator.comparing(name -> turn(name, now))).forEach(name -> consider(name, now));
    }

    /** What routes share comes before them, and goes after them. */
    private int turn(String name, Map<String, Parsed<RouteFile>> now) {
        if (!isConfiguration(name, now)) {
            return 1;
        }
        return now.containsKey(name) ? 0 : 2;
    }

    private Set<String> due() {
        looks++;
        return looks % REST == 0 ? new TreeSet<>(waiting) : Set.of();
    }

    /** A file that was mended may mend others. */
    private Set<String> all(Map<String, Parsed<RouteFile>> now) {
        Set<String> names = new TreeSet<>(inUse.keySet());
        names.addAll(now.keySet());
        names.addAll(faults.names());
        names.remove(FOLDER);
        return names;
    }

    private void consider(String name, Map<String, Parsed<RouteFile>> now) {
        RouteFile old = inUse.get(name);
        Parsed<RouteFile> next = now.get(name);
        boolean waited = waiting.remove(name);
        try {
            if (next == null) {
                gone(name, old);
            } else if (next instanceof Parsed.Refused<RouteFile>) {
                faults.refuse(name, sentences(place(name), next));
            } else {
                next.toOptional().ifPresent(file -> saved(file, old, waited, now));
            }
        } catch (RuntimeException bug) {
            faults.refuse(
                    name,
                    "Route file '%s' could not be looked at (%s). Save it again.".formatted(name, bug.getMessage()));
        }
    }

    private void saved(RouteFile file, @Nullable RouteFile old, boolean waited, Map<String, Parsed<RouteFile>> now) {
        if (old != null && !waited && old.text().equals(file.text())) {
            inUse.put(file.name(), file);
            faults.mended(file.name());
            return;
        }
        List<RouteFault> errors = check.get().check(file, readable(now)).stream()
                .filter(fault -> fault.level() == RouteFault.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            refuse(file.name(), old, errors.stream().map(RouteFault::toString).collect(Collectors.joining("\n")));
            return;
        }
        try {
            exchange(file, old);
            took(file);
        } catch (NotReplaced failed) {
            notReplaced(file, old, failed);
        }
    }

    private void exchange(RouteFile file, @Nullable RouteFile old) throws NotReplaced {
        if (old == null && file.isConfiguration()) {
            running.addConfiguration(file);
        } else if (old == null) {
            running.add(file);
        } else if (old.isConfiguration()) {
            running.configure(old, file, users(old.name()));
        } else if (delivered.contains(file.name()) && running.leavesItsPlace(old, file)) {
            throw new NotReplaced.Misplaced(file.name());
        } else {
            running.replace(old, file);
        }
    }

    private void notReplaced(RouteFile file, @Nullable RouteFile old, NotReplaced failed) {
        if (failed.isTriedAgain()) {
            waiting.add(file.name());
        }
        Throwable cause = failed.getCause();
        String sentence = cause == null
                ? "%s:%d: %s".formatted(file.path(), 1, failed.getMessage())
                : check.get().notStarted(file, cause)
                        + (failed.isTriedAgain() ? " It is tried again by itself, too." : "");
        refuse(file.name(), failed.isDown() ? null : old, sentence);
    }

    private void gone(String name, @Nullable RouteFile old) {
        if (old == null) {
            faults.mended(name);
        } else if (delivered.contains(name)) {
            faults.refuse(
                    name,
                    "%s is gone, and the controller does not do without its route. Put it back.".formatted(old.path()));
        } else if (old.isConfiguration() && !users(name).isEmpty()) {
            faults.refuse(
                    name,
                    "%s is gone, but %s names it. Put it back, or take its name out there."
                            .formatted(
                                    old.path(),
                                    users(name).stream().map(RouteFile::name).collect(Collectors.joining(", "))));
        } else {
            end(name, old);
        }
    }

    private void end(String name, RouteFile old) {
        try {
            if (old.isConfiguration()) {
                running.removeConfiguration(name);
            } else {
                running.remove(name);
            }
            inUse.remove(name);
            faults.over(new RouteNews(
                    name,
                    RouteNews.Became.REMOVED,
                    "Route '%s' ended: its file %s is gone.".formatted(name, old.path())));
        } catch (NotReplaced failed) {
            waiting.add(name);
            faults.refuse(name, String.valueOf(failed.getMessage()));
        }
    }

    private void took(RouteFile file) {
        inUse.put(file.name(), file);
        faults.over(new RouteNews(
                file.name(),
                RouteNews.Became.TAKEN,
                "Route '%s' runs as %s says (SHA-256 %s).".formatted(file.name(), file.path(), file.hash())));
    }

    private void refuse(String name, @Nullable RouteFile old, String sentence) {
        faults.refuse(
                name,
                (old == null
                                ? "A route does not run. "
                                : "A route was saved that cannot run, so the one before goes on. ")
                        + sentence);
    }

    private List<RouteFile> users(String configuration) {
        return inUse.values().stream()
                .filter(file -> file.isConfiguredBy(configuration))
                .toList();
    }

    private boolean isConfiguration(String name, Map<String, Parsed<RouteFile>> now) {
        Parsed<RouteFile> saved = now.get(name);
        Optional<RouteFile> file = saved == null ? Optional.ofNullable(inUse.get(name)) : saved.toOptional();
        return file.filter(RouteFile::isConfiguration).isPresent();
    }

    private Map<String, Parsed<RouteFile>> saved() {
        Map<String, Parsed<RouteFile>> files = new TreeMap<>();
        RouteFile.places(folders.get()).forEach((name, path) -> files.put(name, RouteFile.read(path)));
        return files;
    }

    private Path place(String name) {
        return Objects.requireNonNull(RouteFile.places(folders.get()).getOrDefault(name, Path.of(name)));
    }

    /** What Interlock and the site have bound. What is of Camel stays out: a context takes such beans for its own. */
    private static Map<String, Object> beans(CamelContext context) {
        Map<String, Object> beans = new TreeMap<>(context.getRegistry().findByTypeWithName(Object.class));
        beans.values()
                .removeIf(bean -> bean instanceof CamelContextAware
                        || bean.getClass().getName().startsWith("org.apache.camel.")
                        || bean.getClass().getName().startsWith("io.vertx."));
        return beans;
    }

    private static Collection<RouteFile> readable(Map<String, Parsed<RouteFile>> now) {
        return now.values().stream().flatMap(file -> file.toOptional().stream()).toList();
    }

    private static String sentences(Path path, Parsed<RouteFile> unread) {
        return FileFault.of(path, unread).stream().map(FileFault::toString).collect(Collectors.joining("\n"));
    }
}
