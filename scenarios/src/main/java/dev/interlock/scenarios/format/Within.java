package dev.interlock.scenarios.format;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import java.util.List;

/** Says of each reason in which part of a scenario it is. */
public final class Within {
    private Within() {}

    /** The same, with the field's path before each reason. */
    public static <T> Parsed<T> path(String path, Parsed<T> parsed) {
        List<InputObjection> objections = parsed.objections().stream()
                .map(each -> new InputObjection(each.line(), path + ": " + each.sentence()))
                .toList();
        return objections.isEmpty() ? parsed : new Parsed.Refused<>(objections);
    }
}
