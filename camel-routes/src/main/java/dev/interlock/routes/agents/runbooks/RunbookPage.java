package dev.interlock.routes.agents.runbooks;

import java.util.List;

/**
 * A runbook as people read it.
 *
 * @param name the file's name without its ending
 * @param links what it is for, in lower case: conditions, devices, error codes
 * @param text of the file, in Markdown
 */
public record RunbookPage(String name, String title, List<String> links, String text) {
    public RunbookPage {
        links = List.copyOf(links);
    }

    static RunbookPage of(Runbook runbook, String text) {
        return new RunbookPage(
                runbook.name(),
                runbook.title(),
                runbook.links().stream().sorted().toList(),
                text);
    }
}
