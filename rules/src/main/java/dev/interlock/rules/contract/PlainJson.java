package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as Jackson reads and writes it by itself, for what is told between programs that know each other. */
public final class PlainJson {
    /** Thread-safe as long as nobody sets anything of it; whoever needs other settings has a mapper of its own. */
    public static final JsonMapper MAPPER = new JsonMapper();

    private PlainJson() {}
}
