package dev.interlock.routes.agents.runbooks;

import dev.interlock.rules.file.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page that says what to do. A line that begins with {@code For:} names what it is for, each name between backticks:
 * conditions, devices, error codes.
 *
 * @param links those names, in lower case
 */
record Runbook(String name, String title, Set<String> links, List<RunbookPassage> passages) {
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final String LINKS = "For:";

    Runbook {
        links = Set.copyOf(links);
        passages = List.copyOf(passages);
    }

    static Runbook read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.md$", "");
        String title = name;
        Set<String> links = new TreeSet<>();
        List<RunbookPassage> passages = new ArrayList<>();
        String heading = "";
        StringBuilder text = new StringBuilder();
        for (String line : InputFile.contentOrThrow(file).lines().toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith(LINKS)) {
                links.addAll(named(line));
            } else if (line.startsWith("## ")) {
                add(
                        passages,
                        new RunbookPassage(name, title, heading, text.toString().strip()));
                heading = line.substring(3).strip();
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(passages, new RunbookPassage(name, title, heading, text.toString().strip()));
        return new Runbook(name, title, links, passages);
    }

    private static void add(List<RunbookPassage> passages, RunbookPassage passage) {
        if (!passage.text().isEmpty()) {
            passages.add(passage);
        }
    }

    private static List<String> named(String line) {
        return NAMED.matcher(line)
                .results()
                .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }
}
