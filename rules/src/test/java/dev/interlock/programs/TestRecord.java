package dev.interlock.programs;

/**
 * One test as its report tells it, where it did not simply pass.
 *
 * @param room the folder of its module
 * @param owner its class
 * @param words the first line of what went wrong, or why it was left out
 */
record TestRecord(String room, String owner, String name, Kind kind, String words) {
    enum Kind {
        FAILED,
        LEFT_OUT
    }

    boolean failed() {
        return kind == Kind.FAILED;
    }

    /** It is missing because something is missing, and not because nobody asked for it. */
    boolean lacking() {
        return kind == Kind.LEFT_OUT && !LeftOut.isUnasked(words);
    }

    /** The name without what it takes. */
    String method() {
        return name.replaceFirst("\\(.*", "");
    }

    String ownerInRoom() {
        return "%s, %s".formatted(room, owner.substring(owner.lastIndexOf('.') + 1));
    }
}
