package dev.interlock.advisor.planner;

import dev.interlock.advisor.prompt.PromptFile;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The prompt file as it stands now; while an edit of it is wrong, as it last stood right. Thread-safe. */
final class PromptShelf {
    private static final Logger LOG = LoggerFactory.getLogger(PromptShelf.class);

    private final List<Path> folders;
    private PromptFile last;

    PromptShelf(List<Path> folders, PromptFile first) {
        this.folders = List.copyOf(folders);
        this.last = first;
    }

    synchronized PromptFile file() {
        last = PromptFile.in(folders).fold(file -> file, reasons -> {
            LOG.warn("The prompt file as it was before is used on. {}", String.join(" ", reasons));
            return last;
        });
        return last;
    }
}
