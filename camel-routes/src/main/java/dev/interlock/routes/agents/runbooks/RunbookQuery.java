package dev.interlock.routes.agents.runbooks;

import dev.interlock.rules.plan.Action.SearchRunbooks;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is looked for.
 *
 * @param names the words and the target as a runbook may name them: with their hyphens, in lower case
 */
record RunbookQuery(String words, Set<String> names) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");

    static RunbookQuery of(SearchRunbooks search) {
        Set<String> names = new TreeSet<>();
        NAME.matcher((search.query() + " " + search.target()).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(names::add);
        return new RunbookQuery(search.query(), names);
    }

    /** The first name that a runbook is for. */
    Optional<String> link(Set<String> links) {
        return names.stream().filter(links::contains).findFirst();
    }
}
