package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A second file of anchors, in a folder that lies elsewhere: a share that lets nobody overwrite, or another machine's disk. */
final class FolderAnchors implements AnchorPlace {
    private static final String FILE = "audit-anchors.jsonl";

    private final Anchors anchors;

    FolderAnchors(Path folder, KeyRing keys) {
        this.anchors = new Anchors(folder.resolve(FILE), keys);
    }

    @Override
    public void add(Anchor anchor) throws IOException {
        anchors.add(anchor);
    }

    @Override
    public Optional<Anchors> readable() {
        return Optional.of(anchors);
    }

    @Override
    public String toString() {
        return anchors.file().toString();
    }
}
