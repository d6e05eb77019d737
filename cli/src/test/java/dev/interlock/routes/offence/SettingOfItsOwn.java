package dev.interlock.routes.offence;

/** A room reads something from the environment that no page names. */
public final class SettingOfItsOwn {
    String value() {
        return System.getenv("INTERLOCK_INGEST_PAGES");
    }
}
