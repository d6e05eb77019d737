package dev.interlock.rules.alert;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A held alert as JSON, for the same program to read again: not a contract with others. Thread-safe. */
public final class HeldAlertJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private HeldAlertJson() {}

    public static String write(HeldAlert held) {
        try {
            return JSON.writeValueAsString(held);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An alert could not be written.", impossible);
        }
    }

    /** Throws where it was written by another version. */
    public static HeldAlert read(String json) {
        try {
            return JSON.readValue(json, HeldAlert.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "An alert that fired when the last controller stopped cannot be read (%s). Start the version that kept it."
                            .formatted(unreadable.getOriginalMessage()),
                    unreadable);
        }
    }
}
