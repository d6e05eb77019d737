package dev.interlock.cli.operate;

import picocli.CommandLine.Option;

/** Who acts: every act is recorded with a name. */
public final class Operator {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it, for the audit (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    public String name() {
        return name;
    }
}
