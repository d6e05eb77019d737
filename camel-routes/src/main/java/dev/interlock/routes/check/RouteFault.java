package dev.interlock.routes.check;

import java.nio.file.Path;

/**
 * Something wrong in a route file.
 *
 * @param line from 1
 * @param level an error keeps the route from running; a warning does not
 * @param message a sentence with advice
 */
public record RouteFault(Path file, int line, Level level, String message) {
    /** How bad it is. */
    public enum Level {
        ERROR,
        WARNING
    }

    static RouteFault error(RouteFile file, int line, String message) {
        return new RouteFault(file.path(), line, Level.ERROR, message);
    }

    static RouteFault warning(RouteFile file, int line, String message) {
        return new RouteFault(file.path(), line, Level.WARNING, message);
    }

    @Override
    public String toString() {
        return "%s:%d: %s%s".formatted(file, line, level == Level.WARNING ? "warning: " : "", message);
    }
}
