/** JSON at the door: messages are taken apart value by value and read by the contract. Only ingest routes enter here. */
@NullMarked
package dev.interlock.routes.ingest.json;

import org.jspecify.annotations.NullMarked;
