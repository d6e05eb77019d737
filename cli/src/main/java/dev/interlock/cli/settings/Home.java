package dev.interlock.cli.settings;

import java.nio.file.Path;

/** The folder Interlock lies in, with what operators edit in it. In the sources these are links to where each is kept. */
public record Home(Path folder) {
    public static Home ofThisProcess() {
        return new Home(ThisProcess.home());
    }

    public Path rulebooks() {
        return folder.resolve("rulebooks");
    }

    public Path routes() {
        return folder.resolve("routes");
    }

    public Path auditQueries() {
        return folder.resolve("audit-queries");
    }

    public Path prompts() {
        return folder.resolve("prompts");
    }

    public Path runbooks() {
        return folder.resolve("runbooks");
    }

    public Path scenarios() {
        return folder.resolve("scenarios");
    }

    /** What the mini-cloud's containers are made from. */
    public Path minicloud() {
        return folder.resolve("minicloud");
    }
}
