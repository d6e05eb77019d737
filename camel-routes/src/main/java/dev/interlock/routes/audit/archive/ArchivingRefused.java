package dev.interlock.routes.audit.archive;

/** Something has to be put right before more is archived; the message says what. */
public final class ArchivingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ArchivingRefused(String message) {
        super(message);
    }

    /** The chain does not hold at a place. */
    public static ArchivingRefused broken(long place) {
        return new ArchivingRefused(
                "the chain does not hold at entry %d. See what 'interlock audit verify' says.".formatted(place));
    }
}
