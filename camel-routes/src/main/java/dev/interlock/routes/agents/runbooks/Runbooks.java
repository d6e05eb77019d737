package dev.interlock.routes.agents.runbooks;

import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every runbook of some folders, read again when a file has changed. A file of an earlier folder replaces one of the same
 * name. Thread-safe.
 */
public final class Runbooks {
    private final List<Path> folders;
    private Map<Path, String> stamp = Map.of();
    private List<Runbook> runbooks = List.of();
    private Optional<RunbookIndex> index = Optional.empty();

    /** @param folders a site's before the installation's; those that do not exist count as empty */
    public Runbooks(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The passages that fit best: those whose runbook is for something that is named come first. */
    synchronized List<Found> search(RunbookQuery query, int top) throws IOException {
        RunbookIndex current = current();
        Map<RunbookPassage, Float> scores = current.scores(query.words());
        List<Found> found = new ArrayList<>();
        for (Runbook runbook : runbooks) {
            Optional<String> link = query.link(runbook.links());
            for (RunbookPassage passage : runbook.passages()) {
                float score = scores.getOrDefault(passage, 0f);
                if (score > 0 || link.isPresent()) {
                    found.add(new Found(passage, link.orElse(""), score));
                }
            }
        }
        return found.stream().sorted(Found.BEST_FIRST).limit(top).toList();
    }

    /** Every runbook, by its name, with what it is for. */
    public synchronized List<RunbookPage> pages() throws IOException {
        current();
        List<RunbookPage> pages = new ArrayList<>();
        for (Path file : stamp.keySet()) {
            pages.add(RunbookPage.of(Runbook.read(file), InputFile.contentOrThrow(file)));
        }
        return pages;
    }

    /** The folders, for a sentence. */
    List<Path> folders() {
        return folders;
    }

    private RunbookIndex current() throws IOException {
        Map<Path, String> present = present();
        if (index.isEmpty() || !present.equals(stamp)) {
            List<Runbook> read = new ArrayList<>();
            for (Path file : present.keySet()) {
                read.add(Runbook.read(file));
            }
            runbooks = read;
            index = Optional.of(new RunbookIndex(
                    read.stream().flatMap(each -> each.passages().stream()).toList()));
            stamp = present;
        }
        return index.orElseThrow();
    }

    /** The files that count, each with what changes when it does. */
    private Map<Path, String> present() throws IOException {
        Map<String, Path> byName = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .forEach(file ->
                                    byName.putIfAbsent(file.getFileName().toString(), file));
                }
            }
        }
        Map<Path, String> present = new TreeMap<>();
        for (Path file : byName.values()) {
            present.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
        }
        return present;
    }
}
