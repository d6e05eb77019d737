package dev.interlock.routes.audit.entry;

/**
 * Entries went into a file, and the database holds them no longer.
 *
 * @param beginsAfter the hash of the entry before the first one in the file; zeros before the first of all
 * @param endsWith the hash of the last one in the file, which the oldest entry in the database follows
 * @param file its name, without the folder: where it is kept is the operator's affair
 * @param fileSha256 of its bytes
 */
@TableName("archives")
public record ArchiveEntry(
        Origin origin, long firstSeq, long lastSeq, String beginsAfter, String endsWith, String file, String fileSha256)
        implements Entry {}
