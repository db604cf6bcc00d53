/** {@code firenet convert}: files of one format into files of another. */
@NullMarked
package org.firenet.cli.convert;

import org.jspecify.annotations.NullMarked;
