package dev.interlock.rules.plan;

/**
 * One argument of an action in the plan contract.
 *
 * @param unit the unit of a number; empty for text
 */
public record Argument(String name, Kind kind, String unit, String description) {
    /** What an argument may hold. */
    public enum Kind {
        NUMBER,
        INTEGER,
        TEXT
    }

    static Argument number(String name, String unit, String description) {
        return new Argument(name, Kind.NUMBER, unit, description);
    }

    static Argument integer(String name, String unit, String description) {
        return new Argument(name, Kind.INTEGER, unit, description);
    }

    static Argument text(String name, String description) {
        return new Argument(name, Kind.TEXT, "", description);
    }
}
