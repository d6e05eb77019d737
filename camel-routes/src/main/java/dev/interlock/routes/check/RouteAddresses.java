package dev.interlock.routes.check;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a route may get messages from and send them to, by what is permitted. */
final class RouteAddresses {
    /** What addresses stand at. */
    static final Set<String> STAND_AT = Set.of("uri", "to", "toD", "from", "wireTap", "deadLetterUri");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}:]+)(?::([^{}]*))?}}");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final int MOST_PLACEHOLDERS = 100;

    private final RoutePermits permits;
    private final Properties properties;

    RouteAddresses(RoutePermits permits, Properties properties) {
        this.permits = permits;
        this.properties = properties;
    }

    List<String> faults(String address) {
        Optional<String> component = scheme(address)
                .filter(scheme -> !permits.components().contains(scheme))
                .map(permits::component);
        return Stream.concat(component.stream(), folder(address.replaceFirst("\\?.*", "")).stream())
                .toList();
    }

    /** What is wrong with the folder of an address without options; empty where it has none. */
    Optional<String> folder(String address) {
        String resolved = resolved(address);
        if (!resolved.startsWith("file:") || resolved.contains("{{")) {
            return Optional.empty();
        }
        String folder = resolved.substring("file:".length()).replaceFirst("^//(?!/)", "");
        return folder.contains("$") || !permits.isBelow(folder)
                ? Optional.of(permits.folder(folder))
                : Optional.empty();
    }

    /** The component of an address; empty where the whole of it is only known when a message is there. */
    private Optional<String> scheme(String address) {
        String resolved = resolved(address).strip();
        if (resolved.startsWith("$") || resolved.contains("{{")) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(resolved);
        return Optional.of(scheme.matches() ? scheme.group(1) : resolved).filter(name -> !name.isEmpty());
    }

    private String resolved(String text) {
        String now = text;
        for (int each = 0; each < MOST_PLACEHOLDERS; each++) {
            Matcher inner = PLACEHOLDER.matcher(now);
            if (!inner.find()) {
                break;
            }
            String value = properties.getProperty(inner.group(1).strip(), inner.group(2));
            if (value == null) {
                break;
            }
            now = now.substring(0, inner.start()) + value + now.substring(inner.end());
        }
        return now;
    }
}
