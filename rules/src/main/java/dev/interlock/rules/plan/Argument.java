package dev.interlock.rules.plan;

import java.util.List;

/**
 * One argument of an action in the plan contract.
 *
 * @param unit the unit of a number; empty for text
 * @param choices the only texts it may hold; empty where any will do
 */
public record Argument(String name, Kind kind, String unit, List<String> choices, String description) {
    /** What an argument may hold. */
    public enum Kind {
        NUMBER,
        INTEGER,
        TEXT
    }

    public Argument {
        choices = List.copyOf(choices);
    }

    static Argument number(String name, String unit, String description) {
        return new Argument(name, Kind.NUMBER, unit, List.of(), description);
    }

    static Argument integer(String name, String unit, String description) {
        return new Argument(name, Kind.INTEGER, unit, List.of(), description);
    }

    static Argument text(String name, String description) {
        return new Argument(name, Kind.TEXT, "", List.of(), description);
    }

    static Argument choice(String name, List<String> choices, String description) {
        return new Argument(name, Kind.TEXT, "", choices, description);
    }
}
