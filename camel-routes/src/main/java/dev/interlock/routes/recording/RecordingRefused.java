package dev.interlock.routes.recording;

/** A recording that cannot be used; the message says why in one sentence, then what to do. */
public final class RecordingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordingRefused(String sentence) {
        super(sentence);
    }

    public RecordingRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
