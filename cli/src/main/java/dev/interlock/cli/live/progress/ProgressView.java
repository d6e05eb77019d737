package dev.interlock.cli.live.progress;

/** How somebody who waits is told what for. */
interface ProgressView {
    void begins(String what);

    /** It still lasts. */
    void lasts(String what, long seconds);

    void ends(String what, long seconds);
}
