package dev.interlock.routes.ingest.cloud;

import java.util.List;
import java.util.stream.Stream;

/**
 * A provider whose command line is asked.
 *
 * @param scope the region, project or subscription; empty for what the tool is set up for
 */
record CloudQuestion(CloudTool tool, String scope) {
    /** Those that a comma separates, as {@code aws:us-east-1,aws:eu-west-1,gcp}. */
    static List<CloudQuestion> of(String all) {
        return Stream.of(all.split(","))
                .flatMap(each -> CloudTool.named(each).stream())
                .distinct()
                .toList();
    }

    List<String> command() {
        return tool.command(scope);
    }

    /** As the property writes it. */
    String word() {
        return scope.isEmpty() ? tool.word() : "%s:%s".formatted(tool.word(), scope);
    }
}
