package dev.interlock.routes.ingest.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command line of a provider: how it is asked for machines, and what of the environment it is given. */
enum CloudTool {
    AWS(
            "--region",
            "AWS_",
            "aws",
            "ec2",
            "describe-instances",
            "--output",
            "json",
            "--no-cli-pager",
            "--no-cli-auto-prompt"),
    GCP("--project", "CLOUDSDK_|GOOGLE_|GCLOUD_", "gcloud", "compute", "instances", "list", "--format=json", "--quiet"),
    AZURE(
            "--subscription",
            "AZURE_|ARM_",
            "az",
            "vm",
            "list",
            "--show-details",
            "--output",
            "json",
            "--only-show-errors");

    /** What any program needs to find its files and its network. */
    private static final Pattern EVERY = Pattern.compile(
            "PATH|HOME|USER|LOGNAME|LANG|LC_.*|TZ|TMPDIR|XDG_.*|(?i:https?_proxy|no_proxy|all_proxy)|SSL_CERT_.*|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE");

    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

    private final String scoped;
    private final Pattern own;
    private final List<String> command;

    CloudTool(String scoped, String own, String... command) {
        this.scoped = scoped;
        this.own = Pattern.compile("(" + own + ").*");
        this.command = List.of(command);
    }

    /** Whether tools are named as {@link CloudQuestion#of} reads them; nothing is none. */
    static boolean areTools(String all) {
        return all.isBlank()
                || Stream.of(all.split(",")).allMatch(each -> named(each).isPresent());
    }

    /** Reads {@code aws}, or {@code aws:eu-west-1} for one region, as {@code gcp:PROJECT} and {@code azure:SUBSCRIPTION}. */
    static Optional<CloudQuestion> named(String word) {
        String[] parts = word.strip().split(":", 2);
        String scope = parts.length == 2 ? parts[1].strip() : "";
        return Stream.of(values())
                .filter(tool -> tool.word().equals(parts[0].strip()))
                .filter(tool -> parts.length == 1 || SCOPE.matcher(scope).matches())
                .map(tool -> new CloudQuestion(tool, scope))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> command(String scope) {
        List<String> whole = new ArrayList<>(command);
        if (!scope.isEmpty()) {
            whole.addAll(List.of(scoped, scope));
        }
        return whole;
    }

    /** Leaves it what it needs: the controller's other keys are none of its business. */
    void leave(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name ->
                        !EVERY.matcher(name).matches() && !own.matcher(name).matches());
    }
}
