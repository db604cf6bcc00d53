/** The commands {@code audit} and {@code stabilise}. */
@NullMarked
package org.firenet.cli.audit;

import org.jspecify.annotations.NullMarked;
