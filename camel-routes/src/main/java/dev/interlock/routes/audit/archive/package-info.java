/**
 * Parts of the chain in files: how they are written, and how they are found, read and checked again. Entered by the audit alone.
 */
@NullMarked
package dev.interlock.routes.audit.archive;

import org.jspecify.annotations.NullMarked;
