/** What a provider's list says of its machines with GPUs, in the shape of each provider; secrets and users' data in it are never looked at. Those who fetch such lists enter. */
@NullMarked
package dev.interlock.routes.ingest.cloud.listing;

import org.jspecify.annotations.NullMarked;
