package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.contract.Sha256;
import java.net.URL;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes for whoever reads and compiles rules, those of a site's own kinds of device among them, and knows at once what is
 * none. For each word of each rule the engine asks whether some import has a class of that name, nested ones included, and each time
 * every jar would be searched: a third of the time that a rulebook takes.
 */
public final class RuleClasses extends ClassLoader {
    public static final RuleClasses DELIVERED = new RuleClasses(List.of());

    /** Packages are in lower case, classes and what is nested in them begin with a capital. A field or a variable is neither. */
    private static final Pattern CLASS = Pattern.compile("(?:[a-z_][\\w-]*\\.)*[A-Z]\\w*(?:\\$\\w+)*");

    private final Map<String, SiteFact> own;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** @param own the facts of a site's own kinds of device */
    public RuleClasses(Collection<SiteFact> own) {
        super("rules", RuleClasses.class.getClassLoader());
        this.own = own.stream().collect(Collectors.toMap(each -> each.type().getName(), Function.identity()));
    }

    /** Adds what the site's own classes are made of. */
    public void addTo(Sha256 hash) {
        own.values().stream()
                .sorted(Comparator.comparing(each -> each.type().getName()))
                .forEach(each -> hash.add(each.type().getName() + "\n").add(each.code()));
    }

    public Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, this));
        } catch (ClassNotFoundException | NoClassDefFoundError unknown) {
            return Optional.empty();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        SiteFact fact = own.get(name);
        if (fact != null) {
            return fact.type();
        }
        if (!CLASS.matcher(name).matches() || missing.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            missing.add(name);
            throw e;
        }
    }

    /** The compiler of consequences reads classes as files. */
    @Override
    public @Nullable URL getResource(String name) {
        SiteFact fact = own.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
        return fact == null ? super.getResource(name) : ClassFileAddress.of(name, fact.code());
    }
}
