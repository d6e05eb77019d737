package dev.interlock.routes.audit.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a check of the chain found: that it is whole, or the first place where it is not. */
public sealed interface ChainVerdict {
    /** What was found, for a person. */
    String sentence();

    /** How many entries were looked at and held, from the first to the first fault. */
    long held();

    default boolean intact() {
        return this instanceof Intact;
    }

    /** The first place where it is not as it was written. */
    sealed interface Fault extends ChainVerdict {}

    /**
     * Every link holds, and every anchor agrees.
     *
     * @param checked how many links were looked at
     * @param head where the chain ends
     * @param anchored the newest anchor's place; what follows it could have been cut off unnoticed
     * @param archived what lies in archives
     * @param absent files of anchors elsewhere that are not there, and were compared with nothing
     */
    record Intact(long checked, Head head, long anchored, Archived archived, List<Path> absent)
            implements ChainVerdict {
        public Intact {
            absent = List.copyOf(absent);
        }

        Intact without(List<Path> missing) {
            return new Intact(checked, head, anchored, archived, missing);
        }

        @Override
        public long held() {
            return checked;
        }

        @Override
        public String sentence() {
            return "The chain of %d entries is intact: %d checked, anchored up to %d%s.%s"
                    .formatted(head.seq(), checked, anchored, archived.words(), uncompared());
        }

        private String uncompared() {
            return absent.stream()
                    .map(
                            " Not compared with the anchors in %s, which is not there: bring it back and verify again."
                                    ::formatted)
                    .collect(Collectors.joining());
        }
    }

    /**
     * The part of the chain that lies in archives.
     *
     * @param last the place of the last entry there; 0 where there is none
     * @param read they were at hand and were checked too
     */
    record Archived(long last, boolean read) {
        String words() {
            if (last == 0) {
                return "";
            }
            return read
                    ? ", archives included"
                    : ". Entries 1 to %d lie in archives and follow from their end; check them with --archives"
                            .formatted(last);
        }
    }

    /** A row does not hold what was written. */
    record Edited(long seq, String table) implements Fault {
        @Override
        public long held() {
            return seq - 1;
        }

        @Override
        public String sentence() {
            return "Entry %d in table %s was edited after it was written.".formatted(seq, table);
        }
    }

    /** The head does not name the last row: it was edited, or rows were added behind it that hold. */
    record HeadMoved(long seq, long last) implements Fault {
        @Override
        public long held() {
            return last;
        }

        @Override
        public String sentence() {
            return "Table chain_head names entry %d as the last, and the last is entry %d: the head was edited."
                    .formatted(seq, last);
        }
    }

    /** Rows are gone from the middle. */
    record Missing(long first, long last) implements Fault {
        @Override
        public long held() {
            return first - 1;
        }

        @Override
        public String sentence() {
            return first == last
                    ? "Entry %d was deleted.".formatted(first)
                    : "Entries %d to %d were deleted.".formatted(first, last);
        }
    }

    /** A row stands where it was not written. */
    record Reordered(long seq, String table, long writtenAs) implements Fault {
        @Override
        public long held() {
            return seq - 1;
        }

        @Override
        public String sentence() {
            return "Entry %d in table %s was written as entry %d and moved.".formatted(seq, table, writtenAs);
        }
    }

    /** A row that was never written stands beside the one that was. */
    record Added(long seq, String table) implements Fault {
        @Override
        public long held() {
            return seq - 1;
        }

        @Override
        public String sentence() {
            return "Entry %d in table %s was added by someone else.".formatted(seq, table);
        }
    }

    /** The end of the chain is gone. */
    record Truncated(long last, long known) implements Fault {
        @Override
        public long held() {
            return last;
        }

        @Override
        public String sentence() {
            return "Entries %d to %d were cut off the end.".formatted(last + 1, known);
        }
    }

    /**
     * The hashes themselves are others than those that were anchored.
     *
     * @param anchor the first anchor that disagrees
     * @param withKey the links hold, so whoever did it has the key
     */
    record Rewritten(long first, long anchor, boolean withKey) implements Fault {
        @Override
        public long held() {
            return first - 1;
        }

        @Override
        public String sentence() {
            return "The chain was rewritten from entry %d at the latest, %s: its hash at entry %d is not the anchored one."
                    .formatted(first, withKey ? "by someone who holds the key" : "without the key", anchor);
        }
    }

    /** A row names a key that is not in the key store, so nobody can say whether it was changed. */
    record KeyMissing(long seq, String keyId) implements Fault {
        @Override
        public long held() {
            return Math.max(0, seq - 1);
        }

        @Override
        public String sentence() {
            return "Entry %d was sealed with key '%s', which the key store does not have. Maybe it was replaced."
                    .formatted(seq, keyId);
        }
    }

    /** The key store has another key of the same name than the one that rows and anchors were sealed with. */
    record KeyReplaced(String keyId) implements Fault {
        @Override
        public long held() {
            return 0;
        }

        @Override
        public String sentence() {
            return "Neither rows nor anchors were sealed with the key '%s' that the key store has: the store was replaced, or deleted and made anew. Put the original back."
                    .formatted(keyId);
        }
    }

    /** An anchor was not written by a holder of the key. */
    record AnchorForged(long seq, Path file) implements Fault {
        @Override
        public long held() {
            return seq;
        }

        @Override
        public String sentence() {
            return "The anchor of entry %d in %s is forged.".formatted(seq, file);
        }
    }

    /** The file of anchors does not begin with the empty chain: it was deleted, or its beginning was. */
    record AnchorsLost(Path file) implements Fault {
        @Override
        public long held() {
            return 0;
        }

        @Override
        public String sentence() {
            return "The anchors in %s do not go back to the first entry. Put the original file back.".formatted(file);
        }
    }

    /** Entries lie in an archive, and no file at hand has them. */
    record ArchiveMissing(long first, long last, Path folder) implements Fault {
        @Override
        public long held() {
            return first - 1;
        }

        @Override
        public String sentence() {
            return "Entries %d to %d lie in an archive that is not in %s. Put the file that begins with entry %d back there."
                    .formatted(first, last, folder, first);
        }
    }

    /**
     * An archive is not the file that was written.
     *
     * @param wrong what is wrong with it, as the end of a sentence
     */
    record ArchiveChanged(Path file, long held, String wrong) implements Fault {
        @Override
        public String sentence() {
            return "The archive %s %s. Put the original back.".formatted(file, wrong);
        }
    }
}
