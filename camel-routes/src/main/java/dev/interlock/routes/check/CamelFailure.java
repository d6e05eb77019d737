package dev.interlock.routes.check;

import dev.interlock.routes.ingest.Shown;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why Camel would not take a file: a line and a sentence, out of whatever it threw. */
final class CamelFailure {
    private static final Pattern PROPERTY = Pattern.compile("Property with key \\[([^]]+)] not found");
    private static final Pattern COMPONENT = Pattern.compile("No endpoint could be found for: ([^:/?]+)");
    private static final Pattern BEAN = Pattern.compile("No bean could be found in the registry for: (\\S+)");
    private static final Pattern METHOD = Pattern.compile("Method with name: (\\w+) not found on bean");
    private static final Pattern PARAMETER = Pattern.compile("Unknown parameters=\\[\\{([^=]+)=");
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column \\d+");

    private static final String NO_MEANING = "Unable to find constructor for node";

    private static final int MOST_OF_A_REASON = 200;

    private CamelFailure() {}

    static RouteFault fault(RouteFile file, Throwable thrown, Set<String> beans) {
        String message = root(thrown);
        return known(file, message, beans).orElseGet(() -> plain(file, message));
    }

    /** What the file is not to blame for: a port that is taken, a host that is away. */
    static RouteFault notStarted(RouteFile file, Throwable thrown, Set<String> beans) {
        String message = root(thrown);
        return known(file, message, beans)
                .orElseGet(() -> RouteFault.error(
                        file,
                        file.lineOf("uri:", 1),
                        "The route cannot be started (%s). Correct its endpoint, or free what it needs, and save the file again."
                                .formatted(Shown.text(
                                        message.lines()
                                                .findFirst()
                                                .orElse("")
                                                .strip()
                                                .replaceFirst("^Failed to start route.*? because: ", ""),
                                        MOST_OF_A_REASON))));
    }

    private static Optional<RouteFault> known(RouteFile file, String message, Set<String> beans) {
        Matcher property = PROPERTY.matcher(message);
        if (property.find()) {
            String key = property.group(1);
            return Optional.of(RouteFault.error(
                    file,
                    file.lineOf("{{" + key, 1),
                    "Property '%s' has no value. Set it, or write a default: {{%s:…}}.".formatted(key, key)));
        }
        Matcher component = COMPONENT.matcher(message);
        if (component.find()) {
            String scheme = component.group(1);
            return Optional.of(RouteFault.error(
                    file,
                    lineOfComponent(file, scheme),
                    "There is no component '%s'. Correct its name, or put its jar into the site's folder 'lib'."
                            .formatted(scheme)));
        }
        Matcher bean = BEAN.matcher(message);
        if (bean.find()) {
            return Optional.of(RouteFault.error(
                    file,
                    file.lineOf(bean.group(1), 1),
                    "There is no bean '%s'. Choose one of %s.".formatted(bean.group(1), new TreeSet<>(beans))));
        }
        Matcher method = METHOD.matcher(message);
        if (method.find()) {
            return Optional.of(RouteFault.error(
                    file,
                    file.lineOf("method: " + method.group(1), 1),
                    "The bean has no method '%s'. Correct its name.".formatted(method.group(1))));
        }
        Matcher parameter = PARAMETER.matcher(message);
        if (parameter.find()) {
            return Optional.of(RouteFault.error(
                    file,
                    file.lineOf(parameter.group(1), 1),
                    "The endpoint has no parameter '%s'. Correct its name.".formatted(parameter.group(1))));
        }
        return Optional.empty();
    }

    /** The file names a component whose jar may lie in the site's {@code lib}, which is not loaded to look at a route. */
    static Optional<RouteFault> inLibraries(RouteFile file, Throwable thrown) {
        Matcher component = COMPONENT.matcher(root(thrown));
        return component.find()
                ? Optional.of(RouteFault.warning(
                        file,
                        lineOfComponent(file, component.group(1)),
                        "Component '%s' is not delivered; is it in 'lib'? The check does not load it."
                                .formatted(component.group(1))))
                : Optional.empty();
    }

    /** The file only names a bean that is not here now. */
    static boolean namesOneOf(Throwable thrown, Set<String> absent) {
        Matcher bean = BEAN.matcher(root(thrown));
        return bean.find() && absent.contains(bean.group(1));
    }

    /** With the endpoint's path behind it, or with its parameters in lines of their own. */
    private static int lineOfComponent(RouteFile file, String scheme) {
        return file.lineOf(scheme + ":", file.lineOf("uri: " + scheme, 1));
    }

    private static RouteFault plain(RouteFile file, String message) {
        Matcher place = PLACE.matcher(message);
        int line = 1;
        while (place.find()) {
            line = Integer.parseInt(place.group(1));
        }
        String first = message.lines()
                .map(String::strip)
                .findFirst()
                .map(each -> each.startsWith(NO_MEANING) ? "what stands here is no route" : each)
                .orElse("");
        String last = message.lines()
                .map(String::strip)
                .filter(each -> each.startsWith("expected") || each.startsWith("could not") || each.startsWith("found"))
                .findFirst()
                .map(each -> "; " + each)
                .orElse("");
        return RouteFault.error(
                file,
                line,
                "Camel cannot read this (%s%s). Compare it with another route file.".formatted(first, last));
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
