package dev.interlock.routes.web.http;

/** A request that is not carried out, with the status and the sentence its caller gets. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public RefusedRequest(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    public static RefusedRequest badRequest(String sentence) {
        return new RefusedRequest(400, sentence);
    }

    public static RefusedRequest notFound(String sentence) {
        return new RefusedRequest(404, sentence);
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
