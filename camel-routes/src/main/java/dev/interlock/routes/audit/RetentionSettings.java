package dev.interlock.routes.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long what happened stays in the database.
 *
 * @param kept older entries go into archives, a file for each day (UTC); zero keeps them in the database for ever
 * @param archives the folder that archives are written to; absent where nothing is to outlive the process
 * @param letters at most so many dead letters are kept, the newest
 */
public record RetentionSettings(Duration kept, @Nullable Path archives, int letters) {}
