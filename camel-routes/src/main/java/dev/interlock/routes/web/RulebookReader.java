package dev.interlock.routes.web;

import dev.interlock.rules.fact.Limit;
import java.util.Collection;
import java.util.List;

/** The rulebook in use, as the web reads it. */
public interface RulebookReader {
    Collection<Limit> limits();

    List<Rule> rules();

    /**
     * One rule.
     *
     * @param name the sentence that is true when it fires
     * @param line where it begins in its file
     */
    record Rule(String id, String name, String folder, String file, int line) {}
}
