package dev.interlock.routes.offence;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A room makes one more mapper with nothing of its own. */
public final class MapperOfItsOwn {
    ObjectMapper mapper() {
        return new ObjectMapper();
    }
}
