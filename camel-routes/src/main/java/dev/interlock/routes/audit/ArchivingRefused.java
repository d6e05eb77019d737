package dev.interlock.routes.audit;

/** Something has to be put right before more is archived; the message says what. */
final class ArchivingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchivingRefused(String message) {
        super(message);
    }

    static ArchivingRefused broken(long place) {
        return new ArchivingRefused(
                "the chain does not hold at entry %d. See what 'interlock audit verify' says.".formatted(place));
    }
}
